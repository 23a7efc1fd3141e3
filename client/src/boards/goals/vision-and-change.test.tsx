/** Before the vision, what projects change, what goals cost and ask for, and what teams answer: on the sheet and the page. */
import { GOALS_COMMANDS as C } from '@polku/shared/boards/goals/commands/index';
import { answersOf, projectsOf, relationsOf, teamAnswerOf } from '@polku/shared/boards/goals/goals-reader';
import { GOALS_BOARD, testGoals } from '@polku/shared/testing/test-goals';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showGoals } from './testing/show-goals';

describe('before the vision', () => {
  it('one question is asked after another, and the answers stay', async () => {
    const board = testGoals();
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Answer the questions' }));
    await user.type(screen.getByRole('textbox', { name: 'Who are our customers?' }), 'Tenants');
    expect(answersOf(board.read, GOALS_BOARD)?.who).toBe('Tenants');
    expect(screen.getByText('1 of 6 answered')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'What do they value?' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'What do we want to be known for?' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    expect(screen.getByRole('textbox', { name: 'What do we want to be known for?' })).toBeTruthy();
  });

  it('the last answer leads on to the vision', async () => {
    const board = testGoals();
    const { user } = showGoals(board);
    await user.click(screen.getByRole('button', { name: 'Answer the questions' }));
    const next = () => screen.queryByRole('button', { name: 'Next question' });
    for (let button = next(); button; button = next()) await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Write the vision' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Vision' }));
    await user.keyboard('Nobody asks twice');
    expect(screen.queryByRole('button', { name: 'Write the vision' })).toBeNull();
  });
});

describe('a development project', () => {
  it('says what it changes, where, and for whom it gets better or worse', async () => {
    const board = testGoals();
    board.do(C.addDevelopmentProject, { board: GOALS_BOARD, title: 'Call back' });
    const { user } = showGoals(board);
    const row = within(screen.getByRole('textbox', { name: 'Project' }).closest('li') ?? document.body);
    await user.click(row.getByText(/^What it changes, and for whom/));
    await user.click(
      within(row.getByRole('group', { name: 'What it changes' })).getByRole('button', { name: 'Roles' }),
    );
    await user.click(
      within(row.getByRole('group', { name: 'Gets worse for' })).getByRole('button', { name: 'Repair' }),
    );
    await user.type(row.getByRole('combobox', { name: 'Link touchpoints' }), 'fault{Enter}');
    expect(projectsOf(board.read, GOALS_BOARD)[0]).toMatchObject({
      changes: ['roles'],
      worseForTeams: ['repair'],
      touchpoints: ['t2'],
    });
  });
});

describe('a goal', () => {
  it('costs another, with the reason, and asks an area for a level', async () => {
    const board = testGoals();
    const [quick, cheap] = [board.add('Quick'), board.add('Cheap')];
    const [area = ''] = board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Service' });
    const { user, unfold } = showGoals(board);
    await unfold('Cheap');
    await user.click(screen.getByRole('button', { name: /Say that it costs another goal/ }));
    await user.click(screen.getByRole('option', { name: 'Quick' }));
    await user.type(screen.getByRole('textbox', { name: 'Why it costs “Quick”' }), 'Fewer at the phone');
    expect(relationsOf(board.read, board.goal('Quick'))).toMatchObject([
      { from: cheap, to: quick, why: 'Fewer at the phone' },
    ]);
    await user.click(screen.getByRole('button', { name: /Asks of an area/ }));
    await user.click(screen.getByRole('option', { name: 'Service' }));
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Level that it asks for' })).getByRole('radio', {
        name: 'Managed',
      }),
    );
    expect(board.goal('Cheap')).toMatchObject({ area, needsLevel: 'led' });
    expect(screen.getByText('“Service” carries Random')).toBeTruthy();
  });
});

describe('the page of a team', () => {
  it('takes what it means for them and that they have read it', async () => {
    const board = testGoals();
    const { user } = showGoals(board);
    await user.keyboard('t');
    await user.click(screen.getByRole('button', { name: 'Answer for this team' }));
    await user.type(screen.getByRole('textbox', { name: 'This means for us …' }), 'We call back');
    await user.click(screen.getByRole('checkbox', { name: 'We have read this' }));
    expect(teamAnswerOf(board.read, GOALS_BOARD, 'sales')).toMatchObject({
      read: true,
      meaning: 'We call back',
      by: 'Aino',
    });
  });
});
