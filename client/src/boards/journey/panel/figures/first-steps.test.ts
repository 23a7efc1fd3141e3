import type { RecordReader } from '@polku/shared/kernel/projection';
import { createTranslator } from '@polku/shared/i18n/translator';
import { expect, it } from 'vitest';
import { firstStepsOf, promptsLeft } from './first-steps';

const map = (...touchpoints: readonly object[]) => ({ list: () => touchpoints }) as unknown as RecordReader;
const done = (read: RecordReader) =>
  firstStepsOf(read, 'board', words)
    .split(' ')
    .filter((step) => step.endsWith(':done'))
    .map((step) => step.split(':')[0]);
const words = createTranslator('en');
const three = [{ title: 'Call' }, { title: 'Visit' }, { title: 'Letter' }];

it('on an empty map none is done', () => expect(done(map())).toEqual([]));
it('touchpoints without a title do not count', () =>
  expect(done(map({ title: 'Call' }, { title: '' }, { title: '' }))).toEqual([]));
it('what a template has written does not count, until somebody has written over it', () => {
  const prompts = [{ title: words.t('templates.pair.need') }, { title: words.t('templates.pair.waits') }];
  expect(done(map(...prompts, { title: 'Call' }))).toEqual([]);
  expect(promptsLeft(map(...prompts, { title: 'Call' }), 'board', words)).toBe(2);
  expect(done(map(...three))).toEqual(['touchpoints']);
  expect(promptsLeft(map(...three), 'board', words)).toBe(0);
});
it('each is told from the map', () => {
  expect(done(map(...three))).toEqual(['touchpoints']);
  expect(done(map(...three, { team: 'a' }))).toEqual(['touchpoints', 'team']);
  expect(done(map({ value: 'undecided' }))).toEqual([]);
  expect(done(map({ value: 'waste' }, { emotion: 0 }))).toEqual(['value', 'emotion']);
  expect(done(map({ waitTime: { amount: 2, unit: 'd' } }))).toEqual(['times']);
});
it('when all are done, or the map is large, nothing is left to show', () => {
  const all = { title: 'x', team: 'a', value: 'value', processTime: { amount: 1, unit: 'h' }, employeeEmotion: 1 };
  expect(firstStepsOf(map(all, all, all), 'board', words)).toBe('');
  expect(firstStepsOf(map(...Array.from({ length: 31 }, () => ({ title: '' }))), 'board', words)).toBe('');
});
