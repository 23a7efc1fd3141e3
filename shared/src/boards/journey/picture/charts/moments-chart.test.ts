import { expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { momentsChart } from './moments-chart';

const words = createTranslator('en');
const diamonds = (phases: Parameters<typeof momentsChart>[0]) =>
  momentsChart(phases, 600, words).shapes.filter(({ kind }) => kind === 'path').length - phases.length;

it('has a diamond for each moment, filled where it is led, and says in words how many are', () => {
  const { shapes } = momentsChart([{ name: 'Before', moments: [true, false, true] }], 600, words);
  expect(shapes.filter((shape) => shape.kind === 'path' && shape.fill === 'accent')).toHaveLength(2);
  expect(diamonds([{ name: 'Before', moments: [true, false, true] }])).toBe(3);
  expect(JSON.stringify(shapes)).toContain('Before: 3 moments, 2 led');
});

it('says how many more there are where there is no room for them', () => {
  const { shapes } = momentsChart([{ name: 'During', moments: Array.from({ length: 500 }, () => false) }], 600, words);
  // (600 − 40) ÷ 20 = 28 have room.
  expect(JSON.stringify(shapes)).toContain('+472');
});

it('is not drawn without phases', () => {
  expect(momentsChart([], 600, words)).toEqual({ shapes: [], height: 0 });
});
