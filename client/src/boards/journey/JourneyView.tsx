/**
 * The journey on screen: map, table or insights, the panel, shortcuts and menus. Composition only; it re-renders with
 * selection, view and look, never because of edits.
 */
import type { NoteKind } from '@polku/shared/kernel/notes/note-record';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useOpenBoard } from '../../kernel/board-navigation';
import type { BoardViewProps } from '../../kernel/board-view';
import { commentAction } from '../../kernel/comments/use-comment-entry';
import { useCommenting } from '../../kernel/comments/commenting';
import { NoteTools } from '../../kernel/notes/NoteTools';
import { pingAction, usePinging } from '../../kernel/presence/pinging';
import { useWords } from '../../kernel/words/words';
import { PanelToggle } from '../../ui/PanelToggle';
import { PHONE, useMedia } from '../../ui/use-media';
import { announcePlaceAfterLayout } from './control/announce-place';
import { listenClipboard } from './import/clipboard-events';
import { connectActions } from './map/connect/connect-actions';
import { ConnectBar } from './map/connect/ConnectBar';
import { ActionMenu } from '../../kernel/actions/ActionMenu';
import { useShown } from './insights/use-shown';
import { journeyActions } from './map/actions/journey-actions';
import { JourneyMap } from './map/JourneyMap';
import { nestedActions } from './map/actions/nested-actions';
import { noteActions } from '../../kernel/notes/note-actions';
import { journeyNoteHost } from './control/journey-note-host';
import { listenPictures } from './map/cards/add-picture';
import { announceRemovedWhileEditing } from './control/removed-while-editing';
import { LayoutSync } from './map/LayoutSync';
import { QuickMenu } from './map/editing/QuickMenu';
import { RemovedDialog } from './map/removed/RemovedDialog';
import { ShortcutHelp } from '../../kernel/actions/ShortcutHelp';
import { SidePanel } from './panel/SidePanel';
import { JOURNEY_MENU } from './map/actions/menu-groups';
import { useMapKeys } from './map/actions/use-map-keys';
import { useOpenJourney } from './map/use-open-journey';
import { usePanelKeys } from './panel/use-panel-keys';
import { useViewHandle } from './map/use-view-handle';
import { wayfindingActions } from './map/wayfinding/wayfinding-actions';
import { WayBar } from './map/wayfinding/WayBar';
import './journey-view.css';

const TableViews = lazy(() => import('./table/TableViews').then((module) => ({ default: module.TableViews })));
const PastedTableDialog = lazy(() =>
  import('./import/PastedTableDialog').then((module) => ({ default: module.PastedTableDialog })),
);
const JourneyList = lazy(() => import('./table/list/JourneyList').then((module) => ({ default: module.JourneyList })));
const Insights = lazy(() => import('./insights/Insights').then((module) => ({ default: module.Insights })));

