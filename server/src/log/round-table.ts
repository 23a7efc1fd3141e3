/** Workshops, their running step and their rounds in the database (synchronous; runs in the store's thread). */
import { createHash } from 'node:crypto';
import { type OpenWorkshop, type RunningStep, STEP_RIGHTS, type StepRights } from '@polku/shared/kernel/steps';
import type { Db } from './database';
import type { OpenedRound, RoundCourse, StoredRound, StoredWorkshop } from './workshop-types';

interface RoundRow {
  n: number;
  projectId: string;
  id: string;
  setup: string;
  root: string;
  salt: Uint8Array;
  sum: Uint8Array;
  state: string;
  course: string;
}
const ROUND = 'n, project_id AS projectId, id, setup, root, salt, sum, state, course';
const STATES = ['open', 'revealed', 'cancelled'] as const;

/** A round with its number and what its rows are shuffled by. */
export interface FoundRound {
  readonly n: number;
  readonly salt: Uint8Array;
  readonly round: StoredRound;
}
/** What stands beside the setup and changes as little. */
type Fixed = Pick<StoredRound, 'stepId' | 'setup'>;

/** @returns SHA-256 over whose round it is and how it was set up */
function setupSum({ projectId, id, root, salt, setup }: Omit<RoundRow, 'n' | 'sum' | 'state' | 'course'>): Buffer {
  return createHash('sha256').update(`round\n${projectId}\n${id}\n${root}\n`).update(salt).update(setup).digest();
}

/** Setups that were read before: they never change, and every answer needs one. */
const MOST_READ = 100;

function fixedOf(row: RoundRow, read: Map<number, { row: RoundRow; fixed: Fixed }>): Fixed {
  const before = read.get(row.n);
  const same = before && before.row.setup === row.setup && Buffer.from(before.row.sum).equals(row.sum);
  if (same && before.row.id === row.id && before.row.root === row.root) return before.fixed;
  if (!setupSum(row).equals(row.sum)) throw new Error(`round ${row.id}: checksum`);
  const fixed = JSON.parse(row.setup) as Fixed;
  if (read.size >= MOST_READ) read.clear();
  read.set(row.n, { row, fixed });
  return fixed;
}

function roundOf(row: RoundRow, read: Map<number, { row: RoundRow; fixed: Fixed }>): FoundRound {
  const { stepId, setup } = fixedOf(row, read);
  const state = STATES.find((one) => one === row.state);
  if (!state) throw new Error(`rounds: unknown state ${row.state}`);
  const course = JSON.parse(row.course) as RoundCourse;
  const round = { ...course, state, roundId: row.id, stepId, setup, root: row.root };
  return { n: row.n, salt: row.salt, round };
}

function courseOf(round: RoundCourse): string {
  const { state, openedAt, closesAt, pausedAt, paused, revealedAt, written, later, shown } = round;
  const course: RoundCourse = { state, openedAt, closesAt, pausedAt, paused, revealedAt, written, later, shown };
  return JSON.stringify(course);
}

function storedRights(stored: string): StepRights {
  const rights = STEP_RIGHTS.find((one) => one === stored);
  if (!rights) throw new Error(`running_steps: unknown rights ${stored}`);
  return rights;
}

