import { testWorld } from '../testing/world-run';

/** The other half of `world.slow.test.ts`. */
testWorld(20261129, 50_000);
