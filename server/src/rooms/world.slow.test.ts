import { expect, test } from 'vitest';
import { oneRoom } from '../testing/world-fuzz';
import { testWorld } from '../testing/world-run';

/** With `world-again.slow.test.ts` 100,000 frames, half of them on another core. */
testWorld(2112390469, 50_000);

test.each([['an item between one neighbour that is there and one whose list goes with the same update', 2079336468]])(
  'once it failed at %s',
  (_what, seed) => {
    const told = { frames: 0, rooms: 0, taken: 0, takenOfHostile: 0, saved: 0, codes: new Map<number, number>() };
    oneRoom(seed, told);
    expect(told.takenOfHostile).toBeGreaterThan(0);
  },
);
