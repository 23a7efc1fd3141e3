/**
 * Composes an open project: its three documents, link and role, presence, pictures, and the status that sums them up. Not a
 * singleton: two sessions can be open.
 */
import { createStore } from 'zustand/vanilla';
import type { Refusal } from '@polku/shared/kernel/command';
import * as Y from 'yjs';
import { readStored } from '@polku/shared/kernel/document';
import { editOrigins } from '@polku/shared/kernel/edit-origins';
import type { EntryProblem, MemberProfile } from '@polku/shared/kernel/members';
import type { Role } from '@polku/shared/kernel/permissions';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { RoomNotice } from '@polku/shared/kernel/room-notice';
import { createProjectPictures } from '../pictures/project-pictures';
import { createAway } from './away';
import type { Admission, ConnectionState } from './connection';
import { createFrameSchedule } from './frames';
import { followLastChanges } from './last-change';
import { createMembersApi } from './members-api';
import { createMembership } from './membership';
import { createVersionsApi } from './versions-api';
import { createWorkshopApi } from './workshop-api';
import { watchPage } from './page-lifecycle';
import { createPresence } from './presence';
import { createRoomRules } from './room-rules';
import { openRoom, type RoomSession, type RoomSessionOptions } from './room-session';
import { sameStatus, sumOfStatuses } from './save-status';
import type { SessionOptions } from './session-options';
import type { JoinResult, Session, SessionState } from './session-types';
import { importRecords } from './import-parts';
import { keepAside } from './set-aside';
import { createTicketDesk, waitAtDoor } from './ticket-desk';

