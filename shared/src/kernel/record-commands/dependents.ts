/**
 * Dependents of records: a spec names the references a record cannot exist without (`dependsOn`). It is removed in the same
 * step as their targets, and restored together with them.
 */
import { liveRecord, type RecordReader } from '../record-reader';
import type { AnyRecord, RecordSpec, Removal } from '../records';

/** Adds to `all` what goes with any of them, and what goes with that. */
function gather(
  all: Set<unknown>,
  records: readonly RecordSpec[],
  listsOf: (type: string) => readonly (readonly AnyRecord[])[],
): void {
  const followers = records.filter(({ dependsOn }) => dependsOn.length > 0);
  for (let before = -1; before < all.size; ) {
    before = all.size;
    for (const { type, dependsOn } of followers) {
      for (const list of listsOf(type)) {
        for (const name of dependsOn) for (const record of list) if (all.has(record[name])) all.add(record.id);
      }
    }
  }
}

/**
 * @param records all that the boards of the kind hold
 * @returns the live records among the ids and what goes with them, each id once, the given ones first
 */
export function withDependents(
  read: RecordReader,
  records: readonly RecordSpec[],
  ids: readonly string[],
): readonly string[] {
  const given = ids.flatMap((id) => liveRecord(read, id) ?? []);
  const boards = [...new Set(given.map(({ board }) => board))];
  const all = new Set(given.map(({ id }) => id));
  gather(all, records, (type) => boards.map((board) => read.list(type, board)));
  return [...all];
}

const sameStep = (a: Removal | null, b: Removal | null): boolean => a?.at === b?.at && a?.by === b?.by;

/**
 * @param removed all removed records
 * @returns ids of the given removed records and of what went with each of them in the same step
 */
export function removedTogether(
  removed: readonly AnyRecord[],
  records: readonly RecordSpec[],
  given: readonly AnyRecord[],
): readonly string[] {
  const together = new Set<string>();
  for (const record of given) {
    if (together.has(record.id)) continue;
    const step = removed.filter((other) => sameStep(other.removed, record.removed));
    const all = new Set(given.filter((other) => sameStep(other.removed, record.removed)).map(({ id }) => id));
    gather(all, records, (type) => [step.filter((other) => other.type === type)]);
    for (const id of all) together.add(id);
  }
  return [...together];
}
