import { describe, expect, test } from 'vitest';
import type { Command } from '@polku/shared/kernel/command';
import { PROJECT_RECORDS } from '@polku/shared/kernel/project';
import type { AwayReport, Session } from './session-types';
import { inDatabase, projectScene } from './testing/project-scene';
import { statusOf, until } from './testing/test-device';

const scene = projectScene();
const specs = new Map(PROJECT_RECORDS.map((spec) => [spec.type, spec]));
const options = { specs };

const add: Command<{ readonly id: string; readonly type: string; readonly fields: Readonly<Record<string, unknown>> }> =
  {
    name: 'add',
    plan: (_context, { id, type, fields }) => ({ changes: [{ op: 'create', id, type, board: '', fields }] }),
  };
const set: Command<{ readonly id: string; readonly fields: Readonly<Record<string, unknown>> }> = {
  name: 'set',
  plan: (_context, { id, fields }) => ({ changes: [{ op: 'set', id, fields }] }),
};
const report = (session: Session): AwayReport | null => session.away.getState().report;
const allSaved = (session: Session): Promise<void> => until(() => statusOf(session).server === 'saved');
const contact = (session: Session): unknown => {
  session.projection.flush();
  return session.projection.get('team1')?.['contact'];
};

/** Two devices with the same board and team; the first is then without a network, like in a closed laptop. */
async function parted() {
  const { server, device, projectId, secret } = scene;
  const mine = await device.openOnline(projectId, secret, options);
  mine.runner.run(add, { id: 'board1', type: 'board', fields: { kind: 'journey', name: 'Renting' } });
  mine.runner.run(add, { id: 'team1', type: 'team', fields: { name: 'Sales', contact: 'Aino' } });
  await allSaved(mine);
  await mine.close();
  const theirs = await scene.another().openOnline(projectId, secret, options);
  server.reachable = false;
  await until(() => statusOf(theirs).connection === 'offline');
  const away = await device.open(projectId, secret, options);
  return { mine: away, theirs, reconnect: () => void (server.reachable = true) };
}
/** First they send what they have, then I come back. */
async function comeBack(mine: Session, theirs: Session, reconnect: () => void): Promise<Session> {
  await mine.close();
  reconnect();
  await allSaved(theirs);
  const back = await scene.device.openOnline(scene.projectId, scene.secret, options);
  await until(() => report(back) !== null);
  return back;
}

describe('after a week offline', () => {
  test('given both set the same field, then each sees both values at both ends, and can have the other back', async () => {
    const { mine, theirs, reconnect } = await parted();
    mine.runner.run(set, { id: 'team1', fields: { contact: 'Maija' } });
    theirs.runner.run(set, { id: 'team1', fields: { contact: 'Pekka' } });
    theirs.runner.run(set, { id: 'board1', fields: { archived: true } });
    const back = await comeBack(mine, theirs, reconnect);
    const won = contact(back) === 'Maija' ? 'mine' : 'theirs';
    expect(report(back)?.conflicts).toEqual([
      { id: 'team1', board: '', field: 'contact', mine: 'Maija', theirs: 'Pekka', won },
    ]);
    expect(report(back)?.changedByOthers).toEqual({ '': ['team1'], board1: ['board1'] });
    await until(() => contact(theirs) === contact(back));
    back.runner.run(set, { id: 'team1', fields: { contact: won === 'mine' ? 'Pekka' : 'Maija' } });
    await until(() => contact(theirs) === (won === 'mine' ? 'Pekka' : 'Maija'));
  });

  test('given only one side wrote a field, or only a text was written by both, then nothing is in conflict', async () => {
    const { mine, theirs, reconnect } = await parted();
    mine.runner.run(set, { id: 'team1', fields: { contact: 'Maija' } });
    mine.bindText('board1', 'name').input('Renting a home', 14);
    theirs.runner.run(set, { id: 'team1', fields: { subcontractor: true } });
    theirs.bindText('board1', 'name').input('Renting a flat', 14);
    const back = await comeBack(mine, theirs, reconnect);
    expect(report(back)).toEqual({ changedByOthers: { '': ['team1'], board1: ['board1'] }, conflicts: [] });
  });

  test('given it was not looked at, then it is there after a restart, until it is put away, also in the store', async () => {
    const { mine, theirs, reconnect } = await parted();
    theirs.runner.run(set, { id: 'team1', fields: { contact: 'Pekka' } });
    const back = await comeBack(mine, theirs, reconnect);
    await back.close();
    const again = await scene.device.open(scene.projectId, scene.secret, options);
    expect(report(again)?.changedByOthers).toEqual({ '': ['team1'] });
    again.dismissAway();
    expect(report(again)).toBeNull();
    await again.close();
    expect(report(await scene.device.open(scene.projectId, scene.secret, options))).toBeNull();
    await scene.device.storage().library.forgetProject(scene.projectId);
    const names = await inDatabase(scene.device, ({ settings }) => settings.toCollection().primaryKeys());
    expect(names.filter((name) => name.includes(scene.projectId))).toEqual([]);
  });

  test('given others only looked on, then there is nothing to say', async () => {
    const { mine, theirs, reconnect } = await parted();
    mine.runner.run(set, { id: 'team1', fields: { contact: 'Maija' } });
    reconnect();
    await allSaved(mine);
    await allSaved(theirs);
    expect([report(mine), report(theirs)?.conflicts ?? []]).toEqual([null, []]);
  });
});

test('given the project is opened on a device for the first time, then nothing of it is new', async () => {
  const { theirs, reconnect } = await parted();
  reconnect();
  theirs.runner.run(set, { id: 'team1', fields: { contact: 'Pekka' } });
  await allSaved(theirs);
  const first = await scene.another().openOnline(scene.projectId, scene.secret, options);
  expect([contact(first), report(first)]).toEqual(['Pekka', null]);
});

test('given the connection breaks for a moment only, then a conflict is told, and what others did is not', async () => {
  const { server, device, projectId, secret } = scene;
  const { mine: first, theirs, reconnect } = await parted();
  await first.close();
  reconnect();
  const mine = await device.openOnline(projectId, secret, options);
  await until(() => statusOf(theirs).connection === 'online');
  server.closeAll(1006);
  mine.runner.run(set, { id: 'team1', fields: { contact: 'Maija' } });
  theirs.runner.run(set, { id: 'team1', fields: { contact: 'Pekka', subcontractor: true } });
  await until(
    () => contact(mine) === contact(theirs) && [mine, theirs].every((one) => statusOf(one).server === 'saved'),
  );
  const told = [report(mine), report(theirs)].filter((one) => one !== null);
  // At least who came back second met the other's.
  expect(told.length).toBeGreaterThan(0);
  for (const one of told) {
    expect(one.conflicts.map(({ field }) => field)).toEqual(['contact']);
    expect(one.changedByOthers).toEqual({});
  }
});
