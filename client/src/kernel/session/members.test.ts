import { describe, expect, test } from 'vitest';
import type { Command } from '@polku/shared/kernel/command';
import { newSecret } from '@polku/shared/kernel/ids';
import { PROJECT_RECORDS } from '@polku/shared/kernel/project';
import { readStored } from '@polku/shared/kernel/document';
import { keepJoined } from './joined-by-code';
import type { Session } from './session-types';
import { inDatabase, projectScene } from './testing/project-scene';
import { addTeam, addTeamTo, statusOf, teamNames, until } from './testing/test-device';

const scene = projectScene();
const paths = (): readonly string[] =>
  scene.server.requests.map(({ path }) => path.replace(/projects\/\w+/, 'projects/:id'));
const stateOf = (session: Session) => session.state.getState();
const serverTeams = (): readonly string[] =>
  readStored(scene.server.doc(scene.room))
    .filter(({ type }) => type === 'team')
    .map(({ texts }) => texts['name'] ?? '')
    .sort();
/** An editor's link and a device that knows nothing of the project. */
const guest = (password?: string) => {
  const link = newSecret();
  scene.server.addLink(scene.projectId, link, 'editor');
  if (password !== undefined)
    scene.server.change(scene.projectId, ({ passwords }) => void passwords.set(link, password));
  return { link, device: scene.another() };
};

