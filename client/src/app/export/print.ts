/** Export format: a board's picture on paper, through the browser's print dialog. */
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
