import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { testGoals } from '../../../testing/test-goals';
import { GOALS_COMMANDS as C } from '../commands/index';
import { dayNumber } from '../../../kernel/dates';
import type { Shape } from '../../../kernel/scene';
import type { Goal } from '../schema';
import { showAmount, showShort } from '../show-value';
import { dateTicks, valueAxis } from './axis';
import { chartCaption, CHART_SIZE, courseChart } from './chart';

const [en, fi] = [createTranslator('en'), createTranslator('fi')];
const PERIOD = { baselineDate: '2026-01-01', targetDate: '2028-01-01' } as const;
const numbers = (values: readonly number[], unit = '', words = en): readonly string[] => {
  const { ticks, unit: said } = valueAxis(values, unit, words);
  return [said, ...ticks.map(({ label }) => label)];
};
const day = (date: string): number => dayNumber(date) ?? Number.NaN;
const dates = (from: string, to: string, words = en) => dateTicks(day(from), day(to), words).map(({ label }) => label);

/** @returns points that the shape reaches: both ends of a text, every corner of a path */
function cornersOf(shape: Shape): readonly (readonly [number, number])[] {
  if (shape.kind === 'text') {
    const start = shape.x - (shape.anchor === 'middle' ? shape.width / 2 : shape.anchor === 'end' ? shape.width : 0);
    return [
      [start, shape.y],
      [start + shape.width, shape.y],
    ];
  }
  if (shape.kind === 'path') return shape.commands.map(([, x = 0, y = 0]) => [x, y] as const);
  return [[shape.x, shape.y]];
}

describe('the axis of values', () => {
  it('has round numbers around everything that is shown', () => {
    expect(numbers([48, 24, 41], 'a month')).toEqual(['a month', '20', '30', '40', '50']);
    expect(numbers([4.5, 5.6], '€', fi)).toEqual(['€', '4,5', '5', '5,5', '6']);
    expect(numbers([-20, 44])).toEqual(['', '−25', '0', '25', '50']);
    expect(numbers([-0.3, 0.1])).toEqual(['', '−0.4', '−0.2', '0', '0.2']);
  });

  it('is there for one value, and for zero', () => {
    expect(numbers([5])).toEqual(['', '4.5', '5', '5.5']);
    expect(numbers([0])).toEqual(['', '−1', '0', '1']);
  });

  it('counts huge and tiny numbers in powers that the unit says', () => {
    expect(numbers([1_200_000, 3_900_000], '€')).toEqual(['million €', '1', '2', '3', '4']);
    expect(numbers([1e12, -1e12], '€', fi)).toEqual(['bilj. €', '−1', '0', '1']);
    expect(numbers([0.000002, 0.000008], 'g')).toEqual(['×10⁻⁶ g', '2', '4', '6', '8']);
    expect(numbers([240_000, 260_000], '', fi)).toEqual(['', '240\u00a0000', '250\u00a0000', '260\u00a0000']);
  });

  it('never has more numbers than fit, whatever the values', () => {
    for (let nth = 0; nth < 400; nth++) {
      const low = Math.sin(nth * 7.3) * 10 ** ((nth % 22) - 9);
      const high = low + Math.abs(Math.cos(nth * 3.1)) * 10 ** ((nth % 19) - 8);
      const { ticks, low: from, high: to } = valueAxis([low, high], '', en);
      expect([nth, ticks.length >= 2 && ticks.length <= 5]).toEqual([nth, true]);
      const nearly = (to - from) * 1e-6;
      expect([nth, from <= low + nearly, to >= high - nearly]).toEqual([nth, true, true]);
    }
  });
});

