/**
 * A board's scene as a PNG: all of it or an area, on screen or not, with the fonts, line breaks and colours of the canvas.
 * Drawn from the scene by the painter of the far canvas, never from the DOM. Pictures beyond what one canvas holds are
 * made in bands; beyond the most that is sane the scale is reduced, and the answer says so.
 */
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
 * @returns the picture with its size in pixels and the scale it really has
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
