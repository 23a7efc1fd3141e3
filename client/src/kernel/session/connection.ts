/**
 * The connection to the server's room: y-websocket's provider with its own reconnect logic, since each connect needs a fresh
 * ticket and each close code has its meaning. Reports events; decides nothing about the document.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { ROLES, type Role } from '@polku/shared/kernel/permissions';
import {
  CLOSE,
  isOlderServer,
  MESSAGE_BARRIER,
  MESSAGE_HEARTBEAT,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  MESSAGE_WELCOME,
  PROTOCOL_VERSION,
} from '@polku/shared/kernel/protocol';
import { MESSAGE_NOTICE, readNotice, type RoomNotice } from '@polku/shared/kernel/room-notice';
import { createLiveness } from './liveness';
import { createRetryDelay } from './retry-delay';
import { updatePieces } from './update-pieces';

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
/** Far below `LIMITS.messageBytes`, so that the server can commit and others can read while more is being sent. */
const PIECE_BYTES = 2 * 1024 * 1024;
const MESSAGE_TOO_BIG = 1009;
/** A ticket can expire on the way; a revoked link is refused already when the ticket is requested. */
const UNAUTHORIZED_IN_A_ROW = 2;
/** A socket that does not open in this time is given up: the browser's own limit is minutes. Twice as long after each. */
const OPEN_MS = 3_000;
const LONGEST_OPEN_MS = 16_000;
/** An attempt that takes so long is no longer one of those that follow each other in moments: one is offline. */
const SLOW_ATTEMPT_MS = 5_000;
/** Who is back on the network should not wait longer than some seconds. */
const RETRY_MS = { first: 400, most: 3_500 };

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'stopped';

export type Admission =
  | { readonly kind: 'ticket'; readonly ticket: string }
  | { readonly kind: 'later' }
  /** At the door: asked again after so many ms, or null for when `hurry` is called. */
  | { readonly kind: 'wait'; readonly ms: number | null }
  | { readonly kind: 'stop'; readonly problem: string };

export interface ConnectionOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** `wss://host/sync` */
  readonly url: string;
  readonly room: string;
  /** Asked before each connect. */
  readonly admit: () => Promise<Admission>;
  /** The history of this document that this device knows, '' for none. */
  readonly knownEpoch: () => string;
  readonly onState: (state: ConnectionState, problem: string | null) => void;
  /** First frame of a connection. */
  readonly onWelcome: (role: Role, epoch: string) => void;
  /** The server's state vector, lowered to what it has acknowledged of this device's edits. */
  readonly lower: (vector: Uint8Array) => Uint8Array;
  /** The server's question for what it lacks has been answered: from here on it has been sent everything. */
  readonly onAnswered: () => void;
  /** The server's state is in the document. */
  readonly onSynced: () => void;
  readonly onBarrier: (nonce: number) => void;
  readonly onNotice: (notice: RoomNotice) => void;
  readonly onDropped: () => void;
  /** Nothing comes from the server although the socket is open: the network is another one. */
  readonly onSilent?: (() => void) | undefined;
  readonly onOtherHistory: () => void;
  readonly WebSocket?: typeof WebSocket | undefined;
  readonly retryMs?: { readonly first: number; readonly most: number } | undefined;
}

export interface Connection {
  /** Origin of updates from the server. */
  readonly origin: unknown;
  start(): void;
  /** Reconnects immediately, e.g. because the network is back. */
  hurry(): void;
  /** The network is gone or the server does not answer: lets the socket go and begins to retry. */
  drop(): void;
  stop(problem: string): void;
  sendBarrier(nonce: number): void;
  close(): void;
}

