/** A link that is revoked while somebody comes in by it, and what is left of that afterwards. */
import { CLOSE } from '@polku/shared/kernel/protocol';
import { describe, expect, test } from 'vitest';
import { createProject } from '../testing/project';
import { startServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { Handshakes } from './handshakes';

describe('handshakes', () => {
  test('know the projects that changed since they began or last asked, and none of before', () => {
    const handshakes = new Handshakes();
    const early = handshakes.begin();
    handshakes.changed('a');
    const late = handshakes.begin();
    handshakes.changed('b');
    expect(['a', 'b', 'c'].map((project) => early.takeChanged(project))).toEqual([true, true, false]);
    expect(['a', 'b', 'c'].map((project) => late.takeChanged(project))).toEqual([false, true, false]);
    handshakes.changed('a');
    expect(['a', 'b'].map((project) => early.takeChanged(project))).toEqual([true, false]);
  });

  test('leave nothing behind, however many projects change', () => {
    const handshakes = new Handshakes();
    for (let nth = 0; nth < 10_000; nth++) {
      const handshake = handshakes.begin();
      handshakes.changed(`during ${nth}`);
      expect(handshakes.kept).toBe(1);
      handshake.end();
      handshakes.changed(`between ${nth}`);
    }
    expect(handshakes.kept).toBe(0);
  });
});

test('a link that is revoked while twenty people come in by it lets none of them stay', async () => {
  const server = await startServer();
  const project = await createProject(server.url);
  const { secret, linkId } = await project.link('editor');
  const ticket = await project.ticket(secret);
  const coming = Array.from({ length: 20 }, () => WireClient.connect(server.syncUrl, project, { ticket }));
  await project.revoke(linkId);
  const codes = await Promise.all((await Promise.all(coming)).map((client) => client.closed));
  expect(new Set(codes)).toEqual(new Set([CLOSE.unauthorized]));
  await server.close();
});
