import { describe, expect, it } from 'vitest';
import { type CameraEnvironment, createCamera } from '../camera/camera';
import { createSceneIndex } from '../index/scene-index';
import { sampleCardItem, sampleScene } from '../testing/sample-scene';
import { mountWindow } from './mount-window';
import { type BoardNodeType, createNodeSet } from './node-set';

const environment: CameraEnvironment = {
  frame: () => 1,
  cancelFrame: () => {},
  pixelRatio: () => 1,
  reducedMotion: () => true,
};

function board(cards = 1000) {
  const scene = sampleScene({ cards, rows: 5 });
  const index = createSceneIndex();
  const camera = createCamera(environment);
  camera.setBoard(scene.bounds, scene.heads);
  camera.resize({ width: 1280, height: 800 });
  index.update(scene);
  let published: BoardNodeType[] = [];
  const nodes = createNodeSet({ camera, index, wake: () => {}, publish: (next) => void (published = next) });
  const settle = (): number => {
    let turns = 0;
    while (nodes.work(0)) turns++;
    return turns;
  };
  return {
    scene,
    index,
    camera,
    nodes,
    settle,
    ids: () => published.map((node) => node.id),
    published: () => published,
  };
}

describe('the nodes of a board', () => {
  it('are the things in and around the view, whatever the size of the board', () => {
    const { nodes, settle, ids } = board(5000);
    nodes.setNear(true);
    settle();
    expect(nodes.complete()).toBe(true);
    expect(ids()).toContain('c0');
    expect(ids()).not.toContain('c4000');
    expect(ids().some((id) => id.startsWith('band:'))).toBe(false);
    expect(ids().length).toBeLessThan(80);
  });
  it('come a few in a frame while panning', () => {
    const { nodes, settle, camera, ids } = board();
    nodes.setNear(true);
    settle();
    const before = new Set(ids());
    camera.panBy(-900, 0);
    nodes.follow();
    nodes.work(0);
    expect(ids().filter((id) => !before.has(id)).length).toBeLessThanOrEqual(10);
    expect(settle()).toBeGreaterThan(1);
    expect(ids()).not.toContain('c0');
  });
  it('are none when far, but for what is focused, edited or selected', () => {
    const { nodes, settle, ids } = board();
    nodes.setNear(true);
    settle();
    nodes.setNear(false);
    nodes.setPinned(new Set(['c900']));
    settle();
    expect(ids()).toEqual(['c900']);
  });
  it('keep their objects while nothing about their place changes', () => {
    const { nodes, settle, index, scene, published } = board();
    nodes.setNear(true);
    settle();
    const before = published();
    const at = scene.items.findIndex((item) => item.id === 'c3');
    const items = [...scene.items];
    items[at] = sampleCardItem(3, 5, 'Retitled');
    nodes.changed(index.update({ ...scene, items }));
    settle();
    expect(published()).toBe(before);
  });
  it('stand in reading order, whichever came first', () => {
    const { nodes, settle, camera, published } = board();
    nodes.setPinned(new Set(['c7', 'c2']));
    settle();
    nodes.setNear(true);
    settle();
    camera.panBy(-900, 0);
    nodes.follow();
    settle();
    camera.panBy(900, 0);
    nodes.follow();
    settle();
    const places = published().map(({ position }) => position);
    expect(places.length).toBeGreaterThan(20);
    expect(places).toEqual([...places].sort((a, b) => a.x - b.x || a.y - b.y));
  });
  it('keep their place in the document when they move', () => {
    const { nodes, settle, index, scene, ids } = board();
    nodes.setNear(true);
    settle();
    const before = ids();
    const items = scene.items.map((item) =>
      item.id === 'c9' ? { ...item, box: { ...item.box, x: item.box.x - 100 } } : item,
    );
    nodes.changed(index.update({ ...scene, items }));
    settle();
    expect(ids()).toEqual(before);
  });
  it('leave with the things that were deleted', () => {
    const { nodes, settle, index, scene, ids } = board();
    nodes.setNear(true);
    settle();
    nodes.changed(index.update({ ...scene, items: scene.items.filter((item) => item.id !== 'c3') }));
    settle();
    expect(ids()).not.toContain('c3');
  });
});

describe('the window in which things are mounted', () => {
  const seen = { x: 1000, y: 1000, width: 1200, height: 800 };
  it('stays the same object until the view nears its border', () => {
    const window = mountWindow(seen, null);
    expect(mountWindow({ ...seen, x: seen.x + 20 }, window)).toBe(window);
    expect(mountWindow({ ...seen, x: seen.x + 400 }, window)).not.toBe(window);
  });
  it('holds the whole view and reaches farther ahead than behind', () => {
    const window = mountWindow({ ...seen, x: seen.x + 400 }, mountWindow(seen, null));
    const behind = seen.x + 400 - window.x;
    const ahead = window.x + window.width - (seen.x + 400 + seen.width);
    expect(behind).toBeGreaterThan(0);
    expect(ahead).toBeGreaterThan(behind);
  });
});