export function createConnection(options: ConnectionOptions): Connection {
  const provider = new WebsocketProvider(options.url, options.room, options.doc, {
    connect: false,
    disableBc: true,
    awareness: options.awareness,
    shouldReconnect: () => false,
    ...(options.WebSocket ? { WebSocketPolyfill: options.WebSocket } : {}),
  });
  sayOnlyOwnPresence(provider, options.awareness);
  const retry = createRetryDelay(options.retryMs ?? RETRY_MS);
  let state: ConnectionState = 'connecting';
  let problem: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let admitting = false;
  let unauthorized = 0;
  let unopened = 0;
  let barrierAt = -Infinity;
  /** When the attempt began that is under way, until its socket is open. */
  let attemptedAt: number | null = null;
  let role: Role | null = null;
  /** The role as which a write was refused; undefined for none. */
  let refusedAs: Role | null | undefined;
  let closed = false;

  const liveness = createLiveness(
    () => {
      // Only where this one is shown itself is there always an answer. What has never come may be large.
      if (state !== 'online' || options.awareness.getLocalState() === null) return false;
      // A socket that is closing, and hears nothing of that either, is dead too.
      if (isOpen(provider.ws)) provider.ws?.send(Uint8Array.of(MESSAGE_QUERY_AWARENESS));
      return true;
    },
    () => {
      provider.disconnect();
      options.onSilent?.();
    },
  );

  const become = (next: ConnectionState, why: string | null = null): void => {
    if (state === next && problem === why) return;
    state = next;
    problem = why;
    options.onState(next, why);
  };
  const later = (): void => {
    if (closed || state === 'stopped') return;
    // What the attempt itself took has been waited already.
    const spent = attemptedAt === null ? 0 : performance.now() - attemptedAt;
    const wait = Math.max(0, retry.next() - spent);
    // The first try after a drop is quick: until it fails, this is a reconnect and not yet offline.
    become(retry.failures > 1 ? 'offline' : 'connecting');
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void connect(), wait);
  };
  const connect = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (closed || admitting || state === 'stopped' || provider.ws !== null) return;
    admitting = true;
    attemptedAt = performance.now();
    const slow = setTimeout(() => closed || state === 'stopped' || become('offline'), SLOW_ATTEMPT_MS);
    let admission: Admission;
    try {
      admission = await options.admit();
    } finally {
      admitting = false;
      clearTimeout(slow);
    }
    if (closed || (state as ConnectionState) === 'stopped') return;
    if (admission.kind === 'stop') become('stopped', admission.problem);
    else if (admission.kind === 'later') later();
    else if (admission.kind === 'wait') {
      become('connecting');
      if (admission.ms !== null) timer = setTimeout(() => void connect(), admission.ms);
    } else {
      const { ticket } = admission;
      provider.params = { ticket, v: String(PROTOCOL_VERSION), epoch: options.knownEpoch() };
      provider.connect();
      opening = setTimeout(
        () => {
          unopened += 1;
          provider.disconnect();
        },
        Math.min(LONGEST_OPEN_MS, OPEN_MS * 2 ** unopened),
      );
    }
  };

  provider.on('status', ({ status }) => {
    if (status !== 'connected') return;
    clearTimeout(opening);
    unopened = 0;
    attemptedAt = null;
    liveness.begin();
  });
  provider.on('connection-close', (event) => {
    clearTimeout(opening);
    liveness.end();
    provider.shouldConnect = false; // or the provider would reconnect by itself with the old ticket
    options.onDropped();
    if (closed || state === 'stopped') return;
    const stop = stopFor(event?.code);
    // While servers are updated, the next one may be as new as this app.
    if (event?.code === CLOSE.upgradeNeeded && isOlderServer(event.reason)) later();
    else if (event?.code === CLOSE.otherHistory) options.onOtherHistory();
    else if (event?.code === CLOSE.unauthorized && ++unauthorized < UNAUTHORIZED_IN_A_ROW) later();
    // It was on its way as the role was lowered: without it one goes on reading. Else it is refused again.
    else if (event?.code === CLOSE.forbidden && refusedAs === undefined) {
      refusedAs = role;
      later();
    } else if (stop) become('stopped', stop);
    else later();
  });
  provider.on('sync', (synced) => {
    if (!synced) return;
    retry.reset();
    unauthorized = 0;
    options.onSynced();
    if (state !== 'stopped') become('online');
  });

  const handlers = provider.messageHandlers;
  const readSync = handlers[MESSAGE_SYNC];
  if (!readSync) throw new Error('y-websocket has no handler for sync messages');
  handlers[MESSAGE_SYNC] = (encoder, decoder, from, emitSynced, type) => {
    if (decoding.peekVarUint(decoder) !== SYNC_STEP_1) return readSync(encoder, decoder, from, emitSynced, type);
    decoding.readVarUint(decoder);
    const pieces = updatePieces(options.doc, options.lower(decoding.readVarUint8Array(decoder)), PIECE_BYTES);
    for (const piece of pieces.slice(0, -1)) provider.ws?.send(encoding.encode((to) => writePiece(to, piece)));
    writePiece(encoder, pieces.at(-1) ?? new Uint8Array());
    // The last piece leaves when this handler has returned.
    queueMicrotask(options.onAnswered);
  };
  handlers[MESSAGE_BARRIER] = (_encoder, decoder) => {
    refusedAs = undefined;
    liveness.answered(performance.now() - barrierAt);
    options.onBarrier(decoding.readVarUint(decoder));
  };
  handlers[MESSAGE_HEARTBEAT] = () => undefined;
  handlers[MESSAGE_NOTICE] = (_encoder, decoder) => {
    const notice = readNotice(decoding.readVarString(decoder));
    if (!notice) throw new Error('the server sent a notice that cannot be read here');
    options.onNotice(notice);
  };
  handlers[MESSAGE_WELCOME] = (_encoder, decoder) => {
    const named = decoding.readVarString(decoder) as Role;
    const epoch = decoding.readVarString(decoder);
    if (!ROLES.includes(named)) throw new Error(`the server names a role that is not known here: "${named}"`);
    if (named !== refusedAs) refusedAs = undefined;
    role = named;
    options.onWelcome(named, epoch);
  };
  handlers.forEach((read, type) => {
    handlers[type] = (...message) => {
      liveness.heard();
      read(...message);
    };
  });

  return {
    origin: provider,
    start() {
      options.onState(state, problem);
      void connect();
    },
    hurry() {
      if (state === 'online' || state === 'stopped') return;
      retry.reset();
      void connect();
    },
    drop() {
      if (state === 'stopped') return;
      if (provider.ws !== null) provider.disconnect();
    },
    stop(why) {
      become('stopped', why);
      provider.disconnect();
    },
    sendBarrier(nonce) {
      const { ws } = provider;
      if (!ws || !provider.wsconnected || !isOpen(ws)) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE_BARRIER);
      encoding.writeVarUint(encoder, nonce);
      ws.send(encoding.toUint8Array(encoder));
      barrierAt = performance.now();
    },
    close() {
      closed = true;
      clearTimeout(opening);
      liveness.end();
      if (timer !== null) clearTimeout(timer);
      provider.destroy();
    },
  };
}

