/**
 * The step that a workshop is at, on the server's clock: it runs on when nobody's browser is there. What is planned is in the
 * workshop document (`shared/src/workshop`); what runs is here. HTTP shapes; see docs/PROTOCOL.md.
 */
import type { MyRound } from './rounds';

/**
 * What people may do while a step runs, besides answering. `role`: what their role lets them; `discuss`: only facilitators edit the
 * boards; `answer`: and comments wait, too. The server holds everybody to it.
 */
export const STEP_RIGHTS = ['role', 'discuss', 'answer'] as const;
export type StepRights = (typeof STEP_RIGHTS)[number];

/** Where the room works: a board, one of its views, and a thing on it; '' for none. */
export interface StepPlace {
  readonly board: string;
  readonly view: string;
  readonly record: string;
}

/** PUT /api/projects/:id/step, facilitator → RunningStep: from now on this is the step. */
export interface StepStart {
  /** Of the plan. */
  readonly stepId: string;
  readonly title: string;
  readonly instructions: string;
  /** Null: without a clock. */
  readonly seconds: number | null;
  readonly rights: StepRights;
  readonly place: StepPlace | null;
  /** The round that belongs to it; opened before. */
  readonly roundId: string | null;
  /** Its number among the steps, from 1, and how many there are. */
  readonly nth: number;
  readonly of: number;
}
export interface RunningStep extends StepStart {
  /** Milliseconds since 1970, by the server's clock. */
  readonly startedAt: number;
  /** Null without a clock; while it is paused, as it would be if it went on now. */
  readonly endsAt: number | null;
  readonly pausedAt: number | null;
}
/** PUT /api/projects/:id/workshop, facilitator → OpenWorkshop: what people need before they have any document. DELETE closes it. */
export interface OpenWorkshop {
  readonly title: string;
  /** Of the project, to choose one's own from. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}
/**
 * PATCH /api/projects/:id/step, facilitator → RunningStep. DELETE ends it. The clock of the step's round, if it has one, goes with
 * the step's: `addSeconds` and `paused` hold for both.
 */
export interface StepChange {
  /** Of the running step; another one: 409 `other-step`. */
  readonly stepId: string;
  readonly addSeconds?: number;
  readonly paused?: boolean;
  readonly rights?: StepRights;
  readonly place?: StepPlace | null;
  readonly instructions?: string;
}

/**
 * GET /api/projects/:id/now?since=<revision>&as=room, may read → WorkshopNow: all that a phone needs. With `since` the answer waits
 * until the revision is another one, at most 25 s. `as=room`: without anything that is one person's, for a screen that all see.
 * `known=<roundId>.<resultRevision>,…`: results that the asker has; they come as null with the same `resultRevision`, and the asker
 * keeps theirs. Who sends no `known` is sent every result every time.
 */
export interface WorkshopNow {
  /** Changes with everything below. */
  readonly revision: number;
  /** The server's clock, ms since 1970. */
  readonly now: number;
  /** Null before a facilitator has opened it. */
  readonly workshop: OpenWorkshop | null;
  readonly step: RunningStep | null;
  /** The round of the step, and all others that are open to the asker or that ask them later. */
  readonly rounds: readonly MyRound[];
  /** Members connected or heard of in the last minutes. */
  readonly people: number;
}