const OTHER_HISTORY = 'session.problem.otherHistory';
const ERASED = 'session.problem.erased';
const NAME_LENGTH = 60;

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
    profile: options.profile ?? null,
    library: storage.library,
    members: storage.members,
    device: () => storage.device(),
    server,
    fetch: fetcher,
  });
  const desk = createTicketDesk(membership);
  const rules = createRoomRules(
    () => membership.role,
    () => membership.standing,
  );
  let entry: EntryProblem | null = membership.erased ? 'erased' : null;
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
    bearer: () => membership.bearer,
    store: storage.pictures,
    server,
    fetch: fetcher,
  });
  const facts = (): Omit<SessionState, 'loaded'> => ({
    status: sumOfStatuses(rooms, pictures.state.getState().waiting > 0, entry === 'erased'),
    role: membership.role,
    everSynced: rooms[0]?.everSynced ?? false,
    replaced,
    member: membership.member,
    notice: rules.notice,
    entry,
  });
  const state = createStore<SessionState>(() => ({ ...facts(), loaded: false }));
  const refresh = (): void => {
    if (closed || rooms.length === 0) return;
    const before = state.getState();
    const now = facts();
    const status = sameStatus(before.status, now.status) ? before.status : now.status;
    const same = (Object.keys(now) as (keyof typeof now)[]).every(
      (key) => key === 'status' || now[key] === before[key],
    );
    if (!same || status !== before.status) state.setState({ ...now, status });
  };
  const readOnly = (kind: RoomKind): Refusal | null =>
    settingAside
      ? { reason: 'session.readonly.replaced' }
      : entry === 'erased'
        ? { reason: 'session.readonly.erased' }
        : rules.readOnly(kind);
  const admit = async (kind: RoomKind): Promise<Admission> => {
    const admittance = await desk.admit(kind);
    entry = admittance.kind === 'entry' ? admittance.problem : admittance.kind === 'later' ? entry : null;
    refreshRights(); // one may have joined by now
    if (entry === 'erased' && admittance.kind === 'entry') return { kind: 'stop', problem: ERASED };
    if (admittance.kind === 'entry') return { kind: 'wait', ms: waitAtDoor(admittance.problem) };
    if (admittance.kind !== 'ticket') return admittance;
    if (rooms.some(({ epoch }) => epoch !== '' && epoch !== admittance.epoch)) {
      await setAside(true);
      return { kind: 'stop', problem: OTHER_HISTORY };
    }
    grant(admittance.role);
    return { kind: 'ticket', ticket: admittance.ticket };
  };
  /** Without a connection for more than a moment, or not here at all. */
  let cutOff = true;
  const whileAway: Pick<RoomSessionOptions, 'onBegin' | 'onTook' | 'onSynced'> = {
    onBegin: (before) => away.begin(before),
    onTook: (transaction, own) => away.took(transaction, own),
    onSynced() {
      away.end(cutOff);
      cutOff = false;
    },
  };
  const open = (kind: RoomKind): Promise<RoomSession> =>
    openRoom({
      projectId,
      kind,
      storage,
      specs: { content: specs, discussion: options.discussionSpecs, workshop: options.workshopSpecs }[kind],
      migrations: kind === 'content' ? options.migrations : null,
      schemaVersion: options.schemaVersion,
      server,
      schedule,
      by: () => name,
      admit: () => admit(kind),
      mayEdit: () => rules.mayEdit(kind),
      heldBack: () => rules.heldBack(kind),
      guard: () => rules.guard(kind),
      unregistered: () => !membership.registered,
      unlinked: membership.secret === null,
      readOnly: () => readOnly(kind),
      onChange: () => refresh(),
      onState: (now) => {
        if (now === 'offline' || now === 'stopped') hear(kind, null);
        if (kind === 'content' && now === 'offline') cutOff = true;
        if (kind === 'content') contentIs(now);
      },
      onWelcome: (role) => grant(role),
      ...(kind === 'content' ? whileAway : {}),
      onNotice: (notice) => hear(kind, notice),
      onSilent: () => rooms.forEach((room) => room.drop()),
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
      room.refreshRights();
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
  const refreshRights = (): void => {
    for (const room of rooms) room.refreshRights();
    refresh();
  };
  const grant = (role: Role): void => {
    const readers = rooms.filter(({ kind }) => !rules.mayEdit(kind));
    if (!membership.grant(role)) return;
    // Only at the beginning of a connection does the server ask what one has.
    for (const room of readers) if (room.status.connection === 'online' && rules.mayEdit(room.kind)) room.drop();
    refreshRights();
  };
  const hear = (kind: RoomKind, notice: RoomNotice | null): void => {
    const before = rules.notice;
    rules.tell(kind, notice);
    if (notice) grant(notice.role);
    if (notice || before) refreshRights();
  };
  const join = async (profile: MemberProfile, password?: string): Promise<JoinResult> => {
    const before = membership.member;
    const result = await membership.join(profile, password);
    refreshRights();
    if (result.kind !== 'joined' || closed) return result;
    desk.forget();
    // From now on the server knows whose edits these are: a new connection has the person's ticket.
    if (before === null) for (const room of rooms) room.drop();
    for (const room of rooms) room.hurry();
    return result;
  };
  /** The boards come first; the other documents follow once these are there, or cannot come. */
  const contentIs = (now: ConnectionState): void => {
    pictures.online(now === 'online');
    if (settingAside) return;
    // What waits in the discussion is taken only from people who are here by name.
    const nameless = rules.notice !== null && rules.notice.memberId === null;
    if (now === 'online' || now === 'stopped') {
      workshop.start();
      if (!nameless || discussion.status.server === 'saved') discussion.start();
    }
    if (now === 'online') for (const room of [discussion, workshop]) room.hurry();
  };

  const [content, discussion, workshop] = await Promise.all([open('content'), open('discussion'), open('workshop')]);
  rooms = [content, discussion, workshop];
  const { doc, projection, runner } = content;
  const projectName = (): string => {
    const called = projection.get(PROJECT_ID)?.['name'];
    return typeof called === 'string' ? called : '';
  };
  const away = await createAway({ projectId, doc, projection, specs, settings: storage.settings });
  allOpen();

  const presence = createPresence({
    awareness: content.awareness,
    me: options.person,
    schedule,
    onRename: (person) => {
      name = person.name;
      options.onRename?.(person);
      const called = person.name.trim().slice(0, NAME_LENGTH);
      if (called === '') return;
      const { side, teams } = membership.profile ?? { side: 'other' as const, teams: [] };
      void join({ name: called, side, teams });
    },
  });
  const lastChanges = followLastChanges({
    doc,
    projection,
    specs,
    by: () => name,
    mayWrite: (board) => runner.readOnly === null && rules.isOpen(board),
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
    members: createMembersApi({ projectId, server, fetch: fetcher, bearer: () => membership.bearer }),
    versions: createVersionsApi({ projectId, server, fetch: fetcher, bearer: () => membership.bearer }),
    steps: createWorkshopApi({ projectId, server, fetch: fetcher, bearer: () => membership.bearer }),
    join,
    away: away.report,
    dismissAway: () => away.dismiss(),
    knock() {
      desk.forget();
      for (const room of rooms) room.hurry();
    },
    presence,
    pictures,
    secret: membership.secret,
    bindText: (id, field) => content.bindText(id, field),
    originsOf: (edits, older) => editOrigins(doc, edits, older, specs),
    moment: () => ({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) }),
    exportStored: () => readStored(doc, specs),
    importStored: (stored) => importRecords({ doc, runner, specs, by: name }, stored),
    flush: async () => (await Promise.all(rooms.map((room) => room.flush()))).every((durable) => durable),
    close: () => (closing ??= close()),
  };
}
