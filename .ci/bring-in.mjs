/**
 * Replaces a build under a running server, file by file, so that nothing is missing at any moment: referenced files first,
 * pages last, and the last build's hashed files stay for pages that are still open.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Says which files are of the newest build; older ones that it does not name go with the next. */
const GENERATION = '.generation.json';
/** Names that carry their hash. */
const HASHED = /^assets\//;

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/**
 * @param next folder of the fresh build; gone afterwards. May lie in `dist`
 * @param dist where it belongs
 * @param last names that come last, in this order: what is asked for first and refers to all others
 * @param move moves one file; tests look in between
 */
export function bringIn(next, dist, last, move = renameSync) {
  const fresh = filesOf(next);
  const inside = relative(dist, next).replaceAll('\\', '/');
  const there = filesOf(dist).filter((file) => !file.startsWith(`${inside}/`));
  const record = join(dist, GENERATION);
  const before = new Set(existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : there);
  const rank = (file) => (HASHED.test(file) ? -1 : last.indexOf(file) + 1);
  for (const file of fresh.toSorted((a, b) => rank(a) - rank(b))) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    move(join(next, file), join(dist, file));
  }
  const current = new Set(fresh);
  for (const file of there) {
    if (!current.has(file) && !(before.has(file) && HASHED.test(file))) rmSync(join(dist, file));
  }
  writeFileSync(record, JSON.stringify(fresh));
  rmSync(next, { recursive: true, force: true });
}
