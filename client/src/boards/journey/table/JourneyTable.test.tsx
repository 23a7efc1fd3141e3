import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { removeStage } from '@polku/shared/boards/journey/commands/remove-stage';
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import type { LocalSession } from '../../../kernel/session/testing/local-session';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { show } from '../../../kernel/words/testing/show';
import { JourneyTable } from './JourneyTable';
import type { OnRemoved } from './use-removed-cell';

afterEach(cleanup);

interface TableProps {
  readonly session: LocalSession;
  readonly readOnly: boolean;
  readonly onLost?: OnRemoved;
}

function Table({ session, readOnly, onLost }: TableProps) {
  const [selection, setSelection] = useState<readonly string[]>([]);
  return (
    <JourneyTable
      session={session}
      board={BOARD}
      selection={selection}
      onSelect={setSelection}
      readOnly={readOnly}
      highlight={null}
      onRemove={(ids) => mustRun(session, removeRecords, { ids })}
      {...(onLost ? { onLost } : {})}
    />
  );
}

function table(readOnly = false) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const view = show(<Table session={session} readOnly={readOnly} />);
  const touchpoint = (at: number) => session.projection.get(sample.touchpoints[at] ?? '') as unknown as Touchpoint;
  const cell = (at: number, column: string): HTMLElement => {
    const found = document.getElementById(`cell-${sample.touchpoints[at]}-${column}`);
    if (!found) throw new Error(`no cell ${at} ${column}`);
    return found;
  };
  const goTo = (at: number, column: string): void => {
    fireEvent.mouseDown(cell(at, column), { button: 0 });
  };
  const pasteText = (text: string): void => {
    fireEvent.paste(document.activeElement ?? document.body, { clipboardData: { getData: () => text } });
  };
  return { session, sample, touchpoint, cell, goTo, pasteText, ...view };
}

describe('a real table', () => {
  it('has a caption, column heads, a head for each stage and each touchpoint', () => {
    table();
    const grid = screen.getByRole('grid', { name: /Touchpoints of the journey “Tenant’s journey”/ });
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(COLUMNS.length);
    expect(grid.getAttribute('aria-rowcount')).toBe('11');
    expect(within(grid).getByText('Applying', { selector: '.table-stage-line' })).toBeTruthy();
    expect(within(grid).getByText('Signs the lease').closest('th')?.getAttribute('scope')).toBe('row');
  });

  it('shows touchpoints whose stage is gone in a group of their own', () => {
    const { session, sample, again } = table();
    const [looking, applying] = sample.stages;
    mustRun(session, removeStage, { ids: [applying ?? ''] });
    session.runner.undo.undo();
    // Somebody else deleted only the stage while others worked in it.
    const only = { name: 'removeOnlyStage', plan: () => ({ changes: [{ op: 'remove' as const, id: looking ?? '' }] }) };
    mustRun(session, only, undefined);
    again(<Table session={session} readOnly={false} />);
    expect(screen.getByText('Parked')).toBeTruthy();
    expect(screen.getByText('Asks by phone')).toBeTruthy();
  });
});

