/**
 * The open rooms. Loading is single-flight; a failed load fails for everyone who waited and is retried by the next one after
 * a pause. Missing projects never get this far (access answers before).
 */
import { LIMITS } from '@polku/shared/kernel/limits';
import { parseRoomName, roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import type { Deed } from '../log/log-types';
import { reached } from '../log/points';
import { type Author, Authors } from './authors';
import type { ProjectSource, ProjectState } from './project-state';
import { Projects } from './projects';
import { Replica, type ReplicaImage } from './replica';
import { Room } from './room';
import type { RoomContext, UpdateLog } from './room';

const RETRY_MS = 1_000;
/** Edits may pile up this far before a slow disk; then writers are sent away to retry. */
const WAITING_BYTES = 64 * 1024 * 1024;

export type RoomOpening = { kind: 'ready'; room: Room } | { kind: 'failed'; detail: string };
export type StoredRoom =
  | ({ kind: 'loaded'; damaged: string[]; lost?: string; authors: readonly Author[] } & ReplicaImage)
  | { kind: 'corrupt'; detail: string };

type ReadRoom =
  | { kind: 'loaded'; authors: readonly Author[]; replica: Replica; lost?: string }
  | { kind: 'corrupt'; detail: string };

export interface RoomsOptions {
  log: UpdateLog;
  load(name: string): Promise<StoredRoom>;
  /** Milliseconds an empty room stays in memory. */
  idleMs: number;
  documentBytes?: number;
  /** People who may edit a content document at once; LIMITS.editorsPerRoom if not given. */
  editors?: number;
  /** Where what holds for a project is read. */
  projects: ProjectSource;
  /** The room has grown, here or at another node, or is being unloaded: compact it if it is worth it. */
  compact(room: Room, why: 'written' | 'followed' | 'unloading'): void;
  edited(bytes: number): void;
  /** An update of a project's boards is about to be stored under this number. */
  writing?(room: string, seq: number, deed: Deed): void;
  /** The other nodes that share the store; absent where there are none. */
  nodes?: {
    tell: NonNullable<RoomContext['tellNodes']>;
    editors: NonNullable<RoomContext['editorsElsewhere']>;
    /** The room was opened. */
    meet(room: Room): void;
  };
  /** Rids the stored log of a room that is not open of edits that refer to what never came, keeping their bytes aside. */
  repair(name: string): Promise<void>;
  /** How long edits may wait for others of their connection. */
  heldMs?: number;
  /** An event for the person who runs the server. */
  report(
    event: 'load-failed' | 'read-only' | 'damaged' | 'repaired' | 'commit-failed',
    room: string,
    detail: string,
  ): void;
}

export class Rooms {
  private readonly open = new Map<string, Promise<RoomOpening>>();
  private readonly ready = new Map<string, Room>();
  private readonly unloading = new Map<Room, NodeJS.Timeout>();
  private readonly context: RoomContext;
  private readonly projects: Projects;
  private draining = false;

  constructor(private readonly options: RoomsOptions) {
    this.projects = new Projects(options.projects);
    this.context = {
      editors: options.editors ?? LIMITS.editorsPerRoom,
      log: options.log,
      waitingBytes: WAITING_BYTES,
      heldMs: options.heldMs,
      emptied: (room) => this.unloadLater(room),
      failed: (room, error) => {
        options.report('commit-failed', room.name, error.message);
        this.forget(room);
      },
      grown: (room, own) => options.compact(room, own ? 'written' : 'followed'),
      edited: (bytes) => options.edited(bytes),
      writing: (room, seq, deed) => options.writing?.(room.name, seq, deed),
      ...(options.nodes && { tellNodes: options.nodes.tell, editorsElsewhere: options.nodes.editors }),
    };
  }

  get count(): number {
    return this.ready.size;
  }
  all(): Iterable<Room> {
    return this.ready.values();
  }
  find(name: string): Room | undefined {
    return this.ready.get(name);
  }

  /** @returns the room, loaded; the caller joins in the same turn or the room may be unloaded again */
  async enter(name: string): Promise<RoomOpening> {
    if (this.draining) return { kind: 'failed', detail: 'shutting down' };
    let opening = this.open.get(name);
    if (!opening) {
      opening = this.load(name);
      this.open.set(name, opening);
    }
    const opened = await opening;
    if (opened.kind === 'failed') return opened;
    if (opened.room.state !== 'ready') {
      await opened.room.closed;
      this.forget(opened.room);
      return this.enter(name);
    }
    this.unloading.get(opened.room)?.refresh();
    return opened;
  }

  /** @returns what holds for the project, if any document of it is open */
  project(projectId: string): ProjectState | undefined {
    return this.projects.find(projectId);
  }

  /** Ids of the projects with an open document. */
  projectIds(): Iterable<string> {
    return this.projects.ids();
  }

  /** @returns a key for each who has a place to edit the project's boards at this node */
  editorsHere(projectId: string): readonly string[] {
    return this.ready.get(roomName(projectId, 'content'))?.editorsHere() ?? [];
  }
  /** Others have places at other nodes now. */
  reassignPlaces(projectId: string): void {
    this.ready.get(roomName(projectId, 'content'))?.reassignPlaces();
  }

  /** Makes everything durable, then disconnects everyone. */
  async drainAll(): Promise<void> {
    this.draining = true;
    for (const timer of this.unloading.values()) clearTimeout(timer);
    await Promise.all([...this.ready.values()].map((room) => room.drain()));
  }

  /** Makes durable what is under way in the project's documents, disconnects everyone and lets go of them. */
  async endProject(projectId: string): Promise<void> {
    for (const kind of ROOM_KINDS) {
      const room = this.ready.get(roomName(projectId, kind));
      if (!room) continue;
      await room.drain();
      this.forget(room);
    }
  }

  private async load(name: string): Promise<RoomOpening> {
    const failed = (detail: string): RoomOpening => {
      this.options.report('load-failed', name, detail);
      setTimeout(() => this.open.delete(name), RETRY_MS).unref();
      return { kind: 'failed', detail };
    };
    const parsed = parseRoomName(name);
    if (!parsed) return failed('not a room name');
    const project = this.projects.hold(parsed.projectId);
    let room: Room | null = null;
    try {
      await project.refresh();
      const stored = await this.read(name);
      if (stored.kind === 'corrupt') return failed(stored.detail);
      room = new Room(name, parsed.kind, stored.replica, new Authors(stored.authors), project, this.context, {
        lost: stored.lost !== undefined,
      });
      void room.closed.then(() => this.projects.release(project.id));
      this.ready.set(name, room);
      reached('load', name);
      this.options.nodes?.meet(room);
      this.unloadLater(room);
      return { kind: 'ready', room };
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    } finally {
      if (!room) this.projects.release(project.id);
    }
  }

  /** Reads the room; one whose log does not add up to a closed document is mended first, so that it stays whole. */
  private async read(name: string): Promise<ReadRoom> {
    const stored = await this.options.load(name);
    if (stored.kind === 'corrupt') return stored;
    if (stored.damaged.length > 0) this.options.report('damaged', name, stored.damaged.join('; '));
    const replica = this.replicaOf(stored);
    if (stored.lost !== undefined) {
      if (replica.incomplete) return { kind: 'corrupt', detail: stored.lost };
      this.options.report('read-only', name, stored.lost);
    }
    if (!replica.incomplete) return { ...stored, replica };
    replica.destroy();
    await this.options.repair(name);
    this.options.report('repaired', name, 'edits that refer to what never came were taken out and kept aside');
    const mended = await this.options.load(name);
    if (mended.kind === 'corrupt') return mended;
    const whole = this.replicaOf(mended);
    if (whole.incomplete)
      return { kind: 'corrupt', detail: 'edits that refer to what never came could not be taken out' };
    return { ...mended, replica: whole };
  }

  private replicaOf(image: ReplicaImage): Replica {
    return new Replica(image, this.options.documentBytes ?? LIMITS.documentBytes);
  }

  private unloadLater(room: Room): void {
    clearTimeout(this.unloading.get(room));
    this.unloading.set(
      room,
      setTimeout(() => void this.unload(room), this.options.idleMs),
    );
  }

  private async unload(room: Room): Promise<void> {
    this.unloading.delete(room);
    if (room.size > 0 || room.state !== 'ready') return;
    const { updates } = room.sinceSnapshot;
    await room.drain();
    reached('unload', room.name);
    this.forget(room);
    if (updates > 0 && !room.lost) this.options.compact(room, 'unloading');
  }

  private forget(room: Room): void {
    clearTimeout(this.unloading.get(room));
    this.unloading.delete(room);
    if (this.ready.get(room.name) !== room) return;
    this.ready.delete(room.name);
    this.open.delete(room.name);
  }
}
