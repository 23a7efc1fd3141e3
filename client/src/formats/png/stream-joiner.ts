/**
 * Joins compressed tiles, row by row from left to right, to the one zlib stream of a picture: each row as its difference from
 * the row above (PNG filter "up"), the first row's from black. Bits are copied, never compressed anew.
 */
import { codeLengths, codes, endSymbol, longestRun, runLength, runValue, writeHeader } from './deflate-codes';
import { entry, entryLength, type TileBits } from './tile-deflate';

const chunkSize = 1 << 20;
const modulus = 65521;

export class StreamJoiner {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private buffer = new Uint8Array(chunkSize);
  private filled = 0;
  private bits = 0;
  private held = 0;
  // Adler-32 of the filtered bytes.
  private a = 1;
  private b = 0;
  /** Equal pixels that have come and are not yet written; -1: none, and what comes next begins with literals. */
  private run = -1;

  constructor() {
    writeHeader((value, length) => this.write(value, length));
  }

  /**
   * Takes all rows of tiles that stand side by side and are equally high.
   * @returns how to go on: each call takes the next `count` rows and answers whether more are left
   */
  band(tiles: readonly TileBits[], height: number): (count: number) => boolean {
    const next = new Uint32Array(tiles.length);
    let row = 0;
    return (count) => {
      for (const end = Math.min(height, row + count); row < end; row++) {
        this.endRun();
        this.literal(2); // filter "up"
        for (const [index, tile] of tiles.entries()) {
          const at = next[index] as number;
          const { width, table } = tile;
          if (table[at + entry.row] !== row) {
            this.equal(width);
            continue;
          }
          next[index] = at + entryLength;
          this.equal(table[at + entry.before] as number);
          this.stretch(tile, at);
          this.equal(table[at + entry.after] as number);
        }
      }
      return row < height;
    };
  }

  /** Ends the stream. @returns all of it, in parts */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.endRun();
    this.write(codes[endSymbol] ?? 0, codeLengths[endSymbol] ?? 0);
    this.write(0, (8 - (this.held & 7)) & 7);
    const sum = this.b * 65536 + this.a;
    for (const shift of [24, 16, 8, 0]) this.write(Math.floor(sum / 2 ** shift) & 255, 8);
    this.chunks.push(this.buffer.subarray(0, this.filled));
    this.filled = 0;
    return this.chunks;
  }

  /** Pixels that are those above them. */
  private equal(count: number): void {
    if (count === 0) return;
    if (this.run < 0) {
      for (let channel = 0; channel < 3; channel++) this.literal(0);
      this.run = 0;
      count--;
    }
    this.run += count;
    this.b = (this.b + 3 * count * this.a) % modulus;
  }

  private stretch(tile: TileBits, at: number): void {
    this.endRun();
    const { width, table, bits } = tile;
    const from = table[at + entry.start] as number;
    const end = table[at + entryLength + entry.start] as number;
    const bytes = 3 * (width - (table[at + entry.before] as number) - (table[at + entry.after] as number));
    this.b = (this.b + bytes * this.a + (table[at + entry.sumOfSums] as number)) % modulus;
    this.a = (this.a + (table[at + entry.sum] as number)) % modulus;
    for (let bit = from; bit < end; bit += 24) {
      const many = Math.min(24, end - bit);
      const byte = bit >>> 3;
      // The bits are followed by empty bytes.
      const four =
        (bits[byte] as number) |
        ((bits[byte + 1] as number) << 8) |
        ((bits[byte + 2] as number) << 16) |
        ((bits[byte + 3] as number) << 24);
      this.write((four >>> (bit & 7)) & ((1 << many) - 1), many);
    }
  }

  private endRun(): void {
    for (; this.run >= longestRun; this.run -= longestRun)
      this.write(runValue[longestRun] as number, runLength[longestRun] as number);
    if (this.run > 0) this.write(runValue[this.run] as number, runLength[this.run] as number);
    this.run = -1;
  }

  private literal(byte: number): void {
    this.a = (this.a + byte) % modulus;
    this.b = (this.b + this.a) % modulus;
    this.write(codes[byte] as number, codeLengths[byte] as number);
  }

  private write(value: number, length: number): void {
    this.bits |= value << this.held;
    this.held += length;
    while (this.held >= 8) {
      this.buffer[this.filled++] = this.bits & 255;
      this.bits >>>= 8;
      this.held -= 8;
      if (this.filled === chunkSize) {
        this.chunks.push(this.buffer);
        this.buffer = new Uint8Array(chunkSize);
        this.filled = 0;
      }
    }
  }
}
