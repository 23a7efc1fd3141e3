/**
 * Edits a goals board at random: for each command, arguments as the sheet would give them for the current state. A missing
 * command is a compile error.
 */
import { GOALS_COMMANDS } from '../commands/index';
import { cellOf } from '../goals-reader';
import { COURSES, MATURITY_LEVELS, MATURITY_SCALES, PROJECT_CHANGES, PROJECT_STATUSES, goalRecord } from '../schema';
import type { Command } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import type { Peer } from '../../../testing/peer';
import type { SeededRandom } from '../../../testing/seeded-random';

type CommandName = keyof typeof GOALS_COMMANDS;
interface Sight {
  readonly read: RecordReader;
  readonly removed: readonly string[];
  readonly board: string;
  readonly random: SeededRandom;
}
type ArgsOf<Name extends CommandName> = (typeof GOALS_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
/** Null: there is nothing here that the command could be used on. */
type Chooser<Name extends CommandName> = (sight: Sight) => ArgsOf<Name> | null;

const WORDS = ['churn halves', 'answer in a day', 'NPS', '', 'ääni', '👍🏽', 'one owner of the whole path'];
const DATES = ['2026-01-01', '2026-02-28', '2027-06-30', '2028-01-01', ''];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  goalsBoard: ['vision'],
  goal: ['title', 'why'],
  teamExpectation: ['expected', 'why'],
  developmentProject: ['title'],
  maturityArea: ['name'],
  maturityAssessment: ['reasons'],
  visionAnswers: ['who', 'value', 'knownFor', 'strategy', 'technology', 'people'],
  goalRelation: ['why'],
  teamAnswer: ['meaning'],
};

function some({ read, board, random }: Sight, types: readonly string[], most = 2): readonly string[] {
  const all = types.flatMap((type) => read.list(type, type === 'team' ? '' : board).map(({ id }) => id));
  return all.length === 0 ? [] : Array.from({ length: 1 + random.int(most) }, () => random.pick(all));
}
function one(sight: Sight, ...types: readonly string[]): string | null {
  return some(sight, types, 1)[0] ?? null;
}
const amount = (random: SeededRandom): number | null => (random.chance(0.2) ? null : random.int(400) / 4 - 20);

