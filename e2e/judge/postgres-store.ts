/** Reads what nodes have left in PostgreSQL, in one moment; the database undoes by itself what a killed node had begun. */
import pg from 'pg';
import type { Store, StoredRoom, StoredRow } from './stored';

/** @param url of the database that the nodes share */
export async function postgresStore(url: string): Promise<Store> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    async read(room) {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      try {
        return await readRoom(client, room);
      } finally {
        await client.query('ROLLBACK');
      }
    },
    close: () => client.end(),
  };
}

async function readRoom(client: pg.Client, name: string): Promise<StoredRoom | null> {
  const there = await client.query<{ there: string | null }>("SELECT to_regclass('rooms')::text AS there");
  if (!there.rows[0]?.there) return null;
  const { rows } = await client.query<{ id: string; head: string }>('SELECT id, head FROM rooms WHERE name = $1', [
    name,
  ]);
  const [room] = rows;
  if (!room) return null;
  const of = async (table: 'updates' | 'snapshots'): Promise<StoredRow[]> => {
    const { rows: found } = await client.query<{ seq: string; data: Buffer; sum: Buffer }>(
      `SELECT seq, data, sum FROM ${table} WHERE room_id = $1 ORDER BY seq`,
      [room.id],
    );
    // 64 bits come as text.
    return found.map(({ seq, data, sum }) => ({ seq: Number(seq), data, sum }));
  };
  const authors = await client.query<{ client: string; owner: string }>(
    'SELECT client, owner FROM authors WHERE room_id = $1',
    [room.id],
  );
  const leftOut = await client.query<{ n: string }>('SELECT count(*) AS n FROM left_out WHERE room_id = $1', [room.id]);
  return {
    head: Number(room.head),
    updates: await of('updates'),
    snapshots: await of('snapshots'),
    authors: new Map(authors.rows.map(({ client: id, owner }) => [Number(id), owner])),
    leftOut: Number(leftOut.rows[0]?.n ?? 0),
    faults: [],
  };
}
