/**
 * The one set of Huffman codes with which pictures are compressed (RFC 1951), chosen for differences from the row above that
 * are nearly all 0: a run's continuation is shortest, then 0, then small differences. Bits are in the order of writing.
 */

/** Pixels of the longest match: 258 bytes. */
export const longestRun = 86;
/** The symbol that ends the block. */
export const endSymbol = 256;

export const codeLengths = Uint8Array.from({ length: 286 }, (_, symbol) => {
  if (symbol === 285) return 2;
  if (symbol === 0) return 3;
  if (symbol > endSymbol) return 7;
  return symbol <= 80 || (symbol > 175 && symbol < endSymbol) ? 9 : 10;
});
export const codes = canonicalCodes(codeLengths);

/** For a run of 1–86 pixels: its bits (length code, extra bits, the one distance code) and how many they are. */
const runs = Array.from({ length: longestRun + 1 }, (_, pixels) => runBits(pixels * 3));
export const runValue = Uint32Array.from(runs, (run) => run.value);
export const runLength = Uint8Array.from(runs, (run) => run.length);

/** Writes what a zlib stream (RFC 1950) of one block with these codes begins with. */
export function writeHeader(write: (value: number, length: number) => void): void {
  write(0x0178, 16); // zlib: deflate, 32 KiB window
  write(0b101, 3); // one block, the last, with codes of its own
  write(29, 5); // 286 literal and length codes
  write(2, 5); // 3 distance codes: 1, 2 and 3 bytes back
  write(15, 4); // all 19 code length codes, in the order of RFC 1951
  const used = [0, 1, 2, 3, 7, 8, 9, 10];
  for (const symbol of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])
    write(used.includes(symbol) ? 3 : 0, 3);
  for (const length of [...codeLengths, 0, 0, 1]) write(reversed(used.indexOf(length), 3), 3);
}

/** Canonical Huffman codes (RFC 1951, 3.2.2). */
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
  const codeLength = codeLengths[symbol] ?? 0;
  return { value: (codes[symbol] ?? 0) | (extra << codeLength), length: codeLength + extraBits + 1 }; // the distance code is one 0 bit
}
