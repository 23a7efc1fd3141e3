/** Formats figures of a journey in tables: numbers with their unit, bounds as bounds, “unknown” where unknown. */
import type { Translator } from '../../../kernel/translate';
import { withBound } from '../../../kernel/bound';
import type { LeadTimeSpread } from '../analysis/alternatives';
import { type Figure, knownOf, type RangeFigure } from '../analysis/figure';
import { hoursInWords } from '../records/duration-words';

export type Format = (value: number | null, words: Translator) => string;

export function hoursCell(hours: number | null, words: Translator): string {
  return hours === null ? words.t('word.unknown') : hoursInWords(words, hours);
}

/** @param share 0–1; below one per cent with two digits */
export function shareCell(share: number | null, words: Translator): string {
  if (share === null) return words.t('word.unknown');
  const percent = share * 100;
  return words.t('analysis.outline.percent', { percent: words.number(percent, percent < 1 ? 2 : 1) });
}

/** A figure without unit, or “unknown”. */
export function plainCell(value: number | null, words: Translator): string {
  return value === null ? words.t('word.unknown') : words.number(value, 2);
}

/** A difference, with its sign. */
export function changeCell(value: number | null, words: Translator): string {
  if (value === null) return words.t('word.unknown');
  return value > 0 ? `+${words.number(value, 2)}` : words.number(value, 2);
}

/** @returns the figure with its bound; unknown with how many of its touchpoints are known, if any is */
export function figureCell(figure: Figure, words: Translator, format: Format): string {
  if (figure.value !== null) return withBound(figure.bound, format(figure.value, words));
  const { known, all } = knownOf(figure);
  const unknown = words.t('word.unknown');
  return known === 0 ? unknown : `${unknown}, ${words.t('analysis.known', { known, all })}`;
}

/**
 * How far the undecided touchpoints could lift a flow efficiency.
 * @param share words a share 0–1
 * @returns null where none is undecided, or nothing is known
 */
export function undecidedNote(
  { value, high, undecided }: RangeFigure,
  words: Translator,
  share: (value: number) => string,
): string | null {
  const n = undecided.length;
  if (value === null || n === 0) return null;
  if (high === null) return words.t('analysis.flow.highestUnknown', { n });
  return share(high) === share(value)
    ? words.t('figures.undecided', { n })
    : words.t('analysis.flow.upTo', { high: share(high), n });
}

export function flowCell(flow: RangeFigure, words: Translator): string {
  const note = undecidedNote(flow, words, (value) => shareCell(value, words));
  const shown = figureCell(flow, words, shareCell);
  return note === null ? shown : `${shown}, ${note}`;
}

/** @returns hours of all cases of a month: in hours, as they are not those of one case */
export function monthlyCell(hours: number | null, words: Translator): string {
  if (hours === null) return words.t('word.unknown');
  return words.t('analysis.outline.hoursAMonth', { hours: words.number(hours, hours < 10 ? 1 : 0) });
}

export function contactsCell(contacts: number | null, words: Translator): string {
  if (contacts === null) return words.t('word.unknown');
  return words.t('analysis.outline.contactsAMonth', { n: words.number(contacts, 0) });
}

/** @returns how the lead time spreads over alternative paths; null without any */
export function alternativesNote(
  { alternatives, shortest, weighted, longest }: LeadTimeSpread,
  words: Translator,
): string | null {
  if (alternatives.length === 0 || shortest.value === null) return null;
  const said = (of: Figure): string => figureCell(of, words, hoursCell);
  const ends = { shortest: said(shortest), longest: said(longest) };
  return weighted.value === null
    ? words.t('analysis.alternatives.range', ends)
    : words.t('analysis.alternatives.weighted', { ...ends, weighted: said(weighted) });
}
