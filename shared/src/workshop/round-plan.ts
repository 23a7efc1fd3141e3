/** How a round of a step is planned, before it is opened. What is promised when it opens is a `RoundSetup` of the kernel. */
import * as z from 'zod/mini';
import type { FieldSchema } from '../kernel/field-schema';
import { LIMITS } from '../kernel/limits';
import { LEAST_OF_GROUP, type LeastOfGroup, ROUND_MODES, type RoundMode } from '../kernel/rounds';

/** What a rating asks; each is a field of a touchpoint, or two of them. */
export const RATED = ['emotion', 'employeeEmotion', 'expectation', 'experience', 'importance'] as const;
export type Rated = (typeof RATED)[number];

/** Who is asked, where a kind leaves it open. `doers`: who said that the step is theirs. */
export const ASKED = ['everyone', 'customers', 'staff', 'doers'] as const;
export type Asked = (typeof ASKED)[number];

/** What can be asked about. `notes`: what was written in the round of an earlier step, gathered in clusters where somebody did. */
export const ITEM_TYPES = ['touchpoints', 'stages', 'handoffs', 'cards', 'notes', 'findings', 'valueItems'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** `split`: those on which the round of an earlier step (`ItemChoice.step`) was split. */
export const CHOICES = ['all', 'moments', 'picked', 'split'] as const;

export interface ItemChoice {
  readonly of: ItemType;
  readonly choose: (typeof CHOICES)[number];
  /** Of `picked`. */
  readonly ids: readonly string[];
  /** The earlier step, of `split` and of notes. */
  readonly step: string | null;
  /** Only what is in this stage, or of this kind of card; '' for no such condition. */
  readonly within: string;
  /** Another board than the step's. */
  readonly board: string | null;
}

/** What notes become on the board. */
export const NOTE_CARDS = ['note', 'pain', 'gain', 'quote', 'idea', 'question'] as const;

export interface RoundPlan {
  /** A kind of `kinds/list.ts`; one of another version is kept. */
  readonly kind: string;
  readonly mode: RoundMode;
  readonly least: LeastOfGroup;
  /** What is asked, or what is voted on and what it decides, in the facilitator's words; '' for the kind's own. */
  readonly question: string;
  readonly about: Rated;
  readonly asked: Asked;
  readonly items: ItemChoice;
  /** Dots of each person, null for as many as suit the number of items; and how many may lie on one. */
  readonly dots: number | null;
  readonly mostDots: number;
  /** Notes that one may write. */
  readonly mostNotes: number;
  readonly card: (typeof NOTE_CARDS)[number];
  /** Seconds of writing and reading in turn. */
  readonly phases: readonly number[];
  /** Id of the step whose round this one asks again. */
  readonly again: string | null;
}

/** Characters of the question. */
export const QUESTION_LENGTH = 300;
/** Items of one round. */
export const MOST_ITEMS = 300;
export const MOST_DOTS = 20;
export const MOST_NOTES = 50;

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

export const NO_CHOICE: ItemChoice = Object.freeze({
  of: 'touchpoints',
  choose: 'all',
  ids: [],
  step: null,
  within: '',
  board: null,
});

/** What kinds begin their default plan with. */
export const BLANK_PLAN: Omit<RoundPlan, 'kind'> = Object.freeze({
  mode: 'hidden',
  least: 5,
  question: '',
  about: 'emotion',
  asked: 'everyone',
  items: NO_CHOICE,
  dots: null,
  mostDots: 3,
  mostNotes: 20,
  card: 'note',
  phases: [],
  again: null,
});

/** @returns dots of each person: a quarter of the items, between 3 and 10 */
export function suggestedDots(items: number): number {
  return Math.max(3, Math.min(10, Math.round(items / 4)));
}
