/**
 * The rules of rounds that server and clients share: what is taken as an answer, who is asked what and in which order, and the
 * clock. What becomes of the answers: round-results.ts.
 */
import { LIMITS } from './limits';
import type { Side } from './members';
import {
  type Answer,
  type AnswerField,
  type AnswerValue,
  type AskedWho,
  GRACE_MS,
  type RoundChange,
  type RoundItem,
  type RoundPhase,
  type RoundSetup,
  type RoundState,
} from './rounds';

/** Longer lists are asked in another order of each person, so that not everybody is tired at the same items. */
export const IN_ORDER_UP_TO = 6;

// What is taken as an answer.

/** Why an answer is not taken. */
export const ANSWER_PROBLEMS = [
  'unknown-item',
  'unknown-ask',
  'unknown-field',
  /** Not of the field's type, or beyond what it allows. */
  'wrong-value',
  /** Notes have an id of their own, other answers have none; only notes are kept. */
  'wrong-note',
  /** Says nothing: no value, and not that one cannot say. */
  'empty',
  /** Values although one cannot say. */
  'both',
  /** The why. */
  'too-long',
] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

const NOTE = /^[A-Za-z0-9]{8,40}$/;

/** @returns what is wrong with one answer by itself, or null; how many dots or notes there are in all: `tooMany` */
export function checkAnswer(setup: RoundSetup, answer: Answer): AnswerProblem | null {
  const { item, note, values, cantSay, why, kept } = answer;
  if (!setup.items.some(({ id }) => id === item)) return 'unknown-item';
  const ask = setup.asks.find(({ id }) => id === answer.ask);
  if (!ask) return 'unknown-ask';
  if (setup.notes ? !NOTE.test(note) : note !== '' || kept) return 'wrong-note';
  if (why.length > LIMITS.whyLength) return 'too-long';
  const given = Object.entries(values);
  if (cantSay) return given.length > 0 ? 'both' : null;
  if (given.length === 0) return 'empty';
  for (const [id, value] of given) {
    const field = ask.fields.find((one) => one.id === id);
    if (!field) return 'unknown-field';
    if (!fits(field, value, setup)) return 'wrong-value';
  }
  return null;
}

function fits(field: AnswerField, value: AnswerValue, setup: RoundSetup): boolean {
  switch (field.type) {
    case 'scale':
      return Number.isInteger(value) && isWithin(value, field.from, field.to);
    case 'number':
      return Number.isFinite(value) && isWithin(value, field.from, field.to);
    case 'dots':
      return Number.isInteger(value) && isWithin(value, 1, setup.dots?.most ?? 0);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= field.length;
    case 'choice':
      return typeof value === 'string' && field.options.includes(value);
    default:
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((one: string) => field.options.includes(one))
      );
  }
}

function isWithin(value: AnswerValue, from: number, to: number): boolean {
  return typeof value === 'number' && value >= from && value <= to;
}

/** @returns how many dots lie in these answers of one person */
export function dotsIn(setup: RoundSetup, answers: readonly Pick<Answer, 'ask' | 'values'>[]): number {
  const ids = new Map(
    setup.asks.map(({ id, fields }) => [id, fields.filter(({ type }) => type === 'dots').map((field) => field.id)]),
  );
  let sum = 0;
  for (const { ask, values } of answers) {
    for (const id of ids.get(ask) ?? []) {
      const value = values[id];
      if (typeof value === 'number') sum += value;
    }
  }
  return sum;
}

/** @returns what all answers of one person have too many of, or null */
export function tooMany(setup: RoundSetup, answers: readonly Answer[]): 'dots' | 'notes' | null {
  if (setup.dots) {
    if (dotsIn(setup, answers) > setup.dots.each) return 'dots';
    const onItem = new Map<string, Answer[]>();
    for (const answer of answers) onItem.set(answer.item, [...(onItem.get(answer.item) ?? []), answer]);
    for (const some of onItem.values()) if (dotsIn(setup, some) > setup.dots.most) return 'dots';
  }
  return setup.notes && answers.length > setup.notes.most ? 'notes' : null;
}

