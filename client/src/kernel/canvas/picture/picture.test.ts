import { describe, expect, it } from 'vitest';
import { coarseLevelFor, coarseScales, detailAt, isNear } from './level-policy';
import { commonBox } from '../boxes';
import { tileBox, tilesOver, wholePixels } from './tile-grid';

describe('tiles over the board', () => {
  it('cover an area without gaps, those in the middle first', () => {
    const area = { x: -100, y: 50, width: 1200, height: 700 };
    const tiles = tilesOver(area, 256);
    const covered = tiles.reduce((sum, place) => {
      const part = commonBox(tileBox(place, 256), area);
      return sum + (part ? part.width * part.height : 0);
    }, 0);
    expect(covered).toBe(area.width * area.height);
    expect(tiles[0]).toMatchObject({ column: 1, row: 1 });
    expect(new Set(tiles.map((tile) => tile.key)).size).toBe(tiles.length);
  });
  it('are none over nothing', () => {
    expect(tilesOver({ x: 0, y: 0, width: 0, height: 10 }, 256)).toEqual([]);
  });
  it('repaint whole pixels only', () => {
    expect(wholePixels({ x: 0.3, y: 1, width: 1, height: 1 }, 2)).toEqual({ x: 0, y: 1, width: 1.5, height: 1 });
  });
});

describe('levels of the picture', () => {
  it('end with one small picture of the whole board', () => {
    const scales = coarseScales({ x: 0, y: 0, width: 158_000, height: 900 });
    expect((scales.at(-1) ?? 1) * 158_000).toBeLessThanOrEqual(1024);
    expect(coarseScales({ x: 0, y: 0, width: 1200, height: 900 })).toEqual([0.5]);
  });
  it('stand in with the finest that is not much finer than the zoom', () => {
    const scales = [0.5, 0.125, 0.03125];
    expect(coarseLevelFor(1, scales)).toBe(0);
    expect(coarseLevelFor(0.25, scales)).toBe(0);
    expect(coarseLevelFor(0.2, scales)).toBe(1);
    expect(coarseLevelFor(0.001, scales)).toBe(2);
  });
  it('have bars for text that cannot be read and blocks for what cannot be made out', () => {
    expect([1, 0.5, 0.3, 0.05].map(detailAt)).toEqual(['full', 'full', 'bars', 'blocks']);
  });
  it('leave things to nodes where they can be read and are not too many', () => {
    expect([1, 0.6, 0.4].map((zoom) => isNear(zoom, () => 80))).toEqual([true, true, false]);
    expect([1, 0.6, 0.4].map((zoom) => isNear(zoom, () => 400))).toEqual([true, false, false]);
  });
});
