/** The value map on screen: canvas or tables, the panel, shortcuts and menus. Composition only. */
import { sideOf } from '@polku/shared/boards/value/schema';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import type { NoteKind } from '@polku/shared/kernel/notes/note-record';
import type { Box } from '@polku/shared/kernel/scene';
import { liveItem } from '@polku/shared/boards/value/rules';
import { sectionBeside } from '@polku/shared/boards/value/neighbours';
import { itemsIn } from '@polku/shared/boards/value/value-reader';
import { unionBox } from '@polku/shared/kernel/scene';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { dispatchKey, isTextTarget } from '../../kernel/actions/actions';
import { MAC } from '../../kernel/actions/keyboard-hints';
import { boardHasFocus, isSingleKey } from '../../kernel/actions/single-keys';
import { BoardProvider } from '../../kernel/board/board-context';
import { InPlaceText, type Leaving } from '../../kernel/board/InPlaceText';
import { ShownBar } from '../../kernel/board/ShownBar';
import { problemToast } from '../../kernel/board/run-command';
import type { BoardViewProps } from '../../kernel/board-view';
import { BoardCanvas } from '../../kernel/canvas/BoardCanvas';
import type { CameraControl } from '../../kernel/canvas/canvas-types';
import { useCanvasComments, useCommenting } from '../../kernel/comments/commenting';
import { commentAction } from '../../kernel/comments/use-comment-entry';
import { noteActions } from '../../kernel/notes/note-actions';
import { NoteTools } from '../../kernel/notes/NoteTools';
import { useRemotes } from '../../kernel/presence/use-people';
import { usePictures } from '../../kernel/pictures/use-pictures';
import { useProjection } from '../../kernel/store/use-projection';
import { pingAction, usePinged, usePinging } from '../../kernel/presence/pinging';
import { useWords } from '../../kernel/words/words';
import { PanelToggle } from '../../ui/PanelToggle';
import { valueNoteHost } from './value-note-host';
import { LinkBar } from './LinkBar';
import { BringDialog } from './panel/BringDialog';
import { ValueTables } from './table/ValueTables';
import { useValuePicture } from './use-value-picture';
import { addAfter, valueActions } from './value-actions';
import { listenClipboard } from './value-clipboard';
import { createValueControl } from './value-control';
import { valueDrag } from './value-drag';
import { ActionMenu } from '../../kernel/actions/ActionMenu';
import { VALUE_MENU } from './menu-groups';
import { ValueOverlay } from './ValueOverlay';
import { ValuePanel } from './ValuePanel';
import './value.css';

/** What is bright, the rest dimmed. */
interface ShownFigure {
  /** Of the panel's figures; empty for what was opened from elsewhere. */
  readonly id: string;
  /** What the items are behind, where the panel does not show it. */
  readonly label: string | null;
  readonly ids: ReadonlySet<string>;
}

