/** Sets fields of connectors: kind, share of cases, extra waiting. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { connectorRecord } from '../records/schema';

export type ConnectorChanges = SettableFields<typeof connectorRecord.fields, 'label' | 'from' | 'to'>;

export const setConnectorFields = setFieldsCommand<ConnectorChanges>('setConnectorFields', connectorRecord);
