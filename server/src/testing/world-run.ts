/** The fuzz of one room as a test, from fixed seeds, so that a failure points to a change. */
import { expect, test } from 'vitest';
import { chosenSeed } from './random';
import { fuzzWorld } from './world-fuzz';

/** Others by hand: `SEED=7 FRAMES=1000000 npx vitest run --project server server/src/rooms/world.slow.test.ts` */
export function testWorld(ownSeed: number, ownFrames: number): void {
  test('honest people and a hostile editor: newcomers see what those inside see, what the log replays, what a snapshot says', () => {
    const frames = Number(process.env.FRAMES ?? ownFrames);
    const seed = process.env.SEED === undefined ? ownSeed : chosenSeed();
    console.info(`world seed ${seed}, ${frames} frames`);
    const started = performance.now();
    const told = fuzzWorld(seed, frames);
    const { codes, ...counts } = told;
    console.info(JSON.stringify({ ...counts, codes: [...codes], ms: Math.round(performance.now() - started) }));
    // Neither is everything refused, nor anything the hostile editor sends taken.
    expect(told.takenOfHostile).toBeGreaterThan(frames / 100);
    expect(told.saved).toBeGreaterThan(frames / 200);
    expect(codes.get(4409) ?? 0).toBeGreaterThan(frames / 100);
  }, 1_800_000);
}
