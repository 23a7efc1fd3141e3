/** What the closing page takes out of the boards: themes, actions, and figures before and after. */
import { analyseBoard } from '../../boards/journey/analysis/analyse';
import { compareFigures, type FigureDifference, type FigureSide } from '../../boards/journey/compare/figures';
import { changeCell, hoursCell, plainCell, shareCell } from '../../boards/journey/outline/cells';
import { cardsOf } from '../../boards/journey/records/cards';
import { stageRecord, touchpointRecord } from '../../boards/journey/records/schema';
import {
  actionsOf,
  chosenThemes,
  decide,
  findingRecords,
  otherActions,
  type ThemeAction,
} from '../../findings/decisions';
import { describeFinding } from '../../findings/describe-finding';
import { findingsOfKind } from '../../findings/kinds';
import { withBound } from '../../kernel/bound';
import { showOwner } from '../../kernel/people';
import { boardRecord } from '../../kernel/project';
import { live, type RecordReader } from '../../kernel/record-reader';
import type { Translator } from '../../kernel/translate';
import type { SummaryAction, SummaryFigure, SummaryTheme } from '../summary-page/facts';

/** @returns the themes chosen on a board, in the words of what was found; one that is found no longer has its kind's title */
export function summaryThemes(read: RecordReader, board: string, words: Translator): readonly SummaryTheme[] {
  const found = findingsOfKind(live(read, boardRecord, board)?.kind ?? '')?.audit(read, board) ?? [];
  return decide(found, findingRecords(read, board))
    .filter(({ theme }) => theme)
    .map(({ finding, record, name }) => {
      const id = record?.id ?? '';
      const [kind = name] = name.split('.');
      if (!finding) return { id, title: words.t(`finding.${kind}.title`), text: '' };
      const { title, text } = describeFinding(finding, words);
      return { id, title, text };
    });
}

function placeName(read: RecordReader, under: string | null): string {
  return (live(read, touchpointRecord, under)?.title ?? live(read, stageRecord, under)?.name ?? '').trim();
}

/** @returns every action of a board: those that serve its themes first, then those at its touchpoints, then its own */
export function summaryActions(
  read: RecordReader,
  board: string,
  words: Translator,
  themes: readonly SummaryTheme[] = summaryThemes(read, board, words),
): readonly SummaryAction[] {
  const titles = new Map(themes.map(({ id, title }) => [id, title]));
  const served = chosenThemes(read, board).flatMap((record) =>
    actionsOf(read, record).map((action) => ({ action, theme: titles.get(record.id) ?? '' })),
  );
  const known = new Set(served.map(({ action }) => action.id));
  const cards = cardsOf(read, board).filter(({ kind, id }) => kind === 'action' && !known.has(id));
  const others: readonly ThemeAction[] = [...cards, ...otherActions(read, board)];
  return [...served, ...others.map((action) => ({ action, theme: '' }))].map(({ action, theme }) => ({
    id: action.id,
    text: action.text.trim(),
    under: placeName(read, action.under),
    owner: showOwner(read, action, words),
    due: action.due,
    status: action.status,
    theme,
  }));
}

const CELLS = { hours: hoursCell, share: shareCell, count: plainCell, feeling: changeCell } as const;

function sideWords(words: Translator, unit: FigureDifference['unit'], { value, bound }: FigureSide): string {
  return value === null ? words.t('word.unknown') : withBound(bound, CELLS[unit](value, words));
}

/**
 * Figures of a journey as it was and as it is. What is unknown at both times is left out.
 * @param before the project as a kept version holds it
 */
export function summaryFigures(
  before: RecordReader,
  now: RecordReader,
  board: string,
  words: Translator,
): readonly SummaryFigure[] {
  if (live(now, boardRecord, board)?.kind !== 'journey' || !live(before, boardRecord, board)) return [];
  return compareFigures(analyseBoard(before, board), analyseBoard(now, board))
    .figures.filter((figure) => figure.before.value !== null || figure.after.value !== null)
    .map((figure) => ({
      id: figure.id,
      name: words.t(`analysis.${figure.id}`),
      before: sideWords(words, figure.unit, figure.before),
      after: sideWords(words, figure.unit, figure.after),
      direction: figure.direction,
    }));
}
