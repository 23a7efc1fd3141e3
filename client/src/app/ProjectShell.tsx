/** An open project: which board and view is shown, its actions, and the dialogs over it. */
import { PROJECT_ID, boardRecord, projectRecord } from '@polku/shared/kernel/project';
import { can } from '@polku/shared/kernel/permissions';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { BoardViewHandle, BoardViewName } from '../kernel/board-view';
import { viewOfKind } from '../boards/index';
import { HistoryDialog } from '../features/history/HistoryDialog';
import { paletteEntry } from '../features/palette/palette-entries';
import { AskName } from '../features/members/AskName';
import { watchAway } from '../kernel/presence/away';
import { savedCursorChoice } from '../kernel/presence/cursor-choice';
import { watchFocus } from '../kernel/presence/focus-place';
import { PingingProvider } from '../kernel/presence/pinging';
import { PresenceProvider } from '../kernel/presence/presence-context';
import type { Peer, Session } from '../kernel/session/session-types';
import { useFrozen } from '../kernel/store/use-frozen';
import { useProjection } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { SkipLink } from '../ui/SkipLink';
import { PHONE, useMedia } from '../ui/use-media';
import { type AppAction, inPlace, useAppKeys } from './actions/app-action';
import { useProjectActions } from './actions/project-actions';
import { useGuide } from './actions/use-guide';
import { shownViews } from './board-views';
import { Banners } from './Banners';
import { EraseDialog } from './EraseDialog';
import { otherStates, type StateChoice } from './boards/StateMenu';
import { useBoardActions } from './boards/use-board-actions';
import { useBoardOperations } from './boards/use-board-operations';
import { useComparison } from './boards/use-comparison';
import { AwayBanner } from './away/AwayBanner';
import { CommentsBeside, WithComments } from './comments/CommentsBeside';
import { useGoToPart } from './comments/use-go-to-part';
import { useProjectComments } from './comments/use-project-comments';
import { ExportPanel } from './export/ExportPanel';
import { useGathering } from './gather/use-gathering';
import { importIntoProject } from './import/import-file';
import { useImport } from './import/use-import';
import { FrozenBanner } from './people/FrozenBanner';
import { usePeople } from './people/use-people';
import { usePings } from './people/use-pings';
import { whereIs } from './people/where-people-are';
import { ProjectHeader } from './ProjectHeader';
import { ProjectMain } from './ProjectMain';
import { SharePanel } from './SharePanel';
import { useKeepPicture } from './project-picture';
import { useServices } from './services';
import { dateToday } from './board-frame';
import { printsBoard } from './print-board';
import { printedBoard } from './printed-board';
import { printsNames } from './printed-names';
import { useBoardView } from './use-board-view';
import { useUndoAnnouncements } from './use-undo-announcements';
import { useWayfinding } from './use-wayfinding';
import { usePresenting } from './workshop/use-presenting';
import { useWorkshop } from './workshop/use-workshop';

/** Used in the address instead of a board's id; ids of boards are 20 characters long. */
const OVERVIEW = 'overview';
/** The same for the summary of the workshop. */
const SUMMARY = 'summary';

export interface ProjectShellProps {
  readonly session: Session;
  readonly boardId: string | null;
  /** This device has not yet been asked for the person's name. */
  readonly askName: boolean;
  readonly onHome: () => void;
  /** Reopens the project because the server's document has another history. */
  readonly onReopen: () => void;
}

