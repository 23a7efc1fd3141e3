/** @returns a canvas off the page, without alpha; @throws where the browser gives none of that size */
export function pictureSurface(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings = {},
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, ...settings });
  if (!context) throw new Error(`This browser gives no canvas of ${width} × ${height} pixels to draw the picture on.`);
  return { canvas, context };
}
