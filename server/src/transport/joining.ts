/** How somebody becomes a member by a link, whether they hold its secret or typed its code. */
import { newId } from '@polku/shared/kernel/ids';
import { LIMITS } from '@polku/shared/kernel/limits';
import type { MemberAnswer, MemberProfile } from '@polku/shared/kernel/members';
import { hashSecret } from '../access/secrets';
import { linkProblem } from '../log/link-state';
import type { Credential, LinkState, MemberEdit, MemberRow } from '../log/member-types';
import { type ApiContext, now } from './api-context';
import { spend } from './budgets';
import { outranks, refusal, roleOf } from './entry';
import { ApiFailure } from './failures';

export interface Joining {
  readonly projectId: string;
  /** The link they come by. */
  readonly by: Credential;
  readonly profile: MemberProfile;
  /** The person's own. */
  readonly secret: string;
  readonly password: string | undefined;
  /** Network address. */
  readonly address: string;
}
export type JoiningContext = Pick<ApiContext, 'store' | 'budgets' | 'password' | 'projects'>;
export interface Joined {
  readonly isNew: boolean;
  readonly member: MemberRow;
}

/** @returns what members see of themselves */
export function memberAnswer(member: MemberRow): MemberAnswer {
  const { memberId, name, side, teams, waiting } = member;
  return { memberId, name, side, teams, role: roleOf(member), waiting };
}

/**
 * Registers the person of the secret, or renames them. Who is known stays who they are; a link that lets them do more raises them,
 * and when theirs leads nowhere any more they come by this one, as somebody new would.
 * @throws as the link is not open to them; 409 for a secret that is a link's, and when the project has too many members; 429
 */
export async function join(context: JoiningContext, joining: Joining): Promise<Joined> {
  const { store, budgets, password, projects } = context;
  const { projectId, by, profile, secret, password: said, address } = joining;
  const { link, door } = by;
  const problem = linkProblem(link, now());
  if (problem) throw refusal(problem);
  const secretHash = hashSecret(secret);
  const known = await store.call('credential', projectId, secretHash);
  if (known && !known.member) throw new ApiFailure(409, 'secret-in-use');
  const waits = door === 'knock' && link.role !== 'facilitator';
  const shut = door === 'closed' && link.role !== 'facilitator';

  if (known?.member) {
    const { member } = known;
    if (member.removed) throw refusal('removed');
    const edit = await moveTo(link, known.link, member.waiting, async () => {
      if (shut) throw refusal('door-closed');
      return waits;
    });
    if (edit.linkId !== undefined) await password(link, said);
    const edited = await store.call('editMember', projectId, member.memberId, { ...profile, ...edit }, now(), false);
    if (edited.kind !== 'edited') throw refusal('not-found');
    if (edit.linkId !== undefined) await projects.changed(projectId);
    projects.membersChanged(projectId);
    return { isNew: false, member: edited.member };
  }

  if (shut) throw refusal('door-closed');
  await password(link, said);
  await spend(budgets.joins, address);
  const added = await store.call('addMember', {
    ...profile,
    projectId,
    memberId: newId(),
    linkId: link.linkId,
    secretHash,
    waiting: waits,
    now: now(),
    atMost: LIMITS.membersPerProject,
    atMostEver: LIMITS.membersPerProjectEver,
  });
  if (added.kind === 'too-many') throw new ApiFailure(409, 'too-many-members');
  // The same person's other window was quicker: they are known now.
  if (added.kind === 'known') return join(context, joining);
  if (added.member.waiting) await projects.changed(projectId);
  projects.membersChanged(projectId);
  return { isNew: true, member: added.member };
}

async function moveTo(
  link: LinkState,
  own: LinkState,
  waiting: boolean,
  asNew: () => Promise<boolean>,
): Promise<MemberEdit> {
  if (own.linkId === link.linkId) return {};
  const { linkId, role } = link;
  if (linkProblem(own, now()) !== null) return { linkId, waiting: await asNew() };
  return outranks(link, own) ? { linkId, waiting: waiting && role !== 'facilitator' } : {};
}
