/**
 * Preloaded into a server: writes once a second to the file HOSTILE_LOOP how long its main thread let nothing else run. `gap`
 * is by the clock. `held` leaves out the time for which the thread was ready and the machine gave it no core, and `own` is what it
 * computed; what is between them it waited for, be it the disk or threads that had no core. Linux tells that; elsewhere all are `gap`.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const TICK_MS = 5;
const REPORT_MS = 1_000;
const WORTH_TELLING_MS = 40;
const { HOSTILE_LOOP } = process.env;

/** @returns milliseconds for which the main thread has computed, and has waited for a core */
function spent() {
  if (process.platform !== 'linux') return { computed: performance.now(), waited: 0 };
  const [computed, waited] = readFileSync('/proc/self/schedstat', 'utf8').split(' ');
  return { computed: Number(computed) / 1e6, waited: Number(waited) / 1e6 };
}

if (isMainThread && HOSTILE_LOOP) {
  let last = performance.now();
  let before = spent();
  let reported = last;
  let seen = { gap: 0, held: 0, over: [], stalls: [] };
  setInterval(() => {
    const now = performance.now();
    const after = spent();
    const gap = now - last - TICK_MS;
    const held = Math.max(0, gap - (after.waited - before.waited));
    const own = Math.min(gap, after.computed - before.computed);
    seen.gap = Math.max(seen.gap, gap);
    seen.held = Math.max(seen.held, held);
    seen.over.push(Math.round(own * 10) / 10);
    if (held > WORTH_TELLING_MS)
      seen.stalls.push({ at: Date.now(), gap: Math.round(gap), held: Math.round(held), own: Math.round(own) });
    if (now - reported > REPORT_MS) {
      const { rss, heapUsed } = process.memoryUsage();
      appendFileSync(HOSTILE_LOOP, `${JSON.stringify({ ...seen, at: Date.now(), rss, heapUsed })}\n`);
      seen = { gap: 0, held: 0, over: [], stalls: [] };
      reported = now;
    }
    last = performance.now();
    before = spent();
  }, TICK_MS).unref();
}
