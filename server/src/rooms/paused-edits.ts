/**
 * Edits of one connection that may not go in now: the person is muted or has no place to edit, or they concern something frozen.
 * They wait unseen and without a time limit, in their order, whatever comes after them included, because it builds on them. The
 * client still has them all, so they are dropped when the connection ends.
 */

const MOST_UPDATES = 5_000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Of all connections of one room. */
const MOST_ROOM_BYTES = 64 * 1024 * 1024;

/** What waits in one room. */
export class PausedBytes {
  private sum = 0;

  /** @returns false when it would be too much; then it is not counted */
  add(bytes: number): boolean {
    if (this.sum + bytes > MOST_ROOM_BYTES) return false;
    this.sum += bytes;
    return true;
  }
  remove(bytes: number): void {
    this.sum -= bytes;
  }
}

export class PausedEdits {
  private updates: Uint8Array[] = [];
  private barriers: number[] = [];
  private bytes = 0;

  constructor(private readonly room: PausedBytes) {}

  /** @returns false when it is too much to keep */
  add(update: Uint8Array): boolean {
    const { byteLength } = update;
    if (this.updates.length >= MOST_UPDATES || this.bytes + byteLength > MOST_BYTES) return false;
    if (!this.room.add(byteLength)) return false;
    // The bytes are in a buffer of the socket, so copy them.
    this.updates.push(update.slice());
    this.bytes += byteLength;
    return true;
  }

  /** The client asks whether it is safe: not while something waits. */
  holdBarrier(nonce: number): void {
    this.barriers.push(nonce);
  }

  /** Takes everything out, to be tried again. */
  take(): { updates: readonly Uint8Array[]; barriers: readonly number[] } {
    const { updates, barriers } = this;
    this.room.remove(this.bytes);
    this.updates = [];
    this.barriers = [];
    this.bytes = 0;
    return { updates, barriers };
  }
}
