/**
 * Rows of answers, of the voices under which they lie and of who takes part in a round. A voice is a member, somebody without a
 * device, or in a nameless round what only the member's device can work out again. No answer has a time.
 */
import { createHash } from 'node:crypto';
import { type Side, SIDES } from '@polku/shared/kernel/members';
import type { Answer } from '@polku/shared/kernel/rounds';
import type { Sql, Value } from './sql';
import { storedList } from './stored';

/** What begins the voice of a member; other voices begin otherwise (access/voices.ts). */
export const MEMBER = 'm:';

export interface StoredAnswer {
  voice: string;
  item: string;
  ask: string;
  note: string;
  wave: number;
  data: string;
  sum: Uint8Array;
}
export interface StoredVoice {
  voice: string;
  side: string;
  teams: string;
  behalf: number;
  later: number;
  shown: number;
}
export interface StoredPerson {
  memberId: string;
  device: Uint8Array | null;
  answered: number;
  done: number;
  later: number;
  leftOut: number;
  moreUntil: number | null;
}
const ANSWER = 'voice, item, ask, note, wave, data, sum';
const VOICE = 'voice, side, teams, behalf, later, shown';
const PERSON =
  'member_id AS "memberId", device, answered, done, later, left_out AS "leftOut", more_until AS "moreUntil"';

function answerSum(n: number, { voice, item, ask, note, wave, data }: Omit<StoredAnswer, 'sum'>): Buffer {
  return createHash('sha256')
    .update(`answer\n${n}\n${voice}\n${item}\n${ask}\n${note}\n${wave}\n`)
    .update(data)
    .digest();
}

/** @returns the answer as it is stored in round `n` */
export function answerRow(n: number, voice: string, answer: Answer, wave: number): StoredAnswer {
  const { item, ask, note, values, cantSay, why, kept } = answer;
  const row = { voice, item, ask, note, wave, data: JSON.stringify({ values, cantSay, why, kept }) };
  return { ...row, sum: answerSum(n, row) };
}

/** @throws when the row is not as it was written */
export function readAnswer(n: number, row: StoredAnswer): Answer {
  if (!answerSum(n, row).equals(row.sum)) throw new Error('answers: checksum');
  const { item, ask, note, data } = row;
  const { values, cantSay, why, kept } = JSON.parse(data) as Pick<Answer, 'values' | 'cantSay' | 'why' | 'kept'>;
  return { item, ask, note, values, cantSay, why, kept };
}

/** @returns null: none @throws for what is no side */
export function readSide(stored: string): Side | null {
  if (stored === '') return null;
  const side = SIDES.find((one) => one === stored);
  if (!side) throw new Error(`voices: unknown side ${stored}`);
  return side;
}

export function answersOf(tx: Sql, n: number, voice: string): Promise<StoredAnswer[]> {
  return tx.all(`SELECT ${ANSWER} FROM answers WHERE round = ? AND voice = ?`, n, voice);
}

/** @returns all of the round, in an order that tells nothing about who was first */
export function allAnswers(tx: Sql, n: number): Promise<StoredAnswer[]> {
  return tx.all(`SELECT ${ANSWER} FROM answers WHERE round = ? ORDER BY voice, item, ask, note`, n);
}

/** Writes them in this order, over those that are there. */
export function putAnswers(tx: Sql, n: number, rows: readonly StoredAnswer[]): Promise<void> {
  const values = rows.map(({ voice, item, ask, note, wave, data, sum }) => [
    n,
    voice,
    item,
    ask,
    note,
    wave,
    data,
    sum,
  ]);
  return putMany(tx, PUT_ANSWER, values);
}

export async function dropAnswer(tx: Sql, n: number, voice: string, { item, ask, note }: Answer): Promise<void> {
  await tx.run(
    'DELETE FROM answers WHERE round = ? AND voice = ? AND item = ? AND ask = ? AND note = ?',
    n,
    voice,
    item,
    ask,
    note,
  );
}

/** @returns whether a note of another voice has this id */
export async function isNoteOfOther(tx: Sql, n: number, note: string, voice: string): Promise<boolean> {
  const other = await tx.get(
    "SELECT voice FROM answers WHERE round = ? AND note = ? AND note <> '' AND voice <> ? LIMIT 1",
    n,
    note,
    voice,
  );
  return other !== undefined;
}

export function voiceOf(tx: Sql, n: number, voice: string): Promise<StoredVoice | undefined> {
  return tx.get(`SELECT ${VOICE} FROM voices WHERE round = ? AND voice = ?`, n, voice);
}

export function allVoices(tx: Sql, n: number): Promise<StoredVoice[]> {
  return tx.all(`SELECT ${VOICE} FROM voices WHERE round = ? ORDER BY voice`, n);
}

