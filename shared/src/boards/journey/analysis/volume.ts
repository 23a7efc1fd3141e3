/**
 * What a month costs: cases a month × the hours that each of them waits, spends in waste and is redone; and failure demand as
 * contacts a month (Seddon, *Freedom from Command and Control*). Parallel touchpoints count, too: their hours are spent.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, sumFigure } from './figure';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';
import { wasteOf } from '../facts/waste-of';
import type { ReworkFigures } from './rework';

export interface MonthlyLoss {
  /** Hours a month. `unknown`: those that lack a volume or a time. */
  readonly waiting: Figure;
  /** Waiting and work of touchpoints with waste; those that nobody has classed may be some. */
  readonly waste: Figure;
  readonly rework: Figure;
  /** Waiting anywhere, work in waste and rework: each hour once. */
  readonly lost: Figure;
  /** Contacts a month that would not be needed, had something not failed before. */
  readonly failureDemand: Figure;
}

export interface TeamLoss extends MonthlyLoss {
  /** Null: touchpoints without a team. */
  readonly team: string | null;
  readonly touchpoints: readonly string[];
}

export interface VolumeFigures extends MonthlyLoss {
  /** Of how many touchpoints the cases a month are known; nothing can be said without any. */
  readonly told: number;
  /** In the order in which teams first appear, the touchpoints without one last. */
  readonly byTeam: readonly TeamLoss[];
}

/** Adds up one figure of a group of touchpoints. */
function counter() {
  const known: string[] = [];
  const unknown: string[] = [];
  let sum: number | null = null;
  return {
    /** @param amount null is unknown @param open whether more of it is unknown */
    add(id: string, amount: number | null, open: boolean): void {
      if (open || amount === null) unknown.push(id);
      if (amount === null) return;
      sum = (sum ?? 0) + amount;
      known.push(id);
    },
    /** Something is known to have nothing of it. */
    nothing(): void {
      sum ??= 0;
    },
    // “At least nothing” says nothing.
    figure: (): Figure => sumFigure(sum === 0 && unknown.length > 0 ? null : sum, known, unknown),
  };
}

const times = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);

const isWaste = ({ value, waste }: Step): boolean => value === 'waste' || waste.length > 0;

/** Hours redone a case, of what leaves a touchpoint. */
type Redone = ReadonlyMap<string, { readonly hours: number | null; readonly open: boolean }>;

function* lossOf(steps: readonly Step[], redone: Redone): Pieces<MonthlyLoss> {
  const [waiting, waste, rework, lost, failureDemand] = [counter(), counter(), counter(), counter(), counter()];
  yield* each(steps, (step) => {
    const { id, volume } = step;
    const wasteful = isWaste(step);
    const wasted = wasteOf(step);
    const unclassed = !wasted && step.value === null;
    waiting.add(id, times(volume, step.waiting), step.openWaiting);
    if (wasted) waste.add(id, times(volume, wasted.hours), wasted.open);
    else if (unclassed) waste.add(id, null, true);
    else waste.nothing();
    const again = redone.get(id) ?? { hours: null, open: true };
    rework.add(id, again.hours === 0 ? 0 : times(volume, again.hours), again.open);
    const parts = [step.waiting, wasteful ? step.process : 0, again.hours];
    const known = parts.every((part) => part === null)
      ? null
      : parts.reduce((sum: number, part) => sum + (part ?? 0), 0);
    // How much of the waste of a sub-journey is work, and not waiting, is not known here.
    const inner = wasted !== null && !wasteful;
    const open = step.openWaiting || (wasteful && step.openProcess) || inner || unclassed || again.open;
    lost.add(id, times(volume, known), open);
    // What is classed and not tagged so is none.
    if (step.waste.includes('failure-demand')) failureDemand.add(id, volume, false);
    else if (unclassed) failureDemand.add(id, null, true);
    else failureDemand.nothing();
  });
  return {
    waiting: waiting.figure(),
    waste: waste.figure(),
    rework: rework.figure(),
    lost: lost.figure(),
    failureDemand: failureDemand.figure(),
  };
}

function* redoneAt({ items }: ReworkFigures): Pieces<Redone> {
  const redone = new Map<string, { hours: number | null; open: boolean }>();
  yield* each(items, ({ touchpoint, hours }) => {
    const before = redone.get(touchpoint);
    const open = hours.value === null || hours.bound !== 'exact' || (before?.open ?? false);
    const sum = hours.value === null ? (before?.hours ?? null) : (before?.hours ?? 0) + hours.value;
    redone.set(touchpoint, { hours: sum, open });
  });
  return redone;
}

/** @param rework of the same journey, a case */
export function* volumeFigures({ steps }: Pick<TimeAxis, 'steps'>, rework: ReworkFigures): Pieces<VolumeFigures> {
  const redone = yield* redoneAt(rework);
  const byTeam = new Map<string | null, Step[]>();
  let told = 0;
  yield* each(steps, (step) => {
    if (step.volume !== null) told++;
    const own = byTeam.get(step.team);
    if (own) own.push(step);
    else byTeam.set(step.team, [step]);
  });
  const teams: TeamLoss[] = [];
  for (const [team, own] of [...byTeam].sort(([a], [b]) => Number(a === null) - Number(b === null))) {
    const touchpoints: string[] = [];
    yield* each(own, ({ id }) => touchpoints.push(id));
    teams.push({ team, touchpoints, ...(yield* lossOf(own, redone)) });
  }
  return { ...(yield* lossOf(steps, redone)), told, byTeam: teams };
}
