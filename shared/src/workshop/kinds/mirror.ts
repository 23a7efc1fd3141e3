/** The mirror: customers say how it was; staff say how they see it, and what they believe customers will say. */
import { BLANK_PLAN } from '../round-plan';
import { FIVE_STEPS, scaleField } from './asks';
import type { RoundKind } from './round-kind';

export const mirror: RoundKind = {
  id: 'mirror',
  modes: ['nameless', 'hidden'],
  items: ['touchpoints'],
  defaultPlan: { ...BLANK_PLAN, kind: 'mirror', mode: 'nameless', about: 'experience' },
  asks: () => [
    { id: 'customer', who: { sides: ['customer'] }, fields: [scaleField('experience', FIVE_STEPS)] },
    {
      id: 'staff',
      who: { sides: ['staff'] },
      fields: [scaleField('view', FIVE_STEPS), scaleField('predicted', FIVE_STEPS)],
    },
  ],
  reveal: 'mirror',
  options: ['again'],
  writes: true,
};
