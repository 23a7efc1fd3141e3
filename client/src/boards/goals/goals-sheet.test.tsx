/** What is written and set on the sheet of a goals board: goals, projects, areas; each comes, changes, goes and comes back. */
import { GOALS_COMMANDS as C } from '@polku/shared/boards/goals/commands/index';
import { actualsOf, goalsSettings, maturityOf, projectsOf } from '@polku/shared/boards/goals/goals-reader';
import { ownerOf } from '@polku/shared/kernel/people';
import { removeTeam } from '@polku/shared/project/commands/remove-team';
import { GOALS_BOARD, testGoals } from '@polku/shared/testing/test-goals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { newOwner } from '../../people/testing/new-owner';
import { CHURN, showGoals } from './testing/show-goals';

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const projects = (board: ReturnType<typeof testGoals>) => projectsOf(board.read, GOALS_BOARD);

describe('an empty goals board', () => {
  it('says of each part what belongs there, and adds it', async () => {
    const board = testGoals();
    const { user } = showGoals(board);
    expect(screen.getByText(/^No goals yet/)).toBeTruthy();
    expect(screen.getByText('The grid appears with the first goal and the first team.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add project' }));
    expect(projects(board)).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(field('Project')));
    await user.keyboard('Call back{Enter}');
    await user.click(screen.getByRole('button', { name: 'Add area' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Area')));
    await user.keyboard('Measuring');
    expect([projects(board)[0]?.title, maturityOf(board.read, GOALS_BOARD)[0]?.area.name]).toEqual([
      'Call back',
      'Measuring',
    ]);
  });
});

describe('names one after another', () => {
  it('the first team brings the grid, and the next name can be typed', async () => {
    const board = testGoals();
    for (const team of board.read.list('team', '')) board.do(removeTeam, { id: team.id });
    board.add('Churn halves');
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Add team' }));
    await user.keyboard('Letting{Enter}Maintenance{Enter}{Escape}');
    expect(
      within(screen.getByRole('grid'))
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Goal', 'Letting', 'Maintenance']);
  });

  it('the name of a new person leaves the focus at the choice of the owner', async () => {
    const board = testGoals();
    board.add('Churn halves');
    const { user } = showGoals(board);
    await newOwner(user, /Owner/, 'Aino');
    const owner = screen.getByRole('button', { name: /Aino.*Owner|Owner.*Aino/ });
    await waitFor(() => expect(document.activeElement).toBe(owner));
  });
});

describe('a goal', () => {
  it('is named, reasoned and owned; the vision stands above all', async () => {
    const board = testGoals();
    board.add('Churn');
    const { user } = showGoals(board);
    await user.type(field('Vision'), 'Nobody asks twice');
    await user.type(field('Goal'), ' halves{Enter}');
    await user.type(field('Why'), 'They leave in silence');
    await newOwner(user, /Owner/, 'Aino');
    expect(board.goal('Churn halves')).toMatchObject({ why: 'They leave in silence' });
    expect(ownerOf(board.read, board.goal('Churn halves'))).toEqual({ by: 'person', name: 'Aino' });
    expect(goalsSettings(board.read, GOALS_BOARD)?.vision).toBe('Nobody asks twice');
  });

  it('gets its measure, dates and course; what is no number is told and not taken', async () => {
    const board = testGoals();
    board.add('Churn halves', CHURN);
    const { user, unfold } = showGoals(board);
    await unfold('Churn halves');
    await user.clear(field('Measure'));
    await user.type(field('Measure'), 'Churn a year{Enter}');
    await user.type(field('Metric at touchpoints'), 'NPS{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Halving' }));
    fireEvent.change(screen.getByLabelText('Target date'), { target: { value: '2027-01-01' } });
    fireEvent.blur(screen.getByLabelText('Target date'));
    expect(board.goal('Churn halves')).toMatchObject({
      measure: 'Churn a year',
      metricName: 'NPS',
      course: 'halving',
      targetDate: '2027-01-01',
    });
    expect(screen.getByText('Halves every 12 months')).toBeTruthy();
    await user.clear(field('Target'));
    await user.type(field('Target'), 'half{Enter}');
    expect(screen.getByText('Enter a number')).toBeTruthy();
    expect(board.goal('Churn halves').target).toBe(6);
  });

  it('says how it stands against what was expected by then', () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    board.do(C.addGoalActual, { goal, date: '2027-01-01', value: 11 });
    showGoals(board);
    expect(screen.getByText(/^Behind: 11/).getAttribute('data-standing')).toBe('behind');
  });

  it('moves from its menu, where the end of the list has no further place, and by dragging', async () => {
    const board = testGoals();
    for (const title of ['First', 'Second', 'Third']) board.add(title);
    const { user, choose } = showGoals(board);
    await choose('Second', 'Move up');
    expect(board.goals()).toEqual(['Second', 'First', 'Third']);
    await user.click(screen.getByRole('button', { name: 'Actions for Second' }));
    expect(screen.getByRole('menuitem', { name: 'Move up' }).getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Escape}');
    const transfer: Partial<DataTransfer> = { setData: () => undefined, setDragImage: () => undefined };
    const row = (title: string) => document.querySelector(`[data-record="${board.goal(title).id}"]`) ?? document.body;
    fireEvent.dragStart(screen.getByRole('button', { name: 'Move Third' }), { dataTransfer: transfer });
    fireEvent.dragOver(row('Second'));
    fireEvent.drop(row('Second'));
    expect(board.goals()).toEqual(['Second', 'Third', 'First']);
    expect(screen.getByText('Third is now 2 of 3.')).toBeTruthy();
  });

  it('goes with a word of it, and comes back by undo in its own text', async () => {
    const board = testGoals();
    board.add('Churn halves');
    const { user, choose, told } = showGoals(board);
    await choose('Churn halves', 'Delete');
    expect([board.goals(), told()]).toEqual([[], ['Deleted “Churn halves”.']]);
    await user.type(field('Vision'), 'x{Control>}z{/Control}');
    expect(goalsSettings(board.read, GOALS_BOARD)?.vision).toBe('');
    await user.keyboard('{Control>}z{/Control}');
    expect(board.goals()).toEqual(['Churn halves']);
    await user.keyboard('{Control>}y{/Control}');
    expect(board.goals()).toEqual([]);
  });

  it('leads to its touchpoints and lets go of them', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    board.do(C.linkGoalTouchpoints, { id: goal, add: ['t1', 't2'] });
    const { user, unfold } = showGoals(board);
    await unfold('Churn halves');
    await user.click(screen.getByRole('button', { name: 'Unlink Asks' }));
    expect(board.goal('Churn halves').touchpoints).toEqual(['t2']);
    await user.click(screen.getByRole('combobox', { name: 'Link touchpoints' }));
    await user.keyboard('no such thing');
    expect(screen.getByText('No matching touchpoint')).toBeTruthy();
  });
});

