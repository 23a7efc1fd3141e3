/**
 * Installs the dependencies if they differ from the lockfile. Plain Node without dependencies, since it is the first thing to
 * run in a fresh clone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PNPM = 'pnpm@12.21.0';
const STAMP = join(ROOT, 'node_modules', '.polku-install');
const DECIDES = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...['shared', 'client', 'server', 'e2e'].map((name) => `${name}/package.json`),
];

/** Exits with a plain sentence if this Node is too old to build or run Polku. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Polku needs Node 20.19 or newer; this is ${process.versions.node} (${process.execPath}).`);
  process.exit(1);
}

/** The native modules are built for one Node ABI on one platform, so these belong to the fingerprint too. */
function fingerprint() {
  const hash = createHash('sha256');
  hash.update([PNPM, process.version, process.versions.modules, process.platform, process.arch].join(' '));
  for (const name of DECIDES) hash.update(`\0${name}\0`).update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}

/**
 * @param say takes one line of progress
 * @throws if the install fails; its whole output is in the message
 */
export async function ensureInstalled(say) {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('installing dependencies (the first time takes a minute or two) …');
  const started = Date.now();
  // CI: pnpm asks nothing. Without NODE_ENV: in production mode it would leave out what the build needs.
  const { NODE_ENV: _, ...env } = process.env;
  await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    cwd: ROOT,
    env: { ...env, CI: 'true' },
    limitMinutes: 15,
  });
  writeFileSync(STAMP, wanted);
  say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
