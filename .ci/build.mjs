/**
 * Builds client and server if their sources have changed since the last build. A failed build changes nothing, and a running
 * server is not disturbed. The stamp is in the built folder itself: a manual build empties it, so a stale stamp cannot
 * survive.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringIn } from './bring-in.mjs';
import { ROOT } from './install.mjs';
import { run } from './run.mjs';

const PARTS = [
  {
    name: 'client',
    proof: 'phone.html',
    last: ['index.html', 'phone.html', 'sw.js', 'phone-sw.js'],
    // The phone page, into the same folder.
    after: ['--config', 'vite.phone.config.ts'],
  },
  { name: 'server', proof: 'main.js', last: ['log-worker.js', 'maintenance-worker.js', 'main.js'] },
];
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'testing']);

function sources(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sources(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function fingerprint(part) {
  const hash = createHash('sha256');
  for (const file of [...sources(part), ...sources('shared'), 'pnpm-lock.yaml', 'package.json', 'tsconfig.base.json'])
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/**
 * @param say takes one line of progress
 * @returns the names of the parts that had to be built
 * @throws if a build fails, with its output
 */
export async function ensureBuilt(say) {
  const stale = PARTS.map((part) => ({
    ...part,
    dist: join(ROOT, part.name, 'dist'),
    wanted: fingerprint(part.name),
  })).filter(({ dist, proof, wanted }) => {
    const stamp = join(dist, '.built-from');
    return !existsSync(join(dist, proof)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted;
  });
  if (stale.length === 0) return [];
  const names = stale.map(({ name }) => name);
  say(`building ${names.join(' and ')} …`);
  const started = Date.now();
  const { NODE_ENV: _, ...env } = process.env;
  await Promise.all(
    stale.map(async ({ name, dist, proof, last, after, wanted }) => {
      const next = join(dist, `.next-${process.pid}`);
      try {
        const build = (...more) =>
          run('npx', ['vite', 'build', '--outDir', next, ...more], { cwd: join(ROOT, name), env });
        await build('--emptyOutDir');
        if (after) await build(...after);
        if (!existsSync(join(next, proof))) throw new Error(`The build of ${name} ended well but made no ${proof}.`);
        bringIn(next, dist, last);
      } finally {
        rmSync(next, { recursive: true, force: true });
      }
      writeFileSync(join(dist, '.built-from'), wanted);
    }),
  );
  say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return names;
}
