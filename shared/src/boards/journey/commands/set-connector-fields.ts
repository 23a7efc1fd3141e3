/** Sets fields of connectors: kind, share of cases, extra waiting. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { FieldValues } from '../../../kernel/records';
import { liveRecord, someAreThere, valuesPass } from '../rules';
import type { connectorRecord } from '../schema';

export type ConnectorChanges = Partial<Omit<FieldValues<typeof connectorRecord.fields>, 'label' | 'from' | 'to'>>;

export interface SetConnectorFieldsArgs {
  readonly ids: readonly string[];
  readonly fields: ConnectorChanges;
}

export const setConnectorFields: Command<SetConnectorFieldsArgs> = {
  name: 'setConnectorFields',
  check: ({ read }, { ids, fields }) =>
    firstRefusal(someAreThere(read, ids, ['connector']), valuesPass('connector', fields)),
  plan: ({ read }, { ids, fields }) => ({
    changes: ids
      .filter((id) => liveRecord(read, id)?.type === 'connector')
      .map((id) => ({ op: 'set', id, fields: { ...fields } })),
  }),
};
