/**
 * How many of those who begin come how far: along the columns, the product of 1 − exit share. Parallel touchpoints are passed by
 * the same people at the same time: whoever leaves at one may be who leaves at another, so the largest share counts, and where
 * several are above zero, or one is unknown, that many go on at most.
 */
import { each, type Pieces } from '../../../kernel/pieces';

export interface WayOut {
  readonly id: string;
  /** Share of those who come that go no further, 0–100; null: unknown. */
  readonly exitShare: number | null;
}

/** `atMost`: something before it, or at it, is unknown. */
export type PassageBound = 'exact' | 'atMost';

/** One column of the path. Shares of all who begin are 0–1. */
export interface Passage {
  /** The touchpoint whose share counts; null: none is known. */
  readonly counting: string | null;
  readonly arriving: number;
  readonly arrivingBound: PassageBound;
  readonly staying: number;
  readonly stayingBound: PassageBound;
  /** Whether some share at it or before it is known; before that, “at most all” says nothing. */
  readonly known: boolean;
}

export function* survivalAlong(columns: readonly (readonly WayOut[])[]): Pieces<readonly Passage[]> {
  const passages: Passage[] = [];
  let [arriving, bound, known]: [number, PassageBound, boolean] = [1, 'exact', false];
  yield* each(columns, (column) => {
    let counting: WayOut | null = null;
    let [leaving, unknown] = [0, false];
    for (const one of column) {
      if (one.exitShare === null) unknown = true;
      else {
        if (one.exitShare > 0) leaving++;
        if (counting === null || one.exitShare > (counting.exitShare ?? 0)) counting = one;
      }
    }
    // Products of per cents, without the noise of binary fractions.
    const staying = Math.round(arriving * (1 - (counting?.exitShare ?? 0) / 100) * 1e12) / 1e12;
    // At most nobody is nobody.
    const certain = staying === 0 || (bound === 'exact' && !unknown && leaving < 2);
    const stayingBound = certain ? 'exact' : 'atMost';
    known ||= counting !== null;
    passages.push({ counting: counting?.id ?? null, arriving, arrivingBound: bound, staying, stayingBound, known });
    [arriving, bound] = [staying, stayingBound];
  });
  return passages;
}
