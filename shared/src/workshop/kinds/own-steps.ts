/** Who is in the room: people mark the steps that they do themselves. Later rounds ask them about these. */
import { BLANK_PLAN } from '../round-plan';
import type { RoundKind } from './round-kind';

export const ownSteps: RoundKind = {
  id: 'own-steps',
  modes: ['open', 'hidden'],
  items: ['touchpoints', 'stages'],
  defaultPlan: { ...BLANK_PLAN, kind: 'own-steps', mode: 'open' },
  asks: () => [
    { id: 'own', who: { sides: ['staff', 'other'] }, fields: [{ id: 'own', type: 'choice', options: ['yes'] }] },
  ],
  reveal: 'coverage',
  options: [],
  marks: true,
};
