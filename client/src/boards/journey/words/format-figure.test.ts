import { createTranslator } from '@polku/shared/i18n/translator';
import { expect, it } from 'vitest';
import { wordsOf } from '../../../kernel/words/words';
import { showShare } from './format-figure';

it('rounds what is hardly anything not to nothing, and what is nearly all not to all', () => {
  const words = wordsOf(createTranslator('en'));
  const said = [0, 0.0001, 0.001, 0.0956, 0.4, 0.9949, 0.9975, 0.9999, 1].map(
    (share) => showShare(words, share).amount,
  );
  expect(said).toEqual(['0', '<\u00a00.1', '0.1', '9.6', '40', '99', '99.8', '>\u00a099.9', '100']);
});
