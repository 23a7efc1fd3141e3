/** Calling people together, as components see it: `gathering.ts` does it. */
import type { StoreApi } from 'zustand/vanilla';
import type { Call, Place, Presence } from '../session/presence-types';

/** Why somebody is not moved now: a caret is in a text, or a dialog or menu is open. */
export type Busy = 'writing' | 'open';
/** Why a call that would take one along only asks: one wants it so, is busy, or presents oneself. */
export type Reason = Busy | 'wish' | 'presenting';

/** A call that waits for an answer. */
export interface Asked {
  readonly call: Call;
  readonly name: string;
  readonly clientId: number;
  /** Until one is taken along; null: one is only asked. */
  readonly seconds: number | null;
  /** Of a `bring` that only asks; null for other calls. */
  readonly because: Reason | null;
}

/** Whom one follows. */
export interface Led {
  readonly hold: string;
  readonly name: string;
  readonly clientId: number;
  /** Where they are. */
  readonly place: Place;
  /** `waiting`: not moved yet, see `because`. `apart`: one went elsewhere and is not counted as following. */
  readonly how: 'along' | 'waiting' | 'apart';
  /** Null while waiting: the place is not here yet. */
  readonly because: Busy | null;
}

export interface GatherState {
  readonly asked: Asked | null;
  readonly led: Led | null;
  /** One's own call while others see it. */
  readonly own: Call | null;
}

export type GatherNews =
  | { readonly what: 'brought'; readonly name: string; readonly place: Place; readonly from: Place }
  | { readonly what: 'ended'; readonly name: string }
  /** One's own presenting ended without the connection. */
  | { readonly what: 'lost' };

export interface GatherPort {
  readonly presence: Pick<Presence, 'peers' | 'place' | 'clientId' | 'call' | 'follow'>;
  /** Goes there. @returns where that is, as a phone has other views; null when there is no such place here */
  readonly go: (place: Place) => Place | null;
  readonly busy: () => Busy | null;
  /** Whether the person wants to be asked before being taken along. */
  readonly asksFirst: () => boolean;
  readonly newId: () => string;
}

export interface Gathering {
  readonly store: StoreApi<GatherState>;
  /** @param to client id of the only one; null for all */
  invite(to: number | null): void;
  bring(to: number | null): void;
  /** Presents: leads those who agree, until `end`. */
  hold(): void;
  /** Ends one's own call. */
  end(): void;
  /** Goes where one is called, or follows. */
  accept(): void;
  decline(): void;
  /** Goes one's own way, or puts the note about it away. */
  leave(): void;
  followAgain(): void;
  /** The person may be free again, or a place may have come. */
  retry(): void;
  /** The connection is gone: one's own call ends. */
  offline(): void;
  /** @returns what ends it */
  onNews(listener: (news: GatherNews) => void): () => void;
  /** Listens to others. @returns what ends it, and one's own call */
  start(): () => void;
}
