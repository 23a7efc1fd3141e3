/** What a room needs from the house around it; rooms.ts provides it. */
import type { Room } from './room';

/** The log as rooms see it. */
export interface UpdateLog {
  append(room: Room, seq: number, update: Uint8Array): void;
  readonly waitingBytes: number;
}

export interface RoomContext {
  readonly log: UpdateLog;
  /** Above this many bytes waiting for the disk, writers are told to come back later. */
  readonly waitingBytes: number;
  emptied(room: Room): void;
  failed(room: Room, error: Error): void;
  /** Updates of the room became durable; a moment to think of compaction. */
  grown(room: Room): void;
  edited(bytes: number): void;
}
