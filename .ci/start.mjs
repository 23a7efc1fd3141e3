/**
 * `npm start`: from a fresh clone with only Node to a running Polku. Installs and builds what is missing or stale, then loads
 * the server into this process, so that signals and exit codes need no wrapper. Passes on PORT, HOST and DATA_DIR; data is in
 * ./data by default.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, requireNode, ROOT } from './install.mjs';
import { endWithUs } from './run.mjs';

const say = (line) => console.log(`polku: ${line}`);

/** Ctrl-C reaches a server under npm twice (terminal and npm); the second must not cut its shutdown short. */
function shieldShutdown() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    let first = 0;
    process.on(signal, () => {
      first ||= Date.now();
      if (Date.now() - first > 3000) process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

requireNode();
process.chdir(ROOT);
process.env.DATA_DIR ??= join(ROOT, 'data');
const letGo = endWithUs();
try {
  await ensureInstalled(say);
  await ensureBuilt(say);
} catch (error) {
  console.error(`polku: ${error.message}`);
  process.exit(1);
}
letGo();
shieldShutdown();
process.env.NODE_ENV ??= 'production';
const main = join(ROOT, 'server', 'dist', 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
