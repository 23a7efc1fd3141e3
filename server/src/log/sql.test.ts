import { describe, expect, test } from 'vitest';
import { forEachStore } from '../testing/stores';
import type { SqlDatabase } from './sql';

/** Adds up in a way that loses something when two do it at once. */
async function addOne(db: SqlDatabase, key: string): Promise<void> {
  await db.write(key, async (tx) => {
    const row = await tx.get<{ n: number }>("SELECT CAST(epoch AS INTEGER) AS n FROM projects WHERE id = 'count'");
    await tx.run("UPDATE projects SET epoch = ? WHERE id = 'count'", String((row?.n ?? 0) + 1));
  });
}
const counted = async (db: SqlDatabase): Promise<string | undefined> =>
  (await db.get<{ epoch: string }>("SELECT epoch FROM projects WHERE id = 'count'"))?.epoch;

forEachStore((store) => {
  const open = async (): Promise<SqlDatabase> => {
    const db = await store.open();
    await db.run(
      "INSERT INTO projects (id, epoch, created_at) VALUES ('count', '0', 'now') ON CONFLICT (id) DO NOTHING",
    );
    return db;
  };

  describe('a change', () => {
    test('sees nothing of another of the same project, on the same node or on another', async () => {
      const [here, there] = [await open(), await open()];
      await Promise.all(Array.from({ length: 20 }, (_, nth) => addOne(nth % 2 ? here : there, 'count')));
      expect(await counted(here)).toBe('20');
    });

    test('that throws leaves nothing, and a part that throws leaves nothing of itself', async () => {
      const db = await open();
      const change = db.write('count', async (tx) => {
        await tx.run("UPDATE projects SET epoch = 'lost' WHERE id = 'count'");
        throw new Error('half-way');
      });
      await expect(change).rejects.toThrow('half-way');
      expect(await counted(db)).toBe('0');
      await db.write('count', async (tx) => {
        await tx.run("UPDATE projects SET epoch = 'kept' WHERE id = 'count'");
        const part = tx.apart(async () => {
          await tx.run("UPDATE projects SET epoch = 'part' WHERE id = 'count'");
          await tx.run('INSERT INTO no_such_table VALUES (1)');
        });
        await expect(part).rejects.toThrow('no_such_table');
      });
      expect(await counted(db)).toBe('kept');
    });

    test('does not go on over a statement that failed', async () => {
      const db = await open();
      const change = db.write('count', async (tx) => {
        await tx.run("UPDATE projects SET epoch = 'half' WHERE id = 'count'");
        await tx.run('INSERT INTO no_such_table VALUES (1)').catch(() => 0);
      });
      await expect(change).rejects.toThrow('a statement of the transaction failed');
      expect(await counted(db)).toBe('0');
    });

    test('is over before the database is closed', async () => {
      const db = await open();
      const changes = Array.from({ length: 10 }, () => addOne(db, 'count'));
      await db.close();
      await Promise.all(changes);
      expect(await counted(await store.open())).toBe('10');
    });
  });

  test('whole numbers, bytes, texts and nothing come back as they went in', async () => {
    const db = await open();
    await db.run(
      "INSERT INTO links (id, project_id, role, label, secret_hash, created_at, rotation) VALUES ('l', 'count', 'r', ?, ?, 'now', 7)",
      'Äänekoski ? ’ 𝄞',
      Uint8Array.of(0, 1, 255),
    );
    expect(
      await db.get(
        'SELECT label, secret_hash AS "secretHash", rotation, password, (SELECT count(*) FROM links) AS "howMany" FROM links',
      ),
    ).toEqual({
      label: 'Äänekoski ? ’ 𝄞',
      secretHash: Buffer.from([0, 1, 255]),
      rotation: 7,
      password: null,
      howMany: 1,
    });
  });

  test('a text with a NUL character is refused, and the connection can be used on', async () => {
    const db = await open();
    const change = db.run("UPDATE projects SET epoch = ? WHERE id = 'count'", 'before\0after');
    await expect(change).rejects.toThrow('NUL');
    expect(await counted(db)).toBe('0');
  });

  test('more rows than are fetched at a time come one after another, in order', async () => {
    const db = await open();
    await db.write('', async (tx) => {
      for (let nth = 100; nth < 600; nth += 1) {
        await tx.run("INSERT INTO projects (id, epoch, created_at) VALUES (?, '', '')", `p${nth}`);
      }
    });
    const ids: string[] = [];
    for await (const { id } of db.each<{ id: string }>('SELECT id FROM projects WHERE id < ? ORDER BY id', 'p550')) {
      ids.push(id);
    }
    expect(ids).toEqual(['count', ...Array.from({ length: 450 }, (_, nth) => `p${nth + 100}`)]);
  });
});
