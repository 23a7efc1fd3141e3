/** The built server with its log and its own view of how long it let nothing else run. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Address } from '../judge/wire';
import { addressOf } from '../judge/server-process';

const WATCH = new URL('preload/loop-watch.mjs', import.meta.url).href;

/** A second of the main thread; see `preload/loop-watch.mjs`. */
export interface LoopSecond {
  readonly at: number;
  readonly gap: number;
  readonly held: number;
  /** `own` of each turn. */
  readonly over: readonly number[];
  readonly stalls: readonly {
    readonly at: number;
    readonly gap: number;
    readonly held: number;
    readonly own: number;
  }[];
  readonly rss: number;
  readonly heapUsed: number;
}

export interface ServerOptions {
  readonly main: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  /** A file that does not exist yet. */
  readonly loopFile: string;
}

export class ServerUnderFire {
  readonly address: Address;
  readonly listening: Promise<void>;
  readonly gone: Promise<unknown>;
  /** What it said on its error output, and lines of its log of level error and worse. */
  readonly errors: string[] = [];
  warnings = 0;
  private readonly child: ChildProcess;

  constructor(private readonly options: ServerOptions) {
    const { main, port, loopFile } = options;
    this.address = addressOf(port);
    this.child = spawn(process.execPath, ['--import', WATCH, main], {
      env: { ...this.env, PORT: String(port), HOSTILE_LOOP: loopFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.gone = once(this.child, 'exit');
    const { stdout, stderr } = this.child;
    if (!stdout || !stderr) throw new Error('the server has no output');
    createInterface({ input: stderr }).on('line', (line) => this.errors.push(line));
    this.listening = new Promise((resolve, reject) => {
      createInterface({ input: stdout }).on('line', (line) => {
        if (/^Polku: http:\S+$/.test(line)) resolve();
        else this.hear(line);
      });
      void this.gone.then(() => reject(new Error(`the server does not start: ${this.errors.join('\n')}`)));
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }
  /** How it ended, if it did. */
  get ending(): string | null {
    const { exitCode, signalCode } = this.child;
    return exitCode === null && signalCode === null ? null : (signalCode ?? String(exitCode));
  }

  /** @returns the seconds since it began */
  loop(): LoopSecond[] {
    const { loopFile } = this.options;
    if (!existsSync(loopFile)) return [];
    const lines = readFileSync(loopFile, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as LoopSecond);
  }

  /** Asks it to end, as an operator does. */
  async end(): Promise<void> {
    if (this.ending === null) this.child.kill('SIGTERM');
    await this.gone;
  }
  async kill(): Promise<void> {
    if (this.ending === null) this.child.kill('SIGKILL');
    await this.gone;
  }

  /** Runs `polku verify` on its store. @returns what it says, and whether it was content */
  verify(): Promise<{ said: string; ok: boolean }> {
    return new Promise((resolve) => {
      execFile(process.execPath, [this.options.main, 'verify'], { env: this.env }, (error, out, err) => {
        resolve({ said: `${out}${err}`.trim(), ok: error === null });
      });
    });
  }

  private get env(): NodeJS.ProcessEnv {
    // Attackers come from many addresses, which the server takes from its one proxy: that is us.
    return {
      ...process.env,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '1',
      MAX_PROJECTS: '0',
      ...this.options.env,
    };
  }

  private hear(line: string): void {
    const level = /^\{"level":(\d+)/.exec(line)?.[1];
    if (level === undefined ? line !== '' && !line.startsWith('Polku: ') : Number(level) >= 50) this.errors.push(line);
    else if (level !== undefined) this.warnings += 1;
  }
}
