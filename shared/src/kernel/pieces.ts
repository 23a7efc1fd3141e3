/**
 * Long work in pieces. A generator that pauses after every piece can be run to its end (`finish`) where nobody waits, or
 * some milliseconds at a time where a person does. A piece is a bounded number of items, never a share of the whole, so
 * that a board ten times as large makes ten times as many pieces and none that is longer.
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
