/** Where sections, lines and scales stand, and how what is not stored yet comes to be. Pure; used by the commands' plans. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { type Placement, placeAmong } from '../../kernel/order';
import type { RecordReader } from '../../kernel/projection';
import { sectionsOf } from './persona-reader';
import { findSection } from './rules';
import { type Persona, type PersonaSection, personaId } from './schema';

/** @returns the changes that give siblings with unusable keys a new one */
export function rekeyed(placement: Placement): Change[] {
  return [...placement.rekeyed].map(([id, order]) => ({ op: 'set', id, fields: { order } }));
}

function isStored(read: RecordReader, id: string): boolean {
  return read.get(id) !== undefined;
}

/** Sets fields of a persona's facts, making the record where an older file has none. */
export function personaChanges(
  read: RecordReader,
  board: string,
  fields: Partial<Pick<Persona, 'kind' | 'rank' | 'seed' | 'image' | 'frame' | 'color'>>,
): readonly Change[] {
  const id = personaId(board);
  if (!isStored(read, id)) return [{ op: 'create', id, type: 'persona', board, fields, joint: true }];
  return [...(read.get(id)?.removed ? [{ op: 'restore' as const, id }] : []), { op: 'set', id, fields }];
}

/**
 * Places a section among the others and sets its fields. Sections without a record get one, all in the order in which
 * people see them.
 * @param index among the other sections; null leaves it where it is
 */
export function sectionChanges(
  context: CommandContext,
  board: string,
  id: string,
  fields: Partial<Pick<PersonaSection, 'shown' | 'evidence'>>,
  index: number | null = null,
): readonly Change[] {
  const { read, random } = context;
  const all = sectionsOf(read, board);
  const missing = all.filter((section) => !isStored(read, section.id));
  const back = all.filter((section) => read.get(section.id)?.removed).map((section) => section.id);
  const stored = all.filter((section) => isStored(read, section.id));
  const base: Change[] = back.map((one) => ({ op: 'restore', id: one }));
  const made = placeAmong(stored, stored.length, missing.length, random);
  const orders = new Map(missing.map((section, at) => [section.id, made.keys[at] ?? '']));
  if (missing.length > 0) base.push(...rekeyed(made));
  for (const section of missing) {
    const order = orders.get(section.id) ?? '';
    base.push({
      op: 'create',
      id: section.id,
      type: 'personaSection',
      board,
      fields: { standard: section.standard, order },
      joint: true,
    });
  }
  if (index === null) return [...base, { op: 'set', id, fields }];
  const ordered = all.map((section) => ({ id: section.id, order: orders.get(section.id) ?? section.order }));
  const others = ordered.filter((section) => section.id !== id);
  const placement = placeAmong(others, index, 1, random);
  return [...base, { op: 'set', id, fields: { ...fields, order: placement.keys[0] ?? '' } }, ...rekeyed(placement)];
}

/** @returns what makes the section's record, so that it can be written to; nothing when it is stored */
export function sectionBecomesStored(context: CommandContext, board: string, id: string): readonly Change[] {
  if (isStored(context.read, id) || !findSection(context.read, board, id)) return [];
  return sectionChanges(context, board, id, {}).filter((change) => change.op !== 'set' || change.id !== id);
}
