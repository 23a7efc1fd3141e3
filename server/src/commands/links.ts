/** `links [<project>]`: a lost link is made again by whoever runs the server. */
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { ROLES } from '@polku/shared/kernel/permissions';
import { hashSecret } from '../access/secrets';
import type { Config } from '../config';
import { findProject, type ListedProject, listProjects, projectName } from '../jobs/project-list';
import { linkProblem } from '../log/link-state';
import { linkTable } from '../log/link-table';
import type { LinkRow } from '../log/log-types';
import type { SqlDatabase } from '../log/sql';
import { type Command, type Surroundings, UsageError } from './command';
import { withStore } from './open-store';

export const links: Command = {
  name: 'links',
  summary: 'lists projects, or the links of one, and makes a new link where one was lost',
  args: [{ name: 'project', about: 'the id of a project; without it, all projects are listed', optional: true }],
  options: [
    { name: 'new', value: 'role', about: `makes a link and prints its address, once: ${ROLES.join(', ')}` },
    { name: 'at', value: 'address', about: 'where browsers reach the server; for the address that is printed' },
    { name: 'names', about: 'with the names of projects; their documents are read for it, which takes longer' },
  ],
  notes: [
    'Also while the server runs. Of addresses that were given out only a hash is stored: they cannot be shown again. A link that',
    'fell into wrong hands is turned off or gets a new address in the app, with the new facilitator link.',
  ],
  async run(given, { config, print, say }) {
    const [id, role] = [given.maybe('project'), given.maybe('new')];
    const found = ROLES.find((one) => one === role);
    if (role !== undefined && !found) throw new UsageError(`there is no role "${role}": ${ROLES.join(', ')}`);
    if (found && id === undefined) throw new UsageError('links --new needs <project>; polku links lists all projects');
    const origin = originOf(given.maybe('at'), config);
    await withStore(config, async (db) => {
      if (id === undefined) return listAll(db, print, given.has('names'));
      const project = await findProject(db, id);
      if (!project) throw new Error(`there is no project ${id}; polku links lists all projects`);
      if (!found) return listLinks(db, project, print, given.has('names'));
      const secret = newSecret();
      const link = {
        projectId: id,
        linkId: newId(),
        role: found,
        label: '',
        secretHash: hashSecret(secret),
        now: new Date().toISOString(),
        // However many there are: nobody may be left outside.
        atMost: Number.MAX_SAFE_INTEGER,
      };
      const created = await linkTable(db).createLink(link);
      if (created.kind !== 'created') throw new Error(`the link was not made (${created.kind}); try again`);
      print(`${origin}/p/${id}#${secret}`);
      say(`this link lets whoever has it in as ${found}; it is not shown again`);
    });
  },
};

/** @throws UsageError when it is no address of a web server */
function originOf(at: string | undefined, { host, port }: Pick<Config, 'host' | 'port'>): string {
  if (at === undefined) return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (URL.canParse(at)) {
    const { protocol, origin } = new URL(at);
    if (protocol === 'https:' || protocol === 'http:') return origin;
  }
  throw new UsageError(`--at ${at} is no address, such as https://polku.example.org`);
}

type Print = Surroundings['print'];
const day = (time: string): string => time.slice(0, 10);
const size = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function listAll(db: SqlDatabase, print: Print, named: boolean): Promise<void> {
  const projects = await listProjects(db);
  const rows = [['project', 'begun', 'members', 'size', ...(named ? ['name'] : [])]];
  for (const { id, createdAt, members, bytes } of projects) {
    rows.push([id, day(createdAt), String(members), size(bytes), ...(named ? [await projectName(db, id)] : [])]);
  }
  print(table(rows));
}

async function listLinks(db: SqlDatabase, project: ListedProject, print: Print, named: boolean): Promise<void> {
  const { id, createdAt, members, bytes } = project;
  const name = named ? ` "${await projectName(db, id)}"` : '';
  print(`project ${id}${name}: begun ${day(createdAt)}, ${members} members, ${size(bytes)}\n`);
  const all = await linkTable(db).links(id);
  const rows = all.map((link) => [
    link.linkId,
    link.role,
    day(link.createdAt),
    String(link.members),
    standing(link),
    link.label,
  ]);
  print(table([['link', 'role', 'made', 'members', 'is', 'label'], ...rows]));
}

function standing({ revokedAt, off, expiresAt, hasPassword }: LinkRow): string {
  const problem = linkProblem({ revokedAt, offAt: off ? '' : null, expiresAt }, new Date().toISOString());
  if (problem === 'not-found') return 'revoked';
  if (problem === 'link-off') return 'off';
  if (problem === 'link-expired') return 'expired';
  return hasPassword ? 'open, with a password' : 'open';
}

/** Columns as wide as their widest entry. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
