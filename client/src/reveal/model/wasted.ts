/** Waste by doers, who is in the room, and handshakes, as pictures need them. */
import type { Shape } from '@polku/shared/kernel/scene';
import type { Fill, WasteRowSummary } from '@polku/shared/workshop/summary';

/** How a kind of waste is drawn: its shapes in a box of `size` from x, y on. */
export type WasteIcon = (kind: string, x: number, y: number, size: number) => readonly Shape[];

export interface WastedItem extends WasteRowSummary {
  readonly title: string;
  readonly under: string;
}

export interface PresentItem {
  readonly id: string;
  readonly title: string;
  readonly under: string;
  readonly fill: Fill;
  readonly doers: number;
  /** Names of teams of which nobody is here. */
  readonly missing: readonly string[];
  /** A doer or a customer answered about it; else the curve is only dotted here. */
  readonly known: boolean;
}

/** `even`: both see it alike; `some`, `wide`: they differ by a step, by two or more at one question; `tooFew` to be shown. */
export type HandshakeGap = 'even' | 'some' | 'wide' | 'tooFew' | 'unanswered';

export interface Shaken {
  readonly id: string;
  readonly title: string;
  readonly giver: string;
  readonly receiver: string;
  readonly givers: number;
  readonly receivers: number;
  /** The same question as both answered it, means. */
  readonly questions: readonly {
    readonly id: string;
    readonly label: string;
    readonly giver: number | null;
    readonly receiver: number | null;
  }[];
  readonly gap: HandshakeGap;
  readonly tooFew: boolean;
  /** What each side wishes of the other. */
  readonly wishes: readonly { readonly of: 'giver' | 'receiver'; readonly text: string }[];
  /** What was agreed, in words. */
  readonly deals: readonly string[];
}
