/** Every number of a goals board and of a team's page leads to what is behind it. */
import { GOALS_COMMANDS as C } from '@polku/shared/boards/goals/commands/index';
import { testGoals } from '@polku/shared/testing/test-goals';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CHURN, showGoals } from './testing/show-goals';

function project() {
  const board = testGoals({ Asks: { team: 'sales' }, Sees: { team: 'repair' } });
  const goal = board.add('Churn halves', CHURN);
  board.do(C.linkGoalTouchpoints, { id: goal, add: ['t0', 't1', 't2'] });
  board.do(C.addGoalActual, { goal, date: '2026-06-01', value: 11 });
  return { board, goal };
}

describe('what a goal reaches', () => {
  it('leads to its touchpoints, one by one or together on their map', async () => {
    const { board } = project();
    const { user, shown } = showGoals(board);
    await user.click(screen.getByRole('button', { name: /^3 of 4 touchpoints affect it \(75\s%\)/ }));
    const list = within(screen.getByRole('dialog'));
    await user.click(list.getByRole('button', { name: /^Asks/ }));
    expect(shown).toEqual(['t1']);
    await user.click(screen.getByRole('button', { name: /^3 of 4 touchpoints/ }));
    await user.click(screen.getByRole('button', { name: 'Show 3 on the map' }));
    expect(shown).toEqual(['t1', 't0', 't1', 't2']);
  });

  it('leads to exactly those touchpoints that have no team, and to a team’s page', async () => {
    const { board } = project();
    const { user, shown } = showGoals(board);
    await user.click(screen.getByRole('button', { name: '1 of its touchpoints has no team' }));
    expect(shown).toEqual(['t2']);
    await user.click(screen.getByRole('button', { name: /^its touchpoints belong to/ }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Repair' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Repair' })).toBeTruthy();
  });

  it('leads from baseline, now and target to where they are written', async () => {
    const { board } = project();
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: /^Target: 6\s%/ }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Target' }));
    await user.click(screen.getByRole('button', { name: /^Now: 11\s%/ }));
    expect(document.activeElement?.closest('.goal-actuals')).not.toBeNull();
  });

  it('leads from the touchpoints of the goal to their maps', async () => {
    const { board } = project();
    const { user, shown, unfold } = showGoals(board);
    await unfold('Churn halves');
    await user.click(screen.getByRole('button', { name: 'Asks' }));
    expect(shown).toEqual(['t1']);
  });
});

describe('findings and coverage', () => {
  it('lead to what they are about, and to the touchpoints behind them', async () => {
    const { board, goal } = project();
    const { user, shown } = showGoals(board, 'insights');
    await user.click(screen.getByRole('button', { name: '1 is not' }));
    expect(shown).toEqual(['t3']);
    const orphan = document.querySelector<HTMLElement>('[data-finding="goal-orphan"]') ?? document.body;
    await user.click(within(orphan).getByRole('button', { name: 'Churn halves' }));
    expect(shown).toEqual(['t3', goal]);
    expect(within(orphan).getByRole('button', { name: /^Show 3 touchpoints on/ })).toBeTruthy();
  });
});

describe('the page of a team', () => {
  it('leads to its touchpoints, and from a goal and its numbers to the goal', async () => {
    const { board, goal } = project();
    const { user, shown } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'What this means for Sales' }));
    await user.click(screen.getByRole('button', { name: 'Asks' }));
    await user.click(screen.getByRole('button', { name: 'Churn halves' }));
    await user.click(screen.getByRole('button', { name: /^12\s% → 6\s%/ }));
    expect(shown).toEqual(['t1', goal, goal]);
  });
});
