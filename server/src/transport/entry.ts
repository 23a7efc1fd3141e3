/**
 * Who comes with a secret, and whether the project is open to them: the one place that decides it, for tickets, sockets and every
 * call of the API.
 */
import type { EntryProblem } from '@polku/shared/kernel/members';
import { type Ability, can, ROLES, type Role } from '@polku/shared/kernel/permissions';
import type { FastifyRequest } from 'fastify';
import { hashSecret, SECRET } from '../access/secrets';
import { linkProblem } from '../log/link-state';
import type { StoreCalls } from '../log/log-types';
import type { Credential, MemberRow } from '../log/member-types';
import type { WorkerCalls } from '../log/worker-calls';
import type { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from './addresses';
import { type Budgets, spend } from './budgets';
import { ApiFailure } from './failures';

export type Problem = EntryProblem | 'not-found';

/** Somebody to whom the project is open, as a member or by a link alone. */
export interface Access {
  readonly projectId: string;
  readonly linkId: string;
  readonly memberId: string | null;
  /** In force now. */
  readonly role: Role;
  readonly muted: boolean;
  readonly epoch: string;
  readonly rotation: number;
}

const STATUS: Record<Problem, 401 | 403 | 404 | 410> = {
  'not-found': 404,
  'link-off': 410,
  'link-expired': 410,
  'password-needed': 401,
  'wrong-password': 401,
  'member-needed': 403,
  waiting: 403,
  'door-closed': 403,
  removed: 403,
  erased: 410,
};

/** @returns the role in force: the member's own, else the link's */
export function roleOf({ ownRole, linkRole }: Pick<MemberRow, 'ownRole' | 'linkRole'>): Role {
  return ownRole ?? linkRole;
}

/** @returns whether the first role may do more than the second; ROLES begins with the one that may do most */
export function outranks(one: { readonly role: Role }, other: { readonly role: Role }): boolean {
  return ROLES.indexOf(one.role) < ROLES.indexOf(other.role);
}

/** @returns the failure that tells it */
export function refusal(problem: Problem): ApiFailure {
  return new ApiFailure(STATUS[problem], problem);
}

/** @returns the failure for who has no secret of the project: that it was erased is told to all who know its id */
export async function noSuch(store: WorkerCalls<StoreCalls>, projectId: string): Promise<ApiFailure> {
  return refusal((await store.call('isErased', projectId)) ? 'erased' : 'not-found');
}

/**
 * @param now ISO time
 * @param provedPassword whether who comes by the link alone has said its password, or had before they got a ticket
 * @returns why the project is not open to them, or null
 */
export function problemOf({ door, link, member }: Credential, now: string, provedPassword: boolean): Problem | null {
  if (link.revokedAt !== null) return 'not-found';
  if (member?.removed) return 'removed';
  const closed = linkProblem(link, now);
  if (closed) return closed;
  if (member) return member.waiting ? 'waiting' : null;
  if (door !== 'open' && link.role !== 'facilitator') return door === 'closed' ? 'door-closed' : 'member-needed';
  return link.password && !provedPassword ? 'password-needed' : null;
}

/** @returns what an open credential gives */
export function accessOf(projectId: string, { epoch, link, member }: Credential): Access {
  const role = member ? roleOf(member) : link.role;
  const { linkId, rotation } = link;
  return {
    projectId,
    linkId,
    memberId: member?.memberId ?? null,
    role,
    muted: member?.muted ?? false,
    epoch,
    rotation,
  };
}

/** Somebody to whom the project is open, with what they said about themselves. */
export interface Person extends Access {
  readonly member: MemberRow | null;
  /** The one they came with. */
  readonly secret: string;
}

export interface Entrance {
  /**
   * The request counts towards its address.
   * @returns what the bearer secret stands for, open or not
   * @throws 404 for none; 410 where the project was erased; 429
   */
  credential(request: FastifyRequest, projectId: string): Promise<Credential>;
  /**
   * As `bearer`.
   * @param budget what the request counts to instead; null: nothing
   */
  person(
    request: FastifyRequest,
    projectId: string,
    ability: Ability,
    budget?: RateLimiterMemory | null,
  ): Promise<Person>;
  /** @throws as the project is not open to the bearer, 404 when their role has not the ability; 429 */
  bearer(request: FastifyRequest, projectId: string, ability: Ability): Promise<Access>;
}

export function entrance(store: WorkerCalls<StoreCalls>, { requests }: Pick<Budgets, 'requests'>): Entrance {
  const secretOf = (request: FastifyRequest): string =>
    /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const credential = async (
    request: FastifyRequest,
    projectId: string,
    budget: RateLimiterMemory | null = requests,
  ): Promise<Credential> => {
    if (budget) await spend(budget, networkOf(request.ip));
    const secret = secretOf(request);
    const found = SECRET.test(secret) ? await store.call('credential', projectId, hashSecret(secret)) : null;
    if (!found) throw await noSuch(store, projectId);
    return found;
  };
  const person: Entrance['person'] = async (request, projectId, ability, budget = requests) => {
    const found = await credential(request, projectId, budget);
    const problem = problemOf(found, new Date().toISOString(), false);
    if (problem) throw refusal(problem);
    const access = accessOf(projectId, found);
    if (!can(access.role, ability)) throw refusal('not-found');
    return { ...access, member: found.member, secret: secretOf(request) };
  };
  return {
    credential: (request, projectId) => credential(request, projectId),
    person,
    bearer: (request, projectId, ability) => person(request, projectId, ability),
  };
}
