/**
 * Checks that an open database is still the file at its path. SQLite keeps writing to a file that was deleted, moved or
 * replaced: every edit would be acknowledged and lost when the process ends.
 */
import { statSync } from 'node:fs';

/**
 * @param file a database that is open and has been written to, so that its log (`-wal`) is there, too
 * @returns a check that throws once one of the two is gone or another
 */
export function sameFile(file: string): () => void {
  const paths = [file, `${file}-wal`];
  const opened = paths.map(identity);
  return () => {
    if (paths.some((path, i) => identity(path) !== opened[i])) throw new FileReplaced();
  };
}

class FileReplaced extends Error {
  readonly code = 'POLKU_FILE_REPLACED';
  constructor() {
    super('the database file was deleted or replaced while the server ran; put it back and restart the server');
  }
}

function identity(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : 'missing';
}
