/**
 * Room logs in PostgreSQL, which several nodes write: turns, and what others have written. The row of a room in `rooms` is the
 * lock that a turn holds; `head` and the rows change in its transaction. A turn takes two round trips: one that locks and reads,
 * one that writes and commits (and those of who did what). Everything read is verified.
 */
import { parseRoomName } from '@polku/shared/kernel/protocol';
import type pg from 'pg';
import * as Y from 'yjs';
import { type PostgresActivity, postgresActivity } from './activity-postgres';
import { checksum, intact } from './checksum';
import { projectHash } from './erase-table';
import type { AuthorRow, KnownRoom, RoomBatch, RoomNews } from './log-types';
import { reached } from './points';
import { type PostgresDatabase, transactionOf } from './postgres';
import type { Turn } from './turn-loop';

export interface PostgresLog {
  /** @throws when the rooms are not free in time, or the database is not there */
  begin(rooms: readonly KnownRoom[]): Promise<Turn>;
  /** What the store has beyond what is known of these rooms. */
  readAfter(rooms: readonly KnownRoom[]): Promise<RoomNews[]>;
}

interface RoomRow {
  id: number;
  name: string;
  head: number;
}
interface NewRow {
  name: string;
  seq: number;
  data: Uint8Array;
  sum: Uint8Array;
}

/** Rows up to so many bytes are written into the statement, in one round trip; larger ones go by themselves. */
const IN_STATEMENT = 256 * 1024;
const INSERT = 'INSERT INTO updates (room_id, seq, data, sum) VALUES';
const NAME = /^[\w-]{1,200}$/;

/** Names of rooms, whole numbers and bytes in hexadecimal: none of them can end a literal. */
function literalOf(value: string | number | Uint8Array): string {
  if (typeof value === 'number') return String(Math.trunc(value));
  if (typeof value !== 'string') return `'\\x${Buffer.from(value).toString('hex')}'::bytea`;
  if (!NAME.test(value)) throw new Error('not the name of a room');
  return `'${value}'`;
}

const known = (rooms: readonly KnownRoom[]): string =>
  `(VALUES ${rooms.map(({ name, head }) => `(${literalOf(name)}, ${literalOf(head)}::bigint)`).join(', ')}) AS k(name, head)`;

