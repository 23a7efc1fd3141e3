/** The heads of a scene: stages along the top, rows and lanes along the left. Unchanged ones keep their identity. */
import { differingIndexes, withReplaced } from '../../../../kernel/list-changes';
import { type Box, boxesMeet, type SceneHeads, type SceneItem } from '../../../../kernel/scene';
import type { Translator } from '../../../../kernel/translate';
import type { AxisColumn, AxisStage } from '../grid/axis';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout } from '../layout/journey-layout';
import { lineBelow } from './backdrop';
import { laneHead, parkingHead, rowHead, type StageFigures, stageFigures, stageHead, stageHeadWhole } from './heads';
import { memoPart, sameList } from '../../../../kernel/memo';
import type { SceneCache } from './scene-cache';

/** The figures of all stages with what they were summed of. */
interface CachedFigures {
  readonly stages: readonly AxisStage[];
  readonly columns: readonly AxisColumn[];
  readonly workdayHours: number;
  readonly figures: readonly StageFigures[];
}

const FIGURES = memoPart<CachedFigures>('figures of stages');
const TOP = memoPart<LastHeads>('heads of stages');

/** @returns the stages whose sums may be others; null for all */
function changedSums(
  last: CachedFigures,
  stages: readonly AxisStage[],
  columns: readonly AxisColumn[],
): ReadonlySet<number> | null {
  const changed = differingIndexes(last.stages, stages);
  const differing = differingIndexes(last.columns, columns);
  if (!changed || !differing) return null;
  return new Set([...changed, ...differing.map((at) => stages.findIndex(({ from, to }) => at >= from && at < to))]);
}

function sameFigures(a: StageFigures, b: StageFigures): boolean {
  return a.touchpoints === b.touchpoints && a.hours === b.hours && a.bound === b.bound;
}

function sumOf({ whole, from, to }: AxisStage, columns: readonly AxisColumn[], workdayHours: number): StageFigures {
  return stageFigures(whole ?? columns.slice(from, to), workdayHours);
}

/** Recomputes the sums of stages with a changed column. */
function figuresOf(layout: JourneyLayout, cache: SceneCache): readonly StageFigures[] {
  const { workdayHours } = layout.laneContext.facts;
  const { stages, columns } = layout.axis;
  const cached = cache.memo.part(FIGURES);
  const last = cached.get('');
  const figureOf = (stage: AxisStage): StageFigures => sumOf(stage, columns, workdayHours);
  const sums = last?.workdayHours === workdayHours ? changedSums(last, stages, columns) : null;
  let figures = last?.figures ?? [];
  if (!sums) figures = stages.map(figureOf);
  else {
    const changed = new Map<number, StageFigures>();
    for (const nth of sums) {
      const [old, stage] = [figures[nth], stages[nth]];
      const now = stage && figureOf(stage);
      if (old && now && !sameFigures(old, now)) changed.set(nth, now);
    }
    figures = withReplaced(figures, changed);
  }
  cached.set('', { stages, columns, workdayHours, figures });
  return figures;
}

interface LastHeads {
  readonly from: readonly unknown[];
  readonly items: readonly SceneItem[];
}

function stageHeadOf(words: Translator, stage: AxisStage, figures: StageFigures, { keep }: SceneCache): SceneItem {
  const { touchpoints, hours, bound } = figures;
  const inputs = [stage.stage, stage.x, stage.width, stage.narrow, touchpoints, hours, bound, words];
  return keep(`head:${stage.stage.id}`, inputs, () => stageHead(words, stage, figures));
}

function parkingHeads(words: Translator, layout: JourneyLayout, { keep }: SceneCache): readonly SceneItem[] {
  const { parkingX, bounds } = layout;
  if (parkingX === null) return [];
  return [keep('parking:head', [parkingX, bounds.width, words], () => parkingHead(words, layout, parkingX))];
}

function topHeads(words: Translator, layout: JourneyLayout, cache: SceneCache): readonly SceneItem[] {
  const { parkingX, axis, bounds } = layout;
  const figures = figuresOf(layout, cache);
  const lasts = cache.memo.part(TOP);
  const last = lasts.get('');
  const from = [axis.stages, figures, parkingX, bounds.width, words];
  if (last && sameList(last.from, from)) return last.items;
  const items = [
    ...axis.stages.map((stage, nth) => stageHeadOf(words, stage, figures[nth] as StageFigures, cache)),
    ...parkingHeads(words, layout, cache),
  ];
  lasts.set('', { from, items });
  return items;
}

/** The heads that meet an area; of other stages nothing is summed. */
export function headsIn(layout: JourneyLayout, cache: SceneCache, area: Box): readonly SceneItem[] {
  const { words, facts } = layout.laneContext;
  const { stages, columns } = layout.axis;
  const top = stages
    .filter((stage) => boxesMeet(stageHeadWhole(stage), area))
    .map((stage) => stageHeadOf(words, stage, sumOf(stage, columns, facts.workdayHours), cache));
  const heads = [...top, ...parkingHeads(words, layout, cache), ...leftHeads(words, layout, cache)];
  return heads.filter(({ box }) => boxesMeet(box, area));
}

function leftHeads(words: Translator, layout: JourneyLayout, { keep }: SceneCache): readonly SceneItem[] {
  const { left: leftWidth } = layout.axis.measures;
  const rows = layout.rows.map((row, i) => {
    const below = lineBelow(layout, i);
    const { value, name, color, subcontractor } = row.heading;
    const inputs = [value, name, color, subcontractor, row.y, row.height, row.cardsY, below, leftWidth, words];
    return keep(`row:${value ?? ''}`, inputs, () => rowHead(words, row, below, leftWidth));
  });
  const lanes = layout.lanes.map((lane) =>
    keep(
      `lane:${lane.type.id}:head`,
      [lane.box.y, lane.box.height, leftWidth, words, ...(lane.lane.legendKey?.() ?? [])],
      () => laneHead(words, lane, leftWidth),
    ),
  );
  return [...rows, ...lanes];
}

/** @param before of the scene made last: the same object while no head differs */
export function headsOf(layout: JourneyLayout, cache: SceneCache, before: SceneHeads | undefined): SceneHeads {
  const { words } = layout.laneContext;
  const top = topHeads(words, layout, cache);
  const left = leftHeads(words, layout, cache);
  if (before && sameList(before.top, top) && sameList(before.left, left)) return before;
  return { topHeight: GEOMETRY.top, leftWidth: layout.axis.measures.left, top, left };
}
