/**
 * The document's copy in this browser, shared by its tabs. `saving` lasts from the synchronous moment of an edit until its
 * row is committed; `saved` is never reported earlier.
 */
import { NOTE } from '@polku/shared/kernel/origin';
import * as Y from 'yjs';
import { storageProblem } from '../storage/storage';
import {
  OtherGeneration,
  type RoomFacts,
  type Storage,
  type StorageProblem,
  type NewRow,
  type StoredUpdate,
} from '../storage/storage-types';
import type { EditLedger } from './edit-ledger';
import { createRetryDelay } from './retry-delay';
import { addedBy, startOf, type Unacknowledged } from './unacknowledged';
import { createWaitingEdits } from './waiting-edits';
import { encodeSettled, takePending } from './whole-state';

const GATHER_MS = 100;
/** What the server sent is safe there; writing it may wait. */
const GATHER_SERVER_MS = 1000;
const COMPACT_ROWS = 200;

/** Origin of what was read from the browser's store. */
export const STORED = Object.freeze({ name: 'stored' as const });
/** Origin of what waited and fits now: it counts as an edit of this device. */
const RETRIED = Object.freeze({ name: 'retried' as const });

export interface DeviceState {
  readonly device: 'saved' | 'saving' | 'failed';
  readonly problem: StorageProblem | null;
}

export interface LocalCopyOptions {
  readonly doc: Y.Doc;
  readonly room: string;
  readonly storage: Storage;
  readonly ledger: EditLedger;
  readonly unacknowledged: Unacknowledged;
  /** Whether a transaction's origin is the server connection. */
  readonly fromServer: (origin: unknown) => boolean;
  readonly onChange: () => void;
  /** Another tab has set the document aside; `unwritten`: this tab holds edits that are in no row. */
  readonly onOtherGeneration: (unwritten: boolean) => void;
  /** The project was removed from this device while it is open here; its rows are being written again. */
  readonly onForgotten: () => void;
  /** Asked when a store that failed at first opens later: may its rows join what is in memory by now? */
  readonly mayJoin: (facts: RoomFacts) => boolean;
}

export interface LocalCopy {
  /** Reads what is stored into the document. Never rejects: a failing store shows in the state. */
  load(): Promise<RoomFacts | null>;
  readonly generation: string;
  /** True at this very moment; `onChange` is called after it changed. */
  readonly state: DeviceState;
  /** This tab holds edits that are in no row. */
  readonly unwritten: boolean;
  /** Unacknowledged edits may be among those that wait for the server's document. */
  readonly holdsBack: boolean;
  /** Updates that wait beside the document. */
  waiting(): readonly Uint8Array[];
  /** The server's document is here: tries again what waits. */
  retryWaiting(): Promise<void>;
  /** @throws nothing; a failure shows in the state */
  rememberServer(facts: { readonly epoch: string; readonly everSynced: boolean }): Promise<void>;
  flush(): Promise<boolean>;
  /** Writes what is not written yet without waiting, for a page about to go. */
  flushNow(): void;
  /** Stops following the document. Unwritten edits are written first, unless `drop`. */
  close(drop?: boolean): Promise<void>;
}

/**
 * Invariants: One operation on the store at a time. After any failure the next write is the full state, retried until it
 * works, so that a failed write leaves no gap. Updates that do not fit into the document wait beside it (waiting-edits.ts),
 * are in no encoded state and are never dropped. Rows of other tabs enter with the origin STORED, which the server connection
 * sends like any edit; those the server has not acknowledged count as this device's edits in the ledger.
 */
