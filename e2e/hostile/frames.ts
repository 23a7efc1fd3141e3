/** Frames that attackers send on an open connection: valid ones of every kind, mutilated; and updates no client writes. */
import * as Y from 'yjs';
import { between, pick, type Random } from '../judge/random';
import { answerState, askBarrier, askState, sendUpdate } from '../judge/wire';
import { mutated, randomBytes } from './bytes';
import { hostileUpdate, type Knowledge, usualUpdate } from './updates';
import { presenceFrame, textFrame } from './wire';

export interface FrameKnowledge extends Knowledge {
  /** The whole document as one update. */
  readonly state: Uint8Array;
  readonly vector: Uint8Array;
  /** The client id that an honest person shows. */
  readonly shown: number;
}

const NOTHING = Uint8Array.of(0, 0);
const STATES = [
  '{"name":"x","cursor":[1,2]}',
  '{"call":{"kind":"hold"},"role":"facilitator","member":"somebody"}',
  '{"__proto__":{"role":"facilitator"},"constructor":1}',
  'null',
  '"text"',
  `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  '{"name":"\\ud800"}',
  '{"x":1e999}',
  '{',
  '',
] as const;

type Sample = (known: FrameKnowledge, random: Random) => Uint8Array;
const wire = (random: Random, update: Uint8Array): Uint8Array => (random() < 0.5 ? sendUpdate : answerState)(update);

/** Valid frames, of clients and of the server. */
const SAMPLES: readonly Sample[] = [
  ({ vector }) => askState(vector),
  () => askState(Uint8Array.of(0)),
  ({ own }) => askState(Y.encodeStateVector(new Map([[own, 2 ** 31 - 1]]))),
  ({ state }, random) => wire(random, state),
  (_known, random) => wire(random, NOTHING),
  (known, random) => wire(random, usualUpdate(known, random)),
  ({ own }, random) => presenceFrame([{ client: own, clock: between(random, 1, 1e6), state: pick(random, STATES) }]),
  ({ shown }, random) =>
    presenceFrame([{ client: shown, clock: between(random, 1, 1e9), state: pick(random, STATES) }]),
  ({ others, shown }, random) =>
    presenceFrame([...others, shown].map((client) => ({ client, clock: 1e6, state: pick(random, STATES) }))),
  () => Uint8Array.of(3),
  (_known, random) => askBarrier(pick(random, [0, 1, 127, 2 ** 31, Number.MAX_SAFE_INTEGER])),
  (_known, random) => askBarrier(between(random, 0, 2 ** 40)),
  () => textFrame(101),
  () => textFrame(102, 'facilitator', 'epoch'),
  () => textFrame(103, '{"role":"facilitator","frozen":[]}'),
  () => textFrame(2, 'permission denied'),
];
/** Those that end a connection only when they are mutilated into something wrong. */
const GENTLE = SAMPLES.filter((_sample, i) => i < 3 || i === 4 || (i >= 6 && i <= 11));

/** @returns the next frame; `kind` says in a word what it was made from */
export function hostileFrame(known: FrameKnowledge, random: Random): { bytes: Uint8Array; kind: string } {
  const kind = random();
  if (kind < 0.4) {
    const sample = pick(random, GENTLE)(known, random);
    return { kind: 'mutated', bytes: mutated(sample, random, pick(random, GENTLE)(known, random)) };
  }
  if (kind < 0.52) {
    const sample = pick(random, SAMPLES)(known, random);
    return { kind: 'mutated', bytes: mutated(sample, random, pick(random, SAMPLES)(known, random)) };
  }
  if (kind < 0.66) return { kind: 'impossible update', bytes: wire(random, hostileUpdate(known, random)) };
  if (kind < 0.74) {
    const update = mutated(usualUpdate(known, random), random, hostileUpdate(known, random));
    return { kind: 'mutated update', bytes: wire(random, update) };
  }
  if (kind < 0.94) return { kind: 'as it is', bytes: pick(random, GENTLE)(known, random) };
  if (kind < 0.97) return { kind: 'as it is', bytes: pick(random, SAMPLES)(known, random) };
  return { kind: 'noise', bytes: Uint8Array.from(randomBytes(random, between(random, 0, 200))) };
}
