/**
 * The journey map on screen: canvas or table, the panel beside it, and what keys and menus do. Composes; the parts know
 * their own business: picture (layout, scene), actions, drag, clipboard, overlay, panel, table.
 */
import { boxOf, stageHeadBox } from '@polku/shared/boards/journey/layout/boxes';
import { neighbour } from '@polku/shared/boards/journey/layout/hit';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import type { NoteKind } from '@polku/shared/kernel/notes/note-record';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import type { CardKind } from '@polku/shared/boards/journey/schema';
import type { Board } from '@polku/shared/kernel/project';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Box } from '@polku/shared/kernel/scene';
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { dispatchKey, isTextTarget } from '../../kernel/actions/actions';
import { useOpenBoard } from '../../kernel/board-navigation';
import { BoardCanvas } from '../../kernel/canvas/BoardCanvas';
import type { RemoteMark } from '../../kernel/canvas/canvas-types';
import { NoteHandles } from '../../kernel/notes/NoteHandles';
import { NoteTools } from '../../kernel/notes/NoteTools';
import { usePictures } from '../../kernel/pictures/use-pictures';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import type { BoardViewProps } from '../../kernel/board-view';
import { leaveCard } from './cards/card-actions';
import { listenClipboard } from './clipboard-events';
import { connectActions, endAt, soleTouchpoint } from './connect/connect-actions';
import { ConnectBar } from './connect/ConnectBar';
import { createConnecting } from './connect/connecting';
import { ContextMenu } from './ContextMenu';
import { InPlaceEditor, type Leaving } from './InPlaceEditor';
import { useShown } from './insights/use-shown';
import { JourneyPanel } from './inspector/JourneyPanel';
import { journeyActions } from './journey-actions';
import type { Editing, JourneyControl } from './journey-context';
import { createJourneyControl } from './journey-control';
import { journeyDrag } from './journey-drag';
import { createLaneControl } from './lanes/lane-control';
import { LaneList } from './lanes/LaneList';
import { LaneOverlay } from './lanes/LaneOverlay';
import { createOwnLanes } from './lanes/own-lanes';
import { listenPictures } from './pictures/add-picture';
import { MapOverlay } from './MapOverlay';
import { addAtEnd, addBeside, addInCell, dropIfEmpty } from './new-touchpoint';
import { gather, journeyDesk, noteActions } from './notes/journey-desk';
import { nestedActions } from './nested/nested-actions';
import { QuickMenu } from './QuickMenu';
import { RemovedDialog } from './RemovedDialog';
import { ShortcutHelp } from './ShortcutHelp';
import { StageOverlay } from './StageOverlay';
import { useJourneyPicture } from './use-journey-picture';
import { createLook } from './wayfinding/look-store';
import { revealRecord } from './wayfinding/reveal';
import { useLook } from './wayfinding/use-look';
import { useSteadyView } from './wayfinding/use-steady-view';
import { wayActions } from './wayfinding/way-actions';
import { WayBar } from './wayfinding/WayBar';
import './journey-view.css';

