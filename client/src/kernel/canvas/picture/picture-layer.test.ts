import type { Box, Scene, SceneItem } from '@polku/shared/kernel/scene';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserEnvironment, createCamera } from '../camera/camera';
import { createSceneIndex } from '../index/scene-index';
import { installQuietSurfaces } from '../testing/quiet-surfaces';
import { createPictureLayer } from './picture-layer';

const band = (x: number): SceneItem => {
  const box: Box = { x, y: 0, width: 200, height: 600 };
  return { id: `band:${x}`, plane: 0, box, shapes: [{ kind: 'rect', ...box, fill: 'line' }], interactive: false };
};
const board = (columns: number): Scene => ({
  bounds: { x: 0, y: 0, width: columns * 200, height: 600 },
  items: Array.from({ length: columns }, (_, at) => band(at * 200)),
  heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
});

let restore = (): void => undefined;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1600, height: 800 });
});
afterEach(() => restore());

/** A picture of a board that is painted to the end, and the right end of what it shows. */
function painted(zoom: number) {
  const camera = createCamera(browserEnvironment);
  const index = createSceneIndex();
  const layer = createPictureLayer({
    camera,
    index,
    wake: () => undefined,
    pixelRatio: () => 1,
    nodesComplete: () => true,
    mountedArea: () => null,
    onPictureOnly: () => undefined,
    onShown: () => undefined,
  });
  let last: Scene | null = null;
  return {
    show(scene: Scene) {
      const changes = index.update(scene);
      camera.setBoard(scene.bounds, scene.heads);
      layer.setBounds(scene.bounds);
      layer.changed(changes);
      if (!last) {
        camera.resize({ width: 1600, height: 800 });
        camera.setViewport({ x: 0, y: 0, zoom });
      }
      last = scene;
    },
    /** The hand is at rest: painting for this zoom begins. */
    async settle() {
      await new Promise<void>((resolve) => {
        const stop = camera.phase.subscribe(({ phase }) => {
          if (phase !== 'rest') return;
          stop();
          resolve();
        });
      });
      layer.settle(zoom >= 0.5);
    },
    paint() {
      for (let round = 0; round < 400 && layer.work(Infinity); round++);
    },
    /** Lets one step of the painting happen: a tile is begun. */
    begin: () => layer.work(0),
    right() {
      const ends = [...layer.element.querySelectorAll<HTMLCanvasElement>('canvas')].map(
        ({ style }) => Number.parseFloat(style.left) + Number.parseFloat(style.width),
      );
      return Math.max(0, ...ends);
    },
    stop() {
      layer.drop();
      camera.stop();
    },
  };
}

describe('the picture of a board that shrinks', () => {
  it.each([0.45, 0.62])('keeps nothing right of its new end at zoom %s', async (zoom) => {
    const picture = painted(zoom);
    picture.show(board(14));
    await picture.settle();
    picture.paint();
    const before = picture.right();
    picture.show(board(3));
    picture.paint();
    // Up to a tile beyond the end, which itself is painted anew.
    expect(before).toBeGreaterThan(1200);
    expect(picture.right()).toBeLessThanOrEqual(600 * Math.max(zoom, 0.5) + 512);
    picture.stop();
  });

  it('does not bring back a tile that was being painted when the board shrank', async () => {
    const picture = painted(0.45);
    picture.show(board(14));
    await picture.settle();
    for (let round = 0; round < 3; round++) picture.begin();
    picture.show(board(1));
    picture.paint();
    expect(picture.right()).toBeLessThanOrEqual(200 * 0.5 + 512);
    picture.stop();
  });
});
