/**
 * Where a picture changes from one row to the next, told from its shapes before anything is painted. Between these places all
 * rows are alike: they are neither read nor compressed. What is in doubt counts as changing.
 */
import type { Box, PathShape, SceneItem, Shape } from '@polku/shared/kernel/scene';
import { hullOfPath, isLong } from '../../kernel/canvas/paint/long-paths';
import type { ShapePaths } from '../../kernel/canvas/paint/shape-paths';

/** Within this box of the board, rows may differ. */
export type Report = (left: number, top: number, right: number, bottom: number) => void;

/** Letters that our font has. */
const PLAIN = /^[ -\u024f\u2000-\u206f]*$/;

/** Reports all places of the items where rows may differ; of lines over the whole board only those in or around the area. */
export function reportChanges(items: readonly SceneItem[], area: Box, paths: ShapePaths, report: Report): void {
  for (const item of items) for (const shape of item.shapes) changesOf(shape, area, paths, report);
}

function changesOf(shape: Shape, area: Box, paths: ShapePaths, report: Report): void {
  switch (shape.kind) {
    case 'text': {
      const { x, y, size, width } = shape;
      // Marks stacked on letters, and letters of other fonts, may be far higher than our own.
      const plain = PLAIN.test(shape.text);
      const [above, below] = plain ? [1.2 * size, size] : [4 * size, 3 * size];
      const length = width + size;
      if (shape.turned) report(x - above, y - length, x + above, y + length);
      else if (shape.anchor === undefined || shape.anchor === 'start')
        report(x - size, y - above, x + length, y + below);
      // Otherwise it is at most its length away from x.
      else report(x - length, y - above, x + length, y + below);
      break;
    }
    case 'circle': {
      const reach = shape.r + (shape.strokeWidth ?? 1);
      report(shape.x - reach, shape.y - reach, shape.x + reach, shape.y + reach);
      break;
    }
    case 'image':
      report(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height);
      break;
    case 'rect': {
      const edge = shape.stroke === undefined ? 0 : (shape.strokeWidth ?? 1);
      const [left, right] = [shape.x - edge, shape.x + shape.width + edge];
      const [top, bottom] = [shape.y - edge, shape.y + shape.height + edge];
      const { radius = 0 } = shape;
      const corner = 2 * edge + (typeof radius === 'number' ? radius : Math.max(...radius));
      const patterned = shape.fill !== undefined && typeof shape.fill !== 'string';
      if (patterned || (shape.dash?.length ?? 0) > 0 || bottom - top <= 2 * corner) report(left, top, right, bottom);
      else {
        report(left, top, right, top + corner);
        report(left, bottom - corner, right, bottom);
      }
      break;
    }
    case 'path':
      changesOfPath(shape, area, paths, report);
  }
}

function changesOfPath(shape: PathShape, area: Box, paths: ShapePaths, report: Report): void {
  // Joints are round: a line colours no more than half its width around it.
  const edge = shape.strokeWidth ?? 1;
  const filled = shape.fill !== undefined && shape.fill !== 'none';
  if (!filled && isLong(shape)) {
    paths
      .long(shape)
      .hullsNear(area, edge, ([left, top, right, bottom]) =>
        report(left - edge, top - edge, right + edge, bottom + edge),
      );
    return;
  }
  const { x, y, width, height } = hullOfPath(shape);
  const [left, right] = [x - edge, x + width + edge];
  // An upright line is the same in all its rows.
  const upright = width === 0 && shape.commands.length === 2 && !(shape.dash?.length ?? 0);
  if (!upright) report(left, y - edge, right, y + height + edge);
  else for (const end of [y, y + height]) report(left, end - edge, right, end + edge);
}
