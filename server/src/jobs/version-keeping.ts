/**
 * Keeps a version of every project that was edited, every few minutes, one after another. Another one, of just before, when
 * somebody begins to edit, and while the last is some minutes old: by it what a person did lately can be taken back.
 */
import { parseRoomName } from '@polku/shared/kernel/protocol';

const EVERY_MS = 10 * 60 * 1000;
/** How old the last version of just before may be, and how old when somebody begins to edit. */
const BEFORE_MS = 2 * 60 * 1000;
const BEGINNING_MS = 10 * 1000;
/** Who has not edited for so long begins anew. */
const PAUSE_MS = 5 * 60 * 1000;
/** Of the interval has to be over since another node kept a version. */
const INTERVAL = 0.9;
/** Making one takes no more than this part of the time. */
const SHARE = 1 / 30;

export interface VersionKeepingOptions {
  /**
   * @param at ISO time of the version; null: when it is made
   * @param upTo number of the last update in it; null: of all there are
   * @param pauseMs none is wanted while the latest is not this much older; undefined: in any case
   * @returns `just-kept`: for that reason there is none
   */
  keep: (
    projectId: string,
    at: string | null,
    upTo: number | null,
    pauseMs: number | undefined,
  ) => Promise<{ readonly kind: string }>;
  failed: (projectId: string, error: Error) => void;
  everyMs?: number;
  /** Other nodes keep versions of the same projects: what one of them has just kept, is not kept again. */
  shared?: boolean;
}

/** An update that is about to be stored. */
export interface Writing {
  readonly seq: number;
  /** ms */
  readonly at: number;
  readonly memberId: string | null;
}

export interface VersionKeeping {
  writing(room: string, update: Writing): void;
  /** Something of the room was written. */
  edited(room: string): void;
  /** Begins no more; resolves when the one under way is kept. */
  stop(): Promise<void>;
}

/** A project that is being edited. */
interface Followed {
  /** When the last version of just before was asked for, and how long it took to make one. */
  last: number;
  tookMs: number;
  /** When each person edited last; '' for those without a name. */
  readonly people: Map<string, number>;
  wanted: Writing | null;
  edited: boolean;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export function versionKeeping({
  keep,
  failed,
  everyMs = EVERY_MS,
  shared = false,
}: VersionKeepingOptions): VersionKeeping {
  const followed = new Map<string, Followed>();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const boards = (room: string): Followed | null => {
    const parsed = parseRoomName(room);
    if (parsed?.kind !== 'content') return null;
    let project = followed.get(parsed.projectId);
    if (!project) {
      project = { last: Number.NEGATIVE_INFINITY, tookMs: 0, people: new Map(), wanted: null, edited: false };
      followed.set(parsed.projectId, project);
    }
    return project;
  };
  /** @param pauseMs of versions of other nodes */
  const keepOne = async (id: string, at: string | null, upTo: number | null, pauseMs: number): Promise<void> => {
    if (stopped) return;
    const begun = performance.now();
    let justKept = false;
    try {
      justKept = (await keep(id, at, upTo, shared ? pauseMs : undefined)).kind === 'just-kept';
    } catch (error) {
      failed(id, asError(error));
    }
    const project = followed.get(id);
    // What was edited since then is in the next one, should the other node not keep it.
    if (project && justKept && upTo === null) project.edited = true;
    if (project) project.tookMs = performance.now() - begun;
  };
  const run = (job: () => Promise<void>): Promise<void> => (running = running.then(job));
  const keepAll = async (): Promise<void> => {
    for (const [id, project] of [...followed]) {
      const pause = Date.now() - Math.max(...project.people.values(), project.last);
      if (!project.edited && pause > PAUSE_MS) followed.delete(id);
      if (!project.edited) continue;
      project.edited = false;
      await keepOne(id, null, null, everyMs * INTERVAL);
    }
  };
  const timer = setInterval(() => void run(keepAll), everyMs);
  timer.unref();
  return {
    writing(room, update) {
      const project = boards(room);
      if (!project) return;
      const { at, seq, memberId } = update;
      const before = project.people.get(memberId ?? '') ?? Number.NEGATIVE_INFINITY;
      project.people.set(memberId ?? '', at);
      const least = at - before > PAUSE_MS ? BEGINNING_MS : BEFORE_MS;
      // Before the first update there is nothing.
      if (seq === 1 || project.wanted || at - project.last < Math.max(least, project.tookMs / SHARE)) return;
      project.last = at;
      project.wanted = update;
    },
    edited(room) {
      const project = boards(room);
      if (!project) return;
      project.edited = true;
      const { wanted } = project;
      if (!wanted) return;
      project.wanted = null;
      const id = parseRoomName(room)?.projectId ?? '';
      void run(() => keepOne(id, new Date(wanted.at).toISOString(), wanted.seq - 1, BEGINNING_MS));
    },
    async stop() {
      clearInterval(timer);
      stopped = true;
      await running;
    },
  };
}
