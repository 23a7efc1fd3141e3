/**
 * What holds for all documents of one project while any of them is open: who is connected and with which rights, the door,
 * what is frozen. It is read from the store whenever something changed, and open connections follow at once.
 */
import type { Door } from '@polku/shared/kernel/members';
import { can } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import type { StepRights } from '@polku/shared/kernel/steps';
import type { Identity, ProjectReading, Standing } from '../log/log-types';
import type { Peer } from './peer';

/** A timer takes no more than this. */
const LONGEST_MS = 2 ** 31 - 1;
const RETRY_MS = 1_000;
/** Changes of members are told together: after this long, and longer the more connections there are to tell. */
const MEMBERS_MS = 500;
const MEMBERS_MS_PER_PEER = 5;

/**
 * `rights`: a role, mute, place, the door or what is frozen changed; told at once. `members`: `revision` went up or other
 * people wait; told together.
 */
export type ProjectChange = 'rights' | 'members';

export interface ProjectSource {
  /** What the store says now: of the project, and of each who is connected. */
  read(projectId: string, identities: readonly Identity[]): Promise<ProjectReading>;
  /** The store did not answer; it is asked again. */
  failed(projectId: string, error: Error): void;
  /** The member's last connection has ended. */
  gone?(projectId: string, memberId: string): void;
  /** Somebody opened a document, closed one, or has another role. */
  moved?(projectId: string): void;
}

/** One for each project with an open room. Rooms let it know their peers and listen to it. */
export class ProjectState {
  private readonly peers = new Map<Peer, (code: CloseCode, reason: string) => void>();
  private readonly online = new Map<string, number>();
  private readonly listeners = new Set<(change: ProjectChange) => void>();
  private expiry: NodeJS.Timeout | undefined;
  private announcement: NodeJS.Timeout | undefined;
  private placing: NodeJS.Immediate | undefined;
  private stopped = false;
  door: Door = 'open';
  /** Ids of boards and rows; see `isFrozen` of room-notice.ts. */
  frozen: readonly string[] = [];
  /** What the running step lets people do. */
  rights: StepRights = 'role';
  /** How many wait at the door. */
  waiting = 0;
  /** Goes up when members, their roles or who is connected changes; also over restarts. */
  revision = Date.now();

  constructor(
    readonly id: string,
    private readonly source: ProjectSource,
  ) {}

  /** @returns whether the member is connected to any document of the project */
  isOnline(memberId: string): boolean {
    return this.online.has(memberId);
  }

  /** @returns members who have a document open, and whether a facilitator has */
  connected(): { members: readonly string[]; facilitator: boolean } {
    const facilitator = [...this.peers.keys()].some(({ role }) => can(role, 'runWorkshop'));
    return { members: [...this.online.keys()], facilitator };
  }

  /** @param end takes the peer out of its room and closes its connection */
  join(peer: Peer, end: (code: CloseCode, reason: string) => void): void {
    this.peers.set(peer, end);
    this.source.moved?.(this.id);
    const { memberId } = peer;
    if (memberId === null) return;
    const before = this.online.get(memberId) ?? 0;
    this.online.set(memberId, before + 1);
    if (before === 0) this.membersChanged();
  }

  leave(peer: Peer): void {
    const { memberId } = peer;
    if (!this.peers.delete(peer)) return;
    this.source.moved?.(this.id);
    if (memberId === null) return;
    const left = (this.online.get(memberId) ?? 0) - 1;
    if (left > 0) this.online.set(memberId, left);
    else {
      this.online.delete(memberId);
      this.source.gone?.(this.id, memberId);
      this.membersChanged();
    }
  }

  /** @returns a function that ends it */
  listen(listener: (change: ProjectChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Members, their roles or who is connected changed: everybody is told soon, together with what else changes until then. */
  membersChanged(): void {
    this.revision += 1;
    if (this.announcement || this.stopped) return;
    const wait = MEMBERS_MS + MEMBERS_MS_PER_PEER * this.peers.size;
    this.announcement = setTimeout(() => {
      this.announcement = undefined;
      this.announce('members');
    }, wait);
    this.announcement.unref();
  }

  /** The rights of some connections changed: told at once. */
  rightsChanged(): void {
    this.announce('rights');
  }

  /** Somebody got a place. Told when this turn of the event loop is over: with a lost network, many leave at once. */
  placesChanged(): void {
    this.placing ??= setImmediate(() => {
      this.placing = undefined;
      this.announce('rights');
    });
  }

  /**
   * Reads from the store what holds now. Connections that are no longer open to their people close with 4401, others get
   * their role and mute. To be called after every change of the project's links, members or settings.
   * @throws when the store does not answer; it is then asked again by itself
   */
  async refresh(): Promise<void> {
    const identities = new Map<string, Identity>();
    for (const { linkId, memberId, rotation } of this.peers.keys()) {
      identities.set(keyOf({ linkId, memberId, rotation }), { linkId, memberId, rotation });
    }
    let reading: ProjectReading;
    try {
      reading = await this.source.read(this.id, [...identities.values()]);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      this.source.failed(this.id, reason);
      this.refreshIn(RETRY_MS);
      throw error;
    }
    if (this.stopped) return;
    const standings = new Map([...identities.keys()].map((key, i) => [key, reading.standings[i] ?? null]));
    this.follow(standings);
    this.take(reading);
  }

  /** Closes the connections of a link whose people did not join by name: its address is another one now. */
  closeNameless(linkId: string): void {
    for (const [peer, end] of [...this.peers]) {
      if (peer.linkId === linkId && peer.memberId === null)
        end(CLOSE.unauthorized, 'the address of the link has changed');
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.expiry);
    clearTimeout(this.announcement);
    this.announcement = undefined;
    clearImmediate(this.placing);
    this.placing = undefined;
  }

  private follow(standings: ReadonlyMap<string, Standing | null>): void {
    let changed = false;
    for (const [peer, end] of [...this.peers]) {
      const standing = standings.get(keyOf(peer));
      // Who joined while the store was asked was admitted by what it says now.
      if (standing === undefined) continue;
      if (standing === null) end(CLOSE.unauthorized, 'not open to you any more');
      else if (peer.role !== standing.role || peer.muted !== standing.muted) {
        peer.role = standing.role;
        peer.muted = standing.muted;
        changed = true;
      }
    }
    if (changed) {
      this.announce('rights');
      this.source.moved?.(this.id);
    }
  }

  private take({ door, frozen, rights, waiting, until }: ProjectReading): void {
    const settings = door !== this.door || frozen.join() !== this.frozen.join() || rights !== this.rights;
    this.door = door;
    this.frozen = frozen;
    this.rights = rights;
    if (settings) this.announce('rights');
    if (waiting !== this.waiting) {
      this.waiting = waiting;
      this.membersChanged();
    }
    clearTimeout(this.expiry);
    if (until !== null) this.refreshIn(Date.parse(until) - Date.now());
  }

  private refreshIn(ms: number): void {
    clearTimeout(this.expiry);
    if (this.stopped) return;
    this.expiry = setTimeout(
      () => {
        // `failed` has heard of it, and the next try is set.
        this.refresh().catch(() => {});
      },
      Math.min(LONGEST_MS, Math.max(0, ms)),
    );
    this.expiry.unref();
  }

  private announce(change: ProjectChange): void {
    if (this.stopped) return;
    for (const listener of [...this.listeners]) listener(change);
  }
}

function keyOf({ linkId, memberId, rotation }: Identity): string {
  return `${linkId} ${memberId ?? ''} ${rotation ?? ''}`;
}
