/**
 * Rounds: questions that people answer by themselves, secretly as long as was promised. HTTP shapes and the rules that server
 * and clients share; see docs/PROTOCOL.md. Answers never enter a shared document. What the questions are about and what becomes
 * of the answers, `shared/src/workshop` says: here an item is an id with a title.
 */
import type { Side } from './members';

/**
 * What people are promised before their first key, and cannot be changed afterwards. `open`: answers are seen as they come, with
 * names; `hidden`: nobody sees any before the reveal, and then without names; `nameless`: nothing that is stored says whose an
 * answer is.
 */
export const ROUND_MODES = ['open', 'hidden', 'nameless'] as const;
export type RoundMode = (typeof ROUND_MODES)[number];

/** Of a `nameless` round, a group smaller than this is not shown apart; the room may agree on three. */
export const LEAST_OF_GROUP = [5, 3] as const;
export type LeastOfGroup = (typeof LEAST_OF_GROUP)[number];

/** What is asked of somebody about an item. Its words are the kind's matter. */
export type AnswerField =
  /** A whole number. */
  | { readonly id: string; readonly type: 'scale'; readonly from: number; readonly to: number }
  /** One, or any number, of the options. */
  | { readonly id: string; readonly type: 'choice' | 'choices'; readonly options: readonly string[] }
  /** A number, such as minutes each time. */
  | { readonly id: string; readonly type: 'number'; readonly from: number; readonly to: number }
  | { readonly id: string; readonly type: 'text'; readonly length: number }
  /** How many of one's dots lie here; see `RoundSetup.dots`. */
  | { readonly id: string; readonly type: 'dots' };
export type AnswerValue = number | string | readonly string[];
/** By the field's id; what is not there was not answered. */
export type AnswerValues = Readonly<Record<string, AnswerValue>>;

/** Who is asked; all that is given must hold. Nothing given: everybody. */
export interface AskedWho {
  readonly sides?: readonly Side[];
  /** Who said in a round that marks (`RoundSetup.marks`) that the item is theirs; false: who did not. */
  readonly marked?: boolean;
  /** Who is in a team that has this part in the item (`RoundItem.parts`). */
  readonly part?: string;
}

export interface RoundAsk {
  readonly id: string;
  readonly who: AskedWho;
  readonly fields: readonly AnswerField[];
}

