/** Emotion, expectation, experience or importance, on a scale. The field's id says which: phones know nothing of the plan. */
import { BLANK_PLAN } from '../round-plan';
import { rangeOf, scaleField, whoOf } from './asks';
import type { RoundKind } from './round-kind';

export const rating: RoundKind = {
  id: 'rating',
  modes: ['hidden', 'nameless', 'open'],
  items: ['touchpoints'],
  defaultPlan: { ...BLANK_PLAN, kind: 'rating' },
  asks: ({ about, asked }) => [{ id: 'rate', who: whoOf(asked), fields: [scaleField(about, rangeOf(about))] }],
  reveal: 'scale',
  options: ['about', 'asked', 'again'],
  writes: true,
};
