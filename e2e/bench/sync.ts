/** The server under a workshop's load: the load generator of the server's own tests, run as a program. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
export interface SyncFigures {
  /** Milliseconds from sending an edit until another has it. */
  readonly seen: Percentiles;
  /** Milliseconds until the server has said that it is durable. */
  readonly durable: Percentiles;
  readonly cpuMsPerEdit: number;
  readonly bytesOutPerEdit: number;
  readonly commitsPerEdit: number;
  readonly serverMegabytes: number;
  /** Until the last connection of those who look on has closed, after their link was revoked. */
  readonly revokedMs: number;
}

/** Beside others under the same load: each server on one core, medians of runs in turns. */
export interface BesideFigures {
  readonly seen: Percentiles;
  readonly cpuMsPerEdit: number;
  readonly cpuShare: number;
  readonly bytesOutPerEdit: number;
  readonly megabytes: number;
}
export interface OpeningFigures {
  readonly startMs: number;
  readonly openMs: number;
}
/** By the name of the server; ours is the first. */
export type Beside<T> = Readonly<Record<string, T>>;
export interface NodesFigures extends SyncFigures {
  readonly seenAcross: Percentiles;
}
export interface ReturnFigures {
  readonly people: number;
  readonly halfSeconds: number;
  readonly allSeconds: number;
}
export interface SyncBesideFigures {
  readonly workshop: Beside<BesideFigures>;
  readonly rooms: Beside<BesideFigures>;
  readonly crowd: Beside<BesideFigures>;
  readonly opening: Beside<OpeningFigures>;
}
export interface SyncOperationFigures {
  readonly oneNode: NodesFigures;
  readonly twoNodes: NodesFigures;
  readonly returned: ReturnFigures;
}

const TIMES = 3;

/** Writers with 4 edits and 20 cursor moves a second each, for ten seconds, and others who look on. */
export function measureSync(writers: number, watching: number): Promise<SyncFigures> {
  return program<SyncFigures>('10', String(writers), '200', String(watching));
}

/** Ours and those that keep nothing, or not safely, under the same loads. */
export async function measureBeside(): Promise<SyncBesideFigures> {
  return {
    workshop: await program('beside', String(TIMES)),
    rooms: await program('rooms', String(TIMES)),
    crowd: await program('crowd', String(TIMES)),
    opening: await program('opening', String(TIMES)),
  };
}

/** One node and two over PostgreSQL; then a restart under five hundred people. */
export async function measureOperation(): Promise<SyncOperationFigures> {
  return {
    oneNode: await program('10', '30', '200', '0', '1'),
    twoNodes: await program('10', '30', '200', '0', '2'),
    returned: await program('return', '500'),
  };
}

/** The load has a core of its own where the system can give it one. @throws when the load generator fails */
async function program<T>(...given: readonly string[]): Promise<T> {
  const node = [process.execPath, '--import', 'tsx', 'src/testing/bench-sync.ts', ...given];
  const [command = '', ...args] = process.platform === 'linux' ? ['taskset', '-c', '1', ...node] : node;
  const child = spawn(command, args, { cwd: `${ROOT}server`, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The load generator ended with ${code}.`);
  const text = Buffer.concat(parts).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as T;
}