const choosers: { readonly [Name in CommandName]: Chooser<Name> } = {
  addGoal: ({ board, random }) => ({
    board,
    title: random.pick(WORDS),
    index: random.int(4),
    fields: { measure: random.pick(WORDS), baseline: amount(random), target: amount(random) },
  }),
  editGoalText(sight) {
    const { read, random } = sight;
    const id = one(sight, ...Object.keys(TEXTS), 'teamExpectation');
    const record = id === null ? undefined : read.get(id);
    if (id === null || !record) return null;
    const field = random.pick(TEXTS[record.type] ?? ['title']);
    const text = String(record[field]);
    const at = /[\uDC00-\uDFFF]/.test(text) ? text.length : random.int(text.length + 1);
    const typed = random.pick(WORDS);
    return { id, field, value: (text.slice(0, at) + typed + text.slice(at)).slice(0, 200), caret: at + typed.length };
  },
  setGoalFields: (sight) => ({
    ids: some(sight, ['goal']),
    fields: sight.random.pick([
      { owner: sight.random.pick(WORDS) },
      { baseline: amount(sight.random), baselineDate: sight.random.pick(DATES) },
      { target: amount(sight.random), targetDate: sight.random.pick(DATES) },
      { course: sight.random.pick(COURSES), unit: '%' },
      { area: one(sight, 'maturityArea'), needsLevel: sight.random.pick([...MATURITY_LEVELS, null]) },
    ]),
  }),
  linkGoalTouchpoints(sight) {
    const id = one(sight, 'goal');
    const touchpoints = sight.read.list('board', '').flatMap((board) => sight.read.list('touchpoint', board.id));
    if (id === null || touchpoints.length === 0) return null;
    const picked = [sight.random.pick(touchpoints).id];
    return sight.random.chance(0.8) ? { id, add: picked } : { id, remove: picked };
  },
  addGoalActual(sight) {
    const goal = one(sight, 'goal');
    return goal === null ? null : { goal, date: sight.random.pick(DATES), value: amount(sight.random) ?? 0 };
  },
  setGoalActualFields: (sight) => ({
    ids: some(sight, ['goalActual']),
    fields: { value: amount(sight.random), date: sight.random.pick(DATES), note: sight.random.pick(WORDS) },
  }),
  expectOfTeam(sight) {
    const [goal, team] = [one(sight, 'goal'), one(sight, 'team')];
    if (goal === null || team === null) return null;
    const record = sight.read.get(goalRecord, goal);
    const there = record ? cellOf(sight.read, record, team) : [];
    return there.length > 0 && sight.random.chance(0.5) ? null : { goal, team };
  },
  addDevelopmentProject: (sight) => ({
    board: sight.board,
    title: sight.random.pick(WORDS),
    fields: { goals: some(sight, ['goal']) },
  }),
  setDevelopmentProjectFields: (sight) => ({
    ids: some(sight, ['developmentProject']),
    fields: sight.random.pick([
      { status: sight.random.pick(PROJECT_STATUSES), owner: sight.random.pick(WORDS) },
      { goals: some(sight, ['goal']) },
      { start: sight.random.pick(DATES), end: sight.random.pick(DATES) },
      { changes: [sight.random.pick(PROJECT_CHANGES)], betterForTeams: some(sight, ['team']) },
    ]),
  }),
  addMaturityArea: ({ board, random }) => ({ board, name: random.pick(WORDS) }),
  assessMaturity(sight) {
    const area = one(sight, 'maturityArea');
    const { random } = sight;
    return area === null ? null : { area, level: random.pick(MATURITY_LEVELS), date: random.pick(DATES), by: 'Aino' };
  },
  setMaturityFields: (sight) => ({
    ids: some(sight, ['maturityAssessment']),
    fields: { level: sight.random.pick([...MATURITY_LEVELS, null]), date: sight.random.pick(DATES) },
  }),
  setMaturityAreaFields: (sight) => ({
    ids: some(sight, ['maturityArea']),
    fields: { scale: sight.random.pick(MATURITY_SCALES) },
  }),
  addGoalRelation(sight) {
    const [from, to] = [one(sight, 'goal'), one(sight, 'goal')];
    return from === null || to === null ? null : { from, to };
  },
  linkProjectTouchpoints(sight) {
    const id = one(sight, 'developmentProject');
    const touchpoints = sight.read.list('board', '').flatMap((board) => sight.read.list('touchpoint', board.id));
    return id === null || touchpoints.length === 0 ? null : { id, add: [sight.random.pick(touchpoints).id] };
  },
  openVisionAnswers: ({ board }) => ({ board }),
  answerForTeam(sight) {
    const team = one(sight, 'team');
    return team === null ? null : { board: sight.board, team };
  },
  setTeamAnswer: (sight) => ({
    ids: some(sight, ['teamAnswer']),
    fields: { read: sight.random.chance(0.5), by: 'Aino', date: sight.random.pick(DATES) },
  }),
  moveGoalRecord(sight) {
    const id = one(sight, 'goal', 'developmentProject', 'maturityArea');
    return id === null ? null : { id, index: sight.random.int(4) };
  },
  removeGoalRecords: (sight) => ({
    ids: some(
      sight,
      ['goal', 'goalActual', 'teamExpectation', 'developmentProject', 'maturityArea', 'maturityAssessment'],
      1,
    ),
  }),
  restoreGoalRecords: ({ removed, random }) => (removed.length === 0 ? null : { ids: [random.pick(removed)] }),
};

const NAMES = Object.keys(GOALS_COMMANDS) as readonly CommandName[];

/** Runs one random command. @returns its name, with `!` when its rule refused, with `?` when there was nothing to do */
export function randomGoalsEdit(peer: Peer, board: string, random: SeededRandom): string {
  const name = random.chance(0.2) ? random.pick(['addGoal', 'editGoalText'] as const) : random.pick(NAMES);
  const sight = { read: peer.read, removed: peer.read.removed().map(({ id }) => id), board, random };
  const args: unknown = choosers[name](sight);
  if (args === null) return `${name}?`;
  const command: Command<never> = GOALS_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}
