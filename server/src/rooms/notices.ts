/**
 * What each connection is told about itself and the room (room-notice.ts in shared): at once, and whenever it is another. What
 * does not concern a person, such as who waits at the door, is not in their notice.
 */
import { can, mayWrite } from '@polku/shared/kernel/permissions';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { FROZEN_ALL, type RoomNotice } from '@polku/shared/kernel/room-notice';
import { encodeNoticeMessage } from './messages';
import type { Peer } from './peer';
import type { ProjectState } from './project-state';

interface Told {
  readonly json: string;
  readonly writes: boolean;
}

export interface NoticeChange {
  readonly message: Uint8Array;
  /** The role may write to this document, and before it might not. */
  readonly mayWriteNow: boolean;
}

export class Notices {
  private readonly told = new Map<Peer, Told>();

  constructor(
    private readonly project: ProjectState,
    private readonly kind: RoomKind,
    private readonly lost = false,
  ) {}

  /** @returns the first notice of a connection; from now on it has changes */
  first(peer: Peer): Uint8Array {
    const told = this.of(peer);
    this.told.set(peer, told);
    return encodeNoticeMessage(told.json);
  }

  /** @returns what is new for the connection, or null */
  next(peer: Peer): NoticeChange | null {
    const before = this.told.get(peer);
    if (!before) return null;
    const now = this.of(peer);
    if (now.json === before.json) return null;
    this.told.set(peer, now);
    return { message: encodeNoticeMessage(now.json), mayWriteNow: now.writes && !before.writes };
  }

  leave(peer: Peer): void {
    this.told.delete(peer);
  }

  private of({ role, memberId, muted, crowded }: Peer): Told {
    const { frozen, rights, door, revision, waiting } = this.project;
    const narrowed = rights !== 'role' && !can(role, 'manageLinks');
    const notice: RoomNotice = {
      role,
      memberId,
      muted,
      // Clients that know nothing of steps know this.
      frozen: narrowed ? [FROZEN_ALL] : frozen,
      door,
      membersRevision: revision,
      waiting: can(role, 'manageLinks') ? waiting : 0,
      crowded,
      rights,
      lost: this.lost,
    };
    return { json: JSON.stringify(notice), writes: mayWrite(role, this.kind) };
  }
}
