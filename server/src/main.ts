/**
 * The process: settings, signals, exit codes. `main.js` serves; `main.js backup <file>` copies the database, even while the
 * server runs; `main.js restore <file>` replaces it with such a copy.
 */
import { type Config, databaseFile, readConfig } from './config';
import { backup } from './jobs/backup';
import { restore } from './jobs/restore';
import { startPolku } from './server';
import { startFailure } from './start-failure';

/** A shutdown that takes longer is cut off; everything acknowledged is durable anyway. */
const SHUTDOWN_MS = 10_000;

let config: Config | null = null;

function fail(error: unknown): never {
  process.stderr.write(`Polku: ${startFailure(error, config)}\n`);
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`Polku: ${line}\n`);
}

async function serve(settings: Config): Promise<void> {
  const server = await startPolku(settings, fail);
  say(server.address);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => fail(new Error('shutdown took too long')), SHUTDOWN_MS).unref();
    server.close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function main([command, file, ...more]: readonly string[]): Promise<void> {
  config = readConfig(process.env);
  if (command === undefined) return serve(config);
  if (!file || more.length > 0 || (command !== 'backup' && command !== 'restore')) {
    throw new Error('usage: main.js [backup <file> | restore <file>]');
  }
  const database = databaseFile(config.dataDir);
  if (command === 'backup') {
    const { projects, documents } = await backup(database, file);
    say(`backup of ${projects} projects (${documents} documents) written to ${file} and read back`);
    return;
  }
  const { projects, documents, aside } = restore(database, file);
  say(`set back to ${file}: ${projects} projects, ${documents} documents. Start the server again.`);
  if (aside) say(`what was there before lies in ${aside}; delete it once everything is as you want it`);
}

main(process.argv.slice(2)).catch(fail);