export function ProjectShell({ session, boardId, askName, onHome, onReopen }: ProjectShellProps) {
  const words = useWords();
  const { preferences, toasts, library } = useServices();
  const theme = useStore(preferences.store, (state) => state.theme);
  const { role, loaded } = useStore(session.state);
  const [, navigate] = useLocation();
  const project = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID));
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  const [dialog, setDialog] = useState<'share' | 'export' | 'history' | 'erase' | null>(null);
  const handle = useRef<BoardViewHandle | null>(null);
  const viewHandle = useCallback(() => handle.current, []);
  /** What was selected when the export was opened. */
  const [selected, setSelected] = useState<readonly string[]>([]);
  const openExport = (): void => {
    setSelected(handle.current?.selected?.() ?? []);
    setDialog('export');
  };
  /** Whoever deleted it for everybody does not keep it here. */
  const forgetErased = async (): Promise<void> => {
    // Or what it still writes would bring it back to this device.
    await session.close();
    await library.forgetProject(session.projectId);
    onHome();
    // Once this page has been left: what is said of a view goes with it.
    const text = words.t('app.erase.done', { name: projectName || words.t('word.untitled') });
    setTimeout(() => toasts.show({ text, tone: 'info' }));
  };
  /** The export dialog asks for the board's picture whatever is in view. */
  const printing = useRef(false);
  const main = useRef<HTMLElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const { undo } = session.runner;
  useKeepPicture(session, boards);

  const board =
    boards.find(({ id }) => id === boardId) ??
    (boardId === null ? boards.find(({ archived }) => !archived) : undefined);
  const phone = useMedia(PHONE);
  const { view, setView, showAs, opening } = useBoardView(session.projection, boards, board, phone);
  const frozen = useFrozen(session, board?.id ?? null);
  const readOnly = role === null || !can(role, 'editContent') || session.runner.readOnly !== null || frozen;
  const projectName = project?.name ?? '';
  useEffect(() => {
    if (!project) return;
    void library.rememberProject({ id: session.projectId, name: projectName }).catch(() => undefined); // the status tells of a failing store
  }, [project, projectName, library, session.projectId, words]);

  useEffect(
    () =>
      printsBoard(() => {
        if (!board || !viewOfKind(board.kind)?.printed || (view !== 'map' && !printing.current)) return null;
        return printedBoard(words, session, projectName, board, handle.current?.asSeen?.(board.id) ?? null);
      }),
    [words, session, projectName, board, view],
  );

  const shown = `${boardId} ${view}`;
  useEffect(() => () => toasts.leaveView(), [toasts, shown]);

  const overview = boardId === OVERVIEW;
  const openOverview = (): void => navigate(`/p/${session.projectId}/${OVERVIEW}`);
  const summary = boardId === SUMMARY;
  const openSummary = (): void => navigate(`/p/${session.projectId}/${SUMMARY}`);
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
  const { View, listsKeys } = viewOfKind(board?.kind) ?? {};
  const acts = useBoardOperations(session, openBoard);
  const comparing = useComparison(session.projectId, boards, board);
  const boardInView = board?.id ?? null;
  const viewInView = board ? (comparing.pair ? 'compare' : view) : overview || summary ? boardId : null;
  useEffect(() => session.presence.enter(boardInView, viewInView), [session, boardInView, viewInView]);
  useEffect(() => watchAway((away) => session.presence.away(away)), [session]);
  useEffect(() => session.presence.chooseCursors(savedCursorChoice()), [session]);
  useEffect(() => (main.current ? watchFocus(main.current, session.presence) : undefined), [session]);
  const stateChoice: StateChoice | null =
    board && viewOfKind(board.kind)?.states
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
  });
  useUndoAnnouncements({
    session,
    toasts,
    words,
    inView: comparing.pair ? Object.values(comparing.pair) : board ? [board.id] : [],
    openBoard,
    reach: way.reach,
  });
  const showView = (next: BoardViewName): void => {
    setView(next);
    if (comparing.pair && board) openBoard(board.id);
  };
  const views = shownViews({ words, board, phone, view, comparing, show: showView });
  const goToPart = useGoToPart(board, view, showView, openBoard);
  const { comments, actions: ofComments } = useProjectComments({
    session,
    board,
    handle: () => handle.current,
    openBoard,
    openOverview,
    reach: way.reach,
    goToPart,
  });
  const guide = useGuide();
  const pings = usePings({ session, openBoard, reach: way.reach });
  const follow = (peer: Peer): void => {
    if (peer.board === null && peer.view === OVERVIEW) return openOverview();
    if (peer.board === null && peer.view === SUMMARY) return openSummary();
    const met = way.meet(peer);
    if (met !== 'going') toasts.show({ text: words.t(`app.people.${met}`, { name: peer.name }), tone: 'info' });
  };
  const where = (peer: Peer): string => whereIs(peer, boards, words);
  const people = usePeople({ session, board, named: project !== undefined, where, onFollow: follow });
  const places = {
    boards,
    board,
    view: viewInView,
    phone,
    overview: OVERVIEW,
    openBoard,
    openOverview,
    showAs,
    reach: way.reach,
  };
  const gathering = useGathering({ session, ...places });
  const workshop = useWorkshop({ session, comments, handle: viewHandle, ...places });
  const presenting = usePresenting({
    session,
    board: comparing.pair ? null : boardInView,
    handle: viewHandle,
    step: workshop.step,
    lead: gathering.lead,
    leading: gathering.leading,
  });
  const ofBoard = useBoardActions({
    session,
    boards,
    board,
    readOnly,
    acts,
    compare: comparing.begin,
    // After the menu has given the focus back to its button.
    rename: () => void setTimeout(() => document.querySelector<HTMLInputElement>('.topbar-board')?.select(), 80),
    importFile: () => fileInput.current?.click(),
  });
  const actions: readonly AppAction[] = [
    guide.action,
    ...useProjectActions({
      readOnly,
      named: project !== undefined,
      overview,
      summary,
      openSummary,
      undo,
      views,
      listKeys,
      openPalette: way.openPalette,
      openOverview,
      openExport,
      openShare: () => setDialog('share'),
      openHistory: () => setDialog('history'),
      goHome: onHome,
      openErase: role !== null && can(role, 'manageLinks') ? () => setDialog('erase') : undefined,
    }),
    ...people.actions,
    ...pings.actions,
    ...gathering.actions,
    ...workshop.actions,
    ...presenting.actions,
    ...ofBoard.actions,
    ...ofComments,
  ];
  useAppKeys(actions);
  const viewLabel = views.find(({ shown: inView }) => inView)?.label;
  const boardName = board && (board.name || words.t('word.untitled'));
  const page = overview ? words.t('overview.open') : summary ? words.t('summary.title') : null;
  const place = page ? [page] : boardName ? [boardName, ...(viewLabel ? [viewLabel] : [])] : [];
  const title = [...place, projectName || words.t('word.untitled'), 'Polku'].join(' · ');
  useEffect(() => {
    if (project) document.title = title;
  }, [project, title]);
  const names = [projectName || words.t('word.untitled'), ...place.slice(0, 1)].join(' · ');
  useEffect(() => printsNames(() => `${names} · ${dateToday(words)}`), [names, words]);

  return (
    <PresenceProvider value={session.presence}>
      <PingingProvider value={pings.pinging}>
        <WithComments comments={comments}>
          <div className="project stack tall relative">
            <SkipLink label={words.t(board ? 'app.skip' : 'app.skip.page')} target={() => main.current} />
            <ProjectHeader
              session={session}
              named={project !== undefined}
              boards={boards}
              board={board}
              readOnly={readOnly}
              actions={actions}
              state={stateChoice}
              onHome={onHome}
              onOpen={openBoard}
              onReach={way.reach}
              onFollow={follow}
              where={where}
              onMembers={people.open}
              together={gathering.together}
            />
            <Banners
              session={session}
              onReopen={onReopen}
              readOnly={readOnly && loaded && role !== null}
              frozen={frozen}
            />
            <AwayBanner
              session={session}
              openBoard={openBoard}
              reach={way.reach}
              onRefused={(text) => toasts.show({ text, tone: 'problem' })}
            />
            {workshop.strip}
            {gathering.notices}
            <FrozenBanner session={session} board={board?.id ?? null} />
            {askName && <AskName session={session} joined={role !== null && role !== 'facilitator'} />}
            <CommentsBeside comments={comments} board={board?.id ?? null}>
              {(hidden) => (
                <>
                  <main ref={main} inert={hidden || workshop.covers}>
                    <ProjectMain
                      session={session}
                      named={project !== undefined}
                      boardId={boardId}
                      board={board}
                      overview={overview}
                      summary={summary}
                      readOnly={readOnly}
                      view={view}
                      comparing={comparing}
                      way={way}
                      actions={actions}
                      place={place}
                      onView={setView}
                      onOpen={openBoard}
                      onOverview={openOverview}
                      onBringBack={acts.bringBack}
                      onReady={(ready) => {
                        handle.current = ready;
                        way.onReady(ready);
                        presenting.onReady();
                      }}
                      onHome={onHome}
                    />
                  </main>
                  {workshop.panel}
                </>
              )}
            </CommentsBeside>
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
            {dialog === 'history' && (
              <HistoryDialog
                session={session}
                say={(text) => toasts.show({ text, tone: 'info' })}
                onShow={way.reach}
                onShowBehind={way.showBehind}
                onClose={() => setDialog(null)}
              />
            )}
            {dialog === 'erase' && (
              <EraseDialog
                name={projectName || words.t('word.untitled')}
                erase={() => session.members.erase()}
                onErased={() => void forgetErased()}
                onExport={openExport}
                onClose={() => setDialog(null)}
              />
            )}
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
            {way.palette(inPlace(actions, 'palette').map(paletteEntry))}
            {ofBoard.dialogs}
            {guide.dialog}
            {people.dialog}
            {importing.dialogs}
            {workshop.dialogs}
            {presenting.bar}
          </div>
        </WithComments>
      </PingingProvider>
    </PresenceProvider>
  );
}
