/**
 * Who is at which node: each says it of its own when it changes and every HERE_MS, and forgets what another has not said again for
 * GONE_MS. A node that does not hear even itself knows nothing new: it keeps what it heard last, and no facilitator counts as gone.
 */
import { type Fanout, type FanoutListener, GONE_MS, type Here, HERE_MS, type HerePart } from './fanout';

/** Changes of a moment are said together. */
const GATHER_MS = 100;
/** Ids in a part: less than a note can hold. */
const PART = 120;
/** Characters of parts in a note. */
const NOTE = 6_000;

/** Who is at other nodes for a project. */
export interface Elsewhere {
  readonly members: ReadonlySet<string>;
  readonly editors: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  /** Whether a facilitator is there; also while nobody can know. */
  readonly facilitator: boolean;
  /** When one was last there, ms since 1970; 0 for none for long. */
  readonly facilitatorAt: number;
}

/** For a node that is alone. */
export const NOBODY: Elsewhere = {
  members: new Set(),
  editors: new Set(),
  phones: new Set(),
  facilitator: false,
  facilitatorAt: 0,
};

export interface WhoIsHereOptions {
  readonly fanout: Fanout;
  /** Who is at this node; null for nobody. */
  here(projectId: string): Here | null;
  /** Projects with somebody at this node. */
  projects(): Iterable<string>;
  /** Others are elsewhere now than before. */
  changed(projectId: string): void;
}

interface Heard {
  readonly from: string;
  readonly part: HerePart;
  readonly at: number;
}

export class WhoIsHere {
  /** By project, then by node and part. */
  private readonly heard = new Map<string, Map<string, Heard>>();
  private readonly gathered = new Set<string>();
  private gathering: NodeJS.Timeout | undefined;
  private readonly beat: NodeJS.Timeout;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: WhoIsHereOptions) {
    const listener: Pick<FanoutListener, 'heard' | 'missed'> = {
      heard: (note, from) => {
        if (note.kind === 'here') for (const part of note.projects) this.hear(part, from);
        if (note.kind === 'bye') this.forget((one) => one.from === from);
      },
      // Others say it again by themselves; who has just begun to listen says who is here.
      missed: () => this.sayAll(),
    };
    this.unsubscribe = options.fanout.subscribe(listener);
    this.beat = setInterval(() => {
      this.sayAll();
      this.sweep();
    }, HERE_MS);
    this.beat.unref();
  }

  /** Somebody came to this node, left it, or is another now. */
  changed(projectId: string): void {
    this.gathered.add(projectId);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const projects = [...this.gathered];
      this.gathered.clear();
      this.say(projects);
    }, GATHER_MS);
    this.gathering.unref();
  }

  elsewhere(projectId: string): Elsewhere {
    const parts = this.heard.get(projectId);
    let facilitator = this.isDeaf();
    if (!parts) return { ...NOBODY, facilitator };
    const [members, editors, phones] = [new Set<string>(), new Set<string>(), new Set<string>()];
    let facilitatorAt = 0;
    for (const { part, at } of parts.values()) {
      for (const id of part.members) members.add(id);
      for (const id of part.editors) editors.add(id);
      for (const id of part.phones) phones.add(id);
      if (part.facilitatorMs === 0) facilitator = true;
      if (part.facilitatorMs !== null) facilitatorAt = Math.max(facilitatorAt, at - part.facilitatorMs);
    }
    return { members, editors, phones, facilitator, facilitatorAt };
  }

  /** Says nothing any more; that the node goes is said by who stops it. */
  stop(): void {
    clearInterval(this.beat);
    clearTimeout(this.gathering);
    this.unsubscribe();
  }

  private isDeaf(): boolean {
    return this.options.fanout.silentMs > GONE_MS;
  }

  private sayAll(): void {
    this.say([...this.options.projects()]);
  }

  private say(projects: readonly string[]): void {
    const parts = projects.flatMap((projectId) => partsOf(this.options.here(projectId) ?? nobodyIn(projectId)));
    let note: HerePart[] = [];
    let size = 0;
    const publish = (): void => {
      if (note.length > 0) this.options.fanout.publish({ kind: 'here', projects: note });
      note = [];
      size = 0;
    };
    for (const part of parts) {
      const more = JSON.stringify(part).length;
      if (size + more > NOTE) publish();
      note.push(part);
      size += more;
    }
    publish();
  }

  private hear(part: HerePart, from: string): void {
    const { projectId, nth, of } = part;
    const parts = this.heard.get(projectId) ?? new Map<string, Heard>();
    const before = idsOf(parts);
    parts.set(`${from} ${nth}`, { from, part, at: Date.now() });
    for (const [key, one] of parts) if (one.from === from && one.part.nth >= of) parts.delete(key);
    this.keep(projectId, parts);
    if (idsOf(parts) !== before) this.options.changed(projectId);
  }

  private sweep(): void {
    if (this.isDeaf()) return;
    const then = Date.now() - GONE_MS;
    this.forget(({ at }) => at < then);
  }

  private forget(isGone: (one: Heard) => boolean): void {
    for (const [projectId, parts] of [...this.heard]) {
      const gone = [...parts].filter(([, one]) => isGone(one));
      for (const [key] of gone) parts.delete(key);
      this.keep(projectId, parts);
      if (gone.some(([, { part }]) => !isNobody(part))) this.options.changed(projectId);
    }
  }

  private keep(projectId: string, parts: Map<string, Heard>): void {
    const isEmpty = [...parts.values()].every(({ part }) => isNobody(part));
    if (isEmpty) this.heard.delete(projectId);
    else this.heard.set(projectId, parts);
  }
}

function nobodyIn(projectId: string): Here {
  return { projectId, members: [], editors: [], phones: [], facilitatorMs: null };
}

function isNobody({ members, editors, phones, facilitatorMs }: Here): boolean {
  return members.length + editors.length + phones.length === 0 && facilitatorMs === null;
}

function partsOf(here: Here): HerePart[] {
  const all = (['members', 'editors', 'phones'] as const).flatMap((kind) => here[kind].map((id) => ({ kind, id })));
  const of = Math.max(1, Math.ceil(all.length / PART));
  return Array.from({ length: of }, (_, nth) => {
    const some = all.slice(nth * PART, (nth + 1) * PART);
    const cut = (kind: 'members' | 'editors' | 'phones'): string[] =>
      some.filter((one) => one.kind === kind).map(({ id }) => id);
    return { ...here, members: cut('members'), editors: cut('editors'), phones: cut('phones'), nth, of };
  });
}

/** Who is in the parts, to tell whether it is another than before; how long ago a facilitator was there does not count. */
function idsOf(parts: ReadonlyMap<string, Heard>): string {
  const ids = [...parts.values()].map(({ part: { members, editors, phones, facilitatorMs } }) => {
    return [members.join(), editors.join(), phones.join(), facilitatorMs === 0];
  });
  return JSON.stringify(ids);
}
