/**
 * What the link allows this device in one project, as the server last said, and what this device stores of it. A project
 * created here is registered before its first ticket.
 */
import { ROLES, type Role } from '@polku/shared/kernel/permissions';
import type { Library, ProjectEntry } from '../storage/storage-types';
import { fetchTicket, registerProject } from './tickets';

export type Admittance =
  | { readonly kind: 'ticket'; readonly ticket: string; readonly role: Role; readonly epoch: string }
  | { readonly kind: 'later' }
  | { readonly kind: 'stop'; readonly problem: string };

export interface Membership {
  readonly secret: string | null;
  /** Null until the server has answered. */
  readonly role: Role | null;
  readonly registered: boolean;
  readonly name: string;
  /** Registers if need be and fetches a ticket. Never rejects. */
  admit(): Promise<Admittance>;
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
  readonly library: Library;
  /** The secret of this device; asked before each ticket. */
  readonly device: () => Promise<string>;
  readonly server: string;
  readonly fetch: typeof fetch;
}

export async function createMembership(options: MembershipOptions): Promise<Membership> {
  const { projectId, library, server } = options;
  // A store that fails shows in the session's state when the document is loaded.
  const entry = await library.findProject(projectId).catch(() => null);
  const secret = options.secret ?? entry?.secret ?? null;
  const sameLink = entry !== null && entry.secret === secret;
  let role = sameLink ? entry.role : null;
  let registered = entry?.registered ?? true;
  let name = entry?.name ?? '';
  let noted = entry !== null;

  const remember = async (facts: Partial<ProjectEntry>): Promise<void> => {
    try {
      await library.rememberProject({ id: projectId, ...(noted ? {} : { secret, role, registered, name }), ...facts });
      noted = true;
    } catch (error) {
      console.error(`"${projectId}" could not be noted among the projects of this device.`, error);
    }
  };

  return {
    secret,
    get role() {
      return role;
    },
    get registered() {
      return registered;
    },
    get name() {
      return name;
    },
    async admit() {
      if (secret === null) return { kind: 'later' };
      const link = { projectId, secret };
      if (!registered) {
        const answer = await registerProject(options.fetch, server, link);
        if (answer.kind === 'refused') return { kind: 'stop', problem: answer.problem };
        if (answer.kind === 'unreachable') return { kind: 'later' };
        registered = true;
        await remember({ registered });
      }
      const answer = await fetchTicket(options.fetch, server, { ...link, device: await options.device() });
      if (answer.kind === 'refused') return { kind: 'stop', problem: answer.problem };
      if (answer.kind === 'unreachable') return { kind: 'later' };
      return { kind: 'ticket', ...answer.value };
    },
    grant(granted) {
      if (granted === role) return false;
      role = granted;
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
    rememberAll: () => remember({ secret, role, registered, name, lastOpened: Date.now() }),
  };
}