describe('joining', () => {
  test('given a link and a name, then one joins before the first ticket, once, and is the same person ever after', async () => {
    const { device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    expect(paths()).toEqual(['/api/projects/:id/members', '/api/tickets']);
    expect(stateOf(first).member).toEqual({
      memberId: 'member1',
      name: 'Aino',
      side: 'staff',
      teams: [],
      role: 'facilitator',
    });
    await until(() => stateOf(first).notice?.memberId === 'member1');
    await first.close();
    const again = await device.openOnline(projectId, secret);
    const tab = await device.openOnline(projectId, secret);
    expect([stateOf(again).member?.memberId, stateOf(tab).member?.memberId]).toEqual(['member1', 'member1']);
    expect(paths().filter((path) => path.endsWith('members'))).toHaveLength(1);
    scene.server.reachable = false;
    await tab.close();
    const offline = await device.open(projectId, secret);
    expect(stateOf(offline).member?.memberId).toBe('member1');
  });

  test('given no name yet, then boards are open namelessly and comments are not, until a name is given', async () => {
    const { device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret, { profile: null });
    expect(stateOf(session).member).toBeNull();
    expect(session.runner.readOnly).toBeNull();
    expect(session.discussion.runner.readOnly).toEqual({ reason: 'session.readonly.nameless' });
    addTeamTo(session, 'Sales');
    session.presence.rename({ name: 'Maija', color: '#123456' });
    await until(() => stateOf(session).member?.name === 'Maija' && stateOf(session).notice?.memberId === 'member1');
    await until(() => statusOf(session).connection === 'online' && statusOf(session).server === 'saved');
    expect(session.discussion.runner.readOnly).toBeNull();
    expect(serverTeams()).toEqual(['Sales']);
  });

  test('given another name, side and teams, then the server knows them, and no connection ends for it', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    const connections = server.connections.length;
    const result = await session.join({ name: 'Maija', side: 'customer', teams: ['team1'] });
    expect(result).toMatchObject({ kind: 'joined', member: { memberId: 'member1', name: 'Maija' } });
    expect(server.member(projectId, 'Maija')).toMatchObject({ side: 'customer', teams: ['team1'] });
    expect(await session.members.list()).toMatchObject({ kind: 'ok', value: [{ name: 'Maija', side: 'customer' }] });
    expect(server.connections).toHaveLength(connections);
    await session.close();
    // What was said about oneself in this project stays, whatever else the device knows.
    const again = await device.openOnline(projectId, secret, { profile: { name: 'Maija', side: 'other', teams: [] } });
    expect(stateOf(again).member).toMatchObject({ side: 'customer', teams: ['team1'] });
  });

  test('given an older server without members, then all is as it was', async () => {
    const { server, device, projectId, secret } = scene;
    server.knowsMembers = false;
    const session = await device.openOnline(projectId, secret);
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).server === 'saved');
    expect(stateOf(session)).toMatchObject({ member: null, notice: null, entry: null, role: 'facilitator' });
  });

  test('given a project begun offline, then its creator joins by the facilitator’s link once it is registered', async () => {
    const { server, device } = scene;
    server.reachable = false;
    const begun = await device.begin('Renting a home');
    const session = await device.open(begun.projectId);
    expect(session.discussion.runner.readOnly).toEqual({ reason: 'session.readonly.notJoined' });
    addTeamTo(session, 'Letting');
    server.reachable = true;
    await until(() => statusOf(session).server === 'saved');
    expect(paths().slice(0, 3)).toEqual(['/api/projects', '/api/projects/:id/members', '/api/tickets']);
    expect(stateOf(session).member).toMatchObject({ name: 'Aino', role: 'facilitator' });
  });

  test('given the server was set back to before one joined, then one joins again', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    await session.close();
    server.change(projectId, ({ members }) => members.clear());
    const again = await device.openOnline(projectId, secret);
    expect(server.member(projectId, 'Aino').memberId).toBe(stateOf(again).member?.memberId);
  });

  test('given another tab of this person was quicker to join, then this one is the same person', async () => {
    const { link, device } = guest();
    const asked: string[] = [];
    const quicker: typeof fetch = (input, init) => {
      const path = new URL(input as string).pathname;
      asked.push(path);
      const first = path.endsWith('/members') && asked.filter((one) => one === path).length === 1;
      const known = new Response(JSON.stringify({ error: 'secret-in-use', message: '' }), { status: 409 });
      return first ? Promise.resolve(known) : scene.server.fetch(input, init);
    };
    const session = await device.openOnline(scene.projectId, link, { fetch: quicker });
    expect(stateOf(session)).toMatchObject({ member: { name: 'Aino' }, notice: { memberId: 'member1' } });
    expect(asked.filter((path) => path.endsWith('/members'))).toHaveLength(2);
  });

  test('given the address of the link was changed, then who came by it comes in as who they are', async () => {
    const { server, projectId } = scene;
    const { link, device } = guest();
    const session = await device.openOnline(projectId, link);
    await session.close();
    const rotated = newSecret();
    server.change(projectId, ({ links, members }) => {
      links.delete(link);
      links.set(rotated, 'editor');
      for (const member of members.values()) if (member.link === link) member.link = rotated;
    });
    const again = await device.openOnline(projectId, link);
    expect(stateOf(again)).toMatchObject({ role: 'editor', member: { name: 'Aino' } });
    addTeamTo(again, 'Sales');
    await until(() => statusOf(again).server === 'saved');
  });

  test('given one comes by a code, then the project opens as this person without a link', async () => {
    const { server, projectId, secret } = scene;
    const device = scene.another();
    const own = newSecret();
    server.change(projectId, ({ members }) => {
      members.set(own, {
        memberId: 'byCode',
        name: 'Aino',
        side: 'staff',
        teams: [],
        secret: own,
        link: secret,
        ownRole: 'editor',
        waiting: false,
        muted: false,
        removed: false,
      });
    });
    const joined = {
      memberId: 'byCode',
      name: 'Aino',
      side: 'staff',
      teams: [],
      role: 'editor',
      waiting: false,
    } as const;
    expect(await keepJoined(device.storage(), { ...joined, projectId }, own, 'join')).toBe(projectId);
    const session = await device.openOnline(projectId);
    expect(stateOf(session)).toMatchObject({ role: 'editor', member: { memberId: 'byCode' } });
    await session.close();
    // A second code does not make another person of them; a move does.
    await keepJoined(device.storage(), { ...joined, memberId: 'other', projectId }, newSecret(), 'join');
    expect((await device.storage().members.of(projectId)).info?.memberId).toBe('byCode');
    await keepJoined(device.storage(), { ...joined, memberId: 'other', projectId }, newSecret(), 'move');
    expect((await device.storage().members.of(projectId)).info?.memberId).toBe('other');
  });

  test('given the project is removed from the device, then who one was in it is, too', async () => {
    const { device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    await session.close();
    const before = await device.storage().members.of(projectId);
    await device.storage().library.forgetProject(projectId);
    const kept = await inDatabase(device, ({ settings }) => settings.toArray());
    expect(JSON.stringify(kept)).not.toContain(before.secret);
  });
});

