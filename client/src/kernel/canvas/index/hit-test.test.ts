import type { SceneItem } from '@polku/shared/kernel/scene';
import { describe, expect, it } from 'vitest';
import { touchesItem } from './hit-test';

const connector: SceneItem = {
  id: 'c',
  plane: 2,
  box: { x: 0, y: 0, width: 400, height: 120 },
  interactive: true,
  grasp: 'lines',
  label: 'connector',
  shapes: [
    {
      kind: 'path',
      commands: [
        ['M', 0, 0],
        ['L', 0, 120],
        ['L', 400, 120],
      ],
      stroke: 'ink',
    },
    { kind: 'rect', x: 150, y: 110, width: 100, height: 20, fill: 'paper' },
  ],
};

describe('what a point touches', () => {
  it('given a connector over a card, then the card in its corner is free', () => {
    expect(touchesItem(connector, { x: 300, y: 40 }, 6)).toBe(false);
  });
  it('given a point near its line or on its words, then it is the connector', () => {
    expect(touchesItem(connector, { x: 4, y: 60 }, 6)).toBe(true);
    expect(touchesItem(connector, { x: 200, y: 113 }, 2)).toBe(true);
  });
  it('given a card, then all of its box is it', () => {
    expect(touchesItem({ ...connector, grasp: undefined } as unknown as SceneItem, { x: 300, y: 40 }, 6)).toBe(true);
  });
});
