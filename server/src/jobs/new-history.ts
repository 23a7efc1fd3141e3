/** After the database itself was set back, by its own means: clients must not merge what they have of the time after it. */
import { newId } from '@polku/shared/kernel/ids';
import type { SqlDatabase } from '../log/sql';
import { refuseNodes } from './migrate-store';

/**
 * Gives every project a new epoch: whoever comes back with the old one keeps their version as a copy (4409).
 * @returns how many projects there are
 * @throws when nodes use the database
 */
export async function beginNewHistory(db: SqlDatabase): Promise<number> {
  await refuseNodes(db, db.kind);
  const ids = (await db.all<{ id: string }>('SELECT id FROM projects ORDER BY id')).map(({ id }) => id);
  await db.write(ids, async (tx) => {
    for (const id of ids) await tx.run('UPDATE projects SET epoch = ? WHERE id = ?', newId(), id);
  });
  return ids.length;
}
