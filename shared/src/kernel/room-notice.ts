/**
 * What the server tells each connection about itself and the room, at once and whenever it changes:
 * `[103, json: varString]` with a RoomNotice.
 */
import { type Door, DOORS } from './members';
import { type Role, ROLES } from './permissions';
import { STEP_RIGHTS, type StepRights } from './steps';

/** `[103, json: varString]` from the server. */
export const MESSAGE_NOTICE = 103;

export interface RoomNotice {
  /** The role in force on this connection. */
  readonly role: Role;
  readonly memberId: string | null;
  /** This person's writes wait unseen. */
  readonly muted: boolean;
  /** Boards and rows where only facilitators write now; `*` is everything. */
  readonly frozen: readonly string[];
  readonly door: Door;
  /** Goes up when members, their roles or who is connected changes: ask again. */
  readonly membersRevision: number;
  /** How many wait at the door; 0 for all but facilitators. */
  readonly waiting: number;
  /** The room has as many editors as it takes; this one watches until there is a place. */
  readonly crowded: boolean;
  /** What the running step lets people do. While it is not `role`, `frozen` is everything for all but facilitators. */
  readonly rights: StepRights;
  /** The server has the last good state of this document and can read nothing after it: nobody writes until it is mended. */
  readonly lost: boolean;
}

/** What everything is frozen by: the whole content document. Comments go on. */
export const FROZEN_ALL = '*';

/** @returns the notice, or null for what is not one */
export function readNotice(json: string): RoomNotice | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { role, memberId, muted, frozen, door, membersRevision, waiting, crowded, rights, lost } = value as Partial<
    Record<keyof RoomNotice, unknown>
  >;
  const knownRole = ROLES.find((one) => one === role);
  const knownDoor = DOORS.find((one) => one === door);
  if (!knownRole || !knownDoor || !Array.isArray(frozen)) return null;
  return {
    role: knownRole,
    memberId: typeof memberId === 'string' ? memberId : null,
    muted: muted === true,
    frozen: frozen.filter((one): one is string => typeof one === 'string'),
    door: knownDoor,
    membersRevision: typeof membersRevision === 'number' ? membersRevision : 0,
    waiting: typeof waiting === 'number' ? waiting : 0,
    crowded: crowded === true,
    rights: STEP_RIGHTS.find((one) => one === rights) ?? 'role',
    lost: lost === true,
  };
}

/**
 * @param record what a record is and where: its own id, its board, and the ids it names in its plain fields (its row)
 * @returns whether only facilitators may change it now
 */
export function isFrozen(
  frozen: readonly string[],
  record: { id: string; board: string; names: readonly string[] },
): boolean {
  if (frozen.length === 0) return false;
  return frozen.some((id) => id === FROZEN_ALL || id === record.id || id === record.board || record.names.includes(id));
}
