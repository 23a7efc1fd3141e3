/** The tables of who may come to a project, without those of workshops. */
import { codeTable } from '../log/code-table';
import { linkTable } from '../log/link-table';
import { memberTable } from '../log/member-table';
import { projectTable } from '../log/project-table';
import type { SqlDatabase } from '../log/sql';

export function tablesOf(db: SqlDatabase) {
  const members = memberTable(db);
  const rightsOf = () => Promise.resolve('role' as const);
  const projects = projectTable(db, { members: members.findSome, rightsOf });
  return { members: members.calls, projects, links: linkTable(db), codes: codeTable(db) };
}
