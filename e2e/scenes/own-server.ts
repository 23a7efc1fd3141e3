/** A separate server with its own port and data folder that can be killed and restarted. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const START_MS = 120_000;
/** Runs beside the server, with its own copy of the library: what the log of the largest document holds. */
const COUNT = `
  const db = require('better-sqlite3')(process.argv[1], { readonly: true });
  const room = db.prepare('SELECT id, head FROM rooms ORDER BY head DESC LIMIT 1').get();
  const rows = (table) => db.prepare('SELECT count(*) AS n FROM ' + table + ' WHERE room_id = ?').get(room.id).n;
  console.log(JSON.stringify({ head: room.head, updates: rows('updates'), snapshots: rows('snapshots') }));
`;

/** Of one document: updates that were ever stored, those that compaction has left, and snapshots. */
export interface LogRows {
  readonly head: number;
  readonly updates: number;
  readonly snapshots: number;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

export class OwnServer {
  #child: ChildProcess | null = null;
  readonly url: string;
  readonly #data = mkdtempSync(join(tmpdir(), 'polku-own-'));

  private constructor(readonly port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<OwnServer> {
    const server = new OwnServer(await freePort());
    await server.startAgain();
    return server;
  }

  /** Starts on the same port with the same data; resolves when it is healthy. */
  async startAgain(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      DATA_DIR: this.#data,
      NODE_ENV: 'production',
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    this.#child = child;
    const until = Date.now() + START_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const healthy = await fetch(`${this.url}/healthz`).then(
        (answer) => answer.ok,
        () => false, // not listening yet
      );
      if (healthy) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server was not healthy after ${START_MS} ms`);
  }

  /** @returns the process's id, for those who measure it */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** @returns what is on the disk of the document with most updates */
  async rows(): Promise<LogRows> {
    const file = join(this.#data, 'polku.sqlite');
    const cwd = fileURLToPath(new URL('../../server', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', COUNT, file], { cwd });
    return JSON.parse(stdout) as LogRows;
  }

  /** SIGKILL: no farewell, nothing flushed. Resolves when the process is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#data, { recursive: true, force: true });
  }
}
