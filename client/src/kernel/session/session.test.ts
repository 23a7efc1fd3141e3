import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '@polku/shared/kernel/command';
import { readStored, type SpecLookup } from '@polku/shared/kernel/document';
import { newSecret } from '@polku/shared/kernel/ids';
import { PROJECT_RECORDS } from '@polku/shared/kernel/project';
import { CLOSE, PROTOCOL_VERSION } from '@polku/shared/kernel/protocol';
import type { KnownProject } from '../storage/storage-types';
import { projectScene } from './testing/project-scene';
import { addTeamTo, statusOf, teamNames, until } from './testing/test-device';

const scene = projectScene();
afterEach(() => vi.restoreAllMocks());

const serverTeams = (): string[] =>
  readStored(scene.server.doc(scene.room))
    .filter(({ type }) => type === 'team')
    .map(({ texts }) => texts['name'] ?? '')
    .sort();

describe('status', () => {
  test('given an edit online, then it is saving at once and saved only after commit and acknowledgement', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    server.holdAcknowledgements = true;
    addTeamTo(session, 'Sales');
    expect(statusOf(session)).toMatchObject({ device: 'saving', server: 'waiting' });
    await until(() => statusOf(session).device === 'saved' && serverTeams().includes('Sales'));
    expect(statusOf(session).server).toBe('waiting');
    server.holdAcknowledgements = false;
    await until(() => statusOf(session).server === 'saved');
    expect(statusOf(session)).toEqual({
      device: 'saved',
      server: 'saved',
      connection: 'online',
      problem: null,
      problemIn: null,
    });
  });

  test('given an acknowledgement asked for before an edit, then it does not count for that edit', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    server.holdAcknowledgements = true;
    addTeamTo(session, 'Sales');
    await until(() => serverTeams().length === 1);
    await new Promise((resolve) => setTimeout(resolve, 150));
    addTeamTo(session, 'Billing');
    server.holdAcknowledgements = false;
    const seen: string[] = [];
    session.state.subscribe(({ status }) => seen.push(status.server));
    await until(() => statusOf(session).server === 'saved');
    expect(serverTeams()).toEqual(['Billing', 'Sales']);
  });

  test('given edits made offline and a restart, then they wait until the server has acknowledged them', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    server.reachable = false;
    await until(() => statusOf(first).connection === 'offline');
    addTeamTo(first, 'Sales');
    await until(() => statusOf(first).device === 'saved');
    expect(statusOf(first).server).toBe('waiting');
    await first.close();

    const second = await device.open(projectId, secret);
    expect(teamNames(second)).toEqual(['Sales']);
    expect(statusOf(second)).toMatchObject({ device: 'saved', server: 'waiting' });
    server.reachable = true;
    await until(() => statusOf(second).server === 'saved');
    expect(serverTeams()).toEqual(['Sales']);
    await second.close();

    server.reachable = false;
    const third = await device.open(projectId, secret);
    expect(statusOf(third)).toMatchObject({ device: 'saved', server: 'saved' });
  });

  test('given text deleted offline, which changes no state vector, then that waits for the server too', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    const team = addTeamTo(first, 'Sales');
    await until(() => statusOf(first).server === 'saved');
    server.reachable = false;
    await until(() => statusOf(first).connection === 'offline');
    first.bindText(team, 'name').input('Sal', 3);
    await first.close();
    const second = await device.open(projectId, secret);
    expect(statusOf(second).server).toBe('waiting');
    server.reachable = true;
    await until(() => statusOf(second).server === 'saved');
    expect(serverTeams()).toEqual(['Sal']);
  });

  test('given only another person edits, then nothing of this device waits', async () => {
    const { device, projectId, secret } = scene;
    const mine = await device.openOnline(projectId, secret);
    const theirs = await scene.another().openOnline(projectId, secret);
    const seen: string[] = [];
    mine.state.subscribe(({ status }) => seen.push(`${status.device} ${status.server}`));
    addTeamTo(theirs, 'Sales');
    await until(() => teamNames(mine).length === 1);
    await mine.flush();
    expect(new Set(seen)).not.toContain('saving waiting');
    expect(statusOf(mine)).toMatchObject({ device: 'saved', server: 'saved' });
  });
});

