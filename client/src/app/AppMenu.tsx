/**
 * The app's own actions and preferences: language, appearance, single-key shortcuts, announcements of other people's
 * actions, and whether others may take one along.
 */
import { Settings2 } from 'lucide-react';
import { useStore } from 'zustand';
import { menuEntry } from '../kernel/actions/menu-entry';
import { useWords } from '../kernel/words/words';
import { IconButton } from '../ui/Button';
import { Menu, type MenuGroup } from '../ui/Menu';
import { type AppAction, inPlace } from './actions/app-action';
import { useServices } from './services';

const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'fi', name: 'Suomi' },
] as const;

export interface AppMenuProps {
  readonly more?: readonly MenuGroup[];
  readonly actions: readonly AppAction[];
}

export function AppMenu({ more = [], actions }: AppMenuProps) {
  const words = useWords();
  const { preferences } = useServices();
  const { locale, themeChoice, singleKeys, othersAnnounced, asksFirst } = useStore(preferences.store);
  return (
    <Menu
      label={words.t('app.menu')}
      trigger={<IconButton label={words.t('app.menu')} icon={<Settings2 size={18} />} />}
      groups={[
        ...more,
        { id: 'first', entries: inPlace(actions, 'menu').map(menuEntry) },
        {
          id: 'language',
          title: words.t('app.menu.language'),
          entries: LANGUAGES.map((language) => ({
            id: language.locale,
            label: language.name,
            checked: locale === language.locale,
            onAction: () => preferences.setLocale(language.locale),
          })),
        },
        {
          id: 'theme',
          title: words.t('app.menu.theme'),
          entries: (['light', 'dark', 'system'] as const).map((choice) => ({
            id: choice,
            label: words.t(`app.menu.theme.${choice}`),
            checked: themeChoice === choice,
            onAction: () => preferences.setTheme(choice),
          })),
        },
        {
          id: 'access',
          title: words.t('app.menu.access'),
          several: true,
          entries: [
            {
              id: 'singleKeys',
              label: words.t('app.menu.singleKeys'),
              checked: singleKeys,
              onAction: () => preferences.setSwitch('singleKeys', !singleKeys),
            },
            {
              id: 'othersAnnounced',
              label: words.t('app.menu.othersAnnounced'),
              checked: othersAnnounced,
              onAction: () => preferences.setSwitch('othersAnnounced', !othersAnnounced),
            },
            {
              id: 'asksFirst',
              label: words.t('gather.asksFirst'),
              checked: asksFirst,
              onAction: () => preferences.setSwitch('asksFirst', !asksFirst),
            },
          ],
        },
      ]}
    />
  );
}
