/** How much of what is listed each person did. */
import type { ActivityEntry } from '@polku/shared/kernel/versions';

export interface PersonSum {
  readonly memberId: string | null;
  /** Things, each once; of stretches that name not all, the rest too. */
  readonly things: number;
  readonly boards: number;
}

/** @returns those who did most first */
export function sumsOf(entries: readonly ActivityEntry[]): {
  readonly people: readonly PersonSum[];
  readonly things: number;
} {
  const people = new Map<string | null, { ids: Set<string>; more: number; boards: Set<string> }>();
  const all = new Set<string>();
  let unnamed = 0;
  for (const { memberId, board, records, count } of entries) {
    const person = people.get(memberId) ?? { ids: new Set(), more: 0, boards: new Set() };
    people.set(memberId, person);
    for (const id of records) {
      person.ids.add(id);
      all.add(id);
    }
    const more = Math.max(0, count - records.length);
    person.more += more;
    unnamed += more;
    if (board !== '') person.boards.add(board);
  }
  const sums = [...people].map(([memberId, { ids, more, boards }]) => ({
    memberId,
    things: ids.size + more,
    boards: boards.size,
  }));
  return { people: sums.sort((a, b) => b.things - a.things), things: all.size + unnamed };
}
