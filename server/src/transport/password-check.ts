/**
 * Asks for the passwords of links. A few are tried at a time, since each takes memory and time, and wrong ones are counted for
 * each link: a password is short enough to be guessed.
 */
import { isPassword } from '../access/passwords';
import type { LinkState } from '../log/member-types';
import { type Budgets, spend, stillHas, type Tried } from './budgets';
import { ApiFailure } from './failures';
import { refusal } from './entry';

const AT_ONCE = 2;
/** Beyond this many who wait for their turn, others are asked to come again. */
const QUEUE = 1_000;

export interface PasswordCheck {
  /** @throws 401 when the link has a password and this is not it; 429 */
  (link: LinkState, password: string | undefined): Promise<void>;
}

/** @param tried is told of wrong ones */
export function passwordCheck({ wrongPasswords }: Pick<Budgets, 'wrongPasswords'>, tried: Tried): PasswordCheck {
  let running = 0;
  const waiting: (() => void)[] = [];

  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= QUEUE) throw new ApiFailure(429, 'rate-limited', '', 10);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    } else running += 1;
    try {
      return await act();
    } finally {
      // Whoever is next takes over this turn.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  return async ({ linkId, password: stored }, password) => {
    if (!stored) return;
    if (password === undefined) throw refusal('password-needed');
    const right = await inTurn(async () => {
      await stillHas(wrongPasswords, linkId);
      if (await isPassword(password, stored)) return true;
      await spend(wrongPasswords, linkId);
      tried('password', linkId);
      return false;
    });
    if (!right) throw refusal('wrong-password');
  };
}
