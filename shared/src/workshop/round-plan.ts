/**
 * How a round of a step is planned, before it is opened. What is promised when it opens is a `RoundSetup` of the kernel. How a plan is
 * read: `round-plan-schema.ts`, apart, since phones load kinds of rounds and no validator.
 */
import type { LeastOfGroup, RoundMode } from '../kernel/rounds';

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