describe('a measurement', () => {
  it('goes out with Enter, and the next can be typed', async () => {
    const board = testGoals();
    board.add('Churn halves', CHURN);
    const { user, unfold } = showGoals(board);
    await unfold('Churn halves');
    await user.type(field('Value'), '9{Enter}');
    expect(board.actuals('Churn halves')).toMatchObject([{ value: 9 }]);
    const fresh = screen.getAllByRole('textbox', { name: 'Value' }).at(-1);
    expect(document.activeElement).toBe(fresh);
    expect(fresh).toHaveProperty('value', '');
  });

  it('is corrected where it stands, deleted with a word of it, and brought back', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves', CHURN);
    board.do(C.addGoalActual, { goal, date: '2026-06-01', value: 11 });
    const { user, unfold, toasts, told } = showGoals(board);
    await unfold('Churn halves');
    const [value] = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Value' });
    await user.clear(value ?? document.body);
    await user.type(value ?? document.body, '10,5{Enter}');
    const actuals = () => actualsOf(board.read, board.goal('Churn halves'));
    expect(actuals()).toMatchObject([{ value: 10.5 }]);
    await user.click(screen.getByRole('button', { name: /^Delete the measurement of/ }));
    expect([actuals(), told()]).toEqual([[], ['Deleted 1 measurement.']]);
    act(() => toasts.store.getState().toasts[0]?.action?.run());
    expect(actuals()).toMatchObject([{ value: 10.5 }]);
  });
});

