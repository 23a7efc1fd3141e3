/** Tables of the experience chapter: expectation gaps, blind spots, disagreement, recovery, treadmill. */
import type { BlindSpot } from '@polku/shared/boards/journey/analysis/blind-spots';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { ThemeCandidate } from '@polku/shared/boards/journey/analysis/themes';
import { wasteName } from '@polku/shared/boards/journey/outline/figure-tables';
import type { Measurement } from '@polku/shared/boards/journey/facts/readings';
import { showDate } from '@polku/shared/kernel/dates';
import { signed } from '../../../../kernel/words/signed';
import type { Words } from '../../../../kernel/words/words';
import type { Names } from '../insights-context';
import { largestFirst } from '../largest-first';
import { type Cell, largest, meanCell, numberText, rowsOf, swingCell, type TableModel } from '../table-model';

/** A mean with the number of answers that it rests on; where nobody told it, the way to telling it. */
function answersCell(
  words: Words,
  names: Names,
  touchpoint: string,
  field: 'expectation' | 'experience' | 'staffBelief',
  mean: number | null,
  n: number | null,
): Cell {
  if (mean === null) return { text: null };
  const text = numberText(words, mean);
  if (n !== null) return { text, note: words.t('word.countOf', { n: words.number(n, 0) }) };
  const what = `${names.of(touchpoint)}, ${words.t(`analysis.field.${field}`)}`;
  const say = { touchpoint, field: `${field}.n`, label: words.t('insights.sayN', { label: what }) };
  return { text, note: words.t('word.countUnknown'), say };
}

export function expectationTable({ expectations }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.expected'), number: true },
      { label: words.t('insights.column.experienced'), number: true },
      { label: words.t('insights.column.gap'), number: true, wide: true },
      { label: words.t('analysis.field.importance'), number: true },
    ],
    rows: rowsOf(
      largestFirst(expectations.gaps, ({ weighted, gap }) => -(weighted ?? gap)),
      ({ touchpoint, expectation, experience, expectationAnswers, experienceAnswers, gap, importance }) => ({
        id: touchpoint,
        touchpoints: [touchpoint],
        cells: [
          { text: names.of(touchpoint) },
          answersCell(words, names, touchpoint, 'expectation', expectation, expectationAnswers),
          answersCell(words, names, touchpoint, 'experience', experience, experienceAnswers),
          swingCell(words, gap, 4),
          { text: numberText(words, importance) },
        ],
      }),
    ),
    unknown: expectations.mean.unknown,
  };
}

/** Whose experience it is: what is felt, expected and experienced there. */
export function originTable({ byOrigin, emotion }: JourneyFigures, words: Words): TableModel {
  const told = byOrigin.rows.some(({ origin }) => origin !== null);
  return {
    columns: [
      { label: words.t('analysis.field.origin') },
      { label: words.t('insights.column.count'), number: true },
      { label: words.t('layer.customer'), number: true, wide: true },
      { label: words.t('insights.column.expected'), number: true },
      { label: words.t('insights.column.experienced'), number: true },
    ],
    rows: rowsOf(told ? byOrigin.rows : [], (row) => ({
      id: row.origin ?? 'untold',
      touchpoints: row.touchpoints,
      cells: [
        { text: words.t(row.origin === null ? 'insights.origin.untold' : `origin.${row.origin}`) },
        { text: words.number(row.touchpoints.length, 0) },
        meanCell(words, row.emotion, 2),
        { text: numberText(words, row.expectation.value) },
        { text: numberText(words, row.experience.value) },
      ],
    })),
    unknown: told ? emotion.mean.unknown : [],
  };
}

/** Overestimates weigh most, then what has a verdict, then what cannot be judged. */
function rank({ verdict, gap }: BlindSpot): number {
  if (verdict === 'overestimate') return 100 + (gap ?? 0);
  if (verdict === 'agreed' || verdict === 'underestimate') return 50 + (gap ?? 0);
  return gap === null ? 0 : 10 + gap;
}

