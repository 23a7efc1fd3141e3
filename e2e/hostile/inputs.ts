/** What is sent as the nth input of a run: who sends it, where, and which bytes. It follows from the seed and the number alone. */
import { pick, type Random } from '../judge/random';
import { clientFrom, randomOf } from './bytes';
import { hostileFrame } from './frames';
import type { RawRequest } from './requests';
import { hostileRequest } from './requests';
import type { Person, Role, Scene } from './scene';
import { violation } from './violations';
import type { Kind } from './wire';

/**
 * `watched`: those who send may not write there, and nothing may change. `pit`: editors send frames, and requests come from
 * facilitators, so much may change, but not go wrong.
 */
export type Place = 'watched' | 'pit' | 'request pit';
export const WATCHED = 6;
/** Inputs after which the pits are closed, checked and made anew, since they grow. */
export const PIT_INPUTS = 4_000;

export interface Plan {
  readonly n: number;
  readonly sort: 'frame' | 'violation' | 'request';
  readonly place: Place;
  /** Among the places of its kind. */
  readonly nth: number;
  readonly person: Person | '';
  /** The document, of frames. */
  readonly kind: Kind;
  readonly random: Random;
}

const READERS: readonly (readonly [Role, Kind])[] = [
  ['viewer', 'content'],
  ['viewer', 'discussion'],
  ['viewer', 'workshop'],
  ['participant', 'content'],
  ['participant', 'workshop'],
  ['editor', 'workshop'],
];
const WRITERS: readonly (readonly [Role, Kind])[] = [
  ['editor', 'content'],
  ['facilitator', 'content'],
  ['participant', 'discussion'],
  ['facilitator', 'discussion'],
  ['facilitator', 'workshop'],
];
const REQUESTING = {
  watched: ['viewer', 'participant', 'waiting', 'link', 'nobody', ''],
  pit: ['facilitator', 'facilitator', 'editor', 'participant'],
} as const;

export function planOf(seed: number, n: number): Plan {
  const random = randomOf(seed, n);
  const which = random();
  const watched = { place: 'watched' as const, nth: Math.floor(random() * WATCHED) };
  const nth = Math.floor((n - 1) / PIT_INPUTS);
  if (which < 0.24) {
    const inPit = random() < 0.4;
    const person = inPit ? pick(random, REQUESTING.pit) : pick(random, REQUESTING.watched);
    return {
      n,
      sort: 'request',
      ...(inPit ? { place: 'request pit', nth } : watched),
      person,
      kind: 'content',
      random,
    };
  }
  const sort = which < 0.28 ? 'violation' : 'frame';
  const inPit = random() < 0.25;
  const [person, kind] = pick(random, inPit ? WRITERS : READERS);
  return { n, sort, ...(inPit ? { place: 'pit' as const, nth } : watched), person, kind, random };
}

export interface Built {
  /** In a word, what was done to it. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** @returns the frame, or the bytes that break the connection */
export function frameFor(seed: number, { n, sort, kind, random }: Plan, scene: Scene): Built {
  const known = { ...scene.documents[kind], own: clientFrom(seed, n) };
  const frame = hostileFrame(known, random);
  if (sort === 'frame') return frame;
  return { kind: 'broken WebSocket', bytes: violation(frame.bytes, random) };
}

export function requestFor({ place, person, random }: Plan, scene: Scene, port: number, from: string): RawRequest {
  const bearer = person === '' ? '' : scene.secrets[person];
  return hostileRequest(scene, bearer, random, { erases: place === 'request pit', port, from });
}
