/**
 * Long work as a generator that pauses after every piece: run to its end with `finish`, or a few milliseconds at a time where
 * it must not block a person. A piece is a bounded number of items, never a share of the whole.
 */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** Items between two pauses. */
export const PIECE = 250;

/** Visits every item, with a pause after every piece of them. */
export function* each<T>(list: readonly T[], visit: (item: T, index: number) => void): Pieces<void> {
  for (let start = 0; start < list.length; start += PIECE) {
    const end = Math.min(list.length, start + PIECE);
    for (let index = start; index < end; index++) visit(list[index] as T, index);
    yield;
  }
}

/** Does all of it now. */
export function finish<T>(work: Pieces<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
