/** Where customers leave, and what is asked again, as tables. */
import { withBound } from '../../../kernel/bound';
import type { OutlineTable } from '../../../kernel/outline';
import type { Translator } from '../../../kernel/translate';
import type { JourneyFigures } from '../analysis/figures';
import { shareCell } from './cells';

/** @returns those that have rows */
export function leavingTables(
  { leaving, askedAgain }: JourneyFigures,
  words: Translator,
  nameOf: (id: string) => string,
): readonly OutlineTable[] {
  const tables: OutlineTable[] = [
    {
      id: 'leaving',
      heading: words.t('leaving.title'),
      columns: [
        'word.touchpoint',
        'leaving.column.share',
        'leaving.column.arriving',
        'leaving.column.leaving',
        'leaving.column.staying',
      ].map((id) => words.t(id)),
      rows: leaving.exits.map(({ touchpoint, share, arriving, leaving: left, bound, staying, stayingBound }) => ({
        id: touchpoint,
        cells: [
          nameOf(touchpoint),
          shareCell(share, words),
          withBound(bound, shareCell(arriving, words)),
          withBound(bound, shareCell(left, words)),
          withBound(stayingBound, shareCell(staying, words)),
        ],
      })),
    },
    {
      id: 'askedAgain',
      heading: words.t('askedAgain.title'),
      columns: ['askedAgain.datum', 'askedAgain.at', 'askedAgain.before'].map((id) => words.t(id)),
      rows: askedAgain.items.map(({ datum, touchpoint, before, times, known }) => ({
        id: touchpoint,
        cells: [
          datum,
          nameOf(touchpoint),
          [
            ...before.map(nameOf),
            ...(times > before.length ? [words.t('askedAgain.more', { n: times - before.length })] : []),
            ...(known ? [words.t('askedAgain.here')] : []),
          ].join(', '),
        ],
      })),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
