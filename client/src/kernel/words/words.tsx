/** Provides the translator of the person's language to components. */
import type { MessageId } from '@polku/shared/i18n/catalogue';
import type { MessageValues, Translator } from '@polku/shared/kernel/translate';
import { createContext, useContext } from 'react';

/** A translator whose ids are checked when the app is compiled. */
export interface Words extends Translator {
  t(id: MessageId, values?: MessageValues): string;
  /** For ids made from data, such as `color.${name}`; throws for one that no catalogue has. */
  say(id: string, values?: MessageValues): string;
}

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

/** @throws outside a WordsProvider */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}

export function wordsOf(translator: Translator): Words {
  return {
    memo: translator.memo,
    locale: translator.locale,
    t: (id, values) => translator.t(id, values),
    say: (id, values) => translator.t(id, values),
    number: (value, digits) => translator.number(value, digits),
  };
}
