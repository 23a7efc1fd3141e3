/** The store in PostgreSQL, which several nodes share. Calls run side by side, each on a connection of its own. */
import { randomBytes } from 'node:crypto';
import type { PostgresStoreCalls } from './log-types';
import { type PostgresOptions, postgresDatabase } from './postgres';
import { schemaProblem, upgradePostgres } from './schema-postgres';
import type { SqlDatabase } from './sql';
import { storeCalls } from './store-calls';
import type { Served } from './worker-calls';

/** Random, or PostgreSQL would store next to nothing of it. In base64 as much as a large edit takes. */
const PROBE_BYTES = 48 * 1024;
const KEY_BYTES = 32;

/**
 * Connects, and makes the tables or brings them up to date.
 * @param lost a connection that nobody was using has broken; the next call opens another
 * @throws when the database is not there, refuses, or was written by a newer server
 */
export async function postgresStore(
  options: PostgresOptions,
  lost: (error: Error) => void = () => {},
): Promise<Served<PostgresStoreCalls>> {
  const db = postgresDatabase(options, lost);
  try {
    await upgradePostgres(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    // It keeps no log that knows the order of answers but its own, which nobody but whoever runs it can read.
    ...storeCalls(db, () => Promise.resolve()),
    opened: () => Promise.resolve(),
    checkHealth: (now) => checkHealth(db, now),
    nodeKey: (name) => nodeKey(db, name),
  };
}

async function checkHealth(db: SqlDatabase, now: string): Promise<void> {
  const problem = await schemaProblem(db);
  if (problem) throw new Error(problem);
  const written = `${now} ${randomBytes(PROBE_BYTES).toString('base64')}`;
  await db.write([], async (tx) => {
    const beat = (value: string): Promise<number> =>
      tx.run(
        'INSERT INTO health (id, checked_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at',
        value,
      );
    // Other nodes that check meanwhile wait until this one has read it back.
    await beat(written);
    const read = await tx.get<{ at: string }>('SELECT checked_at AS at FROM health WHERE id = 1');
    if (read?.at !== written) throw new Error('the store did not read back what it wrote');
    await beat(now);
  });
}

async function nodeKey(db: SqlDatabase, name: string): Promise<Uint8Array> {
  // Whichever node is first makes it.
  await db.run(
    'INSERT INTO node_keys (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
    name,
    randomBytes(KEY_BYTES),
  );
  const key = await db.get<{ value: Buffer }>('SELECT value FROM node_keys WHERE name = ?', name);
  if (key?.value.byteLength !== KEY_BYTES) throw new Error(`node_keys: the key ${name} is damaged`);
  return new Uint8Array(key.value);
}
