/** The small catalogue has words for everything that a round can ask. */
import { createSmallTranslator } from '@polku/shared/i18n/small-translator';
import type { AnswerField } from '@polku/shared/kernel/rounds';
import { fieldForm } from '@polku/shared/workshop/kinds/forms';
import { ROUND_KINDS } from '@polku/shared/workshop/kinds/list';
import { ASKED, RATED } from '@polku/shared/workshop/round-plan';
import { expect, it } from 'vitest';
import { roundTitle } from '../answering/round-title';
import { wordsOf } from '../kernel/words/words';
import { MESSAGES } from './messages';

const fields: readonly AnswerField[] = ROUND_KINDS.flatMap(({ asks, defaultPlan }) =>
  RATED.flatMap((about) => ASKED.flatMap((asked) => asks({ ...defaultPlan, about, asked }))),
).flatMap((ask) => ask.fields);

it.each(['en', 'fi'] as const)('in %s', (locale) => {
  const words = wordsOf(createSmallTranslator(locale, MESSAGES[locale]));
  for (const field of fields) {
    const { label, low, high, options } = fieldForm(field);
    const ids = [label, low, high, ...options].filter((id) => id !== null);
    expect(ids.map((id) => words.say(id))).not.toContain('');
    expect(options).toHaveLength('options' in field ? field.options.length : 0);
  }
  for (const { id } of ROUND_KINDS) {
    const question = words.say(`round.kind.${id}.question`);
    expect(roundTitle({ question: ' ', kind: id }, words)).toBe(question);
  }
  expect(roundTitle({ question: 'Why?', kind: 'mirror' }, words)).toBe('Why?');
  expect(roundTitle({ question: '', kind: 'of-tomorrow' }, words)).toBe(words.t('phone.round.untitled'));
});
