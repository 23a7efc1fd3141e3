/** Findings as text in the person's language: title, sentence and why it matters. */
import { boundInWords } from '../kernel/bound';
import { showDate } from '../kernel/dates';
import { rounded } from '../kernel/rounded';
import { hoursInWords } from '../boards/journey/records/duration-words';
import { withUnit } from '../kernel/no-break';
import type { MessageValues, Translator } from '../kernel/translate';
import type { Finding, FindingValue } from './finding';

function valueInWords(value: FindingValue, words: Translator): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if ('title' in value) return value.title.trim() === '' ? words.t('word.untitled') : value.title;
  if ('word' in value) return words.t(value.word);
  if ('date' in value) return showDate(value.date, words);
  const unknown = words.t('word.unknown');
  const bounded = (amount: string): string =>
    'bound' in value && value.bound ? boundInWords(words, value.bound, amount) : amount;
  if ('hours' in value) return value.hours === null ? unknown : bounded(hoursInWords(words, value.hours));
  if ('share' in value)
    return value.share === null ? unknown : bounded(withUnit(words.number(value.share * 100, 0), '%'));
  if ('decimal' in value) return value.decimal === null ? unknown : words.number(value.decimal, 1);
  if (value.signed === null) return unknown;
  const change = rounded(value.signed);
  return change > 0 ? `+${words.number(change, 1)}` : words.number(change, 1);
}

export interface FindingWords {
  readonly title: string;
  readonly text: string;
  readonly why: string;
}

/** @throws when the catalogue lacks a text of it */
export function describeFinding({ kind, values }: Pick<Finding, 'kind' | 'values'>, words: Translator): FindingWords {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) said[name] = valueInWords(value, words);
  const all: MessageValues = said;
  return {
    title: words.t(`finding.${kind}.title`),
    text: words.t(`finding.${kind}.text`, all),
    why: words.t(`finding.${kind}.why`),
  };
}
