/** Sets a value map's settings: whose offering it is and for which persona. */
import type { SettableFields } from '../../../kernel/record-commands/set-fields';
import { setSettingsCommand } from '../../../kernel/record-commands/set-settings';
import { valueMapId, valueMapRecord } from '../schema';

type ValueMapChanges = SettableFields<typeof valueMapRecord.fields, 'offer'>;

export const setValueMap = setSettingsCommand<ValueMapChanges>('setValueMap', valueMapRecord, valueMapId);
