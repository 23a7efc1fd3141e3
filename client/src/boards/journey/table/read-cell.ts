/** What texts in cells mean: numbers with comma or point, times with a unit, choices by name or id, yes and no. */
import { type Duration, TIME_UNITS, type TimeUnit } from '@polku/shared/boards/journey/schema';
import { UNIT_WORDS } from '@polku/shared/boards/journey/tidy/words';
import type { Words } from '../../../kernel/words/words';
import { readNumber } from '../../../ui/Field';

/** An entry of a list to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What stands for an option beside its own name, in either language; lower case. */
export type Synonyms = ReadonlyMap<string, string>;

type Meaning<T> = { readonly value: T } | { readonly why: string };

/** @returns null for an empty text */
export function numberOf(words: Words, text: string, min: number, max: number): Meaning<number | null> {
  const number = readNumber(text);
  if (number === null) return { value: null };
  if (number !== undefined && number >= min && number <= max) return { value: number };
  const said = { text: text.trim(), min: words.number(min, 0), max: words.number(max, 0) };
  return { why: words.t('table.problem.number', said) };
}

function unitOf(words: Words, text: string): TimeUnit | null {
  const tidy = text.trim().toLowerCase().replace(/\.$/, '');
  const names = (unit: TimeUnit): readonly string[] => [
    unit,
    words.t(`unit.${unit}`).toLowerCase(),
    words.t(`unit.short.${unit}`).toLowerCase(),
  ];
  return (
    TIME_UNITS.find((unit) =>
      names(unit).some((name) => name === tidy || (tidy.length > 2 && name.startsWith(tidy))),
    ) ??
    UNIT_WORDS.get(tidy) ??
    null
  );
}

/** @param fallback unit of a bare number */
export function durationOf(words: Words, text: string, fallback: TimeUnit): Meaning<Duration | null> {
  const tidy = text.trim();
  if (tidy === '') return { value: null };
  const match = /^([\d\s.,]+)\s*(\D*)$/.exec(tidy);
  const amount = match?.[1] === undefined ? undefined : readNumber(match[1]);
  const unit = match?.[2]?.trim() ? unitOf(words, match[2]) : fallback;
  if (typeof amount !== 'number' || unit === null || amount > 1e9) {
    return { why: words.t('table.problem.duration', { text: tidy }) };
  }
  return { value: { amount, unit } };
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

function noSuch(words: Words, text: string, options: readonly Option[]): { readonly why: string } {
  const names = options.map(({ label }) => label).join(', ');
  return { why: words.t('table.problem.choice', { text: text.trim(), options: names }) };
}

/** @returns null for an empty text; names may be shortened to their beginning */
export function choiceOf(
  words: Words,
  text: string,
  options: readonly Option[],
  synonyms?: Synonyms,
): Meaning<string | null> {
  if (text.trim() === '') return { value: null };
  const option = optionOf(text, options, synonyms);
  return option ? { value: option.value } : noSuch(words, text, options);
}

/** A list separated by commas, `|` or `;`; a name that holds one of these itself stands alone. */
export function listOf(
  words: Words,
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

const YES = new Set(['yes', 'y', 'true', '1', 'kyllä', 'k', 'x', '✓', '◆']);
const NO = new Set(['', 'no', 'n', 'false', '0', 'ei', 'e', '-', '–']);

export function yesNoOf(words: Words, text: string): Meaning<boolean> {
  const tidy = text.trim().toLowerCase();
  if (YES.has(tidy)) return { value: true };
  if (NO.has(tidy)) return { value: false };
  return { why: words.t('table.problem.yesNo', { text: text.trim() }) };
}