describe('keys', () => {
  it('move the cell in hand, and the selection with it', async () => {
    const { goTo, cell, user } = table();
    goTo(0, 'title');
    expect(document.activeElement).toBe(cell(0, 'title'));
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(cell(1, 'stage'));
    expect(cell(1, 'stage').closest('tr')?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(cell(6, 'description'));
    await user.keyboard('{Home}{PageUp}');
    expect(document.activeElement).toBe(cell(0, 'title'));
  });

  it('typing replaces, Tab takes it and moves on', async () => {
    const { goTo, touchpoint, cell, user } = table();
    goTo(0, 'processTime');
    await user.keyboard('12,5 min{Tab}');
    expect(touchpoint(0).processTime).toEqual({ amount: 12.5, unit: 'min' });
    expect(document.activeElement).toBe(cell(0, 'completeAccurate'));
  });

  it('Escape leaves the cell as it was', async () => {
    const { goTo, touchpoint, cell, user } = table();
    goTo(1, 'title');
    await user.keyboard('Something else{Escape}');
    expect(touchpoint(1).title).toBe('Asks by phone');
    expect(document.activeElement).toBe(cell(1, 'title'));
  });

  it('Delete clears the cells in hand in one step', async () => {
    const { goTo, touchpoint, session, user } = table();
    goTo(1, 'waitTime');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect([touchpoint(1).waitTime, touchpoint(2).waitTime]).toEqual([null, null]);
    session.runner.undo.undo();
    expect([touchpoint(1).waitTime?.amount, touchpoint(2).waitTime?.amount]).toEqual([25, 3.5]);
  });

  it('Enter opens the list of a choice; a choice is written', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(0, 'value');
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('option', { name: 'Necessary' }));
    expect(touchpoint(0).value).toBe('necessary');
  });

  it('Enter turns yes and no', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(0, 'momentOfTruth');
    await user.keyboard('{Enter}');
    expect(touchpoint(0).momentOfTruth).toBe(true);
  });

  it('Enter in the last title adds the next touchpoint', async () => {
    const { goTo, session, user } = table();
    goTo(6, 'title');
    await user.keyboard('{Enter}{Enter}Gets the keys{Enter}');
    const titles = session.projection.list('touchpoint', BOARD).map((record) => record['title']);
    expect(titles).toContain('Gets the keys');
  });

  it('Alt with an arrow moves the row, into the next stage too', async () => {
    const { goTo, touchpoint, sample, cell, user } = table();
    goTo(2, 'title');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(touchpoint(2).stage).toBe(sample.stages[1]);
    expect(document.activeElement).toBe(cell(2, 'title'));
  });

  it('Ctrl+D fills down', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(4, 'layer');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect([touchpoint(5).layer, touchpoint(6).layer]).toEqual(['frontstage', 'frontstage']);
  });
});

describe('leaving a cell', () => {
  it('takes what was written and leaves the focus where it went', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(0, 'title');
    await user.keyboard('phone');
    const elsewhere = screen.getByRole('button', { name: 'Add a touchpoint' });
    elsewhere.focus();
    expect(touchpoint(0).title).toBe('phone');
    expect(document.activeElement).toBe(elsewhere);
  });

  it('what was begun for a touchpoint that somebody removed lands nowhere', async () => {
    const { goTo, touchpoint, session, user, sample } = table();
    goTo(1, 'title');
    await user.keyboard('Half wri');
    act(() => {
      mustRun(session, removeRecords, { ids: [sample.touchpoints[1] ?? ''] });
    });
    expect(screen.queryByDisplayValue('Half wri')).toBeNull();
    expect(touchpoint(0).title).toBe('Sees the listing');
  });
});

describe('what does not fit', () => {
  it('stays in view with the reason, and nothing is written', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(3, 'completeAccurate');
    await user.keyboard('much{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('“much” is not a number from 0 to 100');
    expect(screen.getByDisplayValue('much')).toBeTruthy();
    expect(touchpoint(3).completeAccurate).toBe(70);
  });
});

