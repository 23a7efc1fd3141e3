/** The person's own choices on this device: language and theme. Small, so in localStorage; without it, for this visit only. */
import type { Locale } from '@polku/shared/i18n/catalogue';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type ThemeChoice = 'light' | 'dark' | 'system';
export interface Preferences {
  readonly locale: Locale;
  readonly themeChoice: ThemeChoice;
  /** What is shown now. */
  readonly theme: 'light' | 'dark';
}
export interface PreferenceStore {
  readonly store: StoreApi<Preferences>;
  setLocale(locale: Locale): void;
  setTheme(choice: ThemeChoice): void;
}

const LOCALE_KEY = 'polku.locale';
const THEME_KEY = 'polku.theme';

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is forbidden in this browser: the choice then lasts for this visit.
    return null;
  }
}
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

/** Reads the choices, or the browser's language and colour scheme, and keeps `<html>` in step. */
export function createPreferences(): PreferenceStore {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const shown = (choice: ThemeChoice): 'light' | 'dark' =>
    choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  const savedLocale = stored(LOCALE_KEY);
  const locale: Locale =
    savedLocale === 'en' || savedLocale === 'fi'
      ? savedLocale
      : navigator.language.toLowerCase().startsWith('fi')
        ? 'fi'
        : 'en';
  const savedTheme = stored(THEME_KEY);
  const themeChoice: ThemeChoice = savedTheme === 'light' || savedTheme === 'dark' ? savedTheme : 'system';
  const store = createStore<Preferences>(() => ({ locale, themeChoice, theme: shown(themeChoice) }));
  const apply = (state: Preferences): void => {
    document.documentElement.lang = state.locale;
    document.documentElement.dataset['theme'] = state.theme;
  };
  apply(store.getState());
  store.subscribe(apply);
  dark.addEventListener('change', () => store.setState((state) => ({ theme: shown(state.themeChoice) })));
  return {
    store,
    setLocale(next) {
      keep(LOCALE_KEY, next);
      store.setState({ locale: next });
    },
    setTheme(choice) {
      keep(THEME_KEY, choice);
      store.setState({ themeChoice: choice, theme: shown(choice) });
    },
  };
}
