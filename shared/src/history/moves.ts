/**
 * Which records have moved among their neighbours. A new order key alone does not say so: neighbours with unusable keys get
 * new ones when something is put between them.
 */
import { each, type Pieces } from '../kernel/pieces';
import type { RecordReader } from '../kernel/record-reader';
import type { AnyRecord } from '../kernel/records';

export interface Reordered {
  readonly before: AnyRecord;
  readonly after: AnyRecord;
}

/**
 * @param reordered records whose order key differs
 * @returns ids of those that stand between the same neighbours as before, of all that are there at both times
 */
export function* keptPlaces(
  reordered: readonly Reordered[],
  before: RecordReader,
  after: RecordReader,
): Pieces<ReadonlySet<string>> {
  const kept = new Set<string>();
  const neighbours = new Map<string, readonly [Neighbours, Neighbours]>();
  yield* each(reordered, (pair) => {
    const { type, board } = pair.after;
    const key = `${type}\n${board}`;
    let both = neighbours.get(key);
    if (!both) {
      const [old, now] = [before.list(type, board), after.list(type, board)];
      both = [neighboursOf(old, new Set(now.map(({ id }) => id))), neighboursOf(now, new Set(old.map(({ id }) => id)))];
      neighbours.set(key, both);
    }
    const [was, is] = both.map((one) => one.get(pair.after.id));
    if (was && is && was[0] === is[0] && was[1] === is[1]) kept.add(pair.after.id);
  });
  return kept;
}

type Neighbours = ReadonlyMap<string, readonly [left: string, right: string]>;

function neighboursOf(list: readonly AnyRecord[], among: ReadonlySet<string>): Neighbours {
  const ids = list.flatMap(({ id }) => (among.has(id) ? [id] : []));
  return new Map(ids.map((id, at) => [id, [ids[at - 1] ?? '', ids[at + 1] ?? '']]));
}
