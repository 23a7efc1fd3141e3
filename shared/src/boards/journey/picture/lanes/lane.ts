/**
 * A lane type: one file in this folder and one line in `list.ts`. It is prepared once per layout and then drawn in chunks of
 * columns, so that a change repaints only its chunk. It draws inside its box; only lines to the next chunk may leave the
 * chunk.
 */
import type { Memo } from '../../../../kernel/memo';
import type { Box, SceneItem, Shape } from '../../../../kernel/scene';
import type { Translator } from '../../../../kernel/translate';
import type { JourneyFacts } from '../../facts/journey-facts';
import type { Slot, TimeAxis } from '../grid/axis';
import type { Rated } from '../grid/skeleton';
import type { Place } from '../grid/place';
import type { Card, Touchpoint } from '../../records/schema';

export interface LaneContext {
  readonly facts: JourneyFacts;
  readonly words: Translator;
  readonly axis: TimeAxis;
  readonly timeScale: 'log' | 'linear';
  /** Live cards by kind, in order. */
  readonly cards: ReadonlyMap<string, readonly Card[]>;
  /** Of the picture being laid out. */
  readonly memo: Memo;
  /** By touchpoint, parked ones too. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The slots from `from` up to, without, `to`; all slots of a column are in the same chunk. */
export interface Chunk {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly slots: readonly Slot[];
}

/** A card in its lane. */
export interface PlacedCard {
  readonly card: Card;
  readonly box: Box;
  readonly ofStage: boolean;
}

/** A lane made ready for one layout. `box` is the lane's place, from the first to the last column. */
export interface PreparedLane {
  /** Identity of this preparation, for the next one's `since`. */
  readonly mark?: object;
  /** Where `around` may say something else than that of an earlier preparation: in chunks with these slots. Left out: anywhere. */
  readonly since?: { readonly mark: object; readonly slots: readonly number[] } | undefined;
  /** Wanted height; a height that people set wins, but never below `least`. */
  readonly height: number;
  readonly least: number;
  /** Legend under the name in the left strip, already in board coordinates, drawn from `top` down. */
  legend?(box: Box, top: number): readonly Shape[];
  /** Inputs of the legend besides the language; called every time. */
  legendKey?(): readonly unknown[];
  /** What the chunk's picture shows of its own touchpoints: numbers, strings, identities. Asked when one has changed. */
  key?(chunk: Chunk): readonly unknown[];
  /** What it shows of anything else: neighbours beyond the chunk, scale, settings. Asked every time, so keep it short. */
  around?(chunk: Chunk): readonly unknown[];
  chunk?(box: Box, chunk: Chunk): readonly Shape[];
  /** Things of their own that can be selected. `keep` gives the earlier item when its inputs are the same. */
  things?(box: Box, keep: KeepItem): readonly SceneItem[];
  /** Boxes of such things, for selection and keyboard. */
  boxOf?(box: Box, id: string): Box | undefined;
  /** The positioned cards of a card lane, stages' cards first. */
  placedCards?(box: Box): readonly PlacedCard[];
  /** How many of them are parked because what they belonged to is gone. */
  parkedCards?(): number;
}

export type KeepItem = (id: string, inputs: readonly unknown[], make: () => SceneItem) => SceneItem;

/** What the board holds, as far as it decides which lanes show themselves. */
export interface LaneHoldings {
  readonly rated: Rated;
  /** Kinds of which there is a card. */
  readonly cardKinds: ReadonlySet<string>;
  /** Whether there is a wanted reaction of the board. */
  readonly reactions: boolean;
}

export interface LaneType {
  /** Wire format: the `lane` of a lane record. Letters and digits. Texts: `lane.<id>`. */
  readonly id: string;
  /**
   * Fields of a touchpoint that it draws, besides its place: edits of others leave the lane unchanged, and the
   * touchpoint table has a column for each.
   */
  readonly reads: readonly (keyof Touchpoint)[];
  /** Whether it is shown without a record. */
  shownByDefault(holds: LaneHoldings): boolean;
  prepare(context: LaneContext): PreparedLane;
}
