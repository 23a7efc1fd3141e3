/** 60 phones answer while 10 canvases edit, and the server is killed again and again. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersUnderKills } from '../testing/answers-killed';
import { type Build, buildServer } from '../testing/child-server';
import { chosenSeed } from '../testing/random';
import { temporaryFolder } from '../testing/start-server';
import { verifyDatabase } from '../jobs/verify';
import { databaseFile } from '../config';

/** More by hand: `KILLS=200 npx vitest run --project server server/src/transport/rounds-killed.slow.test.ts` */
const KILLS = Number(process.env.KILLS ?? 20);
const WHY = 'qzxvbecause';

let built: Build;
const dataDir = temporaryFolder();
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => {
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

test(`given 60 phones and 10 canvases, when the server is killed ${KILLS} times, then no acknowledged answer is lost or doubled`, async () => {
  const seed = chosenSeed();
  const options = { phones: 60, canvases: 10, kills: KILLS, seed, dataDir, why: WHY };
  const { log, ...figures } = await answersUnderKills(built, options);
  console.info(`answers under kills, seed ${seed}: ${JSON.stringify(figures)}`);
  expect({ seed, lost: figures.lost, doubled: figures.doubled, editsLost: figures.editsLost }).toEqual({
    seed,
    lost: 0,
    doubled: 0,
    editsLost: 0,
  });
  expect(figures.acknowledged).toBeGreaterThan(60 * KILLS);
  expect(figures.editsAcknowledged).toBeGreaterThan(10 * KILLS);
  // Logs say nothing of what anybody answered, whatever level they have.
  expect(log).toContain('socket closed');
  expect(log).not.toContain(WHY);
  expect((await verifyDatabase(databaseFile(dataDir))).projects).toBe(1);
});
