/** The result of a run: as data, and as a table to read. */
import type { JudgedFault, LegResult, Outcome } from './leg';

export interface RunFacts {
  readonly store: string;
  readonly writers: number;
  readonly rate: number;
  readonly seed: number;
  readonly seconds: number;
}

interface PointLine {
  /** A named point, or `random`. */
  readonly at: string;
  readonly kills: number;
  /** Kills that happened there; the others came when the point was not passed for a while. */
  readonly hits: number;
  readonly faults: number;
}

export interface Result extends RunFacts {
  readonly points: readonly PointLine[];
  readonly kills: number;
  readonly made: number;
  readonly acknowledged: number;
  readonly lives: number;
  readonly rows: number;
  /** Start of the process to the first confirmed edit, ms. */
  readonly recovery: { readonly p50: number; readonly p95: number; readonly max: number; readonly count: number };
  readonly faults: readonly JudgedFault[];
}

export function summary(legs: readonly LegResult[], facts: RunFacts): Result {
  const outcomes = legs.flatMap((leg) => leg.outcomes);
  const names = [...new Set(outcomes.map(({ kill }) => kill.at))].sort();
  const sum = (of: (leg: LegResult) => number): number => legs.reduce((total, leg) => total + of(leg), 0);
  return {
    ...facts,
    points: names.map((at) =>
      pointLine(
        at,
        outcomes.filter(({ kill }) => kill.at === at),
      ),
    ),
    kills: outcomes.length,
    made: sum(({ made }) => made),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lives: sum(({ lives }) => lives),
    rows: sum(({ head }) => head),
    recovery: percentiles(outcomes.flatMap(({ recoveryMs }) => (recoveryMs === null ? [] : [recoveryMs]))),
    faults: legs.flatMap(({ faults }) => faults),
  };
}

function pointLine(at: string, outcomes: readonly Outcome[]): PointLine {
  return {
    at,
    kills: outcomes.length,
    hits: outcomes.filter(({ hit }) => hit).length,
    faults: outcomes.reduce((total, { faults }) => total + faults.length, 0),
  };
}

/** @returns of no values, zeros with a count of 0 */
export function percentiles(values: readonly number[]): Result['recovery'] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0, count: sorted.length };
}

export function table(result: Result): string {
  const lines = [`${'killed at'.padEnd(18)}${'kills'.padStart(7)}${'there'.padStart(7)}${'faults'.padStart(8)}`];
  for (const { at, kills, hits, faults } of result.points) {
    lines.push(`${at.padEnd(18)}${String(kills).padStart(7)}${String(hits).padStart(7)}${String(faults).padStart(8)}`);
  }
  const { recovery, faults } = result;
  const count = (...kinds: string[]): number => faults.filter(({ kind }) => kinds.includes(kind)).length;
  lines.push(
    '',
    `${result.store}, ${result.writers} writers, ${result.kills} kills, seed ${result.seed}, ${result.seconds.toFixed(0)} s`,
    `${result.made} edits made in ${result.lives} lives, ${result.acknowledged} confirmed, ${result.rows} rows`,
    `lost ${count('lost')}, doubled ${count('doubled')}, gone back ${count('gone back')}, gaps ${count('gap')}, checksums ${count('checksum')}, other ${count('format', 'stuck', 'unequal')}`,
    `start to first confirmed edit: p50 ${recovery.p50} ms, p95 ${recovery.p95} ms, max ${recovery.max} ms (${recovery.count} starts)`,
  );
  for (const { kind, detail } of faults.slice(0, 20)) lines.push(`${kind}: ${detail}`);
  return lines.join('\n');
}
