/** The figures of a journey as tables: the headline figures, and one table per figure that has rows of its own. */
import type { OutlineTable } from '../../../kernel/outline';
import type { Translator } from '../../../kernel/translate';
import type { Figure } from '../analysis/figure';
import type { JourneyFigures } from '../analysis/figures';
import type { WasteFeeling } from '../analysis/frustration';
import { numberCell, ratingCell } from '../fields/cells';
import {
  changeCell,
  contactsCell,
  figureCell,
  flowCell,
  type Format,
  hoursCell,
  monthlyCell,
  plainCell,
  shareCell,
} from './cells';

export type NameOf = (id: string) => string;
export type FigureRow = readonly [name: string, figure: Figure, format: Format];

function spreadRows({
  alternatives: { alternatives, shortest, weighted, longest },
}: JourneyFigures): readonly FigureRow[] {
  if (alternatives.length === 0) return [];
  return [
    ['leadTimeShortest', shortest, hoursCell],
    ['leadTimeWeighted', weighted, hoursCell],
    ['leadTimeLongest', longest, hoursCell],
  ];
}

function volumeRows({ volume }: JourneyFigures): readonly FigureRow[] {
  if (volume.told === 0) return [];
  return [
    ['monthlyLost', volume.lost, monthlyCell],
    ['monthlyWaste', volume.waste, monthlyCell],
    ['monthlyRework', volume.rework, monthlyCell],
    ['monthlyWaiting', volume.waiting, monthlyCell],
    ['failureDemand', volume.failureDemand, contactsCell],
  ];
}

/** The headline figures by the name of their message, `analysis.<name>`, in the order in which they are shown. */
export function headlineFigures(figures: JourneyFigures): readonly FigureRow[] {
  const { time, rework, handoffs, waste, emotion, employeeEmotion, expectations, ownership, recovery } = figures;
  return [
    ['leadTime', time.leadTime, hoursCell],
    ...spreadRows(figures),
    ['processTime', time.processTime, hoursCell],
    ['waitingTime', time.waitingTime, hoursCell],
    ['activityRatio', time.activityRatio, shareCell],
    ['flow', figures.flow, shareCell],
    ['rolledCompleteAccurate', figures.rolledCompleteAccurate, shareCell],
    ['rework', rework.total, hoursCell],
    ['leadTimeWithRework', rework.leadTimeWithRework, hoursCell],
    ...volumeRows(figures),
    ['handoffs', handoffs.count, plainCell],
    ['seamWaiting', handoffs.waiting, hoursCell],
    ['seamEmotion', handoffs.emotionChange, changeCell],
    ['wasteCount', waste.count, plainCell],
    ['wasteTime', waste.time, hoursCell],
    ['emotion', emotion.mean, changeCell],
    ['peakEnd', emotion.peakEnd, changeCell],
    ['lowest', emotion.lowest, changeCell],
    ['employeeEmotion', employeeEmotion.mean, changeCell],
    ['employeePeakEnd', employeeEmotion.peakEnd, changeCell],
    ['employeeLowest', employeeEmotion.lowest, changeCell],
    ['frustration', figures.frustration.count, plainCell],
    ['expectationGap', expectations.weighted, changeCell],
    ['unmet', expectations.unmet, plainCell],
    ['treadmill', figures.treadmill.count, plainCell],
    ['staleness', figures.staleness.count, plainCell],
    ['blindSpots', figures.blindSpots.flagged, plainCell],
    ['withoutTeam', ownership.withoutTeam, plainCell],
    ['subcontractedCount', ownership.subcontractedCount, shareCell],
    ['subcontractedTime', ownership.subcontractedTime, shareCell],
    ['subcontractedNegative', ownership.subcontractedNegative, shareCell],
    ['subcontractedUnmeasured', ownership.subcontractedUnmeasured, plainCell],
    ['evidence', figures.evidence.unsure, shareCell],
    ['recovery', recovery.lift, changeCell],
    ['goodRecovery', recovery.good, plainCell],
    ['unrecovered', recovery.unrecovered, plainCell],
    ['disagreements', figures.disagreements.count, plainCell],
    ['survival', figures.leaving.survival, shareCell],
    ['askedAgain', figures.askedAgain.count, plainCell],
    ['led', figures.ladder.led, plainCell],
    ['notLed', figures.ladder.notLed, plainCell],
    ['channelSeams', figures.channelSeams.count, plainCell],
  ];
}

