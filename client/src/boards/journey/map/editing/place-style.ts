import type { Box } from '@polku/shared/kernel/scene';

/** @returns the style that lays an element over a box of the board */
export function placeStyle({ x, y, width, height }: Box) {
  return { transform: `translate(${x}px, ${y}px)`, width, height };
}
