/** Tables of where customers leave, and of data asked again. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { Bound } from '@polku/shared/kernel/bound';
import type { Words } from '../../../../kernel/words/words';
import type { Names } from '../insights-context';
import { type Cell, rowsOf, shareText, type TableModel } from '../table-model';

export function exitTable({ leaving }: JourneyFigures, words: Words, names: Names): TableModel {
  const share = (value: number, bound: Bound): Cell => ({ text: shareText(words, value, bound), bound });
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('leaving.column.share'), number: true },
      { label: words.t('leaving.column.arriving'), number: true },
      { label: words.t('leaving.column.leaving'), number: true, wide: true },
      { label: words.t('leaving.column.staying'), number: true },
    ],
    rows: rowsOf(
      leaving.exits,
      ({ touchpoint, share: own, arriving, leaving: left, bound, staying, stayingBound }) => ({
        id: touchpoint,
        touchpoints: [touchpoint],
        cells: [
          { text: names.of(touchpoint) },
          { text: shareText(words, own) },
          share(arriving, bound),
          { ...share(left, bound), bar: left, tone: touchpoint === leaving.largest?.touchpoint ? 'bad' : 'faint' },
          share(staying, stayingBound),
        ],
      }),
    ),
    // With a figure above, it is said there.
    unknown: leaving.exits.length === 0 ? leaving.survival.unknown : [],
  };
}

/** What is asked again, where, and where it was asked before. */
export function askedAgainTable({ askedAgain }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('askedAgain.datum') },
      { label: words.t('askedAgain.at') },
      { label: words.t('askedAgain.before') },
    ],
    rows: rowsOf(askedAgain.items, ({ datum, touchpoint, before, times, known }) => ({
      id: `${touchpoint} ${datum}`,
      touchpoints: [...before, touchpoint],
      cells: [
        { text: datum },
        { text: names.of(touchpoint) },
        {
          text: [
            ...before.map((id) => names.of(id)),
            ...(times > before.length ? [words.t('askedAgain.more', { n: times - before.length })] : []),
            ...(known ? [words.t('askedAgain.here')] : []),
          ].join(', '),
        },
      ],
    })),
    unknown: askedAgain.count.value === null ? askedAgain.count.unknown : [],
  };
}