export function blindSpotTable({ blindSpots }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.staff'), number: true },
      { label: words.t('insights.column.customers'), number: true },
      { label: words.t('word.difference'), number: true, wide: true },
      { label: words.t('insights.column.verdict') },
    ],
    rows: rowsOf(largestFirst(blindSpots.spots, rank), (spot) => {
      const difference = swingCell(words, spot.gap, 4);
      const flagged = spot.verdict === 'overestimate';
      return {
        id: spot.touchpoint,
        touchpoints: [spot.touchpoint],
        cells: [
          { text: names.of(spot.touchpoint) },
          answersCell(words, names, spot.touchpoint, 'staffBelief', spot.staffBelief, spot.staffAnswers),
          answersCell(words, names, spot.touchpoint, 'experience', spot.experience, spot.customerAnswers),
          // Here a plus is the bad news: staff believe in more than customers get.
          difference.text === null ? difference : { ...difference, tone: flagged ? 'bad' : 'faint' },
          { text: words.t(`insights.verdict.${spot.verdict}`), tone: flagged ? 'bad' : 'faint' },
        ],
      };
    }),
    unknown: blindSpots.flagged.unknown,
  };
}

/** Candidates by gap × importance, the largest first. @param place the journey of each, where there are several */
export function themeTable(
  ranked: readonly (ThemeCandidate & { readonly place?: string })[],
  unranked: readonly string[],
  words: Words,
  names: Names,
): TableModel {
  const most = largest(ranked.map(({ score }) => score));
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.because') },
      { label: words.t('insights.column.gap'), number: true },
      { label: words.t('analysis.field.importance'), number: true },
      { label: words.t('analysis.outline.score'), number: true, wide: true },
      { label: 'n', number: true },
    ],
    rows: rowsOf(ranked, ({ touchpoint, because, gap, importance, score, n, place }) => ({
      id: touchpoint,
      touchpoints: [touchpoint],
      cells: [
        { text: names.of(touchpoint), ...(place === undefined ? {} : { note: place }) },
        { text: words.t(`analysis.theme.${because}`) },
        { text: numberText(words, gap) },
        { text: numberText(words, importance) },
        { text: numberText(words, score), bar: score / most, tone: 'accent' },
        { text: words.number(n, 0) },
      ],
    })),
    unknown: unranked,
  };
}

export function disagreementTable({ disagreements }: JourneyFigures, words: Words, names: Names): TableModel {
  const { customerSaysValue, customerSaysWaste } = disagreements;
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.customersSay') },
      { label: words.t('insights.column.staffSay') },
    ],
    rows: rowsOf(
      [
        ...customerSaysValue.map((id) => ({ id, customers: 'value', staff: 'waste' }) as const),
        ...customerSaysWaste.map((id) => ({ id, customers: 'waste', staff: 'value' }) as const),
      ],
      ({ id, customers, staff }) => ({
        id,
        touchpoints: [id],
        cells: [
          { text: names.of(id) },
          { text: words.t(`value.${customers}`), tone: customers },
          { text: words.t(`value.${staff}`), tone: staff },
        ],
      }),
    ),
    unknown: disagreements.count.unknown,
  };
}

const VERDICT_TONE = { good: 'good', weak: 'bad', unfelt: 'faint', 'not-after': 'bad', none: 'bad' } as const;

export function recoveryTable({ recovery }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('analysis.field.failure') },
      { label: words.t('analysis.field.recoveredBy') },
      { label: words.t('insights.column.lift'), number: true, wide: true },
      { label: words.t('insights.column.putRight') },
    ],
    rows: rowsOf(recovery.recoveries, ({ failure, recoveredBy, lift, verdict }) => ({
      id: failure,
      touchpoints: recoveredBy === null ? [failure] : [failure, recoveredBy],
      cells: [
        { text: names.of(failure) },
        recoveredBy === null ? { text: words.t('insights.notPutRight'), tone: 'bad' } : { text: names.of(recoveredBy) },
        verdict === 'none' || verdict === 'not-after' ? { text: '–', tone: 'faint' } : swingCell(words, lift, 4),
        { text: words.t(`insights.recovery.${verdict}`), tone: VERDICT_TONE[verdict] },
      ],
    })),
    unknown: recovery.lift.unknown,
  };
}

