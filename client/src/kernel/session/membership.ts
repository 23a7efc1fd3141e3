/**
 * What the link allows this device in one project and who one is there, as the server last said, and what this device stores
 * of it. A project created here is registered before its first ticket; a person who has a name joins before the ticket that is
 * theirs.
 */
import type { EntryProblem, MemberInfo, MemberProfile } from '@polku/shared/kernel/members';
import { ROLES, type Role } from '@polku/shared/kernel/permissions';
import type { TicketResponse } from '@polku/shared/kernel/protocol';
import type { Library, MemberEntry, MemberStore, ProjectEntry } from '../storage/storage-types';
import { createMembersApi, joinProject } from './members-api';
import type { Standing } from './room-rules';
import type { Answer } from './server-call';
import type { JoinResult } from './session-types';
import { entryProblem, fetchTicket, registerProject, type TicketAnswer } from './tickets';

export type Admittance =
  | { readonly kind: 'ticket'; readonly ticket: string; readonly role: Role; readonly epoch: string }
  | { readonly kind: 'later' }
  /** At the door. */
  | { readonly kind: 'entry'; readonly problem: EntryProblem }
  | { readonly kind: 'stop'; readonly problem: string };

export interface Membership {
  /** Of the link. */
  readonly secret: string | null;
  /** The secret that speaks for the person at the server now. */
  readonly bearer: string | null;
  /** Null until the server has answered. */
  readonly role: Role | null;
  readonly registered: boolean;
  /** The server has said so, now or at an earlier time. */
  readonly erased: boolean;
  readonly name: string;
  /** Null before one has joined by name, and at a server that knows no members. */
  readonly member: MemberInfo | null;
  readonly standing: Standing;
  /** What the person wants to be known as, also before the server knows it; null before they have given a name. */
  readonly profile: MemberProfile | null;
  /** Registers and joins if need be and fetches a ticket. Never rejects. */
  admit(): Promise<Admittance>;
  /** Joins, or says something else about oneself. Never rejects. */
  join(profile: MemberProfile, password?: string): Promise<JoinResult>;
  /** @returns whether it is another role than before */
  grant(role: Role): boolean;
  /** Notes that the project was opened, under its present name. */
  opened(name: string): Promise<void>;
  rename(name: string): Promise<void>;
  /** Notes all of it again, after the project was removed from this device. */
  rememberAll(): Promise<void>;
}

export interface MembershipOptions {
  readonly projectId: string;
  readonly secret: string | null;
  /** Null before the person has given a name. */
  readonly profile: MemberProfile | null;
  readonly library: Library;
  readonly members: MemberStore;
  /** The secret of this device; asked before each ticket. */
  readonly device: () => Promise<string>;
  readonly server: string;
  readonly fetch: typeof fetch;
}

const sameProfile = (a: MemberProfile, b: MemberProfile): boolean =>
  a.name === b.name && a.side === b.side && a.teams.join() === b.teams.join();

/** @returns whether the server knows the person as the one they are here, as far as it has answered */
function isFor({ memberId }: MemberInfo, answer: TicketAnswer<TicketResponse>): boolean {
  if (answer.kind === 'ok') return answer.value.memberId === memberId;
  return answer.kind !== 'entry' || answer.problem !== 'member-needed';
}

