/**
 * Waste, told by those who do the step: which kind takes most of their time there, how often, how many minutes each time.
 * Customers say whether they felt it.
 */
import type { AnswerField } from '../../kernel/rounds';
import { BLANK_PLAN } from '../round-plan';
import { OFTEN_NAMES } from './often';
import type { RoundKind } from './round-kind';

/** As the journey map has them; here too, since a kind of round knows no board. `write` holds them together. */
export const WASTE_ANSWERS = [
  'waiting',
  'approval-waiting',
  'rework',
  'errors',
  'duplication',
  'overprocessing',
  'unclear-communication',
  'handoff',
  'movement',
  'prioritising',
  'failure-demand',
  'unused-skills',
  'lost-opportunity',
] as const;
/** Nothing is wasted here: counted as no hours. */
export const NO_WASTE = 'none';
export const MOST_MINUTES_LOST = 24 * 60;

const FIELDS: readonly AnswerField[] = [
  { id: 'waste', type: 'choice', options: [...WASTE_ANSWERS, NO_WASTE] },
  { id: 'often', type: 'choice', options: OFTEN_NAMES },
  { id: 'minutes', type: 'number', from: 0, to: MOST_MINUTES_LOST },
];

export const waste: RoundKind = {
  id: 'waste',
  modes: ['hidden', 'nameless', 'open'],
  items: ['touchpoints'],
  defaultPlan: { ...BLANK_PLAN, kind: 'waste', asked: 'doers' },
  asks: ({ asked }) => [
    { id: 'doer', who: { sides: ['staff', 'other'], marked: true }, fields: FIELDS },
    // Hollow marks: what others say about the work of others.
    ...(asked === 'doers'
      ? []
      : [{ id: 'others', who: { sides: ['staff', 'other'] as const, marked: false }, fields: FIELDS }]),
    {
      id: 'felt',
      who: { sides: ['customer'] },
      fields: [{ id: 'felt', type: 'choice', options: ['yes', 'no'] }],
    },
  ],
  reveal: 'waste',
  options: ['asked', 'again'],
  writes: true,
};
