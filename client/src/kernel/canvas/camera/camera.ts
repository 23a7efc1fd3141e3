/**
 * The camera of a canvas, its only view state. Gestures, animations and the board's view move it; everything drawn follows by
 * `subscribe`, called at most once a frame and never through React. `phase` distinguishes motion from rest.
 */
import type { Box } from '@polku/shared/kernel/scene';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CameraControl, Point, Viewport } from '../canvas-types';
import {
  betweenViews,
  boardToScreen,
  fitAll,
  fitHeight,
  fitView,
  firstView,
  type HeadSize,
  headInsets,
  constrainView,
  leastZoom,
  limitZoom,
  screenToBoard,
  type Size,
  snapView,
  viewAt,
  visibleBox,
  zoomAround,
  zoomWithin,
} from './camera-math';
import type { SavedView } from './saved-view';
import { revealView } from './reveal';

export type CameraPhase = 'rest' | 'pan' | 'zoom';

export interface Camera extends Omit<CameraControl, 'reveal'> {
  readonly phase: StoreApi<{ readonly phase: CameraPhase; readonly zoom: number }>;
  size(): Size;
  /** @param covers what covers the board on the screen, in pixels from the canvas's corner */
  reveal(box: Box, covers?: readonly Box[]): void;
  heads(): HeadSize;
  /** The whole screen's part of the board, under the heads too. */
  seen(): Box;
  resize(size: Size): void;
  setBoard(bounds: Box, heads: HeadSize): void;
  panBy(dx: number, dy: number): void;
  /** Keeps the board point under `screen` where it is. */
  zoomAt(screen: Point, factor: number): void;
  /** Publishes what is pending now instead of at the next frame. */
  flush(): void;
  stop(): void;
}

const restAfterMs = 160;
const animationMs = 260;

export interface CameraEnvironment {
  readonly frame: (run: (now: number) => void) => number;
  readonly cancelFrame: (handle: number) => void;
  readonly pixelRatio: () => number;
  readonly reducedMotion: () => boolean;
}

export const browserEnvironment: CameraEnvironment = {
  frame: (run) => requestAnimationFrame(run),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
  pixelRatio: () => window.devicePixelRatio || 1,
  reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
};

/** @param begin initial view, if the person has been there before */
export function createCamera(
  environment: CameraEnvironment = browserEnvironment,
  begin: SavedView | null = null,
): Camera {
  const phase = createStore<{ phase: CameraPhase; zoom: number }>(() => ({ phase: 'rest', zoom: 1 }));
  const listeners = new Set<(viewport: Viewport) => void>();
  let view: Viewport = { x: 0, y: 0, zoom: 1 };
  // Before snapping: small steps must add up.
  let exact = view;
  let size: Size = { width: 0, height: 0 };
  let bounds: Box = { x: 0, y: 0, width: 0, height: 0 };
  let heads: HeadSize = { topHeight: 0, leftWidth: 0 };
  let placed = false;
  let frame: number | null = null;
  let animation: number | null = null;
  /** Where a movement under way ends. */
  let destination: Viewport | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const publish = (): void => {
    frame = null;
    for (const listener of listeners) listener(view);
  };
  const rest = (): void => {
    if (animation !== null) return;
    if (frame !== null) flush();
    phase.setState({ phase: 'rest', zoom: view.zoom });
  };
  const flush = (): void => {
    if (frame === null) return;
    environment.cancelFrame(frame);
    publish();
  };
  const move = (next: Viewport): void => {
    const held = placed ? constrainView(next, bounds, size, heads) : next;
    exact = held;
    const snapped = snapView(held, environment.pixelRatio());
    if (snapped.x === view.x && snapped.y === view.y && snapped.zoom === view.zoom) return;
    const zooms = snapped.zoom !== view.zoom;
    view = snapped;
    if (zooms && phase.getState().phase !== 'zoom') phase.setState({ phase: 'zoom' });
    else if (phase.getState().phase === 'rest') phase.setState({ phase: 'pan' });
    if (frame === null) frame = environment.frame(publish);
    clearTimeout(restTimer);
    restTimer = setTimeout(rest, restAfterMs);
  };
  const halt = (): void => {
    if (animation !== null) environment.cancelFrame(animation);
    animation = null;
    destination = null;
  };
  const animateTo = (target: Viewport): void => {
    halt();
    if (!placed || environment.reducedMotion()) {
      move(target);
      return;
    }
    destination = target;
    const from = view;
    let begun: number | null = null;
    const step = (now: number): void => {
      begun ??= now;
      const share = Math.min(1, (now - begun) / animationMs);
      animation = share < 1 ? environment.frame(step) : null;
      if (share >= 1) destination = null;
      move(share < 1 ? betweenViews(from, target, share, size) : target);
      flush();
    };
    animation = environment.frame(step);
  };
  const least = (): number => leastZoom(bounds, size, heads);
  const place = (): void => {
    if (placed || size.width === 0 || size.height === 0 || bounds.width === 0) return;
    move(begin ? viewAt(begin, bounds, size, heads, least()) : firstView(bounds, size, heads));
    placed = true;
    flush();
    clearTimeout(restTimer);
    rest();
  };
  const middle = (): Point => {
    const insets = headInsets(heads, view.zoom);
    return { x: (size.width + insets.left) / 2, y: (size.height + insets.top) / 2 };
  };

  return {
    phase,
    size: () => size,
    heads: () => heads,
    viewport: () => view,
    visible: () => visibleBox(view, size, headInsets(heads, view.zoom)),
    seen: () => visibleBox(view, size),
    resize(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      place();
      if (frame === null) frame = environment.frame(publish);
    },
    setBoard(nextBounds, nextHeads) {
      bounds = nextBounds;
      heads = nextHeads;
      place();
    },
    panBy(dx, dy) {
      halt();
      move({ x: exact.x + dx, y: exact.y + dy, zoom: exact.zoom });
    },
    zoomAt(screen, factor) {
      halt();
      move(zoomAround(exact, screen, limitZoom(view.zoom * factor, least())));
    },
    fit(box) {
      animateTo(box ? fitView(box, size, heads, 1.5, least()) : fitAll(bounds, size, heads));
    },
    fitHeight() {
      animateTo(fitHeight(bounds, size, heads));
    },
    zoomTo(zoom) {
      animateTo(zoomWithin(view, limitZoom(zoom, least()), bounds, size, heads));
    },
    zoomBy(factor) {
      animateTo(zoomAround(view, middle(), limitZoom(view.zoom * factor, least())));
    },
    reveal(box, covers) {
      // A target that is already animating into view needs no other movement.
      const from = destination ?? view;
      const target = revealView(from, box, { size, heads, bounds, ...(covers ? { covers } : {}) });
      if (target.x !== from.x || target.y !== from.y) animateTo(target);
    },
    setViewport(next) {
      halt();
      move({ x: next.x, y: next.y, zoom: limitZoom(next.zoom, least()) });
    },
    toBoard: (screen) => screenToBoard(view, screen),
    toScreen: (point) => boardToScreen(view, point),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    stop() {
      halt();
      clearTimeout(restTimer);
      if (frame !== null) environment.cancelFrame(frame);
      frame = null;
      if (phase.getState().phase !== 'rest') phase.setState({ phase: 'rest', zoom: view.zoom });
    },
  };
}
