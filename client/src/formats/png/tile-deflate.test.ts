import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adler32Of, unfilteredRgb } from '../../testing/png-reading';
import { StreamJoiner } from './stream-joiner';
import { TileDeflate, type TileBits } from './tile-deflate';

const PAPER = 0xfff7fafb;

/** The rows cut into tiles of that width, compressed apart and joined; `high` rows make a band. */
function compress(rows: readonly Uint32Array[], wide: number, high = rows.length): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const nothing = new Uint32Array(width).fill(0xff000000);
  const deflate = new TileDeflate();
  const joiner = new StreamJoiner();
  for (let top = 0; top < rows.length; top += high) {
    const band = rows.slice(top, top + high);
    const tiles: TileBits[] = [];
    for (let left = 0; left < width; left += wide) {
      deflate.begin(Math.min(wide, width - left));
      for (const [at, row] of band.entries()) deflate.add(at, row, left, rows[top + at - 1] ?? nothing, left);
      tiles.push(deflate.finish());
    }
    const more = joiner.band(tiles, band.length);
    while (more(3));
  }
  return new Uint8Array(Buffer.concat(joiner.finish()));
}

const rgb = (rows: readonly Uint32Array[]) =>
  rows.flatMap((row) => Array.from(row).flatMap((p) => [p & 255, (p >>> 8) & 255, (p >>> 16) & 255]));

describe('compressing pixels', () => {
  it('any picture comes back as it was, whatever its runs and tiles', () => {
    const pixel = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(PAPER, 0xffffffff) },
      fc.integer({ min: 0, max: 0xffffff }).map((p) => (p | 0xff000000) >>> 0),
    );
    const run = fc.tuple(pixel, fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(run, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 7 }),
        (drawn, wide, high) => {
          const width = Math.max(...drawn.map((row) => row.reduce((sum, [, length]) => sum + length, 0)));
          const rows = drawn.map((row) => {
            const pixels = new Uint32Array(width).fill(PAPER);
            let x = 0;
            for (const [value, length] of row) pixels.fill(value, x, (x += length));
            return pixels;
          });
          if (rows[0]) rows.unshift(rows[0]);
          const filtered = inflateSync(compress(rows, wide, high)); // throws on a wrong checksum
          expect(Array.from(unfilteredRgb(filtered, width, rows.length))).toEqual(rgb(rows));
        },
      ),
    );
  });

  it('a plain picture of 100 megapixels takes a few hundred kilobytes', () => {
    const tile = new TileDeflate();
    const row = new Uint32Array(1000).fill(PAPER);
    const tiles = Array.from({ length: 100 }, () => {
      tile.begin(1000);
      tile.add(0, row, 0, new Uint32Array(1000).fill(0xff000000), 0);
      return tile.finish();
    });
    const joiner = new StreamJoiner();
    joiner.band(tiles, 1000)(1000);
    const size = joiner.finish().reduce((sum, part) => sum + part.length, 0);
    expect(size).toBeLessThan(600_000);
  });

  it('the checksum holds over long runs', () => {
    const row = new Uint32Array(70_000).fill(0xff123456);
    const compressed = compress([row, row.slice().fill(0xffabcdef)], 70_000);
    const filtered = inflateSync(compressed);
    expect(new DataView(compressed.buffer, compressed.byteLength - 4).getUint32(0)).toBe(adler32Of(filtered));
  });
});
