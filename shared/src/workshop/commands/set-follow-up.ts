/** Says what became of an action. */
import { type Command, firstRefusal } from '../../kernel/command';
import { isId } from '../../kernel/ids';
import { refuseRecord, valuesPass } from '../../kernel/record-commands/rules';
import { settingsChanges } from '../../kernel/record-commands/set-settings';
import { type FollowUpState, followUpId, followUpRecord } from '../records';
import { hasRoom } from '../rules';

export interface SetFollowUpArgs {
  /** Id of the action, of the content document. */
  readonly action: string;
  readonly state: FollowUpState;
  readonly note?: string;
}

export const setFollowUp: Command<SetFollowUpArgs> = {
  name: 'setFollowUp',
  check: ({ read }, { action, state, note = '' }) =>
    firstRefusal(
      isId(action) ? null : refuseRecord('gone'),
      valuesPass(followUpRecord, { action, state, note }),
      hasRoom(read),
    ),
  plan: ({ read, now }, { action, state, note }) => ({
    changes: settingsChanges(read, followUpRecord, followUpId(action), '', {
      action,
      state,
      at: now,
      ...(note === undefined ? {} : { note }),
    }),
  }),
};
