/**
 * Composes an open project: document, local copy, connection, projection, runner, presence. Only this file knows them all.
 * Not a singleton: two sessions can be open.
 */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { createRunner, type Refusal } from '@polku/shared/kernel/command';
import { metaOf, readStored, type SpecLookup, writeStored } from '@polku/shared/kernel/document';
import { type Migration, migrateDocument, needsNewerWriter } from '@polku/shared/kernel/migrate';
import { mayWrite, type Role } from '@polku/shared/kernel/permissions';
import { IMPORT } from '@polku/shared/kernel/origin';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { createProjection } from '@polku/shared/kernel/projection';
import { roomName, SYNC_PATH } from '@polku/shared/kernel/protocol';
import { createProjectPictures } from '../pictures/project-pictures';
import type { Storage } from '../storage/storage-types';
import { createBarrier } from './barrier';
import { type Admission, type Connection, type ConnectionState, createConnection } from './connection';
import { createEditLedger } from './edit-ledger';
import { keepListsExact } from './exact-lists';
import { createFrameSchedule } from './frames';
import { followLastChanges } from './last-change';
import { createLocalCopy } from './local-copy';
import { createMembership } from './membership';
import { watchPage } from './page-lifecycle';
import { createPresence } from './presence';
import type { Person, SaveStatus, Session, SessionState } from './session-types';
import { inParts, showImported } from './import-parts';
import { keepAside } from './set-aside';
import { bindText } from './text-binding';
import { createUnacknowledged } from './unacknowledged';

export interface SessionOptions {
  readonly projectId: string;
  /** From the link; null takes the one this device knows. */
  readonly secret: string | null;
  readonly person: Person;
  readonly onRename?: (person: Person) => void;
  readonly storage: Storage;
  readonly specs: SpecLookup;
  readonly migrations: readonly Migration[];
  /** `https://host`, the page's own by default. */
  readonly server?: string;
  /** For tests. */
  readonly fetch?: typeof fetch;
  readonly WebSocket?: typeof WebSocket;
  readonly schedule?: (flush: () => void) => void;
  readonly retryMs?: { readonly first: number; readonly most: number };
}

const READ_ONLY = {
  role: { reason: 'session.readonly.role' },
  unknown: { reason: 'session.readonly.unknown' },
  newer: { reason: 'session.readonly.newer' },
  replaced: { reason: 'session.readonly.replaced' },
} as const satisfies Record<string, Refusal>;

const OTHER_HISTORY = 'session.problem.otherHistory';

