/** A goals board with several people, read-only, and with a screen reader; its grid, findings and team pages. */
import { GOALS_COMMANDS as C } from '@polku/shared/boards/goals/commands/index';
import { cellOf } from '@polku/shared/boards/goals/goals-reader';
import { chosenThemes, findingRecords } from '@polku/shared/findings/decisions';
import { PROJECT_COMMANDS } from '@polku/shared/project/commands/index';
import { createPeer, sync } from '@polku/shared/testing/peer';
import { GOALS_BOARD, GOALS_SPECS, testGoals } from '@polku/shared/testing/test-goals';
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { somebody } from '../../kernel/session/testing/quiet-presence';
import { CHURN, showGoals } from './testing/show-goals';

const cell = (at: string): HTMLElement =>
  screen.getByRole('grid').querySelector<HTMLElement>(`[data-cell="${at}"]`) ?? document.body;

describe('the grid', () => {
  it('is walked with the keys of a spreadsheet, and written in by typing', async () => {
    const board = testGoals();
    for (const title of ['First', 'Second', 'Third']) board.add(title);
    const { user } = showGoals(board);
    act(() => cell('0:0').focus());
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(cell('0:1'));
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(document.activeElement).toBe(cell('2:1'));
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cell('0:0'));
    await user.keyboard('Two slots a day{Escape}');
    expect(cellOf(board.read, board.goal('First'), 'sales')[0]?.expected).toBe('Two slots a day');
    expect(document.activeElement).toBe(cell('0:0'));
  });

  it('gets a team by name; a team that was deleted keeps what was expected of it', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves');
    const [id = ''] = board.do(C.expectOfTeam, { goal, team: 'sales' });
    board.do(C.editGoalText, { id, field: 'expected', value: 'Answer in a day' });
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Add team' }));
    await user.keyboard('Billing{Enter}');
    expect(screen.getByRole('button', { name: 'What this means for Billing' })).toBeTruthy();
    act(() => void board.do(PROJECT_COMMANDS.removeTeam, { id: 'sales' }));
    expect(screen.getByText('Sales (deleted)')).toBeTruthy();
    expect(screen.getByText('Answer in a day')).toBeTruthy();
  });

  it('says to those who listen how it is used, and of an empty cell that nothing is expected', () => {
    const board = testGoals();
    board.add('Churn halves');
    showGoals(board);
    const grid = screen.getByRole('grid', { name: 'What is expected of each team' });
    const help = document.getElementById(grid.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toMatch(/^Move with the arrow keys/);
    expect(within(grid).getAllByText('Nothing expected')).toHaveLength(2);
    expect([...grid.querySelectorAll<HTMLElement>('td')].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});

describe('two people at once', () => {
  function both() {
    const board = testGoals();
    board.add('Churn halves', CHURN);
    const mikko = testGoals({}, createPeer({ specs: GOALS_SPECS, name: 'Mikko' }));
    sync(board, mikko);
    return { board, mikko, meet: () => act(() => sync(board, mikko)) };
  }

  it('set different fields of one goal, and both hold', async () => {
    const { board, mikko, meet } = both();
    const { user, unfold } = showGoals(board);
    await unfold('Churn halves');
    mikko.do(C.setGoalFields, { ids: [mikko.goal('Churn halves').id], fields: { owner: 'Mikko' } });
    await user.clear(screen.getByRole('textbox', { name: 'Unit' }));
    await user.type(screen.getByRole('textbox', { name: 'Unit' }), 'customers{Enter}');
    meet();
    expect(board.goal('Churn halves')).toMatchObject({ owner: 'Mikko', unit: 'customers' });
    expect(screen.getByRole('button', { name: 'Make “Mikko” a person' })).toBeTruthy();
  });

  it('one deletes what the other writes in: it goes, and undo brings it back with what was written', async () => {
    const { board, mikko, meet } = both();
    const { user } = showGoals(board);
    await user.type(screen.getByRole('textbox', { name: 'Why' }), 'They leave in silence');
    mikko.do(C.removeGoalRecords, { ids: [mikko.goal('Churn halves').id] });
    meet();
    expect(screen.queryByRole('textbox', { name: 'Goal' })).toBeNull();
    mikko.runner.undo.undo();
    meet();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why' }).value).toBe('They leave in silence');
  });

  it('each sees who else writes in a text', () => {
    const { board } = both();
    const { session } = showGoals(board);
    const peer = somebody({
      clientId: 7,
      name: 'Mikko',
      board: GOALS_BOARD,
      editing: { id: board.goal('Churn halves').id, field: 'title' },
    });
    act(() => session.setPeers([peer]));
    expect(screen.getByRole('textbox', { name: 'Goal', description: /Mikko/ })).toBeTruthy();
  });
});

describe('somebody who may only look', () => {
  it('reads all of the sheet and is offered nothing that changes it', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    board.do(C.linkGoalTouchpoints, { id: goal, add: ['t1'] });
    board.do(C.addGoalActual, { goal, date: '2026-06-01', value: 11 });
    board.do(C.addDevelopmentProject, { board: GOALS_BOARD, title: 'Call back' });
    board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Measuring' });
    const { user, unfold, container } = showGoals(board, 'map', 'viewer');
    await unfold('Churn halves');
    for (const said of ['Churn halves', 'Call back', 'Measuring', 'Asks'])
      expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    const fields = [...container.querySelectorAll<HTMLInputElement>('input, textarea')];
    expect(fields.filter(({ disabled, readOnly }) => !disabled && !readOnly)).toEqual([]);
    const changes = /^(Add|Delete|Unlink|Actions for|Move|Accept|Dismiss|Reopen)/;
    expect(screen.queryAllByRole('button', { name: changes }).map((one) => one.outerHTML)).toEqual([]);
    act(() => cell('0:0').focus());
    await user.keyboard('x');
    await user.click(cell('0:1'));
    expect(screen.getByRole('grid').querySelector('textarea')).toBeNull();
    expect(board.read.list('teamExpectation', GOALS_BOARD).map(({ expected }) => expected)).toEqual(['', '']);
  });
});

describe('findings', () => {
  it('are accepted and opened again', async () => {
    const board = testGoals();
    board.add('Churn halves', CHURN);
    const { user } = showGoals(board, 'insights');
    const states = () => findingRecords(board.read, GOALS_BOARD).map(({ state }) => state);
    await user.click(screen.getAllByRole('button', { name: /^Accept: / })[0] ?? document.body);
    expect([states(), screen.getAllByText(/ has been accepted\.$/).length]).toEqual([['accepted'], 1]);
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    expect(states()).toEqual(['open']);
  });

  it('are chosen as themes beside the list, as on a journey', async () => {
    const board = testGoals();
    board.add('Churn halves', CHURN);
    const { user } = showGoals(board, 'insights');
    await user.click(screen.getAllByRole('button', { name: /^Choose as theme: / })[0] ?? document.body);
    const [theme] = chosenThemes(board.read, GOALS_BOARD);
    expect(theme).toMatchObject({ theme: true, state: 'accepted' });
    await user.click(screen.getByRole('button', { name: 'Drop this theme' }));
    expect(chosenThemes(board.read, GOALS_BOARD)).toEqual([]);
  });

  it('that are decided on and found no longer are kept below the list', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    const { user } = showGoals(board, 'insights');
    await user.click(screen.getAllByRole('button', { name: /^Accept: / })[0] ?? document.body);
    const of = findingRecords(board.read, GOALS_BOARD)[0]?.about ?? [];
    act(() => void board.do(C.removeGoalRecords, { ids: [goal] }));
    const gone = screen.getByText('1 no longer found').closest('details') as HTMLElement;
    expect(of).toEqual([goal]);
    expect(within(gone).getByText('No longer found. It was about Churn halves.')).toBeTruthy();
    await user.click(within(gone).getByRole('button', { name: /^Forget this decision/, hidden: true }));
    expect(screen.queryByText(/no longer found/)).toBeNull();
  });
});

describe('the page of a team', () => {
  it('opens with one that the goals say something to, turns to another, and leads back', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    const [id = ''] = board.do(C.expectOfTeam, { goal, team: 'repair' });
    board.do(C.editGoalText, { id, field: 'expected', value: 'Answer in a day' });
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'A page for each team' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Repair' })).toBeTruthy();
    expect(screen.getByText('Answer in a day')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Repair/ }));
    await user.click(screen.getByRole('option', { name: 'Sales' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Sales' })).toBeTruthy();
    expect(screen.queryByText('Answer in a day')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'All goals' }));
    expect(screen.getByRole('grid')).toBeTruthy();
  });
});

describe('somebody who is led to a record', () => {
  it('comes to its text, from a team’s page too', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    const { handle, user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'A page for each team' }));
    act(() => handle()?.show?.(goal));
    const title = await screen.findByRole('textbox', { name: 'Goal' });
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(document.activeElement).toBe(title);
  });
});
