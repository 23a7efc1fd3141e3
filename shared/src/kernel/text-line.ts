/** One line of text as a shape, measured and cut to its space. */
import type { FontWeight, Paint, TextShape } from './scene';
import { breakLines, measureText } from './text';

export interface TextLook {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  readonly letterSpacing?: number;
}

/** One line at a baseline, cut with an ellipsis where `room` is too small for it. */
export function line(text: string, x: number, y: number, look: TextLook, room = Infinity): TextShape {
  const { size, weight = 400, fill, anchor, italic, letterSpacing } = look;
  const style = { size, weight, italic, letterSpacing };
  let said = text;
  let width = measureText(said, style);
  if (width > room) {
    const cut = breakLines(said, { ...style, width: room, maxLines: 1 })[0];
    said = cut?.text ?? '';
    width = cut?.width ?? 0;
  }
  return {
    kind: 'text',
    x,
    y,
    text: said,
    size,
    weight,
    fill,
    width,
    ...(anchor && { anchor }),
    ...(italic && { italic }),
    ...(letterSpacing && { letterSpacing }),
  };
}
