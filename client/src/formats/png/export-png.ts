/** A board's scene as PNG, all of it or an area, drawn by the canvas painter and never from the DOM. */
import type { Box, Scene } from '@polku/shared/kernel/scene';
import { fontBytes, loadFonts, type UsedFonts, usedFonts } from './load-fonts';
import { withTitle } from './png-chunks';
import { type PngPlan, planPng } from './png-plan';
import { pictureSurface } from './picture-surface';
import { type Making, pngInTiles, wideItems } from './tiled-png';
import { makerOnPage, makerOnThreads, type TileMaker } from './tile-makers';
import { createTilePainter, type Layers, type PictureOptions } from './tile-painter';

export interface PngOptions extends PictureOptions, Making {
  /** Pixels per board pixel, usually 1–4. */
  readonly scale: number;
  /** Board box; without it the whole board. */
  readonly area?: Box | undefined;
}

export interface PngExport extends Pick<PngPlan, 'width' | 'height' | 'scale' | 'reduced'> {
  readonly blob: Blob;
}

/**
 * Pictures too large for one canvas are made in tiles; beyond the maximum size the scale is reduced, and the result says so.
 * @returns the picture with its size in pixels and its actual scale
 * @throws RangeError for an area of no size; Error where the browser gives no canvas or a font does not load; the signal's
 * reason when it was called off
 */
export async function exportPng(scene: Scene, options: PngOptions): Promise<PngExport> {
  const { theme, images, title, signal } = options;
  const plan = planPng(options.area ?? scene.bounds, options.scale);
  const { width, height, scale, reduced } = plan;
  const layers: Layers = [scene.items, scene.heads.top, scene.heads.left];
  const fonts = usedFonts(layers.flat());
  await loadFonts(fonts);
  signal?.throwIfAborted();
  if (plan.way === 'tiles') {
    const maker = await makerFor(plan, layers, { theme, images }, fonts);
    const stop = (): void => maker.end();
    signal?.addEventListener('abort', stop);
    try {
      return { blob: await pngInTiles(plan, layers, maker, options), width, height, scale, reduced };
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      stop();
    }
  }
  const painter = createTilePainter(plan.area, scale, { theme, images });
  const { canvas, context } = pictureSurface(width, height);
  painter.paint(context, layers, { left: 0, top: 0, width, height });
  const blob = withTitle(await canvas.convertToBlob({ type: 'image/png' }), title);
  return { blob, width, height, scale, reduced };
}

/** Decoded pictures stay with the page: handed to threads, each would hold all of them. */
async function makerFor(plan: PngPlan, layers: Layers, options: PictureOptions, used: UsedFonts): Promise<TileMaker> {
  const pictures = layers.some((items) => items.some(({ shapes }) => shapes.some(({ kind }) => kind === 'image')));
  const fonts = pictures ? null : await fontBytes(used);
  const setup = fonts && { plan, theme: options.theme, fonts, wide: wideItems(layers, plan) };
  return (setup && (await makerOnThreads(setup))) ?? makerOnPage(plan, options);
}