/** @returns the kind of waste of a row, that of an unspecified kind and that of none */
export function wasteName(kind: WasteFeeling['kind'], words: Translator): string {
  if (kind === 'untold') return words.t('analysis.wasteUntold');
  return kind === 'none' ? words.t('analysis.frustrationByWaste.none') : words.t(`waste.${kind}`);
}

/** Of how many touchpoints a mean is, and of how many it could be. */
function nOfCell({ touchpoints, unknown }: Figure, words: Translator): string {
  return words.t('word.nOf', { n: touchpoints.length, all: touchpoints.length + unknown.length });
}

/** A mean with the number of answers that it rests on. */
function answersCell(mean: number | null, n: number | null, words: Translator): string {
  return mean === null ? words.t('word.unknown') : ratingCell({ mean, n, source: '', date: '' }, words);
}

export function figureTable(figures: JourneyFigures, words: Translator, nameOf: NameOf): OutlineTable {
  const t = (what: string): string => words.t(`analysis.outline.${what}`);
  return {
    id: 'figures',
    heading: t('figures'),
    columns: [t('figure'), t('value'), t('behind'), t('unknownCount')],
    rows: headlineFigures(figures).map(([name, figure, format]) => ({
      id: name,
      cells: [
        words.t(`analysis.${name}`),
        name === 'flow' ? flowCell(figures.flow, words) : figureCell(figure, words, format),
        figure.touchpoints.map(nameOf).join(', '),
        figure.unknown.map(nameOf).join(', '),
      ],
    })),
  };
}

