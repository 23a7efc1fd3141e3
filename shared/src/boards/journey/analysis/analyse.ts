/**
 * Every figure of a journey, in pieces. Deterministic; for live use an analyser caches the steps and figures of its last run,
 * so that an edit costs one new step and the figures that read it. Unchanged figures keep their identity.
 */
import type { RecordReader } from '../../../kernel/projection';
import { each, finish, type Pieces } from '../../../kernel/pieces';
import { differingIndexes } from '../../../kernel/list-changes';
import type { JourneyColumns } from '../facts/journey-columns';
import { factsInPieces, type JourneyFacts } from '../facts/journey-facts';
import type { Touchpoint } from '../records/schema';
import { type AnalysisContext, type Facet, FIGURES, type JourneyFigures } from './figures';
import { sameRolled } from '../facts/roll-up';
import { changedFacets, type Step, stepOf } from '../facts/step';
import { type TimeAxis, timeAxisOf } from '../facts/time-axis';

/** What it remembers is what it last finished: one that was left half done changes nothing. */
export type JourneyAnalyser = (journey: JourneyColumns, context: AnalysisContext) => Pieces<JourneyFigures>;

interface Cache {
  readonly context: AnalysisContext;
  readonly journey: JourneyColumns;
  readonly axis: TimeAxis;
  readonly figures: JourneyFigures;
}

/** @returns whether figures made with the one are those made with the other */
export function sameContext(a: AnalysisContext, b: AnalysisContext): boolean {
  return (
    a.teams === b.teams &&
    a.connectors === b.connectors &&
    a.workdayHours === b.workdayHours &&
    a.blindSpotFrom === b.blindSpotFrom &&
    a.owner === b.owner &&
    a.sheets === b.sheets &&
    a.channelNatures === b.channelNatures &&
    a.readings === b.readings &&
    a.today === b.today &&
    a.staleAfterMonths === b.staleAfterMonths &&
    a.reactions === b.reactions &&
    a.noted === b.noted &&
    sameRolled(a.rolled, b.rolled)
  );
}

/** @returns whether the same touchpoints are in the same columns and stages, and these in the same phases */
function sameShape(a: TimeAxis, b: TimeAxis): boolean {
  if (a.steps.length !== b.steps.length || a.stages.length !== b.stages.length) return false;
  for (const [index, stage] of a.stages.entries()) {
    const other = b.stages[index];
    if (stage.id !== other?.id || stage.phase !== other.phase || stage.steps.length !== other.steps.length)
      return false;
  }
  for (let i = 0; i < a.steps.length; i++) {
    if (a.columns[i] !== b.columns[i] || a.steps[i]?.id !== b.steps[i]?.id) return false;
  }
  return true;
}

/** Finds the step of a touchpoint made last time: at the same place or, after an insertion, anywhere. */
function cachedSteps(cache: Cache): (touchpoint: Touchpoint) => Step | undefined {
  let next = 0;
  let moved: ReadonlyMap<Touchpoint, Step> | null = null;
  return (touchpoint) => {
    const place = next++;
    if (cache.journey.touchpoints[place] === touchpoint) return cache.axis.steps[place];
    if (cache.journey.touchpoints[place]?.id === touchpoint.id) return undefined;
    moved ??= new Map(cache.axis.steps.map((step, index) => [cache.journey.touchpoints[index] as Touchpoint, step]));
    return moved.get(touchpoint);
  };
}

function* changesBetween(before: TimeAxis, after: TimeAxis): Pieces<ReadonlySet<Facet>> {
  const changed = new Set<Facet>();
  yield* each(after.steps, (step, i) => {
    const old = before.steps[i];
    if (old && old !== step) for (const facet of changedFacets(old, step)) changed.add(facet);
  });
  if (changed.has('total') && after.path.some((step, i) => step.id !== before.path[i]?.id)) changed.add('path');
  return changed;
}

/** @param changed null: everything */
function* compute(
  axis: TimeAxis,
  context: AnalysisContext,
  before: JourneyFigures | null,
  changed: ReadonlySet<Facet> | null,
): Pieces<JourneyFigures> {
  const figures = {} as Record<keyof JourneyFigures, unknown>;
  for (const name of Object.keys(FIGURES) as (keyof JourneyFigures)[]) {
    const { reads, compute: formula } = FIGURES[name];
    const keep = before !== null && changed !== null && !reads.some((facet) => changed.has(facet));
    figures[name] = keep ? before[name] : yield* formula(axis, context, figures as JourneyFigures);
  }
  return figures as JourneyFigures;
}

