/** Lays out a sheet from top to bottom: wrapped texts, and parts of the sheet as scene items. Knows nothing of goals. */
import type { Box, FontWeight, Paint, SceneItem, Shape } from '../../../kernel/scene';
import { baselineIn, breakLines } from '../../../kernel/text';

export interface TextLook {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly fill?: Paint;
  readonly italic?: boolean;
  readonly maxLines?: number;
  readonly letterSpacing?: number;
}

export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

export const NO_BLOCK: Block = { shapes: [], height: 0 };

const LEADING = 1.4;

/** @returns a paragraph with its top left corner at x, y; nothing for an empty text */
export function paragraph(text: string, x: number, y: number, width: number, look: TextLook): Block {
  if (text.trim() === '') return NO_BLOCK;
  const { size, weight = 400, fill = 'ink', italic, maxLines, letterSpacing } = look;
  const lines = breakLines(text, { size, weight, width, italic, maxLines, letterSpacing });
  const leading = Math.round(size * LEADING);
  return {
    shapes: lines.map((line, at) => ({
      kind: 'text',
      x,
      y: y + at * leading + baselineIn(leading, size),
      text: line.text,
      size,
      weight,
      fill,
      width: line.width,
      ...(italic ? { italic } : {}),
      ...(letterSpacing === undefined ? {} : { letterSpacing }),
    })),
    height: lines.length * leading,
  };
}

/** @returns paragraphs below each other, with `gap` between non-empty ones */
export function stacked(
  parts: readonly (readonly [text: string, look: TextLook])[],
  x: number,
  y: number,
  width: number,
  gap = 4,
): Block {
  const shapes: Shape[] = [];
  let height = 0;
  for (const [text, look] of parts) {
    const block = paragraph(text, x, y + height + (height > 0 ? gap : 0), width, look);
    if (block.height === 0) continue;
    height += block.height + (height > 0 ? gap : 0);
    shapes.push(...block.shapes);
  }
  return { shapes, height };
}

/** @returns an item of the sheet; with a label it can be chosen */
export function piece(id: string, box: Box, shapes: readonly Shape[], label?: string): SceneItem {
  return label === undefined
    ? { id, plane: 0, box, shapes, interactive: false }
    : { id, plane: 1, box, shapes, interactive: true, label };
}
