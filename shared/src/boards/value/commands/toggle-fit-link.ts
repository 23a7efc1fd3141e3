/** Toggles a cell of the fit matrix: creates the link between two items, or removes it. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom } from '../../../kernel/record-commands/rules';
import { canFit } from '../rules';
import { VALUE_RECORDS } from '../schema';
import { fitEnds, linksBetween } from './add-fit-link';

export interface ToggleFitLinkArgs {
  readonly board: string;
  readonly from: string;
  readonly to: string;
}

export const toggleFitLink: Command<ToggleFitLinkArgs> = {
  name: 'toggleFitLink',
  check({ read }, args) {
    const { from, to } = fitEnds(read, args.from, args.to);
    return firstRefusal(canFit(read, args.board, from, to), boardHasRoom(read, VALUE_RECORDS, args.board, 1));
  },
  plan({ read, newId }, { board, ...ends }) {
    const { from, to } = fitEnds(read, ends.from, ends.to);
    const there = linksBetween(read, board, from, to);
    if (there.length > 0) return { changes: there.map((id) => ({ op: 'remove', id })), select: [] };
    return { changes: [{ op: 'create', id: newId(), type: 'fitLink', board, fields: { from, to } }] };
  },
};
