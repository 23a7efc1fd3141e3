/** Short codes: of links, for joining from a big screen, and of members, for going on at a second device. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { JoinCode, JoinedByCode, MoveCode } from '@polku/shared/kernel/members';
import type { FastifyRequest } from 'fastify';
import { hashSecret } from '../access/secrets';
import { linkProblem } from '../log/link-state';
import type { NewCode } from '../log/member-types';
import { networkOf } from './addresses';
import { type ApiContext, now } from './api-context';
import { BODIES, PATHS, read } from './bodies';
import { EVERYBODY, spend } from './budgets';
import { problemOf, refusal } from './entry';
import { ApiFailure } from './failures';
import { join, memberAnswer } from './joining';

/** A new code is another's code too with a chance of one in millions. */
const TRIES = 5;

export function codeApi(context: ApiContext): void {
  const { app, store, codes, entrance, budgets, tried, projects } = context;

  const newCode = async (seconds: number, keep: (code: NewCode) => Promise<boolean>): Promise<JoinCode> => {
    const expiresAt = new Date(Date.now() + seconds * 1000).toISOString();
    for (let nth = 0; nth < TRIES; nth += 1) {
      const code = codes.make();
      const mac = codes.macOf(code);
      if (mac && (await keep({ mac, expiresAt }))) return { code, expiresAt };
    }
    throw new Error('no free code was found');
  };

  /**
   * Counts before it looks, so that many tries at once are not more than the budget; right ones are given back.
   * @throws 404 for a code that stands for nothing; 429 after too many of those, from this address or from all together
   */
  const byCode = async <T>(
    request: FastifyRequest,
    typed: string,
    find: (mac: Uint8Array) => Promise<T | null>,
  ): Promise<T> => {
    const address = networkOf(request.ip);
    await spend(budgets.requests, address);
    await spend(budgets.wrongCodes, address);
    await spend(budgets.wrongCodesOfAll, EVERYBODY);
    const mac = codes.macOf(typed);
    const found = mac && (await find(mac));
    if (!found) {
      tried('code', '');
      throw new ApiFailure(404, 'wrong-code');
    }
    await Promise.all([budgets.wrongCodes.reward(address), budgets.wrongCodesOfAll.reward(EVERYBODY)]);
    return found;
  };

  app.post('/api/projects/:projectId/links/:linkId/code', async (request): Promise<JoinCode> => {
    const { projectId, linkId } = read(PATHS.link, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    const credential = await store.call('credentialById', projectId, linkId, null);
    const problem = credential ? linkProblem(credential.link, now()) : 'not-found';
    if (!credential || problem) throw refusal(problem ?? 'not-found');
    // 30 bits are too few for the whole project, and a big screen is seen by all.
    if (credential.link.role === 'facilitator') throw new ApiFailure(409, 'facilitator-code');
    return newCode(LIMITS.joinCodeSeconds, (code) => store.call('setJoinCode', linkId, code, now()));
  });

  app.delete('/api/projects/:projectId/links/:linkId/code', async (request, reply): Promise<void> => {
    const { projectId, linkId } = read(PATHS.link, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    if (!(await store.call('credentialById', projectId, linkId, null))) throw refusal('not-found');
    await store.call('endJoinCode', linkId);
    await reply.status(204).send();
  });

  app.post('/api/join', async (request, reply): Promise<JoinedByCode> => {
    const { code, secret, password, ...profile } = read(BODIES.joinByCode, request.body);
    const { projectId, linkId } = await byCode(request, code, (mac) => store.call('linkOfCode', mac, now()));
    const by = await store.call('credentialById', projectId, linkId, null);
    if (!by) throw refusal('not-found');
    const address = networkOf(request.ip);
    const { isNew, member } = await join(context, { projectId, by, profile, secret, password, address });
    void reply.status(isNew ? 201 : 200);
    return { ...memberAnswer(member), projectId };
  });

  app.post('/api/projects/:projectId/me/move', async (request): Promise<MoveCode> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    const { memberId } = await entrance.bearer(request, projectId, 'read');
    if (memberId === null) throw refusal('member-needed');
    return newCode(LIMITS.moveCodeSeconds, (code) => store.call('setMoveCode', memberId, code, now()));
  });

  app.post('/api/moves', async (request): Promise<JoinedByCode> => {
    const { code, secret } = read(BODIES.move, request.body);
    const atMost = LIMITS.devicesPerMember;
    const device = await byCode(request, code, async (mac) => {
      const used = await store.call('useMoveCode', { mac, secretHash: hashSecret(secret), now: now(), atMost });
      return used.kind === 'missing' ? null : used;
    });
    if (device.kind === 'in-use') throw new ApiFailure(409, 'secret-in-use');
    if (device.kind === 'too-many') throw new ApiFailure(409, 'too-many-devices');
    const { projectId, memberId } = device;
    const credential = await store.call('credentialById', projectId, '', memberId);
    if (!credential?.member) throw refusal('not-found');
    const problem = problemOf(credential, now(), true);
    if (problem) throw refusal(problem);
    projects.membersChanged(projectId);
    return { ...memberAnswer(credential.member), projectId };
  });
}
