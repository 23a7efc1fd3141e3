/**
 * One person in one project, on a phone: joins, knocks, follows the running step by one request that the server holds, and sends
 * answers. No document is loaded.
 */
import { newSecret } from '@polku/shared/kernel/ids';
import type { EntryProblem, JoinedByCode, MemberProfile } from '@polku/shared/kernel/members';
import { ENTRY_PROBLEMS } from '@polku/shared/kernel/members';
import type { MyRound, RoundInfo } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { createAnswerStore } from '../answering/answer-store';
import { createOutbox, type Outbox } from '../answering/outbox';
import { createMembersApi, joinProject } from '../kernel/session/members-api';
import { createRetryDelay } from '../kernel/session/retry-delay';
import type { Answer as Reply } from '../kernel/session/server-call';
import { createWorkshopApi } from '../kernel/session/workshop-api';
import { keepNow, keepPerson, keptNow, keptPerson, type KeptPerson } from './kept';

/** Why one is not in: what the server says of the way in, that the address leads nowhere, or that there is no answer. */
export type Shut = EntryProblem | 'not-found' | 'lost';

export interface PhoneState {
  /** `join`: who one is is asked for; `shut`: `shut` says why; `in`: `now` is there. */
  readonly view: 'starting' | 'join' | 'shut' | 'in';
  readonly shut: Shut | null;
  readonly person: KeptPerson | null;
  /** As the server last told it, or this phone when it starts. */
  readonly now: WorkshopNow | null;
  /** When that was asked for, by this phone. */
  readonly askedAt: number;
  /** Milliseconds by which the server's clock is ahead of this phone's. */
  readonly ahead: number;
  /** The server does not answer now. */
  readonly lost: boolean;
  /** Null until one is in. */
  readonly outbox: Outbox | null;
}

export interface PhoneSession {
  readonly state: () => PhoneState;
  readonly subscribe: (heard: () => void) => () => void;
  /** @returns null when done, or the code of what is wrong; `offline` without an answer */
  join(profile: MemberProfile, password: string | null): Promise<string | null>;
  /** Changes what one says about oneself. @returns as `join` */
  change(profile: MemberProfile): Promise<string | null>;
  /** Has been asked for teams, whatever was said. */
  askedTeams(): void;
  /** A code by which one further device goes on as this person. */
  moveCode(): Promise<Reply<{ readonly code: string }>>;
  reveal(round: string): Promise<string | null>;
  /** What was revealed in this project so far, the first one first; without results. */
  revealed(): Promise<readonly RoundInfo[]>;
  /** One round with its result; null without an answer. */
  round(id: string): Promise<MyRound | null>;
  /** Asks again at once. */
  again(): void;
  /** The server's clock, ms since 1970. */
  readonly clock: () => number;
  close(): void;
}

export interface PhoneSessionOptions {
  readonly project: string;
  /** Of the address; null without one. */
  readonly link: string | null;
  readonly server?: string;
  readonly fetch?: typeof fetch;
  readonly storage: Storage | null;
}

const RETRY = { first: 1_000, most: 15_000 } as const;
/** Who knocked is let in at any moment; other doors open rarely. */
const KNOCK_MS = 3_000;
const SHUT_MS = 10_000;
/** Less is how long answers take, and no clock that was set. */
const SAME_CLOCK_MS = 400;
/** Nothing there will ever open by itself. */
const FINAL: ReadonlySet<Shut> = new Set(['not-found']);

const isEntryProblem = (code: string): code is EntryProblem => ENTRY_PROBLEMS.some((one) => one === code);

/** Keeps who has joined by a code, so that the project opens as this person. */
export function keepJoined(joined: JoinedByCode, secret: string): KeptPerson {
  const { projectId: project, memberId, role, name, side, teams } = joined;
  const person: KeptPerson = {
    project,
    secret,
    link: null,
    memberId,
    role,
    name,
    side,
    teams,
    title: keptPerson(project)?.title ?? '',
    askedTeams: teams.length > 0,
    openedAt: Date.now(),
  };
  keepPerson(person);
  return person;
}

/** @returns the round with the result that is here already, which the server does not repeat */
function withResult(round: MyRound, here: readonly MyRound[]): MyRound {
  if (round.result !== null || round.resultRevision === null) return round;
  const before = here.find(({ roundId }) => roundId === round.roundId);
  return before?.resultRevision === round.resultRevision ? { ...round, result: before.result } : round;
}

