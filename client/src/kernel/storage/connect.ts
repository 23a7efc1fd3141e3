/**
 * The database connection: opened when first used, reopened after a failure, given up after OPEN_MS, so that a hanging open
 * (blocked by another tab with an older version) does not hang the app.
 */
import { PolkuDatabase } from './database';

const OPEN_MS = 4000;

/** Thrown when the database does not open in time, or belongs to a newer version of the app. */
export class StorageBlocked extends Error {
  override readonly name = 'StorageBlocked';
}

export interface DatabaseAccess {
  /** @throws whatever the browser's store throws, or StorageBlocked */
  use<T>(work: (database: PolkuDatabase) => Promise<T>): Promise<T>;
  /** The open database, for what cannot wait; null when it is not open. */
  openNow(): PolkuDatabase | null;
  close(): void;
}

export function accessDatabase(name: string, openMs = OPEN_MS): DatabaseAccess {
  const database = new PolkuDatabase(name);
  let opening: Promise<void> | null = null;
  const open = async (): Promise<void> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StorageBlocked(`the database ${name} did not open in ${openMs} ms`)), openMs);
    });
    try {
      await Promise.race([database.open(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    async use(work) {
      if (!database.outdated && !database.isOpen()) {
        opening ??= open().finally(() => {
          opening = null;
        });
        await opening;
      }
      if (database.outdated) throw new StorageBlocked(`the database ${name} belongs to a newer version of the app`);
      return work(database);
    },
    openNow: () => (database.isOpen() && !database.outdated ? database : null),
    close: () => database.close({ disableAutoOpen: true }),
  };
}
