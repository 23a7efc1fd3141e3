/** Going to another person: at once on the current board, when the view is ready on another, and not later. */
import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BoardViewHandle } from '../kernel/board-view';
import type { Pointer, Presence } from '../kernel/session/presence-types';
import type { Session } from '../kernel/session/session-types';
import { quietPresence, somebody } from '../kernel/session/testing/quiet-presence';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { useWayfinding } from './use-wayfinding';

afterEach(cleanup);

const nobody = somebody({ clientId: 7, board: 'now' });

function open() {
  const { doc, read } = createPeer({ specs: SPECS });
  writeChanges(
    doc,
    [
      { op: 'create', id: 'now', type: 'board', board: '', fields: { kind: 'journey', name: 'Moving in' } },
      { op: 'create', id: 'other', type: 'board', board: '', fields: { kind: 'journey', name: 'Leaving' } },
      { op: 'create', id: 'call', type: 'touchpoint', board: 'now', fields: { title: 'Call' } },
    ],
    SPECS,
    { by: '', now: 0 },
    LOCAL,
  );
  const boards = read.list(boardRecord, '');
  let pointer: Pointer | null = null;
  const presence = { ...quietPresence(), pointers: { of: () => pointer, watch: () => () => undefined } };
  const openBoard = vi.fn<(id: string) => void>();
  const { result, rerender } = renderHook(
    ({ current, viewShown }: { current: string; viewShown: boolean }) =>
      useWayfinding({
        session: { projection: read, presence: presence as Presence } as Session,
        boards,
        board: boards.find(({ id }) => id === current),
        viewShown,
        openBoard,
      }),
    {
      initialProps: { current: 'now', viewShown: true },
      wrapper: ({ children }: { children: ReactNode }) => (
        <WordsProvider value={wordsOf(createTranslator('en'))}>{children}</WordsProvider>
      ),
    },
  );
  const view = () => ({
    goTo: vi.fn<BoardViewHandle['goTo']>(),
    show: vi.fn<NonNullable<BoardViewHandle['show']>>(),
  });
  const pointAt = (x: number, y: number): void => {
    pointer = { x, y, laser: false };
  };
  return { result, rerender, openBoard, view, pointAt };
}

describe('the key of the search', () => {
  it('is the browser’s own where no search is in sight', () => {
    open();
    const press = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(false);
  });
});

describe('going to another person', () => {
  it('who is on the board in view happens at once and once only', () => {
    const { result, openBoard, view, pointAt } = open();
    const [first, later] = [view(), view()];
    result.current.onReady(first);
    pointAt(5, 7);
    expect(result.current.meet(nobody)).toBe('going');
    expect(first.goTo).toHaveBeenCalledExactlyOnceWith({ x: 5, y: 7 });
    // Other rows, another language: the view hands out a new handle.
    result.current.onReady(later);
    expect(later.goTo).not.toHaveBeenCalled();
    expect(openBoard).not.toHaveBeenCalled();
  });

  it('whose pointer is away from the map leads to what they write in or have selected', () => {
    const { result, view } = open();
    const map = view();
    result.current.onReady(map);
    expect(result.current.meet({ ...nobody, selection: ['elsewhere', 'call'] })).toBe('going');
    expect(map.show).toHaveBeenLastCalledWith('call');
    expect(result.current.meet({ ...nobody, editing: { id: 'call', field: 'title' } })).toBe('going');
    expect(map.show).toHaveBeenCalledTimes(2);
    expect(result.current.meet(nobody)).toBe('here');
    expect(result.current.meet({ ...nobody, board: null })).toBe('away');
  });

  it('who is on another board opens it and goes there when it is ready', () => {
    const { result, rerender, openBoard, view, pointAt } = open();
    result.current.onReady(view());
    pointAt(1, 2);
    result.current.meet({ ...nobody, board: 'other' });
    expect(openBoard).toHaveBeenCalledExactlyOnceWith('other');
    rerender({ current: 'other', viewShown: true });
    const other = view();
    result.current.onReady(other);
    expect(other.goTo).toHaveBeenCalledExactlyOnceWith({ x: 1, y: 2 });
  });

  it('is given up when one goes elsewhere before', () => {
    const { result, rerender, view, pointAt } = open();
    pointAt(1, 2);
    result.current.meet({ ...nobody, board: 'other' });
    rerender({ current: '', viewShown: false });
    rerender({ current: 'other', viewShown: true });
    const other = view();
    result.current.onReady(other);
    expect(other.goTo).not.toHaveBeenCalled();
  });

  it('leads out of a comparison, to the view that comes and not to the one that was', () => {
    const { result, rerender, openBoard, view } = open();
    const [was, comes] = [view(), view()];
    result.current.onReady(was);
    rerender({ current: 'now', viewShown: false });
    result.current.reach('call');
    expect(openBoard).toHaveBeenCalledExactlyOnceWith('now');
    rerender({ current: 'now', viewShown: true });
    result.current.onReady(comes);
    expect(comes.show).toHaveBeenCalledExactlyOnceWith('call', undefined);
    expect(was.show).not.toHaveBeenCalled();
  });
});
