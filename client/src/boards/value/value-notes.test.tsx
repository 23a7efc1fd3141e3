/** Free notes on a value map as a person meets them: placed, written, moved by keys, coloured, copied, deleted, in the table. */
import { addNote } from '@polku/shared/kernel/notes/note-commands';
import { type Note, noteRecord } from '@polku/shared/kernel/notes/note-record';
import { testValueMap, VALUE_BOARD } from '@polku/shared/testing/test-value-map';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { onQuietPage, showValueMap, type Showing } from './testing/show-value-map';

onQuietPage();
afterEach(cleanup);

function board(showing: Showing & { readonly note?: string } = {}) {
  const map = testValueMap({ job: ['find a home'], pain: ['waits'] });
  const { note } = showing;
  const box = { x: 40, y: 60, width: 160, height: 112 };
  const [id = ''] = note === undefined ? [] : map.run(addNote, { board: VALUE_BOARD, kind: 'note', box, text: note });
  const shown = showValueMap(map, showing);
  const notes = (): readonly Note[] => map.read.list(noteRecord, VALUE_BOARD);
  const chosen = async (): Promise<void> => {
    await waitFor(() => expect(shown.container.querySelector(`[data-item="${id}"]`)).not.toBeNull());
    act(() => shown.handle()?.show?.(id));
    act(() => shown.container.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus());
  };
  return { ...shown, map, id, notes, chosen };
}

describe('a note on a value map', () => {
  it('is begun by its key, placed by Enter, and written at once', async () => {
    const { press, notes, user } = board();
    await screen.findByRole('toolbar', { name: 'Notes and arrows' });
    act(() => void press('N', { shiftKey: true }));
    fireEvent.keyDown(await screen.findByRole('application', { name: /Add a note/ }), { key: 'Enter' });
    expect(notes()).toMatchObject([{ kind: 'note', text: '' }]);
    expect(notes()[0]?.box.anchor).toBeDefined();
    const area = await waitFor(() => {
      const found = document.activeElement;
      if (!(found instanceof HTMLTextAreaElement)) throw new Error('nothing is written in');
      return found;
    });
    await user.type(area, 'Ask them');
    expect(notes()[0]?.text).toBe('Ask them');
    fireEvent.keyDown(area, { key: 'Escape' });
    expect(notes()).toHaveLength(1);
  });

  it('moves by Alt and the arrows, is copied and deleted by keys, and comes back by undo', async () => {
    const { press, notes, chosen, session } = board({ note: 'Ask them' });
    await chosen();
    act(() => void press('ArrowRight', { altKey: true }));
    act(() => void press('ArrowDown', { altKey: true, shiftKey: true }));
    expect(notes()[0]?.box).toMatchObject({ x: 48, y: 100 });
    act(() => void press('d', { ctrlKey: true }));
    expect(notes().map(({ box }) => [box.x, box.y])).toEqual([
      [48, 100],
      [72, 124],
    ]);
    act(() => void press('Delete'));
    expect(notes()).toHaveLength(1);
    act(() => void session.runner.undo.undo());
    expect(notes()).toHaveLength(2);
  });

  it('has its text, kind and colour in the panel, and corners to resize it by', async () => {
    const { notes, chosen, user } = board({ note: 'Ask them' });
    await chosen();
    const panel = within(screen.getByRole('complementary'));
    expect(panel.getByRole('textbox', { name: 'Text of the note' })).toHaveProperty('value', 'Ask them');
    await user.click(panel.getByRole('radio', { name: 'Blue' }));
    await user.click(panel.getByRole('radio', { name: 'Frame' }));
    expect(notes()).toMatchObject([{ color: 'blue', kind: 'frame' }]);
    fireEvent.keyDown(screen.getByRole('button', { name: /lower right corner/ }), { key: 'ArrowRight' });
    expect(notes()[0]?.box.width).toBe(168);
  });

  it('is a row of the table', async () => {
    const { notes, user } = board({ note: 'Ask them', view: 'table' });
    const table = within(await screen.findByRole('table', { name: 'Notes' }));
    await user.type(table.getByRole('textbox', { name: 'Text of the note 1' }), ' tomorrow');
    expect(notes()[0]?.text).toBe('Ask them tomorrow');
  });

  it('can only be read by those who may not edit', async () => {
    const { press, notes, chosen } = board({ note: 'Ask them', role: 'viewer' });
    await chosen();
    expect(screen.queryByRole('toolbar', { name: 'Notes and arrows' })).toBeNull();
    act(() => void press('Delete'));
    act(() => void press('ArrowRight', { altKey: true }));
    expect(notes()).toMatchObject([{ text: 'Ask them', box: { x: 40, y: 60 } }]);
  });
});
