/** Language, appearance, keys of one sign, whether other people's doings are announced, and the guide. */
import { BookOpen, Settings2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { useWords } from '../kernel/words/words';
import { Menu, type MenuGroup } from '../ui/Menu';
import { useServices } from './services';

const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'fi', name: 'Suomi' },
] as const;

const GuideDialog = lazy(() =>
  import('../features/guide/GuideDialog').then((module) => ({ default: module.GuideDialog })),
);

export function AppMenu({ more = [] }: { more?: readonly MenuGroup[] }) {
  const words = useWords();
  const { preferences } = useServices();
  const { locale, themeChoice, singleKeys, othersAnnounced } = useStore(preferences.store);
  const [guide, setGuide] = useState(false);
  return (
    <>
      <Menu
        label={words.t('app.menu')}
        trigger={
          <AriaButton className="button button-icon button-quiet button-normal" aria-label={words.t('app.menu')}>
            <Settings2 size={18} />
          </AriaButton>
        }
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
