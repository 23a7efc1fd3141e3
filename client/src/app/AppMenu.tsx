/** Guide and list of keys, language, appearance, keys of one sign, and whether other people's doings are announced. */
import { BookOpen, Keyboard, Settings2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../kernel/words/words';
import { IconButton } from '../ui/Button';
import { Menu, type MenuGroup } from '../ui/Menu';
import { useServices } from './services';

const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'fi', name: 'Suomi' },
] as const;

const GuideDialog = lazy(() =>
  import('../features/guide/GuideDialog').then((module) => ({ default: module.GuideDialog })),
);

export interface AppMenuProps {
  readonly more?: readonly MenuGroup[];
  /** Lists the keys of what is on the page; left out where there is no such list. */
  readonly onKeys?: (() => void) | undefined;
}

export function AppMenu({ more = [], onKeys }: AppMenuProps) {
  const words = useWords();
  const { preferences } = useServices();
  const { locale, themeChoice, singleKeys, othersAnnounced } = useStore(preferences.store);
  const [guide, setGuide] = useState(false);
  return (
    <>
      <Menu
        label={words.t('app.menu')}
        trigger={<IconButton label={words.t('app.menu')} icon={<Settings2 size={18} />} />}
        groups={[
          ...more,
          {
            id: 'guide',
            entries: [
              {
                id: 'guide',
                label: words.t('guide.title'),
                icon: <BookOpen size={16} />,
                onAction: () => setGuide(true),
              },
              ...(onKeys
                ? [
                    {
                      id: 'keys',
                      label: words.t('app.shortcuts'),
                      icon: <Keyboard size={16} />,
                      shortcut: '?',
                      onAction: onKeys,
                    },
                  ]
                : []),
            ],
          },
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
            ],
          },
        ]}
      />
      {guide && (
        <Suspense fallback={null}>
          <GuideDialog onClose={() => setGuide(false)} />
        </Suspense>
      )}
    </>
  );
}
