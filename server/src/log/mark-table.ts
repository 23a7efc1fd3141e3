/**
 * How often what is stored of a project was changed, counted by PostgreSQL itself (marks-postgres.ts): a node learns by it what
 * others, or an operator's command, have changed. With SQLite one node is alone and nothing is counted.
 */
import { LISTED, listed, type Sql, type SqlDatabase } from './sql';
import type { Marks } from './workshop-types';

const MARKS = 'SELECT project_id AS "projectId", rights, course, answers FROM project_marks';

/** @returns the calls of StoreCalls about marks */
export function markTable(db: SqlDatabase) {
  return {
    marks: async (projectIds: readonly string[]): Promise<Marks[]> => {
      if (db.kind === 'sqlite') return [];
      const found: Marks[] = [];
      for (const some of listed(projectIds)) {
        found.push(...(await db.all<Marks>(`${MARKS} WHERE project_id IN (${LISTED})`, ...some)));
      }
      return found;
    },
  };
}

/** @returns the mark of the course; null where nothing is counted */
export async function courseMark(kind: SqlDatabase['kind'], tx: Sql, projectId: string): Promise<number | null> {
  if (kind === 'sqlite') return null;
  const marks = await tx.get<Marks & object>(`${MARKS} WHERE project_id = ?`, projectId);
  return marks?.course ?? 0;
}
