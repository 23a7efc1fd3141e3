import { describe, expect, it } from 'vitest';
import type { Box, Scene, SceneItem } from '../kernel/scene';
import { partOfScene } from './part-of-scene';

const item = (id: string, box: Box, interactive = true): SceneItem => ({
  id,
  plane: 1,
  box,
  interactive,
  label: id,
  shapes: [
    { kind: 'rect', ...box, fill: 'surface' },
    {
      kind: 'path',
      commands: [['M', box.x, box.y], ['C', box.x, box.y, box.x + 5, box.y, box.x + 5, box.y + 5], ['Z']],
      stroke: 'ink',
    },
  ],
});
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** Two stages of two touchpoints, one row below them and one lane; the head strip is 176 wide. */
const scene: Scene = {
  bounds: box(0, 0, 900, 400),
  items: [
    item('lane:curve', box(176, 240, 690, 80), false),
    item('a', box(176, 100, 148, 104)),
    item('b', box(340, 100, 148, 104)),
    item('c', box(512, 100, 148, 104)),
    item('d', box(676, 100, 148, 104)),
  ],
  heads: {
    topHeight: 88,
    leftWidth: 176,
    top: [item('first', box(176, 20, 312, 60)), item('second', box(512, 20, 312, 60))],
    left: [item('row:customer', box(16, 100, 144, 120), false), item('lane:head', box(16, 240, 144, 80), false)],
  },
};

const ids = (items: readonly SceneItem[]) => items.map(({ id }) => id);

describe('a part of a board as a picture', () => {
  it('given things that are selected, then it is the place around them and what is seen there', () => {
    const part = partOfScene(scene, ['b', 'gone']);
    expect(part?.bounds).toEqual(box(328, 88, 172, 128));
    expect(ids(part?.items ?? [])).toEqual(['b']);
    expect(part?.heads).toMatchObject({ top: [], left: [] });
  });

  it('given things at the edge, then it does not reach beyond the board', () => {
    const edge = { ...scene, bounds: box(170, 90, 600, 120) };
    expect(partOfScene(edge, ['a', 'd'])?.bounds).toEqual(box(170, 90, 600, 120));
  });

  it('given a stage, then it has all rows and lanes over its width, with their heads moved beside it', () => {
    const part = partOfScene(scene, ['second']);
    expect(part?.bounds).toEqual(box(336, 0, 498, 400));
    expect(ids(part?.items ?? [])).toEqual(['lane:curve', 'c', 'd']);
    expect(ids(part?.heads.top ?? [])).toEqual(['second']);
    const [paper, row, lane] = part?.heads.left ?? [];
    expect(paper).toMatchObject({ box: box(336, 0, 166, 400), shapes: [{ kind: 'rect', fill: 'paper' }] });
    expect(row).toMatchObject({ id: 'row:customer', box: box(352, 100, 144, 120) });
    expect(row?.shapes).toEqual(item('row:customer', box(352, 100, 144, 120), false).shapes);
    expect(lane?.box.x).toBe(352);
  });

  it('given two stages, then it reaches from the one to the other; with a selected thing elsewhere, to that too', () => {
    expect(partOfScene(scene, ['first', 'second'])?.bounds).toEqual(box(0, 0, 834, 400));
    expect(partOfScene(scene, ['second', 'b'])?.bounds).toEqual(box(164, 0, 670, 400));
  });

  it('given nothing that the board draws, then there is no such part', () => {
    expect(partOfScene(scene, [])).toBeNull();
    expect(partOfScene(scene, ['gone', 'lane:curve'])).toBeNull();
  });
});
