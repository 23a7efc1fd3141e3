/**
 * Paints the minimap in slices of a frame; after a change only the affected pixels. It paints off screen and shows only
 * finished pictures.
 */
import { PALETTES, type Theme } from '@polku/shared/kernel/palette';
import { type Box, unionBox } from '@polku/shared/kernel/scene';
import type { ItemChange, SceneIndex } from '../index/scene-index';
import { paintItems } from '../paint/paint-items';
import { Brush } from '../paint/brush';
import type { Surface2d } from '../paint/surface';
import { type MinimapPlace, pixelsAround } from './minimap-place';

const itemsAtOnce = 800;

export interface MinimapPort {
  readonly index: SceneIndex;
  readonly theme: Theme;
  /** Of the surfaces, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where it is painted; nothing else draws there. */
  readonly aside: Surface2d;
  /** Puts what was painted aside on the screen. */
  readonly show: () => void;
  /** A hand in motion has the frames for itself. */
  readonly resting: () => boolean;
}

export interface MinimapPainter {
  changed(changes: readonly ItemChange[]): void;
  /** @param place of the board, in pixels of the surface */
  paint(place: MinimapPlace): void;
  stop(): void;
}

export function createMinimapPainter(port: MinimapPort): MinimapPainter {
  const { index, theme, aside } = port;
  const brush = new Brush(aside);
  let last: MinimapPlace | null = null;
  /** What differs from what was painted, or is being painted. */
  let changed: Box | null = null;
  let finished = false;
  let frame = 0;

  /** @returns undefined for all of it */
  const clipFor = (place: MinimapPlace): Box | undefined => {
    const same = last?.scale === place.scale && last.dx === place.dx && last.dy === place.dy;
    return finished && same && changed ? pixelsAround(place, changed) : undefined;
  };
  const clear = ({ scale, dx, dy }: MinimapPlace, clip: Box | undefined): void => {
    aside.setTransform(scale, 0, 0, scale, dx, dy);
    aside.globalAlpha = 1;
    aside.fillStyle = PALETTES[theme].paper;
    const all = { x: -dx / scale, y: -dy / scale, width: port.width / scale, height: port.height / scale };
    const { x, y, width, height } = clip ?? all;
    aside.fillRect(x, y, width, height);
  };
  return {
    changed(changes) {
      const boxes = changes.flatMap(({ before, after }) => [before, after].flatMap((item) => item?.box ?? []));
      changed = unionBox(changed ? [changed, ...boxes] : boxes);
    },
    paint(place) {
      const clip = clipFor(place);
      const items = clip ? index.query(clip) : index.items();
      last = place;
      changed = null;
      finished = false;
      clear(place, clip);
      let at = 0;
      const some = (): void => {
        if (port.resting()) {
          paintItems(brush, items.slice(at, at + itemsAtOnce), { theme, ...place, clip, detail: 'blocks' });
          at += itemsAtOnce;
        }
        if (at < items.length) {
          frame = requestAnimationFrame(some);
          return;
        }
        finished = true;
        port.show();
      };
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(some);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
