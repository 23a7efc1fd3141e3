/** What the marks of a picture mean: on as many lines as it takes. */
import type { Shape } from '@polku/shared/kernel/scene';
import { measureText } from '@polku/shared/kernel/text';
import { line } from '@polku/shared/kernel/text-line';
import type { Look } from './look';

export interface LegendEntry {
  /** Draws the mark in a box of `size` around x, y. */
  readonly mark: (x: number, y: number, size: number) => readonly Shape[];
  readonly text: string;
}

export interface Legend {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** @returns the legend below `top`, `width` wide; of no height without entries */
export function legend(
  { small }: Pick<Look, 'small'>,
  entries: readonly LegendEntry[],
  top: number,
  width: number,
): Legend {
  const high = small * 1.55;
  const shapes: Shape[] = [];
  let [x, row] = [0, 0];
  for (const { mark, text } of entries) {
    const wide = small * 1.2 + measureText(text, { size: small, weight: 400 });
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const y = top + row * high + high / 2;
    shapes.push(
      ...mark(x + small / 2, y, small),
      line(text, x + small * 1.2, y + small * 0.35, { size: small, fill: 'inkSoft' }, width - x - small * 1.2),
    );
    x += wide + small * 1.2;
  }
  return { shapes, height: entries.length === 0 ? 0 : (row + 1) * high };
}
