/** Header and board of an open project: names, view, undo, status, people, export, share. */
import { TOUCHPOINT_LINKS } from '@polku/shared/boards/index';
import { PROJECT_ID, boardRecord, projectRecord } from '@polku/shared/kernel/project';
import { can } from '@polku/shared/kernel/permissions';
import { Download, LayoutDashboard, Redo2, Share2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useReducer, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { OpenBoardProvider, ShowRecordProvider } from '../kernel/board-navigation';
import type { BoardViewHandle } from '../kernel/board-view';
import { viewOfKind } from '../boards/index';
import { AskName } from '../features/presence/AskName';
import { PeopleBar } from '../features/presence/PeopleBar';
import type { Peer, Session } from '../kernel/session/session-types';
import { useProjection } from '../kernel/store/use-projection';
import { TouchpointLinksProvider } from '../kernel/touchpoint-links';
import { useWords } from '../kernel/words/words';
import { Button, IconButton } from '../ui/Button';
import { Logo } from '../ui/Logo';
import { Segmented } from '../ui/Segmented';
import { SkipLink } from '../ui/SkipLink';
import { NARROW, PHONE, SHORT, useMedia } from '../ui/use-media';
import { AppMenu } from './AppMenu';
import { viewsOf } from './board-views';
import { Banners } from './Banners';
import { BoardCrumbs } from './boards/BoardCrumbs';
import { BoardGone } from './boards/BoardGone';
import { BoardMenu } from './boards/BoardMenu';
import { PlainBoard } from './boards/PlainBoard';
import { otherStates, type StateChoice, StateMenu } from './boards/StateMenu';
import { useBoardActs } from './boards/use-board-acts';
import { useComparison } from './boards/use-comparison';
import { CrashBoundary } from './CrashBoundary';
import { ExportPanel, printable } from './ExportPanel';
import { importIntoProject } from './import/import-file';
import { useImport } from './import/use-import';
import { NameField } from './NameField';
import { NarrowMenu } from './NarrowMenu';
import { PeopleNews } from './PeopleNews';
import { PicturesRefused } from './PicturesRefused';
import { SharePanel } from './SharePanel';
import { StatusBadge } from './StatusBadge';
import { useKeepPicture } from './project-picture';
import { useServices } from './services';
import { dateToday } from './board-frame';
import { printsBoard } from './print-board';
import { printedBoard } from './printed-board';
import { printsNames } from './printed-names';
import { useBoardView } from './use-board-view';
import { useUndoKeys } from './use-undo-keys';
import { useUndoNews } from './use-undo-news';
import { useWayfinding } from './use-wayfinding';

const Overview = lazy(() => import('./overview/Overview').then((module) => ({ default: module.Overview })));
/** Stands in the address for a board's id; ids of boards are 20 characters long. */
const OVERVIEW = 'overview';

export interface ProjectShellProps {
  readonly session: Session;
  readonly boardId: string | null;
  /** Nobody has been asked on this device yet what the others shall call them. */
  readonly askName: boolean;
  readonly onHome: () => void;
  /** Opens the project anew, after the server's document got another history. */
  readonly onReopen: () => void;
}

export function ProjectShell({ session, boardId, askName, onHome, onReopen }: ProjectShellProps) {
  const words = useWords();
  const { preferences, toasts, library } = useServices();
  const theme = useStore(preferences.store, (state) => state.theme);
  const singleKeys = useStore(preferences.store, (state) => state.singleKeys);
  const othersAnnounced = useStore(preferences.store, (state) => state.othersAnnounced);
  const { role, loaded, everSynced, status } = useStore(session.state);
  const [, navigate] = useLocation();
  const project = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID));
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  const [dialog, setDialog] = useState<'share' | 'export' | null>(null);
  const handle = useRef<BoardViewHandle | null>(null);
  /** What was selected when the export was opened. */
  const [selected, setSelected] = useState<readonly string[]>([]);
  const openExport = (): void => {
    setSelected(handle.current?.selected?.() ?? []);
    setDialog('export');
  };
  /** The export dialog asks for the board's picture whatever is in view. */
  const printing = useRef(false);
  const main = useRef<HTMLElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const { undo } = session.runner;
  useEffect(() => undo.subscribe(redraw), [undo]);
  useUndoKeys(undo);
  useKeepPicture(session, boards);

  const board =
    boards.find(({ id }) => id === boardId) ??
    (boardId === null ? boards.find(({ archived }) => !archived) : undefined);
  const narrow = useMedia(NARROW);
  const phone = useMedia(PHONE);
  const short = useMedia(SHORT);
  const { view, setView, opening } = useBoardView(session.projection, boards, board, phone);
  const readOnly = role === null || !can(role, 'editContent') || session.runner.readOnly !== null;
  const projectName = project?.name ?? '';
  useEffect(() => {
    if (!project) return;
    void library.rememberProject({ id: session.projectId, name: projectName }).catch(() => undefined); // the status tells of a failing store
  }, [project, projectName, library, session.projectId, words]);

  useEffect(
    () =>
      printsBoard(() => {
        if (!board || !printable(board) || (view !== 'map' && !printing.current)) return null;
        return printedBoard(words, session, projectName, board, handle.current?.asSeen?.(board.id) ?? null);
      }),
    [words, session, projectName, board, view],
  );

  const shown = `${boardId} ${view}`;
  useEffect(() => () => toasts.leaveView(), [toasts, shown]);

  const boardInView = board?.id;
  useEffect(() => {
    // Others can go to where one is before one has moved a finger there.
    if (boardInView !== undefined) session.presence.moveCursor(boardInView, null);
  }, [session, boardInView]);

  const overview = boardId === OVERVIEW;
  const openOverview = (): void => navigate(`/p/${session.projectId}/${OVERVIEW}`);
  const openBoard = (id: string): void => {
    opening(id);
    navigate(`/p/${session.projectId}/${id}`);
  };
  const importing = useImport(
    (file, how) => importIntoProject(file, { session, words }, how),
    (done) => {
      if (!('message' in done)) return;
      toasts.show({ text: done.message, tone: 'info' });
      if (done.board) openBoard(done.board);
    },
  );
  const { View, Compare, listsKeys } = viewOfKind(board?.kind) ?? {};
  const acts = useBoardActs(session, openBoard);
  const comparing = useComparison(session.projectId, boards, board);
  const stateChoice: StateChoice | null =
    board?.kind === 'journey'
      ? {
          state: board.state,
          onChange: (state) => acts.setState(board, state),
          onMakeTarget: () => acts.makeTarget(board),
          others: otherStates(board, boards, openBoard),
        }
      : null;
  const listKeys =
    listsKeys && !comparing.pair
      ? () =>
          handle.current
            ?.actions?.()
            .find(({ id }) => id === 'help')
            ?.run()
      : undefined;
  const way = useWayfinding({
    session,
    boards,
    board,
    viewShown: View !== undefined && !comparing.pair,
    openBoard,
    actions: [
      { id: 'app:export', label: words.t('app.export'), disabled: !board, run: openExport },
      { id: 'app:share', label: words.t('app.share'), disabled: !project, run: () => setDialog('share') },
      ...viewsOf(board?.kind, phone).map((offered) => ({
        id: `app:${offered.view}`,
        label: words.t(offered.label),
        disabled: view === offered.view,
        run: () => setView(offered.view),
      })),
      {
        id: 'app:import',
        label: words.t('app.import.here'),
        disabled: readOnly,
        run: () => fileInput.current?.click(),
      },
      { id: 'app:overview', label: words.t('overview.open'), disabled: overview, run: openOverview },
      { id: 'app:home', label: words.t('wayfinding.palette.home'), run: onHome },
    ],
  });
  useUndoNews({
    session,
    toasts,
    words,
    inView: comparing.pair ? Object.values(comparing.pair) : board ? [board.id] : [],
    openBoard,
    reach: way.reach,
  });
  const views = [
    ...viewsOf(board?.kind, phone).map((offered) => ({ value: offered.view, label: words.t(offered.label) })),
    ...(board && (comparing.pair || (board.origin !== null && comparing.begin))
      ? [{ value: 'compare' as const, label: words.t('compare.view') }]
      : []),
  ];
  const shownView = comparing.pair ? ('compare' as const) : view;
  const chooseView = (next: (typeof views)[number]['value'] | null): void => {
    if (next === 'compare') return comparing.begin?.();
    if (next) setView(next);
    if (comparing.pair && board) openBoard(board.id);
  };
  const follow = (peer: Peer): void => {
    const met = way.meet(peer);
    if (met !== 'going') toasts.show({ text: words.t(`app.people.${met}`, { name: peer.name }), tone: 'info' });
  };
  const viewLabel = views.find(({ value }) => value === shownView)?.label;
  const boardName = board && (board.name || words.t('word.untitled'));
  const place = overview ? [words.t('overview.open')] : boardName ? [boardName, ...(viewLabel ? [viewLabel] : [])] : [];
  const title = [...place, projectName || words.t('word.untitled'), 'Polku'].join(' · ');
  useEffect(() => {
    if (project) document.title = title;
  }, [project, title]);
  const names = [projectName || words.t('word.untitled'), ...place.slice(0, 1)].join(' · ');
  useEffect(() => printsNames(() => `${names} · ${dateToday(words)}`), [names, words]);
  /** A persona's sheet and a comparison begin with a heading of their own. */
  const headed = comparing.pair !== null || (board?.kind === 'persona' && view === 'map');
  const waiting = !project && !everSynced && status.connection !== 'stopped';

  return (
    <div className="project">
      <SkipLink label={words.t(board ? 'app.skip' : 'app.skip.page')} target={() => main.current} />
      <header className="topbar">
        <a
          className="topbar-brand"
          href="/"
          aria-label="Polku"
          onClick={(event) => {
            event.preventDefault();
            onHome();
          }}
        >
          <Logo />
          <span>Polku</span>
        </a>
        {project && (
          <>
            <span className="topbar-slash">/</span>
            <NameField
              className="topbar-name topbar-project"
              label={words.t('app.header.project')}
              session={session}
              id={PROJECT_ID}
              field="name"
              readOnly={readOnly}
            />
            <IconButton
              label={words.t('overview.open')}
              icon={<LayoutDashboard size={17} />}
              pressed={overview}
              onPress={openOverview}
            />
          </>
        )}
        {board && (
          <>
            <BoardCrumbs session={session} board={board.id} onShow={way.reach} />
            <span className="topbar-slash">/</span>
            <NameField
              key={board.id}
              className="topbar-name topbar-board"
              label={words.t('app.header.board')}
              session={session}
              id={board.id}
              field="name"
              readOnly={readOnly}
            />
            {stateChoice && <StateMenu readOnly={readOnly} choice={stateChoice} />}
            <BoardMenu
              session={session}
              board={board}
              boards={boards}
              readOnly={readOnly}
              onOpen={openBoard}
              onOverview={openOverview}
              onCompare={comparing.begin}
              onRename={() => {
                // After the menu has given the focus back to its button.
                setTimeout(() => document.querySelector<HTMLInputElement>('.topbar-board')?.select(), 80);
              }}
              onImport={() => fileInput.current?.click()}
            />
            {!short && (
              <div className="topbar-view">
                <Segmented
                  size="small"
                  label={words.t('app.header.view')}
                  value={shownView}
                  onChange={chooseView}
                  options={views}
                />
              </div>
            )}
          </>
        )}
        <span className="topbar-space" />
        {!readOnly && !short && (
          <IconButton
            label={words.t('app.undo')}
            icon={<Undo2 size={17} />}
            isDisabled={!undo.canUndo()}
            onPress={() => undo.undo()}
          />
        )}
        {!readOnly && !phone && !short && (
          <IconButton
            label={words.t('app.redo')}
            icon={<Redo2 size={17} />}
            isDisabled={!undo.canRedo()}
            onPress={() => undo.redo()}
          />
        )}
        <StatusBadge session={session} compact={narrow} />
        <PicturesRefused pictures={session.pictures} />
        {othersAnnounced && <PeopleNews presence={session.presence} />}
        <PeopleBar presence={session.presence} onFollow={follow} />
        {narrow ? (
          <NarrowMenu
            presence={session.presence}
            onFollow={follow}
            views={short && board ? { options: views, value: shownView } : null}
            onView={chooseView}
            undo={readOnly ? null : undo}
            state={readOnly ? null : stateChoice}
            onExport={project ? openExport : null}
            onShare={project ? () => setDialog('share') : null}
            onKeys={listKeys}
          />
        ) : (
          <>
            <Button
              icon={<Download size={16} />}
              onPress={openExport}
              isDisabled={!project}
              aria-label={words.t('app.export')}
            >
              {words.t('app.export')}
            </Button>
            <Button
              tone="primary"
              icon={<Share2 size={16} />}
              onPress={() => setDialog('share')}
              isDisabled={!project}
              aria-label={words.t('app.share')}
            >
              {words.t('app.share')}
            </Button>
            <AppMenu onKeys={listKeys} />
          </>
        )}
      </header>
      <Banners session={session} onReopen={onReopen} readOnly={readOnly && loaded && role !== null} />
      {askName && <AskName presence={session.presence} joined={role !== null && role !== 'facilitator'} />}
      <main ref={main}>
        {board && View && !headed && <h1 className="visually-hidden">{place.join(' · ')}</h1>}
        <CrashBoundary key={board?.id ?? boardId ?? ''} words={words} within>
          {comparing.pair && Compare && (
            <Suspense fallback={<div className="loading">{words.t('app.loading')}</div>}>
              <Compare session={session} {...comparing.pair} onChoose={comparing.choose} onShow={way.reach} />
            </Suspense>
          )}
          {board && View && !comparing.pair && (
            <Suspense fallback={<div className="loading">{words.t('app.loading')}</div>}>
              <TouchpointLinksProvider value={TOUCHPOINT_LINKS}>
                <ShowRecordProvider value={way.reach}>
                  <OpenBoardProvider value={openBoard}>
                    <View
                      key={board.id}
                      session={session}
                      board={board.id}
                      theme={theme}
                      view={view}
                      onView={setView}
                      readOnly={readOnly}
                      toasts={toasts}
                      singleKeys={singleKeys}
                      search={way.search}
                      found={way.found}
                      onReady={(ready) => {
                        handle.current = ready;
                        way.onReady(ready);
                      }}
                    />
                  </OpenBoardProvider>
                </ShowRecordProvider>
              </TouchpointLinksProvider>
            </Suspense>
          )}
          {board && !View && <PlainBoard session={session} boardId={board.id} />}
          {overview && project && (
            <Suspense fallback={<div className="loading">{words.t('app.loading')}</div>}>
              <Overview session={session} readOnly={readOnly} onOpen={openBoard} onShow={way.showBehind} />
            </Suspense>
          )}
        </CrashBoundary>
        {!board && !overview && project && (
          <BoardGone
            session={session}
            boardId={boardId}
            readOnly={readOnly}
            onBringBack={acts.bringBack}
            onOverview={openOverview}
          />
        )}
        {waiting && status.connection !== 'offline' && <div className="loading">{words.t('app.loading')}</div>}
        {!project && (!waiting || status.connection === 'offline') && (
          <section className="notice" role="alert">
            <h1>{words.t('app.problem.project')}</h1>
            <p>{words.t('app.problem.project.lead')}</p>
            <Button tone="primary" onPress={onHome}>
              {words.t('app.home')}
            </Button>
          </section>
        )}
      </main>
      <input
        ref={fileInput}
        type="file"
        accept=".json,.csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        data-testid="import-here"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) importing.begin(file);
        }}
      />
      {dialog === 'share' && <SharePanel session={session} onClose={() => setDialog(null)} />}
      {dialog === 'export' && (
        <ExportPanel
          session={session}
          board={board ?? null}
          theme={theme}
          projectName={projectName}
          selected={selected}
          asSeen={() => (board && handle.current?.asSeen?.(board.id)) ?? null}
          onPrint={() => {
            printing.current = true;
            window.print();
            printing.current = false;
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {way.palette}
      {importing.dialogs}
    </div>
  );
}