const JourneyTable = lazy(() => import('./table/JourneyTable').then((module) => ({ default: module.JourneyTable })));
const Insights = lazy(() => import('./insights/Insights').then((module) => ({ default: module.Insights })));
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export function JourneyView(props: BoardViewProps) {
  const { session, board, theme, view, readOnly, toasts, search, found = null, onReady, onView } = props;
  const words = useWords();
  const { projection } = session;
  const look = useMemo(() => createLook(board), [board]);
  const seen = useLook(projection, board, look, words);
  const ownLanes = useMemo(() => createOwnLanes(board), [board]);
  const own = useStore(ownLanes, (state) => state.own);
  const connecting = useMemo(() => createConnecting(board), [board]);
  const picture = useJourneyPicture(projection, board, words, seen.scene, own);
  const { layout } = picture;
  const record = useProjection(projection, (read) => read.get(board)) as unknown as Board | undefined;
  const peers = useStore(session.presence.peers, (state) => state.peers);
  const [dialog, setDialog] = useState<'help' | 'removed' | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [highlight, setHighlight] = useState<ReadonlySet<string> | null>(null);
  const [filterOpen, setFilterOpen] = useState(false);
  const [tool, setTool] = useState<NoteKind | null>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  // A language or a role that changes makes a new one; nothing of it is worth keeping then.
  const open = useMemo(
    () =>
      createJourneyControl({
        session,
        board,
        words,
        readOnly,
        toasts,
        layout,
        reveal: (id) => revealRecord(session.projection, board, look, words, id),
      }),
    // The layout it begins with is replaced by every later one through `showing`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [session, board, words, readOnly, toasts, look],
  );
  const { control, store } = open;
  const { selection, editing, quick, panelOpen, focusRequest } = useStore(store);
  useLayoutEffect(() => open.showing(layout), [open, layout]);
  useLayoutEffect(() => open.within(root.current), [open]);
  useSteadyView(layout, seen.scene, control);

  const openBoard = useOpenBoard();
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
      ...wayActions(control, look, () => setFilterOpen(true)),
      ...noteActions(control, setTool),
    ],
    [control, look, connecting, openBoard],
  );
  const drag = useMemo(() => journeyDrag(control), [control]);
  const desk = useMemo(() => journeyDesk(control), [control]);
  const lanes = useMemo(() => createLaneControl(control, ownLanes), [control, ownLanes]);
  const shown = useShown(control, view, onView);
  useEffect(() => {
    onReady?.({
      goTo: (point) => control.camera()?.reveal({ x: point.x - 120, y: point.y - 80, width: 240, height: 160 }),
      show(id) {
        // Insights have no place for a thing; a team is shown by the touchpoints that it carries.
        if (view === 'insights') onView?.('map');
        if (projection.get(id)?.type === 'team') look.setFilter({ teams: [id] });
        else control.goTo(id);
      },
      actions: () => actions,
    });
  }, [onReady, control, actions, view, onView, projection, look]);
  const bright = highlight ?? shown.ids ?? found ?? seen.bright;
  useEffect(() => listenPictures(control, () => root.current), [control]);
  useEffect(() => listenClipboard(control), [control]);
  const images = usePictures(session.pictures, words.t('pictures.missing'));
  useEffect(() => () => session.presence.moveCursor(board, null), [session, board]);

  useEffect(() => {
    // Copying and pasting come as clipboard events; their keys must reach the browser.
    const keyed = actions.filter(({ id }) => id !== 'copy' && id !== 'cut');
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || view !== 'map') return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inMap =
        target === document.body || root.current?.querySelector('.journey-stage')?.contains(target) === true;
      if (!inMap && !(event.ctrlKey || event.metaKey)) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      if (dispatchKey(keyed, event, isTextTarget(target), MAC)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, view]);

  const leaveEditor = useCallback(
    (id: string, how: Leaving) => {
      const touchpoint = control.layout().places.get(id)?.touchpoint;
      const next = how === 'tab' || how === 'shiftTab' ? titleBeside(control, id, how) : undefined;
      const dropped = dropIfEmpty(control, id);
      if (how === 'enter' && !dropped && touchpoint && touchpoint.stage !== null) {
        addBeside(control, touchpoint, 'after');
        return;
      }
      if ((how === 'enter' || how === 'escape') && leaveCard(control, id, how)) return;
      if (next) {
        control.goTo(next.id);
        control.edit(next);
        return;
      }
      const stage = control.layout().axis.stages.find((entry) => entry.stage.id === id);
      if (how === 'enter' && stage && stage.from === stage.to && !stage.collapsed) return addAtEnd(control, id);
      if (how === 'blur' && store.getState().editing?.id !== id) return;
      // A text without words could not be seen again.
      const note = liveNote(control.session.projection, id);
      if (note?.kind === 'text' && note.text.trim() === '') control.run(removeRecords, { ids: [id] });
      control.edit(null);
    },
    [control, store],
  );

  const remotes = useMemo<readonly RemoteMark[]>(
    () =>
      peers
        .filter((peer) => peer.board === board)
        .map(({ clientId, name, color, cursor, selection: theirs }) => ({
          clientId,
          name,
          color,
          cursor,
          selection: theirs,
        })),
    [peers, board],
  );
  const openThing = useCallback(
    (id: string) => {
      const type = projection.get(id)?.type;
      if (readOnly) return;
      if (type === 'touchpoint' && connecting.getState().connecting) return endAt(control, connecting, id);
      if (type === 'touchpoint') control.edit({ id, field: 'title' });
      else if (type === 'stage') control.edit({ id, field: 'name' });
      else if (type === 'card' || type === 'note') control.edit({ id, field: 'text' });
    },
    [projection, readOnly, control, connecting],
  );
  const onSelect = useCallback(
    (ids: readonly string[], add: boolean) => {
      const [end] = ids;
      if (end !== undefined && connecting.getState().connecting && projection.get(end)?.type === 'touchpoint')
        return endAt(control, connecting, end);
      if (!add) return control.select(ids);
      const next = new Set(control.selection());
      for (const id of ids) if (!next.delete(id)) next.add(id);
      control.select([...next]);
    },
    [control, connecting, projection],
  );
  const selectedIds = useMemo(() => [...selection], [selection]);
  const first = selectedIds[0];
  const focused = first ?? layout.axis.columns[0]?.touchpoints[0]?.id ?? null;
  const anchorBox = first === undefined ? undefined : boxOf(layout, first);
  const editingStage =
    editing?.field === 'name' ? layout.axis.stages.find((stage) => stage.stage.id === editing.id) : undefined;
  const editor = (target: Editing, variant: 'title' | 'stage' | 'card' | 'note') => (
    <InPlaceEditor
      key={target.id}
      session={session}
      id={target.id}
      field={target.field}
      variant={variant}
      label={variant === 'note' ? words.t('notes.typing') : words.t(`map.typing.${variant}`)}
      onLeave={(how) => leaveEditor(target.id, how)}
    />
  );
  const editingNote = editing !== null && liveNote(projection, editing.id) !== null;
  const soleNote = selection.size === 1 && first !== undefined ? liveNote(projection, first) : null;
  const overlay = (visible: Box, zoom: number): ReactNode => (
    <>
      {anchorBox && <div ref={anchor} className="quick-anchor" style={placeStyle(anchorBox)} />}
      <MapOverlay
        control={control}
        layout={layout}
        visible={visible}
        zoom={zoom}
        connecting={connecting}
        sole={selection.size === 1 ? soleTouchpoint(control) : null}
      />
      {soleNote && !editingNote && <NoteHandles desk={desk} note={soleNote} zoom={zoom} />}
    </>
  );
  const name = record?.name || words.t('word.untitled');
  // The panel is spared from rendering with every keystroke of others: what it is given keeps its identity.
  const panelHighlight = useCallback(
    (ids: readonly string[] | null) => setHighlight(ids === null ? null : new Set(ids)),
    [],
  );
  const panelSelect = useCallback(
    (ids: readonly string[]) => (ids.length === 1 && ids[0] !== undefined ? control.goTo(ids[0]) : control.select(ids)),
    [control],
  );
  const panelInsights = useCallback(() => onView?.('insights'), [onView]);
  const panelGather = useCallback((ids: readonly string[], kind: CardKind) => gather(control, ids, kind), [control]);

  return (
    <div className="journey" ref={root} data-panel={panelOpen || undefined}>
      <div className="journey-main">
        <WayBar
          search={search}
          control={control}
          look={look}
          seen={seen}
          selection={selection}
          filterOpen={filterOpen}
          onFilterOpen={setFilterOpen}
        />
        <div className="journey-stage">
          {view === 'map' ? (
            <BoardCanvas
              scene={picture.scene}
              theme={theme}
              label={words.t('map.label', { name })}
              selection={selection}
              onSelect={onSelect}
              onOpen={openThing}
              onOpenBoard={(point) => addInCell(control, point)}
              onContextMenu={(id, screen) => {
                if (id !== null && !selection.has(id)) control.select([id]);
                setMenu(screen);
              }}
              drag={drag}
              onPointer={(point) => session.presence.moveCursor(board, point)}
              remotes={remotes}
              images={images}
              highlight={bright}
              editing={
                editing && editing.field !== 'name'
                  ? {
                      id: editing.id,
                      render: () =>
                        editor(editing, editing.field === 'title' ? 'title' : editingNote ? 'note' : 'card'),
                    }
                  : null
              }
              overlay={overlay}
              headOverlay={{
                top: (
                  <>
                    {editingStage && editing && (
                      <div className="stage-editor" style={placeStyle(stageHeadBox(editingStage))}>
                        {editor(editing, 'stage')}
                      </div>
                    )}
                    <StageOverlay control={control} layout={layout} look={look} />
                  </>
                ),
                left: <LaneOverlay control={control} lanes={lanes} layout={layout} />,
                corner: <LaneList control={control} lanes={lanes} layout={layout} />,
              }}
              onReady={(ready) => {
                open.withCamera(ready);
                shown.onCamera();
              }}
              minimap
              focused={focused}
              onFocusItem={(id) => control.select([id])}
            />
          ) : view === 'insights' ? (
            <Suspense fallback={<div className="loading">{words.t('app.loading')}</div>}>
              <Insights session={session} board={board} readOnly={readOnly} toasts={toasts} onShow={shown.show} />
            </Suspense>
          ) : (
            <Suspense fallback={<div className="loading">{words.t('app.loading')}</div>}>
              <JourneyTable
                session={session}
                board={board}
                selection={selectedIds}
                onSelect={(ids) => control.select(ids)}
                readOnly={readOnly}
                highlight={bright}
                shown={seen.shown}
              />
            </Suspense>
          )}
          {shown.bar}
          {view === 'map' && <NoteTools desk={desk} tool={tool} onTool={setTool} />}
          <div className="panel-toggle">
            <IconButton
              label={words.t(panelOpen ? 'map.panel.hide' : 'map.panel.show')}
              icon={panelOpen ? <ChevronRight size={16} /> : <ChevronLeft size={16} />}
              onPress={() => store.setState({ panelOpen: !panelOpen })}
            />
          </div>
        </div>
        {view === 'map' && <ConnectBar control={control} store={connecting} selection={selection} />}
      </div>
      {panelOpen && view !== 'insights' && (
        <aside className="journey-panel" aria-label={words.t('map.panel')}>
          <JourneyPanel
            session={session}
            board={board}
            selection={selectedIds}
            readOnly={readOnly}
            onHighlight={panelHighlight}
            onSelect={panelSelect}
            {...(onView ? { onInsights: panelInsights } : {})}
            onGather={panelGather}
            {...(focusRequest ? { focusField: focusRequest.field, focusRequest: focusRequest.n } : {})}
          />
        </aside>
      )}
      {quick !== null && (
        <QuickMenu control={control} kind={quick} anchor={anchor} onClose={() => store.setState({ quick: null })} />
      )}
      {menu && <ContextMenu at={menu} actions={actions} mac={MAC} words={words} onClose={() => setMenu(null)} />}
      {dialog === 'help' && <ShortcutHelp actions={actions} mac={MAC} onClose={() => setDialog(null)} />}
      {dialog === 'removed' && <RemovedDialog control={control} onClose={() => setDialog(null)} />}
    </div>
  );
}

function placeStyle(box: { x: number; y: number; width: number; height: number }) {
  return { transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height };
}

/** What Tab goes on to from a title: the next touchpoint's title, or from a stage's name the next stage's. */
function titleBeside(control: JourneyControl, id: string, how: 'tab' | 'shiftTab'): Editing | undefined {
  const layout = control.layout();
  const { stages } = layout.axis;
  const at = stages.findIndex((entry) => entry.stage.id === id);
  const stage = at < 0 ? undefined : stages[how === 'tab' ? at + 1 : at - 1]?.stage.id;
  if (stage !== undefined) return { id: stage, field: 'name' };
  const touchpoint = neighbour(layout, id, how === 'tab' ? 'right' : 'left');
  return touchpoint === undefined ? undefined : { id: touchpoint, field: 'title' };
}
