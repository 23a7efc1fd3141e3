/** The guide: its action, and its dialog while open. */
import { BookOpen } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from './app-action';

const GuideDialog = lazy(() =>
  import('../../features/guide/GuideDialog').then((module) => ({ default: module.GuideDialog })),
);

export function useGuide(): { readonly action: AppAction; readonly dialog: ReactNode } {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return {
    action: {
      id: 'app:guide',
      label: words.t('guide.title'),
      icon: <BookOpen size={16} />,
      group: 'view',
      places: ['palette', 'menu'],
      run: () => setOpen(true),
    },
    dialog: open && (
      <Suspense fallback={null}>
        <GuideDialog onClose={() => setOpen(false)} />
      </Suspense>
    ),
  };
}
