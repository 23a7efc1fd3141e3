import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, loopOf, rated, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { finish } from '../../../kernel/pieces';
import { columnsOf } from '../facts/journey-reader';
import { analyseJourney, createJourneyAnalyser } from './analyse';

function valuesIn(found: unknown, key = ''): readonly (readonly [string, unknown])[] {
  if (typeof found !== 'object' || found === null) return key === 'value' ? [[key, found]] : [];
  return Object.entries(found).flatMap(([name, inner]) => valuesIn(inner, name));
}

describe('the analysis as a whole', () => {
  it('knows nothing of an empty journey, and invents no zero', () => {
    for (const journey of [journeyOf(), journeyOf([]), journeyOf([], [])]) {
      const figures = analyseJourney(journey, contextOf());
      const { byClass, ...waste } = figures.waste;
      expect(byClass.every(({ count, share }) => count === 0 && share === null)).toBe(true);
      const values = valuesIn({ ...figures, waste });
      expect(values.length).toBeGreaterThan(20);
      expect(values.filter(([, value]) => value !== null)).toEqual([]);
    }
  });

  it('leaves parked touchpoints out', () => {
    const journey = journeyOf([{ hours: [0, 1] }, { hours: [0, 2], stage: 'gone' }]);
    const figures = analyseJourney(journey, contextOf());
    expect(figures.time.leadTime.value).toBe(1);
    expect(figures.touchpoints).toBe(1);
  });

  it('gives with a memory what it gives without, after edits of touchpoints, teams and the working day', () => {
    const sketches: Sketch[] = Array.from({ length: 40 }, (_, index) => ({
      team: index % 3 === 0 ? 'Sales' : 'Repair Oy',
      processTime: { amount: index, unit: index % 2 ? 'wd' : 'min' },
      emotion: (index % 5) - 2,
      value: index % 4 === 0 ? 'value' : null,
    }));
    const analyser = createJourneyAnalyser();
    const first = journeyOf(sketches);
    const edited = columnsOf(
      first.stages.map(({ stage }) => stage),
      first.touchpoints.map((touchpoint, index) => (index === 7 ? { ...touchpoint, emotion: null } : touchpoint)),
    );
    const contexts = [contextOf(), contextOf({ teams: teamsOf('Sales', 'Repair Oy') }), contextOf({ workdayHours: 8 })];
    for (const context of contexts) {
      for (const journey of [first, edited]) {
        expect(finish(analyser(journey, context))).toEqual(analyseJourney(journey, context));
      }
    }
  });

  it('keeps the figures that an edit does not concern', () => {
    const analyser = createJourneyAnalyser();
    const first = journeyOf([{ hours: [1, 1], emotion: 1 }, { hours: [1, 1] }]);
    const edit = (fields: Sketch) =>
      columnsOf(
        first.stages.map(({ stage }) => stage),
        first.touchpoints.map((touchpoint, index) => (index === 0 ? { ...touchpoint, ...fields } : touchpoint)),
      );
    const context = contextOf();
    const before = finish(analyser(first, context));
    expect(finish(analyser(edit({ title: 'Asks by phone' }), context))).toBe(before);
    const after = finish(analyser(edit({ title: 'Asks by phone', emotion: 2 }), context));
    expect(after.emotion.mean.value).toBe(2);
    expect(after.time).toBe(before.time);
  });

  it('is never stale, whatever field was edited (any seed)', () => {
    const team = fc.constantFrom('Sales', 'Repair Oy', 'gone', null);
    const time = fc.option(fc.record({ amount: fc.nat(9), unit: fc.constantFrom('min', 'wd', 'd') }));
    const rating = fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(null, 2, 9)));
    const id = fc.option(fc.constantFrom('t1', 't2', 't3'));
    const sketch = fc.record(
      {
        team,
        channel: fc.constantFrom('web', 'phone', '', 'own'),
        withPrevious: fc.boolean(),
        value: fc.constantFrom('value', 'necessary', 'waste', null),
        valueByCustomer: fc.constantFrom('value', 'waste', null),
        waste: fc.subarray(['handoff', 'rework', 'errors'] as const),
        processTime: time,
        waitTime: time,
        completeAccurate: fc.option(fc.nat(100)),
        emotion: fc.option(fc.integer({ min: -2, max: 2 })),
        employeeEmotion: fc.option(fc.integer({ min: -2, max: 2 })),
        expectation: rating.map((r) => r && rated(...r)),
        experience: rating.map((r) => r && rated(...r)),
        staffBelief: rating.map((r) => r && rated(...r)),
        importance: fc.option(fc.integer({ min: 1, max: 5 })),
        momentOfTruth: fc.boolean(),
        desiredReaction: fc.constantFrom('', 'Easy'),
        exitShare: fc.option(fc.nat(100)),
        data: fc.dictionary(fc.constantFrom('name', 'Name', 'address'), fc.constantFrom('asked', 'known', 'both')),
        failure: fc.boolean(),
        recoveredBy: id,
        evidence: fc.constantFrom('assumption', 'observed', null),
        metric: fc.option(fc.record({ name: fc.constantFrom('', 'NPS') })).map(
          (metric) =>
            metric && {
              ...metric,
              unit: '',
              baseline: null,
              target: null,
              actual: 1,
              date: metric.name ? '2026-01-31' : '',
            },
        ),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Sketch>;
    const edits = fc.array(fc.tuple(fc.nat(5), sketch, fc.constantFrom('set', 'drop')), { maxLength: 12 });
    const context = contextOf({ teams: teamsOf('Sales', 'Repair Oy'), connectors: [loopOf('t3', 't1')] });
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 6, maxLength: 6 }), edits, (sketches, script) => {
        const analyser = createJourneyAnalyser();
        let journey = journeyOf(sketches.slice(0, 3), sketches.slice(3));
        for (const [at, fields, how] of script) {
          expect(finish(analyser(journey, context))).toEqual(analyseJourney(journey, context));
          const touchpoints = journey.touchpoints.flatMap((touchpoint, index) => {
            if (index !== at) return [touchpoint];
            return how === 'drop' ? [] : [{ ...touchpoint, ...fields }];
          });
          journey = columnsOf(
            journey.stages.map(({ stage }) => stage),
            touchpoints,
          );
        }
        expect(finish(analyser(journey, context))).toEqual(analyseJourney(journey, context));
      }),
      { numRuns: 150 },
    );
  });
});
