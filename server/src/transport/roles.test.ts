/** Who reads and writes which document over a socket: every role, a revoked link and a link of another project. */
import { newSecret } from '@polku/shared/kernel/ids';
import { mayWrite, ROLES, type Role } from '@polku/shared/kernel/permissions';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

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
});
afterAll(() => server.close());

const STRANGERS = ['revoked', 'of another project', 'invented'];

describe.each(ROOM_KINDS)('in the document of %s', (kind) => {
  test.each(ROLES)('a %s reads, and writes if the role says so', async (role: Role) => {
    const secret = secrets.get(role) ?? '';
    const client = await WireClient.synced(server.syncUrl, project, { secret, kind });
    client.doc.getMap('records').set(role, 1);
    const outcome = await Promise.race([client.barrier().then(() => null), client.closed]).catch(() => client.code);
    // Comments bear the name of a person, and nobody here has joined by name.
    const writes = mayWrite(role, kind) && kind !== 'discussion';
    expect(outcome).toBe(writes ? null : CLOSE.forbidden);
    const reader = await WireClient.synced(server.syncUrl, project, { kind });
    expect(reader.doc.getMap('records').has(role)).toBe(writes);
    await Promise.all([client.close(), reader.close()]);
  });
  test.each(STRANGERS)('nobody gets a ticket with a link that is %s', async (who) => {
    await expect(project.ticket(secrets.get(who))).rejects.toThrow('404');
  });
});
