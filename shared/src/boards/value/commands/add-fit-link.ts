/**
 * Links an offered item to a job, pain or gain that it answers. At most one link per pair; the ends may be given in either
 * order.
 */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import { boardHasRoom, valuesPass } from '../../../kernel/record-commands/rules';
import { canFit, liveItem, refuse } from '../rules';
import { fitLinkRecord, sideOf, type Strength, VALUE_RECORDS } from '../schema';

export interface AddFitLinkArgs {
  readonly board: string;
  readonly from: string;
  readonly to: string;
  readonly strength?: Strength | null;
}

/** @returns the ends in the direction in which links are stored */
export function fitEnds(read: RecordReader, a: string, b: string): { readonly from: string; readonly to: string } {
  const item = liveItem(read, a);
  return item && sideOf(item.section) === 'customer' ? { from: b, to: a } : { from: a, to: b };
}

/** @returns ids of the live links between two items; two people may have made one each */
export function linksBetween(read: RecordReader, board: string, from: string, to: string): readonly string[] {
  const links = read.list(fitLinkRecord, board);
  return links.filter((link) => link.from === from && link.to === to).map(({ id }) => id);
}

export const addFitLink: Command<AddFitLinkArgs> = {
  name: 'addFitLink',
  check({ read }, { board, strength = null, ...ends }) {
    const { from, to } = fitEnds(read, ends.from, ends.to);
    return firstRefusal(
      canFit(read, board, from, to),
      valuesPass(fitLinkRecord, { strength }),
      linksBetween(read, board, from, to).length > 0 ? refuse('linked') : null,
      boardHasRoom(read, VALUE_RECORDS, board, 1),
    );
  },
  plan({ read, newId }, { board, strength = null, ...ends }) {
    const id = newId();
    const fields = { ...fitEnds(read, ends.from, ends.to), strength };
    return { changes: [{ op: 'create', id, type: 'fitLink', board, fields }], select: [id] };
  },
};
