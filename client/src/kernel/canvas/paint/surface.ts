/** The two kinds of 2D context, on and off the page, that the painter can draw on. */
export type Surface2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
