/**
 * A journey in reading order as tables: touchpoints with every filled field, figures, and the tables behind them. Read by
 * screen readers, Markdown and copying into a spreadsheet.
 */
import type { OutlineInput } from '../../../kernel/kind';
import type { Outline } from '../../../kernel/outline';
import { analysisContextOf, analyseJourney } from '../analysis/analyse';
import { journeyFacts } from '../facts/journey-facts';
import { sayingOf } from '../fields/saying';
import { cardTables } from './card-table';
import { detailTables, figureTable } from './figure-tables';
import { leavingTables } from './leaving-tables';
import { ladderTables } from './ladder-tables';
import { moreTables } from './more-tables';
import { touchpointTable } from './touchpoint-table';

/** Columns of the touchpoints tell these already. */
const IN_COLUMNS: ReadonlySet<string> = new Set(['extra', 'personaEmotions']);

export function journeyOutline({ read, board, words, links }: OutlineInput): Outline {
  const facts = journeyFacts(read, board);
  const { journey } = facts;
  const figures = analyseJourney(journey, analysisContextOf(facts));
  const { nameOf: named } = sayingOf(read, words);
  const nameOf = (id: string): string => {
    const record = read.get(id);
    const name = record?.['title'] ?? record?.['name'];
    return (typeof name === 'string' && name) || words.t('word.untitled');
  };
  const title = read.get(board)?.['name'];
  return {
    title: (typeof title === 'string' && title) || words.t('word.untitled'),
    tables: [
      touchpointTable(journey, read, words),
      figureTable(figures, words, nameOf),
      ...detailTables(figures, words, nameOf),
      ...leavingTables(figures, words, nameOf),
      ...ladderTables({ figures, journey, read, board, words, nameOf: named }),
      ...cardTables(journey, read, board, words, named),
      ...moreTables(facts, words, links).filter(({ id }) => !IN_COLUMNS.has(id)),
    ],
  };
}
