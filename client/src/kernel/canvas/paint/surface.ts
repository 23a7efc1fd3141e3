/** The two kinds of 2D context, on the page and off it, that the painter draws on alike. */
export type Surface2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
