/** The process: settings, signals, exit codes. `main.js` serves; `main.js backup <file>` copies the database. */
import { readConfig, databaseFile } from './config';
import { backup } from './jobs/backup';
import { startPolku } from './server';

/** A shutdown that takes longer is cut off; everything acknowledged is durable anyway. */
const SHUTDOWN_MS = 10_000;

function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  process.stderr.write(`Polku: ${message}${taken ? ' — choose another with PORT' : ''}\n`);
  process.exit(1);
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const server = await startPolku(config, fail);
  process.stdout.write(`Polku: ${server.address}\n`);
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

async function main([command, file]: readonly string[]): Promise<void> {
  if (command === undefined) return serve();
  if (command !== 'backup' || !file) throw new Error('usage: main.js [backup <file>]');
  await backup(databaseFile(readConfig(process.env).dataDir), file);
  process.stdout.write(`Polku: backup written to ${file}\n`);
}

main(process.argv.slice(2)).catch(fail);
