/** What this phone keeps beside answers: who one is in each project, what was shown last, and drafts. Nothing of it is anybody else's. */
import { isId } from '@polku/shared/kernel/ids';
import { type MemberProfile, type Side, SIDES } from '@polku/shared/kernel/members';
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { readNow } from '../kernel/session/workshop-api';
import { savedPreference, savePreference } from '../kernel/local-preferences';

const SECRET = /^[A-Za-z0-9_-]{16,128}$/;
const PEOPLE = 'polku.phone.person/';
const NAME = 'polku.phone.name';
const NOW = 'polku.phone.now/';
const DRAFT = 'polku.phone.draft/';
const ANSWER = 'polku.answer/';

/** Who one is in a project, on this phone. */
export interface KeptPerson extends MemberProfile {
  readonly project: string;
  /** Made here. It speaks for the person once the server has taken it. */
  readonly secret: string;
  /** The link's; null for who came by a code. */
  readonly link: string | null;
  /** The server's id; null until one has joined. */
  readonly memberId: string | null;
  /** As the server last told it. */
  readonly role: Role;
  /** Of the workshop, for the list of those on this phone. */
  readonly title: string;
  /** Has been asked for teams. */
  readonly askedTeams: boolean;
  /** When the page was last opened, ms since 1970. */
  readonly openedAt: number;
}

function parse(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null; // of another program, or cut off
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isSide = (value: unknown): value is Side => SIDES.some((side) => side === value);

/** @returns who one is in the project; null for nobody yet */
export function keptPerson(project: string): KeptPerson | null {
  const kept = parse(savedPreference(PEOPLE + project));
  if (!kept || !SECRET.test(text(kept['secret'])) || !isSide(kept['side'])) return null;
  const { teams, openedAt } = kept;
  return {
    project,
    secret: text(kept['secret']),
    link: SECRET.test(text(kept['link'])) ? text(kept['link']) : null,
    memberId: isId(kept['memberId']) ? kept['memberId'] : null,
    role: ROLES.find((role) => role === kept['role']) ?? 'participant',
    name: text(kept['name']),
    side: kept['side'],
    teams: Array.isArray(teams) ? teams.filter(isId) : [],
    title: text(kept['title']),
    askedTeams: kept['askedTeams'] === true,
    openedAt: typeof openedAt === 'number' ? openedAt : 0,
  };
}

/** @returns whether the phone keeps it */
export function keepPerson(person: KeptPerson): boolean {
  savePreference(PEOPLE + person.project, JSON.stringify(person));
  savePreference(NAME, person.name);
  return savedPreference(PEOPLE + person.project) !== null;
}

/** @returns all who have joined something here, the last one opened first */
export function keptPeople(): readonly KeptPerson[] {
  return namesFrom(PEOPLE)
    .map((name) => keptPerson(name.slice(PEOPLE.length)))
    .filter((person) => person !== null)
    .filter(({ memberId }) => memberId !== null)
    .sort((a, b) => b.openedAt - a.openedAt);
}

/** Forgets the person, their answers and drafts. What was sent stays at the server. */
export function forgetPerson(project: string): void {
  for (const name of [PEOPLE + project, NOW + project]) savePreference(name, null);
  for (const name of [...namesFrom(`${DRAFT}${project}/`), ...namesFrom(`${ANSWER}${project}.`)]) {
    savePreference(name, null);
  }
}

/** @returns the name given last, in whatever project */
export const keptName = (): string => savedPreference(NAME) ?? '';

/** What was shown last, for a start without a network. */
export interface KeptNow {
  readonly now: WorkshopNow;
  readonly askedAt: number;
  readonly ahead: number;
}

export function keptNow(project: string): KeptNow | null {
  const { now, askedAt, ahead } = parse(savedPreference(NOW + project)) ?? {};
  const read = readNow(now);
  return read && typeof askedAt === 'number' && typeof ahead === 'number' ? { now: read, askedAt, ahead } : null;
}

export function keepNow(project: string, kept: KeptNow): void {
  savePreference(NOW + project, JSON.stringify(kept));
}

/** What is being written on an item of a round and is no note yet. */
export function drafts(project: string, round: string) {
  const nameOf = (item: string): string => `${DRAFT}${project}/${round}/${item}`;
  return {
    read: (item: string): string => savedPreference(nameOf(item)) ?? '',
    write: (item: string, draft: string): void => savePreference(nameOf(item), draft === '' ? null : draft),
  };
}

function namesFrom(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return []; // the browser forbids storage
  }
}
