/** Workshops, their running step and their rounds in the database. What is asked within a transaction of another table takes it first. */
import { createHash } from 'node:crypto';
import { type OpenWorkshop, type RunningStep, STEP_RIGHTS, type StepRights } from '@polku/shared/kernel/steps';
import type { Sql, SqlDatabase } from './sql';
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
const ROUND = 'n, project_id AS "projectId", id, setup, root, salt, sum, state, course';
const STATES = ['open', 'revealed', 'cancelled'] as const;

/** A round with whose it is, its number and what its rows are shuffled by. */
export interface FoundRound {
  readonly projectId: string;
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
  return { projectId: row.projectId, n: row.n, salt: row.salt, round };
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

async function stepOf(tx: Sql, projectId: string): Promise<RunningStep | null> {
  const stored = await tx.get<{ rights: string; data: string }>(
    'SELECT rights, data FROM running_steps WHERE project_id = ?',
    projectId,
  );
  if (!stored) return null;
  return { ...(JSON.parse(stored.data) as RunningStep), rights: storedRights(stored.rights) };
}

async function openWorkshop(tx: Sql, projectId: string): Promise<OpenWorkshop | null> {
  const stored = await tx.get<{ data: string }>('SELECT data FROM workshops WHERE project_id = ?', projectId);
  return stored ? (JSON.parse(stored.data) as OpenWorkshop) : null;
}

/** @returns calls of StoreCalls that concern the course of workshops, and what the table of answers needs */
export function roundTable(db: SqlDatabase) {
  const read = new Map<number, { row: RoundRow; fixed: Fixed }>();
  const readRound = (row: RoundRow): FoundRound => roundOf(row, read);
  const rowOf = (tx: Sql, projectId: string, roundId: string): Promise<RoundRow | undefined> =>
    tx.get<RoundRow>(`SELECT ${ROUND} FROM rounds WHERE project_id = ? AND id = ?`, projectId, roundId);
  const all = async (tx: Sql, projectId: string): Promise<FoundRound[]> =>
    (await tx.all<RoundRow>(`SELECT ${ROUND} FROM rounds WHERE project_id = ? ORDER BY n DESC`, projectId)).map(
      readRound,
    );

  const openRound = async (
    tx: Sql,
    projectId: string,
    round: StoredRound,
    salt: Uint8Array,
    atMost: number,
  ): Promise<OpenedRound> => {
    const { roundId: id, stepId, root } = round;
    const fixed: Fixed = { stepId, setup: round.setup };
    const setup = JSON.stringify(fixed);
    const before = await rowOf(tx, projectId, id);
    if (before) {
      const found = readRound(before);
      return before.setup === setup ? { kind: 'existing', round: found.round } : { kind: 'conflict' };
    }
    const there = await tx.get<{ count: number }>(
      'SELECT count(*) AS count FROM rounds WHERE project_id = ?',
      projectId,
    );
    if ((there?.count ?? 0) >= atMost) return { kind: 'too-many' };
    await tx.run(
      'INSERT INTO rounds (project_id, id, setup, root, salt, sum, state, course) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      projectId,
      id,
      setup,
      root,
      salt,
      setupSum({ projectId, id, root, salt, setup }),
      round.state,
      courseOf(round),
    );
    return { kind: 'opened', round };
  };

  return {
    async find(tx: Sql, projectId: string, roundId: string): Promise<FoundRound | null> {
      const row = await rowOf(tx, projectId, roundId);
      return row ? readRound(row) : null;
    },
    /** What the running step lets people do; `role` without one. */
    async rightsOf(tx: Sql, projectId: string): Promise<StepRights> {
      const stored = await tx.get<{ rights: string }>(
        'SELECT rights FROM running_steps WHERE project_id = ?',
        projectId,
      );
      return stored ? storedRights(stored.rights) : 'role';
    },
    /** @returns all rounds of the project, latest first */
    all,
    change: async (tx: Sql, n: number, course: RoundCourse): Promise<void> =>
      void (await tx.run('UPDATE rounds SET state = ?, course = ? WHERE n = ?', course.state, courseOf(course), n)),
    /** @param opened null closes it */
    async setWorkshop(tx: Sql, projectId: string, opened: OpenWorkshop | null): Promise<void> {
      if (!opened) await tx.run('DELETE FROM workshops WHERE project_id = ?', projectId);
      else {
        await tx.run(
          `INSERT INTO workshops (project_id, data) VALUES (?, ?)
           ON CONFLICT (project_id) DO UPDATE SET data = excluded.data`,
          projectId,
          JSON.stringify(opened),
        );
      }
    },
    async setStep(tx: Sql, projectId: string, running: RunningStep | null): Promise<void> {
      if (!running) await tx.run('DELETE FROM running_steps WHERE project_id = ?', projectId);
      else {
        await tx.run(
          `INSERT INTO running_steps (project_id, rights, data) VALUES (?, ?, ?)
           ON CONFLICT (project_id) DO UPDATE SET rights = excluded.rights, data = excluded.data`,
          projectId,
          running.rights,
          JSON.stringify(running),
        );
      }
    },
    calls: {
      workshopOf: (projectId: string): Promise<StoredWorkshop> =>
        db.read(async (tx) => ({
          workshop: await openWorkshop(tx, projectId),
          step: await stepOf(tx, projectId),
          rounds: (await all(tx, projectId)).map(({ round }) => round),
        })),
      openRound: (projectId: string, round: StoredRound, salt: Uint8Array, atMost: number): Promise<OpenedRound> =>
        db.write(projectId, (tx) => openRound(tx, projectId, round, salt, atMost)),
    },
    /** @throws when a row is not as it was written */
    async verify(tx: Sql): Promise<void> {
      for (const { id } of await tx.all<{ id: string }>('SELECT id FROM projects')) {
        await stepOf(tx, id);
        await openWorkshop(tx, id);
      }
      for await (const row of tx.each<RoundRow>(`SELECT ${ROUND} FROM rounds`)) readRound(row);
    },
  };
}

export type RoundTable = ReturnType<typeof roundTable>;
