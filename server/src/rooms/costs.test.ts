/**
 * What edits and cursors cost, as exact counts: commits, and bundles that a reader is sent (each is one write to its socket).
 * Times differ from machine to machine; these do not.
 */
import { MESSAGE_AWARENESS, MESSAGE_BARRIER, MESSAGE_SYNC } from '@polku/shared/kernel/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type CommitLoop, commitLoop } from '../log/commit-loop';
import { MemoryPeer, memoryProject } from '../testing/memory-room';
import { frame, readPresence } from '../testing/wire-client';
import { Authors } from './authors';
import type { Outgoing } from './peer';
import { PRESENCE_TICK_MS } from './presence';
import { Replica } from './replica';
import { Room, type UpdateLog } from './room';

const PEOPLE = 30;

class CountingPeer extends MemoryPeer {
  bundles: (readonly Uint8Array[])[] = [];
  readonly doc = new Y.Doc();
  override send(outgoing: Outgoing): void {
    this.bundles.push(outgoing.messages);
  }
  /** @returns how many messages of the type it was sent, and in how many bundles */
  heard(type: number): { messages: number; bundles: number } {
    const counts = this.bundles.map((messages) => messages.filter(([first]) => first === type).length);
    return { messages: counts.reduce((sum, count) => sum + count, 0), bundles: counts.filter(Boolean).length };
  }
  edit(nth: number): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.getMap('records').set(`of ${this.doc.clientID}`, nth);
    this.update(Y.encodeStateAsUpdate(this.doc, before));
  }
}

let commits: number;
let loop: CommitLoop;
let people: CountingPeer[];
beforeEach(() => {
  commits = 0;
  loop = commitLoop(
    () => {
      commits += 1;
      return null;
    },
    () => {},
  );
  const replica = new Replica({ head: 0, base: null, rows: [] }, 2 ** 26);
  const log: UpdateLog = { waitingBytes: 0, append: (...given) => loop.append(...given) };
  const room = roomOver(log, replica);
  people = Array.from({ length: PEOPLE }, (_, i) => new CountingPeer({ owner: `device:${i}` }));
  for (const peer of people) {
    peer.memory = { room, join: () => {} };
    room.join(peer, 'epoch');
  }
  for (const peer of people) peer.bundles = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function roomOver(log: UpdateLog, replica: Replica): Room {
  return new Room('project1-content', 'content', replica, new Authors(), memoryProject(), {
    log,
    waitingBytes: Number.POSITIVE_INFINITY,
    editors: PEOPLE,
    emptied: () => {},
    failed: () => {},
    grown: () => {},
    edited: () => {},
  });
}

test('edits that arrive in one turn of the event loop are one commit, and one bundle for each reader', async () => {
  for (let nth = 0; nth < 4; nth += 1) for (const peer of people) peer.edit(nth);
  await loop.idle();
  expect(commits).toBe(1);
  for (const peer of people) expect(peer.heard(MESSAGE_SYNC)).toEqual({ messages: 4 * (PEOPLE - 1), bundles: 1 });
});

test('an edit by itself is one commit and one message for each of the others, none for who made it', async () => {
  const [writer, ...others] = people;
  for (let nth = 0; nth < 10; nth += 1) {
    writer?.edit(nth);
    await loop.idle();
  }
  expect(commits).toBe(10);
  expect(writer?.bundles).toEqual([]);
  for (const peer of others) expect(peer.heard(MESSAGE_SYNC)).toEqual({ messages: 10, bundles: 10 });
});

test('cursors of one tick are one message for each reader, with the latest of each person, and no commit', () => {
  vi.useFakeTimers();
  for (let clock = 1; clock <= 5; clock += 1)
    for (const peer of people) peer.presence(peer.doc.clientID, clock, `{"x":${clock}}`);
  vi.advanceTimersByTime(PRESENCE_TICK_MS);
  expect(commits).toBe(0);
  for (const peer of people) {
    expect(peer.heard(MESSAGE_AWARENESS)).toEqual({ messages: 1, bundles: 1 });
    const entries = readPresence(peer.bundles[0]?.[0] ?? new Uint8Array());
    expect(entries.map(({ clock }) => clock)).toEqual(Array.from({ length: PEOPLE }, () => 5));
  }
  expect(vi.getTimerCount()).toBe(0);
});

test('an acknowledgement goes to who asked alone', async () => {
  const [writer, ...others] = people;
  writer?.edit(1);
  writer?.say(frame(MESSAGE_BARRIER, (encoder) => encoding.writeVarUint(encoder, 7)));
  await loop.idle();
  expect(writer?.heard(MESSAGE_BARRIER)).toEqual({ messages: 1, bundles: 1 });
  for (const peer of others) expect(peer.heard(MESSAGE_BARRIER).messages).toBe(0);
});
