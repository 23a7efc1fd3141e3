/**
 * Answers of rounds in the database (synchronous; runs in the store's thread). They lie under voices: a member, somebody without
 * a device, or in a nameless round what only the member's device can work out again. No answer has a time.
 */
import { createHash, createHmac } from 'node:crypto';
import { LIMITS } from '@polku/shared/kernel/limits';
import { type Side, SIDES } from '@polku/shared/kernel/members';
import { can } from '@polku/shared/kernel/permissions';
import { resultsOf, type Voice } from '@polku/shared/kernel/round-results';
import {
  answerKey,
  askedOf,
  isAskedAny,
  readingsBegun,
  takesAnswers,
  tooMany,
  withAnswers,
} from '@polku/shared/kernel/round-rules';
import type { Answer, RoundResult } from '@polku/shared/kernel/rounds';
import type { Db } from './database';
import type { MemberRow } from './member-types';
import type { FoundRound, RoundTable } from './round-table';
import { storedList } from './stored';
import type {
  Answered,
  Answering,
  AnswerRefusal,
  PersonQuery,
  PersonRound,
  PersonRounds,
  RoundCounts,
  RoundCourse,
  VoiceIn,
} from './workshop-types';

/** What begins the voice of a member; other voices begin otherwise (access/voices.ts). */
const MEMBER = 'm:';

interface StoredAnswer {
  voice: string;
  item: string;
  ask: string;
  note: string;
  wave: number;
  data: string;
  sum: Uint8Array;
}
interface StoredVoice {
  voice: string;
  side: string;
  teams: string;
  behalf: number;
  later: number;
  shown: number;
}
interface StoredPerson {
  memberId: string;
  device: Uint8Array | null;
  answered: number;
  done: number;
  later: number;
  leftOut: number;
  moreUntil: number | null;
}
const PERSON = 'member_id AS memberId, device, answered, done, later, left_out AS leftOut, more_until AS moreUntil';

/** A refusal undoes what was written before it. */
class Refused extends Error {
  constructor(readonly kind: AnswerRefusal) {
    super(kind);
  }
}

function answerSum(n: number, { voice, item, ask, note, wave, data }: Omit<StoredAnswer, 'sum'>): Buffer {
  return createHash('sha256')
    .update(`answer\n${n}\n${voice}\n${item}\n${ask}\n${note}\n${wave}\n`)
    .update(data)
    .digest();
}

/** @throws when the row is not as it was written */
function readAnswer(n: number, row: StoredAnswer): Answer {
  if (!answerSum(n, row).equals(row.sum)) throw new Error('answers: checksum');
  const { item, ask, note, data } = row;
  const { values, cantSay, why, kept } = JSON.parse(data) as Pick<Answer, 'values' | 'cantSay' | 'why' | 'kept'>;
  return { item, ask, note, values, cantSay, why, kept };
}

function readSide(stored: string): Side | null {
  if (stored === '') return null;
  const side = SIDES.find((one) => one === stored);
  if (!side) throw new Error(`voices: unknown side ${stored}`);
  return side;
}

/**
 * @param membersOf everybody who ever joined
 * @returns calls of StoreCalls that concern answers, and who is left out when a member changes
 */
