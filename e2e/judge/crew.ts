/**
 * The process of the writers: `crew.ts <options as JSON>`, told what to do by messages from its parent. It outlives the servers,
 * as browsers do.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JournalWriter } from './journal';
import { pause, pick, seeded } from './random';
import type { Address, Project } from './wire';
import { Writer } from './writer';

export interface CrewOptions {
  readonly project: Project;
  readonly addresses: readonly Address[];
  readonly writers: number;
  readonly rate: number;
  readonly seed: number;
  /** Where the journal and, in the end, the documents go. */
  readonly folder: string;
}

export type Order =
  /** Say `acknowledged` at the next confirmation. */
  | 'watch'
  /** Say `settled` once nobody has a connection and all is written down; nobody connects before `go`. */
  | 'settle'
  | 'leave'
  | 'go'
  /** Stop editing; say `quiet` when everything is confirmed and the documents are written to files. */
  | 'finish';
export type Report = { said: 'acknowledged' | 'settled' | 'quiet' } | { said: 'failed'; detail: string };

const options = JSON.parse(process.argv[2] ?? '') as CrewOptions;
const journal = new JournalWriter(join(options.folder, 'journal.jsonl'));
let watching = false;

const report = (what: Report): void => {
  process.send?.(what);
};
const writers = Array.from({ length: options.writers }, (_, i) => {
  const random = seeded(options.seed * 1000 + i);
  return new Writer({
    ...options,
    name: `w${i}`,
    journal,
    random,
    address: () => pick(random, options.addresses),
    acknowledged: () => {
      if (watching) report({ said: 'acknowledged' });
      watching = false;
    },
  });
});

/** Waits until it holds of everybody. */
async function all(holds: (writer: Writer) => boolean): Promise<void> {
  while (!writers.every(holds)) {
    for (const writer of writers) writer.check();
    await pause(2);
  }
}

async function follow(order: Order): Promise<void> {
  switch (order) {
    case 'watch':
      watching = true;
      return;
    case 'leave':
      for (const writer of writers) writer.want(false);
      return;
    case 'go':
      for (const writer of writers) writer.want(true);
      return;
    case 'settle':
      for (const writer of writers) writer.want(false);
      await all((writer) => writer.isAway);
      await journal.flushed();
      return report({ said: 'settled' });
    case 'finish':
      for (const writer of writers) writer.stopEditing();
      await all((writer) => writer.isSafe);
      // Everything is stored, and what others wrote last may still be on its way to somebody.
      await pause(300);
      for (const [i, writer] of writers.entries()) writeFileSync(join(options.folder, `w${i}.yjs`), writer.state());
      return report({ said: 'quiet' });
  }
}

process.on('message', (order: Order) => {
  follow(order).catch((error: unknown) => report({ said: 'failed', detail: String(error) }));
});
process.on('disconnect', () => process.exit());
for (const writer of writers) writer.start();
