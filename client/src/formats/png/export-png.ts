/** A board's scene as PNG, all of it or an area, drawn by the canvas painter and never from the DOM. */
import type { Box, Scene } from '@polku/shared/kernel/scene';
import { pngInBands } from './banded-png';
import { loadFonts } from './load-fonts';
import { withTitle } from './png-chunks';
import { type PngPlan, planPng } from './png-plan';
import { pictureSurface } from './picture-surface';
import { createTilePainter, type PictureOptions } from './tile-painter';

export interface PngOptions extends PictureOptions {
  /** Pixels per board pixel, usually 1–4. */
  readonly scale: number;
  /** Board box; without it the whole board. */
  readonly area?: Box | undefined;
  /** Written into the file as its title. */
  readonly title?: string | undefined;
}

export interface PngExport extends Pick<PngPlan, 'width' | 'height' | 'scale' | 'reduced'> {
  readonly blob: Blob;
}

/**
 * Pictures too large for one canvas are made in bands; beyond the maximum size the scale is reduced, and the result says so.
 * @returns the picture with its size in pixels and its actual scale
 * @throws RangeError for an area of no size; Error where the browser gives no canvas or a font does not load
 */
export async function exportPng(scene: Scene, options: PngOptions): Promise<PngExport> {
  const area = options.area ?? scene.bounds;
  const plan = planPng(area, options.scale);
  const { width, height, scale, reduced } = plan;
  await loadFonts([...scene.items, ...scene.heads.top, ...scene.heads.left]);
  const painter = createTilePainter(scene, area, scale, { theme: options.theme, images: options.images });
  if (plan.way === 'bands')
    return { blob: await pngInBands(plan, painter, options.title), width, height, scale, reduced };
  const { canvas, context } = pictureSurface(width, height);
  painter.paint(context, { left: 0, top: 0, width, height });
  const blob = withTitle(await canvas.convertToBlob({ type: 'image/png' }), options.title);
  return { blob, width, height, scale, reduced };
}
