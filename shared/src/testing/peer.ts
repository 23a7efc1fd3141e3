/** One person on one device: a real document with its projection and runner, without a network. */
import * as Y from 'yjs';
import { type Command, createRunner, type Refusal, type Runner } from '../kernel/command';
import type { SpecLookup } from '../kernel/document';
import type { Random } from '../kernel/ids';
import { createProjection, type Projection } from '../kernel/projection';

export interface Clock {
  now: number;
}

export interface Peer {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly read: Projection;
  readonly runner: Runner;
  readonly clock: Clock;
  /** Runs a command that must be allowed. @returns what is selected afterwards; @throws with the reason otherwise */
  do<Args>(command: Command<Args>, args: Args): readonly string[];
  /** Runs a command that must be refused. @returns the reason */
  refused<Args>(command: Command<Args>, args: Args): Refusal;
}

export interface PeerOptions {
  readonly specs: SpecLookup;
  readonly name?: string;
  readonly random?: Random;
  /** Fixes the document's client number, so that a run can be repeated. */
  readonly client?: number;
  readonly clock?: Clock;
}

export function createPeer({ specs, name = 'Aino', random, client, clock = { now: 1_000_000 } }: PeerOptions): Peer {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  const read = createProjection(doc, specs);
  const runner = createRunner({
    doc,
    specs,
    projection: read,
    by: () => name,
    now: () => clock.now,
    ...(random ? { random } : {}),
  });
  return {
    name,
    doc,
    read,
    runner,
    clock,
    do(command, args) {
      // A person takes a moment between two commands; typing in one text takes less than half a second.
      clock.now += 100;
      const result = runner.run(command, args);
      if (!result.done) throw new Error(`${command.name} was refused: ${result.refusal.reason}`);
      return result.select;
    },
    refused(command, args) {
      const result = runner.run(command, args);
      if (result.done) throw new Error(`${command.name} was not refused`);
      return result.refusal;
    },
  };
}

/** Brings two peers to the same state, as a reconnect does. */
export function sync(a: { readonly doc: Y.Doc }, b: { readonly doc: Y.Doc }): void {
  const toB = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc));
  const toA = Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc));
  Y.applyUpdate(b.doc, toB, 'remote');
  Y.applyUpdate(a.doc, toA, 'remote');
}
