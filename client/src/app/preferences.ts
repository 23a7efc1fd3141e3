/** The person's preferences on this device: language, theme, shortcuts, announcements, and being taken along. */
import type { Locale } from '@polku/shared/i18n/catalogue';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { savePreference, savedPreference } from '../kernel/local-preferences';

export type ThemeChoice = 'light' | 'dark' | 'system';
export interface Preferences {
  readonly locale: Locale;
  readonly themeChoice: ThemeChoice;
  /** The theme shown now. */
  readonly theme: 'light' | 'dark';
  /** Whether keys of one sign act on a board. */
  readonly singleKeys: boolean;
  /** Whether other people's actions are announced to screen readers. */
  readonly othersAnnounced: boolean;
  /** Whether the person is asked before others take them along. */
  readonly asksFirst: boolean;
}
/** A choice of on or off. */
export type PreferenceSwitch = 'singleKeys' | 'othersAnnounced' | 'asksFirst';
export interface PreferenceStore {
  readonly store: StoreApi<Preferences>;
  setLocale(locale: Locale): void;
  setTheme(choice: ThemeChoice): void;
  setSwitch(name: PreferenceSwitch, on: boolean): void;
}

const LOCALE_KEY = 'polku.locale';
const THEME_KEY = 'polku.theme';
const SWITCH_KEYS = {
  singleKeys: 'polku.singleKeys',
  othersAnnounced: 'polku.othersAnnounced',
  asksFirst: 'polku.asksFirst',
} as const satisfies Readonly<Record<PreferenceSwitch, string>>;

/** Reads the choices, or the browser's language and colour scheme, and keeps `<html>` in step. */
export function createPreferences(): PreferenceStore {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const shown = (choice: ThemeChoice): 'light' | 'dark' =>
    choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  const savedLocale = savedPreference(LOCALE_KEY);
  const locale: Locale =
    savedLocale === 'en' || savedLocale === 'fi'
      ? savedLocale
      : navigator.language.toLowerCase().startsWith('fi')
        ? 'fi'
        : 'en';
  const savedTheme = savedPreference(THEME_KEY);
  const themeChoice: ThemeChoice = savedTheme === 'light' || savedTheme === 'dark' ? savedTheme : 'system';
  const store = createStore<Preferences>(() => ({
    locale,
    themeChoice,
    theme: shown(themeChoice),
    singleKeys: savedPreference(SWITCH_KEYS.singleKeys) !== 'off',
    othersAnnounced: savedPreference(SWITCH_KEYS.othersAnnounced) !== 'off',
    asksFirst: savedPreference(SWITCH_KEYS.asksFirst) === 'on',
  }));
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
      savePreference(LOCALE_KEY, next);
      store.setState({ locale: next });
    },
    setTheme(choice) {
      savePreference(THEME_KEY, choice);
      store.setState({ themeChoice: choice, theme: shown(choice) });
    },
    setSwitch(name, on) {
      savePreference(SWITCH_KEYS[name], on ? 'on' : 'off');
      store.setState({ [name]: on });
    },
  };
}