/** @param db with as many connections as there are lanes, and one to read */
export function postgresLog(db: PostgresDatabase): PostgresLog {
  const activity = postgresActivity();
  const begin = async (rooms: readonly KnownRoom[]): Promise<Turn> => {
    const client = await db.connect();
    try {
      const [found, rows] = await lock(client, rooms);
      const news = await newsOf(rooms, found, rows, (ids) => authorsOf(client, ids));
      const locked = { client, rooms: new Map(found.map((row) => [row.name, row])) };
      return { news, commit: (batch) => commit(locked, activity, batch) };
    } catch (error) {
      await giveUp(client);
      throw error;
    }
  };
  return {
    begin,
    async readAfter(rooms) {
      if (rooms.length === 0) return [];
      const client = await db.connect();
      let broken: Error | undefined;
      try {
        // One statement sees one moment.
        const { rows } = await client.query<RoomRow & { [K in keyof NewRow]: NewRow[K] | null }>(
          `SELECT r.id, r.name, r.head, u.seq, u.data, u.sum FROM ${known(rooms)} JOIN rooms r ON r.name = k.name
           LEFT JOIN updates u ON u.room_id = r.id AND u.seq > k.head ORDER BY r.name, u.seq`,
        );
        const found = [...new Map(rows.map(({ id, name, head }) => [name, { id, name, head }])).values()];
        const fresh = rows.filter((row): row is RoomRow & NewRow => row.seq !== null);
        return await newsOf(rooms, found, fresh, (ids) => authorsOf(client, ids));
      } catch (error) {
        broken = error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

async function lock(client: pg.PoolClient, rooms: readonly KnownRoom[]): Promise<[RoomRow[], NewRow[]]> {
  const fresh = rooms.filter(({ head }) => head === 0);
  const make = fresh.map(({ name }) => {
    const project = parseRoomName(name)?.projectId ?? '';
    return `(${literalOf(name)}, ${literalOf(projectHash(project))})`;
  });
  const names = rooms.map(({ name }) => literalOf(name)).join(', ');
  const statements = [
    'BEGIN',
    // What was erased does not begin anew.
    ...(make.length === 0
      ? []
      : [
          `INSERT INTO rooms (name, head) SELECT n.name, 0 FROM (VALUES ${make.join(', ')}) AS n(name, hash)
           WHERE NOT EXISTS (SELECT 1 FROM erased WHERE erased.hash = n.hash) ORDER BY n.name
           ON CONFLICT (name) DO NOTHING`,
        ]),
    // In one order at all nodes, so that no two wait for each other.
    `SELECT id, name, head FROM rooms WHERE name IN (${names}) ORDER BY name COLLATE "C" FOR UPDATE`,
    // A statement of its own: it sees what was committed before the lock was given.
    `SELECT r.name, u.seq, u.data, u.sum FROM ${known(rooms)} JOIN rooms r ON r.name = k.name
     JOIN updates u ON u.room_id = r.id AND u.seq > k.head ORDER BY r.name, u.seq`,
  ];
  const results: unknown = await client.query(statements.join(';\n'));
  const [found, rows] = (results as pg.QueryResult[]).slice(-2);
  return [(found?.rows ?? []) as RoomRow[], (rows?.rows ?? []) as NewRow[]];
}

/** @param owners reads whose the client ids are that updates of these rooms use */
async function newsOf(
  rooms: readonly KnownRoom[],
  found: readonly RoomRow[],
  rows: readonly NewRow[],
  owners: (ids: ReadonlyMap<number, ReadonlySet<number>>) => Promise<ReadonlyMap<number, AuthorRow[]>>,
): Promise<RoomNews[]> {
  const byName = new Map(found.map((row) => [row.name, row]));
  const fresh = new Map<string, NewRow[]>();
  for (const row of rows) {
    const own = fresh.get(row.name);
    if (own) own.push(row);
    else fresh.set(row.name, [row]);
  }
  const clients = new Map<number, Set<number>>();
  for (const [name, own] of fresh) {
    const id = byName.get(name)?.id;
    if (id !== undefined) clients.set(id, new Set(own.flatMap(({ data }) => [...Y.parseUpdateMeta(data).to.keys()])));
  }
  const authors = clients.size > 0 ? await owners(clients) : new Map<number, AuthorRow[]>();
  return rooms.map(({ name, head }) => {
    const row = byName.get(name);
    const own = fresh.get(name) ?? [];
    const lost = row ? breakIn(own, head, row.head) : head > 0 ? 'the store does not have it any more' : null;
    return {
      name,
      head,
      rows: lost === null ? own.map(({ data }) => data) : [],
      authors: (row && authors.get(row.id)) ?? [],
      lost,
    };
  });
}

/** @returns why the rows do not lead from what is known to the head of the log */
function breakIn(rows: readonly NewRow[], after: number, head: number): string | null {
  if (head < after) return `the log ends at ${head}, before ${after}`;
  let expected = after;
  for (const { name, seq, data, sum } of rows) {
    expected += 1;
    if (seq !== expected) return `update ${expected}: not in the log any more`;
    if (!intact('update', name, seq, data, sum)) return `update ${seq}: checksum`;
  }
  return expected === head ? null : `updates ${expected + 1} to ${head}: not in the log any more`;
}

async function authorsOf(
  client: pg.PoolClient,
  ids: ReadonlyMap<number, ReadonlySet<number>>,
): Promise<ReadonlyMap<number, AuthorRow[]>> {
  const asked = [...ids].flatMap(([room, clients]) => [...clients].map((id) => [room, id] as const));
  const { rows } = await client.query<{ room: number; client: number; owner: string }>(
    `SELECT a.room_id AS room, a.client, a.owner FROM unnest($1::bigint[], $2::bigint[]) AS k(room, client)
     JOIN authors a ON a.room_id = k.room AND a.client = k.client`,
    [asked.map(([room]) => room), asked.map(([, id]) => id)],
  );
  const found = new Map<number, AuthorRow[]>();
  for (const { room, client: id, owner } of rows) found.set(room, [...(found.get(room) ?? []), [id, owner]]);
  return found;
}

interface Locked {
  readonly client: pg.PoolClient;
  readonly rooms: ReadonlyMap<string, RoomRow>;
}

async function commit(
  { client, rooms }: Locked,
  activity: PostgresActivity,
  batch: readonly RoomBatch[],
): Promise<void> {
  if (batch.length === 0) return giveUp(client);
  const statements: string[] = [];
  try {
    const tx = transactionOf(client);
    for (const { room, first, updates, authors = [], deeds = [] } of batch) {
      const row = rooms.get(room);
      if (row?.head !== first - 1) throw new Error(`room ${room}: the log does not end at ${first - 1}`);
      const project = parseRoomName(room)?.projectId;
      if (project !== undefined && deeds.length > 0) await activity.keep(tx, project, deeds);
      for (const [i, data] of updates.entries()) {
        const values = [row.id, first + i, data, checksum('update', room, first + i, data)] as const;
        if (data.byteLength <= IN_STATEMENT) statements.push(`${INSERT} (${values.map(literalOf).join(', ')})`);
        else await client.query(`${INSERT} ($1, $2, $3, $4)`, [...values]);
      }
      statements.push(`UPDATE rooms SET head = ${first - 1 + updates.length} WHERE id = ${row.id}`);
      for (const [id, owner] of authors) {
        statements.push(
          `INSERT INTO authors (room_id, client, owner) VALUES (${row.id}, ${id}, ${client.escapeLiteral(owner)})
           ON CONFLICT (room_id, client) DO UPDATE SET owner = excluded.owner`,
        );
      }
    }
    reached('append');
    await client.query([...statements, 'COMMIT'].join(';\n'));
  } catch (error) {
    // What it remembers of it was not stored.
    activity.forget();
    await giveUp(client);
    throw error;
  }
  client.release();
}

/** Ends the transaction without a trace. A connection in an unknown state is not used again. */
async function giveUp(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}
