/** Silent ideation: everyone writes notes on touchpoints or stages, reads those of others, writes on; revealed in mixed order. */
import { BLANK_PLAN } from '../round-plan';
import type { RoundKind } from './round-kind';

/** Characters of a note. */
export const NOTE_LENGTH = 280;

export const ideation: RoundKind = {
  id: 'ideation',
  modes: ['hidden', 'nameless', 'open'],
  items: ['touchpoints', 'stages', 'handoffs', 'findings'],
  // Write 3 minutes, read 2, write 3.
  defaultPlan: {
    ...BLANK_PLAN,
    kind: 'ideation',
    items: { ...BLANK_PLAN.items, of: 'stages' },
    phases: [180, 120, 180],
  },
  asks: () => [{ id: 'note', who: {}, fields: [{ id: 'note', type: 'text', length: NOTE_LENGTH }] }],
  reveal: 'notes',
  options: ['mostNotes', 'card', 'phases'],
  notes: true,
  writes: true,
};
