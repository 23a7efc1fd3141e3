/** What all routes of the API share. */
import type { ActivityEntry, MemberEdits, VersionInfo } from '@polku/shared/kernel/versions';
import type { FastifyInstance } from 'fastify';
import type { Codes } from '../access/codes';
import type { Tickets } from '../access/tickets';
import type { KeepRequest, KeptVersion } from '../jobs/keep-version';
import type { ActivityQuery, EditsQuery } from '../log/activity-table';
import type { StoreCalls } from '../log/log-types';
import type { OpenedVersion } from '../log/version-table';
import type { WorkerCalls } from '../log/worker-calls';
import type { Workshops } from '../workshop/workshops';
import type { Budgets, Tried } from './budgets';
import type { Entrance } from './entry';
import type { PasswordCheck } from './password-check';

/** The rooms, as the API needs them. */
export interface OpenProjects {
  /** Links, members or what holds for the project have changed: open sockets follow before this is done. */
  changed(projectId: string): Promise<void>;
  /** Somebody joined or is called otherwise now; nobody's rights changed. */
  membersChanged(projectId: string): void;
  /** The link has a new secret: who holds the old one and did not join by name goes. */
  rotated(projectId: string, linkId: string): void;
  isOnline(projectId: string, memberId: string): boolean;
  /** Everybody is disconnected and nothing of the project is left in the store before this is done. */
  erase(projectId: string): Promise<void>;
}

/** The kept versions, as the API needs them; answered by the maintenance thread. */
export interface Versions {
  list(projectId: string): Promise<readonly VersionInfo[]>;
  keep(request: KeepRequest): Promise<KeptVersion>;
  open(projectId: string, versionId: string): Promise<OpenedVersion>;
  openAt(projectId: string, time: string): Promise<OpenedVersion>;
  rename(projectId: string, versionId: string, name: string): Promise<VersionInfo | null>;
}

/** Who did what, as the API needs it; answered by the maintenance thread. */
export interface Activity {
  list(query: ActivityQuery): Promise<readonly ActivityEntry[]>;
  edits(query: EditsQuery): Promise<MemberEdits>;
}

export interface ApiContext {
  readonly app: FastifyInstance;
  readonly store: WorkerCalls<StoreCalls>;
  readonly tickets: Tickets;
  readonly codes: Codes;
  readonly entrance: Entrance;
  readonly budgets: Budgets;
  /** Is told of wrong guesses, which count at the other nodes, too. */
  readonly tried: Tried;
  readonly password: PasswordCheck;
  readonly projects: OpenProjects;
  readonly versions: Versions;
  readonly activity: Activity;
  readonly workshops: Workshops;
  /** All projects together; 0 for no limit. */
  readonly maxProjects: number;
  /** An event for the person who runs the server. */
  report: (event: 'unbound' | 'damaged', detail: string) => void;
}

/** @returns ISO time */
export function now(): string {
  return new Date().toISOString();
}
