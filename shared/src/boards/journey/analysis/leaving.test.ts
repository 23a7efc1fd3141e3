import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const leaving = (...sketches: readonly Sketch[]) => analyseJourney(journeyOf(sketches), contextOf()).leaving;

describe('where customers leave', () => {
  it('multiplies who goes on along the path', () => {
    // 1 × (1 − 0.2) = 0.8; × (1 − 0) = 0.8; × (1 − 0.5) = 0.4
    const { survival, exits, largest } = leaving({ exitShare: 20 }, { exitShare: 0 }, { exitShare: 50 });
    expect(survival).toMatchObject({ value: 0.4, bound: 'exact', touchpoints: ['t1', 't2', 't3'], unknown: [] });
    // Of all who begin, 0.8 × 0.5 = 0.4 leave at the third, 0.2 at the first.
    expect(exits.map(({ arriving, leaving: gone }) => [arriving, gone])).toEqual([
      [1, 0.2],
      [0.8, 0],
      [0.8, 0.4],
    ]);
    expect(largest?.touchpoint).toBe('t3');
  });

  it('goes on with at most so many after an unknown share, which is not zero', () => {
    const { survival, exits } = leaving({ exitShare: 20 }, {}, { exitShare: 50 });
    expect(survival).toMatchObject({ value: 0.4, bound: 'atMost', touchpoints: ['t1', 't3'], unknown: ['t2'] });
    expect(exits).toMatchObject([
      { bound: 'exact', stayingBound: 'exact' },
      { arriving: 0.8, bound: 'atMost', stayingBound: 'atMost' },
    ]);
    // Unknown at the end, too.
    expect(leaving({ exitShare: 20 }, {}).survival).toMatchObject({ value: 0.8, bound: 'atMost' });
  });

  it('takes of parallel touchpoints the largest share, at most so many where both lose some', () => {
    const along = { withPrevious: true };
    // The same people pass both: from 1 − 0.1 − 0.3 = 0.6 to 1 − 0.3 = 0.7 go on.
    const both = leaving({}, { exitShare: 10 }, { exitShare: 30, ...along });
    expect(leaving({ exitShare: 10 }, { exitShare: 30, ...along }).survival).toMatchObject({
      value: 0.7,
      bound: 'atMost',
      unknown: [],
    });
    expect(both.passages.map(({ known }) => known)).toEqual([false, true]);
    expect(leaving({ exitShare: 0 }, { exitShare: 30, ...along }).survival).toMatchObject({
      value: 0.7,
      bound: 'exact',
    });
    expect(leaving({ exitShare: 30 }, along).survival).toMatchObject({ value: 0.7, bound: 'atMost', unknown: ['t2'] });
    // Not the one that counts for time.
    const timed = leaving({ hours: [9, 9] }, { exitShare: 30, ...along });
    expect(timed.survival).toMatchObject({ value: 0.7, bound: 'atMost' });
  });

  it('is certain that nobody is left, whatever is unknown', () => {
    expect(leaving({}, { exitShare: 100 }, {}).survival).toMatchObject({
      value: 0,
      bound: 'exact',
      unknown: ['t1', 't3'],
    });
  });

  it('is unknown where no share is, and nobody leaving is a true all', () => {
    expect(leaving({}, {})).toMatchObject({
      survival: { value: null, unknown: ['t1', 't2'] },
      exits: [],
      largest: null,
    });
    expect(leaving()).toMatchObject({ survival: { value: null, unknown: [] }, passages: [] });
    expect(leaving({ exitShare: 0 })).toMatchObject({ survival: { value: 1, bound: 'exact' }, largest: null });
  });

  it('finds the largest exit by all who begin, of equals the first', () => {
    // 0.5 of all, then 0.5 × 0.9 = 0.45; then 0.5 of all and 0.5 × 1 = 0.5
    expect(leaving({ exitShare: 50 }, { exitShare: 90 }).largest?.touchpoint).toBe('t1');
    expect(leaving({ exitShare: 50 }, { exitShare: 100 }).largest?.touchpoint).toBe('t1');
  });
});
