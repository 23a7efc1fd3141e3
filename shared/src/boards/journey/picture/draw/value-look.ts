/** The look of value classes: colour and pattern, distinguishable for colour-blind people and in grey. */
import type { Fill, Paint } from '../../../../kernel/scene';
import type { Translator } from '../../../../kernel/translate';
import type { Touchpoint, ValueClass } from '../../records/schema';

export interface ValueLook {
  readonly ink: Paint;
  /** Strong fill of edge bars. */
  readonly bar: Fill;
  /** Weak fill under words. */
  readonly ground: Fill;
  readonly dash?: readonly number[];
}

const LOOKS: Readonly<Record<ValueClass | 'undecided', ValueLook>> = {
  value: { ink: 'green', bar: 'green', ground: 'greenWeak' },
  necessary: {
    ink: 'blue',
    bar: { pattern: 'dots', ink: 'surface', ground: 'blue' },
    ground: { pattern: 'dotsWeak', ink: 'blue', ground: 'blueWeak' },
  },
  waste: {
    ink: 'red',
    bar: { pattern: 'hatch', ink: 'red', ground: 'redMid' },
    ground: { pattern: 'hatchWeak', ink: 'red', ground: 'redWeak' },
  },
  undecided: { ink: 'grey', bar: 'none', ground: 'none', dash: [3, 3] },
};

export function valueLook(value: ValueClass | null): ValueLook {
  return LOOKS[value ?? 'undecided'];
}

/** @returns the class in a word; of waste its first kind, in full or short */
export function valueWord(words: Translator, touchpoint: Touchpoint, short = false): string {
  const kind = touchpoint.value === 'waste' ? touchpoint.waste[0] : undefined;
  if (!kind) return words.t(`value.${touchpoint.value ?? 'undecided'}`);
  return words.t(short ? `scene.waste.${kind}` : `waste.${kind}`);
}
