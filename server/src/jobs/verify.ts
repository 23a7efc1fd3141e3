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
import { schemaProblem } from '../log/schema-postgres';
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
    const version = verifyFile(db);
    return await verifyTables(sqliteDatabase(db), version);
  } catch (error) {
    throw new Error(`${named} is not whole: ${messageOf(error)}`, { cause: error });
  } finally {
    db.close();
  }
}

/**
 * Only reads, also while nodes are running. That references hold, PostgreSQL sees to; its pages have checksums of its own.
 * @param named what to call it
 * @returns what is in it
 * @throws with what is wrong with it
 */
export async function verifyPostgres(db: SqlDatabase, named: string): Promise<Contents> {
  try {
    return await verifyTables(db, await postgresVersion(db));
  } catch (error) {
    throw new Error(`${named} is not whole: ${messageOf(error)}`, { cause: error });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @returns the version of its schema @throws when its pages or references are damaged, or it is none of ours */
function verifyFile(db: Db): number {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version < 1) throw new Error('it is no database of Polku');
  if (version > SCHEMA_VERSION) throw new Error('it was written by a newer server');
  const pages = String(db.pragma('integrity_check(1)', { simple: true }));
  if (pages !== 'ok') throw new Error(pages);
  const [dangling] = db.pragma('foreign_key_check') as { table: string }[];
  if (dangling) throw new Error(`a row of ${dangling.table} refers to one that is missing`);
  return version;
}

/** @returns the version of its schema @throws when it is none of ours */
async function postgresVersion(db: SqlDatabase): Promise<number> {
  const known = await db.get<{ name: string | null }>("SELECT CAST(to_regclass('polku_schema') AS TEXT) AS name");
  if (!known?.name) throw new Error('it is no database of Polku');
  const problem = await schemaProblem(db);
  if (problem) throw new Error(problem);
  const stored = await db.get<{ version: number }>('SELECT version FROM polku_schema WHERE id = 1');
  return Math.min(stored?.version ?? 0, SCHEMA_VERSION);
}

/** @param version of the schema: older files lack some tables */
async function verifyTables(db: SqlDatabase, version: number): Promise<Contents> {
  const rooms = await db.all<{ name: string }>('SELECT name FROM rooms ORDER BY id');
  // Each in a look of its own: a large database takes long, and edits go on meanwhile.
  for (const { name } of rooms) {
    const image = await db.read((tx) => readRoom(tx, name));
    if (image.kind === 'corrupt') throw new Error(`document ${name}: ${image.detail}`);
  }
  if (version >= 2) {
    for await (const { hash, data } of db.each<{ hash: string; data: Uint8Array }>('SELECT hash, data FROM blobs')) {
      if (createHash('sha256').update(data).digest('hex') !== hash) throw new Error(`picture ${hash}: checksum`);
    }
  }
  if (version >= 5) await verifyMembers(db);
  if (version >= 6) await db.read((tx) => versionTable(db).verify(tx));
  if (version >= 7) await db.read((tx) => activityTable(db).verify(tx));
  if (version >= 8) await db.read((tx) => verifyRounds(db, tx));
  const projects = await db.get<{ count: number }>('SELECT count(*) AS count FROM projects');
  const documents = await db.get<{ count: number }>('SELECT count(*) AS count FROM rooms WHERE head > 0');
  return { projects: projects?.count ?? 0, documents: documents?.count ?? 0 };
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
      throw new Error(`project ${id}: ${messageOf(error)}`, { cause: error });
    }
  }
}