/** @returns how many of those voices there are that came `behalf` of others, or came later and are not shown */
export async function countVoices(tx: Sql, n: number, which: 'behalf' | 'unshown'): Promise<number> {
  const condition = which === 'behalf' ? 'behalf = 1' : 'later = 1 AND shown = 0';
  const row = await tx.get<{ count: number }>(
    `SELECT count(*) AS count FROM voices WHERE round = ? AND ${condition}`,
    n,
  );
  return row?.count ?? 0;
}

/** Writes them in this order, over those that are there. */
export function putVoices(tx: Sql, n: number, rows: readonly StoredVoice[]): Promise<void> {
  const values = rows.map(({ voice, side, teams, behalf, later, shown }) => [
    n,
    voice,
    side,
    teams,
    behalf,
    later,
    shown,
  ]);
  return putMany(tx, PUT_VOICE, values);
}

export async function dropVoice(tx: Sql, n: number, voice: string): Promise<void> {
  await tx.run('DELETE FROM voices WHERE round = ? AND voice = ?', n, voice);
}

/** Of all voices that came later. */
export async function showLater(tx: Sql, n: number): Promise<void> {
  await tx.run('UPDATE voices SET shown = 1 WHERE round = ? AND later = 1', n);
}

export function personOf(tx: Sql, n: number, memberId: string): Promise<StoredPerson | undefined> {
  return tx.get(`SELECT ${PERSON} FROM round_people WHERE round = ? AND member_id = ?`, n, memberId);
}

export function peopleOf(tx: Sql, n: number): Promise<StoredPerson[]> {
  return tx.all(`SELECT ${PERSON} FROM round_people WHERE round = ? ORDER BY member_id`, n);
}

/** Somebody who takes part, and has done nothing yet. */
export const NEW_PERSON: Omit<StoredPerson, 'memberId'> = {
  device: null,
  answered: 0,
  done: 0,
  later: 0,
  leftOut: 0,
  moreUntil: null,
};

/** Writes them over those that are there. */
export function putPeople(tx: Sql, n: number, rows: readonly StoredPerson[]): Promise<void> {
  const values = rows.map(({ memberId, device, answered, done, later, leftOut, moreUntil }) => [
    n,
    memberId,
    device,
    answered,
    done,
    later,
    leftOut,
    moreUntil,
  ]);
  return putMany(tx, PUT_PERSON, values);
}

/** Everything that people gave. */
export async function dropRound(tx: Sql, n: number): Promise<void> {
  await dropVoicesAndAnswers(tx, n);
  await tx.run('DELETE FROM round_people WHERE round = ?', n);
}

export async function dropVoicesAndAnswers(tx: Sql, n: number): Promise<void> {
  await tx.run('DELETE FROM answers WHERE round = ?', n);
  await tx.run('DELETE FROM voices WHERE round = ?', n);
}

/** @throws when a row is not as it was written */
export async function verifyAnswers(tx: Sql): Promise<void> {
  for await (const { round, ...row } of tx.each<StoredAnswer & { round: number }>(
    `SELECT round, ${ANSWER} FROM answers`,
  )) {
    readAnswer(round, row);
  }
  for await (const { side, teams } of tx.each<StoredVoice>(`SELECT ${VOICE} FROM voices`)) {
    readSide(side);
    storedList('voices', teams);
  }
}

/** Rows in one statement: each costs a way to the database and back. */
const AT_ONCE = 25;

interface Put {
  readonly one: string;
  readonly many: string;
}
function put(table: string, keys: readonly string[], others: readonly string[]): Put {
  const columns = [...keys, ...others];
  const row = `(${columns.map(() => '?').join(', ')})`;
  const statement = (rows: number): string =>
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array<string>(rows).fill(row).join(', ')}
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  return { one: statement(1), many: statement(AT_ONCE) };
}
const PUT_ANSWER = put('answers', ['round', 'voice', 'item', 'ask', 'note'], ['wave', 'data', 'sum']);
const PUT_VOICE = put('voices', ['round', 'voice'], ['side', 'teams', 'behalf', 'later', 'shown']);
const PUT_PERSON = put(
  'round_people',
  ['round', 'member_id'],
  ['device', 'answered', 'done', 'later', 'left_out', 'more_until'],
);

async function putMany(tx: Sql, { one, many }: Put, rows: readonly (readonly Value[])[]): Promise<void> {
  let from = 0;
  for (; from + AT_ONCE <= rows.length; from += AT_ONCE) {
    await tx.run(many, ...rows.slice(from, from + AT_ONCE).flat());
  }
  for (const row of rows.slice(from)) await tx.run(one, ...row);
}