describe('the door', () => {
  test('given one has to knock, then one waits, sees nothing, and comes in when let in', async () => {
    const { server, projectId } = scene;
    server.change(projectId, (project) => void (project.door = 'knock'));
    const { link, device } = guest();
    const session = await device.open(projectId, link);
    await until(() => stateOf(session).entry === 'waiting');
    expect(stateOf(session)).toMatchObject({ role: null, status: { connection: 'connecting', problem: null } });
    expect(server.connections).toHaveLength(0);
    server.change(projectId, ({ members }) => members.forEach((member) => void (member.waiting = false)));
    await until(() => statusOf(session).connection === 'online');
    expect(stateOf(session)).toMatchObject({ entry: null, role: 'editor' });
  });

  test('given the nameless are not let in, then a name opens, and knocks at once', async () => {
    const { server, projectId } = scene;
    server.change(projectId, (project) => void (project.door = 'knock'));
    const { link, device } = guest();
    const session = await device.open(projectId, link, { profile: null });
    await until(() => stateOf(session).entry === 'member-needed');
    server.change(projectId, (project) => void (project.door = 'open'));
    expect(await session.join({ name: 'Maija', side: 'customer', teams: [] })).toMatchObject({ kind: 'joined' });
    await until(() => statusOf(session).connection === 'online');
    expect(stateOf(session).entry).toBeNull();
  });

  test('given a password, then a wrong one is said to be wrong and not tried again, and the right one opens', async () => {
    const { server, projectId } = scene;
    const { link, device } = guest('polku');
    const profile = { name: 'Aino', side: 'staff', teams: [] } as const;
    const session = await device.open(projectId, link);
    await until(() => stateOf(session).entry === 'password-needed');
    expect(await session.join(profile, 'pokku')).toEqual({ kind: 'refused', code: 'wrong-password' });
    const asked = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requests).toHaveLength(asked);
    expect(await session.join(profile, 'polku')).toMatchObject({ kind: 'joined' });
    await until(() => statusOf(session).connection === 'online');
    expect(stateOf(session).entry).toBeNull();
  });

  test('given one is removed while one works, then it is said, and the edits stay here', async () => {
    const { server, projectId } = scene;
    const { link, device } = guest();
    const session = await device.openOnline(projectId, link);
    server.change(projectId, ({ members }) => members.forEach((member) => void (member.removed = true)));
    await until(() => stateOf(session).entry === 'removed');
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).device === 'saved');
    expect(statusOf(session).server).toBe('waiting');
    expect(serverTeams()).toEqual([]);
  });
});

