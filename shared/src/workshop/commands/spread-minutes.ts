/** Takes the minutes that a workshop is over off the steps to come, in proportion. */
import { type Command, firstRefusal } from '../../kernel/command';
import { someExist } from '../../kernel/record-commands/rules';
import { stepsOf, spreadOver } from '../agenda';
import { stepRecord } from '../records';
import { refuse } from '../rules';

export interface SpreadMinutesArgs {
  /** The steps to come. */
  readonly ids: readonly string[];
  /** How many it is over; negative: how many there are to give. */
  readonly minutes: number;
}

export const spreadMinutes: Command<SpreadMinutesArgs> = {
  name: 'spreadMinutes',
  check: ({ read }, { ids, minutes }) => {
    const steps = stepsOf(read).filter(({ id }) => ids.includes(id));
    return firstRefusal(
      someExist(read, ids, stepRecord),
      spreadOver(steps, minutes).minutes.size === 0 ? refuse('nothingToSpread') : null,
    );
  },
  plan({ read }, { ids, minutes }) {
    const steps = stepsOf(read).filter(({ id }) => ids.includes(id));
    const changed = spreadOver(steps, minutes).minutes;
    return { changes: [...changed].map(([id, own]) => ({ op: 'set', id, fields: { minutes: own } })) };
  },
};