describe('spreadsheets', () => {
  it('a paste that holds a bad cell writes nothing and tells of every such cell; the rest is pasted if wanted', async () => {
    const { goTo, touchpoint, pasteText, session, user } = table();
    const before = [touchpoint(0), touchpoint(1)];
    const bad = '2 h\t15 min\t85 %\n1 d\tsoon\tall\n';
    goTo(0, 'waitTime');
    pasteText(bad);
    const dialog = screen.getByRole('dialog', { name: 'Nothing has been pasted yet' });
    expect(dialog).toHaveTextContent('2 cells have values that do not fit.');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Row 2, Process timeAsks by phone“soon” is not a time such as 30 min, 2 h or 3 working days',
      'Row 2, Right first timeAsks by phone“all” is not a number from 0 to 100',
    ]);
    await user.click(within(dialog).getByRole('button', { name: 'Paste nothing' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect([touchpoint(0), touchpoint(1)]).toEqual(before);
    pasteText(bad);
    await user.click(screen.getByRole('button', { name: 'Paste the other 4 cells' }));
    expect(touchpoint(0).waitTime).toEqual({ amount: 2, unit: 'h' });
    expect(touchpoint(0).completeAccurate).toBe(85);
    expect(touchpoint(1).waitTime).toEqual({ amount: 1, unit: 'd' });
    expect(touchpoint(1).processTime).toEqual({ amount: 10, unit: 'min' });
    expect(screen.getByRole('status')).toHaveTextContent('4 cells pasted. 2 cells were left as they were.');
    session.runner.undo.undo();
    expect([touchpoint(0), touchpoint(1)]).toEqual(before);
  });

  it('emotions that may be 1 to 5 are asked about, and read as somebody says', async () => {
    const { goTo, touchpoint, pasteText, user, cell } = table();
    goTo(0, 'emotion');
    pasteText('2\n1');
    const dialog = screen.getByRole('dialog', { name: 'Nothing has been pasted yet' });
    const take = within(dialog).getByRole('button', { name: 'Paste 2 cells' });
    expect(take).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: /Emotion: How the numbers are meant/ }));
    await user.click(screen.getByRole('option', { name: '1 very bad … 5 very good' }));
    await user.click(take);
    expect([touchpoint(0).emotion, touchpoint(1).emotion]).toEqual([-1, -2]);
    pasteText('4\n5');
    expect(screen.getByRole('button', { name: /Emotion: How the numbers are meant/ })).toHaveTextContent('1 very bad');
    await user.click(screen.getByRole('button', { name: 'Paste 2 cells' }));
    expect(cell(0, 'emotion')).toHaveTextContent('+1');
    pasteText('Bad\n+2');
    expect([touchpoint(0).emotion, touchpoint(1).emotion]).toEqual([-1, 2]);
  });

  it('what happens at the same time as the one before is set and pasted; the first of a stage has none before', async () => {
    const { goTo, touchpoint, pasteText, user, cell } = table();
    goTo(1, 'withPrevious');
    await user.keyboard('{Enter}');
    expect(touchpoint(1).withPrevious).toBe(true);
    expect(cell(1, 'withPrevious')).toHaveTextContent('yes');
    await user.keyboard('{Enter}');
    expect(touchpoint(1).withPrevious).toBe(false);
    pasteText('kyllä\nx');
    expect([touchpoint(1).withPrevious, touchpoint(2).withPrevious]).toEqual([true, true]);
    goTo(0, 'withPrevious');
    pasteText('yes');
    expect(screen.getByRole('dialog')).toHaveTextContent('the first touchpoint of a stage has none before it');
    expect(touchpoint(0).withPrevious).toBe(false);
  });

  it('Enter turns on and off what the cell is of', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(1, 'failure');
    await user.keyboard('{Enter}');
    expect(touchpoint(1)).toMatchObject({ failure: true, momentOfTruth: true });
    await user.keyboard('{Enter}');
    expect(touchpoint(1).failure).toBe(false);
  });

  it('what would fall off the right edge is told, not dropped', async () => {
    const { goTo, touchpoint, pasteText, user } = table();
    goTo(0, 'description');
    pasteText('Online\tand more\t');
    expect(screen.getByRole('dialog')).toHaveTextContent('One cell has no place in the table.');
    await user.click(screen.getByRole('button', { name: 'Paste the other cell' }));
    expect(touchpoint(0).description).toBe('Online');
  });

  it('pasted names of stages find or make them, in their order; the whole paste is one step of undo', async () => {
    const { goTo, touchpoint, pasteText, session, sample, cell, user } = table();
    const names = () => session.projection.list('stage', BOARD).map(({ name }) => name);
    const before = names();
    goTo(0, 'stage');
    pasteText('Needing\nNeeding\nlooking\nDeciding');
    expect(screen.getByRole('status')).toHaveTextContent('4 cells pasted. New stages: Needing, Deciding.');
    expect(names()).toEqual(['Looking', 'Needing', 'Deciding', ...before.slice(1)]);
    expect(touchpoint(0).stage).toBe(touchpoint(1).stage);
    expect(touchpoint(2).stage).toBe(sample.stages[0]);
    expect(document.activeElement).toBe(cell(0, 'stage'));
    await user.keyboard('{Control>}z{/Control}');
    expect(names()).toEqual(before);
    expect(touchpoint(0).stage).toBe(sample.stages[0]);
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('rows beyond the last stand in the stage they name, or the one above it', () => {
    const { goTo, pasteText, session } = table();
    goTo(6, 'title');
    pasteText('Signs\t\nMoves in\tLiving\nPays\t\n');
    const stageOf = (title: string): unknown => {
      const made = session.projection.list('touchpoint', BOARD).find((record) => record['title'] === title);
      return session.projection.get(String(made?.['stage']))?.['name'];
    };
    expect(['Signs', 'Moves in', 'Pays'].map(stageOf)).toEqual(['Moving in', 'Living', 'Living']);
  });

  it('a new stage is made by typing its name where the stage is chosen', async () => {
    const { goTo, touchpoint, session, user } = table();
    goTo(0, 'stage');
    await user.keyboard('N');
    await user.type(screen.getByRole('combobox'), 'eeding{Enter}');
    expect(session.projection.get(touchpoint(0).stage ?? '')?.['name']).toBe('Needing');
    expect(screen.getByRole('status')).toHaveTextContent('New stage: Needing.');
  });

  it('the other language and its decimals are understood, too', () => {
    const { goTo, touchpoint, pasteText } = table();
    goTo(0, 'channel');
    pasteText('Verkko\t\thukka\tOdottaminen; virheet\t1,5 tpv\t0,25 t\t85,5 %\t-1,5');
    expect(screen.getByRole('status')).toHaveTextContent('8 cells pasted.');
    expect(touchpoint(0)).toMatchObject({
      channel: 'web',
      value: 'waste',
      waste: ['waiting', 'errors'],
      waitTime: { amount: 1.5, unit: 'wd' },
      processTime: { amount: 0.25, unit: 'h' },
      completeAccurate: 85.5,
      emotion: -1.5,
    });
  });

  it('a pasted team that is not there yet is made, once, and goes again with the paste', () => {
    const { goTo, touchpoint, pasteText, session, sample } = table();
    const names = () => session.projection.list('team', '').map(({ name }) => name);
    const before = names();
    goTo(0, 'team');
    pasteText('Letting\nKeyholders Oy\nkeyholders oy ');
    expect(names()).toEqual([...before, 'Keyholders Oy']);
    expect(touchpoint(0).team).toBe(sample.teams.letting);
    expect(touchpoint(1).team).toBe(touchpoint(2).team);
    expect(screen.getByRole('status')).toHaveTextContent('3 cells pasted. New team: Keyholders Oy.');
    session.runner.undo.undo();
    expect(names()).toEqual(before);
    expect(touchpoint(0).team).toBe(sample.teams.marketing);
  });

  it('a name of one’s own becomes a channel, and is offered from then on', async () => {
    const { goTo, touchpoint, user } = table();
    goTo(0, 'channel');
    await user.keyboard('N');
    await user.type(screen.getByRole('combobox'), 'otice board{Enter}');
    expect(touchpoint(0).channel).toBe('Notice board');
    goTo(1, 'channel');
    await user.keyboard('n');
    await user.type(screen.getByRole('combobox'), 'ot{Enter}');
    expect(touchpoint(1).channel).toBe('Notice board');
  });

  it('the beginning of a team’s name finds it; a new one is made only when it is chosen', async () => {
    const { goTo, touchpoint, session, sample, user } = table();
    goTo(0, 'team');
    await user.keyboard('l');
    await user.type(screen.getByRole('combobox'), 'ett{Tab}');
    expect(touchpoint(0).team).toBe(sample.teams.letting);
    expect(session.projection.list('team', '')).toHaveLength(3);
    goTo(0, 'team');
    await user.keyboard('{Enter}');
    await user.type(screen.getByRole('combobox'), '{Enter}');
    expect(touchpoint(0).team).toBe(sample.teams.letting);
    goTo(1, 'team');
    await user.keyboard('L');
    await user.type(screen.getByRole('combobox'), 'et us{Enter}');
    expect(session.projection.get(touchpoint(1).team ?? '')?.['name']).toBe('Let us');
  });

  it('personas are matched by name; one that is not there is told with its row', async () => {
    const { goTo, touchpoint, pasteText, session, user } = table();
    const persona = 'personaMika';
    const fields = { kind: 'persona', name: 'Mika, 34', order: 'a1' };
    const make = { op: 'create' as const, id: persona, type: 'board', board: '', fields };
    mustRun(session, { name: 'makePersona', plan: () => ({ changes: [make] }) }, undefined);
    goTo(0, 'personas');
    pasteText('mika, 34\nNobody');
    expect(screen.getByRole('dialog')).toHaveTextContent('Row 2, Personas');
    expect(screen.getByRole('dialog')).toHaveTextContent('“Nobody” is not one of: Mika, 34');
    await user.click(screen.getByRole('button', { name: 'Paste the other cell' }));
    expect(touchpoint(0).personas).toEqual([persona]);
    expect(touchpoint(1).personas).toEqual([]);
  });

  it('rows beyond the last become touchpoints; the whole paste is one step of undo', () => {
    const { goTo, pasteText, session } = table();
    goTo(6, 'title');
    pasteText('Signs it\nGets the keys\nMoves in');
    const titles = (): readonly unknown[] =>
      session.projection.list('touchpoint', BOARD).map((record) => record['title']);
    expect(titles()).toHaveLength(9);
    session.runner.undo.undo();
    expect(titles()).toHaveLength(7);
    expect(titles()).toContain('Signs the lease');
  });

  it('copies the block as tabs and lines', async () => {
    const { goTo, user } = table();
    goTo(0, 'title');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    let copied = '';
    const clipboardData = { setData: (_: string, text: string) => (copied = text) };
    fireEvent.copy(document.activeElement ?? document.body, { clipboardData });
    expect(copied).toBe('Sees the listing\tLooking\nAsks by phone\tLooking');
  });
});

