/**
 * The painted part of the canvas: the backdrop beneath the nodes when near (zoom ≥ 0.5), otherwise and while zooming the
 * whole board. Painted in slices of a frame; a level is shown only once it covers the view, so nothing flickers. A changed
 * item costs its rectangle.
 */
import type { Box } from '@polku/shared/kernel/scene';
import type { Camera } from '../camera/camera';
import type { FrameWorker } from '../camera/frame-scheduler';
import type { ItemChange, SceneIndex } from '../index/scene-index';
import { coarseLevelFor, coarseScales, detailAt, isBackdrop, nearFrom } from './level-policy';
import { PictureLevel } from './picture-level';
import { commonBox, grownBox, within } from '../boxes';
import { createTilePainter, type PaintLook } from './tile-painter';

export interface PictureLayer extends FrameWorker {
  readonly element: HTMLElement;
  setBounds(bounds: Box): void;
  setLook(look: PaintLook): void;
  changed(changes: readonly ItemChange[]): void;
  /** Moves what is painted with the camera; no painting. */
  follow(): void;
  /** The hand is at rest: paint for the zoom where it stopped, with things as nodes (`near`) or in the picture. */
  settle(near: boolean): void;
  drop(): void;
}

export interface PicturePort {
  readonly camera: Camera;
  readonly index: SceneIndex;
  readonly wake: () => void;
  readonly pixelRatio: () => number;
  /** Do nodes show everything that they shall show? Until then the old picture stays beneath them. */
  readonly nodesComplete: () => boolean;
  /** Where things are mounted as nodes; null when none are. */
  readonly mountedArea: () => Box | null;
  /** For the moment the picture shows the things too: nodes need not be seen. */
  readonly onPictureOnly: (only: boolean) => void;
  /** The new sharp level is on the screen. */
  readonly onShown: (near: boolean) => void;
}

const margin = 0.25;
const keepMargin = 0.6;
/** Coarse pictures are repainted when nothing has changed for `calmMs`, at the latest after `latestMs`. */
const coarseRepaint = { calmMs: 700, latestMs: 2000 };

