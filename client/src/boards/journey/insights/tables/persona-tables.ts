/** Tables of two personas side by side: by stage, and by touchpoint with the largest differences first. */
import type { Figure } from '@polku/shared/boards/journey/analysis/figure';
import type { Met, PersonaPair } from '@polku/shared/boards/journey/analysis/persona-pair';
import type { Words } from '../../../../kernel/words/words';
import { signed } from '../../../../kernel/words/signed';
import type { Names } from '../insights-context';
import { type Cell, type Column, rowsOf, swingCell, type TableModel } from '../table-model';

type Titles = readonly [string, string];

function columnsOf(name: string, titles: Titles, words: Words): readonly Column[] {
  return [
    { label: name },
    { label: titles[0], number: true },
    { label: titles[1], number: true },
    { label: words.t('word.difference'), number: true, wide: true },
  ];
}

function meanCell(words: Words, { value, touchpoints, unknown }: Figure): Cell {
  if (touchpoints.length + unknown.length === 0) return { text: '–', tone: 'faint' };
  const n = words.t('word.countOf', { n: words.number(touchpoints.length, 0) });
  return value === null ? { text: null } : { text: signed(words, value), note: n };
}

function metCell(words: Words, met: Met | null): Cell {
  if (!met) return { text: words.t('insights.pair.notMet'), tone: 'faint' };
  if (met.emotion === null) return { text: null };
  return { text: signed(words, met.emotion), ...(met.own ? {} : { note: words.t('insights.pair.general') }) };
}

/** A difference that does not exist is a dash, not “unknown”. */
function apartCell(words: Words, difference: number | null): Cell {
  return difference === null ? { text: '–', tone: 'faint' } : swingCell(words, difference, 2);
}

export function pairByStage({ stages, whole }: PersonaPair, titles: Titles, words: Words, names: Names): TableModel {
  const rows = [...stages, { stage: null, ...whole }];
  return {
    columns: columnsOf(words.t('word.stage'), titles, words),
    rows: rowsOf(rows, ({ stage, first, second, difference }) => ({
      id: stage ?? 'whole',
      touchpoints: [...new Set([...first.touchpoints, ...second.touchpoints])],
      cells: [
        { text: stage === null ? words.t('word.theWholeJourney') : names.of(stage) },
        meanCell(words, first),
        meanCell(words, second),
        apartCell(words, difference),
      ],
    })),
    unknown: [],
  };
}

export function pairByTouchpoint({ touchpoints }: PersonaPair, titles: Titles, words: Words, names: Names): TableModel {
  const apart = (value: number | null): number => (value === null ? -1 : Math.abs(value));
  return {
    columns: columnsOf(words.t('word.touchpoint'), titles, words),
    rows: rowsOf(
      [...touchpoints].sort((a, b) => apart(b.difference) - apart(a.difference)),
      ({ touchpoint, stage, first, second, difference }) => ({
        id: touchpoint,
        touchpoints: [touchpoint],
        cells: [
          { text: names.of(touchpoint), note: names.of(stage) },
          metCell(words, first),
          metCell(words, second),
          apartCell(words, difference),
        ],
      }),
    ),
    unknown: [],
  };
}