export function ValueView(props: BoardViewProps) {
  const { session, board, theme, view, onView, readOnly, toasts, search, found = null, onReady } = props;
  const { singleKeys = true } = props;
  const words = useWords();
  const { projection } = session;
  const picture = useValuePicture(projection, board, words);
  const images = usePictures(session.pictures, words.t('pictures.missing'));
  const { layout, scene } = picture;
  const name = useProjection(projection, (read) => read.get(board)?.['name']);
  const { remotes, pointers, laser } = useRemotes(session.presence, board);
  const pinged = usePinged();
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [figure, setFigure] = useState<ShownFigure | null>(null);
  const clearFigure = useCallback(() => setFigure(null), []);
  const commenting = useCommenting();
  const pinging = usePinging();
  const comments = useCanvasComments(board);
  const [tool, setTool] = useState<NoteKind | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const open = useMemo(
    () => createValueControl({ session, board, words, readOnly, toasts, layout }),
    // The layout it begins with is replaced by every later one through `showing`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [session, board, words, readOnly, toasts],
  );
  const { control } = open;
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const { selection, editing, linking, panelOpen, bringing } = useStore(control.store);
  useLayoutEffect(() => open.showing(layout), [open, layout]);
  useLayoutEffect(() => open.within(root.current), [open]);
  const actions = useMemo(
    () => [
      ...valueActions(control, {
        copy: () => document.execCommand('copy'),
        cut: () => document.execCommand('cut'),
      }),
      ...noteActions(control, setTool),
      ...commentAction(commenting, words),
      ...pingAction(pinging, words),
    ],
    [control, commenting, pinging, words],
  );
  const host = useMemo(() => valueNoteHost(control), [control]);
  const drag = useMemo(() => valueDrag(control), [control]);
  useEffect(() => {
    onReady?.({
      goTo: (point) => control.camera()?.reveal({ x: point.x - 120, y: point.y - 80, width: 240, height: 160 }),
      show: (id) => control.goTo(id),
      showBehind(label, ids) {
        onView?.('map');
        setFigure({ id: '', label, ids: new Set(ids) });
        requestAnimationFrame(() => {
          const boxes = ids.flatMap((id) => control.layout().cards.get(id)?.box ?? []);
          if (boxes.length > 0) control.camera()?.reveal(unionBox(boxes));
        });
      },
      selected: () => [...control.selection()],
      actions: () => actions,
    });
  }, [onReady, onView, control, actions]);
  useEffect(() => listenClipboard(control, () => root.current?.querySelector('.value-stage') ?? null), [control]);
  useEffect(() => () => session.presence.moveCursor(board, null), [session, board]);

  useEffect(() => {
    // Copying and pasting come as clipboard events; their keys must reach the browser.
    const keyed = actions.filter(({ id }) => id !== 'copy' && id !== 'cut');
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || view !== 'map') return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inMap = target === document.body || root.current?.querySelector('.value-stage')?.contains(target) === true;
      if (!inMap && !(event.ctrlKey || event.metaKey)) return;
      if (isSingleKey(event) && !(singleKeys && boardHasFocus(target, root.current))) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      // Buttons on the map keep their own keys.
      if (target?.matches('button, input') && (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab'))
        return;
      if (dispatchKey(keyed, event, isTextTarget(target), MAC)) event.preventDefault();
    };
    // Before the canvas, whose Enter opens a thing: here it adds the next one.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [actions, view, singleKeys]);

  const leaveEditor = useCallback(
    (id: string, how: Leaving) => {
      if (how === 'blur' && control.store.getState().editing !== id) return;
      const item = liveItem(projection, id);
      if (liveNote(projection, id)) return control.stopEditing();
      const written = item !== null && item.text.trim() !== '';
      control.stopEditing();
      if (!item || how === 'blur' || how === 'escape') return;
      if (how === 'enter') {
        if (written) addAfter(control, item);
        return;
      }
      const section = sectionBeside(item.section, how === 'tab' ? 1 : -1);
      const last = itemsIn(projection, board, section).at(-1);
      if (last && last.text.trim() === '' && last.fromPersona === null) control.edit(last.id);
      else control.add(section);
    },
    [control, projection, board],
  );
  const onSelect = useCallback(
    (ids: readonly string[], add: boolean) => {
      const [end] = ids;
      if (end !== undefined && control.store.getState().linking !== null && liveItem(projection, end))
        return control.linkTo(end);
      if (!add) return control.select(ids);
      const next = new Set(control.selection());
      for (const id of ids) if (!next.delete(id)) next.add(id);
      control.select([...next]);
    },
    [control, projection],
  );
  const chosen = [...selection].filter((id) => layout.cards.has(id));
  const sole = selection.size === 1 && editing === null && linking === null ? (chosen[0] ?? null) : null;
  const withCamera = useCallback((camera: CameraControl) => open.withCamera(camera), [open]);
  const soleNote =
    selection.size === 1 && editing === null ? (layout.notes.find(({ id }) => selection.has(id)) ?? null) : null;
  const overlay = (_: Box, zoom: number): ReactNode => (
    <ValueOverlay control={control} layout={layout} sole={sole} note={soleNote} zoom={zoom} />
  );
  const editedCard = editing === null ? undefined : layout.cards.get(editing);
  const editedNote = layout.notes.some(({ id }) => id === editing);
  const title = (typeof name === 'string' && name.trim()) || words.t('word.untitled');

  return (
    <BoardProvider session={session} board={board} readOnly={readOnly} tell={tell}>
      <div className="value-map flex tall" ref={root} data-panel={panelOpen || undefined}>
        <div className="value-stage stack grow shrink relative">
          {search && <div className="value-search paper fixed rule-below">{search}</div>}
          {view === 'map' ? (
            <BoardCanvas
              scene={scene}
              theme={theme}
              images={images}
              label={words.t('valueMap.board', { name: title })}
              selection={selection}
              onSelect={onSelect}
              onOpen={(id) => control.edit(id)}
              onContextMenu={(id, screen) => {
                if (id !== null && !selection.has(id)) control.select([id]);
                setMenu(screen);
              }}
              drag={drag}
              onPointer={(point) => session.presence.moveCursor(board, point)}
              remotes={remotes}
              pinged={pinged}
              pointers={pointers}
              laser={laser}
              comments={comments}
              highlight={figure?.ids ?? found}
              editing={
                editing && (editedCard || editedNote)
                  ? {
                      id: editing,
                      render: () => (
                        <InPlaceText
                          key={editing}
                          session={session}
                          id={editing}
                          label={words.t(editedCard ? 'valueMap.typing' : 'notes.typing')}
                          field="text"
                          className={
                            editedCard
                              ? `value-typing rounded value-typing-${sideOf(editedCard.entry.item.section)}`
                              : 'value-typing-note rounded'
                          }
                          onLeave={(how) => leaveEditor(editing, how)}
                        />
                      ),
                    }
                  : null
              }
              overlay={overlay}
              onReady={withCamera}
              minimap={false}
              singleKeys={singleKeys}
              keepAs={board}
              focused={[...selection][0] ?? [...layout.cards.keys()][0] ?? null}
              onFocusItem={(id) => control.select([id])}
            />
          ) : (
            <ValueTables control={control} layout={layout} selection={selection} />
          )}
          {view === 'map' && <NoteTools host={host} tool={tool} onTool={setTool} />}
          {linking !== null && <LinkBar control={control} layout={layout} from={linking} />}
          {figure?.label && view === 'map' && (
            <ShownBar
              says={words.t('findings.shown', { label: figure.label, n: figure.ids.size })}
              onClear={clearFigure}
            />
          )}
          <PanelToggle
            open={panelOpen}
            label={words.t(panelOpen ? 'valueMap.panel.hide' : 'valueMap.panel.show')}
            onPress={() => control.store.setState({ panelOpen: !panelOpen })}
          />
        </div>
        {panelOpen && (
          <ValuePanel
            control={control}
            layout={layout}
            selection={selection}
            shown={figure?.id ?? null}
            onShow={(id, ids) => setFigure(id === null ? null : { id, label: null, ids: new Set(ids) })}
          />
        )}
        {bringing && <BringDialog control={control} onClose={() => control.store.setState({ bringing: false })} />}
        {menu && <ActionMenu at={menu} actions={actions} groups={VALUE_MENU} onClose={() => setMenu(null)} />}
      </div>
    </BoardProvider>
  );
}
