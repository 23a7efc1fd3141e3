/** Encoding and decoding of all wire messages. Decoding is total: any bytes give a message or null, never an exception. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { CALLS, mayCall, type Role } from '@polku/shared/kernel/permissions';
import {
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_HEARTBEAT,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  MESSAGE_WELCOME,
} from '@polku/shared/kernel/protocol';
import { MESSAGE_NOTICE } from '@polku/shared/kernel/room-notice';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** What a peer reports about one client; only ids it may use are processed. */
export interface HeardPresence {
  client: number;
  clock: number;
  /** UTF-8. */
  state: Uint8Array;
}

/** One client's presence as it is passed on. */
export interface PresenceEntry {
  client: number;
  clock: number;
  /** JSON; `null` means the client has left. */
  state: string;
}

export type Message =
  | { kind: 'state-vector'; vector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'presence'; entries: HeardPresence[] }
  | { kind: 'too-large' }
  | { kind: 'query-presence' }
  | { kind: 'barrier'; nonce: number };

/** @returns the message, or null for bytes that a client may not send */
export function decodeMessage(bytes: Uint8Array): Message | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE_SYNC:
        return decodeSync(decoder);
      case MESSAGE_AWARENESS:
        return decodePresence(decoding.readVarUint8Array(decoder));
      case MESSAGE_QUERY_AWARENESS:
        return { kind: 'query-presence' };
      case MESSAGE_BARRIER:
        return { kind: 'barrier', nonce: decoding.readVarUint(decoder) };
      default:
        return null;
    }
  } catch {
    // lib0 reports every malformed input by throwing; the caller closes the connection for null.
    return null;
  }
}

function decodeSync(decoder: decoding.Decoder): Message | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC_STEP_1:
      return { kind: 'state-vector', vector: decoding.readVarUint8Array(decoder) };
    case SYNC_STEP_2:
    case SYNC_UPDATE:
      return { kind: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
}

/** Nothing is copied or parsed here: the entries are views, and their number and size are limited first. */
function decodePresence(bytes: Uint8Array): Message {
  if (bytes.byteLength > LIMITS.awarenessMessageBytes) return { kind: 'too-large' };
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > LIMITS.awarenessEntries) return { kind: 'too-large' };
  const entries: HeardPresence[] = [];
  for (let i = 0; i < count; i += 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarUint8Array(decoder);
    if (state.byteLength > LIMITS.awarenessBytes) return { kind: 'too-large' };
    entries.push({ client, clock, state });
  }
  return { kind: 'presence', entries };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What the server alone may say in a presence state: it replaces what the client said under these names. */
export interface Attested {
  readonly role: Role;
  readonly member: string | null;
}

/**
 * @param attested also decides which calls to others go along; those beyond the role are taken out
 * @returns the text of a presence state, or null if it is no JSON object (or `null`) that others could read without a
 * guard: it may not be nested deeper than LIMITS.awarenessDepth, nor, written out, be larger than LIMITS.awarenessBytes
 */
export function presenceText(state: Uint8Array, attested: Attested | null = null): string | null {
  try {
    const text = utf8.decode(state);
    if (depthOf(text) > LIMITS.awarenessDepth) return null;
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object') return null;
    const said = value === null ? 'null' : JSON.stringify({ ...permitted(value, attested), ...attested });
    return Buffer.byteLength(said) > LIMITS.awarenessBytes ? null : said;
  } catch {
    // Neither UTF-8 nor JSON; the caller closes the connection for null.
    return null;
  }
}

/** @returns the state without a call that the role may not make */
function permitted(state: object, attested: Attested | null): object {
  if (attested === null || !('call' in state)) return state;
  const { call, ...rest } = state;
  const kind: unknown = typeof call === 'object' && call !== null && 'kind' in call ? call.kind : null;
  return CALLS.some((known) => known === kind && mayCall(attested.role, known)) ? state : rest;
}

/** @returns how deep brackets are nested; those inside strings count too, which honest states never reach */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  return message(MESSAGE_SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export const encodeStateVectorMessage = (vector: Uint8Array): Uint8Array => syncMessage(SYNC_STEP_1, vector);
export const encodeStateMessage = (state: Uint8Array): Uint8Array => syncMessage(SYNC_STEP_2, state);
export const encodeUpdateMessage = (update: Uint8Array): Uint8Array => syncMessage(SYNC_UPDATE, update);

export function encodePresenceMessage(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, state);
  }
  return message(MESSAGE_AWARENESS, (encoder) => {
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  });
}

export function encodeBarrierMessage(nonce: number): Uint8Array {
  return message(MESSAGE_BARRIER, (encoder) => {
    encoding.writeVarUint(encoder, nonce);
  });
}

export function encodeWelcomeMessage(role: string, epoch: string): Uint8Array {
  return message(MESSAGE_WELCOME, (encoder) => {
    encoding.writeVarString(encoder, role);
    encoding.writeVarString(encoder, epoch);
  });
}

export function encodeNoticeMessage(json: string): Uint8Array {
  return message(MESSAGE_NOTICE, (encoder) => {
    encoding.writeVarString(encoder, json);
  });
}

export function encodeHeartbeatMessage(): Uint8Array {
  return message(MESSAGE_HEARTBEAT, () => {});
}
