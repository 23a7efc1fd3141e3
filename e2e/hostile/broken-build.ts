/** Servers that are broken on purpose, so that the attack can be seen to find it: a built server with one place of it changed. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Build } from '../judge/server-process';

/** What is there, and what is there instead. */
const WAYS = {
  'lets anybody write': ['return can(role, WRITE_ABILITY[kind]);', 'return true;'],
  'falls over a frame': [
    'const message = decodeMessage(data);',
    'const message = decodeMessage(data); if (!message) throw new Error("fallen");',
  ],
  // By the processor's time, of which a busy machine gives little.
  'thinks for three seconds': [
    'const message = decodeMessage(data);',
    `const message = decodeMessage(data);
    if (!message && !globalThis.thought) {
      globalThis.thought = process.cpuUsage();
      while (process.cpuUsage(globalThis.thought).user < 3e6);
    }`,
  ],
} as const;
export type Way = keyof typeof WAYS;

/**
 * @param build stays as it is
 * @throws when the place is not there any more
 */
export function broken(build: Build, way: Way): Build {
  const from = dirname(build.main);
  // Beside it, where it finds its packages.
  const folder = `${from}-${way.replaceAll(' ', '-')}`;
  cpSync(from, folder, { recursive: true });
  const [there, instead] = WAYS[way];
  const places = readdirSync(folder).filter((name) => name.endsWith('.js') && has(join(folder, name), there));
  if (places.length === 0) throw new Error(`a server that ${way} is not made any more by changing: ${there}`);
  for (const name of places) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace(there, instead));
  }
  const main = join(folder, 'main.js');
  return { main, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function has(file: string, text: string): boolean {
  return readFileSync(file, 'utf8').includes(text);
}
