/** Seeded random numbers: the same seed gives the same test. */

/** @returns a source in [0, 1) (mulberry32) */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @returns the seed asked for with SEED, or a new one; print it */
export function chosenSeed(): number {
  const asked = Number(process.env.SEED);
  return Number.isInteger(asked) && asked > 0 ? asked : Math.floor(Math.random() * 2 ** 31) + 1;
}

/** @returns a copy with one to four mutilations: changed, removed, inserted or repeated bytes, or a cut */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const out = [...bytes];
  const at = (): number => Math.floor(random() * (out.length + 1));
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i += 1) {
    const byte = Math.floor(random() * 256);
    const kind = Math.floor(random() * 6);
    if (kind === 0) out[at()] = byte;
    else if (kind === 1) out.splice(at(), 1 + Math.floor(random() * 3));
    else if (kind === 2) out.splice(at(), 0, byte, Math.floor(random() * 256));
    else if (kind === 3) out.length = at();
    else if (kind === 4) out.splice(at(), 0, ...out.slice(at(), at()).slice(0, 64));
    else out[at()] = [0x7f, 0x80, 0xff, 0][byte % 4] ?? 0;
  }
  return Uint8Array.from(out, (byte) => byte ?? 0);
}
