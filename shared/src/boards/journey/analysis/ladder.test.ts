import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch } from '../../../testing/fixtures/journey-of';
import type { WantedReaction } from '../facts/wanted-reactions';
import type { Metric } from '../records/schema';
import { analyseJourney } from './analyse';
import { momentsByPhase } from './moments';

const metric = (fields: Partial<Metric>): Metric => ({
  name: 'CES',
  unit: '',
  baseline: null,
  target: null,
  actual: null,
  date: '',
  ...fields,
});
const wanted = (id: string, touchpoints: readonly string[], own: Metric | null = null): WantedReaction => ({
  id,
  touchpoints,
  metric: own,
  worded: true,
});
const ladder = (sketches: readonly Sketch[], reactions: readonly WantedReaction[] = []) =>
  analyseJourney(journeyOf(sketches), contextOf({ reactions })).ladder;

const measured = metric({ baseline: 2, target: 4, actual: 3, date: '2026-02-01' });

describe('the rungs of the ladder', () => {
  it('are the reactions of the board in their order, then the texts of touchpoints in time order', () => {
    const { rungs } = ladder(
      [{}, { desiredReaction: 'I know who comes' }, {}],
      [wanted('b', ['t3', 't1', 'gone']), { ...wanted('empty', ['t1']), worded: false }, wanted('a', [])],
    );
    expect(rungs.map(({ id, shared, touchpoints }) => [id, shared, touchpoints])).toEqual([
      ['b', true, ['t1', 't3']],
      ['a', true, []],
      ['t2', false, ['t2']],
    ]);
  });

  it('are measured by their own metric, or else by those of their touchpoints', () => {
    const sketches = [{ metric: metric({ name: 'NPS' }) }, {}];
    const own = ladder(sketches, [wanted('r', ['t1', 't2'], measured)]).rungs[0];
    expect(own).toMatchObject({ metrics: [{ touchpoint: null, state: 'measured' }], without: [], course: 'underWay' });
    const theirs = ladder(sketches, [wanted('r', ['t1', 't2'])]).rungs[0];
    expect(theirs).toMatchObject({ metrics: [{ touchpoint: 't1', state: 'named' }], without: ['t2'] });
    // Figures without a name are no metric.
    const nameless = ladder(sketches, [wanted('r', ['t1'], { ...measured, name: '' })]).rungs[0];
    expect(nameless).toMatchObject({ metrics: [{ touchpoint: 't1' }] });
  });

  it('take one that falls behind for behind, and one that is unknown or missing for unknown', () => {
    const reached = metric({ baseline: 2, target: 4, actual: 4 });
    const behind = metric({ baseline: 2, target: 4, actual: 1 });
    const course = (...metrics: readonly (Metric | null)[]) =>
      ladder(
        metrics.map((one) => ({ metric: one })),
        [
          wanted(
            'r',
            metrics.map((_, at) => `t${at + 1}`),
          ),
        ],
      ).rungs[0]?.course;
    expect(course(reached, reached)).toBe('reached');
    expect(course(reached, measured)).toBe('underWay');
    expect(course(reached, metric({ target: 4 }))).toBe('unknown');
    expect(course(reached, null)).toBe('unknown');
    expect(course(behind, null, reached)).toBe('behind');
    expect(course(null, null)).toBe('none');
  });
});

describe('moments of truth that are led', () => {
  it('have a wanted reaction and a measured metric', () => {
    // t1 both; t2 no reaction; t3 no metric; t4 an actual value of an unknown day; t5 no moment.
    const { led, notLed, moments } = ladder([
      { momentOfTruth: true, desiredReaction: 'Easy!', metric: measured },
      { momentOfTruth: true, desiredReaction: '  ', metric: measured },
      { momentOfTruth: true, desiredReaction: 'Easy!' },
      { momentOfTruth: true, desiredReaction: 'Easy!', metric: { ...measured, date: '' } },
      { desiredReaction: 'Easy!', metric: measured },
    ]);
    expect(led).toMatchObject({ value: 1, touchpoints: ['t1'], unknown: [] });
    expect(notLed).toMatchObject({ value: 3, touchpoints: ['t2', 't3', 't4'] });
    expect(moments.map(({ lacks }) => lacks)).toEqual([null, 'reaction', 'metric', 'date']);
  });

  it('are led by the metric of their reaction, not by that of another touchpoint of it', () => {
    const sketches = [{ momentOfTruth: true }, { metric: measured }];
    expect(ladder(sketches, [wanted('r', ['t1'], measured)]).led.touchpoints).toEqual(['t1']);
    expect(ladder(sketches, [wanted('r', ['t1', 't2'])]).moments).toMatchObject([{ lacks: 'metric', course: 'none' }]);
  });

  it('are unknown on a board without any, and none of some is a true zero', () => {
    expect(ladder([{ desiredReaction: 'Easy!' }]).led.value).toBeNull();
    expect(ladder([{ momentOfTruth: true }]).led).toMatchObject({ value: 0, touchpoints: [] });
  });

  it('stand by phase with owner, gap and recovery; those of no phase last', () => {
    const rating = (mean: number) => ({ mean, n: 9, source: '', date: '' });
    const journey = journeyOf(
      [{ momentOfTruth: true, expectation: rating(4), experience: rating(2.5), owner: 'aino' }],
      [{ momentOfTruth: true, failure: true, recoveredBy: 't3', emotion: -2 }, { emotion: 1 }],
    );
    const phased = journey.stages.map(({ stage, columns }, at) => ({
      stage: { ...stage, phase: at === 0 ? null : ('during' as const) },
      columns,
    }));
    const rows = momentsByPhase(analyseJourney(journey, contextOf()), { ...journey, stages: phased });
    expect(rows.map(({ phase, moments }) => [phase, moments.length])).toEqual([
      ['before', 0],
      ['during', 1],
      ['after', 0],
      [null, 1],
    ]);
    // 2.5 − 4 = −1.5
    expect(rows[3]?.moments[0]).toMatchObject({ touchpoint: 't1', owner: 'aino', gap: -1.5, recovery: null });
    expect(rows[1]?.moments[0]).toMatchObject({ touchpoint: 't2', gap: null, recovery: { verdict: 'good' } });
    expect(momentsByPhase(analyseJourney(journeyOf([{}]), contextOf()), journeyOf([{}]))).toEqual([]);
  });
});
