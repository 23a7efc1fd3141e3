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

/** When a ticket is asked for once more while the question before is not answered: it may have gone into a dead connection. */
const AGAIN_AFTER_MS = [1_500, 4_000];

/** POST /api/tickets */
export async function fetchTicket(
  fetcher: typeof fetch,
  base: string,
  request: TicketRequest,
): Promise<TicketAnswer<TicketResponse>> {
  const url = `${base}/api/tickets?v=${PROTOCOL_VERSION}`;
  const answered = new AbortController();
  const { signal } = answered;
  const ask = (): Promise<Answer<TicketResponse>> => callServer(fetcher, url, { body: request, signal }, readTicket);
  return told(await firstAnswer(ask, signal).finally(() => answered.abort()));
}

/** @returns the first answer of the server to a question that is asked up to three times */
function firstAnswer<T>(ask: () => Promise<Answer<T>>, signal: AbortSignal): Promise<Answer<T>> {
  return new Promise((resolve) => {
    let open = 0;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const begin = (): void => {
      open += 1;
      void ask().then((answer) => {
        open -= 1;
        // A refused connection is known at once: nothing is gained by asking again here.
        if (answer.kind !== 'unreachable' || open === 0) resolve(answer);
      });
    };
    begin();
    for (const ms of AGAIN_AFTER_MS) timers.push(setTimeout(begin, ms));
    signal.addEventListener('abort', () => timers.forEach(clearTimeout));
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
