/** `serve`: the server, until it is asked to end. */
import { startPolku } from '../server';
import type { Command } from './command';

/** A shutdown that takes longer is cut off; everything acknowledged is durable anyway. */
const SHUTDOWN_MS = 10_000;

/** @returns which database it is, without user and password */
function databaseNamed(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL, ${host}${pathname}`;
}

export const serve: Command = {
  name: 'serve',
  summary: 'serves pages, API and live editing on one port; what happens when no command is named',
  args: [],
  options: [],
  notes: ['Ends cleanly on SIGTERM and SIGINT (Ctrl-C). What was shown as saved also survives kill -9.'],
  async run(_, { config, say, fail }) {
    const server = await startPolku(config, fail);
    say(server.address);
    say(`data in ${config.databaseUrl === '' ? config.dataDir : databaseNamed(config.databaseUrl)}`);
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => fail(new Error('shutdown took too long')), SHUTDOWN_MS).unref();
      server.close().then(() => process.exit(0), fail);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  },
};
