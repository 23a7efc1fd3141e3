import { describe, expect, it } from 'vitest';
import { journeyOf, type Sketch } from '../../../testing/fixtures/journey-of';
import { feltSlots } from './emotions';

const touchpoint = (sketch: Sketch) => journeyOf([sketch]).touchpoints[0];

describe('what is felt in two journeys', () => {
  it('has a difference only where both sides are known, of customers and of employees', () => {
    const felt = feltSlots([
      // +0.3 exactly, not 0.30000000000000004.
      { before: touchpoint({ emotion: 0.1 }), after: touchpoint({ emotion: 0.4, employeeEmotion: -1 }) },
      { before: touchpoint({ employeeEmotion: 1 }), after: undefined },
      { before: touchpoint({}), after: touchpoint({}) },
    ] as Parameters<typeof feltSlots>[0]);
    expect(felt.map(({ customer, employee }) => [customer, employee])).toEqual([
      [
        { before: 0.1, after: 0.4, difference: 0.3 },
        { before: null, after: -1, difference: null },
      ],
      [
        { before: null, after: null, difference: null },
        { before: 1, after: null, difference: null },
      ],
    ]);
    expect(felt[1]?.after).toBeNull();
  });
});
