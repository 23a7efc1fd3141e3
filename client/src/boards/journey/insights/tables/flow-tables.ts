/** Tables of the flow chapter: waste by kind, teams, seams, rework, where digital ends. */
import { behindSeam } from '@polku/shared/boards/journey/analysis/channel-seams';
import { type Figure, sumFigure } from '@polku/shared/boards/journey/analysis/figure';
import { contactsCell, monthlyCell } from '@polku/shared/boards/journey/outline/cells';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { Words } from '../../../../kernel/words/words';
import type { Names } from '../insights-context';
import { signed } from '../../../../kernel/words/signed';
import { channelName } from '@polku/shared/boards/journey/facts/rows';
import { largestFirst } from '../largest-first';
import {
  type Cell,
  flowCell,
  boundCell,
  hoursCell,
  largest,
  meanCell,
  numberText,
  rowsOf,
  shareText,
  swingCell,
  type TableModel,
  timeCell,
} from '../table-model';

export function wasteTable({ waste }: JourneyFigures, words: Words): TableModel {
  const most = largest(waste.byKind.map(({ time }) => time.value));
  const mostCount = largest(waste.byKind.map(({ count }) => count));
  const rows = [...waste.byKind].sort((a, b) => (b.time.value ?? -1) - (a.time.value ?? -1) || b.count - a.count);
  return {
    columns: [
      { label: words.t('word.kindOfWaste') },
      { label: words.t('insights.column.count'), number: true },
      { label: words.t('lane.time'), number: true, wide: true },
    ],
    rows: rowsOf(rows, ({ kind, count, time }) => ({
      id: kind ?? 'untold',
      touchpoints: [...new Set([...time.touchpoints, ...time.unknown])],
      cells: [
        { text: kind === null ? words.t('analysis.wasteUntold') : words.t(`waste.${kind}`) },
        { text: words.number(count, 0), ...(most === 0 ? { bar: count / mostCount, tone: 'waste' as const } : {}) },
        timeCell(words, time, most),
      ],
    })),
    unknown: waste.time.unknown,
  };
}

export function teamTable({ flowByTeam, ownership }: JourneyFigures, words: Words, names: Names): TableModel {
  const most = largest(flowByTeam.map(({ waitingTime }) => waitingTime.value));
  const rows = largestFirst(flowByTeam, ({ waitingTime }) => waitingTime.value);
  return {
    columns: [
      { label: words.t('word.team') },
      { label: words.t('insights.column.count'), number: true },
      { label: words.t('insights.column.work'), number: true },
      { label: words.t('word.waitingTime'), number: true, wide: true },
      { label: words.t('analysis.flow'), number: true },
    ],
    rows: rowsOf(rows, (flow) => ({
      id: flow.team,
      touchpoints: flow.touchpoints,
      cells: [
        teamCell(flow.team, words, names),
        { text: words.number(flow.count, 0) },
        hoursCell(words, flow.processTime),
        timeCell(words, flow.waitingTime, most),
        flowCell(words, flow),
      ],
    })),
    unknown: ownership.withoutTeam.touchpoints,
  };
}

export function teamCell(id: string | null, words: Words, names: Names): Cell {
  const team = names.team(id);
  if (!team) return { text: null };
  return {
    text: team.name || words.t('word.untitled'),
    dot: team.color,
    ...(team.subcontractor ? { note: words.t('word.subcontractor') } : {}),
  };
}

export function seamTable({ handoffs }: JourneyFigures, words: Words, names: Names): TableModel {
  const most = largest(handoffs.seams.map(({ waiting }) => waiting));
  const rows = largestFirst(handoffs.seams, ({ waiting }) => waiting);
  const team = (id: string): string => teamCell(id, words, names).text ?? words.t('word.unknown');
  return {
    columns: [
      { label: words.t('insights.column.seam') },
      { label: words.t('word.teams') },
      { label: words.t('word.waitingTime'), number: true, wide: true },
      { label: words.t('insights.column.emotion'), number: true, wide: true },
    ],
    rows: rowsOf(rows, ({ from, to, fromTeam, toTeam, waiting, waited, unwaited, emotionChange, felt }) => ({
      id: `${from} ${to}`,
      touchpoints: [...new Set([from, ...waited, ...unwaited, to, ...felt.filter((id) => id !== null)])],
      cells: [
        { text: `${names.of(from)} → ${names.of(to)}` },
        { text: `${team(fromTeam)} → ${team(toTeam)}` },
        timeCell(words, sumFigure(waiting, waited, unwaited), most),
        swingCell(words, emotionChange, 4),
      ],
    })),
    unknown: handoffs.count.unknown,
  };
}

export function reworkTable(
  { rework, rolledCompleteAccurate }: JourneyFigures,
  words: Words,
  names: Names,
): TableModel {
  const items = rework.items.filter(({ share }) => share !== 0);
  const most = largest(items.map(({ hours }) => hours.value));
  const rows = largestFirst(items, ({ hours }) => hours.value);
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('insights.column.redone'), number: true },
      { label: words.t('insights.column.perCase'), number: true, wide: true },
    ],
    rows: rowsOf(rows, ({ touchpoint, connector, share, hours, touchpoints }) => ({
      id: connector ?? touchpoint,
      touchpoints,
      cells: [
        { text: names.of(touchpoint), ...(connector === null ? {} : { note: words.t('insights.loop') }) },
        { text: shareText(words, share) },
        timeCell(words, hours, most),
      ],
    })),
    unknown: rolledCompleteAccurate.unknown,
  };
}

