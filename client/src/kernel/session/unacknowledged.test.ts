import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '@polku/shared/kernel/document';
import { projectScene } from './testing/project-scene';
import { addTeamTo, statusOf, until } from './testing/test-device';

const scene = projectScene();

/** What was sent to the server from now on, by client: the first clock. */
function firstClocksSent(): Map<number, number> {
  const first = new Map<number, number>();
  scene.server.onUpdate = (update) => {
    for (const { id } of Y.decodeUpdate(update).structs) {
      first.set(id.client, Math.min(id.clock, first.get(id.client) ?? id.clock));
    }
  };
  return first;
}

test.each([
  ['in the same tab', false],
  ['after a restart', true],
])(
  'edits that were not acknowledged are sent again even if the server says it has them, %s',
  async (_case, restart) => {
    const { server, device, projectId, secret } = scene;
    let session = await device.openOnline(projectId, secret);
    addTeamTo(session, 'Acknowledged');
    await until(() => statusOf(session).server === 'saved');
    const doc = server.doc(scene.room);
    const [client = 0] = Y.decodeStateVector(Y.encodeStateVector(doc)).keys();
    const acknowledged = Y.getState(doc.store, client);
    server.holdAcknowledgements = true;
    addTeamTo(session, 'On its way');
    await until(() => recordsOf(doc).size === 2);
    await session.flush();
    const sent = firstClocksSent();
    server.closeAll(1006);
    if (restart) {
      await session.close();
      session = await device.open(projectId, secret);
    }
    server.holdAcknowledgements = false;
    await until(() => statusOf(session).server === 'saved');
    expect(sent.get(client)).toBe(acknowledged);
  },
);

test('a ticket says which device asks, the same in every tab and on every visit', async () => {
  const { server, device, projectId, secret } = scene;
  const first = await device.openOnline(projectId, secret);
  const second = await device.openOnline(projectId, secret);
  await first.close();
  await second.close();
  await device.openOnline(projectId, secret);
  await scene.another().openOnline(projectId, secret);
  const devices = server.requests
    .filter(({ path }) => path === '/api/tickets')
    .map(({ body }) => (body as { device?: string }).device);
  expect(devices[0]).toMatch(/^[\w-]{22,}$/);
  expect(new Set(devices.slice(0, 3)).size).toBe(1);
  expect(devices[3]).not.toBe(devices[0]);
});
