/**
 * What this person may do in each document now: the role, and what the server says holds for them and for the room. An honest
 * client keeps to it; what arrives at the server nevertheless waits there.
 */
import type { Guard, Refusal } from '@polku/shared/kernel/command';
import { can, mayWrite, type Role } from '@polku/shared/kernel/permissions';
import { FROZEN_ALL, isFrozen, type RoomNotice } from '@polku/shared/kernel/room-notice';
import type { RoomKind } from '@polku/shared/kernel/room-kind';

/** `named`: the person has given a name, and the server has not answered yet. */
export type Standing = 'member' | 'named' | 'nameless';

const BY_ROLE = {
  content: { reason: 'session.readonly.role' },
  discussion: { reason: 'session.readonly.discussion' },
  workshop: { reason: 'session.readonly.workshop' },
} as const satisfies Record<RoomKind, Refusal>;
const NOT_JOINED = {
  nameless: { reason: 'session.readonly.nameless' },
  named: { reason: 'session.readonly.notJoined' },
} as const satisfies Record<Exclude<Standing, 'member'>, Refusal>;
const UNKNOWN: Refusal = { reason: 'session.readonly.unknown' };
const MUTED: Refusal = { reason: 'session.readonly.muted' };
const LOST: Refusal = { reason: 'session.readonly.lost' };
const LOST_LEAD: Refusal = { reason: 'session.readonly.lostLead' };
const CROWDED: Refusal = { reason: 'session.readonly.crowded' };
/** The running step lets nobody but facilitators write. */
const STEP: Partial<Record<RoomKind, Refusal>> = {
  content: { reason: 'session.readonly.step' },
  discussion: { reason: 'session.readonly.stepAnswer' },
};
const FROZEN: Refusal = { reason: 'session.readonly.frozen' };
const FROZEN_HERE: Refusal = { reason: 'session.readonly.frozenHere' };

export interface RoomRules {
  /** Of the content's connection. */
  readonly notice: RoomNotice | null;
  /** What the connection of that document was told last; null once it is away. */
  tell(kind: RoomKind, notice: RoomNotice | null): void;
  /** The role allows writing. */
  mayEdit(kind: RoomKind): boolean;
  readOnly(kind: RoomKind): Refusal | null;
  /** Asked of what a plan touches; null where nothing is frozen for this person. */
  guard(kind: RoomKind): Guard | null;
  /** The app's own notes may be written on the board. */
  isOpen(board: string): boolean;
  /** What one writes may wait at the server. */
  heldBack(kind: RoomKind): boolean;
}

/** @returns the ids where this role may not write now */
export function frozenFor(notice: RoomNotice | null, role: Role | null): readonly string[] {
  return notice === null || (role !== null && can(role, 'runWorkshop')) ? [] : notice.frozen;
}

/** @param standing whether the person is here by name: a comment has an author */
export function createRoomRules(role: () => Role | null, standing: () => Standing): RoomRules {
  const notices = new Map<RoomKind, RoomNotice>();
  const noticeOf = (kind: RoomKind): RoomNotice | null => notices.get(kind) ?? null;
  const mayEdit = (kind: RoomKind): boolean => {
    const known = role();
    return known !== null && mayWrite(known, kind);
  };
  /** Boards and rows are the content's. */
  const frozen = (kind: RoomKind): readonly string[] => (kind === 'content' ? frozenFor(noticeOf(kind), role()) : []);
  /** Whether the running step keeps this document from this person. */
  const rests = (kind: RoomKind): boolean => {
    const rights = noticeOf(kind)?.rights ?? 'role';
    const known = role();
    if (rights === 'role' || (known !== null && can(known, 'runWorkshop'))) return false;
    return kind === 'content' || (kind === 'discussion' && rights === 'answer');
  };
  return {
    get notice() {
      return noticeOf('content');
    },
    tell(kind, notice) {
      if (notice) notices.set(kind, notice);
      else notices.delete(kind);
    },
    mayEdit,
    readOnly(kind) {
      if (role() === null) return UNKNOWN;
      if (!mayEdit(kind)) return BY_ROLE[kind];
      if (noticeOf(kind)?.lost) return can(role() ?? 'viewer', 'runWorkshop') ? LOST_LEAD : LOST;
      const stands = standing();
      if (kind === 'discussion' && stands !== 'member') return NOT_JOINED[stands];
      const notice = noticeOf(kind);
      if (notice?.muted) return MUTED;
      if (notice?.crowded) return CROWDED;
      if (rests(kind)) return STEP[kind] ?? null;
      return frozen(kind).includes(FROZEN_ALL) ? FROZEN : null;
    },
    guard(kind) {
      const ids = frozen(kind);
      if (ids.length === 0) return null;
      return (touched) => (touched.some((record) => isFrozen(ids, record)) ? FROZEN_HERE : null);
    },
    isOpen: (board) => !isFrozen(frozen('content'), { id: board, board, names: [] }),
    heldBack(kind) {
      const notice = noticeOf(kind);
      return (
        notice !== null && (notice.lost || notice.muted || notice.crowded || rests(kind) || frozen(kind).length > 0)
      );
    },
  };
}
