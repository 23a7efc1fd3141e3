/** The handshake: who gives and who receives at a handoff answer the same three questions, and say what they wish. */
import type { AnswerField } from '../../kernel/rounds';
import { BLANK_PLAN } from '../round-plan';
import { FIVE_STEPS, scaleField } from './asks';
import type { RoundKind } from './round-kind';

export const HANDSHAKE_QUESTIONS = ['complete', 'inTime', 'known'] as const;
export type HandshakeQuestion = (typeof HANDSHAKE_QUESTIONS)[number];
export const GIVER = 'giver';
export const RECEIVER = 'receiver';
export const WISH_LENGTH = 200;

const questions = HANDSHAKE_QUESTIONS.map((id): AnswerField => scaleField(id, FIVE_STEPS));

export const handshake: RoundKind = {
  id: 'handshake',
  modes: ['hidden', 'open', 'nameless'],
  items: ['handoffs'],
  defaultPlan: { ...BLANK_PLAN, kind: 'handshake', mode: 'hidden', items: { ...BLANK_PLAN.items, of: 'handoffs' } },
  asks: () => [
    {
      id: GIVER,
      who: { part: GIVER },
      fields: [...questions, { id: 'wishOfReceiver', type: 'text', length: WISH_LENGTH }],
    },
    {
      id: RECEIVER,
      who: { part: RECEIVER },
      fields: [...questions, { id: 'wishOfGiver', type: 'text', length: WISH_LENGTH }],
    },
  ],
  reveal: 'handshake',
  options: ['again'],
  writes: true,
};
