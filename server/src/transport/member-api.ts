/** Members: they join and name themselves; facilitators give roles, mute, let in and remove. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import type { ManagedMember, MemberAnswer, MemberInfo } from '@polku/shared/kernel/members';
import { can } from '@polku/shared/kernel/permissions';
import type { MemberEdit, MemberRow } from '../log/member-types';
import { networkOf } from './addresses';
import { type ApiContext, now } from './api-context';
import { BODIES, given, PATHS, read } from './bodies';
import { refusal, roleOf } from './entry';
import { ApiFailure } from './failures';
import { join, memberAnswer } from './joining';

export function memberApi(context: ApiContext): void {
  const { app, store, entrance, projects } = context;

  const managed = (projectId: string, member: MemberRow): ManagedMember => {
    const { linkId, ownRole, muted, removed, createdAt, lastSeenAt } = member;
    const online = projects.isOnline(projectId, member.memberId);
    const seen = online ? now() : lastSeenAt;
    return { ...memberAnswer(member), linkId, ownRole, muted, removed, createdAt, lastSeenAt: seen, online };
  };

  app.post('/api/projects/:projectId/members', async (request, reply): Promise<MemberAnswer> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    const by = await entrance.credential(request, projectId);
    // A member's own secret leads to the project, and to nobody else's joining.
    if (by.member) throw refusal('not-found');
    const { secret, password, ...profile } = read(BODIES.join, request.body);
    const address = networkOf(request.ip);
    const { isNew, member } = await join(context, { projectId, by, profile, secret, password, address });
    void reply.status(isNew ? 201 : 200);
    return memberAnswer(member);
  });

  app.get('/api/projects/:projectId/members', async (request): Promise<(MemberInfo | ManagedMember)[]> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    const { role } = await entrance.bearer(request, projectId, 'read');
    const members = await store.call('members', projectId);
    if (can(role, 'manageLinks')) return members.map((member) => managed(projectId, member));
    return members.filter(({ waiting }) => !waiting).map(memberInfo);
  });

  app.patch('/api/projects/:projectId/me', async (request): Promise<MemberAnswer> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    const { memberId } = await entrance.bearer(request, projectId, 'read');
    if (memberId === null) throw refusal('member-needed');
    const profile = read(BODIES.profile, request.body);
    const edited = await store.call('editMember', projectId, memberId, profile, now(), false);
    if (edited.kind !== 'edited') throw refusal('not-found');
    projects.membersChanged(projectId);
    return memberAnswer(edited.member);
  });

  app.patch('/api/projects/:projectId/members/:memberId', async (request): Promise<ManagedMember> => {
    const { projectId, memberId } = read(PATHS.member, request.params, 404);
    const by = await entrance.bearer(request, projectId, 'manageLinks');
    const { admitted, ...change } = given(read(BODIES.memberChange, request.body));
    const edit: MemberEdit = { ...change, ...(admitted ? { waiting: false } : {}) };
    // Who manages by a facilitators' link alone can come again as a facilitator; a member may be the last one.
    const keep = by.memberId !== null && (edit.removed === true || edit.ownRole !== undefined);
    const edited = await store.call('editMember', projectId, memberId, edit, now(), keep);
    if (edited.kind === 'missing') throw refusal('not-found');
    if (edited.kind === 'last-facilitator') throw new ApiFailure(409, 'last-facilitator');
    await projects.changed(projectId);
    projects.membersChanged(projectId);
    return managed(projectId, edited.member);
  });
}

/** Removed ones are told of, so that what they said keeps its name. */
function memberInfo(member: MemberRow): MemberInfo {
  const { memberId, name, side, teams, removed, createdAt } = member;
  return { memberId, name, side, teams, role: roleOf(member), joinedAt: createdAt, ...(removed ? { removed } : {}) };
}
