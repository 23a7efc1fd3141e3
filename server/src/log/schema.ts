/** The tables of the database, and what brings files of older servers up to date. */
import type { Database } from 'better-sqlite3';

/**
 * 2: pictures. 3: since when a picture is not used. 4: whose client ids are; edits that were taken out. 5: members, codes, doors
 * and what is frozen; links that end, rest or ask for a password. 6: kept versions. 7: who did what, and which edits are whose.
 * 8: workshops, their running step, rounds and answers. 9: which projects were erased.
 */
export const SCHEMA_VERSION = 9;
/**
 * Several nodes on PostgreSQL are updated one by one: servers of this schema and later can work on tables of `SCHEMA_VERSION`. A
 * table or a column with a default leaves it; raise it to the new version where an older server would read or write wrongly.
 */
export const OLDEST_SCHEMA_BESIDE = 9;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS projects (
  id TEXT PRIMARY KEY, epoch TEXT NOT NULL, created_at TEXT NOT NULL, door TEXT NOT NULL DEFAULT 'open',
  frozen TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE TABLE IF NOT EXISTS links (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), role TEXT NOT NULL, label TEXT NOT NULL,
  secret_hash BLOB NOT NULL, created_at TEXT NOT NULL, revoked_at TEXT, expires_at TEXT, off_at TEXT, password BLOB,
  rotation INTEGER NOT NULL DEFAULT 0, UNIQUE (project_id, secret_hash)
) STRICT;
CREATE TABLE IF NOT EXISTS members (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), link_id TEXT NOT NULL REFERENCES links(id),
  name TEXT NOT NULL, side TEXT NOT NULL, teams TEXT NOT NULL, own_role TEXT, waiting INTEGER NOT NULL,
  muted INTEGER NOT NULL, removed INTEGER NOT NULL, created_at TEXT NOT NULL, last_seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS members_of_project ON members (project_id);
CREATE INDEX IF NOT EXISTS members_of_link ON members (link_id);
CREATE TABLE IF NOT EXISTS member_secrets (
  project_id TEXT NOT NULL REFERENCES projects(id), hash BLOB NOT NULL, member_id TEXT NOT NULL REFERENCES members(id),
  PRIMARY KEY (project_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS secrets_of_member ON member_secrets (member_id);
CREATE TABLE IF NOT EXISTS owners (
  project_id TEXT NOT NULL REFERENCES projects(id), owner TEXT NOT NULL, member_id TEXT NOT NULL REFERENCES members(id),
  PRIMARY KEY (project_id, owner)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS join_codes (
  link_id TEXT PRIMARY KEY REFERENCES links(id), mac BLOB NOT NULL UNIQUE, expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS move_codes (
  member_id TEXT PRIMARY KEY REFERENCES members(id), mac BLOB NOT NULL UNIQUE, expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS rooms (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS updates (
  room_id INTEGER NOT NULL REFERENCES rooms(id), seq INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL,
  UNIQUE (room_id, seq)
) STRICT;
CREATE TABLE IF NOT EXISTS snapshots (
  room_id INTEGER NOT NULL REFERENCES rooms(id), seq INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL,
  created_at TEXT NOT NULL, UNIQUE (room_id, seq)
) STRICT;
CREATE TABLE IF NOT EXISTS authors (
  room_id INTEGER NOT NULL REFERENCES rooms(id), client INTEGER NOT NULL, owner TEXT NOT NULL,
  PRIMARY KEY (room_id, client)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS left_out (
  room_id INTEGER NOT NULL REFERENCES rooms(id), head INTEGER NOT NULL, format TEXT NOT NULL, data BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS blobs (
  project_id TEXT NOT NULL REFERENCES projects(id), hash TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
  created_at TEXT NOT NULL, data BLOB NOT NULL, unused_since TEXT, PRIMARY KEY (project_id, hash)
) STRICT;
CREATE TABLE IF NOT EXISTS versions (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), at TEXT NOT NULL, kind TEXT NOT NULL,
  name TEXT NOT NULL, member_id TEXT, data BLOB NOT NULL, sum BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS versions_of_project ON versions (project_id, at);
CREATE TABLE IF NOT EXISTS activity (
  id INTEGER PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE, member_id TEXT NOT NULL,
  board TEXT NOT NULL, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, count INTEGER NOT NULL, records TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS activity_of_project ON activity (project_id, to_at);
CREATE INDEX IF NOT EXISTS activity_of_member ON activity (project_id, member_id, to_at);
CREATE TABLE IF NOT EXISTS member_edits (
  id INTEGER PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE, member_id TEXT NOT NULL,
  from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS edits_of_member ON member_edits (project_id, member_id, to_at);
CREATE TABLE IF NOT EXISTS workshops (
  project_id TEXT PRIMARY KEY REFERENCES projects(id) ON DELETE CASCADE, data TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS running_steps (
  project_id TEXT PRIMARY KEY REFERENCES projects(id) ON DELETE CASCADE, rights TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS rounds (
  n INTEGER PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE, id TEXT NOT NULL,
  setup TEXT NOT NULL, root TEXT NOT NULL, salt BLOB NOT NULL, sum BLOB NOT NULL, state TEXT NOT NULL,
  course TEXT NOT NULL, UNIQUE (project_id, id)
) STRICT;
CREATE TABLE IF NOT EXISTS round_people (
  round INTEGER NOT NULL REFERENCES rounds(n) ON DELETE CASCADE, member_id TEXT NOT NULL REFERENCES members(id),
  device BLOB, answered INTEGER NOT NULL, done INTEGER NOT NULL, later INTEGER NOT NULL, left_out INTEGER NOT NULL,
  more_until INTEGER, PRIMARY KEY (round, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rounds_of_member ON round_people (member_id);
CREATE TABLE IF NOT EXISTS voices (
  round INTEGER NOT NULL REFERENCES rounds(n) ON DELETE CASCADE, voice TEXT NOT NULL, side TEXT NOT NULL,
  teams TEXT NOT NULL, behalf INTEGER NOT NULL, later INTEGER NOT NULL, shown INTEGER NOT NULL,
  PRIMARY KEY (round, voice)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answers (
  round INTEGER NOT NULL REFERENCES rounds(n) ON DELETE CASCADE, voice TEXT NOT NULL, item TEXT NOT NULL,
  ask TEXT NOT NULL, note TEXT NOT NULL, wave INTEGER NOT NULL, data TEXT NOT NULL, sum BLOB NOT NULL,
  PRIMARY KEY (round, voice, item, ask, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_of_note ON answers (round, note) WHERE note <> '';
CREATE TABLE IF NOT EXISTS erased (hash BLOB PRIMARY KEY, at TEXT NOT NULL, wiped INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS health (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at TEXT NOT NULL) STRICT;
`;

/** Columns that were added to a table after it was first written. */
const ADDED = [
  ['blobs', 'unused_since', 'TEXT'],
  ['projects', 'door', "TEXT NOT NULL DEFAULT 'open'"],
  ['projects', 'frozen', "TEXT NOT NULL DEFAULT '[]'"],
  ['links', 'expires_at', 'TEXT'],
  ['links', 'off_at', 'TEXT'],
  ['links', 'password', 'BLOB'],
  ['links', 'rotation', 'INTEGER NOT NULL DEFAULT 0'],
] as const;

/** Makes the tables of this version out of older ones, or in an empty file. All or nothing. */
export function upgradeSchema(db: Database): void {
  db.transaction(() => {
    db.exec(SCHEMA);
    for (const [table, column, type] of ADDED) {
      const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
      if (!columns.some(({ name }) => name === column)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
}
