/** The server's calls about the running step and rounds (shared/src/kernel/steps.ts, rounds.ts). None rejects. */
import type { AnswerRequest, MyAnswers, MyRound, OpenRound, RoundChange, RoundInfo } from '@polku/shared/kernel/rounds';
import type { OpenWorkshop, RunningStep, StepChange, StepStart, WorkshopNow } from '@polku/shared/kernel/steps';
import type { ApiAccess } from './members-api';
import { type Answer, callServer, fieldsOf, type ServerCall } from './server-call';

export interface WorkshopApi {
  /**
   * @param since waits, up to 25 s, until something is other than at this revision; null answers at once
   * @param signal gives up waiting
   * @param known results that are here: the server repeats none of them (`WorkshopNow`)
   */
  now(since: number | null, signal?: AbortSignal, known?: readonly KnownResult[]): Promise<Answer<WorkshopNow>>;
  /** The same as a screen shows it that all see: without anything that is one person's. */
  roomNow(since: number | null, signal?: AbortSignal): Promise<Answer<WorkshopNow>>;
  /** What people are told before they have any document. Facilitators, like all up to `rounds`. */
  open(workshop: OpenWorkshop): Promise<Answer<OpenWorkshop>>;
  close(): Promise<Answer<true>>;
  start(step: StepStart): Promise<Answer<RunningStep>>;
  change(change: StepChange): Promise<Answer<RunningStep>>;
  endStep(): Promise<Answer<true>>;
  /** Repeating it with the same id is harmless. */
  openRound(round: OpenRound): Promise<Answer<RoundInfo>>;
  changeRound(roundId: string, change: RoundChange): Promise<Answer<RoundInfo>>;
  /** Facilitators at any time; others as `MyRound.mayReveal` says. */
  reveal(roundId: string): Promise<Answer<RoundInfo>>;
  /** Without results, latest first. All may ask. */
  rounds(): Promise<Answer<readonly RoundInfo[]>>;
  round(roundId: string): Promise<Answer<MyRound>>;
  /** One's own answers, or those of somebody without a device. */
  answer(roundId: string, request: AnswerRequest): Promise<Answer<MyAnswers>>;
}

/** A result that is here already. */
export type KnownResult = Pick<RoundInfo, 'roundId' | 'resultRevision'>;

export interface WorkshopApiOptions extends ApiAccess {
  readonly projectId: string;
  /** The secret that speaks for the person now; null for none. */
  readonly bearer: () => string | null;
}

/** The server answers after 25 s at the latest. */
const WAIT_MS = 40_000;

const done = (): true => true;

function queryOf(since: number | null, known: readonly KnownResult[]): string {
  const query = new URLSearchParams();
  if (since !== null) query.set('since', String(since));
  if (known.length > 0) query.set('known', known.map((one) => `${one.roundId}.${one.resultRevision}`).join(','));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

// The server is the app's own: what the app would fall over is looked at, and no more.
// What is asked for decides what it is read as.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function readRound<T extends RoundInfo>(value: unknown): T | null {
  const { roundId, setup, state } = fieldsOf(value) ?? {};
  const { items, asks } = fieldsOf(setup) ?? {};
  if (typeof roundId !== 'string' || typeof state !== 'string') return null;
  return Array.isArray(items) && Array.isArray(asks) ? (value as T) : null;
}

function readMyRound(value: unknown): MyRound | null {
  const round = readRound<MyRound>(value);
  return round && Array.isArray(round.toAnswer) && Array.isArray(fieldsOf(round.mine)?.['answers']) ? round : null;
}

function readRounds(value: unknown): readonly RoundInfo[] | null {
  if (!Array.isArray(value)) return null;
  const rounds = value.map(readRound<RoundInfo>).filter((one) => one !== null);
  return rounds.length === value.length ? rounds : null;
}

function readStep(value: unknown): RunningStep | null {
  const { stepId, startedAt, title } = fieldsOf(value) ?? {};
  if (typeof stepId !== 'string' || typeof startedAt !== 'number' || typeof title !== 'string') return null;
  return value as RunningStep;
}

function readWorkshop(value: unknown): OpenWorkshop | null {
  const { title, teams } = fieldsOf(value) ?? {};
  return typeof title === 'string' && Array.isArray(teams) ? (value as OpenWorkshop) : null;
}

/** @returns where the room is; null for anything else */
export function readNow(value: unknown): WorkshopNow | null {
  const { revision, now, workshop, step, rounds, people } = fieldsOf(value) ?? {};
  if (typeof revision !== 'number' || typeof now !== 'number' || !Array.isArray(rounds)) return null;
  const read = rounds.map(readMyRound).filter((one) => one !== null);
  return {
    revision,
    now,
    workshop: readWorkshop(workshop),
    step: readStep(step),
    rounds: read,
    people: typeof people === 'number' ? people : 0,
  };
}

function readMine(value: unknown): MyAnswers | null {
  const { answers, done: isDone } = fieldsOf(value) ?? {};
  return Array.isArray(answers) && typeof isDone === 'boolean' ? (value as MyAnswers) : null;
}

export function createWorkshopApi({ server, fetch, projectId, bearer }: WorkshopApiOptions): WorkshopApi {
  const call = <T>(path: string, how: ServerCall, read: (value: unknown) => T | null): Promise<Answer<T>> => {
    const secret = bearer();
    if (secret === null) return Promise.resolve({ kind: 'unreachable' });
    return callServer(fetch, `${server}/api/projects/${projectId}/${path}`, { ...how, bearer: secret }, read);
  };
  return {
    now: (since, signal, known = []) =>
      call(
        `now${queryOf(since, known)}`,
        { method: 'GET', timeoutMs: WAIT_MS, ...(signal ? { signal } : {}) },
        readNow,
      ),
    roomNow: (since, signal) =>
      call(
        since === null ? 'now?as=room' : `now?as=room&since=${since}`,
        { method: 'GET', timeoutMs: WAIT_MS, ...(signal ? { signal } : {}) },
        readNow,
      ),
    open: (workshop) => call('workshop', { method: 'PUT', body: workshop }, readWorkshop),
    close: () => call('workshop', { method: 'DELETE' }, done),
    start: (step) => call('step', { method: 'PUT', body: step }, readStep),
    change: (change) => call('step', { method: 'PATCH', body: change }, readStep),
    endStep: () => call('step', { method: 'DELETE' }, done),
    openRound: (round) => call('rounds', { body: round }, readRound<RoundInfo>),
    changeRound: (id, change) => call(`rounds/${id}`, { method: 'PATCH', body: change }, readRound<RoundInfo>),
    reveal: (id) => call(`rounds/${id}/reveal`, { body: {} }, readRound<RoundInfo>),
    rounds: () => call('rounds', { method: 'GET' }, readRounds),
    round: (id) => call(`rounds/${id}`, { method: 'GET' }, readMyRound),
    answer: (id, request) => call(`rounds/${id}/answers`, { method: 'PUT', body: request }, readMine),
  };
}
