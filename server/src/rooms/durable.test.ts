/** Nothing is acknowledged or shown to others before it is on disk. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGE_BARRIER, MESSAGE_SYNC } from '@polku/shared/kernel/protocol';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDatabase } from '../log/database';
import { MemoryPeer, MemoryRoom } from '../testing/memory-room';
import { temporaryFolder } from '../testing/start-server';
import { encodeBarrierMessage } from './messages';

test('a barrier is answered and an edit passed on once the commit has returned, not before', () => {
  const memory = new MemoryRoom();
  const [writer, reader] = [new MemoryPeer(), new MemoryPeer({ linkId: 'other' })];
  for (const peer of [writer, reader]) memory.join(peer);
  const heard: string[] = [];
  writer.hear = ([type = 0, nonce = 0]) => {
    if (type === MESSAGE_BARRIER) heard.push(`barrier ${nonce}`);
  };
  reader.hear = ([type = 0]) => {
    if (type === MESSAGE_SYNC) heard.push('edit');
  };
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => writer.update(update));
  for (let nonce = 1; nonce <= 100; nonce += 1) {
    doc.getMap('records').set('edit', nonce);
    writer.say(encodeBarrierMessage(nonce));
    expect(heard).toEqual([]);
    memory.commit();
    expect(heard.splice(0)).toEqual(['edit', `barrier ${nonce}`]);
  }
});

test('a commit that returned is synced: full, in the log that is written ahead', () => {
  const folder = temporaryFolder();
  const db = openDatabase({ file: join(folder, 'polku.sqlite'), maxBytes: 0 });
  expect([db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true })]).toEqual(['wal', 2]);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
