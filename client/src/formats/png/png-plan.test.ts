import { describe, expect, it } from 'vitest';
import { pngChunk, pngHeader, pngTitle } from './png-chunks';
import { longestSide, mostPixels, planPng } from './png-plan';
import { StreamJoiner } from './stream-joiner';
import { TileDeflate } from './tile-deflate';
import { pngChunksOf, readPng } from '../../testing/png-reading';

const area = (width: number, height: number) => ({ x: -20, y: 5, width, height });

describe('planning a picture', () => {
  it('an ordinary board is drawn on one canvas at the size asked for', () => {
    expect(planPng(area(4000, 1200), 2)).toEqual({
      area: area(4000, 1200),
      width: 8000,
      height: 2400,
      scale: 2,
      reduced: false,
      way: 'canvas',
    });
  });

  it('a long one in tiles, still at full size', () => {
    expect(planPng(area(31_600, 1200), 3)).toMatchObject({
      width: 94_800,
      height: 3600,
      reduced: false,
      way: 'tiles',
    });
    expect(planPng(area(790_000, 1200), 1)).toMatchObject({ width: 790_000, height: 1200, scale: 1, reduced: false });
  });

  it('beyond what is sane it is reduced, and says so', () => {
    const plan = planPng(area(790_000, 1150), 4);
    expect(plan.reduced).toBe(true);
    expect(plan.scale).toBeLessThan(4);
    expect(plan.width * plan.height).toBeLessThanOrEqual(mostPixels);
    expect(plan.width).toBeLessThanOrEqual(longestSide);
    expect(plan.width / plan.height).toBeCloseTo(790_000 / 1150, -1);
  });

  it('nothing to draw is an error with its reason', () => {
    expect(() => planPng(area(0, 100), 1)).toThrow('the area has no size');
    expect(() => planPng(area(10, 10), 0)).toThrow('positive number');
  });
});

describe('the file', () => {
  it('has valid chunks, the title in UTF-8 and the pixels', () => {
    const tile = new TileDeflate();
    const row = Uint32Array.of(0xff0000ff, 0xff00ff00, 0xffff0000);
    tile.begin(3);
    tile.add(0, row, 0, new Uint32Array(3).fill(0xff000000), 0);
    const stream = new StreamJoiner();
    stream.band([tile.finish()], 1)(1);
    const file = Buffer.concat([
      ...pngHeader(3, 1),
      ...pngTitle('Vuokraajan polku – nykytila'),
      ...stream.finish().flatMap((part) => pngChunk('IDAT', part)),
      ...pngChunk('IEND', new Uint8Array(0)),
    ]);
    expect(pngChunksOf(file).map((chunk) => chunk.name)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(new TextDecoder().decode(pngChunksOf(file)[1]?.data)).toContain('Vuokraajan polku – nykytila');
    expect([...readPng(file).rgb]).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255]);
  });
});