/** @returns those that have rows */
export function detailTables(figures: JourneyFigures, words: Translator, nameOf: NameOf): readonly OutlineTable[] {
  const t = (what: string): string => words.t(`analysis.outline.${what}`);
  const table = (id: string, columns: readonly string[], rows: OutlineTable['rows']): OutlineTable => ({
    id,
    heading: words.t(`analysis.${id}`),
    columns,
    rows,
  });
  const titles = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  return [
    table(
      'wasteByKind',
      [words.t('analysis.field.waste'), t('count'), t('time')],
      figures.waste.byKind.map(({ kind, count, time }) => ({
        id: kind ?? 'untold',
        cells: [
          words.t(kind === null ? 'analysis.wasteUntold' : `waste.${kind}`),
          String(count),
          figureCell(time, words, hoursCell),
        ],
      })),
    ),
    table(
      'flowByTeam',
      [
        words.t('word.team'),
        words.t('analysis.flow'),
        words.t('analysis.processTime'),
        words.t('analysis.waitingTime'),
      ],
      figures.flowByTeam.map((flow) => ({
        id: flow.team,
        cells: [
          nameOf(flow.team),
          flowCell(flow, words),
          figureCell(flow.processTime, words, hoursCell),
          figureCell(flow.waitingTime, words, hoursCell),
        ],
      })),
    ),
    table(
      'volume',
      [
        words.t('word.team'),
        words.t('analysis.monthlyLost'),
        words.t('analysis.monthlyWaste'),
        words.t('analysis.monthlyRework'),
        words.t('analysis.monthlyWaiting'),
        words.t('analysis.failureDemand'),
      ],
      (figures.volume.told === 0 ? [] : figures.volume.byTeam).map((row) => ({
        id: row.team ?? 'none',
        cells: [
          row.team === null ? words.t('insights.withoutTeam') : nameOf(row.team),
          ...[row.lost, row.waste, row.rework, row.waiting].map((one) => figureCell(one, words, monthlyCell)),
          figureCell(row.failureDemand, words, contactsCell),
        ],
      })),
    ),
    table(
      'handoffMatrix',
      [t('from'), t('to'), t('count'), t('waiting'), t('change'), t('behind')],
      figures.handoffs.matrix.map(({ fromTeam, toTeam, count, waiting, emotionChange, touchpoints }) => ({
        id: `${fromTeam}-${toTeam}`,
        cells: [
          nameOf(fromTeam),
          nameOf(toTeam),
          String(count),
          figureCell(waiting, words, hoursCell),
          changeCell(emotionChange, words),
          titles(touchpoints),
        ],
      })),
    ),
    table(
      'emotionByStage',
      [words.t('word.stage'), words.t('analysis.emotion'), t('change'), words.t('analysis.employeeEmotion')],
      figures.emotion.byStage.map(({ stage, mean, change }, index) => ({
        id: stage,
        cells: [
          nameOf(stage),
          figureCell(mean, words, changeCell),
          figureCell(change, words, changeCell),
          changeCell(figures.employeeEmotion.byStage[index]?.mean.value ?? null, words),
        ],
      })),
    ),
    table(
      'byPhase',
      [
        words.t('inspector.phase'),
        t('count'),
        words.t('analysis.leadTime'),
        words.t('analysis.flow'),
        words.t('analysis.wasteCount'),
        words.t('analysis.emotion'),
        t('known'),
        words.t('analysis.peakEnd'),
        words.t('analysis.employeeEmotion'),
      ],
      figures.byPhase.map((row) => ({
        id: row.phase ?? 'untold',
        cells: [
          words.t(row.phase === null ? 'insights.phase.untold' : `phase.${row.phase}`),
          String(row.touchpoints.length),
          figureCell(row.time.leadTime, words, hoursCell),
          flowCell(row.flow, words),
          figureCell(row.waste, words, plainCell),
          changeCell(row.emotion.value, words),
          nOfCell(row.emotion, words),
          changeCell(row.peakEnd.value, words),
          changeCell(row.employeeEmotion.value, words),
        ],
      })),
    ),
    table(
      'frustrationByWaste',
      [
        words.t('analysis.field.waste'),
        words.t('analysis.employeeEmotion'),
        t('known'),
        words.t('analysis.frustration'),
        t('change'),
      ],
      figures.frustration.byWaste.map(({ kind, employee, frustrated, change }) => ({
        id: kind,
        cells: [
          wasteName(kind, words),
          changeCell(employee.value, words),
          nOfCell(employee, words),
          String(frustrated.length),
          changeCell(change.value, words),
        ],
      })),
    ),
    table(
      'blindSpots',
      [
        words.t('word.touchpoint'),
        words.t('analysis.field.staffBelief'),
        words.t('analysis.field.experience'),
        t('gap'),
        t('verdict'),
      ],
      figures.blindSpots.spots.map((spot) => ({
        id: spot.touchpoint,
        cells: [
          nameOf(spot.touchpoint),
          answersCell(spot.staffBelief, spot.staffAnswers, words),
          answersCell(spot.experience, spot.customerAnswers, words),
          changeCell(spot.gap, words),
          words.t(`analysis.blindSpot.${spot.verdict}`),
        ],
      })),
    ),
    table(
      'themes',
      [
        words.t('word.touchpoint'),
        words.t('analysis.themes'),
        t('gap'),
        words.t('analysis.field.importance'),
        t('score'),
        'n',
      ],
      figures.themes.ranked.map(({ touchpoint, because, gap, importance, score, n }) => ({
        id: touchpoint,
        cells: [
          nameOf(touchpoint),
          words.t(`analysis.theme.${because}`),
          changeCell(gap, words),
          numberCell(importance, words),
          plainCell(score, words),
          plainCell(n, words),
        ],
      })),
    ),
    table(
      'evidenceShares',
      [t('ground'), t('ratings'), t('sections'), t('share')],
      (figures.evidence.all === 0 ? [] : figures.evidence.shares).map(({ level, ratings, sections, share }) => ({
        id: level ?? 'untold',
        cells: [
          words.t(level === null ? 'analysis.evidence.untold' : `evidence.${level}`),
          String(ratings),
          String(sections),
          shareCell(share, words),
        ],
      })),
    ),
  ].filter(({ rows }) => rows.length > 0);
}
