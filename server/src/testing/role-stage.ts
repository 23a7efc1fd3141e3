/**
 * A room in memory where one person acts and one of every role looks on. It tells what came of an act: on the server, for who
 * did it, and for the others. Needs fake timers, since presence goes out after a while.
 */
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import { MESSAGE_AWARENESS, MESSAGE_BARRIER, MESSAGE_SYNC } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import { MESSAGE_NOTICE, readNotice, type RoomNotice } from '@polku/shared/kernel/room-notice';
import * as decoding from 'lib0/decoding';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { encodeBarrierMessage, encodeStateMessage, encodeUpdateMessage } from '../rooms/messages';
import { PRESENCE_TICK_MS } from '../rooms/presence';
import type { ProjectState } from '../rooms/project-state';
import { MemoryPeer, type MemoryPeerOptions, MemoryRoom, memoryProject } from './memory-room';
import { DOCUMENT_BYTES } from './role-acts';
import { type Act, copyOf, JOINT, make, type Scene, updateOf, writeTheirs } from './role-scene';
import { readPresence } from './wire-client';

/** What holds for a person, besides their role. */
export interface Circumstance {
  readonly muted?: true;
  readonly crowded?: true;
  readonly frozen?: readonly string[];
  /** The running step narrows what people may do. */
  readonly discuss?: true;
  readonly answer?: true;
  /** Came by a link without joining by name. */
  readonly nameless?: true;
  /** The role with which the connection began, if it is another now. */
  readonly began?: Role;
}
export type Cause = 'muted' | 'crowded' | 'frozen' | 'discuss' | 'answer';

export interface Outcome {
  readonly code: number | null;
  /** A barrier sent afterwards is answered. */
  readonly safe: boolean;
  readonly document: 'as before' | 'with the edit' | 'another';
  /** Rows that the log has more. */
  readonly rows: number;
  /** What who acted is sent. */
  readonly answers: readonly string[];
  /** What the others are sent, by role. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  /** Everybody in the room has what the server has. */
  readonly together: boolean;
}

const [ME, OTHER] = [1001, 2001];
const SAFE = 99;
const SAFE_LINE = `barrier ${SAFE}`;
/** What is sent whatever the act was: the answer to the stage's own barrier, and what follows when causes end. */
const OF_NO_ACT: readonly string[] = [SAFE_LINE, 'notice', 'seat left'];
const HELD_MS = 60_000;
/** Notices of members are told together; after this all of them are. */
const SETTLED_MS = 5_000;
const SEATED = 3;

/** Somebody in the room who notes what they hear. */
class Person {
  readonly peer: MemoryPeer;
  heard: Uint8Array[] = [];
  /** All edits that it was sent. */
  private readonly edits: Uint8Array[] = [];

  constructor(options: MemoryPeerOptions) {
    this.peer = new MemoryPeer(options);
    this.peer.hear = (message) => {
      this.heard.push(message);
      const decoder = decoding.createDecoder(message);
      if (decoding.readVarUint(decoder) !== MESSAGE_SYNC || decoding.readVarUint(decoder) === 0) return;
      this.edits.push(decoding.readVarUint8Array(decoder));
    };
  }

  /** @returns what it has, having begun with a document */
  docFrom(beginning: Y.Doc): Y.Doc {
    if (this.edits.length === 0) return beginning;
    const doc = copyOf(beginning);
    for (const edit of this.edits) Y.applyUpdate(doc, edit);
    return doc;
  }

  /** The last notice. */
  get notice(): RoomNotice | null {
    const last = this.heard.filter((message) => message[0] === MESSAGE_NOTICE).at(-1);
    if (!last) return null;
    const decoder = decoding.createDecoder(last);
    decoding.readVarUint(decoder);
    return readNotice(decoding.readVarString(decoder));
  }
}

