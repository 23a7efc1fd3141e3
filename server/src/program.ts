/** The program itself: where it lies, and which version it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of the repository, or of the installed package: both server/src and server/dist are two folders below it. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Where relative paths of data start. In a repository that is its root, wherever the program is called from; an installed
 * package lies where its manager put it, so there it is the current folder.
 */
export const DATA_BASE = existsSync(join(PROGRAM_FOLDER, 'pnpm-workspace.yaml')) ? PROGRAM_FOLDER : process.cwd();

/** @returns e.g. `0.1.0` */
export function version(): string {
  const about = readFileSync(join(PROGRAM_FOLDER, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(about)).version;
}