/** Where the expectation of a touchpoint rose between two dates, the largest rise first. */
export function treadmillTable({ treadmill }: JourneyFigures, words: Words, names: Names): TableModel {
  const dated = ({ value, date }: Measurement): Cell => ({
    text: numberText(words, value),
    note: showDate(date, words),
    noteBelow: true,
  });
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.expectedBefore'), number: true },
      { label: words.t('insights.column.expectedAfter'), number: true },
      { label: words.t('insights.column.rise'), number: true },
      { label: words.t('insights.column.experienced'), number: true },
    ],
    rows: rowsOf(
      largestFirst(treadmill.rises, ({ rise }) => rise),
      ({ touchpoint, from, to, rise, experience, n }) => ({
        id: `${touchpoint} ${from.date}`,
        touchpoints: [touchpoint],
        cells: [
          { text: names.of(touchpoint) },
          dated(from),
          dated(to),
          {
            text: signed(words, rise),
            note: n === null ? words.t('word.countUnknown') : words.t('word.countOf', { n: words.number(n, 0) }),
            noteBelow: true,
          },
          { text: numberText(words, experience), note: words.t('insights.orBetter'), noteBelow: true },
        ],
      }),
    ),
    unknown: treadmill.count.unknown,
  };
}

/** Measurements that may be out of date, the oldest first. */
export function staleTable({ staleness }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.measured') },
      { label: words.t('inspector.date') },
      { label: words.t('insights.column.age'), number: true },
    ],
    rows: rowsOf(staleness.stale, ({ touchpoint, of, date, months }) => ({
      id: `${touchpoint} ${of}`,
      touchpoints: [touchpoint],
      cells: [
        { text: names.of(touchpoint) },
        { text: words.t(`analysis.field.${of}`) },
        { text: showDate(date, words) },
        { text: words.t('insights.months', { n: Math.floor(months) }) },
      ],
    })),
    unknown: staleness.count.unknown,
  };
}

/** What employees feel at each kind of waste, beside what is no waste, and how the customer's emotion changes next. */
export function frustrationTable({ frustration }: JourneyFigures, words: Words): TableModel {
  return {
    columns: [
      { label: words.t('word.kindOfWaste') },
      { label: words.t('insights.column.employee'), number: true, wide: true },
      { label: words.t('insights.column.frustrated'), number: true },
      { label: words.t('insights.column.customerNext'), number: true, wide: true },
    ],
    rows: rowsOf(frustration.byWaste, ({ kind, employee, frustrated, change }) => ({
      id: kind,
      touchpoints: [...employee.touchpoints, ...employee.unknown],
      cells: [
        { text: wasteName(kind, words) },
        meanCell(words, employee, 2),
        { text: employee.value === null ? null : words.number(frustrated.length, 0) },
        meanCell(words, change, 4),
      ],
    })),
    unknown: frustration.count.unknown,
  };
}

/** Emotion of each stage, of customers and of employees. */
export function stageTable({ emotion, employeeEmotion }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('word.stage') },
      { label: words.t('layer.customer'), number: true, wide: true },
      { label: words.t('insights.column.within'), number: true },
      { label: words.t('insights.column.fromPrevious'), number: true },
      { label: words.t('insights.column.employee'), number: true, wide: true },
    ],
    rows: rowsOf(
      emotion.byStage.map((stage, at) => ({ ...stage, employee: employeeEmotion.byStage[at]?.mean, first: at === 0 })),
      ({ stage, mean, change, fromPrevious, employee, first }) => ({
        id: stage,
        touchpoints: [...new Set([...mean.touchpoints, ...(employee?.touchpoints ?? [])])],
        cells: [
          { text: names.of(stage) },
          meanCell(words, mean, 2),
          { text: swingCell(words, change.value, 4).text },
          // Before the first stage there is nothing.
          { text: first ? '–' : swingCell(words, fromPrevious, 4).text },
          employee ? meanCell(words, employee, 2) : { text: null },
        ],
      }),
    ),
    unknown: emotion.mean.unknown,
  };
}