export function answerTable(db: Db, rounds: RoundTable, membersOf: (projectId: string) => MemberRow[]) {
  const answersOf = db.prepare<[number, string], StoredAnswer>(
    'SELECT voice, item, ask, note, wave, data, sum FROM answers WHERE round = ? AND voice = ?',
  );
  const allAnswers = db.prepare<[number], StoredAnswer>(
    'SELECT voice, item, ask, note, wave, data, sum FROM answers WHERE round = ? ORDER BY voice, item, ask, note',
  );
  const putAnswer = db.prepare(
    'INSERT OR REPLACE INTO answers (round, voice, item, ask, note, wave, data, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const dropAnswer = db.prepare(
    'DELETE FROM answers WHERE round = ? AND voice = ? AND item = ? AND ask = ? AND note = ?',
  );
  const dropAnswers = db.prepare('DELETE FROM answers WHERE round = ?');
  const noteOfOther = db.prepare<[number, string, string], { voice: string }>(
    "SELECT voice FROM answers WHERE round = ? AND note = ? AND note <> '' AND voice <> ? LIMIT 1",
  );
  const VOICE = 'voice, side, teams, behalf, later, shown';
  const voice = db.prepare<[number, string], StoredVoice>(`SELECT ${VOICE} FROM voices WHERE round = ? AND voice = ?`);
  const allVoices = db.prepare<[number], StoredVoice>(`SELECT ${VOICE} FROM voices WHERE round = ? ORDER BY voice`);
  const countBehalf = db.prepare<[number], { count: number }>(
    'SELECT count(*) AS count FROM voices WHERE round = ? AND behalf = 1',
  );
  const putVoice = db.prepare(
    'INSERT OR REPLACE INTO voices (round, voice, side, teams, behalf, later, shown) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const dropVoice = db.prepare('DELETE FROM voices WHERE round = ? AND voice = ?');
  const dropVoices = db.prepare('DELETE FROM voices WHERE round = ?');
  const unshown = db.prepare<[number], { count: number }>(
    'SELECT count(*) AS count FROM voices WHERE round = ? AND later = 1 AND shown = 0',
  );
  const showLater = db.prepare('UPDATE voices SET shown = 1 WHERE round = ? AND later = 1');
  const person = db.prepare<[number, string], StoredPerson>(
    `SELECT ${PERSON} FROM round_people WHERE round = ? AND member_id = ?`,
  );
  const people = db.prepare<[number], StoredPerson>(`SELECT ${PERSON} FROM round_people WHERE round = ?`);
  const putPerson = db.prepare(
    `INSERT OR REPLACE INTO round_people (round, member_id, device, answered, done, later, left_out, more_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const dropPeople = db.prepare('DELETE FROM round_people WHERE round = ?');
  const leaveOut = db.prepare(
    `UPDATE round_people SET left_out = ? WHERE member_id = ? AND left_out <> ?
     AND (? = 0 OR (SELECT state FROM rounds WHERE n = round) = 'open')`,
  );
  const memberExists = db.prepare<[string, string], { id: string }>(
    'SELECT id FROM members WHERE project_id = ? AND id = ?',
  );

  const mineOf = (n: number, who: string): Answer[] => answersOf.all(n, who).map((row) => readAnswer(n, row));

  /** @returns items that these voices marked as theirs */
  const markedBy = (projectId: string, marks: readonly VoiceIn[]): Set<string> => {
    const items = new Set<string>();
    for (const { roundId, voice: who } of marks) {
      const found = rounds.find(projectId, roundId);
      if (!found || found.round.state === 'cancelled') continue;
      for (const { item, cantSay } of mineOf(found.n, who)) if (!cantSay) items.add(item);
    }
    return items;
  };

  // Giving answers.

  const isOpenTo = ({ round }: FoundRound, answering: Answering, before: StoredPerson | undefined): boolean => {
    if (round.state === 'cancelled') return false;
    if (round.state !== 'revealed') return takesAnswers(round, answering.now, before?.moreUntil ?? null);
    if (answering.memberId === null || !round.later.some((team) => answering.teams.includes(team))) return false;
    // Who answered before the reveal has been heard.
    return !before?.answered || before.later === 1;
  };

  const give = (answering: Answering): Extract<Answered, { kind: 'kept' }> => {
    const { projectId, roundId, now, voice: who, memberId, device, side, teams, muted, answers, gone } = answering;
    const found = rounds.find(projectId, roundId);
    if (!found) throw new Refused('not-found');
    const { n, round } = found;
    const { setup } = round;
    const nameless = setup.mode === 'nameless';
    const before = memberId === null ? undefined : person.get(n, memberId);
    if (!isOpenTo(found, answering, before)) throw new Refused('round-closed');
    if (nameless && muted) throw new Refused('muted');
    if (nameless && before?.device && !Buffer.from(before.device).equals(device))
      throw new Refused('answered-elsewhere');

    const stored = answersOf.all(n, who);
    const waves = new Map(stored.map((row) => [answerKey(row), row.wave]));
    const had = stored.map((row) => readAnswer(n, row));
    const own = voice.get(n, who);
    if (own?.shown === 1) throw new Refused('round-closed');
    if (answers.length > 0) {
      const marked = markedBy(projectId, answering.marks);
      const asked = new Map(askedOf(setup, { side, teams, marked }).map(({ item, asks }) => [item, asks]));
      for (const { item, ask, note } of answers) {
        if (!asked.get(item)?.includes(ask)) throw new Refused('not-asked');
        if (note !== '' && noteOfOther.get(n, note, who)) throw new Refused('note-in-use');
      }
    }
    const has = withAnswers(had, answers, gone);
    const excess = tooMany(setup, has);
    if (excess) throw new Refused(excess === 'dots' ? 'too-many-dots' : 'too-many-notes');
    if (JSON.stringify(has).length > LIMITS.answerBytesPerPerson) throw new Refused('answers-too-large');
    const behalf = memberId === null;
    if (behalf && !own && (countBehalf.get(n)?.count ?? 0) >= LIMITS.voicesOnBehalf)
      throw new Refused('too-many-voices');

    const keys = new Set(has.map(answerKey));
    for (const answer of had)
      if (!keys.has(answerKey(answer))) dropAnswer.run(n, who, answer.item, answer.ask, answer.note);
    const wave = readingsBegun(setup.phases, round, now);
    for (const answer of answers) write(n, who, answer, waves.get(answerKey(answer)) ?? wave);
    const later = Number(round.state === 'revealed');
    if (has.length === 0) dropVoice.run(n, who);
    else putVoice.run(n, who, side, JSON.stringify(teams), Number(behalf), later, 0);
    const done = answering.done ?? before?.done === 1;
    if (memberId !== null) {
      const answered = has.length > 0;
      // Once all is taken back, another device may begin.
      const held = nameless && answered ? device : null;
      const leftOut = muted ? 1 : (before?.leftOut ?? 0);
      const flags = [answered, done].map(Number);
      putPerson.run(n, memberId, held, ...flags, later, leftOut, before?.moreUntil ?? null);
    }
    // Each alone could be told by what is new; together they are one of many.
    if (nameless && later === 1 && (unshown.get(n)?.count ?? 0) >= setup.least) {
      showLater.run(n);
      forgetGroups(found);
    }
    return { kind: 'kept', mine: { answers: has, done } };
  };

  const write = (n: number, who: string, answer: Answer, wave: number): void => {
    const { item, ask, note, values, cantSay, why, kept } = answer;
    const data = JSON.stringify({ values, cantSay, why, kept });
    putAnswer.run(n, who, item, ask, note, wave, data, answerSum(n, { voice: who, item, ask, note, wave, data }));
  };

  const giveApart = db.transaction(give);
  const giveAll = db.transaction((batch: readonly Answering[]): Answered[] =>
    batch.map((one): Answered => {
      try {
        // Within the transaction a savepoint: what is refused leaves nothing behind.
        return giveApart(one);
      } catch (error) {
        if (error instanceof Refused) return { kind: error.kind };
        // The disk is full, or fails: nobody's answers are safe.
        if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE')) throw error;
        return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
      }
    }),
  );

  // What comes out.

  /** Of a nameless round everybody counts who gave answers: nobody can say which are whose. */
  const voicesOf = ({ n, round }: FoundRound, waves: number | null): Voice[] => {
    const named = new Map(
      round.setup.mode === 'open' ? membersOf(projectOf(n)).map(({ memberId, name }) => [memberId, name]) : [],
    );
    const leftOut = new Set(people.all(n).flatMap((one) => (one.leftOut === 1 ? [`${MEMBER}${one.memberId}`] : [])));
    const given = new Map<string, Answer[]>();
    for (const row of allAnswers.all(n)) {
      if (waves !== null && row.wave >= waves) continue;
      given.set(row.voice, [...(given.get(row.voice) ?? []), readAnswer(n, row)]);
    }
    const earlier = round.setup.again === null ? null : rounds.find(projectOf(n), round.setup.again);
    const past = new Map<string, Answer[]>();
    if (earlier && earlier.round.state !== 'cancelled') {
      for (const row of allAnswers.all(earlier.n)) {
        past.set(row.voice, [...(past.get(row.voice) ?? []), readAnswer(earlier.n, row)]);
      }
    }
    const nameless = round.setup.mode === 'nameless';
    return allVoices
      .all(n)
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
  const projectOf = (n: number): string =>
    db.prepare<[number], { id: string }>('SELECT project_id AS id FROM rounds WHERE n = ?').get(n)?.id ?? '';

  const resultFor = (found: FoundRound, waves: number | null, asked: number): RoundResult =>
    resultsOf(found.round.setup, voicesOf(found, waves), {
      asked,
      rank: (id, { item, ask, note }) =>
        createHmac('sha256', found.salt).update(`${item}\n${ask}\n${note}\n${id}`).digest('hex'),
    });

  /** Writes a nameless round anew, without what its groups do not need, and in an order that tells nothing. */
  const forgetGroups = (found: FoundRound): void => {
    const { n } = found;
    const { items } = resultFor(found, null, 0);
    const told = new Set(
      items.flatMap(({ asks }) => asks.flatMap(({ groups }) => groups.map(({ by, id }) => `${by} ${id}`))),
    );
    const [voices, answers] = [allVoices.all(n), allAnswers.all(n)];
    dropVoices.run(n);
    dropAnswers.run(n);
    for (const one of voices) {
      const open = one.later === 1 && one.shown === 0;
      const side = open || told.has(`side ${one.side}`) ? one.side : '';
      const teams = storedList('voices', one.teams).filter((team) => open || told.has(`team ${team}`));
      putVoice.run(n, one.voice, side, JSON.stringify(teams), one.behalf, one.later, one.shown);
    }
    for (const { voice: id, item, ask, note, wave, data, sum } of answers) {
      putAnswer.run(n, id, item, ask, note, wave, data, sum);
    }
  };

  /** Who is asked: those who were here since the round opened and are asked anything, and who takes part. */
  const askedMembers = ({ n, round }: FoundRound, here: ReadonlySet<string>): string[] => {
    const projectId = projectOf(n);
    const taking = new Map(people.all(n).map((one) => [one.memberId, one]));
    if (round.state === 'revealed') {
      return [...taking.values()].filter(({ leftOut }) => leftOut === 0).map(({ memberId }) => memberId);
    }
    const asksMarked = round.setup.asks.some(({ who }) => who.marked !== undefined);
    const marking = asksMarked ? rounds.all(projectId).filter((one) => one.round.setup.marks) : [];
    // Whose the marks of a nameless round are, nobody knows here.
    const unsure = marking.some((one) => one.round.setup.mode === 'nameless');
    const marked = new Map<string, Set<string>>();
    for (const { n: other } of marking) {
      for (const row of allAnswers.all(other)) {
        if (!readAnswer(other, row).cantSay) marked.set(row.voice, (marked.get(row.voice) ?? new Set()).add(row.item));
      }
    }
    const opened = new Date(round.openedAt).toISOString();
    return membersOf(projectId)
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
          ...(unsure ? {} : { marked: marked.get(`${MEMBER}${memberId}`) ?? new Set() }),
        });
      })
      .map(({ memberId }) => memberId);
  };

  const countsOf = (found: FoundRound, here: readonly string[]): RoundCounts => {
    const taking = people.all(found.n);
    const more = taking.flatMap(({ moreUntil }) => (moreUntil === null ? [] : [moreUntil]));
    return {
      done: taking.filter(({ done, leftOut }) => done === 1 && leftOut === 0).length,
      asked: askedMembers(found, new Set(here)).length,
      moreUntil: more.length > 0 ? Math.max(...more) : null,
    };
  };

  const reveal = db.transaction((found: FoundRound, course: RoundCourse, here: readonly string[]): void => {
    const { n, round } = found;
    for (const memberId of askedMembers(found, new Set(here))) {
      if (!person.get(n, memberId)) putPerson.run(n, memberId, null, 0, 0, 0, 0, null);
    }
    rounds.change(n, course);
    if (round.setup.mode === 'nameless') forgetGroups(found);
  });
  const setCourse = db.transaction((n: number, course: RoundCourse): void => {
    rounds.change(n, course);
    if (course.state !== 'cancelled') return;
    dropAnswers.run(n);
    dropVoices.run(n);
    dropPeople.run(n);
  });

  const known = (projectId: string, roundId: string): FoundRound => {
    const found = rounds.find(projectId, roundId);
    if (!found) throw new Error(`there is no round ${roundId}`);
    return found;
  };

  const personRounds = db.transaction(
    ({ projectId, memberId, device, rounds: asked, marks }: PersonQuery): PersonRounds => {
      const one = ({ roundId, voice: who }: VoiceIn): PersonRound => {
        const { n, round } = known(projectId, roundId);
        const own = memberId === null ? undefined : person.get(n, memberId);
        const claimed = own?.device ?? null;
        return {
          roundId,
          answers: memberId === null ? [] : mineOf(n, who),
          done: own?.done === 1,
          moreUntil: own?.moreUntil ?? null,
          elsewhere: round.setup.mode === 'nameless' && claimed !== null && !Buffer.from(claimed).equals(device),
        };
      };
      return { rounds: asked.map(one), marked: memberId === null ? [] : [...markedBy(projectId, marks)] };
    },
  );

  return {
    /** A member was muted or removed, or is no longer: what they gave counts accordingly, in revealed rounds only more. */
    memberChanged: ({ memberId, muted, removed }: MemberRow): void => {
      const out = Number(muted || removed);
      leaveOut.run(out, memberId, out, out);
    },
    calls: {
      setCourse: (projectId: string, roundId: string, course: RoundCourse): void =>
        setCourse.immediate(known(projectId, roundId).n, course),
      reveal: (projectId: string, roundId: string, course: RoundCourse, here: readonly string[]): void => {
        const found = known(projectId, roundId);
        reveal.immediate(found, course, here);
        if (found.round.setup.mode === 'nameless') forgetOrder(db);
      },
      giveMore: (projectId: string, roundId: string, memberId: string, until: number): boolean => {
        if (!memberExists.get(projectId, memberId)) return false;
        const { n } = known(projectId, roundId);
        const { device = null, answered = 0, done = 0, later = 0, leftOut = 0 } = person.get(n, memberId) ?? {};
        putPerson.run(n, memberId, device, answered, done, later, leftOut, until);
        return true;
      },
      answer: (batch: readonly Answering[]): Answered[] => giveAll.immediate(batch),
      personRounds: (query: PersonQuery): PersonRounds => personRounds(query),
      roundCounts: (projectId: string, roundId: string, here: readonly string[]): RoundCounts =>
        countsOf(known(projectId, roundId), here),
      roundResult: (projectId: string, roundId: string, waves: number | null, here: readonly string[]): RoundResult => {
        const found = known(projectId, roundId);
        return resultFor(found, waves, askedMembers(found, new Set(here)).length);
      },
    },
    /** @throws when a row is not as it was written */
    verify(): void {
      const all = db.prepare<[], StoredAnswer & { round: number }>(
        'SELECT round, voice, item, ask, note, wave, data, sum FROM answers',
      );
      for (const { round, ...row } of all.iterate()) readAnswer(round, row);
      for (const { side, teams } of db.prepare<[], StoredVoice>(`SELECT ${VOICE} FROM voices`).iterate()) {
        readSide(side);
        storedList('voices', teams);
      }
    },
  };
}

export type AnswerTable = ReturnType<typeof answerTable>;

/** The write-ahead log knows in which order answers came: it is folded in and cut off, unless somebody is reading. */
function forgetOrder(db: Db): void {
  const wait = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 50');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma(`busy_timeout = ${wait}`);
}
