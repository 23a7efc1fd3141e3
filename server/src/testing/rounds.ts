/** Rounds and answers for tests: one item and one scale unless more is said. */
import { newId } from '@polku/shared/kernel/ids';
import type { Answer, OpenRound, RoundSetup } from '@polku/shared/kernel/rounds';

export const SETUP: RoundSetup = {
  kind: 'scale',
  mode: 'hidden',
  question: 'How is it?',
  items: [{ id: 'i1', title: 'Waiting', under: 'Before' }],
  asks: [{ id: 'view', who: {}, fields: [{ id: 'score', type: 'scale', from: 1, to: 5 }] }],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};

/** @returns what opens a round; its setup is `SETUP` but for what is given */
export function roundWith({
  setup,
  ...more
}: Partial<Omit<OpenRound, 'setup'>> & { setup?: Partial<RoundSetup> }): OpenRound {
  return { roundId: newId(), stepId: 'step1', seconds: null, ...more, setup: { ...SETUP, ...setup } };
}

export const ANSWER: Answer = {
  item: 'i1',
  ask: 'view',
  note: '',
  values: { score: 4 },
  cantSay: false,
  why: '',
  kept: false,
};
