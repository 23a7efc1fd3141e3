/**
 * Two honest people in a project of their own, in a process of its own: how long it takes until an edit is confirmed, and until the other
 * one sees it. `probe.ts <options as JSON>`; ends with what it saw when its parent says so.
 */
import * as Y from 'yjs';
import type { Address } from '../judge/wire';
import { type Entry, HonestClient } from './honest-client';

export interface ProbeOptions {
  readonly addresses: readonly Address[];
  readonly entry: Entry;
}
export interface Times {
  readonly edits: number;
  readonly confirmed: Spread;
  readonly seen: Spread;
}
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}
export type ProbeReport = { readonly times: Times } | { readonly failed: string };

const EVERY_MS = 50;
const { addresses, entry } = JSON.parse(process.argv[2] ?? '') as ProbeOptions;
const confirmed: number[] = [];
const seen: number[] = [];
let isOver = false;

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? sorted.at(-1) ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

async function probe(): Promise<Times> {
  const [one, other = one] = addresses;
  if (!one || !other) throw new Error('no server to probe');
  const writer = await HonestClient.open(one, entry, 'content', 'a-device-of-the-probe-0001');
  const reader = await HonestClient.open(other, entry, 'content', 'a-device-of-the-probe-0002');
  const begun = new Map<unknown, number>();
  reader.doc.getMap('records').observe(() => {
    const value = reader.doc.getMap('records').get('probe');
    const at = begun.get(value);
    if (at !== undefined) seen.push(performance.now() - at);
  });
  for (let i = 0; !isOver; i += 1) {
    const at = performance.now();
    begun.set(i, at);
    writer.edit((doc) => doc.getMap('records').set('probe', i));
    await writer.barrier();
    confirmed.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  await reader.barrier();
  if (!Y.equalSnapshots(Y.snapshot(writer.doc), Y.snapshot(reader.doc)) && seen.length < confirmed.length)
    throw new Error(`of ${confirmed.length} confirmed edits the other saw ${seen.length}`);
  return { edits: confirmed.length, confirmed: spread(confirmed), seen: spread(seen) };
}

process.on('message', () => {
  isOver = true;
});
process.on('disconnect', () => process.exit());
probe()
  .then((times): ProbeReport => ({ times }))
  .catch((error: unknown): ProbeReport => ({ failed: String(error) }))
  .then((report) => process.send?.(report, () => process.exit()))
  .catch(() => process.exit(1));
