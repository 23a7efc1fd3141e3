/**
 * The server's copy of one document. An update is taken whole or not at all, known content is never redefined, and nothing
 * stays pending in Yjs, so the encoded state is exactly the document.
 */
import { metaOf, recordsOf } from '@polku/shared/kernel/document';
import { isJointClient } from '@polku/shared/kernel/joint-creation';
import * as Y from 'yjs';
import { isJointCreation } from './joint-check';
import { contradicts } from './known-structs';
import { isPlaceable } from './placement';
import type { Gate } from './rights';
import { stateOf, takePending } from './struct-store';
import { alreadyDeleted, checkUpdate, freshClients, meets, type Needs, needsOf } from './update-check';
import { spentMs, WorkLimit } from './work-limit';

/** Time for an update: this much, and so many times what it took to decode, which is the measure of this machine. */
const WORK_MS = 1000;
const WORK_OF_DECODING = 5;

/** What is kept free beyond the limit, as a part of it, for edits that are no larger than this. */
const RESERVE = 1 / 16;
const SMALL_BYTES = 4096;

export type Applied =
  /** What to store and pass on, and the clients whose clocks moved. */
  | { kind: 'changed'; update: Uint8Array; clients: readonly number[]; transactions: readonly Y.Transaction[] }
  | { kind: 'unchanged' }
  /** It refers to what is not here; nothing of it was taken. */
  | { kind: 'waiting'; needs: Needs }
  /** Its person may not write that now. */
  | { kind: 'paused' }
  | { kind: 'forbidden'; reason: string }
  /** It contradicts known content, or adds to another's client id. */
  | { kind: 'other-history'; reason: string }
  | { kind: 'unsound'; reason: string }
  | { kind: 'too-large'; reason: string };

export interface ReplicaImage {
  head: number;
  base: { seq: number; data: Uint8Array } | null;
  rows: Uint8Array[];
}

export class Replica {
  private doc: Y.Doc;
  private limit: WorkLimit;
  private emitted: Uint8Array[] = [];
  private transactions: Y.Transaction[] = [];
  /**
   * Base and tail are the encoded form beside the document, for rebuilding it: Yjs does not roll back when it throws halfway.
   */
  private base: Uint8Array | null;
  private baseSeq: number;
  private tail: Uint8Array[];
  private tailBytes = 0;
  private encoded: Uint8Array | null = null;
  /**
   * The log has edits that depend on missing ones. They are not in the document, and compaction should remove them from
   * the log.
   */
  incomplete = false;

  /** @throws when the stored bytes are no document */
  constructor(
    image: ReplicaImage,
    private readonly documentBytes: number,
  ) {
    this.base = image.base?.data ?? null;
    this.baseSeq = image.base?.seq ?? 0;
    this.tail = [...image.rows];
    for (const row of this.tail) this.tailBytes += row.byteLength;
    [this.doc, this.limit] = this.build();
  }

  /** Sequence number of the last applied update. */
  get head(): number {
    return this.baseSeq + this.tail.length;
  }
  /** Updates and bytes since the last snapshot, and its number. */
  get sinceSnapshot(): { seq: number; updates: number; bytes: number } {
    return { seq: this.baseSeq, updates: this.tail.length, bytes: this.tailBytes };
  }