/** @returns calls of StoreCalls that concern the course of workshops, and what the table of answers needs */
export function roundTable(db: Db) {
  const read = new Map<number, { row: RoundRow; fixed: Fixed }>();
  const readRound = (row: RoundRow): FoundRound => roundOf(row, read);
  const workshop = db.prepare<[string], { data: string }>('SELECT data FROM workshops WHERE project_id = ?');
  const putWorkshop = db.prepare(
    'INSERT INTO workshops (project_id, data) VALUES (?, ?) ON CONFLICT (project_id) DO UPDATE SET data = excluded.data',
  );
  const dropWorkshop = db.prepare('DELETE FROM workshops WHERE project_id = ?');
  const step = db.prepare<[string], { rights: string; data: string }>(
    'SELECT rights, data FROM running_steps WHERE project_id = ?',
  );
  const putStep = db.prepare(
    `INSERT INTO running_steps (project_id, rights, data) VALUES (?, ?, ?)
     ON CONFLICT (project_id) DO UPDATE SET rights = excluded.rights, data = excluded.data`,
  );
  const dropStep = db.prepare('DELETE FROM running_steps WHERE project_id = ?');
  const ofProject = db.prepare<[string], RoundRow>(`SELECT ${ROUND} FROM rounds WHERE project_id = ? ORDER BY n DESC`);
  const one = db.prepare<[string, string], RoundRow>(`SELECT ${ROUND} FROM rounds WHERE project_id = ? AND id = ?`);
  const count = db.prepare<[string], { count: number }>('SELECT count(*) AS count FROM rounds WHERE project_id = ?');
  const add = db.prepare(
    'INSERT INTO rounds (project_id, id, setup, root, salt, sum, state, course) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const change = db.prepare('UPDATE rounds SET state = ?, course = ? WHERE n = ?');

  const find = (projectId: string, roundId: string): FoundRound | null => {
    const row = one.get(projectId, roundId);
    return row ? readRound(row) : null;
  };
  const rightsOf = (projectId: string): StepRights => {
    const stored = step.get(projectId);
    return stored ? storedRights(stored.rights) : 'role';
  };
  const readStep = (projectId: string): RunningStep | null => {
    const stored = step.get(projectId);
    if (!stored) return null;
    return { ...(JSON.parse(stored.data) as RunningStep), rights: storedRights(stored.rights) };
  };
  const readWorkshop = (projectId: string): OpenWorkshop | null => {
    const stored = workshop.get(projectId);
    return stored ? (JSON.parse(stored.data) as OpenWorkshop) : null;
  };

  const openRound = db.transaction(
    (projectId: string, round: StoredRound, salt: Uint8Array, atMost: number): OpenedRound => {
      const { roundId: id, stepId, root } = round;
      const fixed: Fixed = { stepId, setup: round.setup };
      const setup = JSON.stringify(fixed);
      const before = one.get(projectId, id);
      if (before) {
        const found = readRound(before);
        return before.setup === setup ? { kind: 'existing', round: found.round } : { kind: 'conflict' };
      }
      if ((count.get(projectId)?.count ?? 0) >= atMost) return { kind: 'too-many' };
      const sum = setupSum({ projectId, id, root, salt, setup });
      add.run(projectId, id, setup, root, salt, sum, round.state, courseOf(round));
      return { kind: 'opened', round };
    },
  );

  return {
    find,
    rightsOf,
    /** @returns all rounds of the project, latest first */
    all: (projectId: string): FoundRound[] => ofProject.all(projectId).map(readRound),
    change: (n: number, course: RoundCourse): void => void change.run(course.state, courseOf(course), n),
    calls: {
      workshopOf: (projectId: string): StoredWorkshop => ({
        workshop: readWorkshop(projectId),
        step: readStep(projectId),
        rounds: ofProject.all(projectId).map((row) => readRound(row).round),
      }),
      setWorkshop: (projectId: string, opened: OpenWorkshop | null): void => {
        if (opened) putWorkshop.run(projectId, JSON.stringify(opened));
        else dropWorkshop.run(projectId);
      },
      setStep: (projectId: string, running: RunningStep | null): void => {
        if (running) putStep.run(projectId, running.rights, JSON.stringify(running));
        else dropStep.run(projectId);
      },
      openRound: (projectId: string, round: StoredRound, salt: Uint8Array, atMost: number): OpenedRound =>
        openRound.immediate(projectId, round, salt, atMost),
    },
    /** @throws when a row is not as it was written */
    verify(): void {
      for (const id of db.prepare('SELECT id FROM projects').pluck().all() as string[]) {
        readStep(id);
        readWorkshop(id);
      }
      for (const row of db.prepare<[], RoundRow>(`SELECT ${ROUND} FROM rounds`).iterate()) readRound(row);
    },
  };
}

export type RoundTable = ReturnType<typeof roundTable>;
