/**
 * The two HTTP calls of a session: registering a project created here, and exchanging the link's secret for a ticket before
 * each connect. An answer that is not ours (captive portal, proxy) counts as no answer.
 */
import {
  type CreateProjectRequest,
  PROTOCOL_VERSION,
  type TicketRequest,
  type TicketResponse,
} from '@polku/shared/kernel/protocol';
import { ROLES } from '@polku/shared/kernel/permissions';

const TIMEOUT_MS = 10_000;

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server has decided; asking again does not help. */
  | { readonly kind: 'refused'; readonly problem: `session.problem.${'link' | 'upgrade' | 'serverFull'}` }
  /** No answer, or not now. */
  | { readonly kind: 'unreachable' };

async function post(fetcher: typeof fetch, url: string, body: object): Promise<Answer<unknown>> {
  let response: Response;
  let value: unknown;
  try {
    response = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    value = (await response.json()) as unknown;
  } catch {
    return { kind: 'unreachable' }; // offline is a state that the person sees, not an error
  }
  if (response.ok) return { kind: 'ok', value };
  if (typeof value !== 'object' || value === null || !('error' in value)) return { kind: 'unreachable' };
  if (value.error === 'too-many-projects') return { kind: 'refused', problem: 'session.problem.serverFull' };
  if (response.status === 426) return { kind: 'refused', problem: 'session.problem.upgrade' };
  const refused = [400, 401, 403, 404, 409, 410].includes(response.status);
  return refused ? { kind: 'refused', problem: 'session.problem.link' } : { kind: 'unreachable' };
}

/** POST /api/projects. Idempotent for the same secret. */
export async function registerProject(fetcher: typeof fetch, base: string, request: CreateProjectRequest) {
  return post(fetcher, `${base}/api/projects`, request);
}

/** POST /api/tickets */
export async function fetchTicket(
  fetcher: typeof fetch,
  base: string,
  request: TicketRequest,
): Promise<Answer<TicketResponse>> {
  const answer = await post(fetcher, `${base}/api/tickets?v=${PROTOCOL_VERSION}`, request);
  if (answer.kind !== 'ok') return answer;
  const value = answer.value as Partial<TicketResponse> | null;
  const { ticket, role, epoch, linkId } = value ?? {};
  if (typeof ticket !== 'string' || typeof epoch !== 'string' || !role || !ROLES.includes(role)) {
    return { kind: 'unreachable' };
  }
  return { kind: 'ok', value: { ticket, role, epoch, linkId: typeof linkId === 'string' ? linkId : '' } };
}
