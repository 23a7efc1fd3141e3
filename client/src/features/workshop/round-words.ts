/** What a round is called, and whether it asks one now. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import type { Words } from '../../kernel/words/words';

/** @returns what the round is called */
export function roundName({ setup }: Pick<MyRound, 'setup'>, words: Words): string {
  return roundKind(setup.kind) ? words.say(`round.kind.${setup.kind}`) : setup.question || words.t('workshop.round');
}

/** @returns whether this person can answer now */
export function isAsked({ toAnswer, state, moreUntil }: MyRound): boolean {
  return toAnswer.length > 0 && (state === 'open' || moreUntil !== null);
}
