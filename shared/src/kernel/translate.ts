/** The translator interface for shared code: it names a message, the app's catalogue provides the text. */
import type { Memo } from './memo';

export type MessageValues = Readonly<Record<string, string | number>>;

export interface Translator {
  /** For what is made of words alone. */
  readonly memo: Memo;
  readonly locale: 'en' | 'fi';
  /** @param id message id; @throws when the catalogue has no such message */
  t(id: string, values?: MessageValues): string;
  /** A number for people, with the locale's decimal sign; `digits` at most. */
  number(value: number, digits?: number): string;
}

/** @returns message ids of an area, one for each name: `color.teal`, `color.olive`, … */
export function named(area: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${area}.${name}`);
}
