/** `delete-project <project>` */
import { deleteProject as erase } from '../jobs/erase';
import { type Command, sqliteOnly, UsageError } from './command';
import { existingDatabase } from './existing-database';

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
    sqliteOnly(config, 'delete-project');
    const { erased, unread } = await erase(existingDatabase(config), project);
    say(`project ${project} is erased${erased > 0 ? `, also from ${erased} copies in the data folder` : ''}`);
    if (unread.length > 0)
      say(`these copies could not be read and may still hold it; delete them: ${unread.join(', ')}`);
  },
};
