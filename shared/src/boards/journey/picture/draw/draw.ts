/** Shape helpers; every text is measured and truncated to its space here. */
import type { FontWeight, Paint, PathCommand, PathShape, TextShape } from '../../../../kernel/scene';
import { breakLines, measureText } from '../../../../kernel/text';

export interface TextLook {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  readonly letterSpacing?: number;
}

/** One line at a baseline, cut with an ellipsis where `room` is too small for it. */
export function line(text: string, x: number, y: number, look: TextLook, room = Infinity): TextShape {
  const { size, weight = 400, fill, anchor, italic, letterSpacing } = look;
  const style = { size, weight, italic, letterSpacing };
  let said = text;
  let width = measureText(said, style);
  if (width > room) {
    const cut = breakLines(said, { ...style, width: room, maxLines: 1 })[0];
    said = cut?.text ?? '';
    width = cut?.width ?? 0;
  }
  return {
    kind: 'text',
    x,
    y,
    text: said,
    size,
    weight,
    fill,
    width,
    ...(anchor && { anchor }),
    ...(italic && { italic }),
    ...(letterSpacing && { letterSpacing }),
  };
}

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
