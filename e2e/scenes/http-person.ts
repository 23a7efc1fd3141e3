/** A person without our client: joins by a link, follows the step and answers, by plain requests as a phone does. */
import { newSecret } from '@polku/shared/kernel/ids';
import type { Side } from '@polku/shared/kernel/members';
import type { AnswerRequest, AnswerValues, MyRound } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { expect } from './test';

export interface HttpPerson {
  now(): Promise<WorkshopNow>;
  /** Waits for a round of the kind that asks this person. */
  asked(kind: string): Promise<MyRound>;
  /** Answers everything that the round asks, and is done. @returns the status of the answer */
  answerAll(round: MyRound, values: (item: string, ask: string) => AnswerValues): Promise<number>;
  answer(roundId: string, request: AnswerRequest): Promise<number>;
}

/**
 * @param address a link as Share copies it
 * @param teams ids of the person's own teams
 */
export async function joinByHttp(
  address: string,
  name: string,
  side: Side,
  teams: readonly string[] = [],
): Promise<HttpPerson> {
  const { origin, pathname, hash } = new URL(address);
  const base = `${origin}/api/projects/${pathname.split('/')[2] ?? ''}`;
  const secret = newSecret();
  const ask = (path: string, method: string, bearer: string, body?: object): Promise<Response> =>
    fetch(`${base}/${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const joined = await ask('members', 'POST', hash.slice(1), { secret, name, side, teams });
  if (!joined.ok) throw new Error(`${name} could not join: ${joined.status}`);
  const now = async (): Promise<WorkshopNow> => {
    const answer = await ask('now', 'GET', secret);
    if (!answer.ok) throw new Error(`${name} is not told what is now: ${answer.status}`);
    return (await answer.json()) as WorkshopNow;
  };
  const answer: HttpPerson['answer'] = async (roundId, request) =>
    (await ask(`rounds/${roundId}/answers`, 'PUT', secret, request)).status;
  return {
    now,
    answer,
    async asked(kind) {
      let found: MyRound | undefined;
      await expect(async () => {
        found = (await now()).rounds.find(({ setup, toAnswer }) => setup.kind === kind && toAnswer.length > 0);
        expect(found).toBeDefined();
      }).toPass();
      if (!found) throw new Error(`${name} is asked nothing of ${kind}`);
      return found;
    },
    answerAll: (round, values) =>
      answer(round.roundId, {
        answers: round.toAnswer.flatMap(({ item, asks }) =>
          asks.map((one) => ({
            item,
            ask: one,
            note: '',
            values: values(item, one),
            cantSay: false,
            why: '',
            kept: false,
          })),
        ),
        done: true,
      }),
  };
}
