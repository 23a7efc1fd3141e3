import type { Box, Scene, SceneItem } from '@polku/shared/kernel/scene';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSceneIndex } from '../index/scene-index';
import type { Surface2d } from '../paint/surface';
import { sampleCardItem, sampleScene } from '../testing/sample-scene';
import { createMinimapPainter } from './minimap-painter';
import { minimapPlace, pixelsAround } from './minimap-place';

class QuietPath {
  moveTo = (): void => undefined;
  lineTo = (): void => undefined;
  bezierCurveTo = (): void => undefined;
  closePath = (): void => undefined;
  arc = (): void => undefined;
  roundRect = (): void => undefined;
}

const SIZE = { width: 6000, height: 400 };
let frames: (() => void)[] = [];
const runFrames = (): void => {
  for (let frame = frames.shift(); frame; frame = frames.shift()) frame();
};

/** A surface that counts what is drawn and knows what it is cut to. */
function surface() {
  const seen = { cut: null as Box | null, cleared: null as Box | null, drawn: 0 };
  const draw = (): void => void seen.drawn++;
  const methods: Record<string, (...at: number[]) => void> = {
    rect: (x = 0, y = 0, width = 0, height = 0) => (seen.cut = { x, y, width, height }),
    fillRect: (x = 0, y = 0, width = 0, height = 0) => {
      seen.cleared ??= { x, y, width, height };
      draw();
    },
    fill: draw,
    stroke: draw,
  };
  const aside: unknown = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (target, name) => methods[String(name)] ?? target[String(name)] ?? (() => undefined),
      set: (target, name, value) => Reflect.set(target, name, value),
    },
  );
  const clean = (): void => void Object.assign(seen, { cut: null, cleared: null, drawn: 0 });
  return { aside: aside as Surface2d, seen, clean };
}

function painted() {
  const index = createSceneIndex();
  const scene = sampleScene({ cards: 2000, rows: 4 });
  index.update(scene);
  const { aside, seen, clean } = surface();
  const show = vi.fn();
  const painter = createMinimapPainter({ index, theme: 'light', ...SIZE, aside, show, resting: () => true });
  index.subscribe(painter.changed);
  const place = minimapPlace(scene.bounds, SIZE);
  painter.paint(place);
  const rename = (at: number): SceneItem => {
    const item = sampleCardItem(at, 4, 'Another title');
    const next: Scene = { ...scene, items: scene.items.map((old) => (old.id === item.id ? item : old)) };
    index.update(next);
    return item;
  };
  return { painter, place, seen, clean, show, rename };
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.stubGlobal('Path2D', QuietPath);
});
afterEach(() => vi.unstubAllGlobals());

describe('the small picture of the board', () => {
  it('is painted in slices and shown when all of it is there', () => {
    const { show } = painted();
    frames.shift()?.();
    expect(show).not.toHaveBeenCalled();
    runFrames();
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('after a change paints the pixels of what changed and nothing else', () => {
    const { painter, place, seen, clean, show, rename } = painted();
    runFrames();
    const all = seen.drawn;
    clean();
    const item = rename(900);
    painter.paint(place);
    runFrames();
    expect(show).toHaveBeenCalledTimes(2);
    expect(seen.cut).toEqual(pixelsAround(place, item.box));
    expect(seen.cleared).toEqual(seen.cut);
    expect(seen.drawn).toBeLessThan(all / 10);
  });

  it('that was broken off is painted whole, and so is one of a board of another size', () => {
    const { painter, place, seen, clean, rename } = painted();
    rename(3);
    painter.paint(place);
    runFrames();
    expect(seen.cut).toBeNull();
    clean();
    rename(4);
    painter.paint({ ...place, scale: place.scale / 2 });
    runFrames();
    expect(seen.cut).toBeNull();
  });
});

it('counts whole pixels, with one to spare on every side', () => {
  const place = { scale: 0.1, dx: 3, dy: 0 };
  const { x, y, width, height } = pixelsAround(place, { x: 104, y: 57, width: 10, height: 1 });
  const pixels = [x * 0.1 + 3, y * 0.1, width * 0.1, height * 0.1].map((at) => Math.round(at * 1e6) / 1e6);
  expect(pixels).toEqual([12, 4, 4, 3]);
});
