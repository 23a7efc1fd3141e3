/** A board's picture on paper, by the browser's own dialog. */
import { Printer } from 'lucide-react';
import type { ExportFormat, PictureSource } from '../../kernel/export-format';

export const PRINT: ExportFormat<PictureSource> = {
  id: 'print',
  title: 'app.export.print',
  lead: 'app.export.print.lead',
  button: { label: 'app.export.print.do', icon: Printer },
  make({ print }) {
    print();
    return Promise.resolve(null);
  },
};
