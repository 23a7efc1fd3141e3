import { expect, it } from 'vitest';
import { CATALOGUES, LOCALES } from './catalogue';
import { createSmallTranslator } from './small-translator';
import { createTranslator } from './translator';

it('says every message of the catalogue as the large one does', () => {
  const numbers = [0, 1, 2, 5, 21, 1234];
  for (const locale of LOCALES) {
    const [large, small] = [createTranslator(locale), createSmallTranslator(locale, CATALOGUES[locale])];
    const differ: string[] = [];
    for (const [id, text] of Object.entries(CATALOGUES[locale])) {
      const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
      for (const n of numbers) {
        const values = Object.fromEntries(names.map((name) => [name, n]));
        if (large.t(id, values) !== small.t(id, values)) differ.push(`${id} (${n})`);
      }
    }
    expect(differ).toEqual([]);
  }
});

it('chooses by word, and lets what it is given stand as it is', () => {
  const words = createSmallTranslator('en', {
    one: '{how, select, loud {HELLO {name}} other {hello {name}}}',
    two: '{n, plural, =0 {none} one {# of {all, number}} other {# of {all, number}}} # {text}',
  });
  expect(words.t('one', { how: 'loud', name: '{x} #' })).toBe('HELLO {x} #');
  expect(words.t('one', { how: 'low', name: 'Ada' })).toBe('hello Ada');
  expect(words.t('two', { n: 1, all: 2000, text: '{n}' })).toBe('1 of 2,000 # {n}');
  expect(words.t('two', { n: 0, all: 2, text: '' })).toBe('none # ');
  expect(words.number(-1.25)).toBe('−1.3');
});

it('throws for what has no words, and for what is no message', () => {
  expect(() => createSmallTranslator('fi', {}).t('nothing')).toThrow('no message "nothing"');
  for (const broken of ['{n, plural, one', '{n, date}', '{a', '{n, plural, one {#}']) {
    expect(() => createSmallTranslator('fi', { broken }).t('broken')).toThrow(/not a message/);
  }
});
