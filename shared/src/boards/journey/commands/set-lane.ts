/** Shows, hides or resizes a lane, or sets whose curves it shows, for everyone. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardExists, refuseRecord, valuesPass } from '../../../kernel/record-commands/rules';
import { laneChange } from './common/lane-records';
import { laneRecord } from '../records/schema';

export interface SetLaneArgs {
  readonly board: string;
  /** The lane's id, from the table of lanes. */
  readonly lane: string;
  readonly shown?: boolean;
  /** Board pixels; null is the lane's own height. */
  readonly height?: number | null;
  /** Of the emotion lane: whose curves it shows; null is every persona's. */
  readonly personas?: readonly string[] | null;
}

const fieldsOf = ({ shown, height, personas }: SetLaneArgs) => ({
  ...(shown === undefined ? {} : { shown }),
  ...(height === undefined ? {} : { height }),
  ...(personas === undefined ? {} : { personas }),
});

export const setLane: Command<SetLaneArgs> = {
  name: 'setLane',
  check: ({ read }, args) =>
    firstRefusal(
      boardExists(read, args.board),
      args.lane === '' ? refuseRecord('badValue', { field: 'lane' }) : null,
      valuesPass(laneRecord, fieldsOf(args)),
    ),
  plan: ({ read }, args) => ({ changes: laneChange(read, args.board, args.lane, fieldsOf(args)) }),
  coalesce: ({ board, lane, height }) => (height === undefined ? null : `${board} ${lane} height`),
};
