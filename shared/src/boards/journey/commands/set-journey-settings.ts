/** Sets what all see of a journey map alike: what its rows are made of and the scale of its time ladder. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { FieldValues } from '../../../kernel/records';
import { boardIsThere, valuesPass } from '../rules';
import { journeyId, type journeyRecord } from '../schema';

export interface SetJourneySettingsArgs {
  readonly board: string;
  readonly fields: Partial<FieldValues<typeof journeyRecord.fields>>;
}

export const setJourneySettings: Command<SetJourneySettingsArgs> = {
  name: 'setJourneySettings',
  check: ({ read }, { board, fields }) => firstRefusal(boardIsThere(read, board), valuesPass('journey', fields)),
  plan({ read }, { board, fields }) {
    const id = journeyId(board);
    if (!read.get(id)) return { changes: [{ op: 'create', id, type: 'journey', board, fields, joint: true }] };
    return {
      changes: [
        { op: 'restore', id },
        { op: 'set', id, fields },
      ],
    };
  },
};
