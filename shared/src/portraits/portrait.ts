/**
 * The portrait of an invented person: an own picture, or plain shapes in the person's colour, chosen by a hash of the seed
 * (FNV-1a, 32 bits) and so the same everywhere. Employees wear a name badge.
 */
import { type PortraitFrame, partShown, readFrame } from './portrait-frame';
import type { AnyRecord } from '../kernel/records';
import type { Box, Paint, PathCommand, Shape } from '../kernel/scene';

export interface Portrait {
  /** Content hash of an own picture; empty: drawn. */
  readonly image: string;
  /** Which part of an own picture shows; null: all of a square one. */
  readonly frame: PortraitFrame | null;
  readonly seed: string;
  readonly color: string;
  readonly employee: boolean;
}

/** Of the side, how round the corners are. */
const ROUND = 0.16;

const UNKNOWN_COLOR = '#5B6472';

/** @param facts a record with image, frame, seed, color and kind, or what of them there is; @param id what is drawn from without a seed */
export function portraitFrom(facts: AnyRecord | undefined, id: string): Portrait {
  const text = (name: string): string => (typeof facts?.[name] === 'string' ? facts[name] : '');
  return {
    image: text('image'),
    frame: readFrame(facts?.['frame'] ?? null),
    seed: text('seed') || id,
    color: text('color') || UNKNOWN_COLOR,
    employee: facts?.['kind'] === 'employee',
  };
}

/** @returns what a portrait is drawn from, as one text: the same while it looks the same */
export function portraitKey({ image, frame, seed, color, employee }: Portrait): string {
  return [image, seed, color, employee, ...(frame ? [frame.x, frame.y, frame.zoom, frame.ratio] : [])].join(' ');
}

/** @returns shapes that fill the square box */
export function portraitShapes(box: Box, portrait: Portrait): readonly Shape[] {
  if (portrait.image === '') return avatarShapes(box, portrait);
  const part = portrait.frame ? { part: partShown(portrait.frame) } : {};
  return [{ kind: 'image', ...box, hash: portrait.image, radius: ROUND * box.width, ...part }];
}

/** Control distance of a cubic that draws a quarter of a circle. */
const ARC = 0.5523;

function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

function dome(cx: number, cy: number, r: number, rise = r): readonly PathCommand[] {
  return [
    ['M', cx - r, cy],
    ['C', cx - r, cy - ARC * rise, cx - ARC * r, cy - rise, cx, cy - rise],
    ['C', cx + ARC * r, cy - rise, cx + r, cy - ARC * rise, cx + r, cy],
    ['Z'],
  ];
}

function avatarShapes({ x, y, width: size }: Box, { seed, color, employee }: Portrait): readonly Shape[] {
  const hash = hashOf(seed);
  const pick = (from: number, count: number): number => (hash >>> from) % count;
  const paint: Paint = /^#[0-9a-fA-F]{6}$/.test(color) ? (color as Paint) : 'accent';
  const px = (share: number): number => x + share * size;
  const py = (share: number): number => y + share * size;
  const len = (share: number): number => share * size;
  const circle = (cx: number, cy: number, r: number, more: Partial<Shape> = {}): Shape =>
    ({ kind: 'circle', x: px(cx), y: py(cy), r: len(r), fill: paint, ...more }) as Shape;
  const headX = 0.5 + (pick(2, 3) - 1) * 0.015;
  const head = { x: headX, y: 0.41, r: 0.165 };
  const wide = 0.31 + pick(5, 3) * 0.025;
  return [
    { kind: 'rect', x, y, width: size, height: size, radius: len(ROUND), fill: paint, opacity: 0.16 },
    ...ground(pick(8, 4), circle),
    ...behind(pick(12, 5), head, circle, paint, { px, py, len }),
    {
      kind: 'path',
      commands: [
        ['M', px(0.5 - wide), py(1)],
        ['C', px(0.5 - wide), py(0.76), px(0.36), py(0.66), px(0.5), py(0.66)],
        ['C', px(0.64), py(0.66), px(0.5 + wide), py(0.76), px(0.5 + wide), py(1)],
        ['Z'],
      ],
      fill: paint,
    },
    {
      kind: 'path',
      commands: [['M', px(0.42), py(0.665)], ['L', px(0.58), py(0.665)], ['L', px(0.5), py(0.79)], ['Z']],
      fill: 'surface',
      opacity: pick(15, 2) === 0 ? 0.85 : 0.35,
    },
    circle(head.x, head.y, head.r, { fill: 'surface' }),
    circle(head.x, head.y, head.r, { opacity: 0.45 }),
    ...hair(pick(12, 5), head, circle, paint, { px, py, len }),
    ...(employee
      ? [
          {
            kind: 'rect' as const,
            x: px(0.6),
            y: py(0.83),
            width: len(0.13),
            height: len(0.08),
            radius: len(0.015),
            fill: 'surface' as Paint,
          },
        ]
      : []),
  ];
}

type CircleMaker = (cx: number, cy: number, r: number, more?: Partial<Shape>) => Shape;
interface Scale {
  readonly px: (share: number) => number;
  readonly py: (share: number) => number;
  readonly len: (share: number) => number;
}
interface Head {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function ground(which: number, circle: CircleMaker): readonly Shape[] {
  if (which === 0) return [circle(0.74, 0.28, 0.18, { opacity: 0.2 })];
  if (which === 1) return [circle(0.5, 0.46, 0.38, { opacity: 0.16 })];
  if (which === 2) {
    const places = [0.16, 0.28, 0.72, 0.84];
    return places.flatMap((cx) => [0.18, 0.3].map((cy) => circle(cx, cy, 0.022, { opacity: 0.4 })));
  }
  return [circle(0.25, 0.27, 0.13, { opacity: 0.22 }), circle(0.8, 0.52, 0.08, { opacity: 0.22 })];
}

/** Long hair falls behind the head and the shoulders. */
function behind(which: number, head: Head, circle: CircleMaker, paint: Paint, at: Scale): readonly Shape[] {
  if (which === 3) return [circle(head.x, head.y - head.r - 0.035, 0.075)];
  if (which !== 2) return [];
  const { px, py, len } = at;
  const r = head.r + 0.045;
  return [
    { kind: 'path', commands: dome(px(head.x), py(head.y), len(r)), fill: paint },
    {
      kind: 'rect',
      x: px(head.x - r),
      y: py(head.y) - 0.5,
      width: len(2 * r),
      height: len(0.24),
      fill: paint,
      radius: [0, 0, len(0.07), len(0.07)],
    },
  ];
}

function hair(which: number, head: Head, circle: CircleMaker, paint: Paint, { px, py, len }: Scale): readonly Shape[] {
  const cap = (lift: number): Shape => ({
    kind: 'path',
    commands: dome(px(head.x), py(head.y - lift), len(head.r + 0.008), len(head.r - lift + 0.02)),
    fill: paint,
  });
  if (which === 0) return [];
  if (which === 4) return [cap(0.06), circle(head.x - 0.06, head.y - 0.14, 0.065)];
  return [cap(which === 1 ? 0.035 : 0.055)];
}
