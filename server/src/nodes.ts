/**
 * A node among others over one store: what happens here is said to them, and what they say is looked at here. What holds for a
 * project is read from the store whenever its count of changes there is another one; notes only make that happen at once.
 */
import type { Fanout, Here, Note } from './fanout/fanout';
import { type Elsewhere, WhoIsHere } from './fanout/who-is-here';
import type { StoreCalls } from './log/log-types';
import type { WorkerCalls } from './log/worker-calls';
import type { SharedStore } from './node-store';
import { OtherNodes } from './rooms/other-nodes';
import type { Room } from './rooms/room';
import type { Rooms } from './rooms/rooms';
import type { Tried } from './transport/budgets';
import type { Handshakes } from './transport/handshakes';
import type { Workshops } from './workshop/workshops';

const LOOK_MS = 1_000;

export interface NodesOptions {
  readonly shared: SharedStore;
  readonly store: WorkerCalls<StoreCalls>;
  readonly rooms: Rooms;
  readonly workshops: Workshops;
  readonly handshakes: Handshakes;
  /** Somebody guessed wrongly at another node. */
  readonly tried: Tried;
  followed(updates: number, healed: boolean): void;
  /** What was to be read was not; it is tried again. */
  failed(error: Error): void;
}

export class Nodes {
  private readonly fanout: Fanout;
  private readonly documents: OtherNodes;
  private readonly who: WhoIsHere;
  private readonly looking: NodeJS.Timeout;
  private readonly unsubscribe: () => void;
  /** How often the rights of a project with an open document had been changed when they were read. */
  private marks = new Map<string, number>();
  private isLooking = false;

  constructor(private readonly options: NodesOptions) {
    const { shared, rooms, workshops } = options;
    this.fanout = shared.fanout;
    this.documents = new OtherNodes({
      fanout: shared.fanout,
      rooms,
      readAfter: (known) => shared.log.readAfter(known),
      followed: (...told) => options.followed(...told),
      failed: (error) => options.failed(error),
    });
    this.who = new WhoIsHere({
      fanout: shared.fanout,
      here: (projectId) => this.here(projectId),
      projects: () => this.projects(),
      changed: (projectId) => this.elsewhereChanged(projectId),
    });
    this.unsubscribe = this.fanout.subscribe({
      heard: (note) => this.hear(note),
      missed: () => {
        this.marks.clear();
        void this.look();
        for (const projectId of workshops.projects()) workshops.look(projectId);
      },
    });
    this.looking = setInterval(() => void this.look(), LOOK_MS);
    this.looking.unref();
  }

  /** Tells the other nodes what was stored here. */
  say(note: Note): void {
    this.fanout.publish(note);
  }
  /** A room was opened here. */
  meet(room: Room): void {
    this.documents.meet(room);
  }
  /** Somebody came to this node, left it, or is another now. */
  moved(projectId: string): void {
    this.who.changed(projectId);
  }
  elsewhere(projectId: string): Elsewhere {
    return this.who.elsewhere(projectId);
  }

  /** Says nothing of itself any more, and does not look. */
  async stop(): Promise<void> {
    clearInterval(this.looking);
    this.unsubscribe();
    this.who.stop();
    await this.documents.stop();
  }

  private hear(note: Note): void {
    const { rooms, workshops, handshakes } = this.options;
    if (note.kind === 'project') void this.refresh(note.projectId);
    else if (note.kind === 'workshop') workshops.look(note.projectId);
    else if (note.kind === 'members') {
      rooms.project(note.projectId)?.membersChanged();
      workshops.find(note.projectId)?.membersRenamed();
    } else if (note.kind === 'tried') this.options.tried(note.what, note.key);
    else if (note.kind === 'rotated') {
      handshakes.changed(note.projectId);
      rooms.project(note.projectId)?.closeNameless(note.linkId);
    } else if (note.kind === 'erased') {
      handshakes.changed(note.projectId);
      workshops.end(note.projectId);
      rooms.endProject(note.projectId).catch((error: unknown) => this.fail(error));
    }
  }

  private async refresh(projectId: string): Promise<void> {
    const { rooms, workshops, handshakes } = this.options;
    handshakes.changed(projectId);
    workshops.find(projectId)?.membersChanged();
    const project = rooms.project(projectId);
    // Whatever could not be read is read again by itself.
    await project?.refresh().catch(() => {});
    project?.membersChanged();
  }

  /** Reads anew what holds for projects of which the store has counted changes. */
  private async look(): Promise<void> {
    const open = [...this.options.rooms.projectIds()];
    if (open.length === 0 || this.isLooking) return;
    this.isLooking = true;
    try {
      const read = new Map(
        (await this.options.store.call('marks', open)).map(({ projectId, rights }) => [projectId, rights]),
      );
      const changed = open.filter((id) => this.marks.get(id) !== (read.get(id) ?? 0));
      this.marks = new Map(open.map((id) => [id, read.get(id) ?? 0]));
      for (const id of changed) void this.refresh(id);
    } catch (error) {
      this.fail(error);
    } finally {
      this.isLooking = false;
    }
  }

  private here(projectId: string): Here | null {
    const { rooms, workshops } = this.options;
    const connected = rooms.project(projectId)?.connected();
    const people = workshops.find(projectId)?.people;
    if (!connected && !people) return null;
    return {
      projectId,
      members: connected?.members ?? [],
      editors: rooms.editorsHere(projectId),
      phones: people?.phones() ?? [],
      facilitatorMs: connected?.facilitator ? 0 : (people?.facilitatorMs() ?? null),
    };
  }

  private projects(): Set<string> {
    return new Set([...this.options.rooms.projectIds(), ...this.options.workshops.projects()]);
  }

  private elsewhereChanged(projectId: string): void {
    const { rooms, workshops } = this.options;
    rooms.reassignPlaces(projectId);
    rooms.project(projectId)?.membersChanged();
    workshops.find(projectId)?.elsewhereChanged();
  }

  private fail(error: unknown): void {
    this.options.failed(error instanceof Error ? error : new Error(String(error)));
  }
}
