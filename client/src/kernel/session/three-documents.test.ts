import { afterEach, describe, expect, test, vi } from 'vitest';
import { readStored } from '@polku/shared/kernel/document';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { CLOSE, roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import type { OpenDocument, Session } from './session-types';
import { inDatabase, projectScene } from './testing/project-scene';
import { addTeam, addTeamTo, statusOf, teamNames, until } from './testing/test-device';

const scene = projectScene();
afterEach(() => vi.restoreAllMocks());

/** Writes a record into one of the documents; what it is does not matter here. */
function write(document: OpenDocument, name: string): string {
  const id = newId();
  const result = document.runner.run(addTeam, { id, name });
  if (!result.done) throw new Error(result.refusal.reason);
  return id;
}

function namesIn(document: OpenDocument): readonly string[] {
  document.projection.flush();
  return document.projection
    .list('team', '')
    .map(({ name }) => String(name))
    .sort();
}

const serverNames = (kind: RoomKind): readonly string[] =>
  readStored(scene.server.doc(roomName(scene.projectId, kind)))
    .map(({ texts }) => texts['name'] ?? '')
    .sort();

const openOnline = (): Promise<Session> => scene.device.openOnline(scene.projectId, scene.secret);

async function onServer(): Promise<boolean | undefined> {
  let known: boolean | undefined;
  let heard = false;
  const stop = scene.device.storage().library.watchProjects((projects) => {
    known = projects.find(({ id }) => id === scene.projectId)?.onServer;
    heard = true;
  });
  await until(() => heard);
  stop();
  return known;
}

describe('the three documents of a project', () => {
  test('given edits in each, then each is in its own, at the server and for others, and one ticket served them', async () => {
    const mine = await openOnline();
    const theirs = await scene.another().openOnline(scene.projectId, scene.secret);
    addTeamTo(mine, 'Board');
    write(mine.discussion, 'Comment');
    write(mine.workshop, 'Step');
    await until(() => statusOf(mine).server === 'saved');
    expect(ROOM_KINDS.map(serverNames)).toEqual([['Board'], ['Comment'], ['Step']]);
    await until(() => namesIn(theirs.workshop).length === 1 && namesIn(theirs.discussion).length === 1);
    expect([namesIn(theirs.discussion), namesIn(theirs.workshop)]).toEqual([['Comment'], ['Step']]);
    expect(scene.server.requests.filter(({ path }) => path === '/api/tickets')).toHaveLength(2);
    expect(scene.server.connections).toHaveLength(6);
  });

  test('given a text in the discussion, then it is bound there and undo is its own', async () => {
    const session = await openOnline();
    const id = write(session.discussion, 'Comment');
    session.discussion.bindText(id, 'name').input('A comment', 9);
    expect(namesIn(session.discussion)).toEqual(['A comment']);
    expect(session.runner.undo.canUndo()).toBe(false);
    expect(session.discussion.runner.undo.canUndo()).toBe(true);
  });

  test('given nothing was written, then opening a project sends nothing to any of them', async () => {
    const session = await openOnline();
    await session.flush();
    for (const kind of ['discussion', 'workshop'] as const) {
      const room = roomName(scene.projectId, kind);
      expect(await inDatabase(scene.device, ({ updates }) => updates.filter((row) => row.room === room).count())).toBe(
        0,
      );
      expect([...scene.server.doc(room).getMap('meta').keys()]).toEqual([]);
    }
  });
});

describe('the status', () => {
  test.each(['discussion', 'workshop'] as const)(
    'given only the %s waits, then not all is on the server',
    async (kind) => {
      const session = await openOnline();
      scene.server.holdAcknowledgements = kind;
      write(session[kind], 'Word');
      expect(statusOf(session)).toMatchObject({ device: 'saving', server: 'waiting' });
      await until(() => statusOf(session).device === 'saved' && serverNames(kind).length === 1);
      addTeamTo(session, 'Sales');
      await until(() => serverNames('content').length === 1);
      await session.flush();
      expect(statusOf(session)).toMatchObject({ server: 'waiting', problem: null });
      const left = session.close();
      expect(await onServer()).toBe(false);
      scene.server.holdAcknowledgements = false;
      await left;
      expect(await onServer()).toBe(true);
    },
  );

  test('given a comment made offline and a crash before it was sent, then it waits at the next visit and goes', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await openOnline();
    server.reachable = false;
    await until(() => statusOf(first).connection === 'offline');
    write(first.discussion, 'Comment');
    await until(() => statusOf(first).device === 'saved');
    // The tab is gone without a word: the second one finds what is in the store.
    const second = await device.open(projectId, secret);
    expect(namesIn(second.discussion)).toEqual(['Comment']);
    expect(statusOf(second)).toMatchObject({ device: 'saved', server: 'waiting' });
    server.reachable = true;
    await until(() => statusOf(second).server === 'saved');
    expect(serverNames('discussion')).toEqual(['Comment']);
  });

  test('given two tabs, then a comment is in both, and the one that cannot send it learns that it was', async () => {
    const first = await openOnline();
    const second = await openOnline();
    write(first.discussion, 'Comment');
    await until(() => namesIn(second.discussion).length === 1);
    await until(() => statusOf(first).server === 'saved' && statusOf(second).server === 'saved');
    expect(serverNames('discussion')).toEqual(['Comment']);
  });

  test('given the server refuses the discussion alone, then it says so of that, and boards go on', async () => {
    const { server, device, projectId, secret } = scene;
    server.refuseWith = CLOSE.tooLarge;
    server.refuseOnly = 'discussion';
    const session = await device.open(projectId, secret);
    await until(() => statusOf(session).connection === 'stopped');
    expect(statusOf(session)).toMatchObject({ problem: 'session.problem.tooLarge', problemIn: 'discussion' });
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).server === 'saved');
    expect(serverNames('content')).toEqual(['Sales']);
    write(session.discussion, 'Comment');
    await until(() => statusOf(session).device === 'saved');
    expect(statusOf(session).server).toBe('waiting');
  });
});