export async function createMembership(options: MembershipOptions): Promise<Membership> {
  const { projectId, library, members, server } = options;
  // A store that fails shows in the session's state when the document is loaded.
  const entry = await library.findProject(projectId).catch(() => null);
  const secret = options.secret ?? entry?.secret ?? null;
  const sameLink = entry !== null && entry.secret === secret;
  let role = sameLink ? entry.role : null;
  let registered = entry?.registered ?? true;
  let erased = entry?.erased ?? false;
  let name = entry?.name ?? '';
  let noted = entry !== null;
  let me: MemberEntry = await members.of(projectId);
  /** What the person wants to be known as. */
  let profile: MemberProfile | null = me.info;
  if (options.profile)
    profile = { ...options.profile, ...(me.info ? { side: me.info.side, teams: me.info.teams } : {}) };
  /** A link that the server has not seen this person with. */
  let byNewLink = !sameLink;
  let password: string | undefined;
  /** The link opens nothing any more, but the person still may come in. */
  let linkIsGone = false;
  /** The server has no such calls. */
  let knowsMembers = true;
  const api = createMembersApi({ server, fetch: options.fetch, projectId, bearer: () => me.secret });

  const remember = async (facts: Partial<ProjectEntry>): Promise<void> => {
    try {
      await library.rememberProject({ id: projectId, ...(noted ? {} : { secret, role, registered, name }), ...facts });
      noted = true;
    } catch (error) {
      console.error(`"${projectId}" could not be noted among the projects of this device.`, error);
    }
  };
  let member = me.info;
  const become = async (info: MemberInfo | null): Promise<void> => {
    me = { secret: me.secret, info };
    member = info;
    await members.remember(projectId, me).catch((error: unknown) => {
      console.error(`Who one is in "${projectId}" could not be noted on this device.`, error);
    });
  };
  /** Joins by name, or says what has changed; null when there is nothing to say. */
  const introduce = async (): Promise<Answer<MemberInfo> | null> => {
    if (secret === null || profile === null || !knowsMembers) return null;
    const rejoins = me.info === null || (byNewLink && !linkIsGone);
    if (me.info && !rejoins && sameProfile(me.info, profile)) return null;
    const { name: called, side, teams } = profile;
    const said = { name: called, side, teams };
    const joining = { ...said, secret: me.secret, ...(password === undefined ? {} : { password }) };
    const join = () => joinProject({ server, fetch: options.fetch }, projectId, secret, joining);
    let answer = rejoins ? await join() : await api.me(said);
    // The same person's other tab was quicker: they are known by now.
    if (rejoins && answer.kind === 'refused' && answer.code === 'secret-in-use') answer = await join();
    if (answer.kind !== 'unreachable') byNewLink = false;
    if (answer.kind === 'ok') {
      const { waiting: _, ...info } = answer.value;
      await become(info);
      return { kind: 'ok', value: info };
    }
    // Whether the link is not open or the server is an older one, the ticket tells.
    if (answer.kind === 'refused' && answer.status === 404) knowsMembers = false;
    return answer;
  };
  const ticketFor = async (asMember: boolean) =>
    fetchTicket(options.fetch, server, {
      projectId,
      secret: asMember ? me.secret : (secret ?? ''),
      device: await options.device(),
      ...(me.info && !asMember && secret !== me.secret ? { member: me.secret } : {}),
      ...(password === undefined ? {} : { password }),
    });
  const askTicket = async () => {
    const answer = await ticketFor(linkIsGone);
    if (answer.kind !== 'refused' || answer.problem !== 'session.problem.link' || !me.info || linkIsGone) return answer;
    const asMember = await ticketFor(true);
    linkIsGone = asMember.kind === 'ok' || asMember.kind === 'entry';
    return linkIsGone ? asMember : answer;
  };

  const admit = async (): Promise<Admittance> => {
    if (secret === null) return { kind: 'later' };
    if (!registered) {
      const answer = await registerProject(options.fetch, server, { projectId, secret });
      if (answer.kind === 'refused') return { kind: 'stop', problem: answer.problem };
      if (answer.kind === 'unreachable') return { kind: 'later' };
      if (answer.kind === 'entry') return answer;
      registered = true;
      await remember({ registered });
    }
    const introduced = await introduce();
    if (introduced?.kind === 'unreachable') return { kind: 'later' };
    const problem = introduced?.kind === 'refused' ? entryProblem(introduced.code) : null;
    if (problem) return { kind: 'entry', problem };
    let answer = await askTicket();
    if (me.info && !isFor(me.info, answer)) {
      // It does not know this person by this link, e.g. since it was set back to a backup: who has a name joins again.
      await become(null);
      const again = await introduce();
      if (again?.kind === 'unreachable') return { kind: 'later' };
      const closed = again?.kind === 'refused' ? entryProblem(again.code) : null;
      if (closed) return { kind: 'entry', problem: closed };
      if (again?.kind === 'ok') answer = await askTicket();
    }
    if (answer.kind === 'refused') return { kind: 'stop', problem: answer.problem };
    if (answer.kind === 'unreachable') return { kind: 'later' };
    if (answer.kind === 'entry') return answer;
    password = undefined;
    return { kind: 'ticket', ...answer.value };
  };
  /** Whether it was erased is known from then on, also without a network. */
  const noteErased = async (admittance: Admittance): Promise<Admittance> => {
    const says = admittance.kind === 'entry' && admittance.problem === 'erased';
    if (says !== erased && admittance.kind !== 'later') await remember({ erased: (erased = says) });
    return admittance;
  };

  return {
    secret,
    get bearer() {
      return me.info ? me.secret : secret;
    },
    get role() {
      return role;
    },
    get registered() {
      return registered;
    },
    get erased() {
      return erased;
    },
    get name() {
      return name;
    },
    get member() {
      return member;
    },
    get profile() {
      return profile;
    },
    get standing() {
      if (member) return 'member';
      return profile ? 'named' : 'nameless';
    },
    admit: async () => noteErased(await admit()),
    async join(wanted, given) {
      profile = wanted;
      password = given ?? password;
      knowsMembers = true;
      if (!registered) return { kind: 'later' };
      const answer = await introduce();
      if (answer?.kind === 'ok') return { kind: 'joined', member: answer.value };
      if (answer?.kind === 'refused') return { kind: 'refused', code: answer.code };
      return me.info && answer === null ? { kind: 'joined', member: me.info } : { kind: 'later' };
    },
    grant(granted) {
      if (granted === role) return false;
      role = granted;
      if (member) member = { ...member, role };
      // A stronger link that this device knows is not forgotten for a weaker one that was opened later.
      const known = sameLink ? null : (entry?.role ?? null);
      if (known === null || ROLES.indexOf(granted) < ROLES.indexOf(known)) void remember({ secret, role, registered });
      return true;
    },
    opened: (now) => remember({ name: (name = now || name), lastOpened: Date.now() }),
    async rename(now) {
      if (now === '' || now === name) return;
      name = now;
      await remember({ name });
    },
    async rememberAll() {
      await remember({ secret, role, registered, name, lastOpened: Date.now() });
      if (me.info) await become(me.info);
    },
  };
}
