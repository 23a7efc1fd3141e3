/**
 * Navigation in an open project: search field and command palette with their shortcuts, and jumping to a record on any board.
 * The only place that connects the search (all boards) with the current view.
 */
import { PLACED, SPECS } from '@polku/shared/boards/index';
import type { Board } from '@polku/shared/kernel/project';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { createSearchIndex } from '@polku/shared/kernel/search/search-index';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Palette } from '../features/palette/Palette';
import { type PaletteEntry, paletteEntry } from '../features/palette/palette-entries';
import { recordName } from '@polku/shared/i18n/record-name';
import { pathOf, SearchField } from '../features/search/SearchField';
import { matches, showShortcut } from '../kernel/actions/actions';
import { MAC } from '../kernel/actions/keyboard-hints';
import type { BoardViewHandle } from '../kernel/board-view';
import type { Peer, Session } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import { locationOf } from './record-location';

const PLACES = 12;
export interface Wayfinding {
  /** The search field, for the board's view to place; null while there is no board. */
  readonly search: ReactNode;
  /** Ids on the board in view that match what is searched; null while nothing is. */
  readonly found: ReadonlySet<string> | null;
  readonly openPalette: () => void;
  /** @returns the palette while it is open, with what the app itself offers */
  readonly palette: (actions: readonly PaletteEntry[]) => ReactNode;
  /** Opens a record on its board, also from where no board's view is open. */
  readonly reach: (id: string, field?: string) => void;
  /** Opens records of one board on it, the rest dimmed; `label` names what they are behind. */
  readonly showBehind: (label: string, ids: readonly string[]) => void;
  /**
   * Goes to where another person is: their board, and there to the point they are at or what they write in or have
   * selected. @returns `here` when all that is known is that they are on the board in view, `away` when on none
   */
  readonly meet: (peer: Peer) => 'going' | 'here' | 'away';
  /** Called when a board's view is ready, and with every later handle. */
  readonly onReady: (handle: BoardViewHandle) => void;
}

interface Target {
  readonly board: string;
  readonly go: (view: BoardViewHandle) => void;
}

export interface WayfindingOptions {
  readonly session: Session;
  readonly boards: readonly Board[];
  readonly board: Board | undefined;
  /** Whether that board's own view is on screen, and not a comparison. */
  readonly viewShown: boolean;
  readonly openBoard: (id: string) => void;
}

