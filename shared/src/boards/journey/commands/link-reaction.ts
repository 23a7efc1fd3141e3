/** Links touchpoints of the board to the reaction that is wanted at them, or unlinks them. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { LinkArgs } from '../../../kernel/link-targets';
import { linkCommand } from '../../../kernel/record-commands/link';
import { refuseRecord } from '../../../kernel/record-commands/rules';
import { reactionRecord } from '../records/schema';

const link = linkCommand('linkReaction', reactionRecord, {
  field: 'touchpoints',
  kept: ({ touchpoints }) => touchpoints,
  type: 'touchpoint',
  gone: 'touchpointGone',
});

export const linkReaction: Command<LinkArgs> = {
  ...link,
  check(context, args) {
    const board = context.read.get(args.id)?.board;
    const elsewhere = (args.add ?? []).some((id) => context.read.get(id)?.board !== board);
    return firstRefusal(link.check?.(context, args) ?? null, elsewhere ? refuseRecord('touchpointGone') : null);
  },
};
