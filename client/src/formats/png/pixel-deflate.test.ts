import { adler32Of, unfilteredRgb } from '../../testing/png-reading';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PixelDeflate } from './pixel-deflate';

function compress(rows: readonly Uint32Array[], split: number): Uint8Array {
  const stream = new PixelDeflate();
  let above = new Uint32Array(rows[0]?.length ?? 0).fill(0xff000000);
  for (const row of rows) {
    stream.beginRow();
    stream.add(row, 0, above, 0, split);
    if (row === above) stream.addSame(row.length - split);
    else stream.add(row, split, above, split, row.length - split);
    above = row as Uint32Array<ArrayBuffer>;
  }
  return new Uint8Array(Buffer.concat(stream.finish()));
}

const rgb = (rows: readonly Uint32Array[]) =>
  rows.flatMap((row) => Array.from(row).flatMap((p) => [p & 255, (p >>> 8) & 255, (p >>> 16) & 255]));

describe('compressing pixels', () => {
  it('any picture comes back as it was, whatever its runs', () => {
    const pixel = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0xfff7fafb, 0xffffffff) },
      fc.integer({ min: 0, max: 0xffffff }).map((p) => (p | 0xff000000) >>> 0),
    );
    const run = fc.tuple(pixel, fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(run, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (drawn, at) => {
          const width = Math.max(...drawn.map((row) => row.reduce((sum, [, length]) => sum + length, 0)));
          const rows = drawn.map((row) => {
            const pixels = new Uint32Array(width).fill(0xfff7fafb);
            let x = 0;
            for (const [value, length] of row) pixels.fill(value, x, (x += length));
            return pixels;
          });
          if (rows[0]) rows.unshift(rows[0]);
          const filtered = inflateSync(compress(rows, Math.floor(width * at)));
          expect(Array.from(unfilteredRgb(filtered, width, rows.length))).toEqual(rgb(rows));
        },
      ),
    );
  });

  it('a plain picture of 100 megapixels takes a few hundred kilobytes', () => {
    const row = new Uint32Array(100_000).fill(0xfff7fafb);
    const stream = new PixelDeflate();
    for (let y = 0; y < 1000; y++) {
      stream.beginRow();
      stream.add(row, 0, row, 0, row.length);
    }
    const size = stream.finish().reduce((sum, part) => sum + part.length, 0);
    expect(size).toBeLessThan(600_000);
  });

  it('the checksum holds over long runs', () => {
    const row = new Uint32Array(70_000).fill(0xff123456);
    const compressed = compress([row, row.slice().fill(0xffabcdef)], 0);
    const filtered = inflateSync(compressed); // throws on a wrong checksum
    expect(new DataView(compressed.buffer, compressed.byteLength - 4).getUint32(0)).toBe(adler32Of(filtered));
  });
});
