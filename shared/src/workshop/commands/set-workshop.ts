/** Sets fields of the workshop, which whoever sets one first creates. */
import { type Command, firstRefusal } from '../../kernel/command';
import { valuesPass } from '../../kernel/record-commands/rules';
import type { SettableFields } from '../../kernel/record-commands/set-fields';
import { settingsChanges } from '../../kernel/record-commands/set-settings';
import { WORKSHOP_ID, workshopRecord } from '../records';
import { hasRoom } from '../rules';

export interface SetWorkshopArgs {
  readonly fields: Omit<SettableFields<typeof workshopRecord.fields>, 'title' | 'purpose'>;
}

export const setWorkshop: Command<SetWorkshopArgs> = {
  name: 'setWorkshop',
  check: ({ read }, { fields }) => firstRefusal(valuesPass(workshopRecord, fields), hasRoom(read)),
  plan: ({ read }, { fields }) => ({ changes: settingsChanges(read, workshopRecord, WORKSHOP_ID, '', fields) }),
};