describe('an amount in words', () => {
  it('is never zero because it is small, and short where room is short', () => {
    expect([showAmount(0.00004, 'g', en), showAmount(0.0123, '', fi), showAmount(0, '€', en)]).toEqual([
      '0.00004\u00a0g',
      '0,012',
      '0\u00a0€',
    ]);
    expect([showShort(1_634_567_890.5, '€', fi), showShort(-2_500_000, '', en), showShort(999_999, '€', en)]).toEqual([
      '1,63\u00a0mrd.\u00a0€',
      '−2.5\u00a0million',
      '999,999\u00a0€',
    ]);
    expect(showAmount(1_634_567_890.5, '€', fi)).toBe('1\u00a0634\u00a0567\u00a0890,5\u00a0€');
  });
});

describe('the axis of dates', () => {
  it('has beginnings of months or years between the ends', () => {
    expect(dates('2026-01-01', '2028-01-01')).toEqual(['2026', '2027', '2028']);
    expect(dates('2026-01-01', '2026-12-31', fi)).toEqual(['1/2026', '4/2026', '7/2026', '10/2026']);
    expect(dates('2026-03-15', '2026-06-20')).toEqual(['Apr 2026', 'May 2026', 'Jun 2026']);
    expect(dates('2000-01-01', '2100-01-01').length).toBeLessThanOrEqual(4);
  });

  it('says the ends of a short time in full, and one day once', () => {
    expect(dates('2026-01-05', '2026-02-01', fi)).toEqual(['5.1.2026', '1.2.2026']);
    expect(dates('2026-01-05', '2026-01-05')).toEqual(['5 Jan 2026']);
  });
});

describe('the chart of a goal', () => {
  const chart = (fields: Partial<Goal>, measured: readonly (readonly [string, number])[] = []) => {
    const board = testGoals();
    const goal = board.add('G', fields);
    for (const [date, value] of measured) board.do(C.addGoalActual, { goal, date, value });
    const [made, actuals] = [board.goal('G'), board.actuals('G')];
    const shapes = courseChart(made, actuals, CHART_SIZE, en);
    return { shapes, caption: chartCaption(made, actuals, en) };
  };
  const inside = (at: number, most: number): boolean => at >= -0.5 && at <= most + 0.5;

  it('keeps all it draws within its size', () => {
    const many = Array.from({ length: 90 }, (_, nth): [string, number] => [
      new Date(Date.UTC(2026, 0, 1 + nth * 8)).toISOString().slice(0, 10),
      12 + Math.sin(nth) * 9,
    ]);
    for (const { shapes } of [
      chart({ baseline: 12, target: 6, course: 'halving', ...PERIOD }, many),
      chart({
        baseline: -1e12,
        target: 1e12,
        unit: 'very long unit of measure that nobody would write here',
        ...PERIOD,
      }),
      chart({ baseline: 3, target: 3, ...PERIOD }, [['2020-01-01', 3]]),
      chart({ baseline: 3, baselineDate: '2026-01-01' }),
    ]) {
      expect(shapes.length).toBeGreaterThan(0);
      const beyond = shapes.filter(
        (shape) => !cornersOf(shape).every(([x, y]) => inside(x, CHART_SIZE.width) && inside(y, CHART_SIZE.height)),
      );
      expect(beyond).toEqual([]);
    }
  });

  it('says what its lines are, and why one is missing', () => {
    const full = { baseline: 12, target: 6, ...PERIOD };
    expect(chart(full).caption).toBe('dashed: expected, not measured yet');
    expect(chart(full, [['2026-05-01', 11]]).caption).toBe('dashed: expected, dot: measured');
    const back = chart({ ...full, baselineDate: '2028-01-01', targetDate: '2026-01-01' }, [
      ['2026-05-01', 11],
      ['2026-06-01', 10],
    ]);
    expect(back.caption).toBe('No expected course: the target date is not after the baseline date; line: measured');
    expect(back.shapes.some((shape) => shape.kind === 'path' && shape.dash)).toBe(false);
    expect(chart({ baseline: 1, ...PERIOD }).caption).toMatch(/the target is missing/);
  });

  it('is nothing while no value has a date', () => {
    expect(chart({ baseline: 3, target: 4 }).shapes).toEqual([]);
  });
});
