/**
 * The two sizes of a picture. In a panel it is as wide as its place and read from near; on the screen of a room it is drawn 1280
 * wide and enlarged to the wall, so that its smallest words are read from the last row.
 */
import type { Words } from '../../kernel/words/words';

export type RevealSize = 'panel' | 'screen';

export interface Look {
  readonly size: RevealSize;
  readonly words: Words;
  readonly width: number;
  /** What a picture should not be higher than, where it can choose. */
  readonly height: number;
  readonly small: number;
  readonly text: number;
  readonly big: number;
  /** Largest radius of an answer's dot. */
  readonly dot: number;
  /** Thickness of lines. */
  readonly line: number;
  /** What does not fit the height is left to the list. */
  readonly cut: boolean;
}

/** How wide a picture for the screen is drawn. */
export const SCREEN_WIDTH = 1280;
/** Narrower panels get a picture of this width, made smaller. */
export const LEAST_WIDTH = 280;

/** From this width on a panel has the picture of the screen, whole. */
const WIDE = 760;

/** @param width of the panel, pixels */
export function panelLook(words: Words, width: number): Look {
  if (width >= WIDE) return { ...screenLook(words, 0.46), cut: false };
  return {
    size: 'panel',
    words,
    width: Math.max(LEAST_WIDTH, Math.round(width)),
    height: 210,
    ...{ small: 11, text: 13, big: 15, dot: 9, line: 1, cut: false },
  };
}

/** @param shape height of the place by its width */
export function screenLook(words: Words, shape: number): Look {
  return {
    size: 'screen',
    words,
    width: SCREEN_WIDTH,
    height: Math.round(SCREEN_WIDTH * Math.min(0.62, Math.max(0.3, shape))),
    ...{ small: 19, text: 23, big: 30, dot: 25, line: 2, cut: true },
  };
}
