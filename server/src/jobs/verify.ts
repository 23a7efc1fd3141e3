/** Checks a whole database: its pages, its references and the checksum of every row. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Db } from '../log/database';
import { activityTable } from '../log/activity-table';
import { memberTable } from '../log/member-table';
import { projectTable } from '../log/project-table';
import { readRoom } from '../log/room-log';
import { answerTable } from '../log/answer-table';
import { roundTable } from '../log/round-table';
import { versionTable } from '../log/version-table';
import type { Sql, SqlDatabase } from '../log/sql';
import { SCHEMA_VERSION } from '../log/schema';
import { sqliteDatabase } from '../log/sqlite';

export interface Contents {
  projects: number;
  documents: number;
}

/**
 * @param file a database that nobody else has open
 * @param named what to call it
 * @returns what is in it
 * @throws with what is wrong with it
 */
export async function verifyDatabase(file: string, named = file): Promise<Contents> {
  const db = new Database(file, { fileMustExist: true });
  try {
    // Everything in one file, without a WAL.
    db.pragma('journal_mode = DELETE');
    return await verify(db);
  } catch (error) {
    throw new Error(`${named} is not whole: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    db.close();
  }
}

async function verify(db: Db): Promise<Contents> {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version < 1) throw new Error('it is no database of Polku');
  if (version > SCHEMA_VERSION) throw new Error('it was written by a newer server');
  const pages = String(db.pragma('integrity_check(1)', { simple: true }));
  if (pages !== 'ok') throw new Error(pages);
  const [dangling] = db.pragma('foreign_key_check') as { table: string }[];
  if (dangling) throw new Error(`a row of ${dangling.table} refers to one that is missing`);
  const sql = sqliteDatabase(db);
  const rooms = db.prepare('SELECT name FROM rooms ORDER BY id').pluck().all() as string[];
  for (const room of rooms) {
    const image = await sql.read((tx) => readRoom(tx, room));
    if (image.kind === 'corrupt') throw new Error(`document ${room}: ${image.detail}`);
  }
  if (version >= 2) {
    const pictures = db.prepare<[], { hash: string; data: Buffer }>('SELECT hash, data FROM blobs').iterate();
    for (const { hash, data } of pictures) {
      if (createHash('sha256').update(data).digest('hex') !== hash) throw new Error(`picture ${hash}: checksum`);
    }
  }
  if (version >= 5) await verifyMembers(sql);
  if (version >= 6) await versionTable(sql).verify(sql);
  if (version >= 7) await activityTable(sql).verify(sql);
  if (version >= 8) await sql.read((tx) => verifyRounds(sql, tx));
  return { projects: Number(db.prepare('SELECT count(*) FROM projects').pluck().get()), documents: rooms.length };
}

async function verifyRounds(db: SqlDatabase, tx: Sql): Promise<void> {
  const rounds = roundTable(db);
  await rounds.verify(tx);
  await answerTable(db, rounds, memberTable(db).findAll).verify(tx);
}

/** Reads every project's settings and members, as the server will. */
async function verifyMembers(db: SqlDatabase): Promise<void> {
  const members = memberTable(db);
  const projects = projectTable(db, { members: members.findSome, rightsOf: () => Promise.resolve('role') });
  for (const { id } of await db.all<{ id: string }>('SELECT id FROM projects')) {
    try {
      await projects.roomSettings(id);
      await members.calls.members(id);
    } catch (error) {
      throw new Error(`project ${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}
