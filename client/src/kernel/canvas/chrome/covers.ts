/** What covers a canvas on the screen: its own tools, and page elements marked `data-canvas-cover`. */
import type { Box } from '@polku/shared/kernel/scene';

/** @returns boxes in pixels from the canvas's corner; of what can be seen now */
export function coversOf(root: HTMLElement | null): readonly Box[] {
  if (!root) return [];
  const { left, top, right, bottom } = root.getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>('[data-canvas-cover]')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const meets = box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    if (!meets || getComputedStyle(element).visibility === 'hidden') return [];
    return [{ x: box.left - left, y: box.top - top, width: box.width, height: box.height }];
  });
}
