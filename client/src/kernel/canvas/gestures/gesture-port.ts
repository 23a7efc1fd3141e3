/** What gestures may read and do. Handlers are looked up when needed, so that listeners are attached once. */
import type { Box, SceneItem } from '@polku/shared/kernel/scene';
import type { BoardCanvasProps, Point } from '../canvas-types';
import type { CanvasEngine } from '../engine';

export type CanvasHandlers = Pick<
  BoardCanvasProps,
  | 'selection'
  | 'onSelect'
  | 'onOpen'
  | 'onOpenBoard'
  | 'onContextMenu'
  | 'drag'
  | 'onPointer'
  | 'onFocusItem'
  | 'singleKeys'
  | 'theme'
  | 'images'
  | 'laser'
>;

export interface GesturePort {
  readonly engine: CanvasEngine;
  readonly root: HTMLElement;
  /** DragImage and marquee are put here. */
  readonly layer: HTMLElement;
  readonly handlers: () => CanvasHandlers;
  /** The screen point of an event, from the canvas's upper left corner. */
  readonly at: (event: { readonly clientX: number; readonly clientY: number }) => Point;
  /** Announces something to screen readers. */
  readonly announce: (message: string) => void;
  readonly words: () => { readonly cancelled: string; readonly dropped: string };
}

/** A gesture under way: from pointer down to up. */
export interface Gesture {
  move(screen: Point, event: PointerEvent): void;
  up(screen: Point, event: PointerEvent): void;
  cancel(): void;
}

/** Pixels the pointer may tremble before a press becomes a drag. */
export const threshold = 4;

export const farFrom = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) >= threshold;

/** Where an event is on the canvas. Asking the browser for the canvas's place costs a layout: once per gesture is enough. */
export function createScreenPoint(root: HTMLElement): GesturePort['at'] {
  const lasts = 250;
  let place = { left: 0, top: 0 };
  let used = -Infinity;
  return ({ clientX, clientY }) => {
    const now = performance.now();
    if (now - used > lasts) place = root.getBoundingClientRect();
    used = now;
    return { x: clientX - place.left, y: clientY - place.top };
  };
}

/** @returns whether the event belongs to something on the canvas that handles pointers itself: an editor, an overlay */
export function isOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-canvas-own]') !== null;
}

/** @returns whether a finger that moves on this thing of the view's own moves the board: fingers have no room to go round */
export function letsFingersPass(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-canvas-pass]') !== null;
}

export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input,textarea,select,[role="textbox"],[role="menu"],[role="listbox"]') !== null)
  );
}

/** @returns a sticky head by its id */
export function headItem(engine: CanvasEngine, id: string): SceneItem | undefined {
  const heads = engine.scene()?.heads;
  return heads?.top.find((item) => item.id === id) ?? heads?.left.find((item) => item.id === id);
}

export interface Hit {
  readonly id: string;
  readonly box: Box;
}

/** @returns the interactive thing under the pointer: a head by its element, a thing of the board by the index */
export function hitAt({ engine, at }: GesturePort, event: MouseEvent): Hit | null {
  const { target } = event;
  const strip = target instanceof Element ? target.closest('.canvas-strip,.canvas-corner') : null;
  if (strip) {
    const id = (target as Element).closest<HTMLElement>('[data-item]')?.dataset['item'];
    const head = id === undefined ? undefined : headItem(engine, id);
    return head ? { id: head.id, box: head.box } : null;
  }
  const { camera, index } = engine;
  const point = camera.toBoard(at(event));
  const item = index.hit(point, 6 / camera.viewport().zoom);
  return item ? { id: item.id, box: item.box } : null;
}

export const adds = (event: MouseEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey;
