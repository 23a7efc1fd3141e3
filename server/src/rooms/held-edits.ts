/**
 * Edits of one connection that depend on updates still to come, such as typing while offline edits are being sent. They wait
 * outside the document, bounded in number, bytes and time, and are dropped when the connection ends; the client still has
 * them.
 */
import type { Needs } from './update-check';

const MOST_UPDATES = 2_000;
const MOST_BYTES = 1024 * 1024;

interface HeldUpdate {
  readonly update: Uint8Array;
  readonly needs: Needs;
}

export class HeldEdits {
  private updates: HeldUpdate[] = [];
  private bytes = 0;
  private readonly barriers: number[] = [];
  private timer: NodeJS.Timeout | null = null;

  /** @param expired called when nothing of this connection fitted for `ms` */
  constructor(
    private readonly ms: number,
    private readonly expired: () => void,
  ) {}

  get isEmpty(): boolean {
    return this.updates.length === 0;
  }

  /** @returns false when it is too much to keep */
  add(update: Uint8Array, needs: Needs): boolean {
    if (this.updates.length >= MOST_UPDATES || this.bytes + update.byteLength > MOST_BYTES) return false;
    // The bytes are in a buffer of the socket, so copy them.
    this.updates.push({ update: update.slice(), needs });
    this.bytes += update.byteLength;
    if (!this.timer) this.restartTimer();
    return true;
  }

  /** Takes out, in their order, those that fit now. */
  takeFitting(fits: (needs: Needs) => boolean): Uint8Array[] {
    const fitting: Uint8Array[] = [];
    const waiting: HeldUpdate[] = [];
    for (const held of this.updates) {
      if (fits(held.needs)) fitting.push(held.update);
      else waiting.push(held);
    }
    if (fitting.length === 0) return fitting;
    this.updates = waiting;
    this.bytes = waiting.reduce((sum, { update }) => sum + update.byteLength, 0);
    return fitting;
  }

  /** The client asks whether it is safe: not while something waits. */
  holdBarrier(nonce: number): void {
    this.barriers.push(nonce);
  }
  takeBarriers(): number[] {
    return this.barriers.splice(0);
  }

  /** Takes everything out, in its order. */
  takeAll(): Uint8Array[] {
    const all = this.updates.map(({ update }) => update);
    this.updates = [];
    this.bytes = 0;
    this.drop();
    return all;
  }

  /** Something of this connection went in. */
  progressed(): void {
    if (this.isEmpty) this.drop();
    else this.restartTimer();
  }

  drop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private restartTimer(): void {
    this.drop();
    this.timer = setTimeout(this.expired, this.ms);
    this.timer.unref();
  }
}
