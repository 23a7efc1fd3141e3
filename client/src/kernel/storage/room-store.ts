/**
 * One document's rows in the database. Keys grow in commit order (write transactions on a table are serialised), so
 * "everything after key k" never skips a row that another tab is about to commit.
 */
import type { Table } from 'dexie';
import { newId } from '@polku/shared/kernel/ids';
import type { DatabaseAccess } from './connect';
import type { PolkuDatabase, UpdateRow } from './database';
import { OtherGeneration, type RoomStore } from './storage-types';
import { changeWaitingUpdates, readWaitingUpdates } from './waiting-updates';

const LAST = Number.MAX_SAFE_INTEGER;

const rowsBetween = (database: PolkuDatabase, room: string, from: number, to: number) =>
  database.updates.where('[room+key]').between([room, from], [room, to], true, true);

/** @returns the room's rows that no server has acknowledged, up to the key */
export const pendingRows = (database: PolkuDatabase, room: string, upTo = LAST) =>
  database.updates.where('[room+pending+key]').between([room, 1, 0], [room, 1, upTo], true, true);

const tablesOf = (database: PolkuDatabase, waiting: readonly Uint8Array[]): Table[] =>
  waiting.length > 0 ? [database.rooms, database.updates, database.settings] : [database.rooms, database.updates];

export function createRoomStore(access: DatabaseAccess, room: string): RoomStore {
  /** Rows written by `writeNow`, which the next exchange must not take for another tab's. */
  const writtenNow = new Set<number>();
  return {
    open: () =>
      access.use((database) =>
        database.transaction('rw', database.rooms, async () => {
          const stored = await database.rooms.get(room);
          if (stored) return stored;
          const facts = { room, generation: newId(), epoch: '', everSynced: false };
          await database.rooms.add(facts);
          return facts;
        }),
      ),
    setFacts: (facts) =>
      access.use(async (database) => {
        await database.rooms.update(room, facts);
      }),
    exchange: ({ after, generation, add, rewrite, waiting = [] }) =>
      access.use((database) =>
        // Settings only when they are needed: writers of one table wait for each other.
        database.transaction('rw', tablesOf(database, waiting), async () => {
          const known = await database.rooms.get(room);
          // Forgotten on the home screen while open here: it comes back, since it is being edited.
          if (!known) await database.rooms.add({ room, generation, epoch: '', everSynced: false });
          else if (known.generation !== generation) throw new OtherGeneration(`${room} was set aside in another tab`);
          const found = await rowsBetween(database, room, after + 1, LAST).toArray();
          if (rewrite) await rowsBetween(database, room, 0, after).delete();
          if (waiting.length > 0) await changeWaitingUpdates(database, room, [], waiting);
          const keys: number[] = [];
          for (const { bytes, pending, since } of add) {
            keys.push(
              await database.updates.add({
                room,
                bytes,
                pending: pending ? 1 : 0,
                ...(pending && since ? { since } : {}),
              }),
            );
          }
          const rows = found
            .filter((row) => row.key !== undefined && !writtenNow.delete(row.key))
            .map((row) => ({ key: row.key ?? 0, bytes: row.bytes, pending: row.pending === 1, since: row.since }));
          return { rows, keys, cursor: keys.at(-1) ?? found.at(-1)?.key ?? after, forgotten: !known };
        }),
      ),
    writeNow: (bytes, pending) =>
      new Promise((resolve, reject) => {
        const database = access.openNow();
        if (!database) {
          reject(new Error('the database is not open'));
          return;
        }
        // Straight to IndexedDB: an explicit commit in the same task survives a page that is being closed.
        const transaction = database.backendDB().transaction('updates', 'readwrite', { durability: 'strict' });
        const row: UpdateRow = { room, bytes, pending: pending ? 1 : 0 };
        const request = transaction.objectStore('updates').add(row);
        transaction.addEventListener('complete', () => {
          const key = Number(request.result);
          writtenNow.add(key);
          resolve(key);
        });
        const fail = (): void => reject(transaction.error ?? request.error ?? new Error('the write was aborted'));
        transaction.addEventListener('abort', fail);
        transaction.addEventListener('error', fail);
        transaction.commit();
      }),
    compact: ({ upTo, state, since, waiting }) =>
      access.use((database) =>
        database.transaction('rw', tablesOf(database, waiting), async () => {
          const old = rowsBetween(database, room, 0, upTo);
          const pending = await pendingRows(database, room, upTo).count();
          await old.delete();
          if (waiting.length > 0) await changeWaitingUpdates(database, room, [], waiting);
          const mark = pending > 0 ? ({ pending: 1, since } as const) : ({ pending: 0 } as const);
          await database.updates.put({ key: upTo, room, bytes: state, ...mark });
        }),
      ),
    readWaiting: () => access.use((database) => readWaitingUpdates(database, room)),
    replaceWaiting: (before, now) =>
      access.use((database) =>
        database.transaction('rw', database.settings, () => changeWaitingUpdates(database, room, before, now)),
      ),
    acknowledge: (upTo) =>
      access.use(async (database) => {
        await pendingRows(database, room, upTo).modify({ pending: 0 });
      }),
    countPending: () => access.use((database) => pendingRows(database, room).count()),
    countRows: () => access.use((database) => rowsBetween(database, room, 0, LAST).count()),
  };
}
