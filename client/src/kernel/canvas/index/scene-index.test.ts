import type { Scene, SceneItem } from '@polku/shared/kernel/scene';
import { describe, expect, it } from 'vitest';
import { sampleCardItem, sampleScene } from '../testing/sample-scene';
import { distanceToPath } from './hit-test';
import { createSceneIndex } from './scene-index';

function replaced(scene: Scene, item: SceneItem): Scene {
  return { ...scene, items: scene.items.map((old) => (old.id === item.id ? item : old)) };
}

describe('the index of a scene', () => {
  it('finds what an area touches, in painting order', () => {
    const index = createSceneIndex();
    index.update(sampleScene({ cards: 40, rows: 4 }));
    const found = index.query({ x: 140, y: 110, width: 10, height: 10 });
    expect(found.map((item) => item.id)).toEqual(['band:0', 'c0']);
  });
  it('finds the same as looking at every item, wherever one looks', () => {
    const index = createSceneIndex();
    const scene = sampleScene({ cards: 300, rows: 6 });
    index.update(scene);
    for (const area of [
      { x: 0, y: 0, width: 900, height: 400 },
      { x: 5000, y: 300, width: 333, height: 77 },
      { x: -500, y: -500, width: 1e6, height: 1e6 },
    ]) {
      const expected = scene.items.filter(
        ({ box }) =>
          box.x < area.x + area.width &&
          area.x < box.x + box.width &&
          box.y < area.y + area.height &&
          area.y < box.y + box.height,
      );
      expect(new Set(index.query(area))).toEqual(new Set(expected));
    }
  });
  it('tells what changed and nothing else, and wakes only those who watch it', () => {
    const index = createSceneIndex();
    const scene = sampleScene({ cards: 40, rows: 4 });
    index.update(scene);
    let seven = 0;
    let eight = 0;
    index.watch('c7', () => seven++);
    index.watch('c8', () => eight++);
    const changes = index.update(replaced(scene, sampleCardItem(7, 4, 'Another title')));
    expect(changes.map(({ after }) => after?.id)).toEqual(['c7']);
    expect([seven, eight]).toEqual([1, 0]);
  });
  it('follows a thing that moves, comes or goes', () => {
    const index = createSceneIndex();
    const scene = sampleScene({ cards: 8, rows: 4 });
    index.update(scene);
    const far = { x: 9000, y: 9000, width: 50, height: 50 };
    const moved = replaced(scene, { ...sampleCardItem(3, 4, 'Moved'), box: far });
    index.update(moved);
    expect(index.query(far).map((item) => item.id)).toEqual(['c3']);
    const without = { ...moved, items: moved.items.filter((item) => item.id !== 'c3') };
    expect(index.update(without)).toEqual([{ before: expect.objectContaining({ id: 'c3' }), after: undefined }]);
    expect(index.query(far)).toEqual([]);
    expect(index.item('c3')).toBeUndefined();
  });
  it('touches a thing in its box, a line only near the line', () => {
    const index = createSceneIndex();
    const scene = sampleScene({ cards: 8, rows: 4 });
    const line: SceneItem = {
      id: 'link',
      grasp: 'lines',
      plane: 2,
      box: { x: 132, y: 96, width: 400, height: 300 },
      interactive: true,
      shapes: [
        {
          kind: 'path',
          commands: [
            ['M', 132, 96],
            ['L', 532, 396],
          ],
          stroke: 'ink',
        },
      ],
    };
    index.update({ ...scene, items: [...scene.items, line] });
    expect(index.hit({ x: 140, y: 110 }, 6)?.id).toBe('link');
    expect(index.hit({ x: 140, y: 180 }, 6)?.id).toBe('c0');
    expect(index.hit({ x: 20, y: 20 }, 6)).toBeUndefined();
  });
  it('measures the distance to curves', () => {
    const curve = [
      ['M', 0, 0],
      ['C', 0, 100, 100, 100, 100, 0],
    ] as const;
    expect(distanceToPath(curve, { x: 50, y: 75 })).toBeLessThan(1);
    expect(distanceToPath(curve, { x: 50, y: 0 })).toBeGreaterThan(40);
  });
});
