/**
 * The store of one node, by the settings: SQLite in the data folder, which no other server may use then, or PostgreSQL, where
 * other nodes may write, too. The same calls; what differs is who gives the turns to write.
 */
import { newId } from '@polku/shared/kernel/ids';
import { signingKey } from './access/secrets';
import { type Config, databaseFile } from './config';
import type { Fanout } from './fanout/fanout';
import { postgresFanout } from './fanout/postgres';
import { commitLoop } from './log/commit-loop';
import { lockFolder, privateFolder } from './log/data-folder';
import type { DatabaseOptions } from './log/database';
import type { PostgresStoreCalls, SqliteStoreCalls, StoreCalls } from './log/log-types';
import { postgresDatabase } from './log/postgres';
import { type PostgresLog, postgresLog } from './log/postgres-log';
import { quickCommit } from './log/quick-commit';
import type { StoreOptions } from './log/store-options';
import { LANES, type TurnFigures, turnLoop } from './log/turn-loop';
import { startWorker, type WorkerCalls } from './log/worker-calls';
import type { UpdateLog } from './rooms/room';

export interface NodeStoreHooks {
  /** A commit took so many seconds for so many updates. */
  committed(seconds: number, updates: number): void;
  /** With PostgreSQL only, like the others below. */
  turn(figures: TurnFigures): void;
  said(notes: number, frames: number): void;
  /** A connection broke, or what was said did not go out. It goes on by itself. */
  failed(error: Error): void;
}

/** What nodes over one PostgreSQL share. */
export interface SharedStore {
  readonly fanout: Fanout;
  readonly log: PostgresLog;
}

export interface NodeStore {
  readonly calls: WorkerCalls<StoreCalls>;
  /** For further threads. */
  readonly options: StoreOptions;
  /** Signs tickets; the same at all nodes. */
  readonly key: Uint8Array;
  readonly log: UpdateLog;
  readonly shared: SharedStore | null;
  /** Resolves when no update is on its way to the disk. */
  idle(): Promise<void>;
  /** Nothing may be under way any more. */
  close(): Promise<void>;
}

/** To read what others have written, beside the turns. */
const READING = 2;

/** @throws when the store cannot be opened, or another server uses the data folder */
export function openStore(config: Config, onFatal: (error: Error) => void, hooks: NodeStoreHooks): Promise<NodeStore> {
  return config.databaseUrl === '' ? openSqlite(config, onFatal, hooks) : openPostgres(config, onFatal, hooks);
}

async function openSqlite(config: Config, onFatal: (error: Error) => void, hooks: NodeStoreHooks): Promise<NodeStore> {
  privateFolder(config.dataDir);
  const lock = lockFolder(config.dataDir);
  const database: DatabaseOptions = {
    file: databaseFile(config.dataDir),
    maxBytes: config.maxDataBytes,
    archived: config.archiveDir !== null,
  };
  let calls: WorkerCalls<SqliteStoreCalls> | null = null;
  try {
    const key = signingKey(config.dataDir);
    const store = startWorker<SqliteStoreCalls>('log', 'log-worker', database, onFatal);
    calls = store;
    await store.call('opened');
    const committing = quickCommit(database, (batch, elsewhere) => store.call('commit', batch, elsewhere));
    const log = commitLoop(
      (batch) => committing.commit(batch),
      (...took) => hooks.committed(...took),
    );
    return {
      calls: store,
      options: { kind: 'sqlite', ...database },
      key,
      log,
      shared: null,
      idle: () => log.idle(),
      async close() {
        committing.close();
        await store.call('close');
        await store.stop();
        lock.release();
      },
    };
  } catch (error) {
    await calls?.stop();
    lock.release();
    throw error;
  }
}

/** A setting that did nothing would be found out when the archive is needed. */
const NO_ARCHIVE =
  'settings: ARCHIVE_DIR is for SQLite and would do nothing with DATABASE_URL. Leave it out, and have PostgreSQL archive by its ' +
  'own means (pg_basebackup and archived WAL), as the guide for operators says under "With PostgreSQL"';

async function openPostgres(
  { databaseUrl: url, databaseConnections: connections, archiveDir }: Config,
  onFatal: (error: Error) => void,
  hooks: NodeStoreHooks,
): Promise<NodeStore> {
  if (archiveDir !== null) throw new Error(NO_ARCHIVE);
  const calls = startWorker<PostgresStoreCalls>('log', 'postgres-worker', { url, connections }, onFatal);
  try {
    await calls.call('opened');
    const key = await calls.call('nodeKey', 'tickets');
    const failed = (error: Error): void => hooks.failed(error);
    const database = postgresDatabase({ url, connections: LANES + READING }, failed);
    const log = postgresLog(database);
    const fanout = postgresFanout({ url, node: newId(), failed, sent: (...said) => hooks.said(...said) });
    const turns = turnLoop({
      begin: (rooms) => log.begin(rooms),
      stored: (heads) => fanout.publish({ kind: 'rooms', heads }),
      observe: (figures) => {
        hooks.turn(figures);
        if (figures.stored > 0) hooks.committed(figures.took, figures.stored);
      },
    });
    return {
      calls,
      options: { kind: 'postgres', url },
      key,
      log: turns,
      shared: { fanout, log },
      idle: () => turns.idle(),
      async close() {
        await fanout.close();
        await database.close();
        await calls.call('close');
        await calls.stop();
      },
    };
  } catch (error) {
    await calls.stop();
    throw error;
  }
}
