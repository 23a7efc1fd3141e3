/** Cached `Path2D` per shape object (shapes are immutable), held by the painter. */
import type { CircleShape, PathShape, RectShape } from '@polku/shared/kernel/scene';
import { cornerRadii } from '@polku/shared/kernel/shape-path';
import { LongPath } from './long-paths';

export class ShapePaths {
  private readonly outlines = new WeakMap<object, Path2D>();
  private readonly longs = new WeakMap<PathShape, LongPath>();

  /** @returns the outline of a shape in board pixels */
  outline(shape: RectShape | CircleShape | PathShape): Path2D {
    let path = this.outlines.get(shape);
    if (!path) this.outlines.set(shape, (path = outlineOf(shape)));
    return path;
  }

  long(shape: PathShape): LongPath {
    let path = this.longs.get(shape);
    if (!path) this.longs.set(shape, (path = new LongPath(shape)));
    return path;
  }
}

function outlineOf(shape: RectShape | CircleShape | PathShape): Path2D {
  const path = new Path2D();
  if (shape.kind === 'circle') path.arc(shape.x, shape.y, Math.max(0, shape.r), 0, 2 * Math.PI);
  else if (shape.kind === 'rect') path.roundRect(shape.x, shape.y, shape.width, shape.height, [...cornerRadii(shape)]);
  else {
    for (const command of shape.commands) {
      if (command[0] === 'M') path.moveTo(command[1], command[2]);
      else if (command[0] === 'L') path.lineTo(command[1], command[2]);
      else if (command[0] === 'C')
        path.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
      else path.closePath();
    }
  }
  return path;
}
