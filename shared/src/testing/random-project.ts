/**
 * Edits a whole project at random: boards of every kind and links between them, with boards and teams being removed and
 * restored while others write on them. A missing project command is a compile error.
 */
import { BOARD_KINDS, isKindId, TEMPLATES } from '../boards/index';
import { journeyTables } from '../boards/journey/tidy/table-import';
import { createTranslator } from '../i18n/translator';
import type { Command } from '../kernel/command';
import { PROJECT_ID } from '../kernel/project';
import type { RecordReader } from '../kernel/projection';
import { PROJECT_COMMANDS } from '../project/commands/index';
import type { Peer } from './peer';
import { RANDOM_EDITS } from './random-acts';
import type { SeededRandom } from './seeded-random';

type CommandName = keyof typeof PROJECT_COMMANDS;
type ArgsOf<Name extends CommandName> = (typeof PROJECT_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
interface Sight {
  readonly read: RecordReader;
  readonly removed: readonly string[];
  readonly random: SeededRandom;
}

const words = createTranslator('en');
const KINDS = Object.keys(BOARD_KINDS).filter(isKindId);
const NAMES = ['Path', 'Aino', 'Offer', 'ääni', '', 'Repairs'];

function one({ read, random }: Sight, type: 'board' | 'team' | 'person'): string {
  const all = read.list(type, '');
  return all.length === 0 ? 'nowhere' : random.pick(all).id;
}

const choosers: { readonly [Name in CommandName]: (sight: Sight) => ArgsOf<Name> } = {
  editProjectText: (sight) => ({
    id: sight.random.pick([PROJECT_ID, one(sight, 'board'), one(sight, 'team'), one(sight, 'person')]),
    field: 'name',
    value: sight.random.pick(NAMES),
  }),
  setProjectSettings: ({ random }) => ({ fields: { workdayHours: 5 + random.int(4) } }),
  addBoard: ({ random }) => ({ kind: random.pick(KINDS), name: random.pick(NAMES), words }),
  addTemplate: ({ random }) => ({ template: random.pick(TEMPLATES), name: 'New', words }),
  importTable: ({ random }) => ({
    name: 'Table',
    rows: [{ line: 2, fields: { stage: 'Before', touchpoint: 'Calls', team: random.pick(NAMES) }, extra: {} }],
    tables: journeyTables,
  }),
  setBoardFields: (sight) => ({ id: one(sight, 'board'), fields: { archived: sight.random.chance(0.4) } }),
  moveBoard: (sight) => ({ id: one(sight, 'board'), index: sight.random.int(5) }),
  duplicateBoard: (sight) => ({ id: one(sight, 'board'), name: 'Copy', asTarget: sight.random.chance(0.4) }),
  removeBoard: (sight) => ({ id: one(sight, 'board') }),
  restoreAnything: ({ removed, random }) => ({ ids: removed.length === 0 ? [] : [random.pick(removed)] }),
  restoreProjectRecords: ({ removed, random }) => ({ ids: removed.length === 0 ? [] : [random.pick(removed)] }),
  addTeam: ({ random }) => ({ name: random.pick(NAMES) }),
  setTeamFields: (sight) => ({ id: one(sight, 'team'), fields: { subcontractor: sight.random.chance(0.5) } }),
  moveTeam: (sight) => ({ id: one(sight, 'team'), index: sight.random.int(5) }),
  removeTeam: (sight) => ({ id: one(sight, 'team') }),
  addPerson: (sight) => ({ name: sight.random.pick(NAMES), team: one(sight, 'team') || null }),
  makePerson: ({ random }) => ({ name: random.pick(NAMES) }),
  setPersonFields: (sight) => ({ id: one(sight, 'person'), fields: { team: one(sight, 'team') || null } }),
  movePerson: (sight) => ({ id: one(sight, 'person'), index: sight.random.int(5) }),
  removePerson: (sight) => ({ id: one(sight, 'person') }),
};

const COMMANDS = Object.keys(PROJECT_COMMANDS) as readonly CommandName[];
/** Boards would become so many that nobody met another on one. */
const MOST_BOARDS = 9;

function projectCommand(peer: Peer, random: SeededRandom): string {
  const { read } = peer;
  const full = read.list('board', '').length >= MOST_BOARDS;
  const name = random.pick(
    full ? COMMANDS.filter((known) => !/^(addBoard|addTemplate|importTable|duplicateBoard)$/.test(known)) : COMMANDS,
  );
  const removed = read.removed().flatMap(({ id, type }) => (type === 'board' || type === 'team' ? [id] : []));
  const args: unknown = choosers[name]({ read, removed, random });
  const command: Command<never> = PROJECT_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}

/** Refers from one board to another: whom a touchpoint concerns, whose map it is, what of a persona comes in. */
function linkCommand(peer: Peer, random: SeededRandom): string {
  const { read, runner } = peer;
  const boards = read.list('board', '');
  const ofKind = (kind: string): readonly string[] =>
    boards.flatMap((board) => (board['kind'] === kind ? [board.id] : []));
  const [personas, maps, paths] = [ofKind('persona'), ofKind('value'), ofKind('journey')];
  if (personas.length === 0) return 'link?';
  const persona = random.pick(personas);
  if (random.chance(0.4) && paths.length > 0) {
    const there = read.list('touchpoint', random.pick(paths));
    const { setTouchpointFields } = BOARD_KINDS.journey.commands;
    if (there.length === 0) return 'link?';
    runner.run(setTouchpointFields, { ids: [random.pick(there).id], fields: { personas: [persona] } });
    return 'concerns';
  }
  if (maps.length === 0) return 'link?';
  const [board, lines] = [random.pick(maps), read.list('personaItem', persona)];
  const { bringFromPersona, setValueMap } = BOARD_KINDS.value.commands;
  runner.run(setValueMap, { board, fields: { persona } });
  if (lines.length > 0) runner.run(bringFromPersona, { board, items: lines.map(({ id }) => id) });
  return 'brings';
}

/** Does one thing somewhere in the project. @returns its name, with `!` when its rule refused, `?` when there was nothing to do */
export function randomProjectAct(peer: Peer, random: SeededRandom): string {
  const die = random();
  if (die < 0.06) return peer.runner.undo.undo().length > 0 ? 'undo' : 'undo?';
  if (die < 0.09) return peer.runner.undo.redo().length > 0 ? 'redo' : 'redo?';
  if (die < 0.27) return projectCommand(peer, random);
  if (die < 0.35) return linkCommand(peer, random);
  const boards = peer.read.list('board', '');
  if (boards.length === 0) return 'edit?';
  const { id, kind } = random.pick(boards);
  return typeof kind === 'string' && isKindId(kind) ? RANDOM_EDITS[kind](peer, id, random) : 'edit?';
}
