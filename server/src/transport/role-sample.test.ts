/**
 * Some of what `role-matrix.test.ts` tries on rooms in memory, over real sockets and with rights that were given over HTTP: that
 * the port, the store and the rooms together say the same.
 */
import { newSecret } from '@polku/shared/kernel/ids';
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import { CLOSE, PROTOCOL_VERSION } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import { FROZEN_ALL } from '@polku/shared/kernel/room-notice';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeStateMessage, encodeUpdateMessage } from '../rooms/messages';
import { ask, joinBy, type TestMember } from '../testing/ask';
import { createProject, type TestProject } from '../testing/project';
import { ACTS } from '../testing/role-acts';
import { fateOf } from '../testing/role-fates';
import { copyOf, type Scene, writeTheirs } from '../testing/role-scene';
import type { Circumstance } from '../testing/role-stage';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

const CIRCUMSTANCES: Record<string, Circumstance> = {
  'with nothing special': {},
  'who is muted': { muted: true },
  'without a place': { crowded: true },
  'with everything frozen': { frozen: [FROZEN_ALL] },
};
const SAMPLE = [
  'asks for the whole state',
  'sends a notice',
  'sends an unknown step of the sync',
  'tells again what is deleted',
  "writes under the client id of another's device",
  'tells a known edit otherwise',
  'sends what builds on an edit that follows',
  'sends an edit as the answer to the question what it has',
  'sends a broken update',
  'content: writes on the board',
  'content: makes a record that makes itself',
  'discussion: comments',
  'discussion: comments in the name of another',
  "discussion: marks another's comment as removed",
  "workshop: changes another's record",
];

/** A project that one person of the role has joined, and where a facilitator, who looks on, has written. */
interface World {
  readonly server: TestServer;
  readonly project: TestProject;
  readonly host: TestMember;
  readonly member: TestMember;
  readonly watching: ReadonlyMap<RoomKind, WireClient>;
}
const worlds = new Map<string, World>();
const servers: TestServer[] = [];

async function worldOf(server: TestServer, role: Role, circumstance: Circumstance): Promise<World> {
  const project = await createProject(server.url);
  const host = await joinBy(server.url, project.id, project.secret, 'Host');
  const watching = new Map<RoomKind, WireClient>();
  for (const kind of ROOM_KINDS) {
    const watcher = await WireClient.synced(server.syncUrl, project, {
      kind,
      secret: host.secret,
      device: newSecret(),
    });
    writeTheirs(watcher.doc, kind, host.memberId);
    await watcher.barrier();
    watching.set(kind, watcher);
  }
  const manage = (path: string, body: object) =>
    ask(server.url, 'PATCH', `/api/projects/${project.id}/${path}`, project.secret, body);
  const member = await joinBy(server.url, project.id, (await project.link(role)).secret, role);
  if (circumstance.muted) await manage(`members/${member.memberId}`, { muted: true });
  if (circumstance.frozen) await manage('room', { frozen: circumstance.frozen });
  return { server, project, host, member, watching };
}

beforeAll(async () => {
  const roomy = await startServer({ ticketsPerMinute: 100_000 });
  // The facilitator who looks on has the only place.
  const narrow = await startServer({ ticketsPerMinute: 100_000, editors: 1 });
  servers.push(roomy, narrow);
  for (const [name, circumstance] of Object.entries(CIRCUMSTANCES)) {
    const server = circumstance.crowded ? narrow : roomy;
    for (const role of ROLES) worlds.set(`${role} ${name}`, await worldOf(server, role, circumstance));
  }
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

const CASES = ROOM_KINDS.flatMap((kind) =>
  ROLES.flatMap((role) => Object.keys(CIRCUMSTANCES).map((circumstance) => ({ kind, role, circumstance }))),
);

function worldAt(name: string, kind: RoomKind, role: Role) {
  const world = worlds.get(`${role} ${name}`);
  const watcher = world?.watching.get(kind);
  if (!world || !watcher) throw new Error(`no world ${name}`);
  return { ...world, watcher };
}

test.each(CASES)('in $kind, $role $circumstance', async ({ kind, role, circumstance }) => {
  const { server, project, watcher, member, host } = worldAt(circumstance, kind, role);
  const came: unknown[] = [];
  const expected: unknown[] = [];
  for (const name of SAMPLE) {
    const act = ACTS[name];
    if (!act) throw new Error(`no act ${name}`);
    if (!act.kinds.includes(kind)) continue;
    const fate = fateOf(act, kind, role, CIRCUMSTANCES[circumstance] ?? {});
    const client = await WireClient.synced(server.syncUrl, project, {
      kind,
      secret: member.secret,
      device: newSecret(),
      doc: new Y.Doc({ gc: false }),
    });
    const scene: Scene = {
      kind,
      doc: copyOf(client.doc),
      me: client.doc.clientID,
      member: member.memberId,
      other: { client: watcher.doc.clientID, member: host.memberId },
      shown: watcher.doc.clientID,
    };
    const before = Y.encodeStateVector(watcher.doc);
    const parts = act.parts(scene);
    const messages = act.says === 'update' ? parts.map(act.isAnswer ? encodeStateMessage : encodeUpdateMessage) : parts;
    let safe = false;
    for (const message of messages) client.send(message);
    const answered = client.barrier().then(
      () => (safe = true),
      () => {},
    );
    if (fate.is === 'waits' || fate.is === 'held') await pause(client, watcher);
    else await Promise.race([answered, client.closed]);
    const seen = !same(before, Y.encodeStateVector(watcher.doc));
    came.push([name, client.code, safe, seen]);
    const isSafe = fate.is !== 'closed' && fate.is !== 'waits' && fate.is !== 'held';
    expected.push([name, fate.is === 'closed' ? fate.code : null, isSafe, fate.is === 'stored']);
    await client.close();
    await answered;
  }
  expect(came).toEqual(expected);
});

/** Whoever answers in order has answered all before, and what was to be stored is on the disk and sent. */
async function pause(client: WireClient, watcher: WireClient): Promise<void> {
  const frames = client.frames.length;
  client.askState();
  await client.until(() => client.frames.slice(frames).some(({ type, bytes }) => type === 0 && bytes[1] === 1));
  await watcher.barrier();
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [Y.decodeStateVector(one), Y.decodeStateVector(other)];
  return a.size === b.size && [...a].every(([client, clock]) => b.get(client) === clock);
}

describe.each(ROOM_KINDS)('a handshake for %s', (kind) => {
  test.each(ROLES)('of a %s with what is not valid', async (role) => {
    const { server, project, member } = worldAt('with nothing special', kind, role);
    const elsewhere = worldAt('who is muted', kind, role);
    const ticket = await elsewhere.project.ticket(elsewhere.member.secret);
    const codes: unknown[] = [];
    for (const wrong of [{ version: PROTOCOL_VERSION + 1 }, { epoch: 'older' }, { ticket }, { ticket: 'invented' }]) {
      const client = await WireClient.connect(server.syncUrl, project, { kind, secret: member.secret, ...wrong });
      codes.push(await client.closed);
      expect(client.frames).toEqual([]);
    }
    expect(codes).toEqual([CLOSE.upgradeNeeded, CLOSE.otherHistory, CLOSE.unauthorized, CLOSE.unauthorized]);
  });
});
