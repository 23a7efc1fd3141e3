/** Who is here and where, as the rest of the app sees it. Never stored, never in a document. */
import type { CallKind, Role } from '@polku/shared/kernel/permissions';
import type { StoreApi } from 'zustand/vanilla';

export interface Person {
  readonly name: string;
  readonly color: string;
}

/** `idle`: no key or pointer for a while. `hidden`: the page is not in view. */
export type Away = 'idle' | 'hidden';

/** Record and, on sheets and tables, the field of it that somebody is at. */
export interface RecordPlace {
  readonly id: string;
  readonly field: string | null;
}

/** A thing to go to, not a part of a picture: windows differ. `board` null is the overview of the project. */
export interface Place {
  readonly board: string | null;
  readonly view: string | null;
  readonly record: string | null;
}

export interface Call {
  /** Another for each call, so that nobody is called twice by one. */
  readonly id: string;
  readonly kind: CallKind;
  /** Of a hold, where it leads now. */
  readonly place: Place;
  /** Client id of the only one who is called; null for all. */
  readonly to: number | null;
}

export const REACTIONS = ['agree', 'love', 'celebrate', 'idea', 'question', 'slower'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Another person's presence. It keeps its identity while nothing but their pointer moves. */
export interface Peer extends Person {
  readonly clientId: number;
  /** As the server says; null from a server that says none. */
  readonly role: Role | null;
  /** The member they are, as the server says; null for who has not joined as one. */
  readonly member: string | null;
  /** Null: on no board, as in the overview. */
  readonly board: string | null;
  /** Of the board or the project; null when unknown. */
  readonly view: string | null;
  readonly record: RecordPlace | null;
  readonly selection: readonly string[];
  /** Record and field in whose text the caret is, if any. */
  readonly editing: { readonly id: string; readonly field: string } | null;
  readonly away: Away | null;
  /** Only one that their role may make. */
  readonly call: Call | null;
  /** Id of the hold that they follow. */
  readonly follows: string | null;
  /** Their latest reaction; `n` counts all of theirs. */
  readonly reaction: { readonly kind: Reaction; readonly n: number } | null;
  /** The record they pointed out last; `n` counts. */
  readonly ping: { readonly id: string; readonly n: number } | null;
}

/** Where somebody's pointer is, in units of the board. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
  /** It draws a trail. */
  readonly laser: boolean;
}

/** Pointers move twenty times a second, so they are apart from all else that is known of people. */
export interface Pointers {
  /** @returns null while the person's pointer is nowhere, or is not shown */
  of(clientId: number): Pointer | null;
  /**
   * @param listener called at most once a frame, with the clients whose pointers on that board moved, came or went; never
   * for what happens on other boards
   */
  watch(board: string, listener: (moved: readonly number[]) => void): () => void;
}

export const CURSOR_CHOICES = ['auto', 'always', 'never'] as const;
/** Whether cursors are shown and one's own is sent; `auto`: while there are at most `MANY_PEOPLE`. */
export type CursorChoice = (typeof CURSOR_CHOICES)[number];
export const MANY_PEOPLE = 15;

/** Between two things that one person points out. */
export const PING_MS = 2000;

export interface Presence {
  readonly peers: StoreApi<{ readonly peers: readonly Peer[] }>;
  readonly pointers: Pointers;
  readonly me: StoreApi<Person>;
  /** By which others call this person alone. */
  readonly clientId: number;
  /** Where this person is: board, view, and the record that they are at or selected first. */
  readonly place: StoreApi<Place>;
  /** Whether cursors are shown and sent now. */
  readonly cursors: StoreApi<{ readonly choice: CursorChoice; readonly shown: boolean }>;
  chooseCursors(choice: CursorChoice): void;
  rename(person: Person): void;
  /** Another board or view is open. What was pointed at or selected elsewhere is let go of. */
  enter(board: string | null, view: string | null): void;
  /** Throttled to 20 Hz; null when the pointer is nowhere on the board. */
  moveCursor(board: string, point: { x: number; y: number } | null): void;
  /** The pointer draws a trail, whatever is chosen for cursors. */
  laser(on: boolean): void;
  select(board: string, ids: readonly string[]): void;
  /** The record of a sheet or table that the person is at. */
  at(record: RecordPlace | null): void;
  edit(editing: { id: string; field: string } | null): void;
  away(away: Away | null): void;
  /** What one's own call is now; null ends it. */
  call(call: Call | null): void;
  /** Follows a hold by its id; null goes one's own way. */
  follow(hold: string | null): void;
  react(kind: Reaction): void;
  /** Points a record out to all others; not again within PING_MS. @returns whether they hear of it */
  ping(id: string): boolean;
}
