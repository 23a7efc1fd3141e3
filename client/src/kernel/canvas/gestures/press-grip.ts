/** A press of the main button or of a finger, before it is known what it becomes: click, drag, marquee or pan. */
import type { Point } from '../canvas-types';
import { beginDrag } from './drag-grip';
import { adds, farFrom, type GestureDoor, type Grip, type Hit } from './gesture-door';
import { beginMarquee } from './marquee';

const longPressMs = 450;

/** Press on a thing: a click selects, a move drags it (and all that is selected with it). */
export function pressThing(door: GestureDoor, hit: Hit, from: Point, event: PointerEvent): Grip {
  const { selection, onSelect } = door.handlers();
  const add = adds(event);
  const wasSelected = selection.has(hit.id);
  if (!wasSelected && !add) onSelect([hit.id], false);
  let drag: Grip | null = null;
  let refused = false;
  return {
    move(screen, moved) {
      if (!drag && !refused && farFrom(from, screen)) {
        const together = wasSelected || add ? new Set(selection).add(hit.id) : new Set([hit.id]);
        if (add && !wasSelected) onSelect([hit.id], true);
        drag = beginDrag(door, hit, from, together);
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

/** Press on empty board: a click lets go of the selection, a move draws a marquee. */
export function pressBoard(door: GestureDoor, from: Point, event: PointerEvent): Grip {
  const add = adds(event);
  let marquee: Grip | null = null;
  return {
    move(screen, moved) {
      if (!marquee && farFrom(from, screen)) marquee = beginMarquee(door, from, add);
      marquee?.move(screen, moved);
    },
    up(screen, released) {
      if (marquee) marquee.up(screen, released);
      else if (!add) door.handlers().onSelect([], false);
    },
    cancel() {
      marquee?.cancel();
    },
  };
}

/** Pans the view; `still` is what it was if the pointer never moved (a right click). */
export function pressPan(door: GestureDoor, from: Point, still?: (screen: Point) => void): Grip {
  const { camera } = door.engine;
  let last = from;
  let moved = false;
  door.root.classList.add('is-panning');
  const end = (): void => door.root.classList.remove('is-panning');
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
 * One finger: moves the view, or what is selected if it lies under it; a tap selects; held still it selects and drags from
 * there, or opens the menu.
 */
export function pressTouch(door: GestureDoor, hit: Hit | null, from: Point): Grip {
  const pan = pressPan(door, from, () => {
    door.handlers().onSelect(hit ? [hit.id] : [], false);
  });
  let inner = pan;
  let moving = false;
  const timer = setTimeout(() => {
    pan.cancel();
    navigator.vibrate?.(12);
    const { selection, onSelect } = door.handlers();
    if (hit && !selection.has(hit.id)) onSelect([hit.id], true);
    inner = heldStill(door, hit, from);
  }, longPressMs);
  /** It has become a move before it was held for long. */
  const begin = (): void => {
    moving = true;
    clearTimeout(timer);
    const { selection } = door.handlers();
    const drag = inner === pan && hit && selection.has(hit.id) ? beginDrag(door, hit, from, selection) : null;
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

function heldStill(door: GestureDoor, hit: Hit | null, from: Point): Grip {
  let drag: Grip | null = null;
  return {
    move(screen, moved) {
      if (hit && !drag && farFrom(from, screen)) {
        drag = beginDrag(door, hit, from, new Set(door.handlers().selection).add(hit.id));
      }
      drag?.move(screen, moved);
    },
    up(screen, released) {
      if (drag) drag.up(screen, released);
      else if (!farFrom(from, screen)) door.handlers().onContextMenu?.(hit?.id ?? null, screen);
    },
    cancel() {
      drag?.cancel();
    },
  };
}
