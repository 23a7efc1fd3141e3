/** Role → abilities. The server enforces them per connection; the client uses the same table to disable controls. */
import type { RoomKind } from './room-kind';

export const ROLES = ['facilitator', 'editor', 'participant', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export type Ability = 'read' | 'editContent' | 'discuss' | 'runWorkshop' | 'manageLinks';

const ABILITIES: Record<Role, readonly Ability[]> = {
  facilitator: ['read', 'editContent', 'discuss', 'runWorkshop', 'manageLinks'],
  editor: ['read', 'editContent', 'discuss'],
  participant: ['read', 'discuss'],
  viewer: ['read'],
};

const WRITE_ABILITY: Record<RoomKind, Ability> = {
  content: 'editContent',
  discussion: 'discuss',
  workshop: 'runWorkshop',
};

/** @returns whether the role has the ability */
export function can(role: Role, ability: Ability): boolean {
  return ABILITIES[role].includes(ability);
}

/** @returns whether the role may write to that document of the project */
export function mayWrite(role: Role, kind: RoomKind): boolean {
  return can(role, WRITE_ABILITY[kind]);
}

/**
 * How somebody calls others to where they are: `invite` asks; `bring` takes them along after a notice; `hold` leads those who
 * agree until it ends.
 */
export const CALLS = ['invite', 'bring', 'hold'] as const;
export type CallKind = (typeof CALLS)[number];

const CALL_ABILITY: Record<CallKind, Ability> = {
  invite: 'editContent',
  bring: 'runWorkshop',
  hold: 'runWorkshop',
};

/** @returns whether the role may call others in that way; server and clients drop other calls */
export function mayCall(role: Role, kind: CallKind): boolean {
  return can(role, CALL_ABILITY[kind]);
}