describe('what holds for the room', () => {
  const open = async () => {
    const { link, device } = guest();
    return device.openOnline(scene.projectId, link);
  };

  test('given one is muted, then one cannot write, and what was on its way is not called saved until that ends', async () => {
    const { server, projectId } = scene;
    const session = await open();
    server.change(projectId, ({ members }) => members.forEach((member) => void (member.muted = true)));
    addTeamTo(session, 'Sales'); // before the notice is here
    await until(() => session.runner.readOnly !== null);
    expect([session.runner.readOnly, session.discussion.runner.readOnly]).toEqual([
      { reason: 'session.readonly.muted' },
      { reason: 'session.readonly.muted' },
    ]);
    await until(() => statusOf(session).device === 'saved');
    expect(statusOf(session)).toMatchObject({ server: 'waiting', connection: 'online', problem: null });
    expect(serverTeams()).toEqual([]);
    server.change(projectId, ({ members }) => members.forEach((member) => void (member.muted = false)));
    await until(() => statusOf(session).server === 'saved');
    expect(session.runner.readOnly).toBeNull();
    expect(serverTeams()).toEqual(['Sales']);
  });

  test('given there are enough editors, then one watches and may comment', async () => {
    const { server, projectId } = scene;
    const session = await open();
    server.change(projectId, (project) => void (project.crowded = true));
    await until(() => session.runner.readOnly?.reason === 'session.readonly.crowded');
    expect([stateOf(session).notice?.crowded, session.discussion.runner.readOnly]).toEqual([true, null]);
    server.change(projectId, (project) => void (project.crowded = false));
    await until(() => session.runner.readOnly === null);
  });

  test('given everything is frozen, then editors cannot write and facilitators can', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await open();
    const facilitator = await device.openOnline(projectId, secret);
    server.change(projectId, (project) => void (project.frozen = ['*']));
    await until(() => session.runner.readOnly?.reason === 'session.readonly.frozen');
    await until(() => stateOf(facilitator).notice?.frozen.length === 1);
    expect([facilitator.runner.readOnly, session.discussion.runner.readOnly]).toEqual([null, null]);
    addTeamTo(facilitator, 'Sales');
    await until(() => teamNames(session).length === 1);
  });

  test('given one board is frozen, then what is on it cannot be changed or undone, and the rest can', async () => {
    const { server, projectId } = scene;
    const { link, device } = guest();
    const specs = new Map(PROJECT_RECORDS.map((spec) => [spec.type, spec]));
    const session = await device.openOnline(projectId, link, { specs });
    const addBoard: Command<string> = {
      name: 'add-board',
      plan: (_context, id) => ({
        changes: [{ op: 'create', id, type: 'board', board: '', fields: { kind: 'journey', name: id } }],
      }),
    };
    const rename: Command<string> = {
      name: 'rename',
      plan: (_context, id) => ({ changes: [{ op: 'text', id, field: 'name', value: 'Other' }] }),
    };
    for (const id of ['frozenBoard', 'openBoard']) expect(session.runner.run(addBoard, id).done).toBe(true);
    session.runner.run(rename, 'frozenBoard');
    await until(() => statusOf(session).server === 'saved');
    server.change(projectId, (project) => void (project.frozen = ['frozenBoard']));
    await until(() => stateOf(session).notice?.frozen.length === 1);
    const refused = { done: false, refusal: { reason: 'session.readonly.frozenHere' } };
    expect(session.runner.run(rename, 'frozenBoard')).toEqual(refused);
    expect(session.runner.run(addTeam, { id: 'team1', name: 'Sales' })).toMatchObject({ done: true });
    expect(session.bindText('frozenBoard', 'name').input('Mine', 4)).toEqual(refused.refusal);
    session.runner.undo.undo();
    expect([session.runner.undo.canUndo(), session.runner.undo.undo()]).toEqual([false, []]);
    const noted = session.projection.get('frozenBoard')?.['changed'];
    await session.close();
    const stored = readStored(server.doc(scene.room)).find(({ id }) => id === 'frozenBoard');
    expect([stored?.texts['name'], stored?.values['changed']]).toEqual(['Other', noted]);
  });

  test('given one is raised and lowered while connected, then one may write, and then not, without opening anew', async () => {
    const { server, projectId } = scene;
    const link = newSecret();
    server.addLink(projectId, link, 'participant');
    const session = await scene.another().openOnline(projectId, link);
    expect(session.runner.readOnly).toEqual({ reason: 'session.readonly.role' });
    server.change(projectId, ({ members }) => members.forEach((member) => void (member.ownRole = 'editor')));
    await until(() => session.runner.readOnly === null && statusOf(session).connection === 'online');
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).server === 'saved');
    expect(serverTeams()).toEqual(['Sales']);
    expect(stateOf(session).member?.role).toBe('editor');
    server.change(projectId, ({ members }) => members.forEach((member) => void (member.ownRole = null)));
    await until(() => session.runner.readOnly?.reason === 'session.readonly.role');
  });
});
