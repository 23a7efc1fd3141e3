/**
 * The server's copy of one document. An update is taken whole or not at all: Yjs does not roll back when it throws
 * halfway, so the replica keeps the encoded form (base and tail) beside the document and rebuilds it after a fault.
 */
import * as Y from 'yjs';
import { alreadyDeleted, checkUpdate } from './update-check';

/** Bytes that may wait for edits which never came (an offline peer sends them later in the same session). */
const WAITING_BYTES = 1024 * 1024;

export type Applied =
  /** What to store and pass on. */
  | { kind: 'changed'; update: Uint8Array }
  | { kind: 'unchanged' }
  | { kind: 'unsound'; reason: string }
  | { kind: 'too-large' };

export interface ReplicaImage {
  head: number;
  base: { seq: number; data: Uint8Array } | null;
  rows: Uint8Array[];
}

export class Replica {
  private doc: Y.Doc;
  private emitted: Uint8Array[] = [];
  private base: Uint8Array | null;
  private baseSeq: number;
  private tail: Uint8Array[];
  private tailBytes = 0;
  private encoded: Uint8Array | null = null;

  /** @throws when the stored bytes are no document */
  constructor(
    image: ReplicaImage,
    private readonly documentBytes: number,
  ) {
    this.base = image.base?.data ?? null;
    this.baseSeq = image.base?.seq ?? 0;
    this.tail = [...image.rows];
    for (const row of this.tail) this.tailBytes += row.byteLength;
    this.doc = this.build();
  }

  /** Sequence number of the last update taken in. */
  get head(): number {
    return this.baseSeq + this.tail.length;
  }
  /** Updates and bytes since the last snapshot. */
  get sinceSnapshot(): { updates: number; bytes: number } {
    return { updates: this.tail.length, bytes: this.tailBytes };
  }

  /** Takes the update in, wholly or not at all. */
  apply(update: Uint8Array): Applied {
    const verdict = checkUpdate(update);
    if (verdict.kind === 'unsound') return verdict;
    if (
      this.size + update.byteLength > this.documentBytes &&
      this.state().byteLength + update.byteLength > this.documentBytes
    ) {
      return { kind: 'too-large' };
    }
    const waitingBefore = this.waiting();
    this.emitted = [];
    try {
      Y.applyUpdate(this.doc, update);
    } catch (error) {
      this.rebuild();
      return { kind: 'unsound', reason: error instanceof Error ? error.message : String(error) };
    }
    const waiting = this.waiting();
    if (bytesOf(waiting) > WAITING_BYTES) {
      this.rebuild();
      return { kind: 'too-large' };
    }
    const waitsForMore = waiting.some((part, i) => part !== null && !sameBytes(part, waitingBefore[i] ?? null));
    // What cannot be integrated yet is not in the emitted update; then the raw one is kept, so that nothing is lost.
    // A second update comes from Yjs itself, which tidies formatting marks after a remote change.
    const emitted = this.emitted.length > 1 ? Y.mergeUpdates(this.emitted) : this.emitted[0];
    const taken = waitsForMore ? update.slice() : emitted;
    if (!taken) return { kind: 'unchanged' };
    this.tail.push(taken);
    this.tailBytes += taken.byteLength;
    this.encoded = null;
    return { kind: 'changed', update: taken };
  }

  /**
   * @returns whether the update brings nothing new: no edits, and only deletions that are known
   */
  isEcho(update: Uint8Array): boolean {
    const verdict = checkUpdate(update);
    return verdict.kind === 'sound' && verdict.structs === 0 && alreadyDeleted(this.doc, verdict.deletes);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** @returns the whole document as one update; kept until the next change */
  state(): Uint8Array {
    this.encoded ??= Y.encodeStateAsUpdate(this.doc);
    return this.encoded;
  }

  /** @returns what a peer with this state vector lacks, or null if the vector is malformed */
  difference(vector: Uint8Array): Uint8Array | null {
    let known: Map<number, number>;
    try {
      known = Y.decodeStateVector(vector);
    } catch {
      // Malformed input is told by null; the caller closes the connection.
      return null;
    }
    return known.size === 0 ? this.state() : Y.encodeStateAsUpdate(this.doc, vector);
  }

  /** A verified snapshot up to `seq` replaces the kept updates that it covers. */
  rebase(seq: number, snapshot: Uint8Array): void {
    if (seq <= this.baseSeq || seq > this.head) return;
    this.tail = this.tail.slice(seq - this.baseSeq);
    this.tailBytes = this.tail.reduce((sum, row) => sum + row.byteLength, 0);
    this.base = snapshot;
    this.baseSeq = seq;
  }

  destroy(): void {
    this.doc.destroy();
  }

  private get size(): number {
    return (this.base?.byteLength ?? 0) + this.tailBytes;
  }

  private waiting(): (Uint8Array | null)[] {
    const { pendingStructs, pendingDs } = this.doc.store;
    return [pendingStructs?.update ?? null, pendingDs];
  }

  private build(): Y.Doc {
    const doc = new Y.Doc();
    if (this.base) Y.applyUpdate(doc, this.base);
    for (const update of this.tail) Y.applyUpdate(doc, update);
    doc.on('update', (update: Uint8Array) => this.emitted.push(update));
    return doc;
  }

  private rebuild(): void {
    this.doc.destroy();
    this.doc = this.build();
    this.encoded = null;
  }
}

function bytesOf(parts: readonly (Uint8Array | null)[]): number {
  return parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 0);
}

function sameBytes(a: Uint8Array, b: Uint8Array | null): boolean {
  if (a === b) return true;
  if (!b || a.byteLength !== b.byteLength) return false;
  return a.every((byte, i) => byte === b[i]);
}
