/** Shapes that lanes, cards and heads are drawn of. */
import type { FontWeight, Paint, PathCommand, PathShape, TextShape } from '../../../../kernel/scene';
import { breakLines, measureText } from '../../../../kernel/text';
import { line, type TextLook } from '../../../../kernel/text-line';

/** Several lines below each other; `y` is the first baseline. */
export function lines(
  text: string,
  x: number,
  y: number,
  look: TextLook,
  room: { width: number; maxLines: number; lineHeight: number },
): readonly TextShape[] {
  const { size, weight = 400, italic } = look;
  return breakLines(text, { size, weight, italic, width: room.width, maxLines: room.maxLines }).map((part, i) =>
    line(part.text, x, y + i * room.lineHeight, look),
  );
}

/** @returns whether the text fits into the room on one line */
export function fits(text: string, room: number, size: number, weight: FontWeight = 400): boolean {
  return measureText(text, { size, weight }) <= room;
}

/** A stroked path with round ends. */
export function stroke(
  commands: readonly PathCommand[],
  paint: Paint,
  strokeWidth: number,
  more: Pick<PathShape, 'dash' | 'opacity' | 'cap'> = { cap: 'round' },
): PathShape {
  return { kind: 'path', commands, stroke: paint, strokeWidth, ...more };
}

/** A level or upright hairline. */
export function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  paint: Paint,
  dash?: readonly number[],
): PathShape {
  return stroke(
    [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    paint,
    1,
    dash ? { dash } : {},
  );
}

function moveCommand(command: PathCommand, dx: number, dy: number, k: number): PathCommand {
  if (command[0] === 'Z') return command;
  if (command[0] !== 'C') return [command[0], command[1] * k + dx, command[2] * k + dy];
  const [, a, b, c, d, e, f] = command;
  return ['C', a * k + dx, b * k + dy, c * k + dx, d * k + dy, e * k + dx, f * k + dy];
}

/** @returns the commands with their origin moved to x, y */
export function moved(commands: readonly PathCommand[], x: number, y: number, scale = 1): readonly PathCommand[] {
  return commands.map((command) => moveCommand(command, x, y, scale));
}

/** A diamond around a centre. */
export function diamond(x: number, y: number, r: number): readonly PathCommand[] {
  return [['M', x, y - r], ['L', x + r, y], ['L', x, y + r], ['L', x - r, y], ['Z']];
}
