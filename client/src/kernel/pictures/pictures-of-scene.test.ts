import type { Scene, SceneItem, Shape } from '@polku/shared/kernel/scene';
import { expect, test } from 'vitest';
import { hashesOf } from './pictures-of-scene';

const box = { x: 0, y: 0, width: 9, height: 9 };
const item = (id: string, ...shapes: Shape[]): SceneItem => ({ id, plane: 1, box, shapes, interactive: false });
const image = (hash: string): Shape => ({ kind: 'image', ...box, hash });

test('an export takes every picture of the scene along, those on heads of stages and rows too, each once', () => {
  const scene: Scene = {
    bounds: box,
    items: [item('a', image('card'), { kind: 'rect', ...box }), item('b', image('card'))],
    heads: { topHeight: 0, leftWidth: 0, top: [item('c', image('stage'))], left: [item('d', image('portrait'))] },
  };
  expect([...hashesOf(scene)]).toEqual(['card', 'stage', 'portrait']);
});
