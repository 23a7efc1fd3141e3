import type { SceneItem, Shape } from '@polku/shared/kernel/scene';
import { describe, expect, it } from 'vitest';
import { ShapePaths } from '../../kernel/canvas/paint/shape-paths';
import { reportChanges } from './busy-rows';

const itemOf = (shapes: readonly Shape[]): SceneItem => ({
  id: 'a',
  plane: 1,
  box: { x: 0, y: 0, width: 1000, height: 1000 },
  shapes,
  interactive: false,
});
const TILE = { x: 100, y: 0, width: 100, height: 1000 };
/** Top and bottom of what is reported in the tile, grown by a pixel; what touches is one. */
function busy(...shapes: Shape[]) {
  const found: [number, number][] = [];
  reportChanges([itemOf(shapes)], TILE, new ShapePaths(), (left, top, right, bottom) => {
    if (left < TILE.x + TILE.width && right > TILE.x) found.push([top - 1, bottom + 1]);
  });
  const apart: [number, number][] = [];
  for (const [top, bottom] of found.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && top <= last[1]) last[1] = Math.max(last[1], bottom);
    else apart.push([top, bottom]);
  }
  return apart;
}

const block = { kind: 'rect', x: 50, y: 100, width: 300, height: 200, fill: 'line' } as const;

describe('where rows differ', () => {
  it('a plain block changes at its edges, not in between; a line around it adds its width, corners their radius', () => {
    expect(busy(block)).toEqual([
      [99, 101],
      [299, 301],
    ]);
    expect(busy({ ...block, stroke: 'ink', strokeWidth: 2 })).toEqual([
      [97, 103],
      [297, 303],
    ]);
    expect(busy({ ...block, radius: [0, 8, 0, 0] })).toEqual([
      [99, 109],
      [291, 301],
    ]);
  });

  it('a pattern, dashes, a circle, a picture and a text change in all of their height', () => {
    const whole = [[99, 301]];
    expect(busy({ ...block, fill: { pattern: 'dots', ink: 'ink', ground: 'paper' } })).toEqual(whole);
    expect(busy({ ...block, stroke: 'ink', strokeWidth: 0, dash: [2, 2] })).toEqual(whole);
    expect(busy({ kind: 'image', hash: 'h', x: 50, y: 100, width: 300, height: 200 })).toEqual(whole);
    expect(busy({ kind: 'circle', x: 150, y: 200, r: 20, strokeWidth: 4 })).toEqual([[175, 225]]);
    const text = { kind: 'text', x: 120, y: 200, text: 'Asks', size: 10, weight: 400, fill: 'ink', width: 30 } as const;
    expect(busy(text)).toEqual([[187, 211]]);
    // Of letters that are not ours nobody knows how high they are.
    expect(busy({ ...text, text: 'a\u0301' })).toEqual([[159, 231]]);
    expect(busy({ ...text, turned: true })).toEqual([[159, 241]]);
    // As far away from x as it is long, whatever its anchor.
    expect(busy({ ...text, x: 215 })).toEqual([]);
    expect(busy({ ...text, x: 235, anchor: 'end' })).toEqual([[187, 211]]);
  });

  it('a curve changes where it passes the tile; an upright line only at its ends', () => {
    const commands = Array.from({ length: 60 }, (_, at) => [at === 0 ? 'M' : 'L', at * 10, at * 10] as const);
    const curve = { kind: 'path', commands, stroke: 'ink', strokeWidth: 2 } as const;
    const [[top, bottom] = [0, 0]] = busy(curve);
    expect(busy(curve)).toHaveLength(1);
    expect(top).toBeLessThanOrEqual(97);
    expect(top).toBeGreaterThan(70);
    expect(bottom).toBeGreaterThanOrEqual(203);
    expect(bottom).toBeLessThan(230);
    const upright = [
      ['M', 150, 100],
      ['L', 150, 300],
    ] as const;
    expect(busy({ kind: 'path', commands: upright, stroke: 'ink', strokeWidth: 1 })).toEqual([
      [98, 102],
      [298, 302],
    ]);
    expect(busy({ kind: 'path', commands: upright, stroke: 'ink', strokeWidth: 1, dash: [1, 4] })).toEqual([[98, 302]]);
  });

  it('what is beside the tile changes nothing in it, and stretches that touch are one', () => {
    expect(busy({ ...block, x: 300 })).toEqual([]);
    expect(busy(block, { ...block, y: 102 })).toEqual([
      [99, 103],
      [299, 303],
    ]);
  });
});
