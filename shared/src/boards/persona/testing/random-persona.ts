/**
 * Edits a persona at random: for each command, arguments as the sheet would give them. A missing command is a compile error.
 */
import { PERSONA_COMMANDS } from '../commands/index';
import { sectionsOf } from '../persona-reader';
import { EVIDENCE_LEVELS, PERSONA_KINDS, PERSONA_RANKS, personaId } from '../schema';
import type { Command } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import type { Peer } from '../../../testing/peer';
import type { SeededRandom } from '../../../testing/seeded-random';

type CommandName = keyof typeof PERSONA_COMMANDS;
type ArgsOf<Name extends CommandName> = (typeof PERSONA_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
interface Sight {
  readonly read: RecordReader;
  readonly removed: readonly string[];
  readonly board: string;
  readonly random: SeededRandom;
}
/** Null: there is nothing here that the command could be used on. */
type Chooser<Name extends CommandName> = (sight: Sight) => ArgsOf<Name> | null;

const WORDS = ['rent', 'time', 'own home', 'ääni', 'ring', 'trust', '', 'quiet evenings', 'x'];

function one({ read, board, random }: Sight, ...types: readonly string[]): string | null {
  const all = types.flatMap((type) => read.list(type, board).map(({ id }) => id));
  return all.length === 0 ? null : random.pick(all);
}
function section({ read, board, random }: Sight): string {
  return random.pick(sectionsOf(read, board)).id;
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  personaItem: ['text'],
  personaSection: ['title', 'source'],
  personaScale: ['left', 'right'],
};

const choosers: { readonly [Name in CommandName]: Chooser<Name> } = {
  setPersona: ({ board, random }) => ({
    board,
    fields: random.pick([
      { kind: random.pick(PERSONA_KINDS) },
      { rank: random.pick([...PERSONA_RANKS, null]) },
      { seed: `s${random.int(99)}`, color: '#2F6DB5' },
      { frame: { x: random.int(5) / 4, y: random.int(5) / 4, zoom: 1 + random.int(4), ratio: 1.5 } },
      { frame: null },
    ]),
  }),
  editPersonaText(sight) {
    const { read, random, board } = sight;
    const facts = random.chance(0.3) && read.get(personaId(board)) ? personaId(board) : null;
    const id = facts ?? one(sight, 'personaItem', 'personaItem', 'personaSection', 'personaScale');
    const record = id === null ? undefined : read.get(id);
    if (id === null || !record) return null;
    const field = random.pick(TEXTS[record.type] ?? ['role', 'quote', 'situation']);
    const text = String(record[field]);
    const at = text.length === 0 ? 0 : random.int(text.length + 1);
    const typed = random.pick(WORDS);
    return { id, field, value: (text.slice(0, at) + typed + text.slice(at)).slice(0, 290), caret: at + typed.length };
  },
  addPersonaItems: (sight) => ({
    board: sight.board,
    section: section(sight),
    texts: Array.from({ length: 1 + sight.random.int(3) }, () => sight.random.pick(WORDS)),
    index: sight.random.int(5),
  }),
  setPersonaItem(sight) {
    const id = one(sight, 'personaItem');
    if (id === null) return null;
    const { random } = sight;
    const fields = random.pick([
      { strength: random.chance(0.2) ? null : random.int(101) },
      { evidence: random.pick([...EVIDENCE_LEVELS, null]) },
      { source: random.pick(WORDS) },
    ]);
    return { id, fields };
  },
  movePersonaItem(sight) {
    const id = one(sight, 'personaItem');
    return id === null ? null : { id, section: section(sight), index: sight.random.int(6) };
  },
  setPersonaSection: (sight) => ({
    board: sight.board,
    id: section(sight),
    fields: sight.random.chance(0.5)
      ? { evidence: sight.random.pick(EVIDENCE_LEVELS) }
      : { shown: sight.random.chance(0.5) },
  }),
  movePersonaSection: (sight) => ({ board: sight.board, id: section(sight), index: sight.random.int(12) }),
  addPersonaSection: ({ board, random }) => ({ board, title: random.pick(WORDS) }),
  addPersonaScale: ({ board, random }) => ({ board, left: random.pick(WORDS), right: random.pick(WORDS) }),
  setPersonaScale(sight) {
    const id = one(sight, 'personaScale');
    return id === null ? null : { id, value: sight.random.chance(0.2) ? null : sight.random.int(201) - 100 };
  },
  movePersonaScale(sight) {
    const id = one(sight, 'personaScale');
    return id === null ? null : { id, index: sight.random.int(4) };
  },
  removePersonaRecords(sight) {
    const id = one(sight, 'personaItem', 'personaItem', 'personaScale', 'personaSection');
    return id === null ? null : { ids: [id] };
  },
  restorePersonaRecords: ({ removed, random }) => (removed.length === 0 ? null : { ids: [random.pick(removed)] }),
};

const NAMES = Object.keys(PERSONA_COMMANDS) as readonly CommandName[];
const OFTEN: readonly CommandName[] = ['addPersonaItems', 'editPersonaText', 'movePersonaItem'];

/** Runs one random command. @returns its name, with `!` when its rule refused, with `?` when there was nothing to do */
export function tryPersonaCommand(peer: Peer, board: string, random: SeededRandom): string {
  const name = random.chance(0.3) ? random.pick(OFTEN) : random.pick(NAMES);
  const sight = { read: peer.read, removed: peer.read.removed().map(({ id }) => id), board, random };
  const args: unknown = choosers[name](sight);
  if (args === null) return `${name}?`;
  const command: Command<never> = PERSONA_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}
