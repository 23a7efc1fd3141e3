import { describe, expect, it } from 'vitest';
import { pileHeight, pileShape, pileSpots, scattered } from './pile';

const room = { width: 66, height: 120, r: 9 };

describe('a pile of dots', () => {
  it.each([1, 2, 5, 31, 300])('of %i lies in its room, and no dot on another', (n) => {
    const shape = pileShape([n, 1], room);
    const spots = pileSpots(n, shape);
    expect(spots).toHaveLength(n);
    for (const { x, y } of spots) {
      expect(Math.abs(x) + shape.r).toBeLessThanOrEqual(room.width / 2 + 1e-9);
      expect(y + shape.r).toBeLessThanOrEqual(1e-9);
      expect(-y + shape.r).toBeLessThanOrEqual(room.height + 1e-9);
    }
    for (const [at, a] of spots.entries())
      for (const b of spots.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * shape.r);
  });

  it('shows twice as many as twice as high: all piles have equally many in a row', () => {
    const shape = pileShape([40, 20, 3], room);
    expect(pileSpots(40, shape).filter(({ y }) => y === -shape.r)).toHaveLength(shape.columns);
    expect(pileSpots(20, shape).filter(({ y }) => y === -shape.r)).toHaveLength(shape.columns);
    const rows = (n: number): number => new Set(pileSpots(n, shape).map(({ y }) => y)).size;
    expect([rows(40), rows(20)]).toEqual([Math.ceil(40 / shape.columns), Math.ceil(20 / shape.columns)]);
  });

  it('has its largest dots while they fit', () => {
    expect(pileShape([4], room)).toMatchObject({ r: 9, columns: 1 });
    expect(pileShape([300], room).r).toBeLessThan(3);
    expect(pileHeight(0, pileShape([4], room))).toBe(0);
    expect(pileHeight(4, { r: 9, pitch: 20, columns: 1 })).toBe(78);
  });
});

it('what drops is in an order of its own, each once', () => {
  expect([...scattered(31)].sort((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, at) => at));
  expect(scattered(5)).not.toEqual([0, 1, 2, 3, 4]);
});
