import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

describe('value as the customer defines it', () => {
  it('is known of the touchpoints of which customers were asked, and of no others', () => {
    const journey = journeyOf([{ valueByCustomer: 'value' }, { value: 'value' }, { valueByCustomer: 'waste' }, {}]);
    const { asked } = analyseJourney(journey, contextOf()).disagreements;
    // Two of four; what staff say is no answer of customers.
    expect(asked).toMatchObject({ value: 0.5, touchpoints: ['t1', 't3'], unknown: ['t2', 't4'] });
    expect(analyseJourney(journeyOf([]), contextOf()).disagreements.asked.value).toBeNull();
  });
});