/**
 * A shortcut that compares only the replaced touchpoints.
 * @returns true if no step differs; false means that steps may differ
 */
function sameSteps(cache: Cache, journey: JourneyColumns, stepFor: (touchpoint: Touchpoint) => Step): boolean {
  if (cache.journey.shape !== journey.shape) return false;
  if (cache.axis.stages.some(({ phase }, at) => phase !== journey.stages[at]?.stage.phase)) return false;
  const differing = differingIndexes(cache.journey.touchpoints, journey.touchpoints);
  return (
    differing?.every((at) => {
      const [touchpoint, old] = [journey.touchpoints[at], cache.axis.steps[at]];
      return touchpoint && old && changedFacets(old, stepFor(touchpoint)).length === 0;
    }) ?? false
  );
}

/** @returns an analyser with a cache of its own: one per board view */
export function createJourneyAnalyser(): JourneyAnalyser {
  let cache: Cache | null = null;
  return function* (journey, context) {
    const last = cache;
    const stepsHold =
      last?.context.teams === context.teams &&
      last.context.workdayHours === context.workdayHours &&
      sameRolled(last.context.rolled, context.rolled);
    const cached = last && stepsHold ? cachedSteps(last) : () => undefined;
    const teams = new Map(context.teams.map((team) => [team.id, team]));
    const stepFor = (touchpoint: Touchpoint): Step =>
      stepOf(touchpoint, teams, context.workdayHours, context.rolled?.get(touchpoint.id));
    if (last && sameContext(last.context, context) && sameSteps(last, journey, stepFor)) {
      cache = { ...last, context, journey };
      return last.figures;
    }
    const axis = yield* timeAxisOf(journey, (touchpoint) => cached(touchpoint) ?? stepFor(touchpoint));
    const partly = last && sameContext(last.context, context) && sameShape(last.axis, axis) ? last : null;
    const changed = partly && (yield* changesBetween(partly.axis, axis));
    const figures =
      partly && changed?.size === 0 ? partly.figures : yield* compute(axis, context, partly?.figures ?? null, changed);
    cache = { context, journey, axis, figures };
    return figures;
  };
}

/** Analyses once, without a cache. */
export function analyseJourney(journey: JourneyColumns, context: AnalysisContext): JourneyFigures {
  return finish(createJourneyAnalyser()(journey, context));
}

/**
 * Inputs of a board's analysis besides the journey itself.
 * @param today ISO date; empty: nobody asks how old anything is
 */
export function analysisContextOf(facts: JourneyFacts, today = ''): AnalysisContext {
  const { teams, connectors, workdayHours, blindSpotFrom, channelNatures, owner, sheets, rolled } = facts;
  const { readings, reactions, noted, staleAfterMonths } = facts;
  const settings = { workdayHours, blindSpotFrom, channelNatures, staleAfterMonths };
  return { teams, connectors, ...settings, owner, sheets, readings, reactions, noted, rolled, today };
}

/** What a board was when its analysis began, and its figures. */
export interface BoardAnalysis {
  readonly journey: JourneyColumns;
  readonly context: AnalysisContext;
  readonly figures: JourneyFigures;
}

/** Reads a board now and analyses it in pieces. @param analyser keeps its cache between calls */
export function* analyseInPieces(read: RecordReader, board: string, analyser: JourneyAnalyser): Pieces<BoardAnalysis> {
  return yield* analyseFacts(yield* factsInPieces(read, board), analyser);
}

/** As `analyseInPieces`, of facts that are known. */
export function* analyseFacts(facts: JourneyFacts, analyser: JourneyAnalyser, today = ''): Pieces<BoardAnalysis> {
  const context = analysisContextOf(facts, today);
  return { journey: facts.journey, context, figures: yield* analyser(facts.journey, context) };
}

/** Reads and analyses a board synchronously. */
export function analyseBoard(read: RecordReader, board: string): JourneyFigures {
  return finish(analyseInPieces(read, board, createJourneyAnalyser())).figures;
}
