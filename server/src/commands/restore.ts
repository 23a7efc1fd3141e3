/** `restore [<file>]` */
import { resolve } from 'node:path';
import { databaseFile } from '../config';
import { reachOf, restoreAt } from '../jobs/archive/restore-archive';
import { erasuresIn } from '../jobs/erase';
import { type Restored, restore as setBack } from '../jobs/restore';
import { type Command, type Given, UsageError } from './command';
import { restoreIntoPostgres } from './restore-postgres';

export const restore: Command = {
  name: 'restore',
  summary: 'sets everything back to a backup, or to a time of the archive, while the server does not run',
  args: [{ name: 'file', about: 'a backup; it is only read. Without it, the archive', optional: true }],
  options: [
    { name: 'at', value: 'time', about: 'of the archive: the state of this time, 2026-11-30T14:05Z; else the latest' },
    { name: 'archive', value: 'folder', about: 'the archive; ARCHIVE_DIR if it is not named' },
    {
      name: 'to',
      value: 'folder',
      about: 'puts it into another folder, to look at first; the data folder stays as it is',
    },
  ],
  notes: [
    'The backup is checked first; if something is wrong with it, nothing changes.',
    'What was there before is moved aside, never overwritten. With DATABASE_URL, its database has to be an empty one.',
  ],
  async run(given, { config, say, print }) {
    if (config.databaseUrl !== '') return restoreIntoPostgres(config, given, say);
    const current = databaseFile(config.dataDir);
    const to = given.maybe('to');
    const database = to === undefined ? current : databaseFile(resolve(to));
    const { restored, from } = await setTo(given, { database, current, archive: config.archiveDir, print });
    const { projects, documents, aside, erasedAgain, erasuresUnknown } = restored;
    const what = `${from}: ${projects} projects, ${documents} documents`;
    say(to === undefined ? `set back to ${what}. Start the server again.` : `${database} holds ${what}`);
    if (erasedAgain > 0) say(`${erasedAgain} projects that were erased after the backup were erased again`);
    if (erasuresUnknown) {
      say('the database that was there could not be read: projects erased after the backup are back; erase them again');
    }
    if (aside) say(`what was there before lies in ${aside}; delete it once everything is as you want it`);
  },
};

interface Places {
  readonly database: string;
  /** Of the data folder. */
  readonly current: string;
  readonly archive: string | null;
  readonly print: (text: string) => void;
}

async function setTo(given: Given, places: Places): Promise<{ restored: Restored; from: string }> {
  const { database, current, print } = places;
  const knowing = database === current ? [] : [current];
  const named = given.maybe('file');
  if (named !== undefined) {
    if (given.maybe('at') ?? given.maybe('archive'))
      throw new UsageError('a backup has one time: leave out --at and --archive');
    const known = knowing.flatMap((one) => erasuresIn(one) ?? []);
    return { restored: await setBack(database, resolve(named), { known }), from: resolve(named) };
  }
  const folder = given.maybe('archive');
  const archive = folder === undefined ? places.archive : resolve(folder);
  if (archive === null)
    throw new UsageError('restore needs <file>, or --archive <folder> where ARCHIVE_DIR is not set');
  const asked = given.maybe('at');
  const at = asked === undefined ? Date.now() : Date.parse(asked);
  if (Number.isNaN(at)) throw new UsageError(`--at ${asked ?? ''} is no time; write 2026-11-30T14:05Z`);
  for (const { from, to } of reachOf(archive)) print(`${archive} reaches from ${iso(from)} to ${iso(to)}`);
  const restored = await restoreAt({ archive, at, database, knowing });
  const gap = restored.gapUntil === null ? '' : `, after which nothing was archived until ${iso(restored.gapUntil)}`;
  return { restored, from: `the archive of ${iso(restored.at)}${gap}` };
}

const iso = (at: number): string => new Date(at).toISOString();
