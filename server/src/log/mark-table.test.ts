import { beforeEach, describe, expect, test } from 'vitest';
import { withPostgres, withSqlite } from '../testing/stores';
import { tablesOf } from '../testing/tables';
import { markTable } from './mark-table';
import type { SqlDatabase } from './sql';

const NOW = '2026-01-01T10:00:00.000Z';
const hash = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const HOSTS = { linkId: 'hosts', secretHash: hash(1) };

withSqlite(({ open }) => {
  test('where one node is alone nothing is counted', async () => {
    const db = await open();
    await tablesOf(db).projects.createProject({ ...HOSTS, projectId: 'one', epoch: 'e', now: NOW, atMost: 0 });
    expect(await markTable(db).marks(['one'])).toEqual([]);
  });
});

withPostgres(({ open }) => {
  let db: SqlDatabase;
  let tables: ReturnType<typeof tablesOf>;
  beforeEach(async () => {
    db = await open();
    tables = tablesOf(db);
    for (const projectId of ['one', 'two']) {
      const link = { linkId: `hosts ${projectId}`, secretHash: hash(1) };
      await tables.projects.createProject({ ...link, projectId, epoch: 'e', now: NOW, atMost: 0 });
    }
    const link = { projectId: 'one', linkId: 'guests', label: '', now: NOW, role: 'participant', atMost: 9 } as const;
    await tables.links.createLink({ ...link, secretHash: hash(2) });
    const profile = { name: 'Aino', side: 'customer', teams: [] } as const;
    const aino = { ...profile, projectId: 'one', memberId: 'aino', linkId: 'guests', secretHash: hash(3) };
    await tables.members.addMember({ ...aino, waiting: false, now: NOW, atMost: 9, atMostEver: 9 });
  });
  const marks = async (): Promise<unknown> => {
    const [one] = await markTable(db).marks(['one', 'nobody']);
    return one && [one.rights, one.course, one.answers];
  };

  describe('counts', () => {
    const changes: Record<string, [mark: number, act: () => Promise<unknown>]> = {
      'a link that is turned off': [0, () => tables.links.changeLink('one', 'guests', { off: true }, NOW)],
      'a member who is muted': [0, () => tables.members.editMember('one', 'aino', { muted: true }, NOW, false)],
      'a door': [0, () => tables.projects.setRoom('one', { door: 'knock' })],
      'a step': [1, () => db.run("INSERT INTO running_steps (project_id, rights, data) VALUES ('one', 'role', '{}')")],
      'a workshop': [1, () => db.run("INSERT INTO workshops (project_id, data) VALUES ('one', '{}')")],
      'a round, and its course': [1, () => insertRound().then(() => db.run("UPDATE rounds SET course = '1'"))],
      'an answer': [
        2,
        async () => {
          const n = await insertRound();
          await db.run("INSERT INTO voices VALUES (?, 'v', 'customer', '[]', 0, 0, 0)", n);
        },
      ],
      'who is done, and one who takes all back': [
        2,
        async () => {
          const n = await insertRound();
          await db.run("INSERT INTO round_people VALUES (?, 'aino', NULL, 1, 1, 0, 0, NULL)", n);
          await db.run('DELETE FROM round_people');
        },
      ],
    };
    const insertRound = async (): Promise<number> => {
      const values = "('one', 'r', '{}', 'r', '\\x00', '\\x00', 'open', '{}')";
      const columns = 'project_id, id, setup, root, salt, sum, state, course';
      const row = await db.get<{ n: number }>(`INSERT INTO rounds (${columns}) VALUES ${values} RETURNING n`);
      return row?.n ?? 0;
    };
    test.each(Object.entries(changes))('%s', async (_name, [mark, act]) => {
      const before = (await marks()) as number[];
      const [other] = await markTable(db).marks(['two']);
      await act();
      const after = (await marks()) as number[];
      expect(after[mark]).toBeGreaterThan(before[mark] ?? Number.NaN);
      // A round of which somebody answers was opened before.
      const still = mark === 2 ? [0] : [0, 1, 2].filter((one) => one !== mark);
      for (const one of still) expect(after[one]).toBe(before[one]);
      expect(await markTable(db).marks(['two'])).toEqual([other]);
    });

    test('nothing when somebody was only seen, and nothing of what was undone', async () => {
      const before = await marks();
      await tables.members.membersSeen([{ projectId: 'one', memberId: 'aino' }], '2026-01-01T10:05:00.000Z');
      const undone = db.write('one', async (tx) => {
        await tx.run("INSERT INTO workshops (project_id, data) VALUES ('one', '{}')");
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(await marks()).toEqual(before);
    });

    test('and forgets a project that is deleted, with all that goes with it', async () => {
      await insertRound();
      for (const table of ['member_secrets', 'members', 'links', 'projects']) {
        const column = table === 'projects' ? 'id' : 'project_id';
        await db.run(`DELETE FROM ${table} WHERE ${column} = 'one'`);
      }
      expect(await db.all('SELECT * FROM project_marks WHERE project_id = ?', 'one')).toEqual([]);
      expect(await db.all('SELECT * FROM rounds')).toEqual([]);
    });
  });
});
