/** Sets the emotion of customers, employees or one persona; steps of one drag or of the keyboard are undone together. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { valuesPass } from '../../../kernel/record-commands/rules';
import { withEmotion } from '../facts/personas';
import { selectedTouchpoints, touchpointsExist } from './common/rules';
import { touchpointRecord } from '../records/schema';

export interface SetEmotionArgs {
  readonly ids: readonly string[];
  /** −2…+2; null is unknown. */
  readonly emotion: number | null;
  readonly whose?: 'customer' | 'employee';
  /** Instead of theirs: the id of a persona's board. */
  readonly persona?: string;
}

const fieldOf = (whose: SetEmotionArgs['whose']) => (whose === 'employee' ? 'employeeEmotion' : 'emotion');

export const setEmotion: Command<SetEmotionArgs> = {
  name: 'setEmotion',
  check: ({ read }, { ids, emotion }) =>
    firstRefusal(touchpointsExist(read, ids), valuesPass(touchpointRecord, { emotion })),
  plan: ({ read }, { ids, emotion, whose, persona }) => ({
    changes: selectedTouchpoints(read, ids).map(({ id, emotionByPersona }) => ({
      op: 'set',
      id,
      fields:
        persona === undefined
          ? { [fieldOf(whose)]: emotion }
          : { emotionByPersona: withEmotion(emotionByPersona, persona, emotion) },
    })),
  }),
  coalesce: ({ ids, whose, persona }) => [persona ?? fieldOf(whose), ...ids].join(' '),
};
