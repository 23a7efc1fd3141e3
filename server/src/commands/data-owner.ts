/**
 * Files that root makes in the folder of another user cannot be written by the server afterwards. So commands are run as the
 * user to whom the data belongs.
 */
import { statSync } from 'node:fs';
import { type Config, databaseFile } from '../config';

/** @throws when this is root and the data is another user's */
export function refuseForeignRoot({ dataDir }: Pick<Config, 'dataDir'>, uid = process.getuid?.()): void {
  if (uid !== 0) return;
  const owner = [databaseFile(dataDir), dataDir].map(ownerOf).find((one) => one !== null);
  if (owner)
    throw new Error(
      `${dataDir} belongs to user ${owner}, and the server could not write what root makes there. Run it as that user: sudo -u '#${owner}' …`,
    );
}

/** @returns the user's number; null when there is no such file */
function ownerOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? null;
}
