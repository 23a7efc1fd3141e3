/** A project with a journey, two teams and a goals board, for tests of goals. */
import { GOALS_COMMANDS } from '../boards/goals/commands/index';
import { actualsOf, goalsOf } from '../boards/goals/goals-reader';
import { GOALS_RECORDS, type Goal, type GoalActual, goalsBoardId } from '../boards/goals/schema';
import type { TouchpointChanges } from '../boards/journey/fields/changes';
import type { Change } from '../kernel/change';
import { type SpecLookup, writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import type { RecordSpec } from '../kernel/records';
import { BOARD_RECORDS } from '../boards/finding-record';
import { createPeer, type Peer } from './peer';
import { seededRandom } from './seeded-random';
import { JOURNEY_SPECS, journeyChanges, type Picture } from './test-board';

export const GOALS_SPECS: SpecLookup = new Map<string, RecordSpec>([
  ...JOURNEY_SPECS,
  ...[...GOALS_RECORDS, ...BOARD_RECORDS].map((spec: RecordSpec) => [spec.type, spec] as const),
]);

/** Id of the goals board; the journey is `BOARD` of `test-board`, its touchpoints `t0`, `t1`, …; teams are `sales`, `repair`. */
export const GOALS_BOARD = 'goals0';

const PATH: Picture = { Looking: ['Sees', 'Asks'], Living: ['Reports a fault', 'Is helped'] };

/** @returns the changes that make the project */
export function goalsProjectChanges(touchpoints: Readonly<Record<string, TouchpointChanges>> = {}): readonly Change[] {
  const team = (id: string, name: string, order: string): Change => ({
    op: 'create',
    id,
    type: 'team',
    board: '',
    fields: { name, order },
  });
  return [
    ...journeyChanges(PATH, touchpoints),
    team('sales', 'Sales', 'a1'),
    team('repair', 'Repair', 'a2'),
    { op: 'create', id: GOALS_BOARD, type: 'board', board: '', fields: { kind: 'goals', name: 'Goals', order: 'a1' } },
    { op: 'create', id: goalsBoardId(GOALS_BOARD), type: 'goalsBoard', board: GOALS_BOARD, fields: {} },
  ];
}

export interface TestGoals extends Peer {
  /** The live goal of this title; throws when there is none. */
  goal(title: string): Goal;
  goals(): readonly string[];
  actuals(title: string): readonly GoalActual[];
  /** Adds a goal and gives its id. */
  add(title: string, fields?: Parameters<typeof GOALS_COMMANDS.addGoal.plan>[1]['fields']): string;
}

export function testGoals(
  touchpoints: Readonly<Record<string, TouchpointChanges>> = {},
  peer: Peer = createPeer({ specs: GOALS_SPECS, random: seededRandom(5) }),
): TestGoals {
  if (!peer.read.get(GOALS_BOARD)) {
    writeChanges(peer.doc, goalsProjectChanges(touchpoints), GOALS_SPECS, { by: '', now: 0 }, IMPORT);
  }
  const goal = (title: string): Goal => {
    const found = goalsOf(peer.read, GOALS_BOARD).find((one) => one.title === title);
    if (!found) throw new Error(`no goal is called "${title}"`);
    return found;
  };
  return {
    ...peer,
    goal,
    goals: () => goalsOf(peer.read, GOALS_BOARD).map(({ title }) => title),
    actuals: (title) => actualsOf(peer.read, goal(title)),
    add(title, fields) {
      const [id] = peer.do(GOALS_COMMANDS.addGoal, { board: GOALS_BOARD, title, ...(fields ? { fields } : {}) });
      return id ?? '';
    },
  };
}
