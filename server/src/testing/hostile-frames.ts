/** Frames from an editor with a modified client that knows the protocol, the document and everyone's client ids. */
import { jointClient, jointCreation } from '@polku/shared/kernel/joint-creation';
import * as Y from 'yjs';
import {
  encodeBarrierMessage,
  encodePresenceMessage,
  encodeStateMessage,
  encodeStateVectorMessage,
  encodeUpdateMessage,
} from '../rooms/messages';
import { mutated } from './random';
import { type Deletions, encodeStructs, itemOf, poison } from './structs';

/** What the hostile editor knows. */
export interface Knowledge {
  /** The document as it is in the room. */
  readonly doc: Y.Doc;
  /** Client ids of others. */
  readonly victims: readonly number[];
  /** A client id of its own, on this connection. */
  readonly own: number;
  /** Updates that were seen. */
  readonly seen: readonly Uint8Array[];
}

const ROOTS = ['records', 'marks', 'list', 'note', 'z'];

/** @returns the next frame */
export function hostileFrame(known: Knowledge, random: () => number): Uint8Array {
  const kind = random();
  if (kind < 0.62) return wire(structs(known, random), random);
  if (kind < 0.68) return wire(poison(pick(known.victims, random) ?? 1), random);
  if (kind < 0.74) return wire(pick(known.seen, random) ?? new Uint8Array([0, 0]), random);
  if (kind < 0.8) return wire(mutated(pick(known.seen, random) ?? new Uint8Array([0, 0]), random), random);
  if (kind < 0.85) return wire(joint(random), random);
  if (kind < 0.92) {
    const client = (random() < 0.7 ? pick(known.victims, random) : known.own) ?? 1;
    const state = random() < 0.2 ? 'null' : '{"name":"?"}';
    return encodePresenceMessage([{ client, clock: int(random, 1e6), state }]);
  }
  if (kind < 0.96) return encodeBarrierMessage(int(random, 1000));
  return encodeStateVectorMessage(Y.encodeStateVector(known.doc));
}

function wire(update: Uint8Array, random: () => number): Uint8Array {
  const message = (random() < 0.5 ? encodeUpdateMessage : encodeStateMessage)(update);
  // The same number in more bytes than it needs.
  return random() < 0.05 ? Uint8Array.from([0x80 | (message[0] ?? 0), 0, ...message.subarray(1)]) : message;
}

function structs(known: Knowledge, random: () => number): Uint8Array {
  const blocks: (Y.Item | Y.GC | Y.Skip)[][] = [];
  const count = random() < 0.8 ? 1 : 2;
  for (let i = 0; i < count; i += 1) blocks.push(block(known, random));
  const deletions: Deletions = random() < 0.15 ? deleted(known, random) : new Map();
  return encodeStructs(random() < 0.05 ? [] : blocks, deletions);
}

function block(known: Knowledge, random: () => number): (Y.Item | Y.GC | Y.Skip)[] {
  const client = random() < 0.65 ? known.own : (pick(known.victims, random) ?? 4242);
  const state = Y.getState(known.doc.store, client);
  // Mostly the next clock, so that much of it is taken; else one that is known or far ahead.
  const where = random();
  let clock = where < 0.8 ? state : where < 0.9 ? int(random, state + 1) : state + 1 + int(random, 5);
  return Array.from({ length: 1 + int(random, 3) }, () => {
    const struct = one(known, random, client, clock);
    clock += struct.length;
    return struct;
  });
}

function one(known: Knowledge, random: () => number, client: number, clock: number): Y.Item | Y.GC | Y.Skip {
  const kind = random();
  if (kind < 0.05) return new Y.GC(Y.createID(client, clock), 1 + int(random, 3));
  if (kind < 0.08) return new Y.Skip(Y.createID(client, clock), 1 + int(random, 3));
  const origin = random() < 0.55 ? reference(known, random) : null;
  const rightOrigin = random() < 0.3 ? reference(known, random) : null;
  const parent = random() < 0.6 ? (pick(ROOTS, random) ?? 'z') : reference(known, random);
  const key = random() < 0.5 ? `k${int(random, 5)}` : null;
  return itemOf(client, clock, content(random), { origin, rightOrigin, parent, key });
}

function content(random: () => number): Y.Item['content'] {
  const made = [
    () => new Y.ContentAny([int(random, 9)]),
    () => new Y.ContentAny([1, 'two', { three: null }]),
    () => new Y.ContentString('abc'.slice(0, 1 + int(random, 3))),
    () => new Y.ContentFormat('bold', true),
    () => new Y.ContentType(random() < 0.5 ? new Y.Map() : new Y.Text()),
    () => new Y.ContentDeleted(1 + int(random, 3)),
  ];
  return (pick(made, random) ?? (() => new Y.ContentAny([0])))();
}

/** Mostly to something that is there, of anybody; else to what never comes. */
function reference({ doc, victims, own }: Knowledge, random: () => number): Y.ID {
  const client = (random() < 0.8 ? pick(victims, random) : own) ?? own;
  const state = Y.getState(doc.store, client);
  return Y.createID(client, random() < 0.93 && state > 0 ? int(random, state) : state + int(random, 20));
}

function deleted({ doc, victims, own }: Knowledge, random: () => number): Deletions {
  const client = pick([...victims, own], random) ?? own;
  const state = Y.getState(doc.store, client);
  const clock = random() < 0.8 && state > 0 ? int(random, state) : state + int(random, 10);
  return new Map([[client, [{ clock, len: 1 + int(random, 3) }]]]);
}

function joint(random: () => number): Uint8Array {
  const id = `joint${int(random, 4)}`;
  if (random() < 0.5) return jointCreation('records', id, { type: 'note', board: 'b', removed: 1 }, ['text']);
  const client = jointClient(id);
  return encodeStructs([[itemOf(client, int(random, 6), content(random), { parent: 'records', key: `other${id}` })]]);
}

export function int(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
export function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[int(random, list.length)];
}
