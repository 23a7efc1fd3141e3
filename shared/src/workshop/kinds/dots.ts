/** Voting with dots. What is voted on, and what the vote decides, has to be written down before. */
import { BLANK_PLAN } from '../round-plan';
import type { RoundKind } from './round-kind';

export const dots: RoundKind = {
  id: 'dots',
  modes: ['hidden', 'nameless', 'open'],
  items: ['notes', 'touchpoints', 'cards', 'findings', 'valueItems', 'stages', 'handoffs'],
  defaultPlan: { ...BLANK_PLAN, kind: 'dots', items: { ...BLANK_PLAN.items, of: 'notes' } },
  asks: () => [{ id: 'dots', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
  reveal: 'dots',
  options: ['dots', 'mostDots'],
  dots: true,
  needsQuestion: true,
};
