/** Rules of a value map besides those for all records. Reasons are the messages `value.refused.<reason>`. */
import type { Refusal } from '../../kernel/command';
import { refusals, refuseRecord, someExist } from '../../kernel/record-commands/rules';
import { live, type RecordReader } from '../../kernel/record-reader';
import { type Section, sideOf, type ValueItem, valueItemRecord } from './schema';

export const refuse = refusals('value.refused');

export function liveItem(read: RecordReader, id: string | null): ValueItem | null {
  return live(read, valueItemRecord, id);
}

/** @returns those of the ids that are live items, each once */
export function liveItems(read: RecordReader, ids: readonly string[]): readonly ValueItem[] {
  return [...new Set(ids)].flatMap((id) => liveItem(read, id) ?? []);
}

export function itemsExist(read: RecordReader, ids: readonly string[]): Refusal | null {
  return someExist(read, ids, valueItemRecord);
}

/** What the customer has never becomes what is offered, nor the reverse. */
export function onOneSide(read: RecordReader, ids: readonly string[], section: Section): Refusal | null {
  const side = sideOf(section);
  return liveItems(read, ids).every((item) => sideOf(item.section) === side) ? null : refuse('otherSide');
}

/** A link leads from the offering to the customer's side of one board. */
export function canFit(read: RecordReader, board: string, from: string, to: string): Refusal | null {
  const [a, b] = [liveItem(read, from), liveItem(read, to)];
  if (!a || !b || a.board !== board || b.board !== board) return refuseRecord('gone');
  return sideOf(a.section) === 'offer' && sideOf(b.section) === 'customer' ? null : refuse('sameSide');
}
