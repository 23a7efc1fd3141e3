/** What the store keeps of workshops, and its calls about them. Plain data: it is cloned on the way. */
import type { Side } from '@polku/shared/kernel/members';
import type { RoundClock } from '@polku/shared/kernel/round-rules';
import type { Answer, MyAnswers, RoundResult, RoundSetup, RoundShown } from '@polku/shared/kernel/rounds';
import type { OpenWorkshop, RunningStep } from '@polku/shared/kernel/steps';

/** What of a round changes after its opening. */
export interface RoundCourse extends RoundClock {
  readonly revealedAt: number | null;
  readonly written: boolean;
  readonly later: readonly string[];
  readonly shown: RoundShown | null;
}
export interface StoredRound extends RoundCourse {
  readonly roundId: string;
  readonly stepId: string;
  readonly setup: RoundSetup;
  /** The first of the rounds that ask the same again; itself if there is none before. */
  readonly root: string;
}
export interface StoredWorkshop {
  readonly workshop: OpenWorkshop | null;
  readonly step: RunningStep | null;
  /** Latest first. */
  readonly rounds: readonly StoredRound[];
}
export type OpenedRound =
  | { kind: 'opened' | 'existing'; round: StoredRound }
  /** The id is taken by a round of another setup. */
  | { kind: 'conflict' }
  | { kind: 'too-many' };

/** Under which name somebody's answers to a round lie (access/voices.ts). */
export interface VoiceIn {
  readonly roundId: string;
  readonly voice: string;
}

/** Answers that somebody gives. That each fits the setup by itself was looked at before. */
export interface Answering {
  readonly projectId: string;
  readonly roundId: string;
  readonly now: number;
  readonly voice: string;
  /** Theirs in the rounds that mark. */
  readonly marks: readonly VoiceIn[];
  /** Null: for somebody without a device. */
  readonly memberId: string | null;
  /** Tells devices of a member apart. */
  readonly device: Uint8Array;
  readonly side: Side;
  readonly teams: readonly string[];
  readonly muted: boolean;
  readonly answers: readonly Answer[];
  readonly gone: readonly Pick<Answer, 'item' | 'ask' | 'note'>[];
  /** Null: as before. */
  readonly done: boolean | null;
}
export const ANSWER_REFUSALS = [
  'not-found',
  'round-closed',
  'answered-elsewhere',
  'not-asked',
  'muted',
  'too-many-dots',
  'too-many-notes',
  'too-many-voices',
  'answers-too-large',
  'note-in-use',
] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];
export type Answered =
  | { kind: 'kept'; mine: MyAnswers }
  | { kind: AnswerRefusal }
  /** What was written of it, if anything, is not kept. */
  | { kind: 'failed'; message: string };

export interface PersonQuery {
  readonly projectId: string;
  /** Null: without a name; there is nothing of theirs. */
  readonly memberId: string | null;
  readonly device: Uint8Array;
  readonly rounds: readonly VoiceIn[];
  readonly marks: readonly VoiceIn[];
}
export interface PersonRound extends MyAnswers {
  readonly roundId: string;
  readonly moreUntil: number | null;
  /** Answers of theirs lie under another device's voice. */
  readonly elsewhere: boolean;
}
export interface PersonRounds {
  /** In the order of the query. */
  readonly rounds: readonly PersonRound[];
  readonly marked: readonly string[];
}

export interface RoundCounts {
  readonly done: number;
  readonly asked: number;
  /** Until when the last one has more time; null. */
  readonly moreUntil: number | null;
}

/** What a change of a workshop writes. */
export type WorkshopAct =
  /** Null closes it. */
  | { readonly act: 'workshop'; readonly workshop: OpenWorkshop | null }
  | { readonly act: 'step'; readonly step: RunningStep | null }
  /** Of a cancelled round everything that people gave is deleted. */
  | { readonly act: 'course'; readonly roundId: string; readonly course: RoundCourse }
  /** Everybody who was asked is noted, and of a nameless round all is dropped that its groups do not need. Stands alone. */
  | { readonly act: 'reveal'; readonly roundId: string; readonly course: RoundCourse; readonly here: readonly string[] }
  | { readonly act: 'more'; readonly roundId: string; readonly memberId: string; readonly until: number };
/** How often what is stored of a project was changed, counted by a store that several nodes share. */
export interface Marks {
  readonly projectId: string;
  /** Links, members, the door, what is frozen. */
  readonly rights: number;
  /** The workshop, its step and its rounds. */
  readonly course: number;
  readonly answers: number;
}
export type WorkshopChanged =
  /** The mark of the course after it; null where none is counted. */
  | { readonly kind: 'changed'; readonly course: number | null }
  /** Another node has changed the workshop since; nothing was written. */
  | { readonly kind: 'stale' }
  /** There is no such member; nothing was written. */
  | { readonly kind: 'missing' };

export interface WorkshopCalls {
  /** Of those projects where anything was changed; all are 0 otherwise. A store of one node alone counts nothing. */
  marks(projectIds: readonly string[]): Promise<Marks[]>;
  workshopOf(projectId: string): Promise<StoredWorkshop>;
  /**
   * All of it or nothing.
   * @param basedOn the mark of the course that it was decided on, where other nodes write, too; null where none does
   */
  changeWorkshop(projectId: string, basedOn: number | null, acts: readonly WorkshopAct[]): Promise<WorkshopChanged>;
  /** @param atMost rounds of the project */
  openRound(projectId: string, round: StoredRound, salt: Uint8Array, atMost: number): Promise<OpenedRound>;
  /** In one transaction. @returns what came of each, in order */
  answer(batch: readonly Answering[]): Promise<Answered[]>;
  personRounds(query: PersonQuery): Promise<PersonRounds>;
  /** @param here members that are here now */
  roundCounts(projectId: string, roundId: string, here: readonly string[]): Promise<RoundCounts>;
  /** @param waves of notes that are shown, which were written before so many phases of reading; null: all answers */
  roundResult(projectId: string, roundId: string, waves: number | null, here: readonly string[]): Promise<RoundResult>;
}
