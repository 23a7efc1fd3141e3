/** Tables of two personas side by side: by stage, and by touchpoint with the largest differences first. */
import type { FeltMean, Met, PersonaPair } from '@polku/shared/boards/journey/analysis/persona-pair';
import type { Words } from '../../../../kernel/words/words';
import { signed } from '../../../../kernel/words/signed';
import type { Names } from '../insights-context';
import { largestFirst } from '../largest-first';
import { type Cell, type Column, rowsOf, swingCell, type TableModel } from '../table-model';

type Titles = readonly [string, string];
/** Whether each is a persona of employees. */
type Employees = readonly [boolean, boolean];

function columnsOf(name: string, titles: Titles, words: Words): readonly Column[] {
  return [
    { label: name },
    { label: titles[0], number: true },
    { label: titles[1], number: true },
    { label: words.t('word.difference'), number: true, wide: true },
  ];
}

/** What a persona's mean is made of: of how many, and how much of it is not the persona's own. */
export function mixOf(words: Words, { touchpoints, unknown, own }: FeltMean, employee: boolean): string {
  const known = touchpoints.length;
  const mix = own === known ? 'own' : own === 0 ? 'general' : 'both';
  const values = { n: known, all: known + unknown.length, own, general: known - own, mix, whose: whoseOf(employee) };
  return words.t('insights.pair.mix', values);
}

const whoseOf = (employee: boolean): string => (employee ? 'employee' : 'customer');

function meanCell(words: Words, mean: FeltMean, employee: boolean): Cell {
  if (mean.touchpoints.length + mean.unknown.length === 0) return { text: '–', tone: 'faint' };
  if (mean.value === null) return { text: null };
  return { text: signed(words, mean.value), note: mixOf(words, mean, employee), noteBelow: true };
}

function metCell(words: Words, met: Met | null, employee: boolean): Cell {
  if (!met) return { text: words.t('insights.pair.notMet'), tone: 'faint' };
  if (met.emotion === null) return { text: null };
  const general = words.t('insights.pair.general', { whose: whoseOf(employee) });
  return { text: signed(words, met.emotion), ...(met.own ? {} : { note: general }) };
}

/** A difference that does not exist is a dash, not “unknown”. */
function apartCell(words: Words, difference: number | null): Cell {
  return difference === null ? { text: '–', tone: 'faint' } : swingCell(words, difference, 2);
}

export function pairByStage(
  { stages, whole }: PersonaPair,
  titles: Titles,
  employees: Employees,
  words: Words,
  names: Names,
): TableModel {
  const rows = [...stages, { stage: null, ...whole }];
  return {
    columns: columnsOf(words.t('word.stage'), titles, words),
    rows: rowsOf(rows, ({ stage, first, second, difference }) => ({
      id: stage ?? 'whole',
      touchpoints: [...new Set([...first.touchpoints, ...second.touchpoints])],
      cells: [
        { text: stage === null ? words.t('word.theWholeJourney') : names.of(stage) },
        meanCell(words, first, employees[0]),
        meanCell(words, second, employees[1]),
        apartCell(words, difference),
      ],
    })),
    unknown: [],
  };
}

export function pairByTouchpoint(
  { touchpoints }: PersonaPair,
  titles: Titles,
  employees: Employees,
  words: Words,
  names: Names,
): TableModel {
  return {
    columns: columnsOf(words.t('word.touchpoint'), titles, words),
    rows: rowsOf(
      largestFirst(touchpoints, ({ difference }) => (difference === null ? null : Math.abs(difference))),
      ({ touchpoint, stage, first, second, difference }) => ({
        id: touchpoint,
        touchpoints: [touchpoint],
        cells: [
          { text: names.of(touchpoint), note: names.of(stage) },
          metCell(words, first, employees[0]),
          metCell(words, second, employees[1]),
          apartCell(words, difference),
        ],
      }),
    ),
    unknown: [],
  };
}
