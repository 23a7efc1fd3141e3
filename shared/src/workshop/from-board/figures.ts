/** Figures of a board before a workshop and after it, in words. In pieces. */
import { analyseInPieces, createJourneyAnalyser } from '../../boards/journey/analysis/analyse';
import { compareFigures, type FigureDifference, type FigureSide } from '../../boards/journey/compare/figures';
import { changeCell, hoursCell, plainCell, shareCell } from '../../boards/journey/outline/cells';
import { withBound } from '../../kernel/bound';
import type { Pieces } from '../../kernel/pieces';
import { boardRecord } from '../../kernel/project';
import { live, type RecordReader } from '../../kernel/record-reader';
import type { Translator } from '../../kernel/translate';
import type { BoardFigures, SummaryFigure } from '../summary-page/facts';

const CELLS = { hours: hoursCell, share: shareCell, count: plainCell, feeling: changeCell } as const;
type Unit = FigureDifference['unit'];

function sideWords(words: Translator, unit: Unit, { value, bound, low, high }: FigureSide): string {
  if (value === null) return words.t('word.unknown');
  if (low !== null && high !== null && low !== high)
    return words.t('compare.range', { low: CELLS[unit](low, words), high: CELLS[unit](high, words) });
  return withBound(bound, CELLS[unit](value, words));
}

function differenceWords(words: Translator, { unit, difference, bound }: FigureDifference): string {
  if (difference === null) return words.t('word.unknown');
  const size = Math.abs(difference);
  const sign = difference === 0 ? '' : difference > 0 ? '+' : '−';
  if (unit === 'share')
    return withBound(bound, words.t('compare.points', { n: `${sign}${words.number(size * 100, 0)}` }));
  return withBound(bound, `${sign}${unit === 'hours' ? hoursCell(size, words) : words.number(size, 2)}`);
}

function* figuresOf(
  before: RecordReader,
  read: RecordReader,
  board: string,
  words: Translator,
): Pieces<readonly SummaryFigure[]> {
  const then = yield* analyseInPieces(before, board, createJourneyAnalyser());
  const now = yield* analyseInPieces(read, board, createJourneyAnalyser());
  return compareFigures(then.figures, now.figures)
    .figures.filter((figure) => figure.before.value !== null || figure.after.value !== null)
    .map((figure) => ({
      id: figure.id,
      label: words.t(`analysis.${figure.id}`),
      before: sideWords(words, figure.unit, figure.before),
      after: sideWords(words, figure.unit, figure.after),
      difference: differenceWords(words, figure),
      direction: figure.direction,
      behind: figure.after.touchpoints,
    }));
}

/**
 * @param before the project as a kept version holds it
 * @returns of every journey that was there before, what is known at one of the two times; of boards that were put away, nothing
 */
export function* summaryFigures(
  before: RecordReader,
  read: RecordReader,
  words: Translator,
): Pieces<readonly BoardFigures[]> {
  const all: BoardFigures[] = [];
  for (const { id, kind, name, archived } of read.list(boardRecord, '')) {
    if (kind !== 'journey' || archived || !live(before, boardRecord, id)) continue;
    all.push({ board: id, name, figures: yield* figuresOf(before, read, id, words) });
  }
  return all;
}
