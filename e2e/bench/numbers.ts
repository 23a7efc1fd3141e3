/** Helpers shared by measurements: percentiles, even time steps, and counting frames actually shown. */
import type { Browser, CDPSession, Page } from '@playwright/test';

export const STEPS = 60;
const STEP_MS = 1000 / 60;
const CATEGORIES = ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];

export interface Motion {
  /** Frames that the compositor drew, of 60 in the measured second (trace event DrawFrame). */
  readonly shown: number;
  /** 95th percentile of the time between animation frames of the page, ms. */
  readonly p95FrameMs: number;
  /** Share of the wall time in which the page's main thread worked, 0–1. */
  readonly mainThread: number;
}

/** @param share 0–1 @returns NaN of nothing */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Calls `act` 60 times a second, whether or not the last one has been answered. */
export async function sixtyTimesASecond(steps: number, act: (step: number) => void): Promise<void> {
  const began = performance.now();
  for (let step = 0; step < steps; step += 1) {
    act(step);
    const rest = began + (step + 1) * STEP_MS - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
}

/** What the page notes about itself; a string, so that no tool rewrites it. */
const RECORDER = `globalThis.polkuFrames = [];
requestAnimationFrame(function note(now) { polkuFrames.push(now); if (polkuFrames.on !== false) requestAnimationFrame(note); });
performance.mark('polku-begin');`;

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
}

/** Measures what happens while `act` runs. `seconds` is how long that is planned to take. */
export async function motion(
  tab: { readonly browser: Browser; readonly page: Page; readonly cdp: CDPSession },
  seconds: number,
  act: () => Promise<void>,
): Promise<Motion> {
  const { browser, page, cdp } = tab;
  await browser.startTracing(page, { categories: CATEGORIES });
  const busy = async (): Promise<{ task: number; now: number }> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { task: value('TaskDuration'), now: value('Timestamp') };
  };
  await page.evaluate(RECORDER);
  const before = await busy();
  await act();
  const after = await busy();
  const frames = await page.evaluate<number[]>(
    "performance.mark('polku-end'); polkuFrames.on = false; [...polkuFrames]",
  );
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  const at = (name: string): number => {
    const found = trace.traceEvents.filter((event) => event.name === name).at(-1);
    if (!found) throw new Error(`The trace has no ${name}.`);
    return found.ts;
  };
  const [begin, end] = [at('polku-begin'), at('polku-end')];
  const drawn = trace.traceEvents.filter(({ name, ts }) => name === 'DrawFrame' && ts >= begin && ts <= end).length;
  const shown = Math.min(STEPS, drawn / Math.max(seconds, (end - begin) / 1e6));
  const between = frames.slice(1).map((time, index) => time - (frames[index] ?? time));
  return {
    shown: Math.round(shown),
    p95FrameMs: percentile(between, 0.95),
    mainThread: (after.task - before.task) / (after.now - before.now),
  };
}

/** An event of a trace of tasks (category `toplevel`). */
export interface TaskEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: what other programs of a busy machine take is not in it. */
  readonly tdur?: number;
}
