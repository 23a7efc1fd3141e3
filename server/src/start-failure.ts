/** Why the process could not start, or not do what it was asked for, explained to the person who runs it. */
import { relative } from 'node:path';
import { type Config, databaseFile } from './config';
import { FolderInUse } from './log/data-folder';

/** Of files that are named in a command. */
const PATH_PROBLEMS: Readonly<Record<string, string | undefined>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EISDIR: 'this is a folder; name a file',
  EACCES: 'this user may not read or write it',
  EPERM: 'this user may not read or write it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
};

/** What PostgreSQL says by its own codes. */
const DATABASE_PROBLEMS: Readonly<Record<string, string | undefined>> = {
  '28P01': 'does not take this user or password',
  '28000': 'does not take this user from here (pg_hba.conf)',
  '3D000': 'has no database of this name; make it: CREATE DATABASE',
  '42501': 'does not let this user make tables; make it the owner of the database',
  '53300': 'has no connection left; raise its max_connections',
  '57P03': 'is just starting or ending; try again',
};

/** @returns what is wrong with PostgreSQL, if that is what failed, or what made it fail; never with the password */
function databaseProblem(error: unknown, url: string): string | null {
  if (!URL.canParse(url) || !(error instanceof Error)) return null;
  const { hostname, port } = new URL(url);
  const code = 'code' in error ? String(error.code) : '';
  const at = `${hostname}:${port || 5432}`;
  const unreached =
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
  const refused = 'syscall' in error && error.syscall === 'listen';
  if (unreached && !refused) return `no PostgreSQL answers at ${at} (${code || error.message}); look at DATABASE_URL`;
  const said = DATABASE_PROBLEMS[code];
  if (said !== undefined) return `the PostgreSQL at ${at} ${said} (${error.message}); look at DATABASE_URL`;
  return databaseProblem(error.cause, url);
}

/** @returns the path that the system refused, if it does not lie in the data folder nor above it */
function pathOutside(error: unknown, dataDir: string): string | null {
  if (!(error instanceof Error) || !('path' in error) || typeof error.path !== 'string') return null;
  const within = (folder: string, path: string): boolean => !/^\.\.([\\/]|$)/.test(relative(folder, path));
  return within(dataDir, error.path) || within(error.path, dataDir) ? null : error.path;
}

/** @returns one line that says what is wrong and what to do */
export function startFailure(
  error: unknown,
  config: Pick<Config, 'port' | 'host' | 'dataDir' | 'databaseUrl'> | null,
): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!config) return message;
  const { port, host, dataDir } = config;
  const database = databaseProblem(error, config.databaseUrl);
  if (database !== null) return database;
  const elsewhere = pathOutside(error, dataDir);
  if (elsewhere !== null) return `${elsewhere}: ${PATH_PROBLEMS[code] ?? message}`;
  if (error instanceof FolderInUse)
    return `another Polku server uses the data folder ${dataDir}. Stop it, or choose another folder with DATA_DIR`;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken by another program. Stop that, or choose another port with PORT`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is no address of this machine`;
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `the disk of the data folder ${dataDir} is full. Make room on it and start again`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `the data folder ${dataDir} is not a folder. Choose another with DATA_DIR`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `${databaseFile(dataDir)} is damaged or no database (${message}). Set it back to a backup: polku restore <file>`;
  }
  if (code === 'EACCES' && /listen/.test(message))
    return `this user may not open port ${port}. Choose one above 1023 with PORT`;
  if (/^(EACCES|EPERM|EROFS|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
    return `the data folder ${dataDir} cannot be written (${message}). Give this user the right to write there, or choose another with DATA_DIR`;
  if (code.startsWith('SQLITE_IOERR'))
    return `the disk of the data folder ${dataDir} does not take what is written, or is full (${code}: ${message})`;
  return message;
}
