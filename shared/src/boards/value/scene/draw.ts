/** Lines and arcs that the map is drawn of. */
import type { Box, Paint, PathCommand, PathShape } from '../../../kernel/scene';

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