/** @returns answers after some were given and some taken back; each takes the place of that to the same item, ask and note */
export function withAnswers(
  before: readonly Answer[],
  given: readonly Answer[],
  gone: readonly Pick<Answer, 'item' | 'ask' | 'note'>[] = [],
): Answer[] {
  const all = new Map(before.map((answer) => [answerKey(answer), answer]));
  for (const one of gone) all.delete(answerKey(one));
  for (const answer of given) all.set(answerKey(answer), answer);
  return [...all.values()];
}

/** @returns what tells an answer from the others of its person */
export function answerKey({ item, ask, note }: Pick<Answer, 'item' | 'ask' | 'note'>): string {
  return `${item} ${ask} ${note}`;
}

// Who is asked.

export interface AskedPerson {
  readonly side: Side;
  readonly teams: readonly string[];
  /** Items that they marked as theirs in rounds that mark. */
  readonly marked: ReadonlySet<string>;
}
export interface AskedItem {
  readonly item: string;
  readonly asks: readonly string[];
}

/** @returns items with what this person is asked about each, in the order of the setup */
export function askedOf({ items, asks }: Pick<RoundSetup, 'items' | 'asks'>, person: AskedPerson): AskedItem[] {
  return items
    .map((item) => ({
      item: item.id,
      asks: asks.filter(({ who }) => isAsked(who, item, person)).map(({ id }) => id),
    }))
    .filter((one) => one.asks.length > 0);
}

/**
 * @param person without `marked`: whatever they may have marked
 * @returns whether this person is asked anything
 */
export function isAskedAny(
  { items, asks }: Pick<RoundSetup, 'items' | 'asks'>,
  person: Omit<AskedPerson, 'marked'> & Partial<Pick<AskedPerson, 'marked'>>,
): boolean {
  return items.some((item) => asks.some(({ who }) => isAsked(who, item, person)));
}

function isAsked(
  { sides, marked, part }: AskedWho,
  item: RoundItem,
  person: Omit<AskedPerson, 'marked'> & Partial<Pick<AskedPerson, 'marked'>>,
): boolean {
  if (sides && !sides.includes(person.side)) return false;
  if (marked !== undefined && person.marked && person.marked.has(item.id) !== marked) return false;
  if (part === undefined) return true;
  // Parts are named by a kind, and come from elsewhere.
  const teams = item.parts && Object.hasOwn(item.parts, part) ? item.parts[part] : [];
  return teams?.some((team) => person.teams.includes(team)) ?? false;
}

/**
 * @param person whatever tells people apart
 * @returns the same in the order of this person: as it stands up to 6, shuffled beyond, the same every time
 */
export function inOrderOf<T>(list: readonly T[], roundId: string, person: string): T[] {
  const shuffled = [...list];
  if (list.length <= IN_ORDER_UP_TO) return shuffled;
  const random = randomFrom(`${roundId} ${person}`);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [shuffled[last], shuffled[other]];
    if (one !== undefined && two !== undefined) [shuffled[last], shuffled[other]] = [two, one];
  }
  return shuffled;
}

