/**
 * What nodes tell each other: small notes about what is new, never the content of documents, and never what decides alone what
 * somebody may do: whoever hears one reads the store. A note may be lost, come late, twice or in another order, and a node that
 * could not listen for a while learns only that: so every note either heals by the next look at the store, or is said again.
 */

/** A head of one room's log: its updates up to `seq` can be read. */
export type RoomHead = readonly [room: string, seq: number];

/**
 * Presence of one client as the node with its connection attests it. `null` as state: it has left. `owner`: whose client ids it
 * uses; `writes`: it may write, so that nobody else may begin to under its id.
 */
export interface NodePresence {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
  readonly owner: string;
  readonly writes: boolean;
}

/** Who is at one node for one project (who-is-here.ts). Said when it changes, and again every HERE_MS. */
export interface Here {
  readonly projectId: string;
  /** Members who have a document open there. */
  readonly members: readonly string[];
  /** Who edits the boards there: a key for each place taken. */
  readonly editors: readonly string[];
  /** Members of whom the workshop has heard there lately. */
  readonly phones: readonly string[];
  /** Milliseconds since a facilitator was last there, 0 while one is; null: none for long. */
  readonly facilitatorMs: number | null;
}
/** A part of it, of so many: it may be more than a note can hold. */
export interface HerePart extends Here {
  readonly nth: number;
  readonly of: number;
}

export type Note =
  | { readonly kind: 'rooms'; readonly heads: readonly RoomHead[] }
  /** `all`: what is not among the entries is not at that node any more. */
  | {
      readonly kind: 'presence';
      readonly room: string;
      readonly entries: readonly NodePresence[];
      readonly all: boolean;
    }
  /** The node has opened the room and asks the others who is there. */
  | { readonly kind: 'who'; readonly room: string }
  /** Links, roles, members, freezes, the door or the step changed: read anew what holds. */
  | { readonly kind: 'project'; readonly projectId: string }
  /** Names, sides or teams of members changed. */
  | { readonly kind: 'members'; readonly projectId: string }
  /** The address of the link is another one now: who came by the old one without a name goes. */
  | { readonly kind: 'rotated'; readonly projectId: string; readonly linkId: string }
  /** The project was erased. */
  | { readonly kind: 'erased'; readonly projectId: string }
  /** Agenda, step or rounds changed: read anew, and tell those who wait. `answers`: only who has answered. */
  | { readonly kind: 'workshop'; readonly projectId: string; readonly what: 'changed' | 'answers' }
  /** A password of this link, or a code, was guessed wrongly. One that is lost is counted at that node only. */
  | { readonly kind: 'tried'; readonly what: 'password' | 'code'; readonly key: string }
  /** What is not said again for a while is not there any more. */
  | { readonly kind: 'here'; readonly projects: readonly HerePart[] }
  /** The node stops: whoever was there is not any more. */
  | { readonly kind: 'bye' };

/** How often a node says who is there although nothing changed; a node not heard of for three times as long counts as gone. */
export const HERE_MS = 2_000;
export const GONE_MS = 3 * HERE_MS;

export interface FanoutListener {
  /** A note of another node; never one's own. */
  heard(note: Note, from: string): void;
  /** Notes may have been lost: everything that is open is to be read anew. Also called once listening begins. */
  missed(): void;
  /** A node ended without a word: what it still had to say was not said. */
  lost?(node: string): void;
}

export interface Fanout {
  /** This node; another one after each start. */
  readonly node: string;
  /** Tells all other nodes, soon, in a bundle with what else is said; never throws and never waits. */
  publish(note: Note): void;
  /** @returns a function that ends it */
  subscribe(listener: FanoutListener): () => void;
  /** Milliseconds since this node last heard itself through the engine; what it hears of others is no older. */
  readonly silentMs: number;
  /** Milliseconds that its last word to itself was under way. */
  readonly lagMs: number;
  /** Says what is still to be said, then neither speaks nor hears. */
  close(): Promise<void>;
}
