/** Text shapes of the sheet, each measured and truncated to the space it has. */
import type { FontWeight, Paint, Shape, TextShape } from '../../../kernel/scene';
import { breakLines, measureText } from '../../../kernel/text';

export interface TextLook {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly fill: Paint;
  readonly italic?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A text broken into lines of a room; `height` is what it takes. */
export interface Paragraph {
  readonly height: number;
  /** @param top upper edge of the first line */
  readonly at: (x: number, top: number) => readonly TextShape[];
}

export function paragraph(
  text: string,
  width: number,
  lineHeight: number,
  look: TextLook,
  maxLines = Infinity,
): Paragraph {
  const { size, weight = 400, fill, italic, anchor } = look;
  const lines = breakLines(text, { size, weight, italic, width, ...(Number.isFinite(maxLines) ? { maxLines } : {}) });
  return {
    height: lines.length * lineHeight,
    at: (x, top) =>
      lines.map((line, nth) => ({
        kind: 'text',
        x,
        // The baseline of a line of Inter is about 0.36 em below its middle.
        y: top + nth * lineHeight + lineHeight / 2 + size * 0.36,
        text: line.text,
        size,
        weight,
        fill,
        width: line.width,
        ...(italic ? { italic } : {}),
        ...(anchor ? { anchor } : {}),
      })),
  };
}

/** A word in a rounded outline; `x` is its right end. */
export function pill(
  text: string,
  right: number,
  top: number,
  look: { ink: Paint; dashed: boolean },
): readonly Shape[] {
  const size = 10.5;
  const width = measureText(text, { size, weight: 600 }) + 16;
  return [
    {
      kind: 'rect',
      x: right - width,
      y: top,
      width,
      height: 20,
      radius: 10,
      stroke: look.ink,
      strokeWidth: 1,
      ...(look.dashed ? { dash: [3, 3] } : {}),
    },
    ...paragraph(text, width, 20, { size, weight: 600, fill: look.ink, anchor: 'middle' }, 1).at(
      right - width / 2,
      top,
    ),
  ];
}