describe('others', () => {
  it('an edit of the same title made meanwhile is kept', async () => {
    const { goTo, touchpoint, session, user } = table();
    goTo(0, 'title');
    await user.keyboard('{F2}{End}');
    await user.type(screen.getByDisplayValue('Sees the listing'), ' online');
    const id = touchpoint(0).id;
    const rename = {
      name: 'rename',
      plan: () => ({ changes: [{ op: 'text' as const, id, field: 'title', value: 'Often sees the listing' }] }),
    };
    mustRun(session, rename, undefined);
    await user.keyboard('{Enter}');
    expect(touchpoint(0).title).toBe('Often sees the listing online');
  });

  it('a remote change shows at once', () => {
    const { session, sample, cell, again } = table();
    mustRun(session, setTouchpointFields, { ids: [sample.touchpoints[0] ?? ''], fields: { channel: 'Tori' } });
    again(<Table session={session} readOnly={false} />);
    expect(cell(0, 'channel').textContent).toBe('Tori');
  });
});

describe('a viewer', () => {
  it('can walk and copy, and change nothing', async () => {
    const { goTo, touchpoint, user, pasteText, cell } = table(true);
    goTo(0, 'title');
    await user.keyboard('x{Enter}{Delete}');
    pasteText('Other');
    expect(touchpoint(0).title).toBe('Sees the listing');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell(1, 'title'));
    expect(screen.queryByRole('button', { name: 'Add a touchpoint' })).toBeNull();
  });
});

