/** A chart as a scene of its own, for files. */
import type { Scene, Shape } from '@polku/shared/kernel/scene';

/** Between the chart and the edges of its picture. */
const MARGIN = 16;

/** @param size of the chart, whose shapes begin at 0, 0 */
export function chartScene(
  shapes: readonly Shape[],
  { width, height }: { readonly width: number; readonly height: number },
): Scene {
  return {
    bounds: { x: -MARGIN, y: 0, width: width + 2 * MARGIN, height: height + MARGIN },
    items: [{ id: 'chart:shapes', plane: 1, box: { x: 0, y: 0, width, height }, shapes, interactive: false }],
    heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
  };
}
