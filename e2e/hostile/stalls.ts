/**
 * How long the servers let nothing else run, and what was being sent then. A stall is what a server computed itself: on a busy machine
 * its main thread also waits for a core, or for helping threads that have none.
 */
import type { LoopSecond } from './server-under-fire';

export interface LoopReport {
  /** Milliseconds of the main thread's own work in one turn. */
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
  /** With what it waited for, and by the clock, with the waiting for a core. */
  readonly maxHeld: number;
  readonly maxGap: number;
  /** `quarters`: after each quarter of the run. */
  readonly rssMb: { readonly start: number; readonly quarters: readonly number[]; readonly most: number };
  readonly stalls: readonly Stall[];
}
export interface Stall {
  readonly own: number;
  readonly held: number;
  readonly gap: number;
  /** Numbers of inputs that were on the way. */
  readonly inputs: string;
}

/** When which inputs were on the way; a note every few milliseconds is enough. */
export class Notes {
  private readonly notes: { at: number; from: number; to: number }[] = [];

  note(from: number, to: number): void {
    const at = Date.now();
    const last = this.notes.at(-1);
    if (last && at - last.at < 5) last.to = to;
    else this.notes.push({ at, from, to });
  }

  /** @returns the numbers of inputs on the way between two times */
  between(from: number, to: number): string {
    const those = this.notes.filter(({ at }) => at >= from - 20 && at <= to + 20);
    const before = this.notes.filter(({ at }) => at < from - 20).at(-1);
    const first = Math.min(before?.from ?? Number.POSITIVE_INFINITY, ...those.map((one) => one.from));
    const last = Math.max(before?.to ?? 0, ...those.map((one) => one.to));
    return `${first} to ${last}`;
  }
}

const MB = 1024 * 1024;

/** @param since when the attack began; before it, servers start and are filled */
export function loopReport(seconds: readonly LoopSecond[], since: number, stallMs: number, notes: Notes): LoopReport {
  const under = seconds.filter(({ at }) => at > since);
  const turns = under.flatMap(({ over }) => over).sort((a, b) => a - b);
  const at = (share: number): number => turns[Math.floor(turns.length * share)] ?? turns.at(-1) ?? 0;
  const rss = under.map((one) => one.rss / MB);
  return {
    p99: at(0.99),
    p999: at(0.999),
    max: turns.at(-1) ?? 0,
    maxHeld: Math.round(Math.max(0, ...under.map(({ held }) => held))),
    maxGap: Math.round(Math.max(0, ...under.map(({ gap }) => gap))),
    rssMb: {
      start: Math.round(rss[0] ?? 0),
      quarters: [0.25, 0.5, 0.75, 1].map((share) => Math.round(rss[Math.ceil(rss.length * share) - 1] ?? 0)),
      most: Math.round(Math.max(0, ...rss)),
    },
    stalls: under
      .flatMap(({ stalls }) => stalls)
      .filter((one) => one.own > stallMs && one.at > since)
      .map((one) => ({ own: one.own, held: one.held, gap: one.gap, inputs: notes.between(one.at - one.gap, one.at) })),
  };
}
