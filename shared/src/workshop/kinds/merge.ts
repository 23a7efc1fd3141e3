/** Merging and gathering: nobody is asked; the notes of an earlier round are put together, and keep their voices. */
import { BLANK_PLAN } from '../round-plan';
import type { RoundKind } from './round-kind';

export const merge: RoundKind = {
  id: 'merge',
  modes: ['open'],
  items: ['notes'],
  defaultPlan: { ...BLANK_PLAN, kind: 'merge', mode: 'open', items: { ...BLANK_PLAN.items, of: 'notes' } },
  asks: () => [],
  reveal: 'notes',
  options: ['card'],
  writes: true,
};
