/** Shape helpers; every text is measured and truncated to its space here. */
import type { Box, FontWeight, Paint, PathCommand, PathShape, TextShape } from '../../../kernel/scene';
import { breakLines, measureText } from '../../../kernel/text';

export interface TextLook {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  readonly letterSpacing?: number;
}

/** One line at a baseline, cut with an ellipsis where `room` is too small for it. */
export function words(text: string, x: number, y: number, look: TextLook, room = Infinity): TextShape {
  const { size, weight = 400, fill, anchor, italic, letterSpacing } = look;
  const style = { size, weight, italic, letterSpacing };
  const cut = measureText(text, style) > room ? breakLines(text, { ...style, width: room, maxLines: 1 })[0] : undefined;
  const said = cut?.text ?? text;
  return {
    kind: 'text',
    x,
    y,
    text: said,
    size,
    weight,
    fill,
    width: cut?.width ?? measureText(said, style),
    ...(anchor && { anchor }),
    ...(italic && { italic }),
    ...(letterSpacing && { letterSpacing }),
  };
}

/** A stroked path with round ends. */
export function stroke(
  commands: readonly PathCommand[],
  paint: Paint,
  strokeWidth: number,
  more: Pick<PathShape, 'dash' | 'opacity'> = {},
): PathShape {
  return { kind: 'path', commands, stroke: paint, strokeWidth, cap: 'round', ...more };
}

/** A straight line. */
export function straight(x1: number, y1: number, x2: number, y2: number): readonly PathCommand[] {
  return [
    ['M', x1, y1],
    ['L', x2, y2],
  ];
}

/**
 * An arc of a circle, clockwise from the top, as cubic curves of at most a quarter each (control points at
 * 4/3·tan(θ/4) of the radius).
 * @param from @param to turns, 0 is the top and 1 once around
 */
export function arc(x: number, y: number, r: number, from: number, to: number): readonly PathCommand[] {
  const steps = Math.max(1, Math.ceil((to - from) * 4));
  const turn = ((to - from) / steps) * 2 * Math.PI;
  const k = (4 / 3) * Math.tan(turn / 4) * r;
  const at = (angle: number) => ({ px: x + r * Math.sin(angle), py: y - r * Math.cos(angle) });
  const start = at(from * 2 * Math.PI);
  const commands: PathCommand[] = [['M', start.px, start.py]];
  for (let nth = 0; nth < steps; nth++) {
    const a = from * 2 * Math.PI + nth * turn;
    const b = a + turn;
    const [p, q] = [at(a), at(b)];
    const c1 = [p.px + k * Math.cos(a), p.py + k * Math.sin(a)] as const;
    const c2 = [q.px - k * Math.cos(b), q.py - k * Math.sin(b)] as const;
    commands.push(['C', ...c1, ...c2, q.px, q.py]);
  }
  return commands;
}

export function middleOf(box: Box): number {
  return box.y + box.height / 2;
}
