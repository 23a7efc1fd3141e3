/** The server as it is shipped, in a process of its own that can be killed: built anew for a run, started with preloads. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Address } from './wire';

const SERVER = fileURLToPath(new URL('../../server', import.meta.url));
const PRELOADS = new URL('preload/', import.meta.url);

export type Preload = 'die-at' | 'soon-idle' | 'broken';

export interface Build {
  readonly main: string;
  remove(): void;
}

/** Bundles the server into a folder from where it finds its packages. */
export async function buildServer(): Promise<Build> {
  const outDir = join(SERVER, 'node_modules', '.cache', `judge-${process.pid}`);
  const vite = join(SERVER, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', outDir], {
    cwd: SERVER,
  });
  return { main: join(outDir, 'main.js'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** @returns a port that is free now */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

export function addressOf(port: number): Address {
  return { http: `http://127.0.0.1:${port}`, sync: `ws://127.0.0.1:${port}/sync` };
}

export interface StartOptions {
  readonly main: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly preloads: readonly Preload[];
}

export class ServerProcess {
  /** Resolves when the process is gone, with the signal that ended it. */
  readonly gone: Promise<NodeJS.Signals | null>;
  /** Resolves when it listens; for ever open when it ends before. */
  readonly listening: Promise<void>;
  readonly startedAt = Date.now();
  /** What it wrote to its log and its error output, for whoever has to find out. */
  output = '';
  private readonly child: ChildProcess;

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  constructor({ main, port, env, preloads }: StartOptions) {
    const imports = preloads.flatMap((name) => ['--import', new URL(`${name}.mjs`, PRELOADS).href]);
    const child = spawn(process.execPath, [...imports, main], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.gone = once(child, 'exit').then(([, signal]: (NodeJS.Signals | null)[]) => signal ?? null);
    const keep = (line: string): void => {
      this.output = `${this.output}${line}\n`.slice(-20_000);
    };
    createInterface({ input: child.stderr }).on('line', keep);
    this.listening = new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (/^Polku: http:\S+$/.test(line)) resolve();
        else keep(line);
      });
    });
  }

  /** @returns the signal it ended by, which is another one when it had ended before */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<NodeJS.Signals | null> {
    this.child.kill(signal);
    return this.gone;
  }
}
