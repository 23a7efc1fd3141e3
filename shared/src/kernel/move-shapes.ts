/** Translates shapes, for things drawn once and shown in another place. */
import type { Box, PathCommand, SceneItem, Shape } from './scene';

/** @returns the shapes, `x` to the right and `y` down, in board pixels */
export function movedShapes(shapes: readonly Shape[], x: number, y: number): readonly Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind !== 'path') return { ...shape, x: shape.x + x, y: shape.y + y };
    return { ...shape, commands: shape.commands.map((command) => movedCommand(command, x, y)) };
  });
}

/** @returns the item with its box, `x` to the right and `y` down */
export function movedItem(item: SceneItem, x: number, y: number): SceneItem {
  const box: Box = { ...item.box, x: item.box.x + x, y: item.box.y + y };
  return { ...item, box, shapes: movedShapes(item.shapes, x, y) };
}

function movedCommand(command: PathCommand, x: number, y: number): PathCommand {
  if (command[0] === 'Z') return command;
  if (command[0] === 'C') {
    const [, a, b, c, d, e, f] = command;
    return ['C', a + x, b + y, c + x, d + y, e + x, f + y];
  }
  return [command[0], command[1] + x, command[2] + y];
}