export function openPhone(options: PhoneSessionOptions): PhoneSession {
  const { project, storage } = options;
  const server = options.server ?? location.origin;
  const fetcher: typeof fetch = options.fetch ?? ((...args) => fetch(...args));
  const known = keptPerson(project);
  /** Of the address, or by which one came before. */
  const link = options.link ?? known?.link ?? null;
  const wasMember = (known?.memberId ?? null) !== null;
  /** The address has another link: it may let one do more, so one joins with it once more. */
  let joinsAnew = wasMember && options.link !== null && known?.link !== options.link;
  const heard = new Set<() => void>();
  const retry = createRetryDelay(RETRY);
  let state: PhoneState = {
    view: 'starting',
    shut: null,
    person: known,
    now: null,
    askedAt: 0,
    ahead: 0,
    lost: false,
    outbox: null,
  };
  let closed = false;
  let asking: AbortController | null = null;
  /** What is known is what the server has told since the page was last awake: the next change can be waited for. */
  let current = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<PhoneState>): void => {
    state = { ...state, ...change };
    for (const one of heard) one();
  };
  const isMember = (): boolean => (state.person?.memberId ?? null) !== null;
  const bearer = (): string | null => (isMember() ? (state.person?.secret ?? null) : link);
  const access = { server, fetch: fetcher };
  const steps = createWorkshopApi({ ...access, projectId: project, bearer });
  const members = createMembersApi({ ...access, projectId: project, bearer });

  const keep = (person: KeptPerson): void => {
    keepPerson(person);
    const before = state.person?.memberId ?? null;
    set({ person });
    if (person.memberId !== null && (before !== person.memberId || state.outbox === null)) openOutbox(person.memberId);
  };
  function openOutbox(memberId: string): void {
    state.outbox?.close();
    const store = createAnswerStore(`${project}.${memberId}`, storage);
    set({ outbox: createOutbox({ store, send: (round, request) => steps.answer(round, request) }) });
  }

  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!closed && document.visibilityState !== 'hidden') timer = setTimeout(() => void ask(), ms);
  };
  const shut = (why: Shut): void => {
    set({ view: 'shut', shut: why, lost: why === 'lost' });
    if (!FINAL.has(why)) later(why === 'waiting' ? KNOCK_MS : why === 'lost' ? retry.next() : SHUT_MS);
  };

  const take = (now: WorkshopNow, askedAt: number): void => {
    retry.reset();
    const ahead = now.now - Date.now();
    const told = { now, askedAt, ahead: Math.abs(ahead - state.ahead) < SAME_CLOCK_MS ? state.ahead : ahead };
    if (!isMember()) {
      set({ ...told, view: 'join', shut: null, lost: false });
      return;
    }
    current = true;
    keepNow(project, told);
    const title = now.workshop?.title ?? '';
    if (state.person && title !== '' && title !== state.person.title) keep({ ...state.person, title });
    set({ ...told, view: 'in', shut: null, lost: false });
    state.outbox?.rounds(now.rounds, askedAt);
    void ask();
  };

  /** The server does not know the person any more, as after a backup was brought in: the same person joins once more. */
  const joinAgain = async (): Promise<Reply<unknown>> => {
    const { person } = state;
    if (!person || link === null) return { kind: 'refused', status: 404, code: 'not-found' };
    const { name, side, teams, secret } = person;
    const reply = await joinProject(access, project, link, { name, side, teams, secret });
    if (reply.kind === 'ok') keep({ ...person, memberId: reply.value.memberId, role: reply.value.role, link });
    return reply;
  };

  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    if (closed || asking) return;
    const own = new AbortController();
    asking = own;
    const gaveUp = (): boolean => closed || own.signal.aborted;
    const end = (): void => {
      if (asking === own) asking = null;
    };
    if (joinsAnew) {
      const reply = await joinAgain();
      if (gaveUp()) return end();
      // That this link opens nothing says nothing of the person, who came by another one.
      if (reply.kind !== 'unreachable') joinsAnew = false;
    }
    const asMember = isMember();
    const since = asMember && current ? (state.now?.revision ?? null) : null;
    const askedAt = Date.now();
    const here = current ? (state.now?.rounds ?? []).filter(({ result }) => result !== null) : [];
    const reply = bearer() === null ? nobody : await steps.now(since, own.signal, here);
    end();
    // One has joined meanwhile: this was the answer to somebody else.
    if (gaveUp() || asMember !== isMember()) return;
    if (reply.kind === 'ok') {
      const rounds = reply.value.rounds.map((round) => withResult(round, here));
      return take({ ...reply.value, rounds }, askedAt);
    }
    current = false;
    if (reply.kind === 'unreachable') {
      if (state.view === 'in') {
        set({ lost: true });
        return later(retry.next());
      }
      if (asMember || state.view !== 'join') return shut('lost');
      return later(retry.next());
    }
    const { code } = reply;
    if (asMember && (code === 'member-needed' || code === 'not-found') && link !== null) {
      const joined = await joinAgain();
      if (joined.kind === 'ok') return void ask();
      if (joined.kind === 'refused') return refuse(joined.code);
    }
    refuse(code);
  };
  const nobody = { kind: 'refused', status: 404, code: 'not-found' } as const;

  const refuse = (code: string): void => {
    const asksWho = code === 'member-needed' || code === 'password-needed' || code === 'wrong-password';
    if (asksWho) return set({ view: 'join', shut: isEntryProblem(code) ? code : null, lost: false });
    if (isEntryProblem(code) || code === 'not-found') return shut(code);
    set({ lost: state.view === 'in' });
    later(retry.next());
  };

  /** What was asked is asked in vain: the network or the person is another one. */
  const again = (): void => {
    asking?.abort();
    asking = null;
    current = false;
    retry.reset();
    void ask();
  };
  const onShow = (): void => {
    if (document.visibilityState === 'hidden') {
      state.outbox?.flush();
      // A phone that sleeps holds no request.
      asking?.abort();
      asking = null;
      clearTimeout(timer);
    } else {
      again();
      state.outbox?.flush();
    }
  };
  const onOnline = (): void => {
    again();
    state.outbox?.flush();
  };
  const onOffline = (): void => {
    if (state.view === 'in') set({ lost: true });
  };
  document.addEventListener('visibilitychange', onShow);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);

  if (known && wasMember) {
    keep({ ...known, openedAt: Date.now() });
    const kept = keptNow(project);
    if (kept) set({ ...kept, view: 'in' });
  } else if (link !== null) set({ view: 'join' });
  void ask();

  return {
    state: () => state,
    subscribe(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    async join(profile, password) {
      if (link === null) return 'not-found';
      const person: KeptPerson = {
        ...profile,
        project,
        // Kept before it is sent: whoever tries again is the same person.
        secret: state.person?.secret ?? newSecret(),
        link,
        memberId: null,
        role: 'participant',
        title: state.now?.workshop?.title ?? '',
        askedTeams: profile.teams.length > 0,
        openedAt: Date.now(),
      };
      keep(person);
      const reply = await joinProject(access, project, link, {
        ...profile,
        secret: person.secret,
        ...(password === null ? {} : { password }),
      });
      if (reply.kind === 'unreachable') return 'offline';
      if (reply.kind === 'refused') {
        if (reply.code === 'password-needed') set({ view: 'join', shut: 'password-needed' });
        else if (isEntryProblem(reply.code) && reply.code !== 'wrong-password') shut(reply.code);
        return reply.code;
      }
      const { memberId, role, name, side, teams, waiting } = reply.value;
      keep({ ...person, memberId, role, name, side, teams });
      if (waiting) shut('waiting');
      else again();
      return null;
    },
    async change(profile) {
      const reply = await members.me(profile);
      if (reply.kind === 'unreachable') return 'offline';
      if (reply.kind === 'refused') return reply.code;
      const { role, name, side, teams } = reply.value;
      if (state.person) keep({ ...state.person, role, name, side, teams, askedTeams: true });
      again();
      return null;
    },
    askedTeams() {
      if (state.person) keep({ ...state.person, askedTeams: true });
    },
    moveCode: () => members.moveCode(),
    async reveal(round) {
      const reply = await steps.reveal(round);
      again();
      return reply.kind === 'ok' ? null : reply.kind === 'refused' ? reply.code : 'offline';
    },
    async revealed() {
      const reply = await steps.rounds();
      const rounds = reply.kind === 'ok' ? reply.value : [];
      const revealed = rounds.filter(({ state: its }) => its === 'revealed');
      return revealed.sort((a, b) => (a.revealedAt ?? 0) - (b.revealedAt ?? 0));
    },
    async round(id) {
      const reply = await steps.round(id);
      return reply.kind === 'ok' ? reply.value : null;
    },
    again,
    clock: () => Date.now() + state.ahead,
    close() {
      closed = true;
      clearTimeout(timer);
      asking?.abort();
      state.outbox?.close();
      document.removeEventListener('visibilitychange', onShow);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
    },
  };
}
