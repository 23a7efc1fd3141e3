/**
 * The area below the header of an open project: the current board, two boards side by side, the overview, or why there is
 * none.
 */
import { LINK_TARGETS } from '@polku/shared/boards/index';
import type { Board } from '@polku/shared/kernel/project';
import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { viewOfKind } from '../boards/index';
import { AppActionsProvider } from '../kernel/actions/app-actions';
import { OpenBoardProvider, ShowBehindProvider, ShowRecordProvider } from '../kernel/board-navigation';
import type { BoardViewHandle, BoardViewName } from '../kernel/board-view';
import type { Session } from '../kernel/session/session-types';
import { SavePictureProvider } from '../kernel/charts/save-picture';
import { LinkTargetsProvider } from '../kernel/link-targets';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import type { AppAction } from './actions/app-action';
import { BoardGone } from './boards/BoardGone';
import { PlainBoard } from './boards/PlainBoard';
import type { Comparison } from './boards/use-comparison';
import { CrashBoundary } from './CrashBoundary';
import { chartSaver } from './save-chart';
import { useServices } from './services';
import type { Wayfinding } from './use-wayfinding';

const SummaryPage = lazy(() => import('./summary/SummaryPage').then((module) => ({ default: module.SummaryPage })));
const Overview = lazy(() => import('./overview/Overview').then((module) => ({ default: module.Overview })));

export interface ProjectMainProps {
  readonly session: Session;
  /** The project's own record is here. */
  readonly named: boolean;
  /** From the address. */
  readonly boardId: string | null;
  readonly board: Board | undefined;
  readonly overview: boolean;
  readonly summary: boolean;
  readonly readOnly: boolean;
  readonly view: BoardViewName;
  readonly comparing: Comparison;
  readonly way: Wayfinding;
  readonly actions: readonly AppAction[];
  /** Where one is, in words. */
  readonly place: readonly string[];
  readonly onView: (view: BoardViewName) => void;
  readonly onOpen: (board: string) => void;
  readonly onOverview: () => void;
  readonly onBringBack: (board: Board) => void;
  readonly onReady: (handle: BoardViewHandle) => void;
  readonly onHome: () => void;
}

export function ProjectMain({
  session,
  named,
  boardId,
  board,
  overview,
  summary,
  readOnly,
  view,
  comparing,
  way,
  actions,
  place,
  onView,
  onOpen,
  onOverview,
  onBringBack,
  onReady,
  onHome,
}: ProjectMainProps) {
  const words = useWords();
  const { preferences, toasts } = useServices();
  const theme = useStore(preferences.store, (state) => state.theme);
  const singleKeys = useStore(preferences.store, (state) => state.singleKeys);
  const where = place.join(' · ');
  const saveChart = useMemo(
    () => chartSaver({ words, theme, where, tell: (text) => toasts.show({ text, tone: 'problem' }) }),
    [words, theme, where, toasts],
  );
  const { everSynced, status } = useStore(session.state);
  const { View, Compare, headed: own = [] } = viewOfKind(board?.kind) ?? {};
  /** It begins with a heading of its own, as a comparison does. */
  const headed = comparing.pair !== null || own.includes(view);
  const waiting = !named && !everSynced && status.connection !== 'stopped';
  return (
    <>
      {board && View && !headed && <h1 className="visually-hidden">{place.join(' · ')}</h1>}
      <CrashBoundary key={board?.id ?? boardId ?? ''} words={words} within>
        {comparing.pair && Compare && (
          <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
            <Compare session={session} {...comparing.pair} onChoose={comparing.choose} onShow={way.reach} />
          </Suspense>
        )}
        {board && View && !comparing.pair && (
          <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
            <AppActionsProvider value={actions}>
              <LinkTargetsProvider value={LINK_TARGETS}>
                <ShowRecordProvider value={way.reach}>
                  <ShowBehindProvider value={way.showBehind}>
                    <OpenBoardProvider value={onOpen}>
                      <SavePictureProvider value={saveChart}>
                        <View
                          key={board.id}
                          session={session}
                          board={board.id}
                          theme={theme}
                          view={view}
                          onView={onView}
                          readOnly={readOnly}
                          toasts={toasts}
                          singleKeys={singleKeys}
                          search={way.search}
                          found={way.found}
                          onReady={onReady}
                        />
                      </SavePictureProvider>
                    </OpenBoardProvider>
                  </ShowBehindProvider>
                </ShowRecordProvider>
              </LinkTargetsProvider>
            </AppActionsProvider>
          </Suspense>
        )}
        {board && !View && <PlainBoard session={session} boardId={board.id} />}
        {overview && named && (
          <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
            <ShowRecordProvider value={way.reach}>
              <ShowBehindProvider value={way.showBehind}>
                <OpenBoardProvider value={onOpen}>
                  <Overview session={session} readOnly={readOnly} onOpen={onOpen} />
                </OpenBoardProvider>
              </ShowBehindProvider>
            </ShowRecordProvider>
          </Suspense>
        )}
        {summary && named && (
          <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
            <ShowBehindProvider value={way.showBehind}>
              <SummaryPage session={session} readOnly={readOnly} />
            </ShowBehindProvider>
          </Suspense>
        )}
      </CrashBoundary>
      {!board && !overview && !summary && named && (
        <BoardGone
          session={session}
          boardId={boardId}
          readOnly={readOnly}
          onBringBack={onBringBack}
          onOverview={onOverview}
        />
      )}
      {waiting && status.connection !== 'offline' && (
        <div className="loading center tall faint">{words.t('app.loading')}</div>
      )}
      {!named && (!waiting || status.connection === 'offline') && (
        <section className="notice stack gap-4" role="alert">
          <h1>{words.t('app.problem.project')}</h1>
          <p>{words.t('app.problem.project.lead')}</p>
          <Button tone="primary" onPress={onHome}>
            {words.t('app.home')}
          </Button>
        </section>
      )}
    </>
  );
}