export interface RoundItem {
  readonly id: string;
  /** In the words of the board when the round was opened; at most 200 characters. */
  readonly title: string;
  /** What it belongs to, for a heading; '' for none. */
  readonly under: string;
  /** Part → ids of the teams that have it, such as who gives and who receives. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

/** How a round is set up. Fixed from its opening on. */
export interface RoundSetup {
  /** A kind of `shared/src/workshop`; the server does not look at it. */
  readonly kind: string;
  readonly mode: RoundMode;
  /** The one line that the facilitator writes: what is asked, or what is voted on and what it decides. */
  readonly question: string;
  readonly items: readonly RoundItem[];
  readonly asks: readonly RoundAsk[];
  readonly least: LeastOfGroup;
  /** Dots: how many each person has, and how many may lie on one item. */
  readonly dots: { readonly each: number; readonly most: number } | null;
  /** Instead of one answer an item and ask, people write any number of notes on it, up to `most` in all. */
  readonly notes: { readonly most: number } | null;
  /**
   * Seconds of writing and of reading in turn, from the opening on: while reading, the notes written before are shown to all. Empty:
   * writing until the round closes.
   */
  readonly phases: readonly number[];
  /** The round that this one asks again; answers are then shown with those of before. Same mode. */
  readonly again: string | null;
  /** That the answer to an item is there says that the item is one's own: the ask's `marked` of later rounds. */
  readonly marks: boolean;
}

/**
 * `open`: answers are taken. `closed`: only from people who have more time. `revealed`: results are given out; who is asked
 * later may still answer (`RoundChange.later`). `cancelled`: its answers are deleted.
 */
export const ROUND_STATES = ['open', 'closed', 'revealed', 'cancelled'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** One person's answer to one ask about one item. */
export interface Answer {
  readonly item: string;
  readonly ask: string;
  /** Of a note: its id, made by the client; '' otherwise. */
  readonly note: string;
  readonly values: AnswerValues;
  /** An answer of its own, and counted; `values` is empty then. */
  readonly cantSay: boolean;
  /** A short why; ''. */
  readonly why: string;
  /** Of a note: its writer keeps it to themselves. */
  readonly kept: boolean;
}

/**
 * PUT /api/projects/:id/rounds/:roundId/answers, member who may discuss → MyAnswers. Idempotent: each answer takes the place of
 * the earlier one to the same item, ask and note; `gone` takes answers back. All or nothing. 409 `round-closed`,
 * `answered-elsewhere` (a nameless round, answered at another device), `too-many-dots`, `too-many-notes`; 403 `not-asked`;
 * 403 `muted`: a nameless round, whose answers nobody could leave out later. Others' answers are kept while their person is
 * muted, and count once they are not. `checkAnswer` of round-rules.ts says beforehand what the server takes.
 */
export interface AnswerRequest {
  readonly answers: readonly Answer[];
  readonly gone?: readonly Pick<Answer, 'item' | 'ask' | 'note'>[];
  /** Whether one is done; not given: as before. */
  readonly done?: boolean;
  /** For somebody without a device; facilitators. The results mark such answers. */
  readonly onBehalf?: { readonly voice: string; readonly side: Side; readonly teams: readonly string[] };
}
export interface MyAnswers {
  readonly answers: readonly Answer[];
  readonly done: boolean;
}

/** One answer without its person. Rows are in random order. */
export interface AnswerRow {
  readonly values: AnswerValues;
  readonly why: string;
  /** The same person's values in the round that this one asks again. */
  readonly before?: AnswerValues;
  /** Of a note. */
  readonly note?: string;
  /** In `open` rounds. */
  readonly name?: string;
  /** The teams of who wrote a note, unless the round is nameless. */
  readonly teams?: readonly string[];
  /** A facilitator wrote it for somebody without a device. */
  readonly onBehalf?: true;
  /** Given after the reveal. */
  readonly later?: true;
}
/** The rows of one side or team, where it may be shown apart. */
export interface GroupRows {
  readonly by: 'side' | 'team';
  readonly id: string;
  /** Numbers among `AskResult.rows`. */
  readonly rows: readonly number[];
  readonly cantSay: number;
}
export interface AskResult {
  readonly ask: string;
  /** How many answered, with those who cannot say. */
  readonly n: number;
  readonly cantSay: number;
  /** Too few answered a nameless round for it to be shown: no rows. */
  readonly tooFew: boolean;
  readonly rows: readonly AnswerRow[];
  readonly groups: readonly GroupRows[];
  /** Notes that their writers keep. */
  readonly kept: number;
}
export interface ItemResult {
  readonly item: string;
  /** In the order of the setup; asks that nobody answered are left out. */
  readonly asks: readonly AskResult[];
}
export interface RoundResult {
  readonly items: readonly ItemResult[];
  /** People who answered anything, and who were asked. */
  readonly answered: number;
  readonly asked: number;
  /** Of them: how many of each side, and the teams that answered; of a nameless round only where that tells of nobody. */
  readonly sides: Readonly<Partial<Record<Side, number>>>;
  readonly teams: Readonly<Record<string, number>>;
}

/** A round as everybody may see it. */
export interface RoundInfo {
  readonly roundId: string;
  /** The planned step it belongs to. */
  readonly stepId: string;
  readonly setup: RoundSetup;
  readonly state: RoundState;
  /** Milliseconds since 1970, by the server's clock. */
  readonly openedAt: number;
  /** From when on answers are no longer taken, with the grace; null: not decided, or paused with its step. */
  readonly closesAt: number | null;
  readonly revealedAt: number | null;
  /** What was revealed has been written into the boards. */
  readonly written: boolean;
  readonly done: number;
  readonly asked: number;
  /** Asked after the reveal: ids of teams. */
  readonly later: readonly string[];
  /** What the room looks at, in a reveal that goes one by one. */
  readonly shown: RoundShown | null;
  /** Of a round with phases that is open. */
  readonly phase: RoundPhase | null;
  /** Null before the reveal; in `open` rounds, and of notes while they are read, as it stands. */
  readonly result: RoundResult | null;
  /** Another number whenever `result` is another; null when there is none, and in the list of rounds. See `known` of GET now. */
  readonly resultRevision: number | null;
}
export interface RoundPhase {
  /** Among `RoundSetup.phases`, from 0. */
  readonly nth: number;
  readonly reading: boolean;
  /** By the server's clock; null while the round is paused, and for what follows the last phase. */
  readonly endsAt: number | null;
}
export interface RoundShown {
  /** An item, or '' for all. */
  readonly item: string;
  /** The first beat holds back what the next one shows. */
  readonly beat: number;
}

/** A round as one person meets it. */
export interface MyRound extends RoundInfo {
  /** Items in this person's order, each with the asks that are theirs; empty: one is not asked. */
  readonly toAnswer: readonly { readonly item: string; readonly asks: readonly string[] }[];
  readonly mine: MyAnswers;
  /** Until when this person has more time than others; null. */
  readonly moreUntil: number | null;
  /** One may reveal it now: a facilitator, or anybody when its time is over and no facilitator is there. */
  readonly mayReveal: boolean;
  /** A nameless round that this person answers at another device: `answered-elsewhere`. `mine` is empty here. */
  readonly elsewhere: boolean;
}

/** POST /api/projects/:id/rounds, facilitator: opens a round → RoundInfo. The client chooses the id, so that repeating it is harmless. */
export interface OpenRound {
  readonly roundId: string;
  readonly stepId: string;
  readonly setup: RoundSetup;
  /** Null: until it is closed or revealed. Else it closes by itself then and the grace. */
  readonly seconds: number | null;
}
/** PATCH /api/projects/:id/rounds/:roundId, facilitator → RoundInfo. */
export interface RoundChange {
  /** Closes after the grace; true: open again, without an end unless `more` gives one. Not after the reveal: 409 `round-closed`. */
  readonly open?: boolean;
  /** More time for all, or for one. */
  readonly more?: { readonly seconds: number; readonly memberId?: string };
  readonly shown?: RoundShown | null;
  /** Teams that are asked after the reveal. */
  readonly later?: readonly string[];
  readonly written?: true;
  readonly cancelled?: true;
}
/* POST /api/projects/:id/rounds/:roundId/reveal → RoundInfo. A facilitator at any time; others as `mayReveal` says. */
/* GET /api/projects/:id/rounds, may read → RoundInfo[] without results, latest first. GET …/:roundId → MyRound. */

/** From when the time is over until answers are no longer taken. */
export const GRACE_MS = 20_000;