  /**
   * Takes the update in, wholly or not at all.
   * @param mayUse whether the sender may add to a client id
   * @param gate what a new update has to pass, or null
   */
  apply(update: Uint8Array, mayUse: (client: number) => boolean, gate: Gate | null = null): Applied {
    const begun = spentMs();
    const verdict = checkUpdate(update);
    if (verdict.kind === 'unsound') return verdict;
    const most = WORK_MS + WORK_OF_DECODING * (spentMs() - begun);
    if (contradicts(this.doc, verdict)) return { kind: 'other-history', reason: 'known edits told otherwise' };
    const clients = freshClients(this.doc, verdict);
    for (const client of clients) {
      const mine = isJointClient(client) ? isJointCreation(this.doc, verdict, client) : mayUse(client);
      if (!mine) return { kind: 'other-history', reason: 'edits under the client id of another' };
    }
    const needs = needsOf(this.doc, verdict);
    if (needs.size > 0) return { kind: 'waiting', needs };
    if (gate) {
      if (clients.length === 0 && alreadyDeleted(this.doc, verdict.deletes)) return { kind: 'unchanged' };
      const said = gate(this.doc, verdict);
      if (said.kind === 'wait') return { kind: 'paused' };
      if (said.kind === 'refused') return { kind: 'forbidden', reason: said.reason };
    }
    if (clients.length > 0 && this.isFullFor(update.byteLength))
      return { kind: 'too-large', reason: 'document too large' };
    const before = new Map(clients.map((client) => [client, stateOf(this.doc, client)]));
    this.emitted = [];
    this.transactions = [];
    const fault = this.limit.during(most, () => this.faultOf(update, before));
    if (fault !== null) {
      this.rebuild();
      return { kind: 'unsound', reason: fault };
    }
    // A second update comes from Yjs itself, which tidies formatting marks after a remote change.
    const taken = this.emitted.length > 1 ? Y.mergeUpdates(this.emitted) : this.emitted[0];
    if (!taken) return { kind: 'unchanged' };
    this.tail.push(taken);
    this.tailBytes += taken.byteLength;
    this.encoded = null;
    const { transactions } = this;
    this.transactions = [];
    return { kind: 'changed', update: taken, clients, transactions };
  }

  /**
   * Takes in the next update of the log, which another node has checked and stored.
   * @throws when it does not continue the document; the replica is then of no use any more
   */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
    this.emitted = [];
    this.transactions = [];
    if (takePending(this.doc)) throw new Error(`update ${this.head + 1} of the log builds on what is not here`);
    this.tail.push(update);
    this.tailBytes += update.byteLength;
    this.encoded = null;
  }

  /** Lets Yjs take the update in. @returns why the document must not stay like that, or null */
  private faultOf(update: Uint8Array, before: ReadonlyMap<number, number>): string | null {
    try {
      Y.applyUpdate(this.doc, update);
      if (takePending(this.doc)) return 'structs wait for each other';
      return isPlaceable(this.doc, before) ? null : 'structs stand where nobody can have put them';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** @returns whether an update that waited fits now */
  meets(needs: Needs): boolean {
    return meets(this.doc, needs);
  }

  /** @returns whether the document has edits of the client */
  knows(client: number): boolean {
    return this.doc.store.clients.has(client);
  }

  /**
   * @returns whether the update brings nothing new: no edits, and only deletions that are known
   */
  isEcho(update: Uint8Array): boolean {
    const verdict = checkUpdate(update);
    return verdict.kind === 'sound' && verdict.blocks.size === 0 && alreadyDeleted(this.doc, verdict.deletes);
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
      // Malformed input gives null; the caller closes the connection.
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

  /**
   * Deletions and already known content are accepted at the limit too, and small edits up to slightly above it, since
   * removing something in the app writes a mark.
   */
  private isFullFor(bytes: number): boolean {
    const most = this.documentBytes * (bytes <= SMALL_BYTES ? 1 + RESERVE : 1);
    return this.size + bytes > most && this.state().byteLength + bytes > most;
  }

  private build(): [Y.Doc, WorkLimit] {
    const doc = new Y.Doc();
    // As maps from the beginning, for those who look into them.
    recordsOf(doc);
    metaOf(doc);
    const limit = WorkLimit.over(doc);
    if (this.base) Y.applyUpdate(doc, this.base);
    for (const update of this.tail) Y.applyUpdate(doc, update);
    this.incomplete = takePending(doc) !== null;
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.emitted.push(update);
      this.transactions.push(transaction);
    });
    return [doc, limit];
  }

  private rebuild(): void {
    this.doc.destroy();
    [this.doc, this.limit] = this.build();
    this.encoded = null;
  }
}
