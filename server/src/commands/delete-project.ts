/** `delete-project <project>` */
import type { Config } from '../config';
import { deleteProject as erase } from '../jobs/erase';
import { refuseNodes } from '../jobs/migrate-store';
import { eraseTable } from '../log/erase-table';
import { type Command, type Surroundings, UsageError } from './command';
import { existingDatabase } from './existing-database';
import { withPostgres } from './open-store';

export const deleteProject: Command = {
  name: 'delete-project',
  summary: 'erases a project for good, while the server does not run',
  args: [{ name: 'project', about: 'the id of the project, as in its address: /p/<project>' }],
  options: [{ name: 'for-good', about: 'has to be given: there is no way back but an earlier backup' }],
  notes: [
    'Its boards, pictures, versions, rounds, people and links go, also from copies in the data folder. Backups elsewhere keep',
    'it; setting one back erases it again. Facilitators can do the same in the app, while the server runs.',
  ],
  async run(given, { config, say }) {
    const project = given.must('project');
    if (!given.has('for-good'))
      throw new UsageError(
        `nothing was erased: polku delete-project ${project} --for-good erases it, without a way back`,
      );
    if (config.databaseUrl !== '') return eraseInPostgres(config, project, say);
    const { erased, unread } = await erase(existingDatabase(config), project);
    say(`project ${project} is erased${erased > 0 ? `, also from ${erased} copies in the data folder` : ''}`);
    if (unread.length > 0)
      say(`these copies could not be read and may still hold it; delete them: ${unread.join(', ')}`);
  },
};

async function eraseInPostgres(config: Config, project: string, say: Surroundings['say']): Promise<void> {
  await withPostgres(config, async (db) => {
    await refuseNodes(db, db.kind);
    const table = eraseTable(db);
    const there = await table.eraseProject(project, new Date().toISOString());
    if (!there && !(await table.isErased(project))) throw new Error(`there is no project ${project}`);
  });
  say(`project ${project} is erased. PostgreSQL overwrites its rows when it cleans up: VACUUM FULL does so now`);
}
