/** Rounds with 300 phones, and with 60 while the server is killed: the load generator of the server's own tests, run as a program. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
export interface AnswersFigures {
  readonly load: {
    readonly phones: number;
    readonly answers: number;
    readonly acknowledged: Percentiles;
    /** From the start of a step until a phone has heard of it. */
    readonly heard: Percentiles;
    readonly newsPerSecond: number;
    readonly kilobytesPerNews: number;
    readonly cpuShare: number;
    readonly serverMegabytes: number;
  };
  readonly killed: {
    readonly kills: number;
    readonly acknowledged: number;
    readonly repeated: number;
    readonly lost: number;
    readonly doubled: number;
    readonly editsAcknowledged: number;
    readonly editsLost: number;
    readonly p50: number;
    readonly p99: number;
  };
}

export async function measureAnswers(): Promise<AnswersFigures> {
  const args = ['--import', 'tsx', 'src/testing/bench-answers.ts'];
  const child = spawn(process.execPath, args, { cwd: `${ROOT}server`, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The load generator ended with ${code}.`);
  const text = Buffer.concat(parts).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as AnswersFigures;
}
