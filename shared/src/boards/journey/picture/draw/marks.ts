/** Small icons on a touchpoint's card, drawn on a 12 × 12 grid. */
import type { Paint, PathCommand, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { diamond, moved, stroke } from './draw';

const SIGNS = {
  failure: [
    ['M', 6, 1.2],
    ['L', 11.2, 10.6],
    ['L', 0.8, 10.6],
    ['Z'],
    ['M', 6, 4.6],
    ['L', 6, 7],
    ['M', 6, 8.8],
    ['L', 6, 8.9],
  ],
  subJourney: [
    ['M', 1.4, 10.6],
    ['C', 1.4, 5.6, 10.4, 7.4, 10.4, 3.2],
    ['M', 8, 4.6],
    ['L', 10.4, 2],
    ['L', 11.6, 5],
  ],
  /** Heard from others. */
  heard: [
    ['M', 1.2, 1.6],
    ['L', 10.8, 1.6],
    ['L', 10.8, 8],
    ['L', 5.6, 8],
    ['L', 3, 10.8],
    ['L', 3, 8],
    ['L', 1.2, 8],
    ['Z'],
  ],
  /** What marketing says. */
  marketing: [
    ['M', 1.2, 4.4],
    ['L', 4, 4.4],
    ['L', 10.4, 1.2],
    ['L', 10.4, 10.2],
    ['L', 4, 7.2],
    ['L', 1.2, 7.2],
    ['Z'],
    ['M', 3.4, 7.4],
    ['L', 4.4, 10.8],
  ],
  /** Talked about to others. */
  talked: [
    ['M', 1.2, 1.6],
    ['L', 10.8, 1.6],
    ['L', 10.8, 8],
    ['L', 9, 8],
    ['L', 9, 10.8],
    ['L', 6.4, 8],
    ['L', 1.2, 8],
    ['Z'],
    ['M', 3.6, 4.8],
    ['L', 3.7, 4.8],
    ['M', 6, 4.8],
    ['L', 6.1, 4.8],
    ['M', 8.4, 4.8],
    ['L', 8.5, 4.8],
  ],
  cards: [
    ['M', 1.5, 1.5],
    ['L', 10.5, 1.5],
    ['L', 10.5, 7.2],
    ['L', 7.2, 10.5],
    ['L', 1.5, 10.5],
    ['Z'],
    ['M', 10.2, 7.2],
    ['L', 7.2, 7.2],
    ['L', 7.2, 10.2],
  ],
  wait: [
    ['M', 3, 1.2],
    ['L', 9, 1.2],
    ['L', 9, 2.8],
    ['L', 6, 6],
    ['L', 3, 2.8],
    ['L', 3, 1.2],
    ['M', 6, 6],
    ['L', 9, 9.2],
    ['L', 9, 10.8],
    ['L', 3, 10.8],
    ['L', 3, 9.2],
    ['L', 6, 6],
  ],
  work: [
    ['M', 6, 1],
    ['C', 8.8, 1, 11, 3.2, 11, 6],
    ['C', 11, 8.8, 8.8, 11, 6, 11],
    ['C', 3.2, 11, 1, 8.8, 1, 6],
    ['C', 1, 3.2, 3.2, 1, 6, 1],
    ['Z'],
    ['M', 6, 3.4],
    ['L', 6, 6],
    ['L', 7.8, 7.2],
  ],
} as const satisfies Record<string, readonly PathCommand[]>;
export type Sign = keyof typeof SIGNS;

export function sign(name: Sign, x: number, y: number, paint: Paint, size = 11): Shape {
  return stroke(moved(SIGNS[name], x, y, size / 12), paint, 1.2);
}

export interface CardMarks {
  readonly failure: boolean;
  readonly subJourney: boolean;
  /** Whose experience it is, unless one's own; and whether it is talked about. */
  readonly heard: boolean;
  readonly marketing: boolean;
  readonly talked: boolean;
  readonly cards: number;
  /** Drawn here instead of next to the title. */
  readonly moment: boolean;
}

/** The sign of a moment of truth around its middle. */
export function moment(x: number, y: number): Shape {
  return { kind: 'path', commands: diamond(x, y, 5.5), fill: 'gold' };
}

/** Signs in a row that ends at `right`. @returns the shapes and how much room they took */
export function markRow(
  marks: CardMarks,
  right: number,
  y: number,
): { readonly shapes: readonly Shape[]; readonly width: number } {
  const shapes: Shape[] = [];
  let x = right;
  if (marks.cards > 0) {
    const count = line(String(marks.cards), x, y + 9.5, { size: 10.5, fill: 'inkFaint', anchor: 'end' });
    x -= count.width + 13;
    shapes.push(count, sign('cards', x, y, 'inkFaint'));
    x -= 5;
  }
  for (const name of ['subJourney', 'failure', 'talked', 'heard', 'marketing'] as const) {
    if (!marks[name]) continue;
    x -= 11;
    shapes.push(sign(name, x, y, name === 'failure' ? 'red' : 'inkFaint'));
    x -= 5;
  }
  if (marks.moment) {
    x -= 11;
    shapes.push(moment(x + 5.5, y + 5.5));
    x -= 5;
  }
  return { shapes, width: shapes.length === 0 ? 0 : right - x };
}
