/**
 * One icon per kind of waste, drawn on a 12 × 12 grid with line width 1.3; a new kind is one row here and one in the schema.
 */
import type { PathCommand, Shape, Paint } from '../../../../kernel/scene';
import { moved, stroke } from './draw';
import type { WasteKind } from '../../records/schema';

const ring: readonly PathCommand[] = [
  ['M', 6, 1],
  ['C', 8.8, 1, 11, 3.2, 11, 6],
  ['C', 11, 8.8, 8.8, 11, 6, 11],
  ['C', 3.2, 11, 1, 8.8, 1, 6],
  ['C', 1, 3.2, 3.2, 1, 6, 1],
  ['Z'],
];

export const WASTE_ICONS = {
  // Two arrows passing each other.
  handoff: [
    ['M', 1, 4],
    ['L', 11, 4],
    ['M', 8.5, 1.5],
    ['L', 11, 4],
    ['L', 8.5, 6.5],
    ['M', 7, 8.5],
    ['L', 1, 8.5],
    ['M', 3, 6.5],
    ['L', 1, 8.5],
    ['L', 3, 10.5],
  ],
  // Hourglass.
  waiting: [
    ['M', 2.5, 1],
    ['L', 9.5, 1],
    ['L', 9.5, 2.5],
    ['L', 6, 6],
    ['L', 2.5, 2.5],
    ['L', 2.5, 1],
    ['M', 6, 6],
    ['L', 9.5, 9.5],
    ['L', 9.5, 11],
    ['L', 2.5, 11],
    ['L', 2.5, 9.5],
    ['L', 6, 6],
  ],
  // Arrow turning back.
  rework: [
    ['M', 4, 1],
    ['L', 1.5, 3.5],
    ['L', 4, 6],
    ['M', 1.5, 3.5],
    ['L', 7.5, 3.5],
    ['C', 9.5, 3.5, 11, 5, 11, 7],
    ['C', 11, 9, 9.5, 10.5, 7.5, 10.5],
    ['L', 3, 10.5],
  ],
  // List whose order is shuffled.
  prioritising: [
    ['M', 6, 2],
    ['L', 11, 2],
    ['M', 6, 6],
    ['L', 11, 6],
    ['M', 6, 10],
    ['L', 11, 10],
    ['M', 2.5, 10.5],
    ['L', 2.5, 1.5],
    ['M', 0.8, 3.2],
    ['L', 2.5, 1.5],
    ['L', 4.2, 3.2],
    ['M', 0.8, 8.8],
    ['L', 2.5, 10.5],
    ['L', 4.2, 8.8],
  ],
  // Clock around a tick.
  'approval-waiting': [...ring, ['M', 3.6, 6.2], ['L', 5.4, 8], ['L', 8.6, 4.4]],
  // Layers upon layers.
  overprocessing: [
    ['M', 1, 4],
    ['L', 6, 1.2],
    ['L', 11, 4],
    ['L', 6, 6.8],
    ['Z'],
    ['M', 1, 6.5],
    ['L', 6, 9.2],
    ['L', 11, 6.5],
    ['M', 1, 8.8],
    ['L', 6, 11.5],
    ['L', 11, 8.8],
  ],
  // Two of the same sheet.
  duplication: [
    ['M', 4, 4],
    ['L', 11, 4],
    ['L', 11, 11],
    ['L', 4, 11],
    ['Z'],
    ['M', 8, 4],
    ['L', 8, 1],
    ['L', 1, 1],
    ['L', 1, 8],
    ['L', 4, 8],
  ],
  // Speech bubble that trails off.
  'unclear-communication': [
    ['M', 1, 1.5],
    ['L', 11, 1.5],
    ['L', 11, 8.5],
    ['L', 5.5, 8.5],
    ['L', 3, 11],
    ['L', 3, 8.5],
    ['L', 1, 8.5],
    ['Z'],
    ['M', 3.7, 5],
    ['L', 3.8, 5],
    ['M', 6, 5],
    ['L', 6.1, 5],
    ['M', 8.3, 5],
    ['L', 8.4, 5],
  ],
  // Arrows to all sides.
  movement: [
    ['M', 6, 1],
    ['L', 6, 11],
    ['M', 1, 6],
    ['L', 11, 6],
    ['M', 4.6, 2.4],
    ['L', 6, 1],
    ['L', 7.4, 2.4],
    ['M', 4.6, 9.6],
    ['L', 6, 11],
    ['L', 7.4, 9.6],
    ['M', 2.4, 4.6],
    ['L', 1, 6],
    ['L', 2.4, 7.4],
    ['M', 9.6, 4.6],
    ['L', 11, 6],
    ['L', 9.6, 7.4],
  ],
  // An arrow that misses the target.
  'lost-opportunity': [
    ['M', 10.6, 5.2],
    ['C', 10.8, 8.4, 8.6, 11, 5.8, 11],
    ['C', 3.2, 11, 1, 8.8, 1, 6.2],
    ['C', 1, 3.6, 3.2, 1.4, 6.6, 1.4],
    ['M', 11.2, 0.8],
    ['L', 7.6, 4.4],
    ['M', 7.6, 2],
    ['L', 7.6, 4.4],
    ['L', 10, 4.4],
  ],
  // Cross in a ring.
  errors: [...ring, ['M', 4, 4], ['L', 8, 8], ['M', 8, 4], ['L', 4, 8]],
  // A lamp that is out.
  'unused-skills': [
    ['M', 4, 8.2],
    ['C', 1, 6.5, 1.6, 1, 6, 1],
    ['C', 10.4, 1, 11, 6.5, 8, 8.2],
    ['Z'],
    ['M', 4.4, 10.6],
    ['L', 7.6, 10.6],
    ['M', 1.2, 10.8],
    ['L', 10.8, 1.2],
  ],
  // A phone call that comes again.
  'failure-demand': [
    ['M', 1.4, 3],
    ['C', 1.4, 7.2, 4.8, 10.6, 9, 10.6],
    ['L', 10.6, 9],
    ['L', 8.2, 7],
    ['L', 6.8, 7.8],
    ['C', 5.8, 7.2, 4.8, 6.2, 4.2, 5.2],
    ['L', 5, 3.8],
    ['L', 3, 1.4],
    ['Z'],
    ['M', 7.4, 1],
    ['L', 7.4, 4.2],
    ['L', 10.8, 4.2],
    ['M', 7.4, 4.2],
    ['L', 10.8, 1],
  ],
} as const satisfies Record<WasteKind, readonly PathCommand[]>;

/** @returns the icon with its upper left corner at x, y */
export function wasteIcon(kind: WasteKind, x: number, y: number, paint: Paint, size = 11): Shape {
  return stroke(moved(WASTE_ICONS[kind], x, y, size / 12), paint, 1.2);
}
