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

/** Writers with 4 edits and 20 cursor moves a second each, for ten seconds, and others who look on. */
export async function measureSync(writers: number, watching: number): Promise<SyncFigures> {
  const args = ['--import', 'tsx', 'src/testing/bench-sync.ts', '10', String(writers), '200', String(watching)];
  const child = spawn(process.execPath, args, { cwd: `${ROOT}server`, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The load generator ended with ${code}.`);
  const text = Buffer.concat(parts).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as SyncFigures;
}