describe('a project begun offline', () => {
  test('given no network, then it can be edited and is registered, sent and acknowledged when there is one', async () => {
    const { server, device } = scene;
    server.reachable = false;
    const begun = await device.begin('Renting a home');
    const session = await device.open(begun.projectId);
    expect(session.state.getState().role).toBe('facilitator');
    addTeamTo(session, 'Letting');
    await until(() => statusOf(session).device === 'saved' && statusOf(session).connection === 'offline');
    expect(statusOf(session).server).toBe('waiting');
    expect(server.has(begun.projectId)).toBe(false);
    server.reachable = true;
    await until(() => statusOf(session).server === 'saved');
    expect(server.requests[0]?.path).toBe('/api/projects');
    const records = readStored(server.doc(`${begun.projectId}-content`));
    expect(records.map(({ texts }) => texts['name'] ?? '').sort()).toEqual(['Letting', 'Renting a home']);
    const [known] = await device.storage().library.listProjects();
    expect(known).toMatchObject({ registered: true, name: 'Renting a home', role: 'facilitator' });
  });
});

describe('a server that takes no more projects', () => {
  test('given a new project, then it says so, keeps it here, and sends it when it is opened after there is room', async () => {
    const { server, device } = scene;
    server.full = true;
    const begun = await device.begin('Renting a home');
    const session = await device.open(begun.projectId);
    await until(() => statusOf(session).connection === 'stopped');
    expect(statusOf(session).problem).toBe('session.problem.serverFull');
    addTeamTo(session, 'Letting');
    await until(() => statusOf(session).device === 'saved');
    expect(statusOf(session).server).toBe('waiting');
    await session.close();
    server.full = false;
    const again = await device.open(begun.projectId);
    await until(() => statusOf(again).server === 'saved');
    expect(server.has(begun.projectId)).toBe(true);
  });

  test('given a project that it has, then it is open as ever', async () => {
    const { server, device, projectId, secret } = scene;
    server.full = true;
    expect(statusOf(await device.openOnline(projectId, secret)).problem).toBeNull();
  });
});

describe('records of a file', () => {
  const stored = (id: string, type: string, board: string, name: string) => ({
    id,
    type,
    board,
    removed: null,
    values: { order: 'a1' },
    texts: { name },
  });
  const file = [stored('boardFromFile', 'board', '', 'Path'), stored('teamFromFile', 'team', '', 'Sales')];

  test('given they come into an open project, then one undo takes them away and a redo brings them back', async () => {
    const { device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    const boards = () => session.projection.list('board', '').map(({ name }) => name);
    expect(session.importStored(file)).toBeNull();
    expect([boards(), teamNames(session)]).toEqual([['Path'], ['Sales']]);
    const { undo } = session.runner;
    expect(undo.canUndo()).toBe(true);
    undo.undo();
    expect([boards(), teamNames(session), undo.canUndo()]).toEqual([[], [], false]);
    undo.redo();
    expect([boards(), teamNames(session)]).toEqual([['Path'], ['Sales']]);
    await until(() => statusOf(session).server === 'saved');
    expect(serverTeams()).toEqual(['Sales']);
  });

  test('given another person writes in what was imported, then undo takes it away softly, with what they wrote', async () => {
    const { device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    const theirs = await scene.another().openOnline(projectId, secret);
    session.importStored(file);
    await until(() => teamNames(theirs).length === 1);
    theirs.bindText('teamFromFile', 'name').input('Sales and rent', 14);
    await until(() => teamNames(session)[0] === 'Sales and rent');
    session.runner.undo.undo();
    expect(session.projection.get('teamFromFile')).toMatchObject({ name: 'Sales and rent' });
    expect(session.projection.get('teamFromFile')?.removed).toBeTruthy();
  });

  test('given a viewer, then nothing comes in', async () => {
    const { server, projectId } = scene;
    const look = newSecret();
    server.addLink(projectId, look, 'viewer');
    const session = await scene.another().openOnline(projectId, look);
    expect(session.importStored(file)).toEqual({ reason: 'session.readonly.role' });
    expect(session.projection.list('board', '')).toEqual([]);
  });
});

describe('tickets', () => {
  test('given a reconnect, then a fresh ticket is used', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    server.closeAll(1006);
    await until(() => statusOf(session).connection !== 'online');
    await until(() => statusOf(session).connection === 'online');
    const tickets = server.contentConnections.map(({ params }) => params.get('ticket'));
    expect(new Set(tickets).size).toBe(2);
    expect(server.contentConnections[1]?.params.get('epoch')).toBe('epoch1');
  });

  test('given a revoked link, then the session stops and says so, and the edits stay here', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).server === 'saved');
    server.revoke(projectId, secret);
    server.closeAll(CLOSE.unauthorized);
    await until(() => statusOf(session).connection === 'stopped');
    expect(statusOf(session).problem).toBe('session.problem.link');
    addTeamTo(session, 'Billing');
    await until(() => statusOf(session).device === 'saved');
    expect(statusOf(session).server).toBe('waiting');
  });

  test('given a socket that refuses fresh tickets again and again, then it does not loop for ever', async () => {
    const { server, device, projectId, secret } = scene;
    server.refuseWith = CLOSE.unauthorized;
    const session = await device.open(projectId, secret);
    await until(() => statusOf(session).connection === 'stopped');
    expect(server.contentConnections).toHaveLength(2);
  });

  test('given an answer of a captive portal, then it counts as no answer', async () => {
    const { device, projectId, secret } = scene;
    const portal = vi.fn(async () => new Response('<html>Log in to the hotel</html>', { status: 404 }));
    const session = await device.open(projectId, secret, { fetch: portal });
    await until(() => statusOf(session).connection === 'offline');
    expect(statusOf(session).problem).toBeNull();
  });
});

