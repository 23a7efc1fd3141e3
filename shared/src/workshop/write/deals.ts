/** Deals of a handshake as they stand on the boards. Each has an id that follows from its round and handoff, so that it is found again. */
import { themeActionRecord } from '../../boards/finding-record';
import { cardRecord } from '../../boards/journey/records/schema';
import { live, type RecordReader } from '../../kernel/record-reader';
import { madeId } from './writing';

export interface AgreedDeal {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly ownerPerson: string | null;
  /** ISO date, or ''. */
  readonly due: string;
}

const dealId = (roundId: string, item: string, nth: number): string => madeId(roundId, `deal ${item} ${nth}`);

/** @returns those that nobody has deleted, in the order in which they were made */
export function dealsOf(read: RecordReader, roundId: string, item: string): readonly AgreedDeal[] {
  const deals: AgreedDeal[] = [];
  for (let nth = 0; ; nth++) {
    const id = dealId(roundId, item, nth);
    if (!read.get(id)) return deals;
    const action = live(read, cardRecord, id) ?? live(read, themeActionRecord, id);
    if (!action) continue;
    const { text, owner, ownerPerson, due } = action;
    deals.push({ id, text: text.trim(), owner, ownerPerson, due });
  }
}

/** @returns the id of the next deal at a handoff */
export function nextDealId(read: RecordReader, roundId: string, item: string): string {
  for (let nth = 0; ; nth++) {
    const id = dealId(roundId, item, nth);
    if (!read.get(id)) return id;
  }
}
