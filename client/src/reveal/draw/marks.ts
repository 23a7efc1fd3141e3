/** Signs that all pictures share: what an answer looks like, the three verdicts, lines of text. */
import type { Side } from '@polku/shared/kernel/members';
import type { Fill, Paint, PathCommand, PathShape, Shape, TextShape } from '@polku/shared/kernel/scene';
import { breakLines, measureText } from '@polku/shared/kernel/text';
import { line, type TextLook } from '@polku/shared/kernel/text-line';
import type { Mark, Verdict } from '../model/spread';

/** Of whom it is: customers are round, staff are diamonds, others square, in every picture. */
export const SIDE_PAINT: Readonly<Record<Side, Paint>> = { customer: 'accent', staff: 'violet', other: 'inkFaint' };

export function stroke(
  commands: readonly PathCommand[],
  paint: Paint,
  strokeWidth: number,
  more: Pick<PathShape, 'dash' | 'opacity' | 'cap'> = {},
): PathShape {
  return { kind: 'path', commands, stroke: paint, strokeWidth, ...more };
}

export function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  paint: Paint,
  strokeWidth: number,
  dash?: readonly number[],
): PathShape {
  return stroke(
    [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    paint,
    strokeWidth,
    dash ? { dash } : {},
  );
}

export function diamond(x: number, y: number, r: number): readonly PathCommand[] {
  return [['M', x, y - r], ['L', x + r, y], ['L', x, y + r], ['L', x - r, y], ['Z']];
}

/** Several lines below each other; `y` is the first baseline. */
export function paragraph(
  text: string,
  x: number,
  y: number,
  look: TextLook,
  room: { readonly width: number; readonly maxLines: number },
): readonly TextShape[] {
  const { size, weight = 400 } = look;
  return breakLines(text, { size, weight, width: room.width, maxLines: room.maxLines }).map((part, nth) =>
    line(part.text, x, y + nth * size * 1.25, look),
  );
}

/** @returns how many lines the text takes there */
export function linesOf(text: string, size: number, width: number, maxLines: number, weight: 400 | 600 = 400): number {
  return Math.max(1, breakLines(text, { size, weight, width, maxLines }).length);
}

/** @returns the size, from `least` to `most`, at which the longest word of the texts is not broken */
export function unbrokenSize(texts: readonly string[], most: number, room: number, least: number): number {
  const widest = Math.max(
    1,
    ...texts.flatMap((text) => text.split(/\s+/)).map((word) => measureText(word, { size: most, weight: 600 })),
  );
  return Math.max(least, Math.min(most, Math.floor(((most * room) / widest) * 10) / 10));
}

/** @returns the shape of a side at its largest that lies in a circle of radius r */
export function sideMark(side: Side | null, x: number, y: number, r: number, fill: Fill, edge?: Paint): Shape {
  const outline = edge === undefined ? {} : { stroke: edge, strokeWidth: Math.max(1, r * 0.24) };
  if (side === 'staff') return { kind: 'path', commands: diamond(x, y, r), fill, ...outline };
  if (side === 'other') {
    const half = r * 0.8;
    return {
      kind: 'rect',
      x: x - half,
      y: y - half,
      width: 2 * half,
      height: 2 * half,
      radius: r * 0.2,
      fill,
      ...outline,
    };
  }
  return { kind: 'circle', x, y, r: r * 0.94, fill, ...outline };
}

/**
 * One answer. What a facilitator wrote for somebody has a hole in its middle; what came after the reveal is hollow.
 * @param paint of the answer
 */
export function answerMark(
  { side, onBehalf, later }: Mark,
  x: number,
  y: number,
  r: number,
  paint: Paint,
): readonly Shape[] {
  if (later) return [sideMark(side, x, y, r * 0.86, 'surface', paint)];
  const body = sideMark(side, x, y, r, paint);
  return onBehalf ? [body, { kind: 'circle', x, y, r: r * 0.36, fill: 'surface' }] : [body];
}

const STEPS: readonly Paint[] = ['scale1', 'scale2', 'scale3', 'scale4', 'scale5'];

/** @returns the colour of a value on its scale, bad to good */
export function valuePaint(value: number, from: number, to: number): Paint {
  const share = to === from ? 0.5 : (value - from) / (to - from);
  return STEPS[Math.round(Math.min(1, Math.max(0, share)) * (STEPS.length - 1))] ?? 'scale3';
}

export interface VerdictLook {
  readonly ink: Paint;
  readonly ground: Fill;
}
/** Each verdict has a sign, a pattern and a colour. */
export const VERDICT_LOOK: Readonly<Record<Verdict, VerdictLook>> = {
  agreed: { ink: 'green', ground: 'greenWeak' },
  mixed: { ink: 'inkSoft', ground: { pattern: 'dotsWeak', ink: 'inkSoft', ground: 'greyWeak' } },
  split: { ink: 'violet', ground: { pattern: 'hatchWeak', ink: 'violet', ground: 'tintViolet' } },
};

/** Arrows that meet, dots here and there, arrows that part: in a box of `size` around x, y. */
export function verdictSign(verdict: Verdict, x: number, y: number, size: number): readonly Shape[] {
  const { ink } = VERDICT_LOOK[verdict];
  const u = size / 12;
  if (verdict === 'mixed') {
    const dots = [-4, 0, 4].map((dx, nth) => [dx, [1.5, -2.5, 2][nth] ?? 0] as const);
    return dots.map(([dx, dy]): Shape => ({ kind: 'circle', x: x + dx * u, y: y + dy * u, r: 1.7 * u, fill: ink }));
  }
  const arrow = (tip: number, tail: number): readonly PathCommand[] => {
    const back = tail < tip ? -2.6 : 2.6;
    return [
      ['M', x + tail * u, y],
      ['L', x + tip * u, y],
      ['M', x + (tip + back) * u, y - 2.8 * u],
      ['L', x + tip * u, y],
      ['L', x + (tip + back) * u, y + 2.8 * u],
    ];
  };
  const commands = verdict === 'agreed' ? [...arrow(-1, -6), ...arrow(1, 6)] : [...arrow(-6, -1.4), ...arrow(6, 1.4)];
  return [stroke(commands, ink, 1.7 * u, { cap: 'round' })];
}
