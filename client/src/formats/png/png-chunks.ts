/** The PNG container (ISO/IEC 15948): signature, chunks with checksums, a title. */

export const pngSignature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
/** Signature and IHDR: where other chunks may be put in. */
export const headerLength = pngSignature.length + 25;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG and zip use it, of the parts one after another. */
export function crc32(...parts: readonly Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const part of parts) for (const byte of part) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** @returns the parts of one chunk: length and name, data, checksum */
export function pngChunk(
  name: 'IHDR' | 'IDAT' | 'IEND' | 'iTXt',
  data: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, data.length);
  head.set(new TextEncoder().encode(name), 4);
  const tail = new Uint8Array(4);
  new DataView(tail.buffer).setUint32(0, crc32(head.subarray(4), data));
  return [head, data, tail];
}

/** @returns signature and header of an 8-bit RGB picture */
export function pngHeader(width: number, height: number): Uint8Array<ArrayBuffer>[] {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, RGB, deflate, adaptive filters, not interlaced
  return [pngSignature, ...pngChunk('IHDR', data)];
}

/** @returns the chunk that carries the picture's title in UTF-8; nothing for an empty one */
export function pngTitle(title: string | undefined): Uint8Array<ArrayBuffer>[] {
  if (!title) return [];
  // keyword, end, not compressed, method, no language, no translated keyword
  return pngChunk('iTXt', new TextEncoder().encode(`Title\0\0\0\0\0${title}`));
}

/** @returns the same picture with a title put in after its header */
export function withTitle(png: Blob, title: string | undefined): Blob {
  const chunk = pngTitle(title);
  return chunk.length === 0
    ? png
    : new Blob([png.slice(0, headerLength), ...chunk, png.slice(headerLength)], { type: 'image/png' });
}
