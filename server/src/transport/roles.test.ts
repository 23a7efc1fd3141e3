/** Who may do what: every role, a revoked link and a link of another project, at every endpoint. */
import { createHash } from 'node:crypto';
import { newSecret } from '@polku/shared/kernel/ids';
import { type Ability, can, mayWrite, ROLES, type Role } from '@polku/shared/kernel/permissions';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

/** The smallest PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HASH = createHash('sha256').update(PICTURE).digest('hex');

let server: TestServer;
let project: TestProject;
const secrets = new Map<string, string>();
beforeAll(async () => {
  server = await startServer({ ticketsPerMinute: 10_000 });
  project = await createProject(server.url);
  for (const role of ROLES) secrets.set(role, (await project.link(role)).secret);
  const revoked = await project.link('facilitator');
  await project.revoke(revoked.linkId);
  secrets.set('revoked', revoked.secret);
  secrets.set('of another project', (await createProject(server.url)).secret);
  secrets.set('invented', newSecret());
  await ask('PUT', `blobs/${HASH}`, 'facilitator', PICTURE);
});
afterAll(() => server.close());

async function ask(method: string, path: string, who: string, body?: object): Promise<number> {
  const picture = Buffer.isBuffer(body);
  const headers = {
    authorization: `Bearer ${secrets.get(who) ?? ''}`,
    ...(body ? { 'content-type': picture ? 'image/png' : 'application/json' } : {}),
  };
  const sent = body === undefined ? {} : { body: picture ? new Uint8Array(body) : JSON.stringify(body) };
  return (await fetch(`${server.url}/api/projects/${project.id}/${path}`, { method, headers, ...sent })).status;
}

const DOORS: readonly [string, Ability, (who: string) => Promise<number>][] = [
  ['lists links', 'manageLinks', (who) => ask('GET', 'links', who)],
  [
    'makes a link',
    'manageLinks',
    (who) => ask('POST', 'links', who, { role: 'viewer', label: '', secret: newSecret() }),
  ],
  [
    'revokes a link',
    'manageLinks',
    async (who) => ask('DELETE', `links/${(await project.link('viewer')).linkId}`, who),
  ],
  ['sends a picture', 'editContent', (who) => ask('PUT', `blobs/${HASH}`, who, PICTURE)],
  ['asks which pictures are missing', 'editContent', (who) => ask('POST', 'blobs/missing', who, { hashes: [HASH] })],
  ['sees a picture', 'read', (who) => ask('GET', `blobs/${HASH}`, who)],
];
const STRANGERS = ['revoked', 'of another project', 'invented'];

describe.each(DOORS)('who %s', (_what, ability, act) => {
  test.each(ROLES)('as %s', async (role) => {
    const status = await act(role);
    expect(status < 300 ? 'open' : status).toBe(can(role, ability) ? 'open' : 404);
  });
  test.each(STRANGERS)('with a link that is %s', async (who) => {
    expect(await act(who)).toBe(404);
  });
});

describe.each(ROOM_KINDS)('in the document of %s', (kind) => {
  test.each(ROLES)('a %s reads, and writes if the role says so', async (role: Role) => {
    const secret = secrets.get(role) ?? '';
    const client = await WireClient.synced(server.syncUrl, project, { secret, kind });
    client.doc.getMap('records').set(role, 1);
    const outcome = await Promise.race([client.barrier().then(() => null), client.closed]).catch(() => client.code);
    expect(outcome).toBe(mayWrite(role, kind) ? null : CLOSE.forbidden);
    const reader = await WireClient.synced(server.syncUrl, project, { kind });
    expect(reader.doc.getMap('records').has(role)).toBe(mayWrite(role, kind));
    await Promise.all([client.close(), reader.close()]);
  });
  test.each(STRANGERS)('nobody gets a ticket with a link that is %s', async (who) => {
    await expect(project.ticket(secrets.get(who))).rejects.toThrow('404');
  });
});
