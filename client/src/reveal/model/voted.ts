/** Votes as pictures need them, and what people wrote. */

export interface Votes {
  readonly dots: number;
  /** How many laid any here. */
  readonly people: number;
}

export interface VotedItem {
  readonly id: string;
  readonly title: string;
  /** ''; of a cluster, how many wrote it. */
  readonly note: string;
  readonly all: Votes;
  /** Null where sides are not shown apart. */
  readonly customers: Votes | null;
  readonly staff: Votes | null;
  /** Place from 1; those with equally many have the same. */
  readonly rank: number;
  /** Shares its place. */
  readonly tied: boolean;
  /** Taken by the room. */
  readonly chosen: boolean;
}

export interface NoteCard {
  readonly id: string;
  readonly text: string;
  /** How many said it; 1 for a note of its own. */
  readonly voices: number;
  /** From how many teams; 0 where that is not known. */
  readonly teams: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly later: boolean;
}
export interface NoteGroup {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly NoteCard[];
  /** Notes that their writers keep. */
  readonly kept: number;
}
