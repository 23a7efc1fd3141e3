/** How a planned round is read from the document. */
import * as z from 'zod/mini';
import type { FieldSchema } from '../kernel/field-schema';
import { LIMITS } from '../kernel/limits';
import { LEAST_OF_GROUP, ROUND_MODES } from '../kernel/rounds';
import {
  ASKED,
  CHOICES,
  ITEM_TYPES,
  MOST_DOTS,
  MOST_ITEMS,
  MOST_NOTES,
  NOTE_CARDS,
  QUESTION_LENGTH,
  RATED,
  type RoundPlan,
} from './round-plan';

const id = z.string().check(z.maxLength(40));
const count = (most: number) => z.number().check(z.int(), z.minimum(1), z.maximum(most));

export const roundPlan: FieldSchema<RoundPlan | null> = z.nullable(
  z.object({
    kind: z.string().check(z.maxLength(40)),
    mode: z.enum(ROUND_MODES),
    least: z.literal([...LEAST_OF_GROUP]),
    question: z.string().check(z.maxLength(QUESTION_LENGTH)),
    about: z.enum(RATED),
    asked: z.enum(ASKED),
    items: z.object({
      of: z.enum(ITEM_TYPES),
      choose: z.enum(CHOICES),
      ids: z.array(id).check(z.maxLength(MOST_ITEMS)),
      step: z.nullable(id),
      within: z.string().check(z.maxLength(LIMITS.shortStringLength)),
      board: z.nullable(id),
    }),
    dots: z.nullable(count(MOST_DOTS)),
    mostDots: count(MOST_DOTS),
    mostNotes: count(MOST_NOTES),
    card: z.enum(NOTE_CARDS),
    phases: z.array(z.number().check(z.int(), z.minimum(5), z.maximum(7200))).check(z.maxLength(20)),
    again: z.nullable(id),
  }),
);
