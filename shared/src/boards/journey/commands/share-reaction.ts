/**
 * Makes the text of a touchpoint's own reaction one of the ladder, linked to the touchpoint; where the ladder says the same
 * already, that one is linked. The touchpoint's own text goes, so that it does not count twice.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, refuseRecord, textsFit } from '../../../kernel/record-commands/rules';
import { JOURNEY_RECORDS, reactionRecord } from '../records/schema';
import { liveTouchpoint, refuse } from './common/rules';

const folded = (text: string): string => text.trim().toLocaleLowerCase();

export const shareReaction: Command<{ readonly touchpoint: string }> = {
  name: 'shareReaction',
  check({ read }, { touchpoint: id }) {
    const touchpoint = liveTouchpoint(read, id);
    if (!touchpoint) return refuseRecord('gone');
    const text = touchpoint.desiredReaction.trim();
    return firstRefusal(
      text === '' ? refuse('noReaction') : null,
      textsFit(reactionRecord, 'text', [text]),
      boardHasRoom(read, JOURNEY_RECORDS, touchpoint.board, 1),
    );
  },
  plan(context, { touchpoint: id }) {
    const touchpoint = liveTouchpoint(context.read, id);
    if (!touchpoint) return { changes: [] };
    const { board, desiredReaction } = touchpoint;
    const emptied: Change = { op: 'text', id, field: 'desiredReaction', value: '' };
    const same = context.read.list(reactionRecord, board).find(({ text }) => folded(text) === folded(desiredReaction));
    if (same) {
      const touchpoints = [...new Set([...same.touchpoints, id])];
      return { changes: [{ op: 'set', id: same.id, fields: { touchpoints } }, emptied], select: [same.id] };
    }
    const fields = { text: desiredReaction.trim(), touchpoints: [id] };
    const { changes, select } = addRecords(context, reactionRecord, board, [fields]);
    return { changes: [...changes, emptied], select };
  },
};
