/** Answers of rounds in the database: giving them, revealing them, and what they add up to. */
import { answerGiving, markedBy } from './answer-giving';
import { answerResults, type MembersOf } from './answer-results';
import {
  answersOf,
  dropRound,
  NEW_PERSON,
  peopleOf,
  personOf,
  putPeople,
  readAnswer,
  verifyAnswers,
} from './answer-rows';
import type { RoundResult } from '@polku/shared/kernel/rounds';
import type { MemberRow } from './member-types';
import type { FoundRound, RoundTable } from './round-table';
import type { Sql, SqlDatabase } from './sql';
import type {
  Answered,
  Answering,
  PersonQuery,
  PersonRound,
  PersonRounds,
  RoundCounts,
  RoundCourse,
  VoiceIn,
} from './workshop-types';

/** @returns calls of StoreCalls that concern answers, and what changes of workshops and members do to them */
export function answerTable(db: SqlDatabase, rounds: RoundTable, membersOf: MembersOf) {
  const { resultFor, forgetGroups, askedMembers, countsOf } = answerResults(rounds, membersOf);
  const giveAll = answerGiving(rounds, forgetGroups);

  const known = async (tx: Sql, projectId: string, roundId: string): Promise<FoundRound> => {
    const found = await rounds.find(tx, projectId, roundId);
    if (!found) throw new Error(`there is no round ${roundId}`);
    return found;
  };

  const personRounds = async (tx: Sql, query: PersonQuery): Promise<PersonRounds> => {
    const { projectId, memberId, device, marks } = query;
    const one = async ({ roundId, voice }: VoiceIn): Promise<PersonRound> => {
      const { n, round } = await known(tx, projectId, roundId);
      const own = memberId === null ? undefined : await personOf(tx, n, memberId);
      const claimed = own?.device ?? null;
      return {
        roundId,
        answers: memberId === null ? [] : (await answersOf(tx, n, voice)).map((row) => readAnswer(n, row)),
        done: own?.done === 1,
        moreUntil: own?.moreUntil ?? null,
        elsewhere: round.setup.mode === 'nameless' && claimed !== null && !Buffer.from(claimed).equals(device),
      };
    };
    const asked: PersonRound[] = [];
    for (const voiceIn of query.rounds) asked.push(await one(voiceIn));
    const marked = memberId === null ? [] : await markedBy(tx, rounds, projectId, marks);
    return { rounds: asked, marked: [...marked] };
  };

  return {
    /** A member was muted or removed, or is no longer: what they gave counts accordingly, in revealed rounds only more. */
    async memberChanged(tx: Sql, { memberId, muted, removed }: MemberRow): Promise<void> {
      const out = Number(muted || removed);
      const open = out === 0 ? '' : "AND (SELECT state FROM rounds WHERE n = round_people.round) = 'open'";
      await tx.run(
        `UPDATE round_people SET left_out = ? WHERE member_id = ? AND left_out <> ? ${open}`,
        out,
        memberId,
        out,
      );
    },
    /** Of a cancelled round everything that people gave is deleted. @throws when there is no such round */
    async setCourse(tx: Sql, projectId: string, roundId: string, course: RoundCourse): Promise<void> {
      const { n } = await known(tx, projectId, roundId);
      await rounds.change(tx, n, course);
      if (course.state === 'cancelled') await dropRound(tx, n);
    },
    /**
     * Everybody who was asked is noted, and of a nameless round all is dropped that its groups do not need.
     * @returns whether it is nameless
     * @throws when there is no such round
     */
    async reveal(
      tx: Sql,
      projectId: string,
      roundId: string,
      course: RoundCourse,
      here: readonly string[],
    ): Promise<boolean> {
      const found = await known(tx, projectId, roundId);
      const { n, round } = found;
      const taking = new Set((await peopleOf(tx, n)).map(({ memberId }) => memberId));
      const asked = await askedMembers(tx, found, new Set(here));
      const late = asked.filter((memberId) => !taking.has(memberId));
      await putPeople(
        tx,
        n,
        late.map((memberId) => ({ ...NEW_PERSON, memberId })),
      );
      await rounds.change(tx, n, course);
      const nameless = round.setup.mode === 'nameless';
      if (nameless) await forgetGroups(tx, found);
      return nameless;
    },
    /** @returns false when there is no such member @throws when there is no such round */
    async giveMore(tx: Sql, projectId: string, roundId: string, memberId: string, until: number): Promise<boolean> {
      const member = await tx.get('SELECT id FROM members WHERE project_id = ? AND id = ?', projectId, memberId);
      if (!member) return false;
      const { n } = await known(tx, projectId, roundId);
      const before = await personOf(tx, n, memberId);
      await putPeople(tx, n, [{ ...NEW_PERSON, ...before, memberId, moreUntil: until }]);
      return true;
    },
    calls: {
      answer: (batch: readonly Answering[]): Promise<Answered[]> =>
        db.write(
          batch.map(({ projectId }) => projectId),
          (tx) => giveAll(tx, batch),
        ),
      personRounds: (query: PersonQuery): Promise<PersonRounds> => db.read((tx) => personRounds(tx, query)),
      roundCounts: (projectId: string, roundId: string, here: readonly string[]): Promise<RoundCounts> =>
        db.read(async (tx) => countsOf(tx, await known(tx, projectId, roundId), here)),
      roundResult: (
        projectId: string,
        roundId: string,
        waves: number | null,
        here: readonly string[],
      ): Promise<RoundResult> =>
        db.read(async (tx) => {
          const found = await known(tx, projectId, roundId);
          return resultFor(tx, found, waves, (await askedMembers(tx, found, new Set(here))).length);
        }),
    },
    /** @throws when a row is not as it was written */
    verify: (tx: Sql): Promise<void> => verifyAnswers(tx),
  };
}

export type AnswerTable = ReturnType<typeof answerTable>;
