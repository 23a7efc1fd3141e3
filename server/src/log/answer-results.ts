/** What comes out of rounds: results, who is asked, how many are done. Read within a transaction, so that it is of one moment. */
import { createHmac } from 'node:crypto';
import { can } from '@polku/shared/kernel/permissions';
import { resultsOf, type Voice } from '@polku/shared/kernel/round-results';
import { isAskedAny } from '@polku/shared/kernel/round-rules';
import type { Answer, RoundResult } from '@polku/shared/kernel/rounds';
import {
  allAnswers,
  allVoices,
  dropVoicesAndAnswers,
  MEMBER,
  peopleOf,
  putAnswers,
  putVoices,
  readAnswer,
  readSide,
} from './answer-rows';
import type { MemberRow } from './member-types';
import type { FoundRound, RoundTable } from './round-table';
import type { Sql } from './sql';
import { storedList } from './stored';
import type { RoundCounts } from './workshop-types';

/** Everybody of the project who ever joined. */
export type MembersOf = (tx: Sql, projectId: string) => Promise<readonly MemberRow[]>;

/** @returns answers of the round by voice @param waves null: all */
async function answersByVoice(tx: Sql, n: number, waves: number | null): Promise<Map<string, Answer[]>> {
  const given = new Map<string, Answer[]>();
  for (const row of await allAnswers(tx, n)) {
    if (waves !== null && row.wave >= waves) continue;
    const own = given.get(row.voice);
    if (own) own.push(readAnswer(n, row));
    else given.set(row.voice, [readAnswer(n, row)]);
  }
  return given;
}

export function answerResults(rounds: RoundTable, membersOf: MembersOf) {
  /** Of a nameless round everybody counts who gave answers: nobody can say which are whose. */
  const voicesOf = async (tx: Sql, { projectId, n, round }: FoundRound, waves: number | null): Promise<Voice[]> => {
    const members = round.setup.mode === 'open' ? await membersOf(tx, projectId) : [];
    const named = new Map(members.map(({ memberId, name }) => [memberId, name]));
    const people = await peopleOf(tx, n);
    const leftOut = new Set(people.flatMap((one) => (one.leftOut === 1 ? [`${MEMBER}${one.memberId}`] : [])));
    const given = await answersByVoice(tx, n, waves);
    const { again } = round.setup;
    const earlier = again === null ? null : await rounds.find(tx, projectId, again);
    const past =
      earlier && earlier.round.state !== 'cancelled'
        ? await answersByVoice(tx, earlier.n, null)
        : new Map<string, Answer[]>();
    const nameless = round.setup.mode === 'nameless';
    return (await allVoices(tx, n))
      .filter(({ voice: id, later, shown }) => !leftOut.has(id) && !(nameless && later === 1 && shown === 0))
      .map(({ voice: id, side, teams, behalf, later }): Voice => {
        return {
          id,
          side: readSide(side),
          teams: storedList('voices', teams),
          name: named.get(id.slice(MEMBER.length)) ?? '',
          onBehalf: behalf === 1,
          later: later === 1,
          answers: given.get(id) ?? [],
          before: past.get(id) ?? [],
        };
      });
  };

  const resultFor = async (tx: Sql, found: FoundRound, waves: number | null, asked: number): Promise<RoundResult> =>
    resultsOf(found.round.setup, await voicesOf(tx, found, waves), {
      asked,
      rank: (id, { item, ask, note }) =>
        createHmac('sha256', found.salt).update(`${item}\n${ask}\n${note}\n${id}`).digest('hex'),
    });

  /** Writes a nameless round anew, without what its groups do not need, and in an order that tells nothing. */
  const forgetGroups = async (tx: Sql, found: FoundRound): Promise<void> => {
    const { n } = found;
    const { items } = await resultFor(tx, found, null, 0);
    const told = new Set(
      items.flatMap(({ asks }) => asks.flatMap(({ groups }) => groups.map(({ by, id }) => `${by} ${id}`))),
    );
    const [voices, answers] = [await allVoices(tx, n), await allAnswers(tx, n)];
    await dropVoicesAndAnswers(tx, n);
    const kept = voices.map((one) => {
      const open = one.later === 1 && one.shown === 0;
      const side = open || told.has(`side ${one.side}`) ? one.side : '';
      const teams = storedList('voices', one.teams).filter((team) => open || told.has(`team ${team}`));
      return { ...one, side, teams: JSON.stringify(teams) };
    });
    await putVoices(tx, n, kept);
    await putAnswers(tx, n, answers);
  };

  /** @returns what each voice has marked; null where nobody knows whose the marks are */
  const marksOf = async (tx: Sql, { projectId, round }: FoundRound): Promise<Map<string, Set<string>> | null> => {
    const asksMarked = round.setup.asks.some(({ who }) => who.marked !== undefined);
    const marking = asksMarked ? (await rounds.all(tx, projectId)).filter((one) => one.round.setup.marks) : [];
    if (marking.some((one) => one.round.setup.mode === 'nameless')) return null;
    const marked = new Map<string, Set<string>>();
    for (const { n } of marking) {
      for (const row of await allAnswers(tx, n)) {
        if (!readAnswer(n, row).cantSay) marked.set(row.voice, (marked.get(row.voice) ?? new Set()).add(row.item));
      }
    }
    return marked;
  };

  /** @returns ids of those who were here since the round opened and are asked anything, and of who takes part */
  const askedMembers = async (tx: Sql, found: FoundRound, here: ReadonlySet<string>): Promise<string[]> => {
    const { projectId, n, round } = found;
    const people = await peopleOf(tx, n);
    if (round.state === 'revealed') {
      return people.filter(({ leftOut }) => leftOut === 0).map(({ memberId }) => memberId);
    }
    const taking = new Map(people.map((one) => [one.memberId, one]));
    const marked = await marksOf(tx, found);
    const opened = new Date(round.openedAt).toISOString();
    return (await membersOf(tx, projectId))
      .filter(({ memberId, side, teams, removed, waiting, muted, lastSeenAt, ...roles }) => {
        const own = taking.get(memberId);
        if (removed || waiting || muted || own?.leftOut === 1) return false;
        if (own && (own.answered === 1 || own.done === 1)) return true;
        const role = roles.ownRole ?? roles.linkRole;
        // Whoever leads is not waited for.
        if (!can(role, 'discuss') || can(role, 'runWorkshop')) return false;
        if (!here.has(memberId) && lastSeenAt < opened) return false;
        return isAskedAny(round.setup, {
          side,
          teams,
          ...(marked ? { marked: marked.get(`${MEMBER}${memberId}`) ?? new Set() } : {}),
        });
      })
      .map(({ memberId }) => memberId);
  };

  const countsOf = async (tx: Sql, found: FoundRound, here: readonly string[]): Promise<RoundCounts> => {
    const taking = await peopleOf(tx, found.n);
    const more = taking.flatMap(({ moreUntil }) => (moreUntil === null ? [] : [moreUntil]));
    return {
      done: taking.filter(({ done, leftOut }) => done === 1 && leftOut === 0).length,
      asked: (await askedMembers(tx, found, new Set(here))).length,
      moreUntil: more.length > 0 ? Math.max(...more) : null,
    };
  };

  return { resultFor, forgetGroups, askedMembers, countsOf };
}
