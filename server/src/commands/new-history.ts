/** `new-history` */
import { beginNewHistory } from '../jobs/new-history';
import { type Command, UsageError } from './command';
import { withPostgres } from './open-store';

export const newHistory: Command = {
  name: 'new-history',
  summary: 'to be run once PostgreSQL was set back by its own means, before the nodes start',
  args: [],
  options: [],
  notes: [
    'Browsers have what came after the time it was set back to. With a new history they keep that as a copy of their own',
    'instead of merging it back in. polku restore does this by itself.',
  ],
  async run(_, { config, say }) {
    if (config.databaseUrl === '') throw new UsageError('new-history is for PostgreSQL; set DATABASE_URL');
    const projects = await withPostgres(config, beginNewHistory);
    say(`${projects} projects begin a new history. Start the nodes.`);
  },
};
