/**
 * The two HTTP calls that open a session: registering a project created here, and exchanging the link's secret for a ticket
 * before each connect.
 */
import { ENTRY_PROBLEMS, type EntryProblem } from '@polku/shared/kernel/members';
import {
  type CreateProjectRequest,
  PROTOCOL_VERSION,
  type TicketRequest,
  type TicketResponse,
} from '@polku/shared/kernel/protocol';
import { ROLES } from '@polku/shared/kernel/permissions';
import { type Answer, callServer, fieldsOf } from './server-call';

export type TicketAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server has decided; asking again does not help. */
  | { readonly kind: 'refused'; readonly problem: `session.problem.${'link' | 'upgrade' | 'serverFull'}` }
  /** The door: it may open. */
  | { readonly kind: 'entry'; readonly problem: EntryProblem }
  | { readonly kind: 'unreachable' };

/** @returns the entry problem that the code names, or null */
export function entryProblem(code: string): EntryProblem | null {
  return ENTRY_PROBLEMS.find((one) => one === code) ?? null;
}

function told<T>(answer: Answer<T>): TicketAnswer<T> {
  if (answer.kind !== 'refused') return answer;
  const { status, code } = answer;
  const entry = entryProblem(code);
  if (entry) return { kind: 'entry', problem: entry };
  if (code === 'too-many-projects') return { kind: 'refused', problem: 'session.problem.serverFull' };
  if (status === 426) return { kind: 'refused', problem: 'session.problem.upgrade' };
  const refused = [400, 401, 403, 404, 409, 410].includes(status);
  return refused ? { kind: 'refused', problem: 'session.problem.link' } : { kind: 'unreachable' };
}

/** POST /api/projects. Idempotent for the same secret. */
export async function registerProject(
  fetcher: typeof fetch,
  base: string,
  request: CreateProjectRequest,
): Promise<TicketAnswer<unknown>> {
  return told(await callServer(fetcher, `${base}/api/projects`, { body: request }, (value) => fieldsOf(value)));
}

/**
 * A question may have gone into a connection that is dead, and the browser keeps several: it is asked again and again, each time
 * after a longer while.
 */
const AGAIN_FIRST_MS = 400;
const AGAIN_MOST_MS = 1_300;
/** By then the network may be slower than those questions wait. */
const VERY_SLOW_AFTER_MS = 12_000;
const AGAIN_VERY_SLOW_MS = 2_500;
const AGAIN_SLOWER = 1.4;
/** Questions at a time; the oldest is given up for the next. A browser has six connections to a server. */
const OPEN_QUESTIONS = 4;
/** Then there is no answer. */
const NO_ANSWER_MS = 24_000;

/** POST /api/tickets */
export async function fetchTicket(
  fetcher: typeof fetch,
  base: string,
  request: TicketRequest,
): Promise<TicketAnswer<TicketResponse>> {
  const url = `${base}/api/tickets?v=${PROTOCOL_VERSION}`;
  return told(await firstAnswer((signal) => callServer(fetcher, url, { body: request, signal }, readTicket)));
}

/** @returns the first answer of the server to a question that is asked until there is one */
function firstAnswer<T>(ask: (signal: AbortSignal) => Promise<Answer<T>>): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const open = new Set<AbortController>();
    const began = performance.now();
    let wait = AGAIN_FIRST_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (answer: Answer<T>): void => {
      clearTimeout(timer);
      for (const question of open) question.abort();
      open.clear();
      resolve(answer);
    };
    const begin = (): void => {
      const [oldest] = open;
      if (oldest && open.size >= OPEN_QUESTIONS) {
        open.delete(oldest);
        oldest.abort();
      }
      const question = new AbortController();
      open.add(question);
      void ask(question.signal).then((answer) => {
        if (!open.delete(question)) return;
        // A refused connection is known at once: nothing is gained by asking again here.
        if (answer.kind !== 'unreachable' || open.size === 0) end(answer);
      });
      timer = setTimeout(again, wait);
      const most = performance.now() - began < VERY_SLOW_AFTER_MS ? AGAIN_MOST_MS : AGAIN_VERY_SLOW_MS;
      wait = Math.min(most, wait * AGAIN_SLOWER);
    };
    const again = (): void => {
      if (performance.now() - began < NO_ANSWER_MS) begin();
      else end({ kind: 'unreachable' });
    };
    begin();
  });
}

function readTicket(value: unknown): TicketResponse | null {
  const { ticket, role, epoch, linkId, memberId } = fieldsOf(value) ?? {};
  const known = ROLES.find((one) => one === role);
  if (typeof ticket !== 'string' || typeof epoch !== 'string' || !known) return null;
  return {
    ticket,
    role: known,
    epoch,
    linkId: typeof linkId === 'string' ? linkId : '',
    memberId: typeof memberId === 'string' ? memberId : null,
  };
}
