import { describe, expect, test } from 'vitest';
import { newSecret } from '@polku/shared/kernel/ids';
import type { Session } from './session-types';
import { inDatabase, projectScene } from './testing/project-scene';
import { addTeam, addTeamTo, statusOf, teamNames, until } from './testing/test-device';

const scene = projectScene();
const stateOf = (session: Session) => session.state.getState();
const READ_ONLY = { reason: 'session.readonly.erased' };
const isErased = async (session: Session): Promise<void> => {
  await until(() => stateOf(session).entry === 'erased');
  await until(() => statusOf(session).problem === 'session.problem.erased');
};

describe('given a project that is erased at the server', () => {
  test('while it is open, then what is here stays to be looked at and saved, and takes no more edits', async () => {
    const { device, projectId, secret, server } = scene;
    const session = await device.openOnline(projectId, secret);
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).server === 'saved');
    server.erase(projectId);
    await isErased(session);
    expect(statusOf(session).server).toBe('waiting');
    expect(session.runner.readOnly).toEqual(READ_ONLY);
    expect(session.discussion.runner.readOnly).toEqual(READ_ONLY);
    expect(session.runner.run(addTeam, { id: 'team2', name: 'Support' })).toMatchObject({ refusal: READ_ONLY });
    expect(teamNames(session)).toEqual(['Sales']);
    expect(session.exportStored().map(({ type }) => type)).toContain('team');
  });

  test('while this device was away, then what was written meanwhile is here, and nothing begins it anew', async () => {
    const { device, projectId, secret, server } = scene;
    const session = await device.openOnline(projectId, secret);
    server.reachable = false;
    addTeamTo(session, 'Offline');
    await session.flush();
    await session.close();
    server.erase(projectId);
    server.reachable = true;
    const back = await device.open(projectId, secret);
    await isErased(back);
    expect(teamNames(back)).toEqual(['Offline']);
    expect(server.has(projectId)).toBe(false);
    expect(statusOf(back).server).not.toBe('saved');
    await back.close();

    // Known from then on without a network, too.
    server.reachable = false;
    const alone = await device.open(projectId, secret);
    expect(stateOf(alone).entry).toBe('erased');
    expect(alone.runner.readOnly).toEqual(READ_ONLY);
    expect(teamNames(alone)).toEqual(['Offline']);
  });

  test('before it was ever registered from this device, then it is not registered', async () => {
    const { device, server } = scene;
    server.reachable = false;
    const begun = await device.begin('Mine');
    server.erase(begun.projectId);
    server.reachable = true;
    const session = await device.open(begun.projectId, begun.secret);
    await isErased(session);
    expect(server.has(begun.projectId)).toBe(false);
  });

  test('then a person who never had it is told so, and another project on the device is not touched', async () => {
    const { projectId, server } = scene;
    const stranger = scene.another();
    const [other, link] = ['otherproject12345678', newSecret()];
    server.addProject(other, link);
    const beside = await stranger.openOnline(other, link);
    server.erase(projectId);
    const session = await stranger.open(projectId, newSecret());
    await isErased(session);
    expect(stateOf(beside).entry).toBeNull();
    expect(await inDatabase(stranger, ({ projects }) => projects.get(other))).not.toHaveProperty('erased', true);
  });
});
