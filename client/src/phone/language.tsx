/** The language and the theme of the page: the browser's, or as chosen here or in the app. */
import { createSmallTranslator } from '@polku/shared/i18n/small-translator';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { savedPreference, savePreference } from '../kernel/local-preferences';
import { wordsOf, WordsProvider } from '../kernel/words/words';
import { MESSAGES } from './messages';

type Locale = 'en' | 'fi';
/** The same keys as the app's. */
const LOCALE = 'polku.locale';
const THEME = 'polku.theme';

function firstLocale(): Locale {
  const saved = savedPreference(LOCALE);
  if (saved === 'en' || saved === 'fi') return saved;
  return navigator.language.toLowerCase().startsWith('fi') ? 'fi' : 'en';
}

export function Language({ children }: { readonly children: (change: () => void) => ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  const words = useMemo(() => wordsOf(createSmallTranslator(locale, MESSAGES[locale])), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useTheme();
  const change = (): void => {
    const next = locale === 'en' ? 'fi' : 'en';
    savePreference(LOCALE, next);
    setLocale(next);
  };
  return <WordsProvider value={words}>{children(change)}</WordsProvider>;
}

function useTheme(): void {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const saved = savedPreference(THEME);
    const show = (): void => {
      const theme = saved === 'light' || saved === 'dark' ? saved : dark.matches ? 'dark' : 'light';
      document.documentElement.dataset['theme'] = theme;
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, []);
}
