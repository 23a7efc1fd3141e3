import { newId, newSecret } from '@polku/shared/kernel/ids';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { createProject } from '../testing/project';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { networkOf } from './addresses';

let server: TestServer;
afterEach(() => server?.close());

/** Asks for a ticket with a secret that opens nothing. @returns the status */
async function guess(forwardedFor: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor };
  const body = JSON.stringify({ projectId: newId(), secret: newSecret() });
  return (await fetch(`${server.url}/api/tickets`, { method: 'POST', headers, body })).status;
}

describe('behind a trusted proxy, only what the proxy itself wrote is believed', () => {
  test('over HTTP: invented addresses before it do not give a new budget, another visitor has one', async () => {
    server = await startServer({ env: { TRUST_PROXY: '1' }, ticketsPerMinute: 2 });
    const asked = ['192.0.2.1, 203.0.113.9', '192.0.2.2,203.0.113.9', '127.0.0.1, ::1, 203.0.113.9'];
    expect([await guess(asked[0] ?? ''), await guess(asked[1] ?? ''), await guess(asked[2] ?? '')]).toEqual([
      404, 404, 429,
    ]);
    expect(await guess('203.0.113.9, 203.0.113.10')).toBe(404);
  });

  test('over sockets', async () => {
    server = await startServer({ env: { TRUST_PROXY: '1' }, sockets: { connectionsPerAddress: 1 } });
    const project = await createProject(server.url);
    await WireClient.synced(server.syncUrl, project, { forwardedFor: '192.0.2.1, 203.0.113.9' });
    const second = await WireClient.connect(server.syncUrl, project, { forwardedFor: '192.0.2.2, 203.0.113.9' });
    expect(await second.closed).toBe(CLOSE.tooMany);
    const other = await WireClient.synced(server.syncUrl, project, { forwardedFor: '203.0.113.9, 203.0.113.10' });
    expect(other.code).toBeNull();
  });
});

describe('without a proxy, nobody is believed', () => {
  test('over HTTP and sockets', async () => {
    server = await startServer({ ticketsPerMinute: 3, sockets: { connectionsPerAddress: 1 } });
    const project = await createProject(server.url);
    await WireClient.synced(server.syncUrl, project, { forwardedFor: '203.0.113.1' });
    const second = await WireClient.connect(server.syncUrl, project, { forwardedFor: '203.0.113.2' });
    expect(await second.closed).toBe(CLOSE.tooMany);
    expect([await guess('203.0.113.3'), await guess('203.0.113.4')]).toEqual([404, 429]);
  });
});

describe('limits count as one', () => {
  test('all addresses of an IPv6 network, which one visitor can change at will', async () => {
    server = await startServer({ env: { TRUST_PROXY: '1' }, ticketsPerMinute: 2 });
    expect(await guess('2001:db8:0:7::1')).toBe(404);
    expect(await guess('2001:db8:0:7:ffff:1:2:3')).toBe(404);
    expect(await guess('2001:0DB8:0000:0007:aaaa::')).toBe(429);
    expect(await guess('2001:db8:0:8::1')).toBe(404);
  });

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['no address', 'no address'],
    // Who asked has hung up before the answer.
    [undefined, 'unknown'],
  ])('%s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