describe('a row that somebody else removes', () => {
  it('takes what is being typed with it, gives both back, and no key writes over the next row', async () => {
    const session = journeySession(new Doc());
    const { touchpoints } = sampleJourney(session);
    const [first = '', second = '', third = ''] = touchpoints;
    const lost: { id: string; putBack: () => void }[] = [];
    const onLost: OnRemoved = (id, putBack) => lost.push({ id, putBack }) > 0;
    const { user } = show(<Table session={session} readOnly={false} onLost={onLost} />);
    const titleOf = (id: string) => session.projection.get(id)?.['title'];
    const cellOf = (id: string) => document.getElementById(`cell-${id}-title`);
    fireEvent.mouseDown(cellOf(second) as HTMLElement, { button: 0 });
    await user.keyboard('{Enter}{End} and waits');
    act(() => void mustRun(session, removeRecords, { ids: [second] }));
    expect(lost.map(({ id }) => id)).toEqual([second]);
    expect(document.activeElement).toBe(cellOf(third));
    await user.keyboard(' for long{Enter}');
    expect([titleOf(first), titleOf(third)]).toEqual(['Sees the listing', 'Waits for a callback']);
    act(() => {
      mustRun(session, restoreRecords, { ids: [second] });
      lost[0]?.putBack();
    });
    expect(titleOf(second)).toBe('Asks by phone and waits');
  });

  it('leaves the cell in hand where it was while nothing is typed, and keys go on there', async () => {
    const { goTo, cell, session, sample, touchpoint, user } = table();
    goTo(2, 'title');
    act(() => void mustRun(session, removeRecords, { ids: [sample.touchpoints[2] ?? ''] }));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell(4, 'title'));
    expect(touchpoint(0).title).toBe('Sees the listing');
  });
});
