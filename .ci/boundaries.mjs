/**
 * Checks imports against boundaries.rules.mjs. `node .ci/boundaries.mjs` prints every violation as `file:line imports what:
 * rule` and exits with 1 if there is one.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { QUARANTINE, ROOMS, TESTS } from './boundaries.rules.mjs';
import { castsWithoutReason } from './casts.mjs';
import { cyclesIn, folderCyclesIn } from './cycles.mjs';
import { pathsThatLeadNowhere } from './doc-paths.mjs';
import { domainWords } from './domain-words.mjs';
import { importGraph } from './imports.mjs';

const PACKAGES = ['shared', 'client', 'server', 'e2e'];

/** @returns `{ wild }`, the folder `*` stood for, if the file lies in the row's room */
function inRoom(row, file) {
  const room = row.room.split('/');
  const parts = file.split('/');
  if (parts.length < room.length || (row.flat && parts.length !== room.length + 1)) return undefined;
  let wild = '';
  for (const [at, part] of room.entries()) {
    if (part === '*' && at < parts.length - 1) wild = parts[at];
    else if (part !== parts[at]) return undefined;
  }
  return { wild };
}

function roomOf(file) {
  let best;
  for (const row of ROOMS) {
    const hit = inRoom(row, file);
    const weight = row.room.split('/').length * 2 - (row.room.includes('*') ? 1 : 0);
    if (hit && (!best || weight > best.weight)) best = { row, wild: hit.wild, weight };
  }
  return best;
}

const within = (path, place) => path === place || path.startsWith(`${place}/`);
const names = (list, name) =>
  list.some((one) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))));

/** @returns the rule that this import breaks, or undefined */
function broken({ row, wild }, file, one) {
  const isTest = TESTS.files.test(file);
  if (one.name === null) return 'an import must name its module in plain text, or nobody can check it';
  if (one.missing) return `there is no such file (${one.missing})`;
  if (one.path) {
    const sees = row.sees.map((place) => place.replace('$1', wild));
    if (isTest) {
      const own = file.split('/')[0];
      sees.push(...TESTS.sees.map((place) => place.replace('$package', own)));
      if (TESTS.free.includes(own)) sees.push(own);
    }
    return sees.some((place) => within(one.path, place)) ? undefined : row.why;
  }
  if (isTest) return undefined;
  if (one.node) return row.node ? undefined : `${row.why}; it runs without Node`;
  if (row.packages !== 'any' && !names(row.packages, one.package)) return row.why;
  const quarantine = QUARANTINE.find(({ packages }) => packages.includes(one.package));
  if (!quarantine || within(row.room, 'e2e') || quarantine.only.some((place) => within(file, place))) return undefined;
  return `${quarantine.why}: only in ${quarantine.only.join(', ')}`;
}

/**
 * @param root folder of the workspace
 * @returns every break as a line of text, and how many files were read
 */
export function checkBoundaries(root) {
  const graph = importGraph(root, PACKAGES);
  const breaks = [];
  for (const [file, imports] of graph) {
    const room = roomOf(file);
    if (!room) {
      breaks.push(`${file}:1 lies in no room: give its folder a row in .ci/boundaries.rules.mjs`);
      continue;
    }
    for (const one of imports) {
      const rule = broken(room, file, one);
      if (!rule) continue;
      const what = one.path && one.name && !one.name.startsWith('.') ? `${one.name}` : (one.path ?? one.name ?? '?');
      breaks.push(`${file}:${one.line} imports ${what}: ${rule}`);
    }
  }
  for (const cycle of cyclesIn(graph)) {
    const [first] = cycle;
    const way = cycle.map(({ file, line }) => `${file}:${line}`).join(' → ');
    breaks.push(`${first.file}:${first.line} imports itself in a circle: ${way} → ${first.file}`);
  }
  for (const { folder, cycle } of folderCyclesIn(graph)) {
    const way = cycle.map(({ file, line, from }) => `${file} (${from}:${line})`).join(' → ');
    breaks.push(`${folder || '.'} has a circle between its parts: ${way} → ${cycle[0].file}`);
  }
  breaks.push(...castsWithoutReason(root, ['shared', 'client', 'server']));
  breaks.push(...domainWords(root));
  breaks.push(...pathsThatLeadNowhere(root));
  return { breaks, files: graph.size };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { breaks, files } = checkBoundaries(fileURLToPath(new URL('..', import.meta.url)));
  for (const line of breaks) console.error(line);
  console.log(`boundaries: ${files} files, ${breaks.length} breaks`);
  process.exitCode = breaks.length > 0 ? 1 : 0;
}