describe('a development project', () => {
  it('says which goals it serves, its owner, its status and when', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves');
    board.do(C.addDevelopmentProject, { board: GOALS_BOARD, title: 'Call back' });
    const { user } = showGoals(board);
    const row = within(screen.getByRole('textbox', { name: 'Project' }).closest('li') ?? document.body);
    expect(row.getByText('Serves no goal')).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Churn halves' }));
    await newOwner(
      user,
      /Owner/,
      'Mikko',
      screen.getByRole('textbox', { name: 'Project' }).closest('li') ?? document.body,
    );
    await user.click(row.getByRole('button', { name: /^Idea Status|Status/ }));
    await user.click(screen.getByRole('option', { name: 'Running' }));
    fireEvent.change(row.getByLabelText('Start'), { target: { value: '2026-03-01' } });
    fireEvent.blur(row.getByLabelText('Start'));
    expect(projects(board)).toMatchObject([{ goals: [goal], status: 'running', start: '2026-03-01' }]);
    expect(ownerOf(board.read, projects(board)[0])).toEqual({ by: 'person', name: 'Mikko' });
    await user.click(row.getByRole('button', { name: 'Churn halves' }));
    expect(projects(board)[0]?.goals).toEqual([]);
  });

  it('keeps a goal that was deleted, struck, until it is let go of', async () => {
    const board = testGoals();
    const goal = board.add('Churn halves');
    board.do(C.addDevelopmentProject, { board: GOALS_BOARD, title: 'Call back', fields: { goals: [goal] } });
    board.do(C.removeGoalRecords, { ids: [goal] });
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Unlink the goal Churn halves (deleted)' }));
    expect(projects(board)[0]?.goals).toEqual([]);
  });

  it('goes and comes back', async () => {
    const board = testGoals();
    board.do(C.addDevelopmentProject, { board: GOALS_BOARD, title: 'Call back' });
    const { choose, told, toasts } = showGoals(board);
    await choose('Call back', 'Delete');
    expect([projects(board), told()]).toEqual([[], ['Deleted “Call back”.']]);
    act(() => toasts.store.getState().toasts[0]?.action?.run());
    expect(projects(board).map(({ title }) => title)).toEqual(['Call back']);
  });
});

describe('the maturity of an area', () => {
  it('is judged with reasons; on another day anew, and the earlier judgement stays until it is deleted', async () => {
    const board = testGoals();
    board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Measuring' });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 2) });
    const { user, told } = showGoals(board);
    const history = () => maturityOf(board.read, GOALS_BOARD)[0]?.assessments ?? [];
    await user.click(screen.getByRole('radio', { name: 'Random' }));
    await user.click(screen.getByRole('radio', { name: 'Predictable' }));
    expect(history()).toMatchObject([{ level: 'expected', date: '2026-05-02', by: 'Aino' }]);
    await user.type(field('Reasons'), 'The same survey every month');
    vi.setSystemTime(new Date(2026, 9, 2));
    await user.click(screen.getByRole('radio', { name: 'Managed' }));
    expect(history().map(({ level, reasons }) => [level, reasons])).toEqual([
      ['led', ''],
      ['expected', 'The same survey every month'],
    ]);
    await user.click(screen.getByText('1 earlier assessment'));
    await user.click(screen.getByRole('button', { name: /^Delete: .*2026.* · Aino$/ }));
    expect([history().map(({ level }) => level), told()]).toEqual([['led'], ['Deleted 1 assessment.']]);
  });
});

describe('what is refused', () => {
  it('is told in words, and nothing is changed', async () => {
    const board = testGoals();
    const { user, session, told } = showGoals(board);
    // The role has changed while the page is open.
    session.runner.readOnly = { reason: 'session.readonly.role' };
    await user.click(screen.getByRole('button', { name: 'Add goal' }));
    expect(board.goals()).toEqual([]);
    expect(told()).toEqual(['Your link lets you view this project, not change it.']);
  });
});
