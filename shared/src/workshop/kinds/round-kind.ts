/**
 * The contract of a kind of round: what is asked, of whom, about what, and which picture its reveal is. The server knows no kind;
 * `from-board` makes a setup of a plan, `write` what is written into the boards.
 */
import type { RoundAsk, RoundMode } from '../../kernel/rounds';
import type { ItemType, RoundPlan } from '../round-plan';

/**
 * The picture of a reveal. `scale`: a strip of dots with the middle half and its verdict; `mirror`: the prediction, then
 * customers; `notes`: cards, gathered; `coverage`: solid, striped, empty.
 */
export const REVEALS = ['scale', 'mirror', 'dots', 'notes', 'waste', 'coverage', 'handshake'] as const;
export type Reveal = (typeof REVEALS)[number];

/**
 * Texts: `round.kind.<id>` its name, `.what` what it is good for, `.question` the question that it asks by itself. What is asked on a
 * phone says `forms.ts`.
 */
export interface RoundKind {
  /** Wire format: never reused or renamed. */
  readonly id: string;
  /** Modes it can run in, the one it suggests first. */
  readonly modes: readonly RoundMode[];
  /** What it can ask about, the likeliest first. */
  readonly items: readonly ItemType[];
  readonly defaultPlan: RoundPlan;
  /** Empty: people are not asked, what was asked before is worked on (merging). */
  readonly asks: (plan: RoundPlan) => readonly RoundAsk[];
  readonly reveal: Reveal;
  /** What of the plan can be chosen, besides mode, items and question. */
  readonly options: readonly ('about' | 'asked' | 'dots' | 'mostDots' | 'mostNotes' | 'card' | 'phases' | 'again')[];
  /** People write any number of notes on an item. */
  readonly notes?: true;
  /** Each person has dots to lay. */
  readonly dots?: true;
  /** An answer says that the item is one's own. */
  readonly marks?: true;
  /** The facilitator has to write the question: what is voted on, and what it decides. */
  readonly needsQuestion?: true;
  /** Writes what was revealed into the boards. */
  readonly writes?: true;
}
