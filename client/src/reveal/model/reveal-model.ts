/** What a result shows, kind by kind: what pictures, tables and sentences are made of. */
import type { Mirrored, TeamError } from './mirrored';
import type { Axis, Spread } from './spread';
import type { NoteGroup, VotedItem } from './voted';
import type { PresentItem, Shaken, WastedItem } from './wasted';

/** A reason, with what the person answered. */
export interface Why {
  readonly text: string;
  readonly value: number | null;
  /** In open rounds; ''. */
  readonly name: string;
  readonly onBehalf: boolean;
  readonly later: boolean;
}

export interface RatedItem {
  readonly id: string;
  readonly title: string;
  readonly under: string;
  readonly spread: Spread;
  /** Of those who answered both rounds, in a second one: where they were in the first. */
  readonly first: Spread | null;
  /** Split before and after: a finding, not a failure. */
  readonly stableSplit: boolean;
  /** Reasons of both ends first. */
  readonly whys: readonly Why[];
}

export type RevealModel =
  | {
      readonly type: 'scale';
      readonly axis: Axis;
      readonly items: readonly RatedItem[];
      readonly hottest: readonly string[];
    }
  | {
      readonly type: 'mirror';
      readonly axis: Axis;
      readonly items: readonly Mirrored[];
      readonly teams: readonly TeamError[];
      readonly whys: Readonly<Record<string, readonly Why[]>>;
    }
  | {
      readonly type: 'dots';
      readonly items: readonly VotedItem[];
      readonly runOff: readonly string[];
      readonly people: number;
    }
  | { readonly type: 'themes'; readonly items: readonly VotedItem[] }
  | { readonly type: 'notes'; readonly groups: readonly NoteGroup[] }
  | { readonly type: 'waste'; readonly items: readonly WastedItem[] }
  | { readonly type: 'coverage'; readonly items: readonly PresentItem[] }
  | { readonly type: 'handshake'; readonly items: readonly Shaken[] };

/** What is known besides the answers. */
export interface RevealContext {
  /** Names of the project's teams by id. */
  readonly teams: Readonly<Record<string, string>>;
  /** Notes that were gathered; `id` that of the cluster. */
  readonly clusters?: readonly { readonly id: string; readonly title: string; readonly notes: readonly string[] }[];
  /** Items that the room has taken as its themes. */
  readonly chosen?: readonly string[];
  /** What was agreed at a handoff, in words, by item. */
  readonly deals?: Readonly<Record<string, readonly string[]>>;
  /** Ids of teams that somebody here belongs to. */
  readonly here?: readonly string[];
  /** The gap from which it is a blind spot: the project's own. */
  readonly gapFrom?: number;
}

export const NO_CONTEXT: RevealContext = Object.freeze({ teams: {} });
