/** The picture of dragged things at the pointer: painted once, moved by its transform. */
import type { SceneItem } from '@polku/shared/kernel/scene';
import { unionBox } from '@polku/shared/kernel/scene';
import type { Point } from '../canvas-types';
import { Brush } from '../paint/brush';
import { paintItems } from '../paint/paint-items';
import { detailAt } from '../picture/level-policy';
import { commonBox, grownBox } from '../boxes';
import type { GesturePort } from './gesture-port';

export interface DragImage {
  /** @param screen where the pointer is */
  move(screen: Point, copy: boolean): void;
  drop(): void;
}

/** @param start where the pointer took hold, on the screen */
export function createDragImage(port: GesturePort, items: readonly SceneItem[], start: Point): DragImage {
  const { camera } = port.engine;
  const { theme, images } = port.handlers();
  const { zoom } = camera.viewport();
  const edge = 2 / zoom;
  const whole = unionBox(items.map((item) => item.box));
  const around = {
    x: whole.x - edge,
    y: whole.y - edge,
    width: whole.width + 2 * edge,
    height: whole.height + 2 * edge,
  };
  // What is far out of view would only make a huge surface.
  const box = commonBox(around, grownBox(camera.seen(), 0.5)) ?? around;
  const ratio = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.className = 'canvas-drag-image';
  canvas.width = Math.max(1, Math.ceil(box.width * zoom * ratio));
  canvas.height = Math.max(1, Math.ceil(box.height * zoom * ratio));
  canvas.style.width = `${canvas.width / ratio}px`;
  canvas.style.height = `${canvas.height / ratio}px`;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D surface to draw the dragged things on.');
  const scale = zoom * ratio;
  paintItems(new Brush(context), items, {
    theme,
    scale,
    dx: -box.x * scale,
    dy: -box.y * scale,
    detail: detailAt(zoom),
    clip: box,
    images,
  });
  const corner = camera.toScreen(box);
  const offset = { x: corner.x - start.x, y: corner.y - start.y };
  port.layer.append(canvas);
  return {
    move(screen, copy) {
      canvas.style.transform = `translate(${Math.round(screen.x + offset.x)}px,${Math.round(screen.y + offset.y)}px)`;
      canvas.classList.toggle('is-copy', copy);
    },
    drop() {
      canvas.remove();
      canvas.width = canvas.height = 0;
    },
  };
}
