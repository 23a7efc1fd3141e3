/** `accept-loss [<project>]`: a damaged project goes on with what is left of it. */
import { join, resolve } from 'node:path';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { Config } from '../config';
import { acceptLoss as accept, type DamagedRoom, damagedRooms, setAsideName } from '../jobs/accept-loss';
import { countsOf, findProject, lastEditOf, listProjects } from '../jobs/project-list';
import type { SqlDatabase } from '../log/sql';
import { type Command, type Surroundings, UsageError } from './command';
import { withStore, withStoreAlone } from './open-store';

export const acceptLoss: Command = {
  name: 'accept-loss',
  summary: 'shows what is lost of damaged projects, and lets one go on with its last good state',
  args: [{ name: 'project', about: 'the id of a project; without it, all that are damaged are shown', optional: true }],
  options: [
    { name: 'yes', about: 'does it, while no server runs; without it nothing changes' },
    {
      name: 'aside',
      value: 'folder',
      about: 'where what is left of the log is put; otherwise the data folder, with PostgreSQL the current one',
    },
  ],
  notes: [
    'A document that is damaged is shown in its last good state, and nobody can write in it. First see whether a backup has more.',
    'Then this makes that state the document, and the project begins a new history: what people have of the time after it they',
    'keep as a copy of their own. Every row that is left of the damaged log, good or bad, is put into a file before.',
  ],
  async run(given, { config, print, say }) {
    const id = given.maybe('project');
    if (!given.has('yes')) return withStore(config, (db) => show(db, id, { print, say }));
    if (id === undefined)
      throw new UsageError('accept-loss --yes needs <project>; without --yes it shows which are damaged');
    const file = join(folderFor(given.maybe('aside'), config), setAsideName(id, new Date()));
    await withStoreAlone(config, async (db) => {
      const damaged = await damageOf(db, id, print);
      if (damaged.length === 0) return say(`nothing of project ${id} is damaged`);
      await accept(db, id, damaged, file);
      say(`project ${id} goes on with what stays. Start the server again`);
      say(
        `what was left of its log lies in ${file}; delete it once you do not need it, it holds what was in the project`,
      );
    });
  },
};

type Tell = Pick<Surroundings, 'print' | 'say'>;

function folderFor(asked: string | undefined, { databaseUrl, dataDir }: Config): string {
  if (asked !== undefined) return resolve(asked);
  return databaseUrl === '' ? dataDir : process.cwd();
}

async function show(db: SqlDatabase, id: string | undefined, { print, say }: Tell): Promise<void> {
  const ids = id === undefined ? (await listProjects(db)).map((project) => project.id) : [id];
  const found: string[] = [];
  for (const one of ids) if ((await damageOf(db, one, print)).length > 0) found.push(one);
  if (found.length === 0)
    return say(id === undefined ? 'no document is damaged' : `nothing of project ${id} is damaged`);
  say(`nothing was changed: polku accept-loss ${id ?? '<project>'} --yes goes on with what stays`);
}

/** Prints it. @throws when there is no such project */
async function damageOf(db: SqlDatabase, id: string, print: Surroundings['print']): Promise<DamagedRoom[]> {
  if (!(await findProject(db, id))) throw new Error(`there is no project ${id}; polku links lists all projects`);
  const damaged = await damagedRooms(db, id);
  if (damaged.length === 0) return damaged;
  print(`project ${id}, last edit known: ${(await lastEditOf(db, id)) ?? 'none'}`);
  for (const room of damaged) {
    print(`  ${NAMES[room.kind]} (${room.detail})`);
    print(`    stays: ${room.source}${contents(room)}`);
    print(`    goes:  ${room.lost}`);
  }
  return damaged;
}

const NAMES: Record<RoomKind, string> = { content: 'boards', discussion: 'comments', workshop: 'workshop' };

function contents({ kind, state }: DamagedRoom): string {
  if (kind !== 'content' || state === null) return '';
  const { name, boards, touchpoints, records } = countsOf(state);
  return `: “${name}”, ${boards} boards, ${touchpoints} touchpoints, ${records} records`;
}