describe('who may write', () => {
  const readOnly = (session: Session): readonly (string | null)[] =>
    [session, session.discussion, session.workshop].map(({ runner }) => runner.readOnly?.reason ?? null);

  test.each([
    ['facilitator', [null, null, null]],
    ['editor', [null, null, 'session.readonly.workshop']],
    ['participant', ['session.readonly.role', null, 'session.readonly.workshop']],
    ['viewer', ['session.readonly.role', 'session.readonly.discussion', 'session.readonly.workshop']],
  ] as const)('given a %s, then the documents are open as the role says', async (role, expected) => {
    const link = newSecret();
    scene.server.addLink(scene.projectId, link, role);
    const session = await scene.another().openOnline(scene.projectId, link);
    expect(readOnly(session)).toEqual(expected);
  });

  test('given a participant comments, then it is acknowledged, and nothing was sent to the content', async () => {
    const link = newSecret();
    scene.server.addLink(scene.projectId, link, 'participant');
    const session = await scene.another().openOnline(scene.projectId, link);
    write(session.discussion, 'Comment');
    expect(statusOf(session).server).toBe('waiting');
    await until(() => statusOf(session).server === 'saved');
    expect(serverNames('discussion')).toEqual(['Comment']);
    expect(statusOf(session)).toMatchObject({ connection: 'online', problem: null });
  });
});

describe('another history on the server', () => {
  test('given it, then boards and comments go aside together and come back from the copy', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await openOnline();
    const another = await device.openOnline(projectId, secret);
    addTeamTo(first, 'Sales');
    write(first.discussion, 'Comment');
    await until(() => statusOf(first).server === 'saved' && namesIn(another.discussion).length === 1);
    server.reachable = false;
    server.newHistory(projectId);
    write(first.discussion, 'Late');
    await first.flush();
    server.reachable = true;
    await until(() => first.state.getState().replaced !== null && another.state.getState().replaced !== null);
    expect(() => write(first.discussion, 'Too late')).toThrow('session.readonly.replaced');
    await first.close();
    await another.close();
    const again = await device.openOnline(projectId, secret);
    expect([teamNames(again), namesIn(again.discussion)]).toEqual([[], []]);
    expect(ROOM_KINDS.map(serverNames)).toEqual([[], [], []]);
    const copies = (await device.storage().library.listProjects()).filter(({ copyOf }) => copyOf === projectId);
    const kept = await Promise.all(copies.map(({ id }) => device.open(id)));
    expect(kept.map((copy) => [teamNames(copy), namesIn(copy.discussion)])).toContainEqual([
      ['Sales'],
      ['Comment', 'Late'],
    ]);
  });

  test('given only the discussion turns out to be another, then all of it goes aside', async () => {
    const { server } = scene;
    const session = await openOnline();
    addTeamTo(session, 'Sales');
    write(session.discussion, 'Comment');
    await until(() => statusOf(session).server === 'saved');
    server.refuseWith = CLOSE.otherHistory;
    server.refuseOnly = 'discussion';
    server.closeAll(1006);
    await until(() => session.state.getState().replaced !== null);
    const copy = await scene.device.open(session.state.getState().replaced?.copyId ?? '');
    expect([teamNames(copy), namesIn(copy.discussion)]).toEqual([['Sales'], ['Comment']]);
    // Its authors are no members of the copy, and the server of the copy takes it from the one who brings it.
    server.refuseWith = null;
    await until(() => statusOf(copy).server === 'saved');
    const brought = readStored(server.doc(roomName(copy.projectId, 'discussion')));
    expect(brought.map(({ texts, values }) => [texts['name'], values['member']])).toEqual([['Comment', '']]);
    expect(statusOf(session)).toMatchObject({ problem: 'session.problem.otherHistory', problemIn: null });
  });
});

test('given comments of a copy and no name yet, then they are not sent in vain, and go once one has joined', async () => {
  const { server, device } = scene;
  server.reachable = false;
  const begun = await device.begin('Copy');
  const held = await device.open(begun.projectId, null, { profile: null });
  held.discussion.runner.readOnly = null;
  write(held.discussion, 'Comment');
  await held.close();
  server.reachable = true;
  const session = await device.open(begun.projectId, null, { profile: null });
  await until(() => session.state.getState().notice !== null);
  await until(() => server.connections.some(({ kind }) => kind === 'workshop'));
  expect(server.connections.some(({ kind }) => kind === 'discussion')).toBe(false);
  expect(statusOf(session)).toMatchObject({ server: 'waiting', problem: null });
  await session.join({ name: 'Aino', side: 'staff', teams: [] });
  await until(() => statusOf(session).server === 'saved' && statusOf(session).connection === 'online');
  expect(readStored(server.doc(roomName(begun.projectId, 'discussion')))).toHaveLength(1);
});

describe('removing the project from the device', () => {
  test('given a discussion, then nothing of it stays', async () => {
    const session = await openOnline();
    write(session.discussion, 'Comment');
    await until(() => statusOf(session).server === 'saved');
    await session.close();
    await scene.device.storage().library.forgetProject(scene.projectId);
    expect(await inDatabase(scene.device, ({ updates }) => updates.count())).toBe(0);
    expect(await inDatabase(scene.device, ({ rooms }) => rooms.count())).toBe(0);
  });
});
