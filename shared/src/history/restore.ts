/**
 * Sets records back to what they were at an older time, by ordinary changes in one step that can be undone. The older time
 * is a kept version (`recordSet`); what others wrote elsewhere in the meantime stays.
 */
import type { Command, CommandContext, Plan } from '../kernel/command';
import { PIECE } from '../kernel/pieces';
import { refuseRecord } from '../kernel/record-commands/rules';
import type { RecordReader } from '../kernel/record-reader';
import type { Choice } from './scope';
import { recordBack } from './set-back';

export interface RestoreVersionArgs {
  /** The records as they were. */
  readonly before: RecordReader;
  /** Made by `wholeBoard` or `chosenRecords`, or from the changes that somebody chose. */
  readonly choices: readonly Choice[];
}

function planOf(context: CommandContext, before: RecordReader, choices: readonly Choice[]): Plan {
  const changes = choices.flatMap(({ id, fields }) => recordBack(before.get(id), context.read.get(id), fields).changes);
  const alive = new Set(changes.flatMap((change) => (change.op === 'remove' ? [] : [change.id])));
  return { changes, select: [...alive] };
}

/** A project that began after that time had no board then. */
function leavesNoBoard(now: RecordReader, before: RecordReader, choices: readonly Choice[]): boolean {
  const whole = new Set(choices.flatMap(({ id, fields }) => (fields ? [] : [id])));
  const isThere = (read: RecordReader, id: string): boolean => read.get(id)?.removed === null;
  const stay = now.list('board', '').some(({ id }) => !whole.has(id) || isThere(before, id));
  return !stay && ![...whole].some((id) => before.get(id)?.type === 'board' && isThere(before, id));
}

/** @returns each record once; chosen whole and by fields, it is chosen whole */
function once(choices: readonly Choice[]): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const choice of choices) {
    const known = found.get(choice.id);
    const { fields: more } = choice;
    if (!known) found.set(choice.id, choice);
    else if (known.fields && more) found.set(choice.id, { id: choice.id, fields: [...known.fields, ...more] });
    else found.set(choice.id, { id: choice.id });
  }
  return [...found.values()];
}

/** Fewer than in other long work: each has a plan, a check and a write. */
const PART = PIECE / 5;

export const restoreVersion: Command<RestoreVersionArgs> = {
  name: 'restoreVersion',
  check: ({ read }, { before, choices }) =>
    choices.length === 0
      ? refuseRecord('nothingSelected')
      : leavesNoBoard(read, before, choices)
        ? refuseRecord('noBoardLeft')
        : null,
  plan: (context, { before, choices }) => planOf(context, before, once(choices)),
  *parts(context, { before, choices }) {
    const all = once(choices);
    for (let at = 0; at < all.length; at += PART) yield planOf(context, before, all.slice(at, at + PART));
  },
};

/**
 * @returns what of the choices a restoring would leave as it is, as record id → names of fields (`*` is all), to be told
 * before it is done
 */
export function leftOut(
  before: RecordReader,
  now: RecordReader,
  choices: readonly Choice[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { id, fields } of choices) {
    const { left } = recordBack(before.get(id), now.get(id), fields);
    if (left.length > 0) found.set(id, left);
  }
  return found;
}
