/** Connects two touchpoints: a rework loop, alternative path or dependency. At most one of a kind between two. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import { boardHasRoom, refuseRecord, valuesPass } from '../../../kernel/record-commands/rules';
import { liveTouchpoint, refuse } from './common/rules';
import { type CONNECTOR_KINDS, connectorRecord, JOURNEY_RECORDS } from '../records/schema';
import type { ConnectorChanges } from './set-connector-fields';

export interface AddConnectorArgs {
  readonly board: string;
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof CONNECTOR_KINDS)[number];
  readonly fields?: ConnectorChanges;
}

function connected(read: RecordReader, { board, from, to, kind }: AddConnectorArgs): boolean {
  const connectors = read.list(connectorRecord, board);
  return connectors.some((other) => other.from === from && other.to === to && other.kind === kind);
}

export const addConnector: Command<AddConnectorArgs> = {
  name: 'addConnector',
  check({ read }, args) {
    const { board, from, to, kind, fields = {} } = args;
    const ends = [from, to].every((id) => liveTouchpoint(read, id)?.board === board);
    return firstRefusal(
      ends ? null : refuseRecord('gone'),
      // A step may be redone by itself; any other connector leads somewhere else.
      from !== to || kind === 'rework' ? null : refuse('sameTouchpoint'),
      valuesPass(connectorRecord, { ...fields, kind }),
      connected(read, args) ? refuse('connected') : null,
      boardHasRoom(read, JOURNEY_RECORDS, board, 1),
    );
  },
  plan(context, { board, from, to, kind, fields = {} }) {
    const id = context.newId();
    return {
      changes: [{ op: 'create', id, type: 'connector', board, fields: { ...fields, from, to, kind } }],
      select: [id],
    };
  },
};
