/** Sets the emotion of the customer or of the employees; steps of one drag or of the keyboard are undone together. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { selectedTouchpoints, touchpointsAreThere, valuesPass } from '../rules';

export interface SetEmotionArgs {
  readonly ids: readonly string[];
  /** −2…+2; null is unknown. */
  readonly emotion: number | null;
  readonly whose?: 'customer' | 'employee';
}

const fieldOf = (whose: SetEmotionArgs['whose']) => (whose === 'employee' ? 'employeeEmotion' : 'emotion');

export const setEmotion: Command<SetEmotionArgs> = {
  name: 'setEmotion',
  check: ({ read }, { ids, emotion }) =>
    firstRefusal(touchpointsAreThere(read, ids), valuesPass('touchpoint', { emotion })),
  plan: ({ read }, { ids, emotion, whose }) => ({
    changes: selectedTouchpoints(read, ids).map(({ id }) => ({ op: 'set', id, fields: { [fieldOf(whose)]: emotion } })),
  }),
  coalesce: ({ ids, whose }) => [fieldOf(whose), ...ids].join(' '),
};
