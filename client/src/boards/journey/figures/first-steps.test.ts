import type { RecordReader } from '@polku/shared/kernel/projection';
import { expect, it } from 'vitest';
import { firstStepsOf } from './first-steps';

const map = (...touchpoints: readonly object[]) => ({ list: () => touchpoints }) as unknown as RecordReader;
const done = (read: RecordReader) =>
  firstStepsOf(read, 'board')
    .split(' ')
    .filter((step) => step.endsWith(':done'))
    .map((step) => step.split(':')[0]);
const three = [{ title: 'Call' }, { title: 'Visit' }, { title: 'Letter' }];

it('on an empty map none is done', () => expect(done(map())).toEqual([]));
it('touchpoints without a title do not count', () =>
  expect(done(map({ title: 'Call' }, { title: '' }, { title: '' }))).toEqual([]));
it('each is told from the map', () => {
  expect(done(map(...three))).toEqual(['touchpoints']);
  expect(done(map(...three, { team: 'a' }))).toEqual(['touchpoints', 'team']);
  expect(done(map({ value: 'undecided' }))).toEqual([]);
  expect(done(map({ value: 'waste' }, { emotion: 0 }))).toEqual(['value', 'emotion']);
  expect(done(map({ waitTime: { amount: 2, unit: 'd' } }))).toEqual(['times']);
});
it('when all are done, or the map is large, nothing is left to show', () => {
  const all = { title: 'x', team: 'a', value: 'value', processTime: { amount: 1, unit: 'h' }, employeeEmotion: 1 };
  expect(firstStepsOf(map(all, all, all), 'board')).toBe('');
  expect(firstStepsOf(map(...Array.from({ length: 31 }, () => ({ title: '' }))), 'board')).toBe('');
});
