/**
 * How often something may be done: by one address, at one link, or by all together. Beyond it: 429 with Retry-After. Each node counts
 * by itself, but what guesses passwords and codes is told to the others and counted there, too (`Tried`).
 */
import { LIMITS } from '@polku/shared/kernel/limits';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiFailure } from './failures';

/** What tests make smaller than LIMITS. */
export interface Rates {
  projectsPerHour?: number;
  ticketsPerMinute?: number;
  membersPerHour?: number;
  wrongCodesPerMinute?: number;
  wrongCodesOfAllPerMinute?: number;
  wrongPasswordsPerMinute?: number;
  versionsKeptPerHour?: number;
  memberEditsPerMinute?: number;
  answersPerPersonPerMinute?: number;
  nowPerMinute?: number;
  roundsOpenedPerHour?: number;
}

export type Budgets = ReturnType<typeof budgetsOf>;

/** A guess that was wrong: of a link's password, by the id of the link, or of a code, by nothing. */
export type Tried = (what: 'password' | 'code', key: string) => void;

/** @returns the budgets of the API; one of each for the whole server */
export function budgetsOf(rates: Rates) {
  const limiter = (points: number, duration: number): RateLimiterMemory => new RateLimiterMemory({ points, duration });
  const minute = 60;
  const hour = 3600;
  return {
    projects: limiter(rates.projectsPerHour ?? LIMITS.projectsPerAddressPerHour, hour),
    /** All that is asked with a secret: it bounds guessing and the store's work. */
    requests: limiter(rates.ticketsPerMinute ?? LIMITS.ticketsPerAddressPerMinute, minute),
    joins: limiter(rates.membersPerHour ?? LIMITS.newMembersPerAddressPerHour, hour),
    wrongCodes: limiter(rates.wrongCodesPerMinute ?? LIMITS.wrongCodesPerAddressPerMinute, minute),
    wrongCodesOfAll: limiter(rates.wrongCodesOfAllPerMinute ?? LIMITS.wrongCodesPerMinute, minute),
    /** Each makes the document anew out of the log. */
    versionsKept: limiter(rates.versionsKeptPerHour ?? LIMITS.versionsKeptPerProjectPerHour, hour),
    versionsRead: limiter(LIMITS.versionsReadPerAddressPerMinute, minute),
    activityRead: limiter(LIMITS.activityReadPerAddressPerMinute, minute),
    memberEditsRead: limiter(rates.memberEditsPerMinute ?? LIMITS.memberEditsPerAddressPerMinute, minute),
    now: limiter(rates.nowPerMinute ?? LIMITS.nowPerAddressPerMinute, minute),
    answers: limiter(LIMITS.answersPerAddressPerMinute, minute),
    answersOfOne: limiter(rates.answersPerPersonPerMinute ?? LIMITS.answersPerPersonPerMinute, minute),
    roundsOpened: limiter(rates.roundsOpenedPerHour ?? LIMITS.roundsOpenedPerProjectPerHour, hour),
    wrongPasswords: limiter(rates.wrongPasswordsPerMinute ?? LIMITS.wrongPasswordsPerLinkPerMinute, minute),
  };
}

/** Wrong codes of all addresses together count under this key. */
export const EVERYBODY = 'all';

/** Counts what was tried at another node. */
export function triedElsewhere({ wrongPasswords, wrongCodesOfAll }: Budgets): Tried {
  return (what, key) => {
    const counted = what === 'password' ? wrongPasswords.consume(key) : wrongCodesOfAll.consume(EVERYBODY);
    counted.catch(() => {
      // More than the budget: the next one here is refused.
    });
  };
}

/** @throws 429 when the key's budget is used up */
export async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw tooOften(refusal);
  }
}

/** @throws 429 when the key's budget is used up; nothing of it is used */
export async function stillHas(limiter: RateLimiterMemory, key: string): Promise<void> {
  const used = await limiter.get(key);
  if (used && used.remainingPoints <= 0) throw tooOften(used);
}

function tooOften({ msBeforeNext }: RateLimiterRes): ApiFailure {
  return new ApiFailure(429, 'rate-limited', '', Math.ceil(msBeforeNext / 1000));
}
