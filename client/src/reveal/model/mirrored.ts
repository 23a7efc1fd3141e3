/** What the mirror holds against each other at one item. */
import type { MirrorVerdict } from '@polku/shared/workshop/summary';
import type { Spread } from './spread';

export interface Mirrored {
  readonly id: string;
  readonly title: string;
  readonly under: string;
  readonly customers: Spread;
  /** What staff believe that customers say. */
  readonly predicted: Spread;
  /** How staff see it themselves. */
  readonly own: Spread;
  /** Staff's own view less what customers say, of the means; null where one is missing. */
  readonly gap: number | null;
  /** The prediction less what customers say. */
  readonly error: number | null;
  readonly verdict: MirrorVerdict;
}

/** How far a team's predictions were from what customers said, on average over the items; above zero: believed better. */
export interface TeamError {
  readonly id: string;
  readonly name: string;
  readonly error: number;
  readonly n: number;
}