export function JourneyView(props: BoardViewProps) {
  const {
    session,
    board,
    theme,
    view,
    readOnly,
    toasts,
    search,
    found = null,
    onReady,
    onView,
    singleKeys = true,
  } = props;
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const element = useCallback(() => root.current, []);
  const parts = useOpenJourney(props, element);
  const { control, store, look, ownLanes, seen, connecting } = parts;
  const { selection, quick, pasted, panelOpen, focusRequest, editing, said } = useStore(store);
  const [dialog, setDialog] = useState<'help' | 'removed' | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [highlight, setHighlight] = useState<ReadonlySet<string> | null>(null);
  const [filterOpen, setFilterOpen] = useState(false);
  const [tool, setTool] = useState<NoteKind | null>(null);
  const openBoard = useOpenBoard();
  const commenting = useCommenting();
  const pinging = usePinging();
  const actions = useMemo(
    () => [
      ...connectActions(control, connecting),
      ...journeyActions(control, {
        help: () => setDialog('help'),
        showRemoved: () => setDialog('removed'),
        copy: () => document.execCommand('copy'),
        cut: () => document.execCommand('cut'),
      }),
      ...nestedActions(control, openBoard),
      ...wayfindingActions(control, look, () => setFilterOpen(true)),
      ...noteActions(control, setTool),
      ...commentAction(commenting, words),
      ...pingAction(pinging, words),
    ],
    [control, look, connecting, openBoard, commenting, pinging, words],
  );
  const host = useMemo(() => journeyNoteHost(control), [control]);
  const shown = useShown(control, view, onView);
  useViewHandle({
    control,
    look,
    ownLanes,
    actions,
    view,
    onView,
    onReady,
    showBehind: shown.show,
    presentStop: shown.present,
    endStops: shown.clear,
    ask: parts.ask,
  });
  // Insights show nothing that one could paste into or cut from.
  const stage = useCallback(
    () => root.current?.querySelector('.journey-stage:not([data-view="insights"])') ?? null,
    [],
  );
  useEffect(() => listenPictures(control, element, stage), [control, element, stage]);
  useEffect(() => listenClipboard(control, stage), [control, stage]);
  const openPanel = useCallback(() => store.setState({ panelOpen: true }), [store]);
  usePanelKeys({ root, control, openPanel });
  useMapKeys(actions, { root, inView: view === 'map', singleKeys });
  const bright = highlight ?? shown.ids ?? found ?? seen.bright;
  const selectedIds = useMemo(() => [...selection], [selection]);
  const phone = useMedia(PHONE);
  const details = panelOpen && view !== 'insights';
  const viewBefore = useRef(view);
  useEffect(() => {
    if (viewBefore.current === view) return;
    viewBefore.current = view;
    // The panel of a phone covers the view that was just chosen.
    if (phone) store.setState({ panelOpen: false });
  }, [view, phone, store]);
  const onTable = useMemo(() => onView && (() => onView('table')), [onView]);
  const onSay = useCallback(
    (touchpoint: string, field: string) => {
      onView?.('map');
      control.goTo(touchpoint);
      control.focusField(field);
    },
    [control, onView],
  );
  const closeDetails = useCallback(() => {
    const [id] = control.selection();
    store.setState({ panelOpen: false });
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-list-item="${id}"]`)?.focus());
  }, [control, store]);

  return (
    <div className="journey flex tall" ref={root} data-panel={panelOpen || undefined}>
      <LayoutSync parts={parts} drawn={view !== 'insights'} />
      <div className="stack grow shrink relative" inert={phone && details}>
        <WayBar
          search={search}
          control={control}
          look={look}
          ownLanes={ownLanes}
          seen={seen}
          selection={selection}
          list={view === 'list'}
          filterOpen={filterOpen}
          onFilterOpen={setFilterOpen}
        />
        <div className="journey-stage grow shrink relative" data-view={view} data-begin>
          {view === 'map' ? (
            <JourneyMap
              parts={parts}
              theme={theme}
              highlight={bright}
              anchor={anchor}
              onMenu={setMenu}
              singleKeys={singleKeys}
              onTable={onTable}
              onCamera={shown.onCamera}
            />
          ) : view === 'list' ? (
            <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
              <JourneyList
                control={control}
                selection={selectedIds}
                shown={seen.shown}
                highlight={bright}
                onOpen={() => store.setState({ panelOpen: true })}
              />
            </Suspense>
          ) : view === 'insights' ? (
            <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
              <Insights
                session={session}
                board={board}
                readOnly={readOnly}
                toasts={toasts}
                onShow={shown.show}
                {...(onView ? { onSay } : {})}
              />
            </Suspense>
          ) : (
            <Suspense fallback={<div className="loading center tall faint">{words.t('app.loading')}</div>}>
              <TableViews
                session={session}
                board={board}
                selection={selectedIds}
                onSelect={(ids) => control.select(ids)}
                onShow={(id) => {
                  onView?.('map');
                  control.goTo(id);
                }}
                readOnly={readOnly}
                highlight={bright}
                shown={seen.shown}
                onRemove={(ids) => control.remove(ids)}
                onMoved={(id) => announcePlaceAfterLayout(control, id)}
                onLost={(id, putBack) => announceRemovedWhileEditing(control, toasts, id, { putBack })}
              />
            </Suspense>
          )}
          {shown.bar}
          {view === 'map' && <NoteTools host={host} tool={tool} onTool={setTool} />}
          {view !== 'insights' && view !== 'list' && (
            <PanelToggle
              open={panelOpen}
              label={words.t(panelOpen ? 'map.panel.hide' : 'map.panel.show')}
              onPress={() => store.setState({ panelOpen: !panelOpen })}
            />
          )}
        </div>
        {view === 'map' && <ConnectBar control={control} store={connecting} selection={selection} />}
      </div>
      {details && (
        <SidePanel
          control={control}
          selection={selectedIds}
          focusRequest={focusRequest}
          writing={editing?.id ?? null}
          onHighlight={setHighlight}
          onView={onView}
          {...(phone ? { onBack: closeDetails } : {})}
        />
      )}
      <div className="visually-hidden" role="status">
        {said}
      </div>
      {quick !== null && (
        <QuickMenu control={control} kind={quick} anchor={anchor} onClose={() => store.setState({ quick: null })} />
      )}
      {menu && <ActionMenu at={menu} actions={actions} groups={JOURNEY_MENU} onClose={() => setMenu(null)} />}
      {pasted && (
        <Suspense fallback={null}>
          <PastedTableDialog control={control} pasted={pasted} />
        </Suspense>
      )}
      {dialog === 'help' && <ShortcutHelp actions={actions} onClose={() => setDialog(null)} />}
      {dialog === 'removed' && <RemovedDialog control={control} onClose={() => setDialog(null)} />}
    </div>
  );
}
