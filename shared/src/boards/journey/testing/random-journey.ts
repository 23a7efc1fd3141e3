/**
 * Edits a journey map at random: for each command, arguments as a view would give them for the current state. A missing
 * command is a compile error.
 */
import { JOURNEY_COMMANDS } from '../commands/index';
import { copyRecords } from '../commands/common/clipboard';
import {
  CARD_KINDS,
  CONNECTOR_KINDS,
  LAYERS,
  MEASURED,
  PHASES,
  TIME_UNITS,
  VALUE_CLASSES,
  WASTE_KINDS,
} from '../records/schema';
import { createTranslator } from '../../../i18n/translator';
import type { Command } from '../../../kernel/command';
import { NOTE_COLORS, NOTE_KINDS, type NoteAnchor } from '../../../kernel/notes/note-record';
import type { RecordReader } from '../../../kernel/projection';
import type { Peer } from '../../../testing/peer';
import type { SeededRandom } from '../../../testing/seeded-random';

type CommandName = keyof typeof JOURNEY_COMMANDS;
interface Sight {
  readonly read: RecordReader;
  readonly removed: readonly string[];
  readonly board: string;
  readonly random: SeededRandom;
}
type ArgsOf<Name extends CommandName> = (typeof JOURNEY_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
/** Null: there is nothing here that the command could be used on. */
type Chooser<Name extends CommandName> = (sight: Sight) => ArgsOf<Name> | null;

const words = createTranslator('en');
const WORDS = ['wait', 'ask', 'sign', 'move in', 'ääni', '👍🏽', 'pay', '', 'the very long name of a step', 'x'];

function some({ read, board, random }: Sight, types: readonly string[], most = 3): readonly string[] {
  const all = types.flatMap((type) => read.list(type, board).map(({ id }) => id));
  if (all.length === 0) return [];
  return Array.from({ length: 1 + random.int(most) }, () => random.pick(all));
}
function one(sight: Sight, ...types: readonly string[]): string | null {
  return some(sight, types, 1)[0] ?? null;
}
/** A note that is tied to what it may stand beside, some of it long gone. */
function anchors(sight: Sight): { readonly anchor?: NoteAnchor } {
  const to = sight.random.chance(0.6) ? one(sight, 'touchpoint', 'stage') : null;
  if (to === null) return {};
  const lane = sight.random.chance(0.3) ? { lane: 'time' } : {};
  return { anchor: { to, ...lane, x: sight.random.int(900), y: sight.random.int(600) } };
}
function retyped(text: string, random: SeededRandom): { value: string; caret: number } {
  const at = random.int(text.length + 1);
  const cut = random.chance(0.3) ? random.int(4) : 0;
  const typed = random.chance(0.8) ? random.pick(WORDS) : '';
  // A person's caret never stands inside a character.
  const [before, after] = [
    text.slice(0, at).replace(/[\uD800-\uDBFF]$/, ''),
    text.slice(at + cut).replace(/^[\uDC00-\uDFFF]/, ''),
  ];
  return {
    value: (before + typed + after).slice(0, 280).replace(/[\uD800-\uDBFF]$/, ''),
    caret: before.length + typed.length,
  };
}
const touchpoints = (sight: Sight, most = 3) => some(sight, ['touchpoint'], most);
const duration = (random: SeededRandom) =>
  random.chance(0.2) ? null : { amount: random.int(500) / 10, unit: random.pick(TIME_UNITS) };
const rating = (random: SeededRandom) =>
  random.chance(0.2)
    ? null
    : { mean: 1 + random.int(41) / 10, n: random.chance(0.3) ? null : random.int(50), source: 'survey', date: '' };

const choosers: { readonly [Name in CommandName]: Chooser<Name> } = {
  addStage: ({ board, random }) => ({ board, name: random.pick(WORDS), index: random.int(5) }),
  renameStage(sight) {
    const id = one(sight, 'stage');
    if (id === null) return null;
    const { value, caret } = retyped(String(sight.read.get(id)?.['name']), sight.random);
    return { id, name: value, caret };
  },
  setStagePhase: (sight) => ({ ids: some(sight, ['stage']), phase: sight.random.pick([...PHASES, null]) }),
  moveStage(sight) {
    const id = one(sight, 'stage');
    return id === null ? null : { id, index: sight.random.int(5) };
  },
  removeStage: (sight) => ({ ids: some(sight, ['stage'], 1) }),
  addTouchpoints(sight) {
    const stage = one(sight, 'stage');
    if (stage === null) return null;
    const { board, random } = sight;
    const titles = Array.from({ length: 1 + random.int(3) }, () => random.pick(WORDS));
    const like = one(sight, 'touchpoint');
    return {
      board,
      stage,
      titles,
      index: random.int(8),
      ...(like ? { like } : {}),
      fields: { layer: random.pick(LAYERS) },
    };
  },
  editText(sight) {
    const { read, random } = sight;
    const id = one(sight, 'touchpoint', 'touchpoint', 'stage', 'card', 'connector', 'note', 'reaction', 'ladder');
    const type = id === null ? undefined : read.get(id)?.type;
    if (id === null || type === undefined) return null;
    const field =
      {
        touchpoint: random.pick(['title', 'description', 'desiredReaction']),
        stage: 'name',
        card: 'text',
        note: 'text',
        reaction: 'text',
        ladder: 'wanted',
      }[type] ?? 'label';
    return { id, field, ...retyped(String(read.get(id)?.[field]), random) };
  },
  setTouchpointFields(sight) {
    const { read, random } = sight;
    const teams = [null, ...read.list('team', '').map(({ id }) => id)];
    const fields = random.pick([
      { layer: random.pick([...LAYERS, null]) },
      { value: random.pick([...VALUE_CLASSES, null]) },
      { waste: [random.pick(WASTE_KINDS)] },
      { processTime: duration(random), waitTime: duration(random) },
      { experience: rating(random), staffBelief: rating(random), importance: 1 + random.int(5) },
      { team: random.pick(teams) },
      { momentOfTruth: random.chance(0.5), failure: random.chance(0.5) },
      { recoveredBy: one(sight, 'touchpoint') },
      { rollUp: random.chance(0.7) },
      {
        channel: 'phone',
        completeAccurate: random.int(101),
        volume: random.int(9000),
        extra: { note: random.pick(WORDS) },
      },
      { metric: { name: 'NPS', unit: '', baseline: null, target: random.int(100), actual: random.int(100), date: '' } },
    ]);
    return { ids: touchpoints(sight), fields };
  },
  fillTouchpoints(sight) {
    const { board, random } = sight;
    const stage = one(sight, 'stage');
    if (stage === null) return null;
    const row = (id: string | null) => ({
      id,
      fields: { importance: 1 + random.int(5), value: random.pick(VALUE_CLASSES) },
      texts: random.chance(0.5) ? { title: random.pick(WORDS) } : {},
      ...(id === null || random.chance(0.3) ? { stage } : {}),
      ...(random.chance(0.2) ? { stageName: random.pick(WORDS) } : {}),
    });
    return { board, rows: [...new Set(touchpoints(sight, 2))].map(row).concat(random.chance(0.3) ? [row(null)] : []) };
  },
  toggleWaste: (sight) => ({ ids: touchpoints(sight), kind: sight.random.pick(WASTE_KINDS) }),
  setEmotion: (sight) => ({
    ids: touchpoints(sight, 2),
    emotion: sight.random.pick([null, -2, -1, 0, 0.5, 2]),
    whose: sight.random.pick(['customer', 'employee'] as const),
    ...(sight.random.chance(0.3) ? { persona: sight.random.pick(['anna', 'ben']) } : {}),
  }),
  addMeasurement(sight) {
    const { random } = sight;
    const id = one(sight, 'touchpoint');
    if (id === null) return null;
    const date = random.pick(['', '2025-01-31', '2026-02-28']);
    const of = random.pick(MEASURED);
    return {
      id,
      of,
      value: random.pick([1, 1.5, 2]),
      n: random.pick([null, 3, 12]),
      date,
      source: random.pick(['', 'Survey']),
    };
  },
  moveTouchpoints(sight) {
    const { random } = sight;
    const stage = one(sight, 'stage');
    if (stage === null) return null;
    const row = random.chance(0.3) ? { row: { by: 'layer' as const, value: random.pick(LAYERS) } } : {};
    const beside = random.chance(0.2) ? { parallelTo: one(sight, 'touchpoint') } : {};
    return { ids: touchpoints(sight), stage, index: random.int(6), ...row, ...beside };
  },
  nudgeTouchpoints: (sight) => ({ ids: touchpoints(sight), by: sight.random.chance(0.5) ? 1 : -1 }),
  setWithPrevious: (sight) => ({ ids: touchpoints(sight), withPrevious: sight.random.chance(0.6) }),
  placeParked(sight) {
    const stage = one(sight, 'stage');
    return stage === null ? null : { ids: sight.read.list('touchpoint', sight.board).map(({ id }) => id), stage };
  },
  duplicateRecords(sight) {
    const ids = some(sight, ['stage', 'touchpoint', 'touchpoint', 'touchpoint', 'card', 'note'], 2);
    const stage = one(sight, 'stage');
    return {
      ids,
      ...(stage !== null && sight.random.chance(0.3) ? { to: { stage, index: sight.random.int(4) } } : {}),
    };
  },
  moveToRow: (sight) => ({
    ids: touchpoints(sight),
    row: { by: sight.random.pick(['layer', 'channel'] as const), value: sight.random.pick(['customer', null]) },
  }),
  removeRecords: (sight) => ({ ids: some(sight, ['touchpoint', 'touchpoint', 'card', 'connector', 'note'], 2) }),
  restoreRecords: ({ removed, random }) => (removed.length === 0 ? null : { ids: [random.pick(removed)] }),
  pasteRecords(sight) {
    const { read, board, random } = sight;
    const copied = copyRecords(read, some(sight, ['touchpoint', 'touchpoint', 'card', 'stage', 'note'], 2));
    const stage = one(sight, 'stage');
    if (!copied) return null;
    const payload: unknown = JSON.parse(JSON.stringify(copied));
    return { board, payload, ...(stage !== null && random.chance(0.7) ? { stage, index: random.int(4) } : {}) };
  },
  pasteRows(sight) {
    const { board, random } = sight;
    const stage = one(sight, 'stage');
    if (stage === null) return null;
    const team = random.chance(0.5) ? { team: random.pick(['Sales', 'Billing', 'Repair']) } : {};
    const row = { line: 1, fields: { touchpoint: 'Pasted', ...team }, extra: {} };
    return { board, stage, index: random.int(4), rows: [row], teamColors: ['#2F6FA8'] };
  },
  addCard(sight) {
    const under = one(sight, 'touchpoint', 'stage');
    const { board, random } = sight;
    return under === null ? null : { board, kind: random.pick(CARD_KINDS), under, text: random.pick(WORDS) };
  },
  moveCard(sight) {
    const under = one(sight, 'touchpoint', 'stage');
    return under === null
      ? null
      : {
          ids: some(sight, ['card']),
          under,
          index: sight.random.int(3),
          ...(sight.random.chance(0.3) ? { kind: sight.random.pick(CARD_KINDS) } : {}),
        };
  },
  convertCard: (sight) => ({ ids: some(sight, ['card']), kind: sight.random.pick(CARD_KINDS) }),
  cardToTouchpoint: (sight) => ({ ids: some(sight, ['card']) }),
  setCardFields: (sight) => ({
    ids: some(sight, ['card']),
    fields: { owner: sight.random.pick(WORDS), status: 'doing' },
  }),
  addConnector(sight) {
    const [from, to] = [one(sight, 'touchpoint'), one(sight, 'touchpoint')];
    if (from === null || to === null) return null;
    return { board: sight.board, from, to, kind: sight.random.pick(CONNECTOR_KINDS) };
  },
  setConnectorFields: (sight) => ({
    ids: some(sight, ['connector']),
    fields: { share: sight.random.int(101), wait: duration(sight.random) },
  }),
  addSubJourney(sight) {
    const id = one(sight, 'touchpoint');
    return id === null ? null : { id, words };
  },
  linkSubJourney(sight) {
    const id = one(sight, 'touchpoint');
    const boards = [null, ...sight.read.list('board', '').map((board) => board.id)];
    return id === null ? null : { id, board: sight.random.pick(boards) };
  },
  setJourneySettings: ({ board, random }) => ({
    board,
    fields: { rows: random.pick(['layer', 'team', 'channel', 'persona']) },
  }),
  setRowName: ({ board, random }) => ({
    board,
    by: random.pick(['layer', 'channel'] as const),
    row: random.pick(['customer', 'web', null]),
    name: random.pick(['', 'Näyttämö', 'Desk']),
  }),
  moveRow: ({ board, random }) => ({
    board,
    by: 'layer' as const,
    row: random.pick(['customer', 'frontstage']),
    rows: ['customer', 'frontstage', 'backstage'],
    index: random.int(3),
  }),
  setLane: ({ board, random }) => ({
    board,
    lane: random.pick(['emotion', 'time', 'value']),
    ...random.pick([
      { shown: random.chance(0.5) },
      { height: 20 + random.int(200) },
      { personas: random.pick([null, [], ['anna']]) },
    ]),
  }),
  addNote({ board, random, ...rest }) {
    const to = one({ board, random, ...rest }, 'touchpoint', 'note');
    const kind = random.pick(NOTE_KINDS);
    const box = {
      x: random.int(900) - 200,
      y: random.int(600) - 200,
      width: 40 + random.int(200),
      height: random.int(200),
    };
    return { board, kind, box, text: random.pick(WORDS), ...(kind === 'arrow' && to ? { fields: { to } } : {}) };
  },
  setNotes: (sight) => ({ ids: some(sight, ['note']), fields: { color: sight.random.pick(NOTE_COLORS) } }),
  placeNotes: (sight) => ({
    places: some(sight, ['note']).map((id) => ({
      id,
      box: {
        x: sight.random.int(900),
        y: sight.random.int(600),
        width: 120,
        height: 80,
        ...anchors(sight),
      },
      ...(sight.random.chance(0.3) ? { from: one(sight, 'touchpoint') } : {}),
    })),
  }),
  gatherNotes(sight) {
    const under = one(sight, 'touchpoint', 'stage');
    if (under === null) return null;
    const ids = [...new Set(some(sight, ['note'], 2))];
    return { board: sight.board, kind: sight.random.pick(CARD_KINDS), places: ids.map((id) => ({ id, under })) };
  },
  addView: (sight) => ({
    board: sight.board,
    name: sight.random.pick(WORDS),
    look: {
      filter: { values: [sight.random.pick(VALUE_CLASSES), ''], own: touchpoints(sight) },
      mode: sight.random.pick(['dim', 'hide'] as const),
      collapsed: some(sight, ['stage']),
      rows: sight.random.pick(['team', null] as const),
      lanes: sight.random.pick([null, [], ['emotion', 'value']]),
      camera: sight.random.pick([null, { x: 0, y: 10, width: 800, height: 600 }]),
    },
  }),
  setView(sight) {
    const id = one(sight, 'view');
    return id === null ? null : { id, look: { filter: {}, mode: 'dim', collapsed: some(sight, ['stage']) } };
  },
  removeView(sight) {
    const id = one(sight, 'view');
    return id === null ? null : { id };
  },
  moveLane: ({ board, random }) => ({
    board,
    lane: random.pick(['emotion', 'time', 'value']),
    lanes: ['emotion', 'time', 'value'],
    index: random.int(3),
  }),
  startLadder: ({ board }) => ({ board }),
  addReaction: ({ board, random }) => ({ board, text: random.pick(WORDS) }),
  setReactionFields: (sight) => ({
    ids: some(sight, ['reaction']),
    fields: {
      metric: { name: 'CES', unit: '', baseline: 1, target: 5, actual: sight.random.int(6), date: '2026-02-03' },
    },
  }),
  linkReaction(sight) {
    const id = one(sight, 'reaction');
    if (id === null) return null;
    const ids = touchpoints(sight);
    return sight.random.chance(0.7) ? { id, add: ids } : { id, remove: ids };
  },
  moveReaction(sight) {
    const id = one(sight, 'reaction');
    return id === null ? null : { id, index: sight.random.int(4) };
  },
  removeReactions: (sight) => ({ ids: some(sight, ['reaction'], 1) }),
  shareReaction(sight) {
    const id = one(sight, 'touchpoint');
    return id === null ? null : { touchpoint: id };
  },
};

const NAMES = Object.keys(JOURNEY_COMMANDS) as readonly CommandName[];
/** Removing whole stages would soon leave nothing to edit; what people do most happens most. */
const OFTEN: readonly CommandName[] = [
  'addTouchpoints',
  'editText',
  'editText',
  'moveTouchpoints',
  'setTouchpointFields',
  'addStage',
];
const SELDOM: ReadonlySet<CommandName> = new Set(['removeStage', 'duplicateRecords', 'pasteRecords', 'addSubJourney']);

/** Runs one command with chosen arguments. @returns its name, with `!` after it when the rule refused; null for nothing to do */
export function tryCommand(peer: Peer, name: CommandName, board: string, random: SeededRandom): string | null {
  const sight = { read: peer.read, removed: peer.read.removed().map(({ id }) => id), board, random };
  const args: unknown = choosers[name](sight);
  if (args === null) return null;
  const command: Command<never> = JOURNEY_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}

export function randomCommandName(random: SeededRandom): CommandName {
  for (;;) {
    const name = random.chance(0.4) ? random.pick(OFTEN) : random.pick(NAMES);
    if (!SELDOM.has(name) || random.chance(0.4)) return name;
  }
}

/** One random act of a person: a command, or undo or redo of the own ones. @returns what it was */
export function randomAct(peer: Peer, board: string, random: SeededRandom): string {
  if (random.chance(0.1)) return peer.runner.undo.undo().length > 0 ? 'undo' : 'undo!';
  if (random.chance(0.06)) return peer.runner.undo.redo().length > 0 ? 'redo' : 'redo!';
  const name = randomCommandName(random);
  return tryCommand(peer, name, board, random) ?? `${name}?`;
}
