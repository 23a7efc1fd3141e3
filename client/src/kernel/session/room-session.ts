/**
 * One document of an open project: its copy in this browser, its connection, what the server has acknowledged of it,
 * projection and runner. What all documents of a project share (link, role, presence, pictures) is the session's.
 */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createRunner, type Guard, type Refusal } from '@polku/shared/kernel/command';
import { metaOf, type SpecLookup } from '@polku/shared/kernel/document';
import { type Migration, migrateDocument, needsNewerWriter } from '@polku/shared/kernel/migrate';
import type { Role } from '@polku/shared/kernel/permissions';
import { createProjection } from '@polku/shared/kernel/projection';
import { roomName, SYNC_PATH } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { RoomNotice } from '@polku/shared/kernel/room-notice';
import type { Storage } from '../storage/storage-types';
import { createBarrier } from './barrier';
import { type Admission, type Connection, type ConnectionState, createConnection } from './connection';
import { createEditLedger } from './edit-ledger';
import { keepListsExact } from './exact-lists';
import { createLocalCopy } from './local-copy';
import type { RoomStatus } from './save-status';
import type { OpenDocument } from './session-types';
import { bindText } from './text-binding';
import { createUnacknowledged } from './unacknowledged';

export interface RoomSessionOptions {
  readonly projectId: string;
  readonly kind: RoomKind;
  readonly storage: Storage;
  readonly specs: SpecLookup;
  /** Null for a document that is not stamped with a version either. */
  readonly migrations: readonly Migration[] | null;
  /** What the app writes, this version if undefined. */
  readonly schemaVersion?: number | undefined;
  /** `https://host` */
  readonly server: string;
  readonly schedule: (flush: () => void) => void;
  /** Who edits, for marks on removed records. */
  readonly by: () => string;
  readonly admit: () => Promise<Admission>;
  /** The role allows writing into this document. */
  readonly mayEdit: () => boolean;
  /** The project is only on this device. */
  readonly unregistered: () => boolean;
  /** No link is known: it stays offline. */
  readonly unlinked: boolean;
  /** Why the project as a whole, or this kind of document, cannot be written now. */
  readonly readOnly: () => Refusal | null;
  readonly onChange: () => void;
  readonly onState: (state: ConnectionState) => void;
  /** The server says what one may do here; its history is ours. */
  readonly onWelcome: (role: Role) => void;
  readonly onNotice: (notice: RoomNotice) => void;
  /** Edits of this person, or of some boards, wait at the server just now: that it does not confirm them is no silence. */
  readonly heldBack: () => boolean;
  /** Asked of every plan before it is written; null for none. */
  readonly guard: () => Guard | null;
  /** The server has another history, or another tab has made room for it; `worthKeeping`: only this tab has all of it. */
  readonly onOtherHistory: (worthKeeping: boolean) => void;
  /** A connection begins; `before`: the server's document has been here before. */
  readonly onBegin?: ((before: boolean) => void) | undefined;
  /**
   * Asked as others' edits come in, until what was written before the connection is acknowledged: whoever of two comes
   * second meets the other's. `own`: an item written before it and not acknowledged then.
   */
  readonly onTook?: ((transaction: Y.Transaction, own: (id: Y.ID) => boolean) => void) | undefined;
  /** All that the server had is here. */
  readonly onSynced?: (() => void) | undefined;
  /** The project was removed from this device while it is open. */
  readonly onForgotten: () => void;
  readonly WebSocket?: typeof WebSocket | undefined;
  /** The network is another one, although the socket says nothing. */
  readonly onSilent?: (() => void) | undefined;
  readonly retryMs?: { readonly first: number; readonly most: number } | undefined;
}

export interface RoomSession extends OpenDocument {
  readonly kind: RoomKind;
  /** Its name at the server and in the browser's store. */
  readonly room: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** The server's history that is here, '' while unknown. */
  readonly epoch: string;
  readonly everSynced: boolean;
  readonly status: RoomStatus;
  /** This tab has edits that are not in the browser's store. */
  readonly unwritten: boolean;
  /** Edits that closing the page now would lose. */
  readonly losesEdits: boolean;
  readonly generation: string;
  /** Updates that wait beside the document. */
  waiting(): readonly Uint8Array[];
  /** Begins to connect; does nothing when that was done. */
  start(): void;
  hurry(): void;
  /** Lets the socket go and connects again. */
  drop(): void;
  /** The role or what holds for the project has changed. */
  refreshRights(): void;
  /** Ends the connection for a reason that the person is told. */
  stop(problem: string): void;
  /** The document has been set aside: nothing of it is written any more. */
  letGo(): Promise<void>;
  flush(): Promise<boolean>;
  flushNow(): void;
  /** Writes what is unwritten and waits briefly until the server has what was just sent. */
  leave(): Promise<void>;
  close(): void;
}

