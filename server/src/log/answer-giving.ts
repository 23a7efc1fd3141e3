/** Taking answers in: whether they may be given is looked at in the transaction that writes them. */
import { LIMITS } from '@polku/shared/kernel/limits';
import {
  answerKey,
  askedOf,
  readingsBegun,
  takesAnswers,
  tooMany,
  withAnswers,
} from '@polku/shared/kernel/round-rules';
import type { Answer } from '@polku/shared/kernel/rounds';
import {
  answerRow,
  answersOf,
  countVoices,
  dropAnswer,
  dropVoice,
  isNoteOfOther,
  NEW_PERSON,
  personOf,
  putAnswers,
  putPeople,
  putVoices,
  readAnswer,
  showLater,
  type StoredPerson,
  voiceOf,
} from './answer-rows';
import type { FoundRound, RoundTable } from './round-table';
import { isStoreFailure, type Sql, type Transaction } from './sql';
import type { Answered, Answering, AnswerRefusal, VoiceIn } from './workshop-types';

/** A refusal undoes what was written before it. */
class Refused extends Error {
  constructor(readonly kind: AnswerRefusal) {
    super(kind);
  }
}

function isOpenTo({ round }: FoundRound, answering: Answering, before: StoredPerson | undefined): boolean {
  if (round.state === 'cancelled') return false;
  if (round.state !== 'revealed') return takesAnswers(round, answering.now, before?.moreUntil ?? null);
  if (answering.memberId === null || !round.later.some((team) => answering.teams.includes(team))) return false;
  // Who answered before the reveal has been heard.
  return !before?.answered || before.later === 1;
}

/** @returns items that these voices marked as theirs */
export async function markedBy(
  tx: Sql,
  rounds: RoundTable,
  projectId: string,
  marks: readonly VoiceIn[],
): Promise<Set<string>> {
  const items = new Set<string>();
  for (const { roundId, voice } of marks) {
    const found = await rounds.find(tx, projectId, roundId);
    if (!found || found.round.state === 'cancelled') continue;
    for (const row of await answersOf(tx, found.n, voice)) {
      const { item, cantSay } = readAnswer(found.n, row);
      if (!cantSay) items.add(item);
    }
  }
  return items;
}

/** @param forgetGroups of a nameless round, when later answers are shown */
export function answerGiving(rounds: RoundTable, forgetGroups: (tx: Sql, found: FoundRound) => Promise<void>) {
  /** @throws Refused when they are asked nothing of the kind, or its id is another's */
  const checkAsked = async (tx: Sql, { n, round }: FoundRound, answering: Answering): Promise<void> => {
    const { projectId, voice, side, teams, answers } = answering;
    if (answers.length === 0) return;
    const marked = await markedBy(tx, rounds, projectId, answering.marks);
    const asked = new Map(askedOf(round.setup, { side, teams, marked }).map(({ item, asks }) => [item, asks]));
    for (const { item, ask, note } of answers) {
      if (!asked.get(item)?.includes(ask)) throw new Refused('not-asked');
      if (note !== '' && (await isNoteOfOther(tx, n, note, voice))) throw new Refused('note-in-use');
    }
  };

  /** @returns what they have given now, of which the new is not written yet @throws Refused when it is too much */
  const together = ({ round }: FoundRound, had: readonly Answer[], { answers, gone }: Answering): Answer[] => {
    const has = withAnswers(had, answers, gone);
    const excess = tooMany(round.setup, has);
    if (excess) throw new Refused(excess === 'dots' ? 'too-many-dots' : 'too-many-notes');
    if (JSON.stringify(has).length > LIMITS.answerBytesPerPerson) throw new Refused('answers-too-large');
    return has;
  };

  const give = async (tx: Sql, answering: Answering): Promise<Extract<Answered, { kind: 'kept' }>> => {
    const { projectId, roundId, now, voice: who, memberId, device, side, teams, muted, answers } = answering;
    const found = await rounds.find(tx, projectId, roundId);
    if (!found) throw new Refused('not-found');
    const { n, round } = found;
    const { setup } = round;
    const nameless = setup.mode === 'nameless';
    const before = memberId === null ? undefined : await personOf(tx, n, memberId);
    if (!isOpenTo(found, answering, before)) throw new Refused('round-closed');
    if (nameless && muted) throw new Refused('muted');
    if (nameless && before?.device && !Buffer.from(before.device).equals(device))
      throw new Refused('answered-elsewhere');

    const stored = await answersOf(tx, n, who);
    const waves = new Map(stored.map((row) => [answerKey(row), row.wave]));
    const had = stored.map((row) => readAnswer(n, row));
    const own = await voiceOf(tx, n, who);
    if (own?.shown === 1) throw new Refused('round-closed');
    await checkAsked(tx, found, answering);
    const has = together(found, had, answering);
    const behalf = memberId === null;
    if (behalf && !own && (await countVoices(tx, n, 'behalf')) >= LIMITS.voicesOnBehalf)
      throw new Refused('too-many-voices');

    const keys = new Set(has.map(answerKey));
    for (const answer of had) if (!keys.has(answerKey(answer))) await dropAnswer(tx, n, who, answer);
    const wave = readingsBegun(setup.phases, round, now);
    const rows = answers.map((answer) => answerRow(n, who, answer, waves.get(answerKey(answer)) ?? wave));
    // Of one that is given twice at once, the last counts.
    await putAnswers(tx, n, [...new Map(rows.map((row) => [answerKey(row), row])).values()]);
    const later = Number(round.state === 'revealed');
    if (has.length === 0) await dropVoice(tx, n, who);
    else {
      const voice = { voice: who, side, teams: JSON.stringify(teams), behalf: Number(behalf), later, shown: 0 };
      await putVoices(tx, n, [voice]);
    }
    const done = answering.done ?? before?.done === 1;
    if (memberId !== null) {
      const answered = has.length > 0;
      const person = {
        ...NEW_PERSON,
        ...before,
        memberId,
        // Once all is taken back, another device may begin.
        device: nameless && answered ? device : null,
        answered: Number(answered),
        done: Number(done),
        later,
        ...(muted ? { leftOut: 1 } : {}),
      };
      await putPeople(tx, n, [person]);
    }
    // Each alone could be told by what is new; together they are one of many.
    if (nameless && later === 1 && (await countVoices(tx, n, 'unshown')) >= setup.least) {
      await showLater(tx, n);
      await forgetGroups(tx, found);
    }
    return { kind: 'kept', mine: { answers: has, done } };
  };

  /** @throws when the database fails: then nobody's answers are safe */
  return async (tx: Transaction, batch: readonly Answering[]): Promise<Answered[]> => {
    const answered: Answered[] = [];
    for (const one of batch) {
      try {
        // What is refused leaves nothing behind.
        answered.push(await tx.apart(() => give(tx, one)));
      } catch (error) {
        if (isStoreFailure(error)) throw error;
        if (error instanceof Refused) answered.push({ kind: error.kind });
        else answered.push({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    }
    return answered;
  };
}
