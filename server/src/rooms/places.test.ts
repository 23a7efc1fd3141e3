import { describe, expect, test } from 'vitest';
import { MemoryPeer, type MemoryPeerOptions, MemoryRoom, memoryProject } from '../testing/memory-room';

/** @returns a room with two places, and a way in */
function room(): { join: (options?: MemoryPeerOptions) => MemoryPeer; told: () => number } {
  let told = 0;
  const project = memoryProject();
  project.listen((change) => {
    if (change === 'rights') told += 1;
  });
  const memory = new MemoryRoom({ editors: 2, project });
  let devices = 0;
  return {
    join(options = {}) {
      devices += 1;
      const peer = new MemoryPeer({ owner: `device:${devices}`, ...options });
      memory.join(peer);
      return peer;
    },
    told: () => told,
  };
}

/** The end of this turn of the event loop. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const crowded = (...peers: MemoryPeer[]): boolean[] => peers.map((peer) => peer.crowded);

describe('places', () => {
  test('go to the first who come, and to the next when one leaves, who is told', async () => {
    const { join, told } = room();
    const [ann, ben, cid, dan] = [join(), join(), join(), join()];
    expect(crowded(ann, ben, cid, dan)).toEqual([false, false, true, true]);
    await turn();
    const before = told();
    ben.leave();
    expect(crowded(ann, cid, dan)).toEqual([false, false, true]);
    await turn();
    expect(told()).toBe(before + 1);
  });

  test('are not needed by those who may not write, and facilitators always have one', () => {
    const { join } = room();
    const watching = [join({ role: 'viewer' }), join({ role: 'participant' }), join({ role: 'viewer' })];
    const [ann, ben] = [join(), join()];
    const host = join({ role: 'facilitator' });
    const cid = join();
    expect(crowded(...watching, ann, ben, host, cid)).toEqual([false, false, false, false, false, false, true]);
  });

  test('are one for all windows of a person or a device', () => {
    const { join } = room();
    const ann = [join({ memberId: 'ann' }), join({ memberId: 'ann' })];
    const ben = [join({ owner: 'device:ben' }), join({ owner: 'device:ben' })];
    expect(crowded(...ann, ...ben)).toEqual([false, false, false, false]);
    expect(crowded(join(), join({ memberId: 'ann' }))).toEqual([true, false]);
  });

  test('are kept by those who have one when somebody before them is raised to editor', () => {
    const memory = new MemoryRoom({ editors: 1 });
    const [early, late] = [
      new MemoryPeer({ owner: 'device:1', role: 'viewer' }),
      new MemoryPeer({ owner: 'device:2' }),
    ];
    for (const peer of [early, late]) memory.join(peer);
    early.role = 'editor';
    memory.room.project.rightsChanged();
    expect(crowded(early, late)).toEqual([true, false]);
    late.role = 'viewer';
    memory.room.project.rightsChanged();
    expect(crowded(early, late)).toEqual([false, false]);
  });

  test('that become free because everybody is sent away are told of once', async () => {
    const { join, told } = room();
    const people = Array.from({ length: 40 }, () => join());
    await turn();
    const before = told();
    for (const one of people) one.leave();
    await turn();
    expect(told()).toBe(before + 1);
  });
});
