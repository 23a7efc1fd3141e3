/** Parses cell texts: numbers with comma or point, times with a unit, choices by name or id, booleans. */
import { dateOfText } from '../../../kernel/dates';
import { readNumber } from '../../../kernel/number-text';
import type { Translator } from '../../../kernel/translate';
import { readYesNo } from '../../../kernel/yes-no-text';
import type { Duration, TimeUnit } from '../records/schema';
import { durationOfText } from './duration-text';
import { EMOTION_WORDS } from './words';

/** An entry of a list to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Further words for an option besides its own name, in either language; lower case. */
export type Synonyms = ReadonlyMap<string, string>;

type Meaning<T> = { readonly value: T } | { readonly why: string };

/** As good as no bound. */
export const FAR = 1e12;

/** @returns null for an empty text */
export function numberOf(words: Translator, text: string, min: number, max: number): Meaning<number | null> {
  if (text.trim() === '') return { value: null };
  const number = readNumber(text);
  if (number !== null && number >= min && number <= max) return { value: number };
  const said = { text: text.trim(), min: words.number(min, 0), max: words.number(max, 0) };
  return { why: words.t(`table.problem.${max < FAR ? 'number' : min < 0 ? 'plainNumber' : 'amount'}`, said) };
}

/** A number from −2 to +2, or the word for a face. */
export function emotionOf(words: Translator, text: string): Meaning<number | null> {
  const tidy = text.trim().toLowerCase();
  if (tidy === '') return { value: null };
  const value = EMOTION_WORDS.get(tidy) ?? readNumber(tidy);
  if (value !== null && value >= -2 && value <= 2) return { value };
  return { why: words.t('table.problem.emotion', { text: text.trim() }) };
}

/** @returns the empty string for an empty text */
export function dateIn(words: Translator, text: string): Meaning<string> {
  if (text.trim() === '') return { value: '' };
  const value = dateOfText(text);
  return value === null ? { why: words.t('table.problem.date', { text: text.trim() }) } : { value };
}

/** @param fallback unit of a bare number */
export function durationOf(words: Translator, text: string, fallback: TimeUnit): Meaning<Duration | null> {
  const value = durationOfText(text, fallback);
  return value === undefined ? { why: words.t('table.problem.duration', { text: text.trim() }) } : { value };
}

function optionOf(text: string, options: readonly Option[], synonyms?: Synonyms): Option | undefined {
  const tidy = text.trim().toLowerCase();
  return (
    options.find(({ value, label }) => value === text.trim() || label.trim().toLowerCase() === tidy) ??
    options.find(({ value }) => value.toLowerCase() === tidy) ??
    options.find(({ value }) => value === synonyms?.get(tidy)) ??
    (tidy.length > 1 ? options.find(({ label }) => label.toLowerCase().startsWith(tidy)) : undefined)
  );
}

function noSuch(words: Translator, text: string, options: readonly Option[]): { readonly why: string } {
  const names = options.map(({ label }) => label).join(', ');
  return { why: words.t('table.problem.choice', { text: text.trim(), options: names }) };
}

/** @returns null for an empty text; names may be shortened to their beginning */
export function choiceOf(
  words: Translator,
  text: string,
  options: readonly Option[],
  synonyms?: Synonyms,
): Meaning<string | null> {
  if (text.trim() === '') return { value: null };
  const option = optionOf(text, options, synonyms);
  return option ? { value: option.value } : noSuch(words, text, options);
}

/** A list separated by commas, `|` or `;`; a name containing one of these must be the only one. */
export function listOf(
  words: Translator,
  text: string,
  options: readonly Option[],
  synonyms?: Synonyms,
): Meaning<readonly string[]> {
  const whole = options.find(({ label }) => label.trim().toLowerCase() === text.trim().toLowerCase());
  if (whole) return { value: [whole.value] };
  const chosen: string[] = [];
  for (const part of text.split(/[|,;\n]/)) {
    if (part.trim() === '') continue;
    const option = optionOf(part, options, synonyms);
    if (!option) return noSuch(words, part, options);
    chosen.push(option.value);
  }
  return { value: chosen };
}

/** An empty text is no. */
export function yesNoOf(words: Translator, text: string): Meaning<boolean> {
  const value = text.trim() === '' ? false : readYesNo(text);
  return value === null ? { why: words.t('table.problem.yesNo', { text: text.trim() }) } : { value };
}
