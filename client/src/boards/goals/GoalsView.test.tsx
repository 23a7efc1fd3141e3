import { addDevelopmentProject } from '@polku/shared/boards/goals/commands/add-development-project';
import { addGoal } from '@polku/shared/boards/goals/commands/add-goal';
import { addGoalActual } from '@polku/shared/boards/goals/commands/add-goal-actual';
import { linkGoalTouchpoints } from '@polku/shared/boards/goals/commands/link-goal-touchpoints';
import { actualsOf, cellOf, goalsOf } from '@polku/shared/boards/goals/goals-reader';
import { createPeer, sync } from '@polku/shared/testing/peer';
import { GOALS_BOARD, GOALS_SPECS, testGoals } from '@polku/shared/testing/test-goals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CHURN, showGoals } from './testing/show-goals';

describe('a goals board on screen', () => {
  it('puts goals in another order by keys, and says where they are now', async () => {
    const board = testGoals();
    for (const title of ['First', 'Second', 'Third']) board.add(title);
    const { user } = showGoals(board);
    screen.getByRole('button', { name: 'Move Third' }).focus();
    await user.keyboard('{Home}');
    expect(board.goals()).toEqual(['Third', 'First', 'Second']);
    expect(screen.getByText('Third is now 1 of 3.')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(board.goals()).toEqual(['First', 'Third', 'Second']);
    cleanup();
    showGoals(board, 'map', 'viewer');
    expect(screen.queryByRole('button', { name: 'Move Third' })).toBeNull();
  });

  it('takes a new goal with its title, and what it is measured by', async () => {
    const board = testGoals();
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Add goal' }));
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), 'Churn halves');
    await user.type(screen.getByRole('textbox', { name: 'Baseline' }), '12,5{Enter}');
    expect(board.goal('Churn halves').baseline).toBe(12.5);
    expect(screen.getByText('12.5')).toBeTruthy();
  });

  it('takes a measurement with its note', async () => {
    const board = testGoals();
    board.add('Churn halves', CHURN);
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Measure, dates and touchpoints: Churn halves' }));
    await user.type(screen.getByRole('textbox', { name: 'Value' }), '11{Tab}');
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Spring campaign{Tab}');
    await user.click(screen.getByRole('button', { name: 'Add measurement' }));
    expect(actualsOf(board.read, board.goal('Churn halves'))).toMatchObject([{ value: 11, note: 'Spring campaign' }]);
    expect(screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Note' }).map(({ value }) => value)).toEqual([
      'Spring campaign',
      '',
    ]);
  });

  it('is written in cell by cell with the keyboard alone', async () => {
    const board = testGoals();
    board.add('Churn halves');
    const { user } = showGoals(board);
    const grid = screen.getByRole('grid');
    const cell = (at: string) => grid.querySelector<HTMLElement>(`[data-cell="${at}"]`);
    act(() => cell('0:0')?.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('0:1'));
    await user.keyboard('{Enter}');
    await user.keyboard('Two slots a day{Escape}');
    expect(document.activeElement).toBe(cell('0:1'));
    expect(cellOf(board.read, board.goal('Churn halves'), 'repair')[0]?.expected).toBe('Two slots a day');
    await user.keyboard('{ArrowLeft}{F2}{Tab}');
    await user.keyboard('They meet them first{Escape}');
    expect(within(grid).getByText('Because: They meet them first')).toBeTruthy();
  });

  it('says what goes with a removed goal and what stays linked to it, and brings all back', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves');
    board.do(linkGoalTouchpoints, { id: goal, add: ['t1'] });
    board.do(addGoalActual, { goal, value: 11, date: '2026-06-01' });
    board.do(addDevelopmentProject, { board: GOALS_BOARD, title: 'Call back', fields: { goals: [goal] } });
    const { user, toasts } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Actions for Churn halves' }));
    await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    const [toast] = toasts.store.getState().toasts;
    expect(toast?.text).toBe(
      'Deleted “Churn halves” with 1 measurement. 1 touchpoint and 1 development project were linked to it.',
    );
    act(() => toast?.action?.run());
    expect(board.goals()).toEqual(['Churn halves']);
  });

  it('merges what two people type into one cell', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves');
    const other = testGoals({}, createPeer({ specs: GOALS_SPECS, name: 'Mikko' }));
    sync(board, other);
    const { user } = showGoals(board);
    await user.click(screen.getByRole('grid').querySelector('[data-cell="0:0"]') as HTMLElement);
    const [cell] = cellOf(other.read, other.goal('Churn halves'), 'sales');
    other.do(
      {
        name: 'type',
        plan: () => ({ changes: [{ op: 'text', id: cell?.id ?? '', field: 'expected', value: 'Call back. ' }] }),
      },
      {},
    );
    await user.keyboard('Answer in a day. ');
    act(() => sync(board, other));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is expected of Sales' });
    expect(field.value).toContain('Answer in a day. ');
    expect(field.value).toContain('Call back. ');
    expect(goal).not.toBe('');
  });

  it('links touchpoints of any board by searching, and shows one that is gone as removed', async () => {
    const board = testGoals();
    const [id = ''] = board.do(addGoal, { board: GOALS_BOARD, title: 'Churn halves', fields: CHURN });
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: /^Measure, dates and touchpoints/ }));
    await user.type(screen.getByRole('combobox', { name: 'Link touchpoints' }), 'fault{Enter}');
    expect(goalsOf(board.read, GOALS_BOARD)[0]?.touchpoints).toEqual(['t2']);
    act(() => void board.do({ name: 'away', plan: () => ({ changes: [{ op: 'remove', id: 't2' }] }) }, {}));
    expect(screen.getByText('Reports a fault (deleted)')).toBeTruthy();
    expect(id).not.toBe('');
  });

  it('has tables, findings that can be dismissed, and a page for a team', async () => {
    const board = testGoals({ 'Is helped': { team: 'repair' } });
    const goal = board.add('Churn halves', CHURN);
    act(
      () =>
        void board.do(
          { name: 'link', plan: () => ({ changes: [{ op: 'set', id: goal, fields: { touchpoints: ['t3'] } }] }) },
          {},
        ),
    );
    showGoals(board, 'table');
    expect(screen.getByRole('heading', { name: 'Goals' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: '12\u00a0%' })).toBeTruthy();
    cleanup();
    const { user } = showGoals(board, 'insights');
    const dismiss = () => screen.getAllByRole('button', { name: /^Dismiss: / });
    const before = dismiss().length;
    const said = (button: HTMLElement) =>
      `${button.ariaLabel} ${document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent}`;
    expect(new Set(dismiss().map(said)).size).toBe(before);
    await user.click(dismiss()[0] as HTMLElement);
    await user.keyboard('Settled last week');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(dismiss()).toHaveLength(before - 1);
    cleanup();
    const sheet = showGoals(board);
    await sheet.user.click(screen.getByRole('button', { name: 'What this means for Repair' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Repair' })).toBeTruthy();
    expect(screen.getByText('Is helped')).toBeTruthy();
  });
});