export class Stage {
  readonly scene: Scene;
  private readonly project: ProjectState = memoryProject();
  private readonly memory: MemoryRoom;
  private readonly actor: Person;
  private readonly seat = new Person({ owner: 'device:seat', memberId: 'seat' });
  private readonly watchers: ReadonlyMap<Role, Person>;
  /** The edits that were sent; with them the document is as it should be if they are taken. */
  private readonly sent: Uint8Array[] = [];
  private readonly before: Y.Doc;
  private readonly bytesBefore: Uint8Array;
  private readonly rows: number;

  constructor(kind: RoomKind, role: Role, circumstance: Circumstance) {
    const seed = SEEDS.get(kind);
    if (!seed) throw new Error(`nothing stands in ${kind}`);
    const authors = [
      [OTHER, 'device:other'],
      [ME, 'device:me'],
    ] as const;
    const editors = circumstance.crowded ? SEATED : Number.POSITIVE_INFINITY;
    const { project } = this;
    this.memory = new MemoryRoom({
      kind,
      project,
      rows: [seed],
      authors,
      editors,
      heldMs: HELD_MS,
      documentBytes: DOCUMENT_BYTES,
    });
    this.watchers = new Map(
      ROLES.map((one) => [one, new Person({ owner: `device:${one}`, role: one, memberId: `the ${one}` })]),
    );
    this.actor = new Person({
      owner: 'device:me',
      role: circumstance.began ?? role,
      memberId: circumstance.nameless ? null : 'me',
    });
    const people = [...this.watchers.values(), this.seat];
    for (const [at, person] of people.entries()) this.enter(person, 3001 + at);
    this.enter(this.actor, null);
    this.actor.peer.muted = circumstance.muted === true;
    this.actor.peer.role = role;
    project.frozen = circumstance.frozen ?? [];
    project.rights = circumstance.answer ? 'answer' : circumstance.discuss ? 'discuss' : 'role';
    project.rightsChanged();
    vi.advanceTimersByTime(SETTLED_MS);
    this.before = this.memory.newcomer();
    this.bytesBefore = this.memory.replica.state();
    this.rows = this.memory.rows.length;
    this.scene = {
      kind,
      doc: this.before,
      me: ME,
      member: 'me',
      other: { client: OTHER, member: 'other' },
      shown: 3001 + ROLES.indexOf('facilitator'),
    };
  }

  /** What who acts was told of what holds. */
  get notice(): RoomNotice | null {
    return this.actor.notice;
  }

  /** Sends what the act has, and a barrier. */
  act(act: Act): Outcome {
    const parts = act.parts(this.scene);
    if (act.says === 'update') this.sent.push(...parts);
    const messages = act.says === 'update' ? parts.map(act.isAnswer ? encodeStateMessage : encodeUpdateMessage) : parts;
    return this.during(() => {
      for (const message of messages) this.actor.peer.say(message);
    });
  }

  /** Sends the edit that the act waits for. */
  complete(first: (scene: Scene) => Uint8Array): Outcome {
    const update = first(this.scene);
    this.sent.push(update);
    return this.during(() => this.actor.peer.update(update));
  }

  /** What keeps the person from writing ends. */
  end(cause: Cause): Outcome {
    return this.during(() => {
      if (cause === 'muted') this.actor.peer.muted = false;
      if (cause === 'frozen') this.project.frozen = [];
      if (cause === 'discuss' || cause === 'answer') this.project.rights = 'role';
      if (cause === 'crowded') this.seat.peer.leave();
      this.project.rightsChanged();
    });
  }

  lower(to: Role): Outcome {
    return this.during(() => {
      this.actor.peer.role = to;
      this.project.rightsChanged();
    });
  }
  leave(): Outcome {
    return this.during(() => this.actor.peer.leave());
  }
  wait(ms: number): Outcome {
    return this.during(() => vi.advanceTimersByTime(ms));
  }

