/**
 * Encoding and decoding of everything on the wire. Decoding is total: any bytes give a message or null, never a throw.
 */
import {
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_HEARTBEAT,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  MESSAGE_WELCOME,
} from '@polku/shared/kernel/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** One client's presence as it came: the state stays text, since the server only passes it on. */
export interface PresenceEntry {
  client: number;
  clock: number;
  /** JSON; `null` says the client has left. */
  state: string;
}

export type Message =
  | { kind: 'state-vector'; vector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'presence'; entries: PresenceEntry[] }
  | { kind: 'query-presence' }
  | { kind: 'barrier'; nonce: number };

/** @returns the message, or null if the bytes are none that a client may send */
export function decodeMessage(bytes: Uint8Array): Message | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE_SYNC:
        return decodeSync(decoder);
      case MESSAGE_AWARENESS:
        return { kind: 'presence', entries: decodePresence(decoding.readVarUint8Array(decoder)) };
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

function decodePresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const entries: PresenceEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    // Readers parse it without a guard, so what is no JSON object or null must not be passed on.
    if (typeof JSON.parse(state) !== 'object') throw new Error('presence is not an object');
    entries.push({ client, clock, state });
  }
  return entries;
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

export function encodeHeartbeatMessage(): Uint8Array {
  return message(MESSAGE_HEARTBEAT, () => {});
}
