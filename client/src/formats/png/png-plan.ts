/** Decides the size of a PNG and how to make it, before anything is painted. */
import type { Box } from '@polku/shared/kernel/scene';

/** Browsers refuse or blank canvases beyond this side; larger pictures are painted in tiles. */
export const canvasSide = 16_384;
/** Above this a canvas's own encoder takes longer than painting in tiles. */
const canvasPixels = 24_000_000;
/** The maximum number of pixels of a picture; larger ones take long and few programs open them. */
export const mostPixels = 1_000_000_000;
/** PNG readers commonly refuse longer sides. */
export const longestSide = 1_000_000;

export interface PngPlan {
  readonly width: number;
  readonly height: number;
  /** The part of the board that is drawn. */
  readonly area: Box;
  /** Pixels per board pixel, as asked for or less. */
  readonly scale: number;
  /** The picture is smaller than was asked for. */
  readonly reduced: boolean;
  readonly way: 'canvas' | 'tiles';
}

/**
 * @param area the part of the board, in board pixels
 * @param scale pixels per board pixel that are asked for
 * @throws RangeError for an area of no size or a scale that is no positive number
 */
export function planPng(area: Box, scale: number): PngPlan {
  if (!(area.width > 0 && area.height > 0 && Number.isFinite(area.width * area.height))) {
    throw new RangeError('There is nothing to draw: the area has no size.');
  }
  if (!(scale > 0 && Number.isFinite(scale)))
    throw new RangeError(`The scale of a picture must be a positive number, not ${scale}.`);
  const fitting = Math.min(
    scale,
    Math.sqrt(mostPixels / (area.width * area.height)),
    longestSide / area.width,
    longestSide / area.height,
  );
  const round = fitting < scale ? Math.floor : Math.ceil;
  const width = Math.max(1, round(area.width * fitting));
  const height = Math.max(1, round(area.height * fitting));
  const small = width <= canvasSide && height <= canvasSide && width * height <= canvasPixels;
  return { width, height, area, scale: fitting, reduced: fitting < scale, way: small ? 'canvas' : 'tiles' };
}
