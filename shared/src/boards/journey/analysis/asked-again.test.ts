import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const asked = (...sketches: readonly Sketch[]) => analyseJourney(journeyOf(sketches), contextOf()).askedAgain;

describe('data asked again', () => {
  it('were asked or known before, whatever their case', () => {
    const { items, count } = asked(
      { data: { 'Customer number': 'asked' } },
      { data: { Address: 'known' } },
      { data: { 'customer  number ': 'asked', address: 'asked', Income: 'asked' } },
    );
    expect(items.map(({ datum, touchpoint, before }) => [datum.trim(), touchpoint, before])).toEqual([
      ['customer  number', 't3', ['t1']],
      ['address', 't3', ['t2']],
    ]);
    expect(count).toMatchObject({ value: 2, bound: 'exact', touchpoints: ['t3'] });
  });

  it('are those known where they are asked, with nothing before', () => {
    expect(asked({ data: { Name: 'both' } }).items).toEqual([
      { datum: 'Name', touchpoint: 't1', before: [], times: 0, known: true },
    ]);
  });

  it('are not those asked at the same time, known later, or asked once', () => {
    expect(asked({ data: { Name: 'asked' } }, { data: { Name: 'asked' }, withPrevious: true }).count.value).toBe(0);
    expect(asked({ data: { Name: 'asked' } }, { data: { Name: 'known' } }).count.value).toBe(0);
    // After that column, both are before.
    const third = asked(
      { data: { Name: 'asked' } },
      { data: { Name: 'asked' }, withPrevious: true },
      { data: { Name: 'asked' } },
    );
    expect(third.items).toMatchObject([{ touchpoint: 't3', before: ['t1', 't2'], times: 2 }]);
  });

  it('are at least so many where touchpoints of the customer say nothing, and unknown where none does', () => {
    const { count } = asked(
      { data: { Name: 'asked' } },
      { layer: 'customer' },
      { layer: 'backstage' },
      { data: { Name: 'asked' } },
    );
    expect(count).toMatchObject({ value: 1, bound: 'atLeast', unknown: ['t2'] });
    expect(asked({}, {}).count.value).toBeNull();
    expect(asked().count.value).toBeNull();
  });
});
