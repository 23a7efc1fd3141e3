/** Restores removed records with everything removed together with them. A touchpoint whose stage is gone is parked. */
import { restoreCommand } from '../../../kernel/record-commands/restore';
import { JOURNEY_RECORDS } from '../records/schema';

export const restoreRecords = restoreCommand({ name: 'restoreRecords', records: JOURNEY_RECORDS });
