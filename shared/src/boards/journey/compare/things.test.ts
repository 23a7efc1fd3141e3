/** Cards and connectors of two journeys: matching, and what changed. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../kernel/change';
import { readPlan } from '../../../kernel/plan-reader';
import { SPECS } from '../../index';
import { compareJourneys, pairKind } from './compare';

/** Boards `was` and `will`, each with a stage and the touchpoints `…0` and `…1`; the later come from the earlier. */
function journeys(...more: readonly Change[]) {
  const boards = ['was', 'will'].flatMap((board): readonly Change[] => [
    { op: 'create', id: `${board}S`, type: 'stage', board, fields: { name: 'Stay', order: 'a0' } },
    ...[0, 1].map((nth): Change => {
      const copyOf = board === 'will' ? `was${nth}` : null;
      const fields = { title: `Step ${nth}`, stage: `${board}S`, order: `a${nth}`, copyOf };
      return { op: 'create', id: `${board}${nth}`, type: 'touchpoint', board, fields };
    }),
  ]);
  return compareJourneys(readPlan([...boards, ...more], SPECS), 'was', 'will');
}
const card = (id: string, fields: Readonly<Record<string, unknown>>): Change => ({
  op: 'create',
  id,
  type: 'card',
  board: id.startsWith('will') ? 'will' : 'was',
  fields: { kind: 'pain', ...fields },
});
const connector = (id: string, fields: Readonly<Record<string, unknown>>): Change => ({
  op: 'create',
  id,
  type: 'connector',
  board: id.startsWith('will') ? 'will' : 'was',
  fields: { kind: 'rework', ...fields },
});

describe('cards of two journeys', () => {
  it('are the same by descent, whatever they say now and wherever they stand', () => {
    const { cards } = journeys(
      card('wasC', { text: 'Long queue', under: 'was0' }),
      card('willC', { text: 'Short queue', kind: 'gain', under: 'will1', copyOf: 'wasC' }),
    );
    expect(cards.pairs).toHaveLength(1);
    expect(cards.pairs[0]).toMatchObject({ fields: ['kind', 'text'], moved: true });
    expect([cards.added, cards.removed]).toEqual([[], []]);
  });

  it('or by what they say in the same place, each with one; the others were added or removed', () => {
    const { cards } = journeys(
      card('wasA', { text: 'Long queue', under: 'was0' }),
      card('wasB', { text: 'Long queue', under: 'was0' }),
      card('wasC', { text: 'No sign', under: 'was0' }),
      card('willA', { text: 'long  queue', under: 'will0', owner: 'Aino' }),
      card('willC', { text: 'No sign', under: 'will1' }),
    );
    expect(cards.pairs.map(({ before, after }) => [before.id, after.id])).toEqual([['wasA', 'willA']]);
    expect(cards.pairs.map(pairKind)).toEqual(['changed']);
    expect(cards.added.map(({ id }) => id)).toEqual(['willC']);
    expect(cards.removed.map(({ id }) => id)).toEqual(['wasB', 'wasC']);
  });

  it('under a stage stand in the same place when the stages match; under something that is gone they take no part', () => {
    const { cards } = journeys(
      card('wasS', { text: 'Cold', under: 'wasS' }),
      card('willS', { text: 'Cold', under: 'willS' }),
      card('willLost', { text: 'Lost', under: 'gone' }),
    );
    expect(cards.pairs.map(pairKind)).toEqual(['same']);
    expect(cards.added).toEqual([]);
  });

  it('that say nothing have nothing in common', () => {
    const { cards } = journeys(card('wasE', { under: 'was0' }), card('willE', { under: 'will0' }));
    expect([cards.pairs.length, cards.added.length, cards.removed.length]).toEqual([0, 1, 1]);
  });
});

describe('connectors of two journeys', () => {
  it('are the same when they are of one kind between the same touchpoints', () => {
    const { connectors } = journeys(
      connector('wasR', { from: 'was1', to: 'was0', share: 15 }),
      connector('willR', { from: 'will1', to: 'will0', share: 5 }),
      connector('willD', { from: 'will0', to: 'will1', kind: 'dependency' }),
    );
    expect(connectors.pairs.map(({ fields, moved }) => [fields, moved])).toEqual([[['share'], false]]);
    expect(connectors.added.map(({ id }) => id)).toEqual(['willD']);
  });

  it('have moved when one that comes from another leads elsewhere', () => {
    const { connectors } = journeys(
      connector('wasR', { from: 'was1', to: 'was0' }),
      connector('willR', { from: 'will1', to: 'will1', copyOf: 'wasR' }),
    );
    expect(connectors.pairs.map(pairKind)).toEqual(['moved']);
  });
});