function isOpen(socket: WebSocket | null): boolean {
  return socket !== null && socket.readyState === socket.OPEN;
}

type AwarenessUpdate = Readonly<Record<'added' | 'updated' | 'removed', number[]>>;

/** The provider would send on what it hears of others, to all of whom the server has said it: many times many messages. */
function sayOnlyOwnPresence(provider: WebsocketProvider, awareness: Awareness): void {
  // oxlint-disable-next-line no-underscore-dangle -- y-websocket has no option for it, and names the handler so
  const { _awarenessUpdateHandler: say } = provider;
  awareness.off('update', say);
  awareness.on('update', ({ added, updated, removed }: AwarenessUpdate, origin: unknown) => {
    const own = (ids: readonly number[]): number[] => ids.filter((id) => id === awareness.clientID);
    const change = { added: own(added), updated: own(updated), removed: own(removed) };
    if (change.added.length + change.updated.length + change.removed.length > 0) say(change, origin);
  });
}

function writePiece(encoder: encoding.Encoder, piece: Uint8Array): void {
  encoding.writeVarUint(encoder, MESSAGE_SYNC);
  encoding.writeVarUint(encoder, SYNC_STEP_2);
  encoding.writeVarUint8Array(encoder, piece);
}

/** @returns the message id for a close after which there is no reconnecting, else null */
function stopFor(code: number | undefined): string | null {
  switch (code) {
    case CLOSE.unauthorized:
    case 4404:
      return 'session.problem.link';
    case CLOSE.forbidden:
      return 'session.problem.forbidden';
    case CLOSE.tooLarge:
    case MESSAGE_TOO_BIG:
      return 'session.problem.tooLarge';
    case CLOSE.upgradeNeeded:
      return 'session.problem.upgrade';
    default:
      return code !== undefined && code >= 4400 && code < 4500 ? 'session.problem.refused' : null;
  }
}