/** Opens a document from this browser's copy. Never rejects: the status tells of a failing store. */
export async function openRoom(options: RoomSessionOptions): Promise<RoomSession> {
  const { kind, storage, specs, migrations, schemaVersion, mayEdit } = options;
  const room = roomName(options.projectId, kind);
  const doc = new Y.Doc();
  keepListsExact(doc);
  const awareness = new Awareness(doc);
  awareness.setLocalState(null); // shown is only who says so
  const ledger = createEditLedger();
  const unacknowledged = createUnacknowledged(ledger);
  let epoch = '';
  let everSynced = false;
  let started = false;
  /** A connection has begun: what the server has is still coming, or it has not confirmed what was written before. */
  let exchange: { readonly own: (id: Y.ID) => boolean; readonly covers: number; synced: boolean } | null = null;
  let connection: Connection | null = null;
  let link: { readonly state: ConnectionState; readonly problem: string | null } = {
    state: options.unlinked ? 'offline' : 'connecting',
    problem: null,
  };
  /** Called when the connection changes. */
  const linkListeners = new Set<() => void>();

  const localCopy = createLocalCopy({
    doc,
    room,
    storage,
    ledger,
    unacknowledged,
    fromServer: (origin) => connection !== null && origin === connection.origin,
    onChange: options.onChange,
    onOtherGeneration: options.onOtherHistory,
    onForgotten: options.onForgotten,
    mayJoin: (late) => late.epoch === '' || epoch === '' || late.epoch === epoch,
  });
  const kept = await localCopy.load();
  epoch = kept?.epoch ?? '';
  everSynced = kept?.everSynced ?? false;

  const migrate = (): void => {
    if (!migrations) return;
    // A document that was never synced may lack the server's newer schema: it must not be stamped with ours.
    const settled = everSynced || options.unregistered();
    if (!settled || !mayEdit() || options.heldBack() || needsNewerWriter(doc, schemaVersion)) return;
    migrateDocument(doc, migrations, schemaVersion);
  };
  migrate();

  const projection = createProjection(doc, specs, options.schedule);
  const runner = createRunner({ doc, specs, projection, by: options.by });
  const refreshRights = (): void => {
    runner.guard = options.guard();
    runner.readOnly =
      options.readOnly() ?? (needsNewerWriter(doc, schemaVersion) ? { reason: 'session.readonly.newer' } : null);
  };
  metaOf(doc).observe(refreshRights);
  refreshRights();

  const barrier = createBarrier(
    ledger,
    (nonce) => connection?.sendBarrier(nonce),
    () => {
      if (!options.heldBack()) connection?.drop();
    },
  );
  const settle = (): void => {
    if (exchange?.synced && ledger.acknowledged >= exchange.covers) exchange = null;
  };
  const stopLedger = ledger.subscribe(() => {
    settle();
    options.onChange();
  });
  const live: Connection = createConnection({
    doc,
    awareness,
    url: `${options.server.replace(/^http/, 'ws')}${SYNC_PATH}`,
    room,
    admit: options.admit,
    knownEpoch: () => epoch,
    onState: (state, problem) => {
      link = { state, problem };
      options.onState(state);
      for (const listener of [...linkListeners]) listener();
      options.onChange();
    },
    onWelcome: (role, serverEpoch) => {
      if (epoch !== '' && serverEpoch !== epoch) return options.onOtherHistory(true);
      epoch = serverEpoch;
      exchange = { own: unacknowledged.items(doc), covers: ledger.made, synced: false };
      options.onBegin?.(everSynced);
      options.onWelcome(role);
    },
    // Only those who may write are asked for what they have; a viewer's barrier would prove nothing.
    onAnswered: () => {
      if (mayEdit()) barrier.ready();
    },
    onSynced: () => {
      everSynced = true;
      void localCopy.rememberServer({ epoch, everSynced });
      // Read-only sessions have nothing to send.
      if (mayEdit()) void localCopy.retryWaiting();
      migrate();
      refreshRights();
      options.onSynced?.();
      if (exchange) exchange.synced = true;
      settle();
      options.onChange();
    },
    onNotice: options.onNotice,
    lower: (vector) => unacknowledged.lower(vector),
    onBarrier: (nonce) => barrier.answered(nonce),
    onDropped: () => barrier.dropped(),
    onSilent: options.onSilent,
    onOtherHistory: () => options.onOtherHistory(true),
    WebSocket: options.WebSocket,
    retryMs: options.retryMs,
  });
  connection = live;
  const take = (transaction: Y.Transaction): void => {
    if (exchange && transaction.origin === live.origin) options.onTook?.(transaction, exchange.own);
  };
  doc.on('afterTransaction', take);

  /** Waits briefly for what was just sent, so that the home page need not claim that it is only here. */
  const acknowledgedOrCut = (): Promise<void> =>
    new Promise((resolve) => {
      const settled = (): void => {
        if (link.state === 'online' && mayEdit() && ledger.acknowledged < ledger.made) return;
        linkListeners.delete(settled);
        stopListening();
        resolve();
      };
      linkListeners.add(settled);
      const stopListening = ledger.subscribe(settled);
      settled();
    });

  return {
    kind,
    room,
    doc,
    awareness,
    projection,
    runner,
    bindText: (id, field) => bindText(doc, runner, id, field),
    get epoch() {
      return epoch;
    },
    get everSynced() {
      return everSynced;
    },
    get status(): RoomStatus {
      const { device, problem } = localCopy.state;
      const allThere = ledger.acknowledged >= ledger.made && !localCopy.holdsBack;
      return {
        device,
        server: allThere ? 'saved' : 'waiting',
        connection: link.state,
        storeProblem: problem,
        connectionProblem: link.problem,
      };
    },
    get unwritten() {
      return localCopy.unwritten;
    },
    get losesEdits() {
      return localCopy.state.device === 'failed' && ledger.acknowledged < ledger.made;
    },
    get generation() {
      return localCopy.generation;
    },
    waiting: () => localCopy.waiting(),
    start() {
      if (started || options.unlinked) return;
      started = true;
      live.start();
    },
    hurry() {
      if (started) live.hurry();
    },
    drop: () => live.drop(),
    refreshRights,
    stop: (problem) => live.stop(problem),
    letGo: () => localCopy.close(true),
    flush: () => localCopy.flush(),
    flushNow: () => localCopy.flushNow(),
    async leave() {
      await localCopy.flush();
      await acknowledgedOrCut();
      await localCopy.close();
    },
    close() {
      stopLedger();
      barrier.close();
      live.close();
      runner.undo.destroy();
      metaOf(doc).unobserve(refreshRights);
      projection.destroy();
      doc.destroy(); // the awareness goes with it
    },
  };
}
