/**
 * Composes an open project: its three documents, link and role, presence, pictures, and the status that sums them up. Not a
 * singleton: two sessions can be open.
 */
import { createStore } from 'zustand/vanilla';
import type { Refusal } from '@polku/shared/kernel/command';
import { readStored, type SpecLookup, writeStored } from '@polku/shared/kernel/document';
import type { Migration } from '@polku/shared/kernel/migrate';
import { mayWrite, type Role } from '@polku/shared/kernel/permissions';
import { IMPORT } from '@polku/shared/kernel/origin';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { createProjectPictures } from '../pictures/project-pictures';
import type { Storage } from '../storage/storage-types';
import type { Admission, ConnectionState } from './connection';
import { createFrameSchedule } from './frames';
import { followLastChanges } from './last-change';
import { createMembership } from './membership';
import { watchPage } from './page-lifecycle';
import { createPresence } from './presence';
import { openRoom, type RoomSession } from './room-session';
import { sameStatus, sumOfStatuses } from './save-status';
import type { Person, Session, SessionState } from './session-types';
import { inParts, showImported } from './import-parts';
import { keepAside } from './set-aside';
import { createTicketDesk } from './ticket-desk';

export interface SessionOptions {
  readonly projectId: string;
  /** From the link; null takes the one this device knows. */
  readonly secret: string | null;
  readonly person: Person;
  readonly onRename?: (person: Person) => void;
  readonly storage: Storage;
  readonly specs: SpecLookup;
  /** What the other documents are made of. */
  readonly discussionSpecs: SpecLookup;
  readonly workshopSpecs: SpecLookup;
  /** Of the content. */
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
  content: { reason: 'session.readonly.role' },
  discussion: { reason: 'session.readonly.discussion' },
  workshop: { reason: 'session.readonly.workshop' },
} as const satisfies Record<RoomKind, Refusal>;

const OTHER_HISTORY = 'session.problem.otherHistory';

