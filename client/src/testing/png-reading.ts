/** A slow, by-the-book PNG reader, for tests only. */
import { inflateSync } from 'node:zlib';
import { crc32, pngSignature } from '../formats/png/png-chunks';

/** @returns the RGB bytes of rows that all use filter "up" */
export function unfilteredRgb(filtered: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 3;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    if (filtered[y * (stride + 1)] !== 2) throw new Error(`row ${y} has another filter`);
    for (let x = 0; x < stride; x++) {
      const above = y > 0 ? (pixels[(y - 1) * stride + x] ?? 0) : 0;
      pixels[y * stride + x] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + above;
    }
  }
  if (filtered.length !== (stride + 1) * height) throw new Error(`${filtered.length} bytes for ${width} × ${height}`);
  return pixels;
}

/** Adler-32 (RFC 1950), byte by byte. */
export function adler32Of(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** @returns the chunks of a PNG by name, in order; throws where a checksum or the signature is wrong */
export function pngChunksOf(png: Uint8Array): { name: string; data: Uint8Array }[] {
  if (pngSignature.some((byte, index) => png[index] !== byte)) throw new Error('no PNG signature');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { name: string; data: Uint8Array }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const name = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    if (crc32(png.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      throw new Error(`${name}: wrong checksum`);
    chunks.push({ name, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** @returns the pixels of a PNG as this writer makes it */
export function readPng(png: Uint8Array): { width: number; height: number; rgb: Uint8Array } {
  const chunks = pngChunksOf(png);
  const header = chunks[0]?.data ?? new Uint8Array(0);
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const data = Buffer.concat(chunks.filter((chunk) => chunk.name === 'IDAT').map((chunk) => chunk.data));
  return { width, height, rgb: unfilteredRgb(inflateSync(data), width, height) };
}
