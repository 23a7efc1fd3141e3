import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { textSteps, wordDifference } from './word-difference';

const said = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ change, text }) => ({ same: text, added: `{+${text}}`, gone: `{-${text}}` })[change])
    .join('');

describe('what changed in a text', () => {
  it.each([
    ['', '', ''],
    ['', 'New', '{+New}'],
    ['Old', '', '{-Old}'],
    ['The customer waits', 'The customer calls', 'The customer {-waits}{+calls}'],
    ['waits for an answer', 'waits two weeks for an answer', 'waits {+two weeks }for an answer'],
    ['one\ntwo', 'one\nthree', 'one\n{-two}{+three}'],
    ['Päätös tulee', 'Päätös ei tule', 'Päätös {-tulee}{+ei tule}'],
    ['a 👍 b', 'a 👎 b', 'a {-👍}{+👎} b'],
  ])('%j → %j', (before, after, parts) => expect(said(before, after)).toBe(parts));

  it('is everything between the first and last change where too much of it differs', () => {
    const many = (word: string): string => Array.from({ length: 400 }, (_, n) => `${word}${n}`).join(' ');
    const parts = wordDifference(`Begin ${many('a')} end`, `Begin ${many('b')} end`);
    expect(parts.map(({ change }) => change)).toEqual(['same', 'gone', 'added', 'same']);
  });
});

describe('the way from one text to another', () => {
  it('is one small edit for each place, and leaves alone what lies between', () => {
    const steps = textSteps('We ask the customer and they wait', 'We asked the customer and they call us');
    expect(steps.map(({ value }) => value)).toEqual([
      'We asked the customer and they wait',
      'We asked the customer and they call us',
    ]);
    expect(steps.map(({ caret }) => caret)).toEqual([
      'We asked'.length,
      'We asked the customer and they call us'.length,
    ]);
  });

  it('ends at the other text and is never longer than both, whatever they are', () => {
    const random = seededRandom(7);
    const words = ['a', 'bb', ' ', '\n', 'ä', '👍', ' the ', 'x-y', '.', 'customer’s'];
    const text = (): string => Array.from({ length: random.int(30) }, () => random.pick(words)).join('');
    for (let nth = 0; nth < 2000; nth++) {
      const [from, to] = [text(), text()];
      const parts = wordDifference(from, to);
      const without = (change: string): string =>
        parts.flatMap((one) => (one.change === change ? [] : one.text)).join('');
      expect([without('added'), without('gone')]).toEqual([from, to]);
      const steps = textSteps(from, to);
      expect(steps.at(-1)?.value ?? from).toBe(to);
      for (const { value } of steps) expect(value.length).toBeLessThanOrEqual(Math.max(from.length, to.length));
    }
  });
});
