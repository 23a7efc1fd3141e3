/** Members, door and links of one project of the fake server, as far as a session meets them. */
import type { Door, EntryProblem, JoinRequest, MemberAnswer, MemberProfile } from '@polku/shared/kernel/members';
import type { Role } from '@polku/shared/kernel/permissions';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { RoomNotice } from '@polku/shared/kernel/room-notice';

export interface FakeMember extends MemberProfile {
  readonly memberId: string;
  readonly secret: string;
  link: string;
  ownRole: Role | null;
  waiting: boolean;
  muted: boolean;
  removed: boolean;
}

export interface FakeProject {
  epoch: string;
  /** Role by secret. */
  readonly links: Map<string, Role>;
  readonly passwords: Map<string, string>;
  /** By secret. */
  readonly members: Map<string, FakeMember>;
  door: Door;
  frozen: readonly string[];
  /** All but facilitators watch. */
  crowded: boolean;
  revision: number;
}

/** Who asks: what the server makes of a link's or member's secret. */
export interface FakeStanding {
  readonly role: Role;
  readonly member: FakeMember | null;
}

export function fakeProject(epoch: string, secret: string, role: Role): FakeProject {
  return {
    epoch,
    links: new Map([[secret, role]]),
    passwords: new Map(),
    members: new Map(),
    door: 'open',
    frozen: [],
    crowded: false,
    revision: 1,
  };
}

export function roleOf(project: FakeProject, member: FakeMember): Role | null {
  const link = project.links.get(member.link);
  return link ? (member.ownRole ?? link) : null;
}

/** @returns who it is; an entry problem; or null for a secret that opens nothing */
export function standingOf(
  project: FakeProject,
  { secret, member: own, password }: { secret: string; member?: string; password?: string },
): FakeStanding | EntryProblem | null {
  const link = project.links.get(secret);
  const member = project.members.get(own ?? secret) ?? null;
  if (!link && !(member && member.secret === secret)) return null;
  if (member) {
    const role = roleOf(project, member);
    if (member.removed) return 'removed';
    if (member.waiting) return project.door === 'closed' ? 'door-closed' : 'waiting';
    return role ? { role, member } : null;
  }
  if (own !== undefined) return 'member-needed';
  const problem = passwordProblem(project, secret, password);
  if (problem) return problem;
  if (!link) return null;
  if (link !== 'facilitator' && project.door !== 'open') return 'member-needed';
  return { role: link, member: null };
}

function passwordProblem(project: FakeProject, link: string, given?: string): EntryProblem | null {
  const password = project.passwords.get(link);
  if (password === undefined || password === given) return null;
  return given === undefined ? 'password-needed' : 'wrong-password';
}

/** POST members. @returns the answer, an entry problem, or null for a link that opens nothing */
export function joinFake(project: FakeProject, link: string, request: JoinRequest): MemberAnswer | EntryProblem | null {
  const role = project.links.get(link);
  if (!role) return null;
  const known = project.members.get(request.secret);
  const problem = known ? null : passwordProblem(project, link, request.password);
  if (problem) return problem;
  const { name, side, teams } = request;
  const member: FakeMember = known
    ? { ...known, name, side, teams, link }
    : {
        memberId: `member${project.members.size + 1}`,
        secret: request.secret,
        name,
        side,
        teams,
        link,
        ownRole: null,
        waiting: role !== 'facilitator' && project.door !== 'open',
        muted: false,
        removed: false,
      };
  project.members.set(request.secret, member);
  project.revision += 1;
  return answerOf(project, member);
}

export function answerOf(project: FakeProject, member: FakeMember): MemberAnswer {
  const { memberId, name, side, teams, waiting } = member;
  return { memberId, name, side, teams, waiting, role: roleOf(project, member) ?? 'viewer' };
}

/** Places to edit are the content's. */
export function noticeFor(project: FakeProject, { role, member }: FakeStanding, kind: RoomKind): RoomNotice {
  return {
    role,
    memberId: member?.memberId ?? null,
    muted: member?.muted ?? false,
    frozen: project.frozen,
    door: project.door,
    membersRevision: project.revision,
    waiting: role === 'facilitator' ? [...project.members.values()].filter(({ waiting }) => waiting).length : 0,
    crowded: kind === 'content' && project.crowded && role !== 'facilitator',
    lost: false,
    rights: 'role',
  };
}
