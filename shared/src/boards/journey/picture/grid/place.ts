import type { Touchpoint } from '../../records/schema';

/** The position of a touchpoint's card. */
export interface Place {
  readonly touchpoint: Touchpoint;
  readonly column: number;
  readonly row: number;
  /** 0 is uppermost of those that share the column and the row. */
  readonly level: number;
  readonly x: number;
  readonly y: number;
  /** Of its card. */
  readonly width: number;
  readonly height: number;
  readonly parked: boolean;
}
