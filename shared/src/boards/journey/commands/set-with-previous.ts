/**
 * Makes touchpoints parallel to the one before them, or gives them their own column. Not possible for the first of a stage.
 */
import { type Command, firstRefusal } from '../../../kernel/command';
import { hasPrevious, selectedTouchpoints, touchpointsExist } from './common/rules';

export interface SetWithPreviousArgs {
  readonly ids: readonly string[];
  readonly withPrevious: boolean;
}

export const setWithPrevious: Command<SetWithPreviousArgs> = {
  name: 'setWithPrevious',
  check({ read }, { ids, withPrevious }) {
    const refusals = withPrevious ? selectedTouchpoints(read, ids).map(({ id }) => hasPrevious(read, id)) : [];
    // Of a selection that starts a stage the others can still be made parallel.
    const everyone = refusals.length > 0 && refusals.every((refusal) => refusal !== null);
    return firstRefusal(touchpointsExist(read, ids), everyone ? (refusals[0] ?? null) : null);
  },
  plan: ({ read }, { ids, withPrevious }) => ({
    changes: selectedTouchpoints(read, ids)
      .filter(({ id }) => !withPrevious || hasPrevious(read, id) === null)
      .map(({ id }) => ({ op: 'set', id, fields: { withPrevious } })),
  }),
};
