/**
 * Collects the message files of each area. `fi` files are type-checked against `en`, so a missing translation is a compile
 * error. Messages are ICU MessageFormat; numbers in them follow the locale.
 */
import { en } from './en/index';
import { fi } from './fi/index';

export type Locale = 'en' | 'fi';
export type MessageId = keyof typeof en;
export const LOCALES: readonly Locale[] = ['en', 'fi'];
export const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageId, string>>>> = { en, fi };
