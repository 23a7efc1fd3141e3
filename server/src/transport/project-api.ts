/** Projects, their end, and tickets. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { newId } from '@polku/shared/kernel/ids';
import type { CreateProjectResponse, TicketResponse } from '@polku/shared/kernel/protocol';
import { deviceOwner, hashSecret } from '../access/secrets';
import { linkProblem } from '../log/link-state';
import type { Credential } from '../log/member-types';
import { networkOf } from './addresses';
import { type ApiContext, now } from './api-context';
import { BODIES, PATHS, read } from './bodies';
import { spend } from './budgets';
import { accessOf, noSuch, outranks, problemOf, refusal } from './entry';
import { ApiFailure } from './failures';

export function projectApi({
  app,
  store,
  tickets,
  entrance,
  budgets,
  password,
  projects,
  maxProjects,
  report,
}: ApiContext): void {
  app.post('/api/projects', async (request, reply): Promise<CreateProjectResponse> => {
    await spend(budgets.projects, networkOf(request.ip));
    const { projectId, secret } = read(BODIES.project, request.body);
    const project = { projectId, epoch: newId(), linkId: newId(), secretHash: hashSecret(secret), now: now() };
    const created = await store.call('createProject', { ...project, atMost: maxProjects });
    if (created.kind === 'too-many') throw new ApiFailure(507, 'too-many-projects');
    if (created.kind === 'forbidden') throw refusal('not-found');
    if (created.kind === 'erased') throw refusal('erased');
    void reply.status(created.kind === 'created' ? 201 : 200);
    return { projectId, epoch: created.epoch };
  });

  app.delete('/api/projects/:projectId', async (request, reply): Promise<void> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    await projects.erase(projectId);
    await reply.status(204).send();
  });

  /**
   * A member comes by a link: as themselves by the link they joined by. A link that lets people do more raises them, as it would
   * anybody who has it.
   */
  const memberBy = async (projectId: string, { link }: Credential, secret: string): Promise<Credential> => {
    const problem = linkProblem(link, now());
    if (problem) throw refusal(problem);
    const own = await store.call('credential', projectId, hashSecret(secret));
    // Unknown, or their own link leads nowhere any more: they join by this one.
    if (!own?.member) throw refusal('member-needed');
    if (own.member.removed) throw refusal('removed');
    if (own.link.linkId === link.linkId) return own;
    const closed = linkProblem(own.link, now()) !== null;
    const higher = outranks(link, own.link);
    if (closed || (higher && link.password)) throw refusal('member-needed');
    if (!higher) return own;
    const { memberId, waiting } = own.member;
    const edit = { linkId: link.linkId, waiting: waiting && link.role !== 'facilitator' };
    const edited = await store.call('editMember', projectId, memberId, edit, now(), false);
    if (edited.kind !== 'edited') throw refusal('not-found');
    await projects.changed(projectId);
    projects.membersChanged(projectId);
    return { ...own, link, member: edited.member };
  };

  app.post('/api/tickets', async (request): Promise<TicketResponse> => {
    await spend(budgets.requests, networkOf(request.ip));
    const body = read(BODIES.ticket, request.body);
    const { projectId, device, member } = body;
    const presented = await store.call('credential', projectId, hashSecret(body.secret));
    if (!presented) throw await noSuch(store, projectId);
    const byLink = presented.member === null && member !== undefined;
    const credential = byLink ? await memberBy(projectId, presented, member) : presented;
    // Closed doors first: a password is asked only of those whom it lets in.
    const problem = problemOf(credential, now(), true);
    if (problem) throw refusal(problem);
    if (credential.member === null) await password(credential.link, body.password);
    const { linkId, memberId, role, epoch, rotation } = accessOf(projectId, credential);
    const owner = device === undefined ? null : deviceOwner(projectId, device);
    if (memberId !== null) {
      try {
        await store.call('memberCame', { projectId, memberId }, owner, now());
      } catch (error) {
        if (await store.call('isErased', projectId)) throw refusal('erased');
        // A store that is full lets people read; what they write then is not stored either.
        report('unbound', error instanceof Error ? error.message : String(error));
      }
    }
    const named = { ...(memberId === null ? {} : { member: memberId }), ...(owner === null ? {} : { owner }) };
    const ticket = await tickets.issue({ project: projectId, link: linkId, rotation, role, epoch, ...named });
    return { ticket, role, epoch, linkId, memberId };
  });
}
