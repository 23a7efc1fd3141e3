import { LIMITS } from '@polku/shared/kernel/limits';
import type { Role } from '@polku/shared/kernel/permissions';
import { describe, expect, test } from 'vitest';
import { readPresence } from '../testing/wire-client';
import { decodeMessage } from './messages';
import type { Outgoing, Peer } from './peer';
import { PRESENCE_TICK_MS, Presence } from './presence';

class Reader implements Peer {
  readonly linkId = 'link';
  readonly owner = 'link:link';
  muted = false;
  crowded = false;
  constructor(
    readonly role: Role = 'editor',
    readonly memberId: string | null = null,
  ) {}
  readonly bundles: { client: number; state: string }[][] = [];
  readonly messages: Uint8Array[] = [];
  slow = false;
  send(outgoing: Outgoing): void {
    for (const message of outgoing.messages) {
      this.messages.push(message);
      this.bundles.push(readPresence(message).map(({ client, state }) => ({ client, state })));
    }
  }
  sendState(): void {}
  congested(): boolean {
    return this.slow;
  }
  close(): void {}
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PRESENCE_TICK_MS + 20));
const entry = (client: number, clock: number, state = `{"n":${clock}}`) => ({
  client,
  clock,
  state: new TextEncoder().encode(state),
});

/** A state as the server passes it on. */
const passed = (state: object, role: Role = 'editor'): string => JSON.stringify({ ...state, role, member: null });

function room(count: number): { presence: Presence; peers: Reader[] } {
  const peers = Array.from({ length: count }, () => new Reader());
  return { presence: new Presence(new Set(peers)), peers };
}

