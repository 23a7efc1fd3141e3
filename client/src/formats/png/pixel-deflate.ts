/**
 * Compresses the pixels of a large, mostly flat picture row by row. A general compressor searches matches everywhere and
 * takes many times as long; on a board nearly all differences are 0.
 */

const chunkSize = 1 << 20;
const longest = 86; // pixels in the longest match: 258 bytes
const end = 256;

/** Code lengths of literals, end and match lengths: a run's continuation is shortest, then 0, then small differences. */
const lengths = Uint8Array.from({ length: 286 }, (_, symbol) => {
  if (symbol === 285) return 2;
  if (symbol === 0) return 3;
  if (symbol > end) return 7;
  return symbol <= 80 || (symbol > 175 && symbol < end) ? 9 : 10;
});
const codes = canonicalCodes(lengths);

/** For a run of 1–86 pixels: its bits (length code, extra bits, the one distance code) and how many they are. */
const runs = Array.from({ length: longest + 1 }, (_, pixels) => runBits(pixels * 3));
const runValue = Uint32Array.from(runs, (run) => run.value);
const runLength = Uint8Array.from(runs, (run) => run.length);

/**
 * Each row is stored as its difference from the row above (PNG filter "up"), runs of equal differences as deflate matches
 * (RFC 1951), the whole as a zlib stream (RFC 1950). Pixels are little-endian RGBA words; alpha is not written.
 */
export class PixelDeflate {
  readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private buffer = new Uint8Array(chunkSize);
  private filled = 0;
  private bits = 0;
  private held = 0;
  // Adler-32 of the filtered bytes.
  private a = 1;
  private b = 0;
  private last = -1;
  private run = 0;

  constructor() {
    this.write(0x0178, 16); // zlib: deflate, 32 KiB window
    this.write(0b101, 3); // one block, the last, with codes of its own
    this.write(29, 5); // 286 literal and length codes
    this.write(2, 5); // 3 distance codes: 1, 2 and 3 bytes back
    this.write(15, 4); // all 19 code length codes, in the order of RFC 1951
    const used = [0, 1, 2, 3, 7, 8, 9, 10];
    for (const symbol of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])
      this.write(used.includes(symbol) ? 3 : 0, 3);
    for (const length of [...lengths, 0, 0, 1]) this.write(reversed(used.indexOf(length), 3), 3);
  }

  /** Begins the next row. */
  beginRow(): void {
    this.endRun();
    this.literal(2); // filter "up"
    this.last = -1;
  }

  /**
   * Takes the next pixels of the row: `count` words of `row` from `at`, and the pixels above them in `above` from
   * `aboveAt`.
   */
  add(row: Uint32Array, at: number, above: Uint32Array, aboveAt: number, count: number): void {
    for (let index = 0; index < count; index++) {
      const here = row[at + index] as number;
      const there = above[aboveAt + index] as number;
      const difference =
        here === there
          ? 0
          : (((here & 255) - (there & 255)) & 255) |
            (((((here >>> 8) & 255) - ((there >>> 8) & 255)) & 255) << 8) |
            (((((here >>> 16) & 255) - ((there >>> 16) & 255)) & 255) << 16);
      if (difference === this.last) {
        this.run++;
        if (difference !== 0) continue;
        // The common case in a tight loop of its own.
        const from = ++index;
        while (index < count && row[at + index] === above[aboveAt + index]) index++;
        this.run += index - from;
        index--;
        continue;
      }
      if (this.run > 0) this.endRun();
      this.literal(difference & 255);
      this.literal((difference >>> 8) & 255);
      this.literal(difference >>> 16);
      this.last = difference;
    }
  }

  /** Takes the next `count` pixels of the row, known to be those above them. */
  addSame(count: number): void {
    if (count === 0) return;
    if (this.last === 0) {
      this.run += count;
      return;
    }
    this.endRun();
    for (let channel = 0; channel < 3; channel++) this.literal(0);
    this.last = 0;
    this.run = count - 1;
  }

  /** Ends the stream. @returns all of it, in parts */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.endRun();
    this.write(codes[end] ?? 0, lengths[end] ?? 0);
    this.write(0, (8 - (this.held & 7)) & 7);
    const sum = ((this.b % 65521) * 65536 + (this.a % 65521)) >>> 0;
    for (const shift of [24, 16, 8, 0]) this.write((sum >>> shift) & 255, 8);
    this.chunks.push(this.buffer.subarray(0, this.filled));
    this.filled = 0;
    return this.chunks;
  }

  private literal(byte: number): void {
    this.a += byte;
    this.b += this.a;
    if (this.b > 0x3fffffff) {
      this.a %= 65521;
      this.b %= 65521;
    }
    this.write(codes[byte] as number, lengths[byte] as number);
  }

  private endRun(): void {
    let left = this.run;
    if (left === 0) return;
    this.sumRun(left);
    for (; left >= longest; left -= longest) this.write(runValue[longest] as number, runLength[longest] as number);
    if (left > 0) this.write(runValue[left] as number, runLength[left] as number);
    this.run = 0;
  }

  // The checksum over `count` equal pixels in one step: sums of an arithmetic series.
  private sumRun(count: number): void {
    const [r, g, b] = [this.last & 255, (this.last >>> 8) & 255, this.last >>> 16];
    const sum = r + g + b;
    const a = this.a % 65521;
    this.b = (this.b + 3 * count * a + (3 * sum * count * (count - 1)) / 2 + count * (3 * r + 2 * g + b)) % 65521;
    this.a = (a + count * sum) % 65521;
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

/** Canonical Huffman codes (RFC 1951, 3.2.2), bits in the order in which they are written. */
function canonicalCodes(of: Uint8Array): Uint16Array {
  const next = [0];
  for (let length = 1; length <= 15; length++) {
    const shorter = length === 1 ? 0 : of.reduce((count, each) => count + (each === length - 1 ? 1 : 0), 0);
    next[length] = ((next[length - 1] ?? 0) + shorter) << 1;
  }
  return Uint16Array.from(of, (length) => {
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

/** The match of `bytes` bytes three back: RFC 1951, 3.2.5. */
function runBits(bytes: number): { value: number; length: number } {
  if (bytes < 3) return { value: 0, length: 0 };
  let symbol = 285;
  let extra = 0;
  let extraBits = 0;
  if (bytes < 11) symbol = 254 + bytes;
  else if (bytes < 258) {
    extraBits = Math.floor(Math.log2(bytes - 3)) - 2;
    const step = (bytes - 3) >> extraBits; // 4–7
    symbol = 257 + 4 * extraBits + step;
    extra = (bytes - 3) & ((1 << extraBits) - 1);
  }
  const codeLength = lengths[symbol] ?? 0;
  return { value: (codes[symbol] ?? 0) | (extra << codeLength), length: codeLength + extraBits + 1 }; // the distance code is one 0 bit
}
