/**
 * Edits a value map at random: for each command, arguments as a view would give them. A missing command is a compile error.
 */
import { VALUE_COMMANDS } from '../commands/index';
import {
  CUSTOMER_SECTIONS,
  OFFER_SECTIONS,
  SECTIONS,
  sideOf,
  STRENGTHS,
  VALUE_DIMENSIONS,
  type ValueItem,
  valueMapId,
  valueItemRecord,
} from '../schema';
import { NOTE_COLORS, NOTE_KINDS, noteRecord } from '../../../kernel/notes/note-record';
import { itemsOf } from '../value-reader';
import type { Command } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import type { Peer } from '../../../testing/peer';
import type { SeededRandom } from '../../../testing/seeded-random';

type CommandName = keyof typeof VALUE_COMMANDS;
interface Sight {
  readonly read: RecordReader;
  readonly removed: readonly string[];
  readonly board: string;
  readonly random: SeededRandom;
}
type ArgsOf<Name extends CommandName> = (typeof VALUE_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
type Chooser<Name extends CommandName> = (sight: Sight) => ArgsOf<Name> | null;

const WORDS = ['a home', 'waits in the dark', 'no answer', 'ääni', '👍🏽', '', 'one number to call', 'sure of a date'];

function someItems(sight: Sight, most = 3): readonly string[] {
  const all = itemsOf(sight.read, sight.board);
  if (all.length === 0) return [];
  return Array.from({ length: 1 + sight.random.int(most) }, () => sight.random.pick(all).id);
}

function ends(sight: Sight): { from: string; to: string } | null {
  const all = itemsOf(sight.read, sight.board);
  const of = (side: string): readonly ValueItem[] => all.filter(({ section }) => sideOf(section) === side);
  const [offers, wishes] = [of('offer'), of('customer')];
  if (offers.length === 0 || wishes.length === 0) return null;
  const [from, to] = [sight.random.pick(offers).id, sight.random.pick(wishes).id];
  return sight.random.chance(0.3) ? { from: to, to: from } : { from, to };
}

const spot = (random: SeededRandom) => ({
  x: random.int(900) - 100,
  y: random.int(900) - 100,
  width: 40 + random.int(200),
  height: 40 + random.int(200),
});

function someNotes({ read, board, random }: Sight): readonly string[] {
  const all = read.list(noteRecord, board);
  return all.length === 0 ? [] : [random.pick(all).id, random.pick(all).id];
}

const choosers: { readonly [Name in CommandName]: Chooser<Name> } = {
  addValueItems: ({ board, random }) => ({
    board,
    section: random.pick(SECTIONS),
    texts: Array.from({ length: 1 + random.int(2) }, () => random.pick(WORDS)),
    ...(random.chance(0.6) ? { index: random.int(4) } : {}),
    ...(random.chance(0.3) ? { fields: { importance: 1 + random.int(5) } } : {}),
  }),
  editValueText(sight) {
    const { read, board, random } = sight;
    const item = someItems(sight, 1)[0];
    const target =
      item === undefined || random.chance(0.2)
        ? { id: valueMapId(board), field: 'offer' }
        : { id: item, field: 'text' };
    const stored = read.get(target.id)?.[target.field];
    const text = typeof stored === 'string' ? stored : '';
    const typed = random.pick(WORDS);
    return { ...target, value: `${text.slice(0, 80)}${typed}`, caret: Math.min(80, text.length) + typed.length };
  },
  addNote: ({ board, random }) => ({
    board,
    kind: random.pick(NOTE_KINDS),
    box: spot(random),
    text: random.pick(WORDS),
  }),
  setNotes(sight) {
    const ids = someNotes(sight);
    const fields = { color: sight.random.pick(NOTE_COLORS), to: someItems(sight, 1)[0] ?? null };
    return ids.length === 0 ? null : { ids, fields };
  },
  placeNotes: (sight) => ({ places: someNotes(sight).map((id) => ({ id, box: spot(sight.random) })) }),
  copyNotes: (sight) => ({ ids: someNotes(sight), by: { x: 20, y: sight.random.int(90) } }),
  addCompetitorMap: ({ board, random }) => (random.chance(0.2) ? { board, name: random.pick(WORDS) } : null),
  linkItemTouchpoints(sight) {
    const [id] = someItems(sight, 1);
    const there = sight.read.list('board', '').flatMap((board) => sight.read.list('touchpoint', board.id));
    if (id === undefined) return null;
    const one = there.length > 0 ? sight.random.pick(there).id : 'nowhere';
    return sight.random.chance(0.6) ? { id, add: [one] } : { id, remove: ['t1', one] };
  },
  setValueItems(sight) {
    const { random } = sight;
    const fields = random.pick([
      { importance: random.chance(0.2) ? null : 1 + random.int(5) },
      { dimensions: [random.pick(VALUE_DIMENSIONS)] },
      { touchpoints: [random.pick(['t1', 't2', 'nowhere'])] },
      { source: random.pick(WORDS) },
    ]);
    return { ids: someItems(sight), fields };
  },
  setValueDimension: (sight) => ({
    ids: someItems(sight),
    dimension: sight.random.pick(VALUE_DIMENSIONS),
    on: sight.random.chance(0.6),
  }),
  moveValueItems(sight) {
    const { random, read } = sight;
    const ids = someItems(sight, 2);
    const first = ids[0] === undefined ? undefined : read.get(valueItemRecord, ids[0]);
    if (!first) return null;
    const sections = sideOf(first.section) === 'offer' ? OFFER_SECTIONS : CUSTOMER_SECTIONS;
    return { ids, section: random.chance(0.9) ? random.pick(sections) : random.pick(SECTIONS), index: random.int(4) };
  },
  removeValueRecords(sight) {
    const links = sight.read.list('fitLink', sight.board).map(({ id }) => id);
    const notes = sight.random.chance(0.2) ? someNotes(sight) : [];
    if (notes.length > 0) return { ids: notes };
    return { ids: links.length > 0 && sight.random.chance(0.4) ? [sight.random.pick(links)] : someItems(sight, 2) };
  },
  restoreValueRecords({ removed, random }) {
    return removed.length === 0 ? null : { ids: [random.pick(removed)] };
  },
  addFitLink(sight) {
    const link = ends(sight);
    return link && { board: sight.board, ...link, strength: sight.random.pick([...STRENGTHS, null]) };
  },
  toggleFitLink(sight) {
    const link = ends(sight);
    return link && { board: sight.board, ...link };
  },
  setFitLinks(sight) {
    const links = sight.read.list('fitLink', sight.board).map(({ id }) => id);
    if (links.length === 0) return null;
    return { ids: [sight.random.pick(links)], strength: sight.random.pick([...STRENGTHS, null]) };
  },
  setValueMap({ board, random, read }) {
    const boards = [null, 'gone', ...read.list('board', '').map(({ id }) => id)];
    return {
      board,
      fields: random.chance(0.5)
        ? { whose: random.pick(['ours', 'competitor'] as const) }
        : { persona: random.pick(boards) },
    };
  },
  bringFromPersona({ board, read, random }) {
    const items = read.list('board', '').flatMap(({ id }) => read.list('personaItem', id));
    return items.length === 0 ? null : { board, items: [random.pick(items).id] };
  },
  keepValueWords: (sight) => ({ ids: someItems(sight, 2) }),
};

const NAMES = Object.keys(VALUE_COMMANDS) as readonly CommandName[];
const OFTEN: readonly CommandName[] = [
  'addValueItems',
  'addValueItems',
  'addFitLink',
  'moveValueItems',
  'setValueItems',
];

/** One random command. @returns its name, with `!` when its rule refused, with `?` when there was nothing to do */
export function randomValueEdit(peer: Peer, board: string, random: SeededRandom): string {
  const name = random.chance(0.4) ? random.pick(OFTEN) : random.pick(NAMES);
  const sight = { read: peer.read, removed: peer.read.removed().map(({ id }) => id), board, random };
  const args: unknown = choosers[name](sight);
  if (args === null) return `${name}?`;
  const command: Command<never> = VALUE_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}
