/** What may be sent to a document besides updates: questions, presence, and bytes that no client sends. */
import { jointClient } from '@polku/shared/kernel/joint-creation';
import { LIMITS } from '@polku/shared/kernel/limits';
import {
  CLOSE,
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_HEARTBEAT,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  MESSAGE_WELCOME,
} from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import { MESSAGE_NOTICE } from '@polku/shared/kernel/room-notice';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import {
  encodeBarrierMessage,
  encodeHeartbeatMessage,
  encodeNoticeMessage,
  encodePresenceMessage,
  encodeStateVectorMessage,
  encodeUpdateMessage,
  encodeWelcomeMessage,
  type Message,
} from '../rooms/messages';
import type { Act, Nature, Scene } from './role-scene';

const frames = (says: Message['kind'] | null, nature: Nature, parts: (scene: Scene) => readonly Uint8Array[]): Act => ({
  says,
  kinds: ROOM_KINDS,
  nature,
  parts,
});
const shows = (client: number, state: string, clock = 1): Uint8Array =>
  encodePresenceMessage([{ client, clock, state }]);
const MALFORMED: Nature = { is: 'refused', code: CLOSE.badMessage };
const nonsense = (bytes: readonly number[]): Act => frames(null, MALFORMED, () => [Uint8Array.from(bytes)]);
const notAState = (state: string): Act => frames('presence', MALFORMED, ({ me }) => [shows(me, state)]);
const unheard = (entries: (scene: Scene) => readonly number[]): Act =>
  frames('presence', { is: 'ignored' }, (scene) => [
    encodePresenceMessage(entries(scene).map((client) => ({ client, clock: 999, state: '{"name":"forged"}' }))),
  ]);
const rawPresence = (write: (body: encoding.Encoder) => void): Uint8Array => {
  const body = encoding.createEncoder();
  write(body);
  const message = encoding.createEncoder();
  encoding.writeVarUint(message, MESSAGE_AWARENESS);
  encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
  return encoding.toUint8Array(message);
};

export const FRAME_ACTS: Record<string, Act> = {
  'asks for the whole state': frames('state-vector', { is: 'answered', with: ['the whole state'] }, () => [
    encodeStateVectorMessage(Y.encodeStateVector(new Y.Doc())),
  ]),
  'asks for what is new': frames('state-vector', { is: 'answered', with: ['a state'] }, ({ doc }) => [
    encodeStateVectorMessage(Y.encodeStateVector(doc)),
  ]),
  'asks with a broken state vector': frames('state-vector', MALFORMED, () => [
    encodeStateVectorMessage(new Uint8Array([9, 255])),
  ]),
  'asks who is here': frames('query-presence', { is: 'answered', with: ['who is here'] }, () => [
    new Uint8Array([MESSAGE_QUERY_AWARENESS]),
  ]),
  'asks whether all is safe': frames('barrier', { is: 'answered', with: ['barrier 7'] }, () => [
    encodeBarrierMessage(7),
  ]),

  'shows itself': frames('presence', { is: 'shown', state: { name: 'Kai' } }, ({ me }) => [
    shows(me, '{"name":"Kai"}'),
  ]),
  'claims another role and member': frames('presence', { is: 'shown', state: { name: 'Kai' } }, ({ me, other }) => [
    shows(me, `{"name":"Kai","role":"facilitator","member":"${other.member}"}`),
  ]),
  leaves: frames('presence', { is: 'shown', state: null }, ({ me }) => [shows(me, '{}'), shows(me, 'null', 2)]),
  'shows what is older than what it showed': frames('presence', { is: 'shown', state: { n: 1 } }, ({ me }) => [
    shows(me, '{"n":1}', 5),
    shows(me, '{"n":2}', 4),
  ]),
  'shows itself under the id of who is here': unheard(({ shown }) => [shown]),
  "shows itself under the id of another's device": unheard(({ other }) => [other.client]),
  'shows itself under the number of a record that makes itself': unheard(() => [jointClient('joint1')]),
  'speaks of others and itself at once': unheard(({ shown, me }) => [shown, me]),
  'speaks of nobody': unheard(() => []),
  'shows no JSON': notAState('{'),
  'shows a number': notAState('7'),
  'shows what is nested too deep': notAState(
    `${'['.repeat(LIMITS.awarenessDepth + 1)}${']'.repeat(LIMITS.awarenessDepth + 1)}`,
  ),
  'shows too much with what the server adds': notAState(`{"n":"${'x'.repeat(LIMITS.awarenessBytes - 8)}"}`),
  'shows too much': frames('too-large', { is: 'refused', code: CLOSE.tooLarge }, ({ me }) => [
    shows(me, `{"n":"${'x'.repeat(LIMITS.awarenessBytes)}"}`),
  ]),
  'speaks of too many': frames('too-large', { is: 'refused', code: CLOSE.tooLarge }, () => [
    rawPresence((body) => encoding.writeVarUint(body, LIMITS.awarenessEntries + 1)),
  ]),
  'speaks of more than it sends': frames(null, MALFORMED, () => [
    rawPresence((body) => encoding.writeVarUint(body, 3)),
  ]),

  'sends nothing': nonsense([]),
  'sends half a number': nonsense([128]),
  'sends a message of y-websocket that is not used here': nonsense([2, 0]),
  'sends an unknown message': nonsense([99, 1, 2, 3]),
  'sends an unknown step of the sync': nonsense([MESSAGE_SYNC, 3, 0]),
  'sends an update that is cut off': frames(null, MALFORMED, ({ doc }) => [
    encodeUpdateMessage(Y.encodeStateAsUpdate(doc)).subarray(0, 12),
  ]),
  'sends a state vector that is cut off': nonsense([MESSAGE_SYNC, 0, 5, 1]),
  'sends a barrier without a number': nonsense([MESSAGE_BARRIER]),
  'sends a heartbeat': frames(null, MALFORMED, () => [encodeHeartbeatMessage()]),
  'sends a welcome': frames(null, MALFORMED, () => [encodeWelcomeMessage('facilitator', 'epoch')]),
  'sends a notice': frames(null, MALFORMED, () => [
    encodeNoticeMessage('{"role":"facilitator","door":"open","frozen":[]}'),
  ]),
};

/** What the acts above say of each type of message that the protocol has. */
export const TYPES_FROM_CLIENTS: readonly number[] = [
  MESSAGE_SYNC,
  MESSAGE_AWARENESS,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_BARRIER,
];
export const TYPES_FROM_THE_SERVER: readonly number[] = [MESSAGE_HEARTBEAT, MESSAGE_WELCOME, MESSAGE_NOTICE];
