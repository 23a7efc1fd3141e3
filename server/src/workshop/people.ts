/** Who is here for a workshop, at this node and at others, with a document open or heard of lately. */
import { type Elsewhere, NOBODY } from '../fanout/who-is-here';
import type { Times } from './times';

const NOTE_MS = 60_000;

/** Who has a document open. */
export interface Connected {
  readonly members: readonly string[];
  readonly facilitator: boolean;
}

export interface PeopleOptions {
  readonly times: Times;
  connected(): Connected;
  facilitatorWaits(): boolean;
  /** A member was heard of; not more often than once a minute. */
  heard(memberId: string): void;
}

export class People {
  /** Members, and when they were last heard of. */
  private readonly heardAt = new Map<string, number>();
  /** When it was last passed on that they were. */
  private readonly noted = new Map<string, number>();
  private facilitatorAt = Date.now();
  private facilitatorElsewhere: boolean;

  constructor(
    private readonly options: PeopleOptions,
    private readonly elsewhere: () => Elsewhere = () => NOBODY,
  ) {
    this.facilitatorElsewhere = elsewhere().facilitator;
  }

  /** A facilitator asked, or somebody came or left of whom it is not known what they were. */
  facilitatorMayBeHere(): void {
    this.facilitatorAt = Date.now();
  }

  /** @returns whether this member was not here lately */
  hear(memberId: string): boolean {
    const now = Date.now();
    const before = this.heardAt.get(memberId) ?? 0;
    this.heardAt.set(memberId, now);
    if (now - (this.noted.get(memberId) ?? 0) > NOTE_MS) {
      this.noted.set(memberId, now);
      this.options.heard(memberId);
    }
    return now - before > this.options.times.hereMs;
  }

  /** Others are at other nodes now. */
  elsewhereChanged(): void {
    const { facilitator } = this.elsewhere();
    // Whoever was there may be coming back, here or there.
    if (this.facilitatorElsewhere && !facilitator) this.facilitatorAt = Date.now();
    this.facilitatorElsewhere = facilitator;
  }

  /** @returns ids of members who are here, at whichever node */
  here(): string[] {
    const { members, phones } = this.elsewhere();
    return [...new Set([...this.options.connected().members, ...this.phones(), ...members, ...phones])];
  }

  /** @returns ids of members of whom this node has heard lately */
  phones(): string[] {
    const then = Date.now() - this.options.times.hereMs;
    for (const [id, at] of this.heardAt) {
      if (at >= then) continue;
      this.heardAt.delete(id);
      this.noted.delete(id);
    }
    return [...this.heardAt.keys()];
  }

  /** @returns whether somebody has heard of them lately */
  isHere(memberId: string): boolean {
    const isHeard = Date.now() - (this.heardAt.get(memberId) ?? 0) <= this.options.times.hereMs;
    return isHeard || this.elsewhere().phones.has(memberId);
  }

  /** @returns whether a facilitator is here, or left so lately that they may be coming back */
  facilitatorIsHere(): boolean {
    const goneAt = this.facilitatorGoneAt();
    return goneAt === null || Date.now() < goneAt;
  }

  /** @returns when the last facilitator counts as gone, ms since 1970; null while one is here */
  facilitatorGoneAt(): number | null {
    if (this.facilitatorMs() === 0) return null;
    const { facilitator, facilitatorAt } = this.elsewhere();
    return facilitator ? null : Math.max(this.facilitatorAt, facilitatorAt) + this.options.times.facilitatorGoneMs;
  }

  /** @returns ms since a facilitator was last at this node; 0 while one is */
  facilitatorMs(): number {
    if (this.options.connected().facilitator || this.options.facilitatorWaits()) return 0;
    return Math.max(1, Date.now() - this.facilitatorAt);
  }
}
