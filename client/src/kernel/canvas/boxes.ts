/** Box arithmetic shared by the parts of the canvas. */
import type { Box } from '@polku/shared/kernel/scene';

/** @returns the box with the same middle, larger by `share` of its size on every side */
export function grownBox(box: Box, share: number): Box {
  const dx = box.width * share;
  const dy = box.height * share;
  return { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy };
}

/** @returns the part that both boxes cover, or null */
export function commonBox(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** @returns whether the inner box is completely inside the outer one */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
