/** Moves a lane up or down, for everyone. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardExists, refuseRecord } from '../../../kernel/record-commands/rules';
import { laneChange } from './common/lane-records';
import { laneId, laneRecord } from '../records/schema';

export interface MoveLaneArgs {
  readonly board: string;
  readonly lane: string;
  /** The shown lanes in their current order, from the top. */
  readonly lanes: readonly string[];
  /** Among the other shown lanes: 0 is the top. */
  readonly index: number;
}

export const moveLane: Command<MoveLaneArgs> = {
  name: 'moveLane',
  check: ({ read }, { board, lane, lanes }) =>
    firstRefusal(boardExists(read, board), lanes.includes(lane) ? null : refuseRecord('badValue', { field: 'lane' })),
  plan(context, { board, lane, lanes, index }) {
    const { read } = context;
    const others = lanes.filter((other) => other !== lane);
    const at = Math.max(0, Math.min(index, others.length));
    if (lanes.indexOf(lane) === at) return { changes: [] };
    const orderOf = (name: string): string => {
      const record = read.get(laneRecord, laneId(board, name));
      return record && !record.removed ? record.order : '';
    };
    const siblings = others.map((name) => ({ id: name, order: orderOf(name) }));
    // Lanes have no key until one is moved: then all of them get one, in the order shown.
    const sorted = siblings.every(({ order }, nth) => order !== '' && order > (siblings[nth - 1]?.order ?? ''));
    if (sorted) {
      return { changes: laneChange(read, board, lane, { order: placeIn(context, siblings, at).order }) };
    }
    const wanted = [...others.slice(0, at), lane, ...others.slice(at)];
    const { keys } = placeIn(context, [], 0, wanted.length);
    return { changes: wanted.flatMap((name, nth) => laneChange(read, board, name, { order: keys[nth] ?? '' })) };
  },
};
