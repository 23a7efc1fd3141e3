/** The server takes the setup of every kind of round, made of a project with boards of every kind. */
import { SPECS } from '@polku/shared/boards/index';
import { exampleProject } from '@polku/shared/example/example-project';
import { createTranslator } from '@polku/shared/i18n/translator';
import { readPlan } from '@polku/shared/kernel/plan-reader';
import { emptyReader } from '@polku/shared/kernel/record-reader';
import { newId } from '@polku/shared/kernel/ids';
import { prepareRound } from '@polku/shared/workshop/from-board/setup';
import { ROUND_KINDS } from '@polku/shared/workshop/kinds/list';
import { ASKED, RATED } from '@polku/shared/workshop/round-plan';
import { describe, expect, it } from 'vitest';
import { WORKSHOP_BODIES } from './workshop-bodies';

const { changes, board } = exampleProject('fi', () => newId());
const input = {
  read: readPlan(changes, SPECS),
  workshop: emptyReader(),
  board,
  words: createTranslator('fi'),
  roundOf: () => null,
};
const kinds = ROUND_KINDS.filter((kind) => kind.asks(kind.defaultPlan).length > 0);

describe('setups', () => {
  it.each(kinds.map((kind) => [kind.id, kind] as const))('of %s are taken', (_, { defaultPlan, items }) => {
    // Notes are there only after a round: other things stand in.
    const of = items.find((type) => type !== 'notes') ?? 'touchpoints';
    for (const about of RATED) {
      for (const asked of ASKED) {
        const plan = { ...defaultPlan, about, asked, question: 'Mikä ensin?', items: { ...defaultPlan.items, of } };
        const { setup } = prepareRound(plan, input);
        const body = { roundId: newId(), stepId: newId(), setup, seconds: 300 };
        expect(WORKSHOP_BODIES.round.safeParse(body).error?.issues ?? []).toEqual([]);
      }
    }
  });
});