export function useWayfinding(options: WayfindingOptions): Wayfinding {
  const { session, boards, board, viewShown, openBoard } = options;
  const words = useWords();
  const { projection } = session;
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const takeSearch = useRef<(() => boolean) | null>(null);
  const offerSearch = useCallback((take: () => boolean) => {
    takeSearch.current = take;
    return () => {
      if (takeSearch.current === take) takeSearch.current = null;
    };
  }, []);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const handle = useRef<{ readonly board: string; readonly view: BoardViewHandle } | null>(null);
  const target = useRef<Target | null>(null);
  const current = board?.id ?? '';
  const index = useMemo(() => createSearchIndex(projection, SPECS.values(), words.locale), [projection, words.locale]);
  const used = useMemo(() => boards.filter(({ archived }) => !archived), [boards]);

  const arrive = useCallback(() => {
    const aim = target.current;
    const here = handle.current;
    if (!aim || here?.board !== aim.board) return;
    target.current = null;
    aim.go(here.view);
  }, []);
  const onReady = useCallback(
    (view: BoardViewHandle) => {
      handle.current = { board: current, view };
      arrive();
    },
    [current, arrive],
  );
  /**
   * Goes there at once if the board is in view, otherwise as soon as it is; not if the person has gone elsewhere
   * meanwhile.
   */
  const aim = useCallback(
    (home: string, how: Target['go']) => {
      target.current = { board: home, go: how };
      if (home === current && viewShown) arrive();
      else openBoard(home);
    },
    [current, viewShown, openBoard, arrive],
  );
  useEffect(() => {
    if (target.current && target.current.board !== current) target.current = null;
  }, [current]);
  useEffect(() => {
    if (!viewShown) handle.current = null;
  }, [viewShown]);
  const go = useCallback(
    (record: AnyRecord) => {
      if (record.type === 'board') return openBoard(record.id);
      // What belongs to the project (a team) is shown on the board in view.
      aim(record.board || current, (view) => view.show?.(record.id));
    },
    [current, openBoard, aim],
  );
  const aimAt = useCallback(
    (id: string, how: Target['go']) => {
      const home = projection.get(id)?.board;
      if (home) aim(home, how);
    },
    [projection, aim],
  );
  const meet = useCallback<Wayfinding['meet']>(
    ({ clientId, board: home, editing, record, selection }) => {
      const { x, y } = session.presence.pointers.of(clientId) ?? {};
      const cursor = x === undefined || y === undefined ? null : { x, y };
      const at = [editing?.id, record?.id, ...selection].find(
        (id) => id !== undefined && projection.get(id)?.board === home,
      );
      if (home === null || !projection.get(home)) return 'away';
      aim(home, (view) => (cursor ? view.goTo(cursor) : at !== undefined && view.show?.(at)));
      return home === current && !cursor && at === undefined ? 'here' : 'going';
    },
    [aim, current, projection, session],
  );
  const reach = useCallback((id: string, field?: string) => aimAt(id, (view) => view.show?.(id, field)), [aimAt]);
  const showBehind = useCallback(
    (label: string, ids: readonly string[]) => {
      const [first] = ids;
      if (first === undefined) return;
      // A sheet dims nothing: it goes to the first of them.
      aimAt(first, (view) => (view.showBehind ? view.showBehind(label, ids) : view.show?.(first)));
    },
    [aimAt],
  );
  const recordLocation = useCallback(
    (record: AnyRecord): readonly string[] => locationOf(projection, record, words),
    [projection, words],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const inDialog = document.querySelector('[role="dialog"]') !== null;
      // Where no search is in sight (a page of insights), the browser's own serves.
      if (!matches('Mod+F', event, MAC) || inDialog || takeSearch.current?.() !== true) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const placesFor = useCallback(
    (query: string): readonly PaletteEntry[] => {
      const ofBoard = (entry: Board): PaletteEntry => ({
        id: `board:${entry.id}`,
        label: entry.name || words.t('word.untitled'),
        hint: words.t('word.board'),
        run: () => openBoard(entry.id),
      });
      if (query === '') return used.filter(({ id }) => id !== current).map(ofBoard);
      const order = [current, ...used.map(({ id }) => id).filter((id) => id !== current), ''];
      return index
        .search(query, order, PLACES * 4)
        .hits.map(({ record }) => record)
        .filter(({ type }) => type === 'board' || PLACED.has(type))
        .slice(0, PLACES)
        .map((record) => ({
          id: `${record.type}:${record.id}`,
          label: recordName(record, words),
          hint: pathOf(record, boards, recordLocation, words),
          run: () => go(record),
        }));
    },
    [words, used, boards, current, openBoard, index, recordLocation, go],
  );

  return {
    found,
    onReady,
    reach,
    meet,
    showBehind,
    openPalette: () => setPaletteOpen(true),
    search: board ? (
      <SearchField
        projection={projection}
        index={index}
        boards={used}
        current={current}
        recordLocation={recordLocation}
        onGo={go}
        onMatches={setFound}
        offerFocus={offerSearch}
        shortcut={showShortcut('Mod+F', MAC)}
      />
    ) : null,
    palette: (actions) =>
      paletteOpen ? (
        <PaletteOfBoard
          viewActions={() => (handle.current?.board === current ? (handle.current.view.actions?.() ?? []) : [])}
          actions={actions}
          placesFor={placesFor}
          onClose={() => setPaletteOpen(false)}
        />
      ) : null,
  };
}

interface PaletteOfBoardProps {
  readonly viewActions: () => ReturnType<NonNullable<BoardViewHandle['actions']>>;
  readonly actions: readonly PaletteEntry[];
  readonly placesFor: (query: string) => readonly PaletteEntry[];
  readonly onClose: () => void;
}

/** Whether an action can be done is asked when the palette opens; nothing changes below it meanwhile. */
function PaletteOfBoard({ viewActions, actions, placesFor, onClose }: PaletteOfBoardProps) {
  const [entries] = useState<readonly PaletteEntry[]>(() => {
    const ofView = viewActions().map((action) => ({ ...paletteEntry(action), id: `action:${action.id}` }));
    const seen = new Set<string>();
    // Walking with the arrow keys is four keys with one name, and undo is the view's where it has one.
    return [...ofView, ...actions].filter(({ label, hint = '' }) => {
      const name = `${label} ${hint}`;
      return !seen.has(name) && seen.add(name);
    });
  });
  return <Palette actions={entries} placesFor={placesFor} onClose={onClose} />;
}