export function channelTable({ channelSeams }: JourneyFigures, words: Words, names: Names): TableModel {
  return {
    columns: [
      { label: words.t('insights.column.seam') },
      { label: words.t('word.waitingTime'), number: true },
      { label: words.t('insights.column.emotion'), number: true, wide: true },
    ],
    rows: rowsOf(channelSeams.seams, (seam) => ({
      id: `${seam.from} ${seam.to}`,
      touchpoints: behindSeam(seam),
      cells: [
        {
          text: `${names.of(seam.from)} → ${names.of(seam.to)}`,
          note: `${channelName(words, seam.fromChannel)} → ${channelName(words, seam.toChannel)}`,
        },
        hoursCell(words, sumFigure(seam.waiting, behindSeam(seam), seam.unwaited)),
        swingCell(words, seam.emotionChange, 4),
      ],
    })),
    unknown: channelSeams.count.unknown,
  };
}

/** Before, during and after: what takes time there, and what is felt. */
export function phaseTable({ byPhase, emotion }: JourneyFigures, words: Words, names: Names): TableModel {
  const most = largest(byPhase.map(({ time }) => time.leadTime.value));
  return {
    columns: [
      { label: words.t('inspector.phase') },
      { label: words.t('insights.column.count'), number: true },
      { label: words.t('analysis.leadTime'), number: true, wide: true },
      { label: words.t('analysis.flow'), number: true },
      { label: words.t('analysis.wasteCount'), number: true },
      { label: words.t('layer.customer'), number: true, wide: true },
      { label: words.t('analysis.peakEnd'), number: true },
      { label: words.t('insights.column.employee'), number: true, wide: true },
    ],
    rows: rowsOf(byPhase, (row) => ({
      id: row.phase ?? 'untold',
      touchpoints: row.touchpoints,
      cells: [
        {
          text: words.t(row.phase === null ? 'insights.phase.untold' : `phase.${row.phase}`),
          note:
            row.stages.length === 0
              ? words.t('insights.phase.unmapped')
              : row.stages.map((id) => names.of(id)).join(', '),
          noteBelow: true,
        },
        { text: words.number(row.touchpoints.length, 0) },
        ...(row.touchpoints.length === 0
          ? NOTHING_THERE
          : [
              timeCell(words, row.time.leadTime, most, 'accent'),
              flowCell(words, row.flow),
              boundCell(row.waste, numberText(words, row.waste.value, 0)),
              meanCell(words, row.emotion, 2),
              { text: row.peakEnd.value === null ? null : signed(words, row.peakEnd.value) },
              meanCell(words, row.employeeEmotion, 2),
            ]),
      ],
    })),
    unknown: emotion.mean.unknown,
  };
}

const NOTHING_THERE: readonly Cell[] = Array.from({ length: 6 }, () => ({ text: '–', tone: 'faint' }));

/** Each stage: its touchpoints, and its part of the lead time. */
export function stageTimeTable({ byStage, time }: JourneyFigures, words: Words, names: Names): TableModel {
  const most = largest(byStage.map((stage) => stage.time.leadTime.value));
  return {
    columns: [
      { label: words.t('word.stage') },
      { label: words.t('insights.column.count'), number: true },
      { label: words.t('insights.column.work'), number: true },
      { label: words.t('word.waitingTime'), number: true },
      { label: words.t('analysis.leadTime'), number: true, wide: true },
      { label: words.t('analysis.flow'), number: true },
    ],
    rows: rowsOf(byStage, ({ stage, touchpoints, time: own, flow }) => ({
      id: stage,
      touchpoints,
      cells: [
        { text: names.of(stage) },
        { text: words.number(touchpoints.length, 0) },
        hoursCell(words, own.processTime),
        hoursCell(words, own.waitingTime),
        timeCell(words, own.leadTime, most, 'accent'),
        flowCell(words, flow),
      ],
    })),
    unknown: time.leadTime.unknown,
  };
}

/** Hours lost in a month by team, those without a team last. */
export function volumeTable({ volume }: JourneyFigures, words: Words, names: Names): TableModel {
  const teams = volume.told === 0 ? [] : volume.byTeam;
  const most = largest(teams.map(({ lost }) => lost.value));
  const monthly = (figure: Figure): Cell =>
    boundCell(figure, figure.value === null ? null : monthlyCell(figure.value, words));
  return {
    columns: [
      { label: words.t('word.team') },
      { label: words.t('analysis.monthlyLost'), number: true, wide: true },
      { label: words.t('analysis.monthlyWaste'), number: true },
      { label: words.t('analysis.monthlyRework'), number: true },
      { label: words.t('analysis.monthlyWaiting'), number: true },
      { label: words.t('analysis.failureDemand'), number: true },
    ],
    rows: rowsOf(teams, ({ team, touchpoints, lost, waste, rework, waiting, failureDemand: demand }) => ({
      id: team ?? 'none',
      touchpoints,
      cells: [
        team === null ? { text: words.t('insights.withoutTeam'), tone: 'faint' } : teamCell(team, words, names),
        { ...monthly(lost), ...(lost.value === null || most === 0 ? {} : { bar: lost.value / most, tone: 'waste' }) },
        monthly(waste),
        monthly(rework),
        monthly(waiting),
        boundCell(demand, demand.value === null ? null : contactsCell(demand.value, words)),
      ],
    })),
    unknown: volume.lost.unknown,
  };
}
