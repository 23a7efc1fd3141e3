/** The palette in use: type, move, pick. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { Palette } from './Palette';
import { readRecent } from './recent';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function palette() {
  const [stage, undo, board] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
  const onClose = vi.fn<() => void>();
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <Palette
        actions={[
          { id: 'stage', label: 'Add a stage', shortcut: '⇧S', run: stage },
          { id: 'undo', label: 'Undo', disabled: 'not now', run: undo },
          { id: 'help', label: 'Keyboard shortcuts', run: undo },
        ]}
        placesFor={(query) => (query === '' ? [] : [{ id: 'b', label: 'Tenant', hint: 'Board', run: board }])}
        onClose={onClose}
      />
    </WordsProvider>,
  );
  return { user: userEvent.setup(), stage, undo, board, onClose };
}

describe('the palette', () => {
  it('runs what fits best on Enter, closes, and remembers it', async () => {
    const { user, stage, onClose } = palette();
    await user.type(screen.getByRole('combobox', { name: 'Command palette' }), 'stag{Enter}');
    expect(onClose).toHaveBeenCalled();
    await waitFor(() => expect(stage).toHaveBeenCalled());
    expect(readRecent()).toEqual(['stage']);
  });

  it('says of what cannot be done now that it cannot, and walks past it', async () => {
    const { user } = palette();
    const field = screen.getByRole('combobox', { name: 'Command palette' });
    expect(screen.queryByRole('option', { name: /Undo/ })).toBeNull();
    await user.type(field, 'd');
    const undo = await screen.findByRole('option', { name: 'Undo, not possible now' });
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    await user.type(field, '{ArrowDown}{ArrowDown}');
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).not.toContain('Undo');
  });

  it('offers places, too', async () => {
    const { user, board } = palette();
    await user.type(screen.getByRole('combobox', { name: 'Command palette' }), 'ten');
    await user.click(await screen.findByRole('option', { name: /Tenant/ }));
    await waitFor(() => expect(board).toHaveBeenCalled());
  });
});
