/** Themes: each chooses at most two of the ranked findings; the room then takes one or two, not more. */
import { BLANK_PLAN } from '../round-plan';
import type { RoundKind } from './round-kind';

export const themes: RoundKind = {
  id: 'themes',
  modes: ['hidden', 'nameless', 'open'],
  items: ['findings'],
  defaultPlan: {
    ...BLANK_PLAN,
    kind: 'themes',
    items: { ...BLANK_PLAN.items, of: 'findings' },
    dots: 2,
    mostDots: 1,
  },
  asks: () => [{ id: 'dots', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
  reveal: 'dots',
  options: ['dots'],
  dots: true,
  writes: true,
};
