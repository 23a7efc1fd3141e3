/** The rounds of a project from the server, with the results of those that were revealed. */
import type { RoundInfo } from '@polku/shared/kernel/rounds';
import type { Session } from '../../kernel/session/session-types';

/** So many are asked for at a time. */
const AT_ONCE = 4;

/** @returns latest first, as the server lists them; null when it does not answer */
export async function allRounds({ steps }: Pick<Session, 'steps'>): Promise<readonly RoundInfo[] | null> {
  const listed = await steps.rounds();
  if (listed.kind !== 'ok') return null;
  const rounds: RoundInfo[] = [];
  for (let from = 0; from < listed.value.length; from += AT_ONCE) {
    const whole = await Promise.all(
      listed.value.slice(from, from + AT_ONCE).map(async (round) => {
        if (round.state !== 'revealed') return round;
        const answer = await steps.round(round.roundId);
        return answer.kind === 'ok' ? answer.value : null;
      }),
    );
    for (const round of whole) {
      if (!round) return null;
      rounds.push(round);
    }
  }
  return rounds;
}
