/**
 * A picture of results: neutral shapes in parts, and how each part comes in. Without its motion it is an ordinary scene, so that
 * what the room sees and what is saved as a file are one drawing.
 */
import type { Shape } from '@polku/shared/kernel/scene';

/** `still` is there from the beginning; the others come in, in the order of `nth`. */
export type Motion = 'still' | 'drop' | 'rise' | 'slide' | 'appear';

export interface Part {
  /** The same thing has the same id from beat to beat, so that only what is new moves. */
  readonly id: string;
  readonly motion: Motion;
  /** Which of those that come one after another it is, from 0. */
  readonly nth: number;
  readonly shapes: readonly Shape[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

export function still(id: string, ...shapes: readonly Shape[]): Part {
  return { id, motion: 'still', nth: 0, shapes };
}

/** @returns a part that fades in when all that drop have landed */
export function after(id: string, ...shapes: readonly Shape[]): Part {
  return { id, motion: 'appear', nth: 0, shapes };
}

/** @returns the shapes of all parts in painting order */
export function shapesOf({ parts }: Picture): readonly Shape[] {
  return parts.flatMap(({ shapes }) => shapes);
}
