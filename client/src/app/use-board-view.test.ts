import { SPECS } from '@polku/shared/boards/index';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import { createPeer } from '@polku/shared/testing/peer';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useBoardView } from './use-board-view';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function open(phone = false) {
  const { doc, read } = createPeer({ specs: SPECS });
  const make = (id: string, kind: string): void => {
    writeChanges(
      doc,
      [{ op: 'create', id, type: 'board', board: '', fields: { kind } }],
      SPECS,
      { by: '', now: 0 },
      LOCAL,
    );
    read.flush();
  };
  make('now', 'journey');
  make('later', 'journey');
  make('aino', 'persona');
  const { result, rerender } = renderHook(
    ({ current }: { current: string }) => {
      const boards = read.list(boardRecord, '');
      return useBoardView(
        read,
        boards,
        boards.find(({ id }) => id === current),
        phone,
      );
    },
    { initialProps: { current: 'now' } },
  );
  const go = (id: string): void => {
    act(() => result.current.opening(id));
    rerender({ current: id });
  };
  return { result, make, go };
}

describe('the view that a board opens in', () => {
  it('is the one that its kind was last looked at in, whatever other kinds were', () => {
    const { result, go } = open();
    act(() => result.current.setView('table'));
    go('later');
    expect(result.current.view).toBe('table');
    go('aino');
    expect(result.current.view).toBe('map');
  });

  it('is the one that it is written in when it has just been made', () => {
    const { result, make, go } = open();
    act(() => result.current.setView('insights'));
    make('new', 'journey');
    go('new');
    expect(result.current.view).toBe('map');
  });
});

describe('on a phone', () => {
  it('a journey opens as the list, or as what was last chosen there; other kinds open as ever', () => {
    const first = open(true);
    expect(first.result.current.view).toBe('list');
    act(() => first.result.current.setView('map'));
    expect(first.result.current.view).toBe('map');
    first.go('aino');
    act(() => first.result.current.setView('table'));
    cleanup();
    const again = open(true);
    expect(again.result.current.view).toBe('map');
    again.go('aino');
    expect(again.result.current.view).toBe('map');
  });

  it('what is chosen on a wide screen is not kept for it', () => {
    const { result } = open();
    act(() => result.current.setView('table'));
    cleanup();
    expect(open(true).result.current.view).toBe('list');
  });
});
