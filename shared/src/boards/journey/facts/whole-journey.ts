/** What a journey comes to as a whole, for a touchpoint of which it is the sub-journey. */
import type { WasteKind } from '../records/schema';
import type { InnerAccuracy, InnerHandoffs, StepTimes, StepWaste, WasteTime, WholeJourney } from './rolled-up';
import { needsTeam, type Step } from './step';
import { meanKnown, sumKnown } from './sums';
import type { TimeAxis } from './time-axis';
import { wasteOf } from './waste-of';

type Axis = Pick<TimeAxis, 'path' | 'steps' | 'rivals'>;

function timesOf({ path, rivals }: Axis): StepTimes {
  const sumOf = (time: 'process' | 'waiting' | 'waitedDays'): number | null => sumKnown(path.map((step) => step[time]));
  const contested = rivals.size > 0 || path.length === 0;
  return {
    process: sumOf('process'),
    waiting: sumOf('waiting'),
    waitedDays: sumOf('waitedDays'),
    openProcess: contested || path.some((step) => step.openProcess),
    openWaiting: contested || path.some((step) => step.openWaiting),
  };
}

function accuracyOf({ steps }: Axis): InnerAccuracy | null {
  const known = steps.flatMap(({ completeAccurate }) => completeAccurate ?? []);
  if (known.length === 0) return null;
  const share = known.reduce((product, one) => product * one, 1);
  return { share, open: share > 0 && steps.some((step) => step.completeAccurate === null || step.openAccurate) };
}

function handoffsOf({ path }: Axis): InnerHandoffs | null {
  let [count, open, team] = [0, false, null as string | null];
  for (const step of path) {
    count += step.innerHandoffs?.count ?? 0;
    open ||= needsTeam(step) || (step.innerHandoffs?.open ?? false);
    if (step.team === null) continue;
    if (team !== null && team !== step.team) count++;
    team = step.team;
  }
  return team === null && count === 0 ? null : { count, open };
}

function plus(a: WasteTime | undefined, b: WasteTime): WasteTime {
  return { hours: sumKnown([a?.hours ?? null, b.hours]), open: (a?.open ?? false) || b.open };
}

function wasteIn({ steps, path }: Axis): StepWaste | null {
  const onPath = new Set<Step>(path);
  const byKind = new Map<WasteKind | null, WasteTime>();
  let all: WasteTime | undefined;
  for (const step of steps) {
    const waste = wasteOf(step);
    if (!waste) continue;
    const counts = (time: WasteTime): WasteTime => (onPath.has(step) ? time : { hours: null, open: false });
    for (const one of waste.kinds) byKind.set(one.kind, plus(byKind.get(one.kind), counts(one)));
    all = plus(all, counts(waste));
  }
  if (!all) return null;
  return { ...all, kinds: [...byKind].map(([kind, { hours, open }]) => ({ kind, hours, open })) };
}

/** @param axis of the journey, with what its own sub-journeys give its steps */
export function wholeJourneyOf(axis: Axis): WholeJourney {
  return {
    times: timesOf(axis),
    emotion: meanKnown(axis.steps.map(({ emotion }) => emotion)),
    employeeEmotion: meanKnown(axis.steps.map(({ employeeEmotion }) => employeeEmotion)),
    accuracy: accuracyOf(axis),
    handoffs: handoffsOf(axis),
    waste: wasteIn(axis),
  };
}