  /** Ends it: nothing of it runs on. */
  close(): void {
    for (const { peer } of [...this.watchers.values(), this.seat, this.actor]) peer.leave();
    this.project.stop();
    vi.clearAllTimers();
  }

  private enter(person: Person, client: number | null): void {
    this.memory.join(person.peer);
    if (client !== null) person.peer.presence(client, 1, '{"name":"here"}');
  }

  private during(what: () => void): Outcome {
    for (const person of [...this.watchers.values(), this.actor]) person.heard = [];
    what();
    this.actor.peer.say(encodeBarrierMessage(SAFE));
    this.memory.commit();
    vi.advanceTimersByTime(PRESENCE_TICK_MS + 1);
    const isAsBefore = Buffer.compare(this.memory.replica.state(), this.bytesBefore) === 0;
    const now = isAsBefore ? this.before : this.memory.newcomer();
    const names = ({ heard }: Person): string[] => heard.map((message) => this.nameOf(message, now));
    const answers = names(this.actor);
    return {
      code: this.actor.peer.code,
      safe: answers.includes(SAFE_LINE),
      document: isAsBefore ? 'as before' : isSame(now, this.wanted()) ? 'with the edit' : 'another',
      rows: this.memory.rows.length - this.rows,
      answers: answers.filter((line) => !OF_NO_ACT.includes(line)),
      others: Object.fromEntries(
        [...this.watchers].map(([role, person]) => [role, names(person).filter((line) => !OF_NO_ACT.includes(line))]),
      ),
      together: [...this.watchers.values()].every((person) => isSame(person.docFrom(this.before), now)),
    };
  }

  /** @returns the document with everything that was sent */
  private wanted(): Y.Doc {
    const doc = copyOf(this.before);
    for (const update of this.sent) Y.applyUpdate(doc, update);
    return doc;
  }

  /** @returns what a message from the server is, for comparison */
  private nameOf(message: Uint8Array, now: Y.Doc): string {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE_NOTICE) return 'notice';
    if (type === MESSAGE_BARRIER) return `barrier ${decoding.readVarUint(decoder)}`;
    if (type === MESSAGE_AWARENESS) return nameOfPresence(message, this.watchers.size + 1);
    if (type !== MESSAGE_SYNC) return `message ${type}`;
    const step = decoding.readVarUint(decoder);
    if (step !== 1) return step === 0 ? 'what have you?' : 'an edit';
    const told = new Y.Doc();
    Y.applyUpdate(told, decoding.readVarUint8Array(decoder));
    return isSame(told, now) ? 'the whole state' : 'a state';
  }
}

function nameOfPresence(message: Uint8Array, people: number): string {
  const entries = readPresence(message);
  if (entries.length === people) return 'who is here';
  if (entries.every(({ client, state }) => client === 3001 + ROLES.length && state === 'null')) return 'seat left';
  return entries.map(({ client, state }) => `${client === ME ? 'me' : client}: ${state}`).join();
}

/** What the other device and, long ago, the acting person wrote. */
const SEEDS = new Map(ROOM_KINDS.map((kind) => [kind, seedOf(kind)]));
function seedOf(kind: RoomKind): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = OTHER;
  writeTheirs(doc, kind, 'other');
  Y.applyUpdate(doc, JOINT);
  doc.clientID = ME;
  const own = { member: 'me', board: 'two', text: new Y.Text('mine') };
  return Y.mergeUpdates([Y.encodeStateAsUpdate(doc), updateOf(doc, () => void make(doc, 'mine', own))]);
}

/** @returns whether two documents have the same edits and deletions and show the same */
function isSame(one: Y.Doc, other: Y.Doc): boolean {
  if (one === other) return true;
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && shown(one) === shown(other);
}

function shown(doc: Y.Doc): string {
  const roots = [doc.getMap('records').toJSON(), doc.getMap('meta').toJSON(), doc.getText('elsewhere').toJSON()];
  return JSON.stringify(roots, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