/**
 * Opens a project from this browser's copy; resolves as soon as that is read, online or offline. Never rejects because
 * of the store or the network: the state reports problems.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { projectId, storage, specs } = options;
  const server = options.server ?? location.origin;
  const schedule = options.schedule ?? createFrameSchedule();
  const fetcher: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const membership = await createMembership({
    projectId,
    secret: options.secret,
    library: storage.library,
    device: () => storage.device(),
    server,
    fetch: fetcher,
  });
  const desk = createTicketDesk(membership);
  let settingAside = false;
  let replaced: SessionState['replaced'] = null;
  let closed = false;
  let name = options.person.name;
  let rooms: readonly RoomSession[] = [];
  /** What the rooms report before all of them are there has to wait. */
  let allOpen = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    allOpen = resolve;
  });

  const pictures = createProjectPictures({
    projectId,
    secret: membership.secret,
    store: storage.pictures,
    server,
    fetch: fetcher,
  });
  const facts = (): Omit<SessionState, 'loaded'> => ({
    status: sumOfStatuses(rooms, pictures.state.getState().waiting > 0),
    role: membership.role,
    everSynced: rooms[0]?.everSynced ?? false,
    replaced,
  });
  const state = createStore<SessionState>(() => ({ ...facts(), loaded: false }));
  const refresh = (): void => {
    if (closed || rooms.length === 0) return;
    const before = state.getState();
    const now = facts();
    const status = sameStatus(before.status, now.status) ? before.status : now.status;
    const same = before.role === now.role && before.everSynced === now.everSynced && before.replaced === now.replaced;
    if (!same || status !== before.status) state.setState({ ...now, status });
  };
  const mayEdit = (kind: RoomKind): boolean => membership.role !== null && mayWrite(membership.role, kind);
  const readOnly = (kind: RoomKind): Refusal | null => {
    if (settingAside) return { reason: 'session.readonly.replaced' };
    if (membership.role === null) return { reason: 'session.readonly.unknown' };
    return mayEdit(kind) ? null : READ_ONLY[kind];
  };
  const admit = async (kind: RoomKind): Promise<Admission> => {
    const admittance = await desk.admit(kind);
    if (admittance.kind !== 'ticket') return admittance;
    if (rooms.some(({ epoch }) => epoch !== '' && epoch !== admittance.epoch)) {
      await setAside(true);
      return { kind: 'stop', problem: OTHER_HISTORY };
    }
    grant(admittance.role);
    return { kind: 'ticket', ticket: admittance.ticket };
  };
  const open = (kind: RoomKind): Promise<RoomSession> =>
    openRoom({
      projectId,
      kind,
      storage,
      specs: { content: specs, discussion: options.discussionSpecs, workshop: options.workshopSpecs }[kind],
      migrations: kind === 'content' ? options.migrations : null,
      server,
      schedule,
      by: () => name,
      admit: () => admit(kind),
      mayEdit: () => mayEdit(kind),
      unregistered: () => !membership.registered,
      unlinked: membership.secret === null,
      readOnly: () => readOnly(kind),
      onChange: () => refresh(),
      onState: (now) => {
        if (kind === 'content') contentIs(now);
      },
      onWelcome: (role) => grant(role),
      onOtherHistory: (worthKeeping) => void setAside(worthKeeping),
      onForgotten: () => void membership.rememberAll(),
      WebSocket: options.WebSocket,
      retryMs: options.retryMs,
    });
  /** The server has another history: what is here is never merged into it, and never lost. */
  const setAside = async (worthKeeping: boolean): Promise<void> => {
    await opened;
    if (settingAside) return;
    settingAside = true;
    for (const room of rooms) {
      room.refreshReadOnly();
      room.stop(OTHER_HISTORY);
    }
    const copyId = await keepAside({
      storage,
      documents: rooms,
      projectId,
      name: projectName() || membership.name,
      worthKeeping: worthKeeping || rooms.some(({ unwritten }) => unwritten),
    });
    await Promise.all(rooms.map((room) => room.letGo()));
    replaced = { copyId };
    refresh();
  };
  const grant = (role: Role): void => {
    if (!membership.grant(role)) return;
    for (const room of rooms) room.refreshReadOnly();
    refresh();
  };
  /** The boards come first; the other documents follow once these are there, or cannot come. */
  const contentIs = (now: ConnectionState): void => {
    pictures.online(now === 'online');
    if (settingAside) return;
    if (now === 'online' || now === 'stopped') for (const room of [discussion, workshop]) room.start();
    if (now === 'online') for (const room of [discussion, workshop]) room.hurry();
  };

  const [content, discussion, workshop] = await Promise.all([open('content'), open('discussion'), open('workshop')]);
  rooms = [content, discussion, workshop];
  const { doc, projection, runner } = content;
  const projectName = (): string => {
    const called = projection.get(PROJECT_ID)?.['name'];
    return typeof called === 'string' ? called : '';
  };
  allOpen();

  const presence = createPresence({
    awareness: content.awareness,
    me: options.person,
    schedule,
    onRename: (person) => {
      name = person.name;
      options.onRename?.(person);
    },
  });
  const lastChanges = followLastChanges({
    doc,
    projection,
    specs,
    by: () => name,
    mayWrite: () => runner.readOnly === null,
  });
  const stopPictures = pictures.state.subscribe(refresh);
  await membership.opened(projectName());
  const stopNaming = projection.subscribe(({ ids }) => {
    if (ids.has(PROJECT_ID)) void membership.rename(projectName());
  });
  const stopWatching = watchPage({
    leaving() {
      lastChanges.flush();
      for (const room of rooms) room.flushNow();
    },
    online: () => rooms.forEach((room) => room.hurry()),
    offline: () => rooms.forEach((room) => room.drop()),
    unsaved: () => rooms.some(({ losesEdits }) => losesEdits),
  });

  refresh();
  state.setState({ loaded: true });
  content.start();

  const close = async (): Promise<void> => {
    lastChanges.flush();
    lastChanges.close();
    presence.leave();
    await Promise.all(rooms.map((room) => room.leave()));
    closed = true;
    stopWatching();
    stopNaming();
    stopPictures();
    pictures.close();
    presence.close();
    for (const room of rooms) room.close();
  };
  let closing: Promise<void> | null = null;

  return {
    projectId,
    projection,
    runner,
    discussion,
    workshop,
    state,
    presence,
    pictures,
    secret: membership.secret,
    bindText: (id, field) => content.bindText(id, field),
    exportStored: () => readStored(doc, specs),
    importStored(stored) {
      if (runner.readOnly) return runner.readOnly;
      const mark = { at: Date.now(), by: name };
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
    flush: async () => (await Promise.all(rooms.map((room) => room.flush()))).every((durable) => durable),
    close: () => (closing ??= close()),
  };
}
