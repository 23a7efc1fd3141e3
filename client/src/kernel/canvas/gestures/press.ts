/** A press of the main button or a finger, before it becomes a click, drag, marquee or pan. */
import type { Point } from '../canvas-types';
import { beginDrag } from './drag';
import { adds, farFrom, type GesturePort, type Gesture, type Hit } from './gesture-port';
import { beginMarquee } from './marquee';

const longPressMs = 450;

/** Press on a thing: a click selects, a move drags it (and all that is selected with it). */
export function pressThing(port: GesturePort, hit: Hit, from: Point, event: PointerEvent): Gesture {
  const { selection, onSelect } = port.handlers();
  const add = adds(event);
  const wasSelected = selection.has(hit.id);
  if (!wasSelected && !add) onSelect([hit.id], false);
  let drag: Gesture | null = null;
  let refused = false;
  return {
    move(screen, moved) {
      if (!drag && !refused && farFrom(from, screen)) {
        const together = wasSelected || add ? new Set(selection).add(hit.id) : new Set([hit.id]);
        if (add && !wasSelected) onSelect([hit.id], true);
        drag = beginDrag(port, hit, from, together);
        refused = drag === null;
      }
      drag?.move(screen, moved);
    },
    up(screen, released) {
      if (drag) drag.up(screen, released);
      else if (refused) return;
      else if (add) onSelect([hit.id], true);
      else if (wasSelected && selection.size > 1) onSelect([hit.id], false);
    },
    cancel() {
      drag?.cancel();
    },
  };
}

/** A press on empty board: a click clears the selection, a move draws a marquee. */
export function pressBoard(port: GesturePort, from: Point, event: PointerEvent): Gesture {
  const add = adds(event);
  let marquee: Gesture | null = null;
  return {
    move(screen, moved) {
      if (!marquee && farFrom(from, screen)) marquee = beginMarquee(port, from, add);
      marquee?.move(screen, moved);
    },
    up(screen, released) {
      if (marquee) marquee.up(screen, released);
      else if (!add) port.handlers().onSelect([], false);
    },
    cancel() {
      marquee?.cancel();
    },
  };
}

/** Pans the view; `still` is what it was if the pointer never moved (a right click). */
export function pressPan(port: GesturePort, from: Point, still?: (screen: Point) => void): Gesture {
  const { camera } = port.engine;
  let last = from;
  let moved = false;
  port.root.classList.add('is-panning');
  const end = (): void => port.root.classList.remove('is-panning');
  return {
    move(screen) {
      if (!moved && !farFrom(from, screen)) return;
      moved = true;
      camera.panBy(screen.x - last.x, screen.y - last.y);
      last = screen;
    },
    up(screen) {
      end();
      if (!moved) still?.(screen);
    },
    cancel: end,
  };
}

/**
 * One finger: pans, or moves the selection if it is under it; a tap selects; holding still selects and drags from
 * there, or opens the menu.
 */
export function pressTouch(port: GesturePort, hit: Hit | null, from: Point): Gesture {
  const pan = pressPan(port, from, () => {
    port.handlers().onSelect(hit ? [hit.id] : [], false);
  });
  let inner = pan;
  let moving = false;
  const timer = setTimeout(() => {
    pan.cancel();
    navigator.vibrate?.(12);
    const { selection, onSelect } = port.handlers();
    if (hit && !selection.has(hit.id)) onSelect([hit.id], true);
    inner = heldStill(port, hit, from);
  }, longPressMs);
  /** It has become a move before it was held for long. */
  const begin = (): void => {
    moving = true;
    clearTimeout(timer);
    const { selection } = port.handlers();
    const drag = inner === pan && hit && selection.has(hit.id) ? beginDrag(port, hit, from, selection) : null;
    if (!drag) return;
    pan.cancel();
    inner = drag;
  };
  return {
    move(screen, moved) {
      if (!moving && farFrom(from, screen)) begin();
      inner.move(screen, moved);
    },
    up(screen, released) {
      clearTimeout(timer);
      inner.up(screen, released);
    },
    cancel() {
      clearTimeout(timer);
      inner.cancel();
    },
  };
}

function heldStill(port: GesturePort, hit: Hit | null, from: Point): Gesture {
  let drag: Gesture | null = null;
  return {
    move(screen, moved) {
      if (hit && !drag && farFrom(from, screen)) {
        drag = beginDrag(port, hit, from, new Set(port.handlers().selection).add(hit.id));
      }
      drag?.move(screen, moved);
    },
    up(screen, released) {
      if (drag) drag.up(screen, released);
      else if (!farFrom(from, screen)) port.handlers().onContextMenu?.(hit?.id ?? null, screen);
    },
    cancel() {
      drag?.cancel();
    },
  };
}
