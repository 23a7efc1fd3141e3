/**
 * What the nodes over one store do together for projects: a change of rights, members or a workshop at one acts at all, and who is
 * here is known at all. Notes make it quick; the counts of changes that the store keeps (log/mark-table.ts) are looked at every
 * HERE_MS, so that a note that was lost, or a change by a command of the operator, acts as well. A server that is alone has no
 * fan-out, and only the part at this node is done.
 */
import { roomName } from '@polku/shared/kernel/protocol';
import { type Fanout, type Here, HERE_MS, type Note } from './fanout/fanout';
import { NOBODY, WhoIsHere } from './fanout/who-is-here';
import type { Marks } from './log/workshop-types';
import type { Rooms } from './rooms/rooms';
import type { OpenProjects } from './transport/api-context';
import type { Handshakes } from './transport/handshakes';
import type { OtherNodes, Workshops } from './workshop/workshops';

export interface NeighboursOptions {
  /** Null: this server is alone. */
  readonly fanout: Fanout | null;
  readonly handshakes: Handshakes;
  readonly rooms: () => Rooms;
  readonly workshops: () => Workshops;
  /** Of those projects where anything was changed. */
  marks(projectIds: readonly string[]): Promise<readonly Marks[]>;
  /** The store did not say what others have changed; it is asked again. */
  failed(error: Error): void;
}

export class Neighbours implements Omit<OpenProjects, 'erase'> {
  /** For the workshops; undefined for a server that is alone. */
  readonly others: OtherNodes | undefined;
  private readonly who: WhoIsHere | null;
  private readonly looking: NodeJS.Timeout | undefined;
  private readonly unsubscribe: () => void = () => {};
  /** How often what holds for a project was changed when it was last read here. */
  private rights = new Map<string, number>();

  constructor(private readonly options: NeighboursOptions) {
    const { fanout } = options;
    this.who =
      fanout &&
      new WhoIsHere({
        fanout,
        here: (projectId) => this.here(projectId),
        projects: () => this.open(),
        changed: (projectId) => this.elsewhereChanged(projectId),
      });
    if (!fanout) return;
    this.others = {
      elsewhere: (projectId) => this.elsewhere(projectId),
      came: (projectId) => this.who?.changed(projectId),
      say: (projectId, what) => fanout.publish({ kind: 'workshop', projectId, what }),
      failed: (_projectId, error) => options.failed(error),
    };
    this.unsubscribe = fanout.subscribe({ heard: (note) => this.hear(note), missed: () => this.readAll() });
    this.looking = setInterval(() => void this.look(), HERE_MS);
    this.looking.unref();
  }

  async changed(projectId: string): Promise<void> {
    this.say({ kind: 'project', projectId });
    await this.follow(projectId);
  }

  membersChanged(projectId: string): void {
    this.say({ kind: 'members', projectId });
    this.followMembers(projectId);
  }

  rotated(projectId: string, linkId: string): void {
    this.say({ kind: 'rotated', projectId, linkId });
    this.options.rooms().project(projectId)?.closeNameless(linkId);
  }

  isOnline(projectId: string, memberId: string): boolean {
    const { rooms, workshops } = this.options;
    const isHere =
      rooms().project(projectId)?.isOnline(memberId) || workshops().find(projectId)?.people.isHere(memberId);
    if (isHere) return true;
    const { members, phones } = this.elsewhere(projectId);
    return members.has(memberId) || phones.has(memberId);
  }

  /** Somebody opened a document here, closed one, or has another role or place. */
  moved(projectId: string): void {
    this.who?.changed(projectId);
    this.options.workshops().find(projectId)?.connectionsChanged();
  }

  /** @returns keys of those who edit the project's boards at other nodes */
  editors(projectId: string): ReadonlySet<string> {
    return this.elsewhere(projectId).editors;
  }

  /** Neither hears nor looks any more. */
  stop(): void {
    clearInterval(this.looking);
    this.unsubscribe();
    this.who?.stop();
  }

  private say(note: Note): void {
    this.options.fanout?.publish(note);
  }

  private elsewhere(projectId: string) {
    return this.who?.elsewhere(projectId) ?? NOBODY;
  }

  /** What holds for the project is another: who is connected here follows. */
  private async follow(projectId: string): Promise<void> {
    const { handshakes, rooms, workshops } = this.options;
    handshakes.changed(projectId);
    await rooms().project(projectId)?.refresh();
    workshops().find(projectId)?.membersChanged();
  }

  private followMembers(projectId: string): void {
    this.options.rooms().project(projectId)?.membersChanged();
    this.options.workshops().find(projectId)?.membersRenamed();
  }

  private hear(note: Note): void {
    if (note.kind === 'project') this.followSoon(note.projectId);
    else if (note.kind === 'members') this.followMembers(note.projectId);
    else if (note.kind === 'rotated') this.options.rooms().project(note.projectId)?.closeNameless(note.linkId);
    else if (note.kind === 'workshop') this.options.workshops().look(note.projectId);
  }

  private followSoon(projectId: string): void {
    // What could not be read is told and read again by the project itself.
    this.follow(projectId).catch(() => {});
  }

  private readAll(): void {
    for (const projectId of this.open()) {
      this.followSoon(projectId);
      this.options.workshops().look(projectId);
    }
  }

  private elsewhereChanged(projectId: string): void {
    const { rooms, workshops } = this.options;
    rooms().project(projectId)?.membersChanged();
    rooms().find(roomName(projectId, 'content'))?.reassignPlaces();
    workshops().find(projectId)?.elsewhereChanged();
  }

  private open(): Set<string> {
    const { rooms, workshops } = this.options;
    return new Set([...[...rooms().all()].map(({ project }) => project.id), ...workshops().projects()]);
  }

  private here(projectId: string): Here | null {
    const { rooms, workshops } = this.options;
    const project = rooms().project(projectId);
    const live = workshops().find(projectId);
    if (!project && !live) return null;
    const { members, facilitator } = project?.connected() ?? { members: [], facilitator: false };
    return {
      projectId,
      members,
      editors: rooms().find(roomName(projectId, 'content'))?.editorsHere() ?? [],
      phones: live?.people.phones() ?? [],
      facilitatorMs: facilitator ? 0 : (live?.people.facilitatorMs() ?? null),
    };
  }

  private async look(): Promise<void> {
    const projects = [...this.open()];
    if (projects.length === 0) {
      this.rights.clear();
      return;
    }
    try {
      const read = new Map((await this.options.marks(projects)).map((one) => [one.projectId, one.rights]));
      const before = this.rights;
      this.rights = new Map(projects.map((id) => [id, read.get(id) ?? 0]));
      // One that is new here was read since, or before: it is read once more.
      for (const id of projects) if (before.get(id) !== this.rights.get(id)) this.followSoon(id);
    } catch (error) {
      this.options.failed(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
