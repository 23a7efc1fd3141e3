/** Checksums of stored rows. They also cover room and sequence number, so a misplaced row is detected like a changed one. */
import { createHash } from 'node:crypto';

export type RowKind = 'update' | 'snapshot';

/** @returns SHA-256 (32 bytes) over kind, room name, sequence number and the bytes */
export function checksum(kind: RowKind, room: string, seq: number, data: Uint8Array): Buffer {
  return createHash('sha256').update(`${kind}\n${room}\n${seq}\n`).update(data).digest();
}

/** @returns whether `sum` is the checksum of exactly this row */
export function intact(kind: RowKind, room: string, seq: number, data: Uint8Array, sum: Uint8Array): boolean {
  return checksum(kind, room, seq, data).equals(sum);
}