export function createPictureLayer(port: PicturePort): PictureLayer {
  const { camera, index } = port;
  const element = document.createElement('div');
  element.className = 'canvas-picture';
  const painter = createTilePainter();
  let look: PaintLook = { theme: 'light', highlight: null, images: undefined };
  let bounds: Box = { x: 0, y: 0, width: 0, height: 0 };
  let coarse: PictureLevel[] = [];
  let coarsestFirst: PictureLevel[] = [];
  let coarseScaleList: number[] = [];
  let sharp: PictureLevel | null = null;
  let next: PictureLevel | null = null;
  let job: { level: PictureLevel; finish: () => void } | null = null;
  let near = true;
  let limitedTo: Box | null = null;
  let coarseDue = 0;
  /** Since when coarse pictures do not hold; null while they do. */
  let coarseStale: number | null = null;
  let coarseTimer: ReturnType<typeof setTimeout> | undefined;

  const coarseIsDue = (): void => {
    coarseTimer = undefined;
    const left = coarseDue - performance.now();
    if (left > 0) coarseTimer = setTimeout(coarseIsDue, left + 20);
    else port.wake();
  };
  const makeLevel = (scale: number, content: 'backdrop' | 'all'): PictureLevel => {
    const level = new PictureLevel(scale, port.pixelRatio(), content);
    level.place(camera.viewport());
    return level;
  };
  const makeCoarse = (): void => {
    for (const level of coarse) level.drop();
    coarseScaleList = coarseScales(bounds);
    coarse = coarseScaleList.map((scale) => makeLevel(scale, 'all'));
    coarsestFirst = [];
    for (const level of coarse) {
      coarsestFirst.unshift(level);
      level.show(false);
      element.prepend(level.element);
    }
  };
  const inBounds = (area: Box): Box => commonBox(area, bounds) ?? { x: bounds.x, y: bounds.y, width: 0, height: 0 };

  const begin = (level: PictureLevel, area: Box, repaint: boolean): boolean => {
    const tile = level.wanting(area, repaint);
    const part = tile && level.partOf(tile);
    if (!tile || !part) {
      if (tile) tile.stale = null;
      return tile !== undefined;
    }
    tile.stale = null;
    const found = index.query(grownBox(part, 0.01));
    const items = level.content === 'all' ? found : found.filter(isBackdrop);
    const detail = detailAt(level.scale);
    painter.begin({
      target: tile.context,
      pixels: tile.canvas.width,
      box: tile.box,
      part,
      scale: level.scale * level.pixelRatio,
      detail,
      items,
      look,
    });
    job = { level, finish: () => level.painted(tile) };
    return true;
  };
  /** Begins what is most needed now. @returns false when nothing is */
  const choose = (): boolean => {
    const seen = inBounds(camera.seen());
    const { phase } = camera.phase.getState();
    const zoom = camera.viewport().zoom;
    const around = coarse[coarseAt(zoom)];
    if (phase === 'zoom') return around !== undefined && begin(around, seen, false);
    const paint = next ?? sharp;
    if (paint && begin(paint, seen, true)) return true;
    swap();
    if (paint && begin(paint, inBounds(grownBox(camera.seen(), margin)), true)) return true;
    if (phase === 'pan') return false;
    const repaint = performance.now() >= coarseDue;
    for (const level of coarsestFirst) {
      // As far as one would see at that level's own scale: what a zoom out brings into view.
      const share = Math.min(3, Math.max(margin, (zoom / (level.scale * 0.6) - 1) / 2));
      if (level.scale <= zoom && begin(level, inBounds(grownBox(camera.seen(), share)), repaint)) return true;
    }
    if (repaint) coarseStale = null;
    return false;
  };
  const swap = (): void => {
    if (!next || !next.covers(inBounds(camera.seen()))) return;
    if (next.content === 'backdrop' && !port.nodesComplete()) return;
    const old = sharp;
    sharp = next;
    next = null;
    sharp.show(true);
    old?.drop();
    arrange();
    port.onShown(sharp.content === 'backdrop');
  };
  const coarseAt = (zoom: number): number => coarseLevelFor(zoom, coarseScaleList);
  /** A coarse level that alone looks better than the sharp one of another zoom (and costs one layer instead of three). */
  const standIn = (seen: Box, zoom: number): PictureLevel | null => {
    const level = coarse[coarseAt(zoom)];
    const moving = camera.phase.getState().phase === 'zoom' || next !== null;
    if (!sharp || !moving || !level) return null;
    const better =
      sharp.content === 'backdrop' ? zoom < nearFrom : zoom > sharp.scale * 1.8 && level.scale > sharp.scale * 1.3;
    return better && level.covers(seen) ? level : null;
  };
  /** Which levels are seen: as few as cover the view, because each one costs the whole screen in every frame. */
  const arrange = (): void => {
    const seen = inBounds(camera.seen());
    const { zoom } = camera.viewport();
    const only = standIn(seen, zoom);
    const usable = sharp !== null && only === null && zoom >= sharp.scale / 6;
    const inLimit = !limitedTo || within(seen, limitedTo);
    const whole =
      usable && inLimit && sharp?.covers(seen) === true && (sharp.content === 'all' || port.nodesComplete());
    sharp?.show(usable);
    port.onPictureOnly(only !== null && sharp?.content === 'backdrop');
    let covered = whole;
    const from = coarseAt(zoom);
    for (const [at, level] of coarse.entries()) {
      const wanted = only ? level === only : !covered && at >= from && level.tiles.size > 0;
      level.show(wanted);
      if (wanted && level.covers(seen)) covered = true;
    }
  };
  /** While zooming out, backdrop beyond the nodes would look like a board without things: the coarse picture has both. */
  const limit = (): void => {
    const { phase } = camera.phase.getState();
    const limited = phase === 'zoom' && sharp?.content === 'backdrop';
    if (limited && !limitedTo) sharp?.limit((limitedTo = port.mountedArea()));
    else if (!limited && limitedTo) sharp?.limit((limitedTo = null));
  };
  const follow = (): void => {
    const view = camera.viewport();
    limit();
    arrange();
    for (const level of coarse) if (level.shown) level.place(view);
    sharp?.place(view);
    next?.place(view);
    port.wake();
  };
  const renew = (): void => {
    const { zoom } = camera.viewport();
    const content = near ? 'backdrop' : 'all';
    next?.drop();
    if (job && job.level === next) stopJob();
    next = makeLevel(zoom, content);
    element.append(next.element);
    if (sharp) next.show(false);
    else {
      sharp = next;
      next = null;
      port.onShown(content === 'backdrop');
    }
  };
  const stopJob = (): void => {
    painter.cancel();
    job = null;
  };
  const settle = (nextNear: boolean): void => {
    near = nextNear;
    const { zoom } = camera.viewport();
    const content = near ? 'backdrop' : 'all';
    const fits = (level: PictureLevel | null): boolean =>
      level !== null && level.scale === zoom && level.content === content && level.pixelRatio === port.pixelRatio();
    if (fits(sharp)) {
      next?.drop();
      if (job && job.level === next) stopJob();
      next = null;
    } else if (!fits(next)) renew();
    sharp?.keep(grownBox(camera.seen(), keepMargin));
    for (const level of coarse) {
      level.keep(grownBox(camera.seen(), Math.min(8, Math.max(keepMargin, camera.viewport().zoom / level.scale))));
    }
    follow();
  };

  return {
    element,
    setBounds(nextBounds) {
      const scales = coarseScales(nextBounds);
      const same = scales.length === coarse.length;
      const shrinks = !within(bounds, nextBounds);
      bounds = nextBounds;
      if (!same) makeCoarse();
      // Nothing is painted outside the board: what was painted there before would stay for ever.
      else if (shrinks) for (const level of coarse) level.keep(bounds);
      if (shrinks) for (const level of [sharp, next]) level?.keep(bounds);
      port.wake();
    },
    setLook(nextLook) {
      const same = look.theme === nextLook.theme && look.highlight === nextLook.highlight;
      look = nextLook;
      if (same || !sharp) return;
      for (const level of coarse) level.invalidateAll();
      coarseDue = 0;
      renew();
      follow();
    },
    changed(changes) {
      let seen = next !== null;
      for (const { before, after } of changes) {
        for (const item of before === after ? [after] : [before, after]) {
          if (!item) continue;
          const area = grownBox(item.box, 0.04);
          for (const level of [sharp, next])
            if (level && (level.content === 'all' || isBackdrop(item))) seen = level.invalidate(area) || seen;
          for (const level of coarse) level.invalidate(area);
        }
      }
      // Coarse pictures are seen only for moments: repainting them for every letter typed is not worth it.
      const now = performance.now();
      coarseStale ??= now;
      coarseDue = Math.min(now + coarseRepaint.calmMs, coarseStale + coarseRepaint.latestMs);
      coarseTimer ??= setTimeout(coarseIsDue, coarseDue - now + 20);
      if (seen) port.wake();
    },
    follow,
    settle,
    work(deadline) {
      if (bounds.width === 0) return false;
      do {
        if (!job && !choose()) {
          swap();
          return next !== null;
        }
        if (job) {
          if (!painter.step(deadline)) return true;
          const done = job;
          job = null;
          done.finish();
          if (done.level.shown || coarse.includes(done.level)) arrange();
          if (done.level.shown) done.level.place(camera.viewport());
        }
      } while (performance.now() < deadline);
      return true;
    },
    drop() {
      stopJob();
      clearTimeout(coarseTimer);
      for (const level of [...coarse, sharp, next]) level?.drop();
      coarse = coarsestFirst = [];
      sharp = next = null;
      element.remove();
    },
  };
}
