import { expect, test } from 'vitest';
import { postgresDatabase } from '../log/postgres';
import { eventually } from '../testing/eventually';
import { postgresPlace } from '../testing/postgres-place';
import { beginNewHistory } from './new-history';

test('every project of a PostgreSQL that was set back begins a new history, and not while nodes use it', async () => {
  const place = await postgresPlace();
  const db = postgresDatabase({ ...place.options, connections: 1 }, () => {});
  await db.run("INSERT INTO projects (id, epoch, created_at) VALUES ('one', 'before', ''), ('two', 'before', '')");
  const epochs = async (): Promise<string[]> =>
    (await db.all<{ epoch: string }>('SELECT epoch FROM projects ORDER BY id')).map(({ epoch }) => epoch);

  const node = postgresDatabase({ ...place.options, connections: 1 }, () => {});
  await node.get('SELECT 1 AS one');
  await expect(beginNewHistory(db)).rejects.toThrow('nodes use the PostgreSQL database');
  expect(await epochs()).toEqual(['before', 'before']);
  await node.close();

  // PostgreSQL takes a moment to see that a connection has ended.
  expect(await eventually(() => beginNewHistory(db))).toBe(2);
  const [one, two] = await epochs();
  expect(new Set(['before', one, two]).size).toBe(3);
  await db.close();
  await place.remove();
});
