import { createTranslator } from '@polku/shared/i18n/translator';
import type { RoundInfo } from '@polku/shared/kernel/rounds';
import { createPeer } from '@polku/shared/testing/peer';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import { WORKSHOP_COMMANDS } from '@polku/shared/workshop/commands/index';
import { expect, it } from 'vitest';
import type { ProjectSource } from '../../kernel/export-format';
import { wordsOf } from '../../kernel/words/words';
import { ROUNDS } from './rounds';

const words = wordsOf(createTranslator('en'));

function roundOf(roundId: string, stepId: string, openedAt: number, state: RoundInfo['state'] = 'revealed'): RoundInfo {
  const row = { values: { emotion: 2 }, why: '=1+1', name: 'Aino' };
  const ask = { ask: 'rate', n: 1, cantSay: 0, tooFew: false, rows: [row], groups: [], kept: 0 };
  return {
    roundId,
    stepId,
    state,
    openedAt,
    setup: {
      ...{ kind: 'rating', mode: 'open', question: `Question of ${roundId}`, least: 5, dots: null, notes: null },
      items: [{ id: 'i1', title: 'Waiting', under: '' }],
      asks: [{ id: 'rate', who: {}, fields: [{ id: 'emotion', type: 'scale', from: -2, to: 2 }] }],
      ...{ phases: [], again: null, marks: false },
    },
    ...{ closesAt: null, revealedAt: openedAt + 1, written: false, done: 1, asked: 1, later: [], shown: null },
    ...{ phase: null, resultRevision: 1 },
    result:
      state === 'revealed'
        ? { items: [{ item: 'i1', asks: [ask] }], answered: 1, asked: 1, sides: {}, teams: {} }
        : null,
  };
}

function sourceOf(rounds: readonly RoundInfo[] | null): ProjectSource {
  const workshop = createPeer({ specs: WORKSHOP_SPECS });
  const [first = ''] = workshop.do(WORKSHOP_COMMANDS.addStep, { title: 'First' });
  const [second = ''] = workshop.do(WORKSHOP_COMMANDS.addStep, { title: 'Second' });
  const placed = rounds?.map((round) => ({ ...round, stepId: { first, second }[round.stepId] ?? '' })) ?? [];
  const ok = <T>(value: T) => Promise.resolve({ kind: 'ok', value });
  const steps = {
    rounds: () =>
      rounds ? ok(placed.map((round) => ({ ...round, result: null }))) : Promise.resolve({ kind: 'unreachable' }),
    round: (id: string) => ok(placed.find(({ roundId }) => roundId === id)),
  };
  const session = { projection: workshop.read, workshop: { projection: workshop.read }, steps };
  return { session: session as never, words, projectName: 'Renting' };
}

const textOf = async (rounds: readonly RoundInfo[], file: string): Promise<string> =>
  (await ROUNDS.make(sourceOf(rounds), { file }))?.blob.text() ?? '';
const two = [roundOf('r2', 'second', 9), roundOf('r1', 'first', 20), roundOf('r3', 'first', 30, 'open')];

it('revealed rounds are tables in the order of the agenda', async () => {
  const text = await textOf(two, 'markdown');
  expect(text.indexOf('Question of r1')).toBeGreaterThan(0);
  expect(text.indexOf('Question of r2')).toBeGreaterThan(text.indexOf('Question of r1'));
  expect(text).not.toContain('Question of r3');
  expect(text).toContain('| Waiting | 1 | 2 | 2 | 2 | too few answers | 0 |');
});

it('every answer is a row of a CSV that runs no formula, and of JSON, without names', async () => {
  const csv = await textOf(two, 'csv');
  expect(csv.split('\r\n')).toHaveLength(1 + 2 + 1);
  expect(csv).toContain("'=1+1");
  const json = await textOf(two, 'json');
  expect(JSON.parse(json)).toMatchObject({ rounds: [{ id: 'r1' }, { id: 'r2' }] });
  expect(csv + json).not.toContain('Aino');
});

it('says why there is no file', async () => {
  await expect(ROUNDS.make(sourceOf([]), {})).rejects.toThrow('No round has been revealed yet.');
  await expect(ROUNDS.make(sourceOf(null), {})).rejects.toThrow('cannot be reached');
});
