/** The touchpoints of a journey for a spreadsheet. */
import type { BoardSource, ExportFormat } from '../../../kernel/export-format';
import { csvLosses } from './csv-losses';

export const CSV: ExportFormat<BoardSource> = {
  id: 'csv',
  title: 'app.export.csv',
  lead: 'app.export.csv.lead',
  options: [
    {
      id: 'numbers',
      label: 'app.export.csv.format',
      choices: (words) => [
        { value: 'excel', label: words.t('app.export.csv.excel') },
        { value: 'plain', label: words.t('app.export.csv.plain') },
      ],
      first: (words) => (words.locale === 'fi' ? 'excel' : 'plain'),
    },
  ],
  losses: ({ session, board, words, links }) => csvLosses(session.projection, board.id, words, links),
  async make({ session, board, words }, chosen) {
    const { journeyCsv } = await import('./journey-csv');
    const csv = journeyCsv(session.projection, board.id, words, chosen['numbers'] === 'excel' ? 'excel' : 'plain');
    return {
      blob: new Blob([csv], { type: 'text/csv' }),
      title: board.name || words.t('word.untitled'),
      ending: 'csv',
    };
  },
};
