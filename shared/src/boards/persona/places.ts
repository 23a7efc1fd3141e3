/** Order of sections, lines and scales, and creation of those not stored yet. Pure; used by the commands' plans. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { placeIn } from '../../kernel/record-commands/place';
import type { RecordReader } from '../../kernel/record-reader';
import { sectionsOf } from './persona-reader';
import { findSection } from './rules';
import type { PersonaSection } from './schema';

function isStored(read: RecordReader, id: string): boolean {
  return read.get(id) !== undefined;
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
  const { read } = context;
  const all = sectionsOf(read, board);
  const missing = all.filter((section) => !isStored(read, section.id));
  const back = all.filter((section) => read.get(section.id)?.removed).map((section) => section.id);
  const stored = all.filter((section) => isStored(read, section.id));
  const base: Change[] = back.map((one) => ({ op: 'restore', id: one }));
  const made = placeIn(context, stored, stored.length, missing.length);
  const orders = new Map(missing.map((section, at) => [section.id, made.keys[at] ?? '']));
  base.push(...made.changes);
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
  const { order, changes } = placeIn(context, others, index);
  return [...base, { op: 'set', id, fields: { ...fields, order } }, ...changes];
}

/** @returns what makes the section's record, so that it can be written to; nothing when it is stored */
export function sectionBecomesStored(context: CommandContext, board: string, id: string): readonly Change[] {
  if (isStored(context.read, id) || !findSection(context.read, board, id)) return [];
  return sectionChanges(context, board, id, {}).filter((change) => change.op !== 'set' || change.id !== id);
}
