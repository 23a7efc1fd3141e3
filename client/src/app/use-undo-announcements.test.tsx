import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Command } from '@polku/shared/kernel/command';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../kernel/session/session-types';
import { wordsOf } from '../kernel/words/words';
import { createToasts } from '../ui/Toasts';
import { useUndoAnnouncements } from './use-undo-announcements';

afterEach(cleanup);

const add: Command<{ readonly id: string; readonly type: string; readonly board: string; readonly name: string }> = {
  name: 'addTouchpoints',
  plan: (_context, { id, type, board, name }) => ({
    changes: [{ op: 'create', id, type, board, fields: type === 'touchpoint' ? { title: name } : { name } }],
  }),
};
const remove: Command<{ readonly id: string }> = {
  name: 'removeRecords',
  plan: (_context, { id }) => ({ changes: [{ op: 'remove', id }] }),
};

function open(...inView: string[]) {
  const { read, runner } = createPeer({ specs: SPECS });
  const make = (id: string, type: string, board: string, name: string): void => {
    runner.run(add, { id, type, board, name });
  };
  make('now', 'board', '', 'Moving in');
  make('call', 'touchpoint', 'now', 'Call');
  const toasts = createToasts();
  const [openBoard, reach] = [vi.fn<(id: string) => void>(), vi.fn<(id: string) => void>()];
  const words = wordsOf(createTranslator('en'));
  renderHook(() =>
    useUndoAnnouncements({ session: { projection: read, runner } as Session, toasts, words, inView, openBoard, reach }),
  );
  return { runner, make, openBoard, reach, told: () => toasts.store.getState().toasts };
}

describe('a step of undo', () => {
  it('on a board that is not in view is told with the board and a way there', () => {
    const { runner, reach, openBoard, told } = open('goals');
    runner.run(remove, { id: 'call' });
    runner.undo.undo();
    expect(told().map(({ text }) => text)).toEqual(['Undone on the board “Moving in”: Delete']);
    told()[0]?.action?.run();
    expect(reach).toHaveBeenCalledExactlyOnceWith('call');
    runner.undo.redo();
    // One message at a time, the latest.
    expect(told().map(({ text }) => text)).toEqual(['Redone on the board “Moving in”: Delete']);
    told()[0]?.action?.run();
    expect(openBoard).toHaveBeenCalledExactlyOnceWith('now');
  });

  it('that can be seen, or has no place, is not told', () => {
    const { runner, make, told } = open('goals', 'now');
    make('kitchen', 'team', '', 'Repairs');
    runner.undo.undo();
    runner.undo.undo();
    expect(told()).toEqual([]);
  });
});
