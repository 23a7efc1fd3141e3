/** What a goals board gives the palette, its keys, and their list. */
import { projectsOf } from '@polku/shared/boards/goals/goals-reader';
import { GOALS_BOARD, testGoals } from '@polku/shared/testing/test-goals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showGoals } from './testing/show-goals';

describe('a goals board', () => {
  it('gives the palette what can be done on it, and lists the keys', async () => {
    const { user, handle } = showGoals(testGoals());
    const ids = () =>
      handle()
        ?.actions?.()
        .map(({ id }) => id);
    expect(ids()).toEqual(['addGoal', 'addProject', 'addArea', 'grid', 'teamPage', 'help']);
    await user.keyboard('?');
    const dialog = within(screen.getByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(dialog.getByText('Add goal').nextSibling?.textContent).toBe('G');
    // How a canvas is walked is no matter of a sheet.
    expect(dialog.queryByText(/^F6$/)).toBeNull();
  });

  it('adds by one key where nothing is written, and not from the cell of the grid that types it', async () => {
    const board = testGoals();
    const { user } = showGoals(board);
    await user.keyboard('g');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Goal' })));
    await user.keyboard('gap closes');
    expect(board.goals()).toEqual(['gap closes']);
    act(() => screen.getByRole('grid').querySelector<HTMLElement>('[data-cell="0:0"]')?.focus());
    await user.keyboard('p');
    expect(projectsOf(board.read, GOALS_BOARD)).toEqual([]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is expected of Sales' }).value).toBe('p');
  });

  it('opens the page of a team by its key and goes back by Escape', async () => {
    const { user } = showGoals(testGoals());
    await user.keyboard('t');
    expect(screen.getByRole('heading', { level: 1, name: 'Sales' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Development projects' })).toBeTruthy();
  });

  it('changes nothing for those who may only look', async () => {
    const board = testGoals();
    const { user } = showGoals(board, 'map', 'viewer');
    await user.keyboard('g');
    expect(board.goals()).toEqual([]);
  });
});
