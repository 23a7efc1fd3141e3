/**
 * A project with boards, comments, a plan, a round, a version and a picture, and with people of every role. All ids and secrets follow
 * from the seed, so that an input can be made again.
 */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { type Address, sendUpdate } from '../judge/wire';
import { clientFrom, nameFrom } from './bytes';
import { call } from './calls';
import type { FrameKnowledge } from './frames';
import { HonestClient } from './honest-client';
import { type Kind, KINDS } from './wire';

export const ROLES = ['facilitator', 'editor', 'participant', 'viewer'] as const;
export type Role = (typeof ROLES)[number];
/** `waiting` has knocked and was not let in; `link` is the secret of a viewers' link without a person while one has to knock. */
export type Person = Role | 'waiting' | 'link' | 'nobody';

export interface Scene {
  readonly id: string;
  readonly epoch: string;
  /** Of people who joined by name; `nobody` knows none of this project. */
  readonly secrets: Readonly<Record<Person, string>>;
  readonly memberIds: Readonly<Record<Role, string>>;
  readonly linkIds: Readonly<Record<Role, string>>;
  readonly roundId: string;
  readonly versionId: string;
  readonly picture: string;
  readonly documents: Readonly<Record<Kind, FrameKnowledge>>;
}

/** One pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const RECORDS = 24;

/**
 * Makes the project at the server.
 * @param knock whether new people have to knock in the end; then somebody waits
 * @throws when the server refuses
 */
export async function makeScene(at: Address, seed: number, name: string, knock: boolean): Promise<Scene> {
  const secret = (what: string): string => nameFrom(seed, name, what);
  const id = secret('project').slice(0, 20);
  const { epoch } = await call<{ epoch: string }>(at, 'POST', 'projects', null, {
    projectId: id,
    secret: secret('root'),
  });
  const own = <T>(method: string, path: string, body?: unknown): Promise<T> =>
    call<T>(at, method, `projects/${id}/${path}`, secret('root'), body);
  const linkIds: Record<string, string> = {};
  const memberIds: Record<string, string> = {};
  for (const role of ROLES) {
    const link = { role, label: role, secret: secret(`link ${role}`) };
    linkIds[role] = (await own<{ linkId: string }>('POST', 'links', link)).linkId;
    memberIds[role] = (await join(at, id, link.secret, secret(role))).memberId;
  }
  await own('PUT', 'workshop', { title: 'Workshop', teams: [{ id: 'team1', name: 'Team' }] });
  const roundId = secret('round').slice(0, 20);
  await own('POST', 'rounds', roundOf(roundId));
  const { hash: picture } = await own<{ hash: string }>('PUT', `blobs/${sha256(PIXEL)}`, PIXEL);

  const documents = Object.fromEntries(
    KINDS.map((kind) => [kind, known(seed, name, kind, memberIds.facilitator ?? '')]),
  ) as Record<Kind, FrameKnowledge>;
  for (const kind of KINDS) {
    const filler = await HonestClient.open(at, { id, epoch, secret: secret('facilitator') }, kind, secret('filler'));
    filler.send(sendUpdate(documents[kind].state));
    await filler.barrier();
    filler.end();
  }
  const { versionId } = await own<{ versionId: string }>('POST', 'versions', { kind: 'named', name: 'First' });
  if (knock) {
    await own('PATCH', 'room', { door: 'knock' });
    await join(at, id, secret('link viewer'), secret('waiting'));
  }
  const people: readonly Person[] = [...ROLES, 'waiting', 'nobody'];
  return {
    id,
    epoch,
    roundId,
    versionId,
    picture,
    documents,
    secrets: {
      ...(Object.fromEntries(people.map((one) => [one, secret(one)])) as Record<Person, string>),
      link: secret('link viewer'),
    },
    memberIds: memberIds as Record<Role, string>,
    linkIds: linkIds as Record<Role, string>,
  };
}

function join(at: Address, id: string, link: string, secret: string): Promise<{ memberId: string }> {
  return call(at, 'POST', `projects/${id}/members`, link, { name: 'Aino', side: 'staff', teams: ['team1'], secret });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @returns a round that asks everybody two things */
export function roundOf(roundId: string): object {
  return {
    roundId,
    stepId: 'step1',
    seconds: null,
    setup: {
      kind: 'rate',
      mode: 'open',
      question: 'How was it?',
      items: [
        { id: 'item1', title: 'Booking', under: '' },
        { id: 'item2', title: 'Arriving', under: '' },
      ],
      asks: [{ id: 'ask', who: {}, fields: [{ id: 'how', type: 'scale', from: 1, to: 5 }] }],
      least: 5,
      dots: null,
      notes: null,
      phases: [],
      again: null,
      marks: false,
    },
  };
}

function known(seed: number, name: string, kind: Kind, member: string): FrameKnowledge {
  const others = [1, 2].map((nth) => clientFrom(seed, name, kind, nth));
  const doc = new Y.Doc();
  for (const [nth, client] of others.entries()) {
    const part = new Y.Doc();
    Y.applyUpdate(part, Y.encodeStateAsUpdate(doc));
    part.clientID = client;
    fill(part, kind, nth, member);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(part));
    part.destroy();
  }
  return {
    doc,
    others,
    own: 0,
    shown: clientFrom(seed, name, kind, 'shown'),
    state: Y.encodeStateAsUpdate(doc),
    vector: Y.encodeStateVector(doc),
  };
}

function fill(doc: Y.Doc, kind: Kind, nth: number, member: string): void {
  const records = doc.getMap('records');
  for (let i = 0; i < RECORDS; i += 1) {
    const record = new Y.Map<unknown>();
    records.set(`record${nth}x${i}`, record);
    record.set('type', 'note');
    record.set('title', new Y.Text(`Kosketuspiste ${i}`));
    record.set('board', 'board1');
    record.set('pos', [i, i * 2]);
    if (kind === 'discussion') record.set('member', member);
  }
  records.delete(`record${nth}x3`);
  const text = records.get(`record${nth}x4`);
  const title = text instanceof Y.Map ? text.get('title') : null;
  if (title instanceof Y.Text) title.delete(2, 5);
}