/**
 * Opens a project from this browser's copy; resolves as soon as that is read, online or offline. Never rejects because
 * of the store or the network: the state reports problems.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { projectId, storage, specs, migrations } = options;
  const server = options.server ?? location.origin;
  const schedule = options.schedule ?? createFrameSchedule();
  const room = roomName(projectId, 'content');
  const membership = await createMembership({
    projectId,
    secret: options.secret,
    library: storage.library,
    device: () => storage.device(),
    server,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  });

  const doc = new Y.Doc();
  keepListsExact(doc);
  const awareness = new Awareness(doc);
  const ledger = createEditLedger();
  const unacknowledged = createUnacknowledged(ledger);
  let epoch = '';
  let everSynced = false;
  let settingAside = false;
  let replaced: SessionState['replaced'] = null;
  let closed = false;
  let connection: Connection | null = null;
  let link: { readonly state: ConnectionState; readonly problem: string | null } = {
    state: membership.secret === null ? 'offline' : 'connecting',
    problem: null,
  };

  const localCopy = createLocalCopy({
    doc,
    room,
    storage,
    ledger,
    unacknowledged,
    fromServer: (origin) => connection !== null && origin === connection.origin,
    onChange: () => refresh(),
    onOtherGeneration: (unwritten) => void setAside(unwritten),
    onForgotten: () => void membership.rememberAll(),
    mayJoin: (late) => late.epoch === '' || epoch === '' || late.epoch === epoch,
  });
  const pictures = createProjectPictures({
    projectId,
    secret: membership.secret,
    store: storage.pictures,
    server,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  });
  const state = createStore<SessionState>(() => ({ ...facts(), loaded: false }));
  function facts(): Omit<SessionState, 'loaded'> {
    const { device, problem } = localCopy.state;
    const allThere =
      ledger.acknowledged >= ledger.made && !localCopy.holdsBack && pictures.state.getState().waiting === 0;
    const atServer = allThere ? 'saved' : 'waiting';
    const status: SaveStatus = { device, server: atServer, connection: link.state, problem: problem ?? link.problem };
    return { status, role: membership.role, everSynced, replaced };
  }
  const refresh = (): void => {
    if (closed) return;
    const before = state.getState();
    const now = facts();
    const status = sameStatus(before.status, now.status) ? before.status : now.status;
    const { role } = now;
    const same = before.role === role && before.everSynced === everSynced && before.replaced === replaced;
    if (!same || status !== before.status) state.setState({ ...now, status });
  };

  const kept = await localCopy.load();
  epoch = kept?.epoch ?? '';
  everSynced = kept?.everSynced ?? false;

  const mayEdit = (): boolean => membership.role !== null && mayWrite(membership.role, 'content');
  const migrate = (): void => {
    // A document that was never synced may lack the server's newer schema: it must not be stamped with ours.
    if ((everSynced || !membership.registered) && mayEdit() && !needsNewerWriter(doc)) migrateDocument(doc, migrations);
  };
  migrate();

  const projection = createProjection(doc, specs, schedule);
  const presence = createPresence({
    awareness,
    me: options.person,
    schedule,
    onRename: (person) => options.onRename?.(person),
  });
  const runner = createRunner({ doc, specs, projection, by: () => presence.me.getState().name });
  const refreshReadOnly = (): void => {
    if (settingAside) runner.readOnly = READ_ONLY.replaced;
    else if (membership.role === null) runner.readOnly = READ_ONLY.unknown;
    else if (!mayEdit()) runner.readOnly = READ_ONLY.role;
    else runner.readOnly = needsNewerWriter(doc) ? READ_ONLY.newer : null;
  };
  metaOf(doc).observe(refreshReadOnly);
  refreshReadOnly();
  const lastChanges = followLastChanges({
    doc,
    projection,
    specs,
    by: () => presence.me.getState().name,
    mayWrite: () => runner.readOnly === null,
  });

  const grant = (role: Role): void => {
    if (!membership.grant(role)) return;
    refreshReadOnly();
    refresh();
  };
  const projectName = (): string => {
    const name = projection.get(PROJECT_ID)?.['name'];
    return typeof name === 'string' ? name : '';
  };

  /** The server has another history: what is here is never merged into it, and never lost. */
  const setAside = async (worthKeeping: boolean): Promise<void> => {
    if (settingAside) return;
    settingAside = true;
    refreshReadOnly();
    connection?.stop(OTHER_HISTORY);
    const name = projectName() || membership.name;
    const { generation } = localCopy;
    const copyId = await keepAside({
      storage,
      doc,
      waiting: localCopy.waiting(),
      room,
      generation,
      name,
      projectId,
      worthKeeping,
    });
    await localCopy.close(true);
    replaced = { copyId };
    refresh();
  };

  const admit = async (): Promise<Admission> => {
    const admittance = await membership.admit();
    if (admittance.kind !== 'ticket') return admittance;
    if (epoch !== '' && admittance.epoch !== epoch) {
      await setAside(true);
      return { kind: 'stop', problem: OTHER_HISTORY };
    }
    grant(admittance.role);
    return { kind: 'ticket', ticket: admittance.ticket, epoch };
  };

  const barrier = createBarrier(
    ledger,
    (nonce) => connection?.sendBarrier(nonce),
    () => connection?.drop(),
  );
  const stopLedger = ledger.subscribe(refresh);
  /** Waits briefly for what was just sent, so that the home page need not claim that it is only here. */
  const acknowledgedOrCut = (): Promise<void> =>
    new Promise((resolve) => {
      const settled = (): void => {
        if (link.state === 'online' && mayEdit() && ledger.acknowledged < ledger.made) return;
        stopWaiting();
        resolve();
      };
      const stops = [ledger.subscribe(settled), state.subscribe(settled)];
      const stopWaiting = (): void => stops.forEach((stop) => stop());
      settled();
    });
  const stopPictures = pictures.state.subscribe(refresh);

  connection = createConnection({
    doc,
    awareness,
    url: `${server.replace(/^http/, 'ws')}${SYNC_PATH}`,
    room,
    admit,
    onState: (next, problem) => {
      link = { state: next, problem };
      pictures.online(next === 'online');
      refresh();
    },
    onWelcome: (role, serverEpoch) => {
      if (epoch !== '' && serverEpoch !== epoch) void setAside(true);
      else {
        epoch = serverEpoch;
        grant(role);
      }
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
      refreshReadOnly();
      refresh();
    },
    lower: (vector) => unacknowledged.lower(vector),
    onBarrier: (nonce) => barrier.answered(nonce),
    onDropped: () => barrier.dropped(),
    onOtherHistory: () => void setAside(true),
    WebSocket: options.WebSocket,
    retryMs: options.retryMs,
  });

  await membership.opened(projectName());
  const stopNaming = projection.subscribe(({ ids }) => {
    if (ids.has(PROJECT_ID)) void membership.rename(projectName());
  });
  const stopWatching = watchPage({
    leaving() {
      lastChanges.flush();
      localCopy.flushNow();
    },
    online: () => connection?.hurry(),
    offline: () => connection?.drop(),
    unsaved: () => localCopy.state.device === 'failed' && ledger.acknowledged < ledger.made,
  });

  refresh();
  state.setState({ loaded: true });
  if (membership.secret !== null) connection.start();

  const close = async (): Promise<void> => {
    lastChanges.flush();
    lastChanges.close();
    presence.leave();
    await localCopy.flush();
    await acknowledgedOrCut();
    await localCopy.close();
    closed = true;
    stopWatching();
    stopNaming();
    stopLedger();
    stopPictures();
    pictures.close();
    barrier.close();
    presence.close();
    connection?.close();
    runner.undo.destroy();
    metaOf(doc).unobserve(refreshReadOnly);
    projection.destroy();
    doc.destroy(); // the awareness goes with it
  };
  let closing: Promise<void> | null = null;

  return {
    projectId,
    projection,
    runner,
    state,
    presence,
    pictures,
    secret: membership.secret,
    bindText: (id, field) => bindText(doc, runner, id, field),
    exportStored: () => readStored(doc, specs),
    importStored(stored) {
      if (runner.readOnly) return runner.readOnly;
      const mark = { at: Date.now(), by: presence.me.getState().name };
      const shown: string[] = [];
      // Records on a board are shown with it, so undo removes just the boards, softly, with anything others wrote on
      // them.
      const unseen = stored.map((one) => {
        if (one.board !== '' || one.removed) return one;
        shown.push(one.id);
        return { ...one, removed: mark };
      });
      for (const part of inParts(unseen)) writeStored(doc, part, IMPORT, specs);
      const result = runner.run(showImported, shown);
      return result.done ? null : result.refusal;
    },
    flush: () => localCopy.flush(),
    close: () => (closing ??= close()),
  };
}

function sameStatus(a: SaveStatus, b: SaveStatus): boolean {
  return a.device === b.device && a.server === b.server && a.connection === b.connection && a.problem === b.problem;
}
