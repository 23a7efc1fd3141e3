/** Every kind of round, the whole way: from the plan over what people answer to results, tables and what is written. */
import { describe, expect, it } from 'vitest';
import { SPECS } from '../boards/index';
import { exampleProject } from '../example/example-project';
import { createTranslator } from '../i18n/translator';
import { writeChanges } from '../kernel/document';
import { newId } from '../kernel/ids';
import type { Side } from '../kernel/members';
import { IMPORT } from '../kernel/origin';
import { teamRecord } from '../kernel/project';
import { resultsOf, type Voice } from '../kernel/round-results';
import { askedOf, checkAnswer, tooMany } from '../kernel/round-rules';
import type { Answer, AnswerField, AnswerValue, RoundMode, RoundResult, RoundSetup } from '../kernel/rounds';
import { createPeer } from '../testing/peer';
import { type SeededRandom, seededRandom } from '../testing/seeded-random';
import { stored } from '../testing/validity';
import { prepareRound } from './from-board/setup';
import { ROUND_KINDS } from './kinds/list';
import type { RoundPlan } from './round-plan';
import { roundsJson } from './results/json';
import { answerTable, resultTable } from './results/tables';
import { WORKSHOP_SPECS } from './records';
import { writesIntoBoards, writeRound } from './write/write-round';

const ROUND = 'Round000000000000001';

interface Person {
  readonly id: string;
  readonly side: Side;
  readonly teams: readonly string[];
}

const TEXTS = ['No price', 'The price is missing', 'Nobody answers', 'Ä🙂'];

function valueOf(field: AnswerField, setup: RoundSetup, random: SeededRandom): AnswerValue {
  if (field.type === 'dots') return 1 + random.int(setup.dots?.most ?? 1);
  if (field.type === 'text') return random.pick(TEXTS);
  if ('options' in field) {
    const option = random.pick([...field.options]);
    return field.type === 'choice' ? option : [option];
  }
  return field.from + random.int(Math.min(60, field.to - field.from + 1));
}

/** @returns what a person answers: to each thing that they are asked, now and then that they cannot say */
function answersOf(
  setup: RoundSetup,
  person: Person,
  marked: ReadonlySet<string>,
  random: SeededRandom,
): readonly Answer[] {
  const answers: Answer[] = [];
  for (const { item, asks } of askedOf(setup, { ...person, marked })) {
    for (const ask of asks) {
      const fields = setup.asks.find(({ id }) => id === ask)?.fields ?? [];
      const cantSay = random.chance(0.1) && fields.every(({ type }) => type === 'scale');
      const values = Object.fromEntries(
        cantSay ? [] : fields.map((field) => [field.id, valueOf(field, setup, random)]),
      );
      const note = setup.notes ? newId(random) : '';
      const answer = { item, ask, note, values, cantSay, why: random.chance(0.3) ? 'So it is' : '', kept: false };
      if (tooMany(setup, [...answers, answer]) === null) answers.push(answer);
    }
  }
  return answers;
}

/** A project with boards, and people of all sides and teams in it. */
function room() {
  const random = seededRandom(1);
  const { changes, board } = exampleProject('en', () => newId(random), random);
  const peer = createPeer({ specs: SPECS, random: seededRandom(2) });
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  const teams = peer.read.list('team', '').map(({ id }) => id);
  const people = Array.from({ length: 24 }, (_, at): Person => {
    const side = at % 4 === 0 ? 'customer' : 'staff';
    return { id: `p${at}`, side, teams: side === 'customer' ? [] : [teams[at % teams.length] ?? ''] };
  });
  return { peer, board, people, teams };
}

const { peer, board, people } = room();
const words = createTranslator('en');
const workshop = createPeer({ specs: WORKSHOP_SPECS });

function held(plan: RoundPlan, earlier: RoundResult | null): { setup: RoundSetup; result: RoundResult } {
  const roundOf = () => null;
  const { setup, problem } = prepareRound(plan, { read: peer.read, workshop: workshop.read, board, words, roundOf });
  if (!setup) throw new Error(problem?.reason ?? 'no setup');
  const marked = new Set((earlier?.items ?? []).map(({ item }) => item));
  const random = seededRandom(7);
  const voices = people.map((person): Voice => {
    const answers = answersOf(setup, person, marked, random);
    for (const answer of answers) expect(checkAnswer(setup, answer)).toBeNull();
    expect(tooMany(setup, answers)).toBeNull();
    return { ...person, name: person.id, onBehalf: false, later: false, answers, before: [] };
  });
  const rank = (voice: string, { item }: Pick<Answer, 'item'>): string => `${item} ${voice}`;
  return { setup, result: resultsOf(setup, voices, { asked: people.length, rank }) };
}

const OWN = ROUND_KINDS.find(({ marks }) => marks);
const CASES = ROUND_KINDS.filter(({ items }) => items[0] !== 'notes').flatMap(({ id, defaultPlan, modes }) =>
  modes.map((mode): readonly [string, RoundMode, RoundPlan] => [
    id,
    mode,
    { ...defaultPlan, mode, question: 'Which first?' },
  ]),
);

describe('a round of', () => {
  const own = OWN ? held(OWN.defaultPlan, null).result : null;

  it.each(CASES)('%s, %s, is asked, answered, shown and written', (kind, mode, plan) => {
    const { setup, result } = held(plan, own);
    expect(result.answered).toBeGreaterThan(5);
    for (const locale of ['en', 'fi'] as const) {
      const input = {
        setup,
        result,
        words: createTranslator(locale),
        teamName: (id: string) => peer.read.get(teamRecord, id)?.name ?? id,
      };
      const { columns, rows } = resultTable(input);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
      expect(rows.some(({ cells }) => cells.some((text) => /undefined|NaN|null|\[object/.test(text)))).toBe(false);
      // Two answer at each handoff: too few for a nameless round.
      expect(answerTable([input], input.words).rows.length > 0).toBe(!(kind === 'handshake' && mode === 'nameless'));
      expect(roundsJson('', [{ ...input, info: { roundId: ROUND, openedAt: 1, revealedAt: 2 } }])).not.toContain(
        '"name"',
      );
    }
    const told = people.filter(({ id }) => JSON.stringify(result).includes(`"${id}"`));
    expect(told.length > 0).toBe(mode === 'open');
    const args = { kind, roundId: ROUND, setup, result, board, date: '2027-03-12', words };
    const before = stored(peer.doc);
    if (writesIntoBoards(kind)) peer.do(writeRound, args);
    const once = stored(peer.doc);
    if (writesIntoBoards(kind)) peer.do(writeRound, args);
    expect(stored(peer.doc)).toBe(once);
    peer.runner.undo.undo();
    const measured = ['mirror', 'rating', 'waste', 'ideation'].includes(kind);
    expect(once === before).toBe(!measured);
  });
});
