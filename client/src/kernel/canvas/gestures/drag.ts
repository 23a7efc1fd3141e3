/**
 * Dragging things: a picture follows the pointer, the board's rules compute the drop preview once a frame, and only the drop
 * changes anything. Escape, a lost pointer or a second finger cancel without a trace.
 */
import type { SceneItem } from '@polku/shared/kernel/scene';
import type { Point } from '../canvas-types';
import { startDragFrames } from './edge-scroll';
import { type GesturePort, type Gesture, type Hit, headItem } from './gesture-port';
import { createDragImage } from './drag-image';

/** @returns the drag, or null when the board refuses it */
export function beginDrag(port: GesturePort, hit: Hit, from: Point, selection: ReadonlySet<string>): Gesture | null {
  const { engine, root } = port;
  const { drag } = port.handlers();
  const ids = drag?.start(hit.id, selection) ?? [];
  if (!drag || ids.length === 0) return null;
  const items = ids
    .map((id) => engine.index.item(id) ?? headItem(engine, id))
    .filter((item): item is SceneItem => item !== undefined);
  const held = engine.camera.toBoard(from);
  const grab = { x: held.x - hit.box.x, y: held.y - hit.box.y };
  const image = createDragImage(port, items, from);
  const tag = makeTag(port);
  let screen = from;
  let copy = false;

  const heads = engine.scene()?.heads;
  const among = (strip: readonly SceneItem[] | undefined): boolean => strip?.some(({ id }) => id === hit.id) ?? false;
  const frames = startDragFrames(engine, {
    pointer: () => screen,
    along: among(heads?.top) ? 'x' : among(heads?.left) ? 'y' : 'both',
    show() {
      image.move(screen, copy);
      const preview = drag.over(ids, engine.camera.toBoard(screen), grab);
      engine.ui.setState({ preview });
      tag.show(preview?.label ?? '', screen);
    },
  });
  const end = (): void => {
    frames.stop();
    image.drop();
    tag.drop();
    root.classList.remove('is-dragging');
    engine.ui.setState({ preview: null, lifted: new Set() });
  };
  root.classList.add('is-dragging');
  engine.ui.setState({ lifted: new Set(ids) });
  image.move(screen, copy);

  return {
    move(next, event) {
      screen = next;
      copy = event.altKey;
      frames.changed();
    },
    up(next, event) {
      const point = engine.camera.toBoard(next);
      // The rules get the final position, not that of the previous frame.
      const preview = drag.over(ids, point, grab);
      end();
      drag.drop(ids, point, grab, event.altKey);
      port.announce(preview?.label ?? port.words().dropped);
    },
    cancel() {
      end();
      port.announce(port.words().cancelled);
    },
  };
}

/** The text next to the pointer; also announced once it has been stable for a moment. */
function makeTag(port: GesturePort) {
  const element = document.createElement('div');
  element.className = 'canvas-drag-tag';
  element.hidden = true;
  port.layer.append(element);
  let said: ReturnType<typeof setTimeout> | undefined;
  return {
    show(text: string, at: Point) {
      element.hidden = text === '';
      if (element.textContent !== text) {
        element.textContent = text;
        clearTimeout(said);
        if (text !== '') said = setTimeout(() => port.announce(text), 400);
      }
      element.style.transform = `translate(${Math.round(at.x + 14)}px,${Math.round(at.y + 18)}px)`;
    },
    drop() {
      clearTimeout(said);
      element.remove();
    },
  };
}