export function createLocalCopy(options: LocalCopyOptions): LocalCopy {
  const { doc, storage, ledger, unacknowledged } = options;
  const store = storage.room(options.room);
  const retry = createRetryDelay({ first: 1000, most: 30_000 });
  const waiting = createWaitingEdits(doc);
  let holdsBack = false;
  let generation = '';
  let cursor = 0;
  let own: Uint8Array[] = [];
  let ownEdit = 0;
  /** Taken by the exchange that is under way, and by `flushNow`. */
  let exchanging: Uint8Array[] = [];
  let goingNow: Uint8Array[] = [];
  let rewriteNext = false;
  let server: Uint8Array[] = [];
  let failed: StorageProblem | null = null;
  let rowsSinceCompaction = 0;
  let closed = false;
  /** Rows that are marked as not acknowledged, with the number of the last edit in them. */
  let pendingRows: { key: number; edit: number }[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let timerAt = Infinity;

  const state = (): DeviceState => {
    const saving = own.length + exchanging.length + goingNow.length > 0 || rewriteNext;
    return { device: failed ? 'failed' : saving ? 'saving' : 'saved', problem: failed };
  };
  const schedule = (ms: number): void => {
    const at = performance.now() + ms;
    if (closed || at >= timerAt) return;
    if (timer !== null) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => void inTurn(exchange), ms);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const unwritten = (): boolean => exchanging.length + own.length + goingNow.length > 0 || failed !== null;
  const fail = (error: unknown): void => {
    if (error instanceof OtherGeneration) {
      options.onOtherGeneration(unwritten());
      return;
    }
    failed = storageProblem(error);
    console.error(`The browser's store does not take "${options.room}"; working in memory.`, error);
    schedule(retry.next());
  };

  const apply = (rows: readonly StoredUpdate[]): void => {
    if (rows.length === 0) return;
    doc.transact(() => {
      for (const row of rows) waiting.apply(row.bytes, STORED);
      waiting.retry(STORED);
    }, STORED);
    if (waiting.all.length === 0) holdsBack = false;
    const pending = rows.filter((row) => row.pending);
    if (pending.length === 0) return;
    for (const { since, bytes } of pending) unacknowledged.note(since ?? startOf(bytes));
    const edit = ledger.edit();
    for (const { key } of pending) pendingRows.push({ key, edit });
  };

  /** Writes gathered updates and reads those of other tabs. */
  const exchange = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    timerAt = Infinity;
    const rewrite = failed !== null || rewriteNext;
    const edit = rewrite ? ledger.made : ownEdit;
    const pending = ledger.acknowledged < edit;
    const add: NewRow[] = [];
    if (rewrite) add.push({ bytes: wholeState(), pending, since: unacknowledged.since });
    else {
      if (server.length > 0) add.push({ bytes: merged(server), pending: false });
      if (own.length > 0) add.push({ bytes: merged(own), pending });
    }
    const wroteOwn = own.length > 0 || rewrite;
    exchanging = own;
    own = [];
    server = [];
    try {
      if (generation === '') await openLate();
      const {
        rows,
        keys,
        cursor: next,
        forgotten,
      } = await store.exchange({
        after: cursor,
        generation,
        add,
        rewrite,
        ...(rewrite ? { waiting: waiting.all } : {}),
      });
      apply(rows);
      rewriteNext = forgotten && cursor > 0 && !rewrite;
      cursor = next;
      if (pending && wroteOwn) pendingRows.push({ key: keys.at(-1) ?? next, edit });
      rowsSinceCompaction += keys.length + rows.length;
      failed = null;
      retry.reset();
      storage.held.delete(options.room);
      if (wroteOwn) news.tell('rows');
      await acknowledgeRows();
      if (rowsSinceCompaction > COMPACT_ROWS && own.length + server.length + goingNow.length === 0) await compact();
      if (forgotten) options.onForgotten();
    } catch (error) {
      fail(error);
    }
    exchanging = [];
    options.onChange();
    if (own.length > 0) schedule(GATHER_MS);
    if (rewriteNext) schedule(0);
  };

  const openLate = async (): Promise<void> => {
    const facts = await store.open();
    if (!options.mayJoin(facts)) throw new Error(`what is stored of "${options.room}" has another history`);
    generation = facts.generation;
    waiting.add(await store.readWaiting());
  };
  /** What Yjs itself keeps for later goes to what waits first. */
  const wholeState = (): Uint8Array => {
    waiting.add(takePending(doc));
    return encodeSettled(doc);
  };

  const acknowledgeRows = async (): Promise<void> => {
    if (!pendingRows.some((row) => row.edit <= ledger.acknowledged)) return;
    const open = pendingRows.filter((row) => row.edit > ledger.acknowledged);
    const upTo = open.length > 0 ? Math.min(...open.map((row) => row.key)) - 1 : cursor;
    await store.acknowledge(upTo);
    pendingRows = open;
    if (open.length === 0) news.tell('acknowledged');
  };

  /** The buffers are empty, so the document holds nothing that is in no row: the merged row's mark stays true. */
  const compact = async (): Promise<void> => {
    const upTo = cursor;
    await store.compact({ upTo, state: wholeState(), since: unacknowledged.since, waiting: waiting.all });
    rowsSinceCompaction = 0;
    const covered = pendingRows.filter((row) => row.key <= upTo);
    if (covered.length > 0) {
      const edit = Math.max(...covered.map((row) => row.edit));
      pendingRows = [{ key: upTo, edit }, ...pendingRows.filter((row) => row.key > upTo)];
    }
  };

  /** Other tabs' edits and ours share rows: if no other tab is open, all of ours are acknowledged too. */
  const learnAcknowledged = async (): Promise<void> => {
    await exchange();
    if (failed || own.length > 0) return;
    const { made } = ledger;
    try {
      if ((await store.countPending()) > 0) return;
    } catch (error) {
      fail(error);
      options.onChange();
      return;
    }
    pendingRows = pendingRows.filter((row) => row.edit > made);
    ledger.acknowledge(made);
  };

  const news = storage.listen(options.room, (what) => {
    if (closed) return;
    if (what === 'rows') schedule(10);
    else void inTurn(learnAcknowledged);
  });

  const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === STORED) return;
    if (options.fromServer(origin)) {
      server.push(update);
      if (failed === null) schedule(GATHER_SERVER_MS);
      return;
    }
    own.push(update);
    unacknowledged.note(addedBy(transaction));
    // The note of who changed a board last is stored and sent like an edit, but the save status does not wait for it.
    if (origin !== NOTE) {
      ownEdit = ledger.made + 1;
      ledger.edit();
    }
    options.onChange();
    if (failed === null) schedule(GATHER_MS);
    void storage.persistence.quietly();
  };

  const unsubscribe = ledger.subscribe(() => {
    if (pendingRows.some((row) => row.edit <= ledger.acknowledged) && failed === null) schedule(GATHER_MS);
  });

  const flushNow = (): void => {
    if (failed !== null || own.length + exchanging.length === 0) return;
    const edit = ownEdit;
    const pending = ledger.acknowledged < edit;
    const bytes = merged([...exchanging, ...own]);
    const going = own;
    own = [];
    goingNow.push(...going);
    const settled = (): void => {
      goingNow = goingNow.filter((update) => !going.includes(update));
      options.onChange();
    };
    store.writeNow(bytes, pending).then(
      (key) => {
        if (pending) pendingRows.push({ key, edit });
        rowsSinceCompaction++;
        news.tell('rows');
        settled();
      },
      (error: unknown) => {
        fail(error);
        settled();
      },
    );
  };

  return {
    get generation() {
      return generation;
    },
    get state() {
      return state();
    },
    load: () =>
      inTurn(async () => {
        let facts: RoomFacts | null = null;
        try {
          facts = await store.open();
          generation = facts.generation;
          waiting.add(await store.readWaiting());
          const { rows, cursor: next } = await store.exchange({ after: 0, generation, add: [], rewrite: false });
          apply(rows);
          holdsBack = waiting.all.length > 0 && rows.some((row) => row.pending);
          cursor = next;
          rowsSinceCompaction = rows.length;
        } catch (error) {
          fail(error);
        }
        const held = storage.held.get(options.room);
        if (held) {
          waiting.apply(held, STORED);
          unacknowledged.note(startOf(held));
          ledger.edit();
          rewriteNext = true;
          schedule(0);
        }
        doc.on('update', onUpdate);
        options.onChange();
        return facts;
      }),
    get unwritten() {
      return unwritten();
    },
    get holdsBack() {
      return holdsBack;
    },
    waiting() {
      waiting.add(takePending(doc));
      return waiting.all;
    },
    async retryWaiting() {
      holdsBack = false;
      waiting.add(takePending(doc));
      if (waiting.all.length === 0) return;
      const before = waiting.all;
      doc.transact(() => waiting.retry(RETRIED), RETRIED);
      options.onChange();
      await inTurn(async () => {
        try {
          await store.replaceWaiting(before, waiting.all);
        } catch (error) {
          fail(error);
          options.onChange();
        }
      });
    },
    rememberServer: (facts) =>
      inTurn(async () => {
        try {
          await store.setFacts(facts);
        } catch (error) {
          fail(error);
          options.onChange();
        }
      }),
    async flush() {
      await inTurn(exchange);
      return failed === null;
    },
    flushNow,
    async close(drop = false) {
      if (closed) return;
      if (drop) own = [];
      else await inTurn(exchange);
      closed = true;
      if (timer !== null) clearTimeout(timer);
      doc.off('update', onUpdate);
      unsubscribe();
      news.close();
    },
  };
}

function merged(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  return updates.length === 1 && first ? first : Y.mergeUpdates([...updates]);
}
