/** Actions of the open project, and navigation within it. */
import type { Undo } from '@polku/shared/kernel/undo';
import {
  ClipboardCheck,
  Download,
  History,
  Keyboard,
  LayoutDashboard,
  Redo2,
  Search,
  Share2,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { useWords } from '../../kernel/words/words';
import { keepFocusNear } from '../../ui/keep-focus';
import type { AppAction } from './app-action';

const ICON = { size: 16 } as const;

/** A view of the board that is open, or its comparison. */
export interface ShownView {
  readonly view: string;
  readonly label: string;
  readonly shown: boolean;
  readonly show: () => void;
}

export interface ProjectContext {
  readonly readOnly: boolean;
  /** The project's own record is here. */
  readonly named: boolean;
  readonly overview: boolean;
  readonly undo: Pick<Undo, 'canUndo' | 'canRedo' | 'undo' | 'redo' | 'subscribe'>;
  readonly views: readonly ShownView[];
  /** Absent where the view has no such list. */
  readonly listKeys: (() => void) | undefined;
  readonly openPalette: () => void;
  readonly openOverview: () => void;
  /** The summary of the workshop is in view. */
  readonly summary: boolean;
  readonly openSummary: () => void;
  readonly openExport: () => void;
  readonly openShare: () => void;
  readonly openHistory: () => void;
  readonly goHome: () => void;
  /** Absent for those who may not delete the project. */
  readonly openErase?: (() => void) | undefined;
}

/** Recomputed whenever undo or redo becomes possible or impossible. */
export function useProjectActions(context: ProjectContext): readonly AppAction[] {
  const words = useWords();
  const { readOnly, named, overview, undo, views, listKeys } = context;
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => undo.subscribe(redraw), [undo]);
  return [
    {
      id: 'app:undo',
      label: words.t('app.undo'),
      icon: <Undo2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+Z'],
      places: readOnly ? [] : ['palette', 'history', 'narrow'],
      when: () => !readOnly && undo.canUndo(),
      run() {
        // What had the focus may go with the step.
        keepFocusNear(document.activeElement);
        undo.undo();
      },
    },
    {
      id: 'app:redo',
      label: words.t('app.redo'),
      icon: <Redo2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
      places: readOnly ? [] : ['palette', 'history', 'narrow'],
      when: () => !readOnly && undo.canRedo(),
      run() {
        keepFocusNear(document.activeElement);
        undo.redo();
      },
    },
    {
      id: 'app:export',
      label: words.t('app.export'),
      icon: <Download {...ICON} />,
      group: 'project',
      places: ['palette', 'bar', 'narrow'],
      when: () => named,
      run: context.openExport,
    },
    {
      id: 'app:share',
      label: words.t('app.share'),
      icon: <Share2 {...ICON} />,
      group: 'project',
      primary: true,
      places: ['palette', 'bar', 'narrow'],
      when: () => named,
      run: context.openShare,
    },
    {
      id: 'app:history',
      label: words.t('history.open'),
      icon: <History {...ICON} />,
      group: 'project',
      places: ['palette', 'menu', 'narrow'],
      when: () => named,
      run: context.openHistory,
    },
    ...views.map(
      ({ view, label, shown, show }): AppAction => ({
        id: `app:${view}`,
        label,
        group: 'view',
        checked: shown,
        places: ['palette', 'views'],
        run: show,
      }),
    ),
    {
      id: 'app:overview',
      label: words.t('overview.open'),
      icon: <LayoutDashboard {...ICON} />,
      group: 'project',
      pressed: overview,
      places: ['palette', 'project', 'boards'],
      run: context.openOverview,
    },
    {
      id: 'app:summary',
      label: words.t('summary.title'),
      icon: <ClipboardCheck {...ICON} />,
      group: 'project',
      pressed: context.summary,
      places: ['palette', 'menu'],
      run: context.openSummary,
    },
    {
      id: 'app:palette',
      label: words.t('wayfinding.palette'),
      icon: <Search {...ICON} />,
      group: 'view',
      shortcuts: ['Mod+K'],
      inText: true,
      places: ['menu'],
      run: context.openPalette,
    },
    ...(listKeys
      ? [
          {
            id: 'app:keys',
            label: words.t('app.shortcuts'),
            icon: <Keyboard {...ICON} />,
            group: 'view',
            shortcuts: ['?'],
            places: ['palette', 'menu'] as const,
            run: listKeys,
          },
        ]
      : []),
    ...(context.openErase
      ? [
          {
            id: 'app:erase',
            label: words.t('app.erase'),
            icon: <Trash2 {...ICON} />,
            group: 'project',
            places: ['palette', 'menu'] as const,
            when: () => named,
            run: context.openErase,
          },
        ]
      : []),
    {
      id: 'app:home',
      label: words.t('wayfinding.palette.home'),
      group: 'project',
      places: ['palette'],
      run: context.goHome,
    },
  ];
}
