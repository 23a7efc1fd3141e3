/**
 * The words of the forms. Phones load only these messages, so the forms know no others; in the app they come out of the whole
 * catalogue.
 */
import type { phone } from '@polku/shared/i18n/en/phone';
import type { phonePage } from '@polku/shared/i18n/en/phone-page';
import type { rounds } from '@polku/shared/i18n/en/rounds';
import type { MessageValues, Translator } from '@polku/shared/kernel/translate';
import { useWords } from '../kernel/words/words';

export type FormMessage = keyof typeof phone | keyof typeof phonePage | keyof typeof rounds;
export interface FormWords extends Translator {
  t(id: FormMessage, values?: MessageValues): string;
  /** For ids made from data. @throws for one that there is not */
  say(id: string, values?: MessageValues): string;
}

/** @throws outside a WordsProvider */
export const useFormWords = (): FormWords => useWords();
