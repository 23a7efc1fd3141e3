import { describe, expect, test } from 'vitest';
import { type CommitSink, commitLoop } from './commit-loop';
import type { RoomBatch } from './log-types';

class Sink implements CommitSink {
  readonly events: string[] = [];
  constructor(readonly name: string) {}
  committed(seq: number): void {
    this.events.push(`durable ${seq}`);
  }
  commitFailed(error: Error): void {
    this.events.push(error.message);
  }
}

/** A store whose commits end when the test says so. */
function manualStore() {
  const batches: { batch: RoomBatch[]; end(error?: Error): void }[] = [];
  const commit = (batch: RoomBatch[]): Promise<void> =>
    new Promise((resolve, reject) => {
      batches.push({ batch, end: (error) => (error ? reject(error) : resolve()) });
    });
  return { batches, commit };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const update = new Uint8Array([1]);

describe('group commit', () => {
  test('takes everything that gathered, of all rooms, while the last commit was under way', async () => {
    const { batches, commit } = manualStore();
    const loop = commitLoop(commit, () => {});
    const [a, b] = [new Sink('a'), new Sink('b')];
    loop.append(a, 1, update);
    await turn();
    loop.append(a, 2, update, [[7, 'device:x']]);
    loop.append(b, 1, update);
    const deed = { at: 1, memberId: 'm1', written: [8, 0, 1], deleted: [], things: new Map([['', ['one']]]) };
    loop.append(a, 3, update, [[8, 'device:y']], deed);
    await turn();
    expect(batches.length).toBe(1);
    expect(a.events).toEqual([]);
    batches[0]?.end();
    await turn();
    expect(a.events).toEqual(['durable 1']);
    expect(batches[1]?.batch).toEqual([
      {
        room: 'a',
        first: 2,
        updates: [update, update],
        authors: [
          [7, 'device:x'],
          [8, 'device:y'],
        ],
        deeds: [deed],
      },
      { room: 'b', first: 1, updates: [update], authors: [], deeds: [] },
    ]);
    batches[1]?.end();
    await loop.idle();
    expect([a.events.at(-1), b.events.at(-1)]).toEqual(['durable 3', 'durable 1']);
  });

  test('that fails tells the rooms in it, drops what built on it, and goes on with the others', async () => {
    const { batches, commit } = manualStore();
    const loop = commitLoop(commit, () => {});
    const [a, b] = [new Sink('a'), new Sink('b')];
    loop.append(a, 1, update);
    await turn();
    loop.append(a, 2, update);
    loop.append(b, 1, update);
    batches[0]?.end(new Error('disk full'));
    await turn();
    expect(a.events).toEqual(['disk full']);
    expect(batches[1]?.batch.map(({ room }) => room)).toEqual(['b']);
    batches[1]?.end();
    await loop.idle();
    expect(b.events).toEqual(['durable 1']);
  });
});
