/** Frames of `docs/PROTOCOL.md` of every kind, as clients and the server send them. What every client needs is in the judge's `wire.ts`. */
import * as encoding from 'lib0/encoding';

export const KINDS = ['content', 'discussion', 'workshop'] as const;
export type Kind = (typeof KINDS)[number];

const AWARENESS = 1;

export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON, mostly. */
  readonly state: string;
}

/** @returns a frame of the type with texts, which is what the server alone says */
export function textFrame(type: number, ...texts: readonly string[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  for (const text of texts) encoding.writeVarString(encoder, text);
  return encoding.toUint8Array(encoder);
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, AWARENESS);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}