/** @returns numbers in [0, 1) that the text determines; not secret (xmur3 and mulberry32) */
function randomFrom(text: string): () => number {
  let state = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    state = Math.imul(state ^ text.charCodeAt(i), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// The clock. All times are of the server, ms since 1970.

export interface RoundClock {
  /** As it was decided; that its time is over, nobody has to write down. */
  readonly state: 'open' | 'revealed' | 'cancelled';
  readonly openedAt: number;
  /** With the grace; null: no end. While paused, as it was when the pause began. */
  readonly closesAt: number | null;
  readonly pausedAt: number | null;
  /** Milliseconds of pauses that are over. */
  readonly paused: number;
}

/** @returns the clock of a round that opens now */
export function openedClock(now: number, seconds: number | null): RoundClock {
  const end = seconds === null ? null : now + seconds * 1000 + GRACE_MS;
  return { state: 'open', openedAt: now, closesAt: end, pausedAt: null, paused: 0 };
}

/** @returns what the round is now: open until its time and the grace are over */
export function stateAt(clock: RoundClock, now: number): RoundState {
  if (clock.state !== 'open') return clock.state;
  const end = endOf(clock);
  return end !== null && now >= end ? 'closed' : 'open';
}

/** @returns when it closes; null: not decided, or paused */
export function endOf(clock: RoundClock): number | null {
  return clock.pausedAt === null ? clock.closesAt : null;
}

/** @returns until when somebody who is given more time has it: from the end on, or from now if it is over or there is none */
export function moreTimeUntil(clock: RoundClock, now: number, seconds: number): number {
  const end = endOf(clock);
  return (end !== null && end > now ? end : now + GRACE_MS) + seconds * 1000;
}

/** @returns whether a person's answers are taken now; a revealed round's of those only who are asked later */
export function takesAnswers(clock: RoundClock, now: number, more: number | null): boolean {
  const state = stateAt(clock, now);
  return state === 'open' || (state === 'closed' && more !== null && now < more);
}

/** @returns the clock after a change for all; the same one where nothing is left to change */
export function changedClock(clock: RoundClock, change: Pick<RoundChange, 'open' | 'more'>, now: number): RoundClock {
  if (clock.state !== 'open') return clock;
  let end = clock.closesAt;
  if (change.open === true) end = null;
  if (change.open === false) {
    const soon = now + GRACE_MS;
    end = end === null || end > soon ? soon : end;
    return { ...resumed(clock, now), closesAt: end };
  }
  if (change.more && change.more.memberId === undefined) {
    const { seconds } = change.more;
    // One that was over, or had no end, has the grace at its new end.
    if (change.open === true || stateAt(clock, now) === 'closed') end = now + seconds * 1000 + GRACE_MS;
    else if (end !== null) end += seconds * 1000;
  }
  return { ...clock, closesAt: end };
}

/** @returns the clock from now on paused, or going on */
export function pausedClock(clock: RoundClock, paused: boolean, now: number): RoundClock {
  if (stateAt(clock, now) !== 'open') return clock;
  if (paused) return clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;
  return resumed(clock, now);
}

function resumed(clock: RoundClock, now: number): RoundClock {
  if (clock.pausedAt === null) return clock;
  const pause = now - clock.pausedAt;
  const end = clock.closesAt === null ? null : clock.closesAt + pause;
  return { ...clock, pausedAt: null, paused: clock.paused + pause, closesAt: end };
}

/** @returns which phase runs; null without phases, or when the round is not open */
export function phaseAt(phases: readonly number[], clock: RoundClock, now: number): RoundPhase | null {
  if (phases.length === 0 || stateAt(clock, now) !== 'open') return null;
  const begun = clock.openedAt + clock.paused;
  let end = begun;
  for (const [nth, seconds] of phases.entries()) {
    end += seconds * 1000;
    if ((clock.pausedAt ?? now) < end) {
      return { nth, reading: nth % 2 === 1, endsAt: clock.pausedAt === null ? end : null };
    }
  }
  // Writing until the round closes.
  return { nth: phases.length, reading: false, endsAt: null };
}

/** @returns how many phases of reading have begun: a note that is written now is shown from the next one on */
export function readingsBegun(phases: readonly number[], clock: RoundClock, now: number): number {
  let end = clock.openedAt + clock.paused;
  let begun = 0;
  for (const [nth, seconds] of phases.entries()) {
    end += seconds * 1000;
    if ((clock.pausedAt ?? now) < end) return begun;
    if (nth % 2 === 0 && nth + 1 < phases.length) begun += 1;
  }
  return begun;
}

/** @returns when the next thing changes by itself: a phase, or that the round closes; null for nothing */
export function nextMoment(phases: readonly number[], clock: RoundClock, now: number): number | null {
  const moments = [stateAt(clock, now) === 'open' ? endOf(clock) : null, phaseAt(phases, clock, now)?.endsAt ?? null];
  const ahead = moments.filter((one): one is number => one !== null && one > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