describe('close codes', () => {
  test.each([
    [4404, 'session.problem.link'],
    [CLOSE.tooLarge, 'session.problem.tooLarge'],
    [1009, 'session.problem.tooLarge'],
    [CLOSE.upgradeNeeded, 'session.problem.upgrade'],
    [CLOSE.badMessage, 'session.problem.refused'],
  ])('given %i on the first sync, then it stops with %s after one connection', async (code, problem) => {
    const { server, device, projectId, secret } = scene;
    server.refuseWith = code;
    const session = await device.open(projectId, secret);
    await until(() => statusOf(session).connection === 'stopped');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(statusOf(session).problem).toBe(problem);
    expect(server.contentConnections).toHaveLength(1);
  });

  test('given an app too old for the server, then what is edited stays on the device and is sent by a newer one', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    server.refuseWith = CLOSE.upgradeNeeded;
    server.refuseReason = `protocol ${PROTOCOL_VERSION + 1} is spoken here`;
    server.closeAll(1001);
    await until(() => statusOf(first).connection === 'stopped');
    addTeamTo(first, 'Sales');
    await until(() => statusOf(first).device === 'saved');
    expect(statusOf(first)).toMatchObject({ server: 'waiting', problem: 'session.problem.upgrade' });
    await first.close();
    expect(serverTeams()).toEqual([]);
    server.refuseWith = null; // the newer app is spoken to
    await device.openOnline(projectId, secret);
    expect(serverTeams()).toEqual(['Sales']);
  });

  test('given a server that is older than the app, then it is asked again until it is as new', async () => {
    const { server, device, projectId, secret } = scene;
    server.refuseWith = CLOSE.upgradeNeeded;
    server.refuseReason = `protocol ${PROTOCOL_VERSION - 1} is spoken here`;
    const session = await device.open(projectId, secret);
    await until(() => server.contentConnections.length > 2);
    expect(statusOf(session)).toMatchObject({ problem: null, connection: 'offline' });
    addTeamTo(session, 'Sales');
    server.refuseWith = null;
    await until(() => statusOf(session).connection === 'online' && statusOf(session).server === 'saved');
    expect(serverTeams()).toEqual(['Sales']);
  });

  test('given a write is refused, then one comes back to read on, and stops when it is refused again', async () => {
    const { server, device, projectId, secret } = scene;
    server.refuseWith = CLOSE.forbidden;
    const session = await device.open(projectId, secret);
    await until(() => statusOf(session).connection === 'stopped');
    expect(statusOf(session).problem).toBe('session.problem.forbidden');
    expect(server.contentConnections).toHaveLength(2);
  });

  test('given the role is lowered while an edit is on its way, then one reads on, and the edit stays here', async () => {
    const { server, device, projectId, secret } = scene;
    const link = newSecret();
    server.addLink(projectId, link, 'editor');
    const host = await device.openOnline(projectId, secret);
    const session = await scene.another().openOnline(projectId, link);
    addTeamTo(session, 'Late');
    server.change(projectId, ({ members }) => {
      for (const member of members.values()) if (member.link === link) member.ownRole = 'viewer';
    });
    await until(() => statusOf(session).connection === 'online' && session.runner.readOnly !== null);
    addTeamTo(host, 'Sales');
    await until(() => teamNames(session).includes('Sales'));
    await until(() => statusOf(session).device === 'saved');
    expect([teamNames(session), serverTeams()]).toEqual([['Late', 'Sales'], ['Sales']]);
    expect(statusOf(session)).toMatchObject({ device: 'saved', server: 'waiting', problem: null });
  });

  test.each([1001, 1006, CLOSE.roomFailed, CLOSE.tooSlow, CLOSE.tooFast])(
    'given %i, then it comes back by itself',
    async (code) => {
      const { server, device, projectId, secret } = scene;
      const session = await device.open(projectId, secret);
      await until(() => statusOf(session).connection === 'online');
      server.closeAll(code);
      await until(() => server.contentConnections.length === 2 && statusOf(session).connection === 'online');
      expect(statusOf(session).problem).toBeNull();
    },
  );
});

