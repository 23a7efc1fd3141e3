/** Sets what all see of a journey map alike: what its rows are made of and the scale of its time ladder. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { type JourneySettings, journeyChange } from '../journey-settings';
import { boardIsThere, valuesPass } from '../rules';

export interface SetJourneySettingsArgs {
  readonly board: string;
  readonly fields: JourneySettings;
}

export const setJourneySettings: Command<SetJourneySettingsArgs> = {
  name: 'setJourneySettings',
  check: ({ read }, { board, fields }) => firstRefusal(boardIsThere(read, board), valuesPass('journey', fields)),
  plan: ({ read }, { board, fields }) => ({ changes: journeyChange(read, board, fields) }),
};
