/** `tsx src/testing/bench-answers.ts [kills]`: prints, as JSON, how rounds run with many phones, and with a server that is killed. */
import { rmSync } from 'node:fs';
import { answersUnderKills } from './answers-killed';
import { answersLoad } from './answers-load';
import { buildServer } from './child-server';
import { temporaryFolder } from './start-server';

const [kills = 20] = process.argv.slice(2).map(Number);
const load = await answersLoad({ phones: 300, seconds: 20, answersPerSecond: 60 });
const built = await buildServer();
const dataDir = temporaryFolder();
const seed = Math.floor(Math.random() * 2 ** 31);
const { log: _log, ...killed } = await answersUnderKills(built, {
  phones: 60,
  canvases: 10,
  kills,
  seed,
  dataDir,
  why: '',
});
built.remove();
rmSync(dataDir, { recursive: true, force: true });
const rounded = JSON.stringify(
  { load, killed },
  (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
  2,
);
process.stdout.write(`${rounded}\n`);
