/** Every kind of round keeps the contract, and everything it says has its words. */
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../i18n/catalogue';
import { ASKED, RATED, suggestedDots } from '../round-plan';
import { roundPlan } from '../round-plan-schema';
import { WASTE_KINDS } from '../../boards/journey/records/schema';
import { WORKSHOP_VOCABULARY } from '../vocabulary';
import { fieldForm } from './forms';
import { ROUND_KINDS, roundKind } from './list';
import { timesAMonth } from './often';
import { WASTE_ANSWERS } from './waste';

describe('kinds of rounds', () => {
  it.each(ROUND_KINDS.map((kind) => [kind.id, kind] as const))(
    '%s plans, asks and promises what it can',
    (id, kind) => {
      const { defaultPlan, modes, items } = kind;
      expect(roundKind(id)).toBe(kind);
      expect(roundPlan.safeParse(defaultPlan).success).toBe(true);
      expect([defaultPlan.kind, modes[0], items[0]]).toEqual([
        id,
        defaultPlan.mode,
        items.includes(defaultPlan.items.of) ? items[0] : '',
      ]);
      for (const about of RATED) {
        for (const asked of ASKED) {
          const asks = kind.asks({ ...defaultPlan, about, asked });
          expect(new Set(asks.map((ask) => ask.id)).size).toBe(asks.length);
          for (const { fields } of asks) expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
        }
      }
    },
  );

  it('are named once each', () => {
    expect(new Set(ROUND_KINDS.map(({ id }) => id)).size).toBe(ROUND_KINDS.length);
    expect(roundKind('of-tomorrow')).toBeUndefined();
  });

  it('have their words in both languages', () => {
    for (const catalogue of Object.values(CATALOGUES)) {
      expect(WORKSHOP_VOCABULARY.filter((id) => !Object.hasOwn(catalogue, id))).toEqual([]);
    }
    expect(fieldForm({ id: 'of-tomorrow', type: 'text', length: 5 })).toMatchObject({
      label: 'phone.field.other',
      options: [],
    });
  });

  it('know the waste of the journey map', () => {
    expect([...WASTE_ANSWERS].sort()).toEqual([...WASTE_KINDS].sort());
  });

  it('turn how often into a month', () => {
    expect([timesAMonth('a-day'), timesAMonth('a-week'), timesAMonth('never'), timesAMonth('toString')]).toEqual([
      21,
      4.3,
      null,
      null,
    ]);
  });
});

describe('dots of each person', () => {
  it('are a quarter of the items, between three and ten', () => {
    expect([1, 12, 13, 14, 20, 40, 100].map(suggestedDots)).toEqual([3, 3, 3, 4, 5, 10, 10]);
  });
});