describe('another history on the server', () => {
  test('given it, then the local document is kept as a project of its own and the room is free for the server', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    addTeamTo(first, 'Sales');
    await until(() => statusOf(first).server === 'saved');
    server.reachable = false;
    server.newHistory(projectId);
    addTeamTo(first, 'Billing');
    server.reachable = true;
    await until(() => first.state.getState().replaced !== null);
    expect(statusOf(first)).toMatchObject({ connection: 'stopped', problem: 'session.problem.otherHistory' });
    expect(() => addTeamTo(first, 'Late')).toThrow('session.readonly.replaced');
    const copyId = first.state.getState().replaced?.copyId ?? '';
    await first.close();
    expect(serverTeams()).toEqual([]);

    const again = await device.openOnline(projectId, secret);
    expect(teamNames(again)).toEqual([]);
    const copy = await device.open(copyId);
    expect(teamNames(copy)).toEqual(['Billing', 'Sales']);
    const entry = await device.storage().library.findProject(copyId);
    expect(entry).toMatchObject({ copyOf: projectId, role: 'facilitator' });
  });

  test('given two tabs, then the copy is made once and the other tab never writes into the new history', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    const second = await device.openOnline(projectId, secret);
    addTeamTo(first, 'Sales');
    await until(() => statusOf(first).server === 'saved' && teamNames(second).length === 1);
    await first.flush();
    await second.flush();
    server.reachable = false;
    server.newHistory(projectId);
    server.reachable = true;
    await until(() => first.state.getState().replaced !== null && second.state.getState().replaced !== null);
    const again = await device.openOnline(projectId, secret);
    expect(teamNames(again)).toEqual([]);
    expect(serverTeams()).toEqual([]);
  });
});

describe('leaving', () => {
  const addBoard: Command<{ readonly id: string; readonly name: string }> = {
    name: 'add-board',
    plan: (_context, { id, name }) => ({
      changes: [{ op: 'create', id, type: 'board', board: '', fields: { kind: 'journey', name } }],
    }),
  };
  const onServer = async (): Promise<boolean | undefined> => {
    const heard: (readonly KnownProject[])[] = [];
    const stop = scene.device.storage().library.watchProjects((projects) => heard.push(projects));
    await until(() => heard.length > 0);
    stop();
    return heard.at(-1)?.find(({ id }) => id === scene.projectId)?.onServer;
  };

  test('given everything is saved on the server, then the home page says so after one has left', async () => {
    const { server, device, projectId, secret } = scene;
    const specs: SpecLookup = new Map(PROJECT_RECORDS.map((spec) => [spec.type, spec]));
    const session = await device.openOnline(projectId, secret, { specs });
    session.runner.run(addBoard, { id: 'b', name: 'Journey' });
    await until(() => statusOf(session).server === 'saved');
    // What was changed within two minutes of the last note is noted when one leaves.
    session.runner.run(addBoard, { id: 'c', name: 'Persona' });
    session.bindText('b', 'name').input('Another journey', 15);
    await until(() => statusOf(session).server === 'saved');
    server.holdAcknowledgements = true;
    await session.close();
    expect(await onServer()).toBe(true);
    const again = await device.open(projectId, secret, { specs });
    again.projection.flush();
    expect(again.projection.get('b')?.['changed']).toMatchObject({ by: 'Aino' });
  });

  test('given one leaves before the server has answered, then the answer is waited for', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    server.holdAcknowledgements = true;
    addTeamTo(session, 'Sales');
    const left = session.close();
    await until(() => serverTeams().length === 1);
    expect(await onServer()).toBe(false);
    server.holdAcknowledgements = false;
    await left;
    expect(await onServer()).toBe(true);
  });

  test('given the server goes while one leaves, then nothing waits and the edit is only here', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    server.holdAcknowledgements = true;
    addTeamTo(session, 'Sales');
    const left = session.close();
    server.reachable = false;
    await left;
    expect(await onServer()).toBe(false);
  });
});

