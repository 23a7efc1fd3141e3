/** Before `npm pack`: what is packed is built from the sources as they are. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, requireNode, ROOT } from './install.mjs';
import { endWithUs } from './run.mjs';

// Standard output is npm's: it prints the name of the package there.
const say = (line) => console.error(`polku: ${line}`);

requireNode();
process.chdir(ROOT);
endWithUs();
try {
  await ensureInstalled(say);
  await ensureBuilt(say);
} catch (error) {
  console.error(`polku: ${error.message}`);
  process.exit(1);
}
