/**
 * Compresses the pixels of one tile of a large, mostly flat picture, independently of all others: of each row that differs
 * from the one above, the stretch between its first and last difference. `stream-joiner` makes one stream of the tiles. A
 * general compressor searches matches everywhere and takes many times as long.
 */
import { codeLengths, codes, longestRun, runLength, runValue } from './deflate-codes';

/** What a tile adds to the stream, by its rows that differ from those above. Typed arrays, so that threads can hand it over. */
export interface TileBits {
  /** Pixels of a row. */
  readonly width: number;
  /** An entry of `entryLength` numbers for each row with a difference, ascending; then one whose row is beyond all. */
  readonly table: Uint32Array;
  /** Three bytes longer than what is in it. */
  readonly bits: Uint8Array;
}

/** The numbers of an entry of the table, by their places in it. */
export const entry = {
  /** Which row it is, from the tile's top. */
  row: 0,
  /** Equal pixels before and after the differing stretch. */
  before: 1,
  after: 2,
  /** Where the stretch begins in `bits`; it ends where the next one begins. */
  start: 3,
  /** Checksum of the stretch (Adler-32 from 0, 0): the sum of its bytes, and the sum of sums modulo 65521. */
  sum: 4,
  sumOfSums: 5,
} as const;
export const entryLength = 6;

/** The row of the table's last entry. */
const beyond = 0xffffffff;
const firstBytes = 1 << 16;
/** After the bits, so that whoever copies may always read a few bytes at a time. */
const spareBytes = 3;

/** Pixels are little-endian RGBA words; alpha is not written. Used for one tile after another. */
export class TileDeflate {
  private width = 0;
  private table: number[] = [];
  private buffer = new Uint8Array(firstBytes);
  private filled = 0;
  private held = 0;
  private bits = 0;
  private a = 0;
  private b = 0;

  begin(width: number): void {
    this.width = width;
    this.table = [];
    this.filled = this.bits = this.held = 0;
  }

  /** Takes the tile's row of that number: the words of `row` from `at`, and those above them in `above` from `aboveAt`. */
  add(number: number, row: Uint32Array, at: number, above: Uint32Array, aboveAt: number): void {
    const { width } = this;
    let first = 0;
    while (first < width && row[at + first] === above[aboveAt + first]) first++;
    if (first === width) return;
    let end = width;
    while (row[at + end - 1] === above[aboveAt + end - 1]) end--;
    const start = this.filled * 8 + this.held;
    this.a = this.b = 0;
    // A literal pixel takes 30 bits at most.
    this.reserve((end - first) * 4 + 8);
    this.stretch(row, at, above, aboveAt, first, end);
    this.table.push(number, first, width - end, start, this.a, this.b % 65521);
  }

  finish(): TileBits {
    const whole = this.filled * 8 + this.held;
    this.reserve(1 + spareBytes);
    this.buffer[this.filled] = this.bits;
    return {
      width: this.width,
      table: Uint32Array.from([...this.table, beyond, 0, 0, whole, 0, 0]),
      bits: this.buffer.slice(0, Math.ceil(whole / 8) + spareBytes),
    };
  }

  private stretch(row: Uint32Array, at: number, above: Uint32Array, aboveAt: number, first: number, end: number): void {
    let last = -1;
    let run = 0;
    for (let index = first; index < end; index++) {
      const here = row[at + index] as number;
      const there = above[aboveAt + index] as number;
      const difference =
        here === there
          ? 0
          : (((here & 255) - (there & 255)) & 255) |
            (((((here >>> 8) & 255) - ((there >>> 8) & 255)) & 255) << 8) |
            (((((here >>> 16) & 255) - ((there >>> 16) & 255)) & 255) << 16);
      if (difference === last) {
        run++;
        continue;
      }
      if (run > 0) this.run(last, run);
      run = 0;
      this.literal(difference & 255);
      this.literal((difference >>> 8) & 255);
      this.literal(difference >>> 16);
      last = difference;
    }
    if (run > 0) this.run(last, run);
  }

  private literal(byte: number): void {
    this.a += byte;
    this.b += this.a;
    this.write(codes[byte] as number, codeLengths[byte] as number);
  }

  private run(pixel: number, count: number): void {
    const [r, g, b] = [pixel & 255, (pixel >>> 8) & 255, pixel >>> 16];
    const sum = r + g + b;
    // The checksum over equal pixels in one step: sums of an arithmetic series.
    this.b += 3 * count * this.a + (3 * sum * count * (count - 1)) / 2 + count * (3 * r + 2 * g + b);
    this.a += count * sum;
    let left = count;
    for (; left >= longestRun; left -= longestRun)
      this.write(runValue[longestRun] as number, runLength[longestRun] as number);
    if (left > 0) this.write(runValue[left] as number, runLength[left] as number);
  }

  private write(value: number, length: number): void {
    this.bits |= value << this.held;
    this.held += length;
    while (this.held >= 8) {
      this.buffer[this.filled++] = this.bits & 255;
      this.bits >>>= 8;
      this.held -= 8;
    }
  }

  private reserve(bytes: number): void {
    if (this.filled + bytes <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.filled + bytes));
    larger.set(this.buffer.subarray(0, this.filled));
    this.buffer = larger;
  }
}