describe('roles', () => {
  test('given a viewer, then nothing can be changed here and nothing is sent', async () => {
    const { server, device, projectId, secret } = scene;
    const link = newSecret();
    server.addLink(projectId, link, 'viewer');
    const editor = await device.openOnline(projectId, secret);
    addTeamTo(editor, 'Sales');
    const viewer = await scene.another().open(projectId, link);
    expect(viewer.runner.readOnly).toEqual({ reason: 'session.readonly.unknown' });
    await until(() => teamNames(viewer).length === 1);
    expect(viewer.runner.readOnly).toEqual({ reason: 'session.readonly.role' });
    expect(() => addTeamTo(viewer, 'Intruder')).toThrow('session.readonly.role');
    await until(() => statusOf(viewer).connection === 'online');
    expect(statusOf(viewer)).toMatchObject({ server: 'saved', problem: null });
  });

  test('given a document that wants a newer writer, then it opens read-only and keeps its outbox', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    addTeamTo(session, 'Sales');
    server.doc(`${projectId}-content`).getMap('meta').set('minWriter', 99);
    server.closeAll(1006);
    await until(() => session.runner.readOnly !== null);
    expect(session.runner.readOnly).toEqual({ reason: 'session.readonly.newer' });
    expect(teamNames(session)).toEqual(['Sales']);
  });

  test('given a weaker link opened later, then the stronger one stays known', async () => {
    const { server, device, projectId, secret } = scene;
    const link = newSecret();
    server.addLink(projectId, link, 'viewer');
    const session = await device.openOnline(projectId, secret);
    await session.close();
    const viewing = await device.open(projectId, link);
    await until(() => statusOf(viewing).connection === 'online');
    await viewing.close();
    expect(await device.storage().library.findProject(projectId)).toMatchObject({ secret, role: 'facilitator' });
  });
});

describe('presence', () => {
  test('given five people of whom one moves, then only that one says so', async () => {
    const { device, projectId, secret, server } = scene;
    const moving = await device.open(projectId, secret);
    const others = await Promise.all(Array.from({ length: 4 }, () => scene.another().open(projectId, secret)));
    const seen = (x: number): boolean =>
      others.every(({ presence }) => {
        const { peers } = presence.peers.getState();
        return peers.length === 4 && peers.some(({ clientId }) => presence.pointers.of(clientId)?.x === x);
      });
    moving.presence.moveCursor('board1', { x: 1, y: 0 });
    await until(() => seen(1));
    const before = server.presenceMessages;
    moving.presence.moveCursor('board1', { x: 2, y: 0 });
    await until(() => seen(2));
    expect(server.presenceMessages - before).toBe(1);
  });

  test('given two people, then each sees the other and what they select, and not when they have left', async () => {
    const { device, projectId, secret } = scene;
    const mine = await device.open(projectId, secret);
    const theirs = await scene.another().open(projectId, secret, { person: { name: 'Maija V', color: '#A8485E' } });
    theirs.presence.moveCursor('board1', { x: 10.04, y: -3 });
    theirs.presence.select('board1', ['a1', 'b2']);
    theirs.presence.edit({ id: 'a1', field: 'title' });
    await until(() => mine.presence.peers.getState().peers[0]?.editing?.id === 'a1');
    expect(mine.presence.peers.getState().peers[0]).toMatchObject({
      name: 'Maija V',
      color: '#A8485E',
      board: 'board1',
      selection: ['a1', 'b2'],
      editing: { id: 'a1', field: 'title' },
    });
    const [{ clientId } = { clientId: 0 }] = mine.presence.peers.getState().peers;
    expect(mine.presence.pointers.of(clientId)).toEqual({ x: 10, y: -3, laser: false });
    theirs.presence.rename({ name: 'Maija', color: '#123456' });
    await until(() => mine.presence.peers.getState().peers[0]?.name === 'Maija');
    await theirs.close();
    await until(() => mine.presence.peers.getState().peers.length === 0);
  });
});
