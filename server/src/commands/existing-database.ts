/** The SQLite database that commands work on: a wrong DATA_DIR must not look like an empty server. */
import { existsSync } from 'node:fs';
import { type Config, databaseFile } from '../config';

/** @throws when there is none, with where it was looked for */
export function existingDatabase({ dataDir }: Pick<Config, 'dataDir'>): string {
  const file = databaseFile(dataDir);
  if (!existsSync(file))
    throw new Error(`there is no database at ${file}; set DATA_DIR to the data folder of the server`);
  return file;
}