describe('presence', () => {
  test('of one tick goes to each reader in one message, with the last state of each', async () => {
    const { presence, peers } = room(2);
    const [ann, ben] = peers as [Reader, Reader];
    for (let clock = 1; clock <= 5; clock += 1) {
      presence.hear(ann, [entry(1, clock)]);
      presence.hear(ben, [entry(2, clock)]);
    }
    await tick();
    expect(ben.bundles).toEqual([
      [
        { client: 1, state: passed({ n: 5 }) },
        { client: 2, state: passed({ n: 5 }) },
      ],
    ]);
  });

  test('of somebody else is dropped: a client id belongs to one connection', () => {
    const { presence, peers } = room(2);
    const [ann, ben] = peers as [Reader, Reader];
    presence.hear(ann, [entry(1, 1)]);
    presence.hear(ben, [entry(1, 9, '{"forged":true}')]);
    presence.hear(ben, [entry(2, 1)]);
    presence.hear(ben, [entry(1, 9, '{"forged":true}'), entry(2, 2), entry(3, 1)]);
    presence.hear(ben, [entry(1, 9, 'null')]);
    expect([presence.stateOf(1), presence.stateOf(2), presence.stateOf(3)]).toEqual([
      passed({ n: 1 }),
      passed({ n: 2 }),
      null,
    ]);
    presence.stop();
  });

  test('carries the role that the server knows, whatever the client claims', async () => {
    const [guest, host] = [new Reader('participant'), new Reader('facilitator', 'member0001')];
    const presence = new Presence(new Set([guest, host]));
    const claim = '{"name":"Kai","role":"facilitator","member":"m1","__proto__":{"role":"facilitator"}}';
    presence.hear(guest, [entry(1, 1, claim)]);
    presence.hear(host, [entry(2, 1, '{"name":"Aino"}')]);
    await tick();
    const heard = host.bundles[0]?.map(({ state }) => JSON.parse(state) as Record<string, unknown>);
    expect(heard).toMatchObject([
      { name: 'Kai', role: 'participant', member: null },
      { name: 'Aino', role: 'facilitator', member: 'member0001' },
    ]);
  });

  test.each([
    ['invite', ['facilitator', 'editor']],
    ['bring', ['facilitator']],
    ['hold', ['facilitator']],
    ['drag', []],
  ])('carries the call “%s” of these roles only: %j', (kind, allowed) => {
    const call = { id: 'call00001', kind, place: { board: null, view: 'overview', record: null }, to: null };
    const roles = ['facilitator', 'editor', 'participant', 'viewer'] as const;
    const peers = roles.map((role) => new Reader(role));
    const presence = new Presence(new Set(peers));
    peers.forEach((peer, i) => {
      presence.hear(peer, [entry(i + 1, 1, JSON.stringify({ name: 'Kai', call, role: 'facilitator' }))]);
    });
    const called = roles.filter((_, i) => presence.stateOf(i + 1)?.includes('"call"'));
    expect(called).toEqual(allowed);
    expect(presence.stateOf(4)).toBe(passed({ name: 'Kai' }, 'viewer'));
    presence.stop();
  });

  test.each([7, 'hold', null, ['hold'], { kind: ['hold'] }, {}])('carries no call that is %j', (call) => {
    const host = new Reader('facilitator');
    const presence = new Presence(new Set([host]));
    presence.hear(host, [entry(1, 1, JSON.stringify({ name: 'Aino', call }))]);
    expect(presence.stateOf(1)).toBe(passed({ name: 'Aino' }, 'facilitator'));
    presence.stop();
  });

  test('that would be too large with what the server adds is refused, so that readers may repeat what they hear', () => {
    const { presence, peers } = room(1);
    const [ann] = peers as [Reader];
    const full = JSON.stringify({ name: 'x'.repeat(LIMITS.awarenessBytes - 11) });
    expect(full).toHaveLength(LIMITS.awarenessBytes);
    expect(presence.hear(ann, [entry(1, 1, full)])).toBe(false);
    expect(presence.hear(ann, [entry(1, 1, `{"name":[${'1e20,'.repeat(3_000)}0]}`)])).toBe(false);
    expect(presence.stateOf(1)).toBeNull();
  });

  test('of a connection that ended is taken back, and its id is free again', async () => {
    const { presence, peers } = room(2);
    const [ann, ben] = peers as [Reader, Reader];
    presence.hear(ann, [entry(1, 4)]);
    presence.leave(ann);
    await tick();
    expect(ben.bundles.at(-1)).toEqual([{ client: 1, state: 'null' }]);
    presence.hear(ben, [entry(1, 4)]);
    expect(presence.stateOf(1)).toBe(passed({ n: 4 }));
    presence.stop();
  });

  test('is taken over from a connection that went silent, as after a change of network', () => {
    const { presence, peers } = room(2);
    const [old, fresh] = peers as [Reader, Reader];
    presence.hear(old, [entry(1, 1)], 0);
    presence.hear(fresh, [entry(1, 2)], 5_000);
    expect(presence.stateOf(1)).toBe(passed({ n: 1 }));
    presence.hear(fresh, [entry(1, 3)], 25_000);
    expect(presence.stateOf(1)).toBe(passed({ n: 3 }));
    presence.leave(old);
    expect(presence.stateOf(1)).toBe(passed({ n: 3 }));
    presence.stop();
  });

  test('waits for a congested reader, which then gets the whole picture', async () => {
    const { presence, peers } = room(2);
    const [ann, ben] = peers as [Reader, Reader];
    ben.slow = true;
    presence.hear(ann, [entry(1, 1)]);
    await tick();
    expect(ben.bundles).toEqual([]);
    ben.slow = false;
    presence.hear(ben, [entry(2, 1)]);
    await tick();
    expect(ben.bundles[0]?.map(({ client }) => client)).toEqual([1, 2]);
  });

  test('of many is never more than one of them may repeat, however much they say', async () => {
    const { presence, peers } = room(LIMITS.connectionsPerRoom);
    const [ann] = peers as [Reader];
    const large = JSON.stringify({ name: 'x'.repeat(LIMITS.awarenessBytes - 50) });
    peers.forEach((peer, i) => presence.hear(peer, [entry(i + 1, 1, large)]));
    peers.forEach((peer, i) => presence.hear(peer, [entry(i + 1, 2)]));
    // Coming and going under ever other ids within one tick.
    for (let id = 1_000; id < 3_000; id += 1) {
      presence.hear(ann, [entry(presence.stateOf(1) === null ? id - 1 : 1, 9, 'null')]);
      presence.hear(ann, [entry(id, 1)]);
    }
    presence.tell(ann);
    await tick();
    expect(ann.messages.length).toBeGreaterThan(10);
    for (const bytes of ann.messages) expect(decodeMessage(bytes)?.kind).toBe('presence');
    expect(presence.stateOf(LIMITS.connectionsPerRoom), 'small states always pass').toBe(passed({ n: 2 }));
  });

  test('that is large finds no space once the room is full of such, and what is known stays', () => {
    const { presence, peers } = room(60);
    const large = JSON.stringify({ name: 'x'.repeat(LIMITS.awarenessBytes - 50) });
    peers.forEach((peer, i) => presence.hear(peer, [entry(i + 1, 1)]));
    peers.forEach((peer, i) => presence.hear(peer, [entry(i + 1, 2, large)]));
    const sum = peers.reduce((bytes, _, i) => bytes + (presence.stateOf(i + 1)?.length ?? 0), 0);
    expect(sum).toBeLessThan(LIMITS.awarenessMessageBytes);
    expect([presence.stateOf(1), presence.stateOf(60)]).toEqual([
      passed(JSON.parse(large) as object),
      passed({ n: 1 }),
    ]);
    presence.stop();
  });
});
