/** Dots: how many lie where, of how many people, customers and staff apart. */
import type { Side } from '../../kernel/members';
import type { AnswerRow, AskResult, RoundResult } from '../../kernel/rounds';
import { askResult, groupRows, itemResult, numberIn } from './rows';

export interface DotCount {
  readonly dots: number;
  /** People who laid any here. */
  readonly people: number;
}
export interface DotRow extends DotCount {
  /** Of the item, or of the group that it was gathered in. */
  readonly id: string;
  /** Null where the side may not be shown apart. */
  readonly sides: Readonly<Record<Side, DotCount | null>>;
  /** From 1; equal dots and people share a place. */
  readonly place: number;
}
export interface DotSummary {
  /** Most dots first, of equal dots most people first; ties in the order of the items. */
  readonly rows: readonly DotRow[];
  readonly dots: number;
  /** People who voted. */
  readonly people: number;
  /** The two to four that share the first place: what a run-off is about; empty when there is a winner, or more are tied. */
  readonly runOff: readonly string[];
  readonly tooFew: boolean;
}

/** What was gathered after the vote, or is counted together: votes hang on its parts. */
export interface DotGroup {
  readonly id: string;
  readonly parts: readonly string[];
}

const NO_DOTS: DotCount = { dots: 0, people: 0 };
const countDots = (rows: readonly AnswerRow[]): DotCount =>
  rows.reduce<DotCount>((sum, row) => {
    const dots = numberIn(row, 'dots') ?? 0;
    return dots > 0 ? { dots: sum.dots + dots, people: sum.people + 1 } : sum;
  }, NO_DOTS);
const plus = (a: DotCount, b: DotCount): DotCount => ({ dots: a.dots + b.dots, people: a.people + b.people });

function sidesOf(ask: AskResult): DotRow['sides'] {
  const count = (side: Side): DotCount | null => {
    if (ask.tooFew) return null;
    const rows = groupRows(ask, 'side', side);
    if (rows) return countDots(rows);
    // Nobody of the side is among those who answered, if the other sides are all of them.
    const others = ask.groups.filter(({ by }) => by === 'side').reduce((sum, group) => sum + group.rows.length, 0);
    return others === ask.rows.length && others > 0 ? NO_DOTS : null;
  };
  return { customer: count('customer'), staff: count('staff'), other: count('other') };
}

/**
 * People of a group of items are counted once for each item they voted on: whether two votes are of one person is not known here.
 * @param items ids in the order of the setup
 * @param groups items that are counted together; others stand alone
 */
export function summariseDots(
  result: RoundResult,
  items: readonly string[],
  groups: readonly DotGroup[] = [],
): DotSummary {
  const gathered = new Map(groups.flatMap(({ id, parts }) => parts.map((part): [string, string] => [part, id])));
  const rows = new Map<string, Omit<DotRow, 'place'>>();
  let tooFew = false;
  for (const item of items) {
    const ask = askResult(itemResult(result, item), 'dots');
    if (ask?.tooFew) tooFew = true;
    const id = gathered.get(item) ?? item;
    const before = rows.get(id) ?? { ...NO_DOTS, sides: NO_SIDES };
    const own = ask ? countDots(ask.rows) : NO_DOTS;
    rows.set(id, { id, ...plus(before, own), sides: ask ? addSides(before.sides, sidesOf(ask)) : before.sides });
  }
  const sorted = [...rows.values()].sort((a, b) => b.dots - a.dots || b.people - a.people);
  const placed = sorted.map((row): DotRow => {
    const first = sorted.findIndex(({ dots, people }) => dots === row.dots && people === row.people);
    return { ...row, place: first + 1 };
  });
  const top = placed.filter(({ place, dots }) => place === 1 && dots > 0).map(({ id }) => id);
  return {
    rows: placed,
    dots: placed.reduce((sum, row) => sum + row.dots, 0),
    people: result.answered,
    runOff: top.length >= 2 && top.length <= 4 ? top : [],
    tooFew,
  };
}

const NO_SIDES: DotRow['sides'] = { customer: NO_DOTS, staff: NO_DOTS, other: NO_DOTS };

function addSides(before: DotRow['sides'], sides: DotRow['sides']): DotRow['sides'] {
  const sum = (side: Side): DotCount | null => {
    const [a, b] = [before[side], sides[side]];
    return a && b ? plus(a, b) : null;
  };
  return { customer: sum('customer'), staff: sum('staff'), other: sum('other') };
}
