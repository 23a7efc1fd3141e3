/**
 * Reads a goals board: goals with their actuals, grid cells, projects, maturity. Dangling references are kept and marked as
 * such, so nothing anyone wrote disappears.
 */
import { type Team, teamRecord } from '../../kernel/project';
import type { RecordReader } from '../../kernel/projection';
import { isGone } from '../../kernel/references';
import {
  type DevelopmentProject,
  type Goal,
  type GoalRelation,
  goalRelationRecord,
  type TeamAnswer,
  teamAnswerId,
  teamAnswerRecord,
  type VisionAnswers,
  visionAnswersId,
  visionAnswersRecord,
  type GoalActual,
  goalsBoardId,
  type GoalsBoard,
  type MaturityArea,
  type MaturityAssessment,
  type TeamExpectation,
  developmentProjectRecord,
  goalActualRecord,
  goalRecord,
  goalsBoardRecord,
  maturityAreaRecord,
  maturityAssessmentRecord,
  teamExpectationRecord,
} from './schema';
import { live } from '../../kernel/record-reader';

export interface AreaHistory {
  readonly area: MaturityArea;
  /** The latest first; those without a date last. */
  readonly assessments: readonly MaturityAssessment[];
}

/** Something referred to: `removed` when it is gone; then `name` is its last one. */
export interface Referred {
  readonly id: string;
  readonly name: string;
  readonly removed: boolean;
}

export function goalsSettings(read: RecordReader, board: string): GoalsBoard | null {
  return live(read, goalsBoardRecord, goalsBoardId(board));
}

export const goalsOf = (read: RecordReader, board: string): readonly Goal[] => read.list(goalRecord, board);
export const projectsOf = (read: RecordReader, board: string): readonly DevelopmentProject[] =>
  read.list(developmentProjectRecord, board);
export function answersOf(read: RecordReader, board: string): VisionAnswers | null {
  return live(read, visionAnswersRecord, visionAnswersId(board));
}

/** @returns what the team says of the vision; null: nothing yet */
export function teamAnswerOf(read: RecordReader, board: string, team: string): TeamAnswer | null {
  return live(read, teamAnswerRecord, teamAnswerId(board, team));
}

/** @returns what people said of the goal's relations: those that it costs, and those that cost it */
export function relationsOf(read: RecordReader, goal: Goal): readonly GoalRelation[] {
  return read.list(goalRelationRecord, goal.board).filter(({ from, to }) => from === goal.id || to === goal.id);
}

export const teamsOf = (read: RecordReader): readonly Team[] => read.list(teamRecord, '');

/** @returns what was measured, the earliest first; entries without a date or value last */
export function actualsOf(read: RecordReader, goal: Goal): readonly GoalActual[] {
  const own = read.list(goalActualRecord, goal.board).filter((actual) => actual.goal === goal.id);
  const key = ({ date, value }: GoalActual): string => (date === '' || value === null ? '~' : date);
  return own.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1));
}

/** @returns the entries with both a date and a value */
export function measuredOf(actuals: readonly GoalActual[]): readonly (GoalActual & { readonly value: number })[] {
  return actuals.filter(
    (actual): actual is GoalActual & { value: number } => actual.value !== null && actual.date !== '',
  );
}

/**
 * @returns what a goal asks of a team. More than one only where two people began it at the same time without seeing each
 * other: both texts are shown.
 */
export function cellOf(read: RecordReader, goal: Goal, team: string): readonly TeamExpectation[] {
  return read.list(teamExpectationRecord, goal.board).filter((cell) => cell.goal === goal.id && cell.team === team);
}

export function says({ expected, why }: TeamExpectation): boolean {
  return expected.trim() !== '' || why.trim() !== '';
}

/** Something is asked, not only reasoned. */
export function saysWhat({ expected }: TeamExpectation): boolean {
  return expected.trim() !== '';
}

/** @returns teams of the grid: those of the project, then removed ones of whom something is still expected */
export function gridTeams(read: RecordReader, board: string): readonly Referred[] {
  const named = teamsOf(read).map(({ id, name }): Referred => ({ id, name, removed: false }));
  const known = new Set(named.map(({ id }) => id));
  const goals = new Set(goalsOf(read, board).map(({ id }) => id));
  const gone = new Map<string, Referred>();
  for (const cell of read.list(teamExpectationRecord, board)) {
    if (cell.team === null || known.has(cell.team) || !says(cell) || cell.goal === null || !goals.has(cell.goal))
      continue;
    gone.set(cell.team, referred(read, cell.team));
  }
  return [...named, ...gone.values()];
}

/** @returns areas with their judgements */
export function maturityOf(read: RecordReader, board: string): readonly AreaHistory[] {
  const all = read.list(maturityAssessmentRecord, board);
  return read.list(maturityAreaRecord, board).map((area) => ({
    area,
    assessments: all
      .filter((assessment) => assessment.area === area.id)
      .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1)),
  }));
}

/** @returns name and state of the record with the id, of any type */
export function referred(read: RecordReader, id: string): Referred {
  const record = read.get(id);
  const name = record?.['title'] ?? record?.['name'];
  return { id, name: typeof name === 'string' ? name : '', removed: isGone(read, id) };
}
