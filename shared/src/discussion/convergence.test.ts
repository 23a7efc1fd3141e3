/** Random people who comment on a bad network end with the same discussion, and what is kept as it changes is what is read anew. */
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../kernel/document';
import { createTestRoom, type RoomPeer } from '../testing/test-room';
import { diverged, faults } from '../testing/validity';
import { followThreads, type Threads } from './follow-threads';
import { placeKeys } from '../kernel/comment-place';
import { DISCUSSION_SPECS, placeOf } from './records';
import { PLACES, randomDiscussionAct } from '../testing/random-discussion';
import { byTime, readThreads } from './threads';

const SEEDS = Number(process.env.SEEDS ?? 40);
const ACTS = 40;
const KEYS = [...new Set(PLACES.flatMap(placeKeys))];

/** @returns how the kept threads differ from those read anew; null when they do not */
function strayed(peer: RoomPeer, kept: Threads): string | null {
  const fresh = readThreads(peer.read, peer.read.removed());
  if (JSON.stringify(kept.all()) !== JSON.stringify(fresh)) return `${peer.name}: other threads than read anew`;
  for (const key of KEYS) {
    const here = fresh.filter(({ comment }) => placeKeys(placeOf(comment)).includes(key));
    const ids = here.sort((a, b) => byTime(a.comment, b.comment)).map(({ id }) => id);
    if (kept.openAt(key) !== here.filter(({ resolved }) => !resolved).length) return `${peer.name}: miscounts ${key}`;
    if (JSON.stringify(kept.at(key).map(({ id }) => id)) !== JSON.stringify(ids)) return `${peer.name}: not at ${key}`;
  }
  return null;
}

/** @returns what went wrong, with the story that led to it; null when nothing did */
function run(seed: number): string | null {
  const network = seed % 2 === 0 ? 'server' : 'mesh';
  const room = createTestRoom({ seed, peers: 3, specs: DISCUSSION_SPECS, network, start: [] });
  const kept = new Map(room.peers.map((peer) => [peer, followThreads(peer.read)]));
  const story: string[] = [];
  const check = (): string | null =>
    [...kept].map(([peer, threads]) => strayed(peer, threads)).find((wrong) => wrong !== null) ?? null;
  const told = (what: string): string => `seed ${seed}: ${what}\n${story.join(' · ')}`;
  for (let nth = 0; nth < ACTS; nth++) {
    const peer = room.random.pick(room.peers);
    story.push(`${peer.name.slice(-1)} ${randomDiscussionAct(peer, peer.random)}`);
    room.disturb();
    const wrong = check();
    if (wrong) return told(wrong);
  }
  const made = new Set(room.peers.flatMap(({ doc }) => [...recordsOf(doc).keys()]));
  room.settle();
  const [first] = room.peers;
  if (!first) return told('nobody there');
  const apart = diverged(room.peers, DISCUSSION_SPECS);
  if (apart.length > 0) return told(`${apart.join(', ')} did not converge`);
  const wrong = [...faults(first, DISCUSSION_SPECS, network === 'server'), check()].filter((one) => one !== null);
  if (wrong.length > 0) return told(wrong.join('; '));
  const lost = [...made].filter((id) => !recordsOf(first.doc).has(id));
  return lost.length > 0 ? told(`records are lost: ${lost.join(', ')}`) : null;
}

describe('random people who comment on a bad network', () => {
  it(`converge, and what is kept is what is read: ${SEEDS} seeds`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) expect(run(seed)).toBeNull();
  });

  it('do everything there is to do', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 20; seed++) {
      const room = createTestRoom({ seed, peers: 2, specs: DISCUSSION_SPECS, network: 'server', start: [] });
      for (let nth = 0; nth < 60; nth++) {
        const peer = room.random.pick(room.peers);
        seen.add(randomDiscussionAct(peer, peer.random));
      }
    }
    const acts = [
      'addComment',
      'reply',
      'editPost',
      'removePost',
      'restorePost',
      'resolve',
      'noteAction',
      'undo',
      'redo',
    ];
    expect([...seen]).toEqual(expect.arrayContaining(acts));
    expect([...seen]).toEqual(expect.arrayContaining(['editPost!', 'removePost!', 'resolve!']));
  });
});
