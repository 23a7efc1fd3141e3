import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { ownerOf } from '@polku/shared/kernel/people';
import { boardRecord, PROJECT_ID } from '@polku/shared/kernel/project';
import { addTeam } from '@polku/shared/project/commands/add-team';
import { removeTeam } from '@polku/shared/project/commands/remove-team';
import { createPeer, type Peer } from '@polku/shared/testing/peer';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../kernel/session/session-types';
import { OpenBoardProvider, ShowBehindProvider } from '../../kernel/board-navigation';
import { quietPresence } from '../../kernel/session/testing/quiet-presence';
import { bindText } from '../../kernel/session/text-binding';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { newOwner } from '../../people/testing/new-owner';
import { createToasts } from '../../ui/Toasts';
import { localSession } from '../../kernel/session/testing/local-session';
import { type Services, ServicesProvider } from '../services';
import { Overview } from './Overview';

afterEach(cleanup);
const nothing = (): void => undefined;

const create = (id: string, type: string, board: string, fields: Record<string, unknown>): Change => ({
  op: 'create',
  id,
  type,
  board,
  fields,
});

const PROJECT: readonly Change[] = [
  create(PROJECT_ID, 'project', '', { name: 'Renting' }),
  create('now', 'board', '', { kind: 'journey', name: 'Moving in', order: 'a1', state: 'current' }),
  create('aino', 'board', '', { kind: 'persona', name: 'Aino', order: 'a2' }),
  create('old', 'board', '', { kind: 'journey', name: 'Old journey', order: 'a3', archived: true }),
  create('kitchen', 'team', '', { name: 'Repairs', order: 'a1' }),
  create('s', 'stage', 'now', { name: 'Keys', order: 'a1' }),
  create('call', 'touchpoint', 'now', {
    title: 'Call',
    stage: 's',
    order: 'a1',
    personas: ['aino'],
    team: 'kitchen',
    waitTime: { amount: 3, unit: 'h' },
    processTime: { amount: 1, unit: 'h' },
    emotion: -1,
  }),
];

function show(readOnly = false, also: readonly Change[] = []) {
  const peer: Peer = createPeer({ specs: SPECS });
  writeChanges(peer.doc, PROJECT, SPECS, { by: 'test', now: 0 }, LOCAL);
  if (also.length > 0) writeChanges(peer.doc, also, SPECS, { by: 'test', now: 0 }, LOCAL);
  const { doc, read, runner } = peer;
  const session: Partial<Session> = {
    ...localSession({ doc, specs: SPECS, read, runner }),
    projection: read,
    runner,
    bindText: (id, field) => bindText(doc, runner, id, field),
    presence: quietPresence(),
  };
  const services: Partial<Services> = { toasts: createToasts() };
  const onOpen = vi.fn<(id: string) => void>();
  const onShow = vi.fn<(label: string, ids: readonly string[]) => void>();
  render(
    <ServicesProvider value={services as Services}>
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <ShowBehindProvider value={onShow}>
          <OpenBoardProvider value={onOpen}>
            <Overview session={session as Session} readOnly={readOnly} onOpen={onOpen} />
          </OpenBoardProvider>
        </ShowBehindProvider>
      </WordsProvider>
    </ServicesProvider>,
  );
  return { peer, onOpen, onShow, user: userEvent.setup() };
}

describe('the project overview', () => {
  it('shows every board as a card, relations, figures and teams', async () => {
    const { onOpen, user } = show();
    const boards = screen.getByRole('region', { name: 'Boards' });
    await user.click(within(boards).getByRole('button', { name: 'Open “Aino”' }));
    expect(onOpen).toHaveBeenLastCalledWith('aino');
    expect(await screen.findByText('How the boards are connected')).toBeTruthy();
    const relations = await screen.findByRole('table', { name: 'How the boards are connected', hidden: true });
    expect(within(relations).getByText('persona, 1 time')).toBeTruthy();
    const journeys = await screen.findByRole('table', { name: 'Across the journeys' });
    expect(within(journeys).getByText('4 h')).toBeTruthy();
    const one = await screen.findByRole('table', {
      name: 'One team, channel or persona in every journey: Team: Repairs',
    });
    expect(within(one).getByText('3 h')).toBeTruthy();
    expect(within(one).queryByText('Old journey')).toBeNull();
    const personas = screen.getByRole('table', { name: 'Journeys of the personas' });
    expect(within(personas).getByText('1 touchpoint')).toBeTruthy();
    expect(within(personas).getByText(/^· emotion −1/)).toBeTruthy();
  });

  it('shows a persona by its portrait wherever it is named, a journey by the sign of its kind', async () => {
    show();
    const face = (place: HTMLElement): boolean => place.querySelector('svg.portrait-small') !== null;
    const relations = await screen.findByRole('region', { name: 'How the boards are connected' });
    const node = (name: string) => within(relations).findByRole('button', { name: new RegExp(`^${name}`) });
    expect([face(await node('Aino')), face(await node('Moving in'))]).toEqual([true, false]);
    const table = await screen.findByRole('table', { name: 'Journeys of the personas' });
    expect(face(within(table).getByRole('rowheader', { name: 'Aino' }))).toBe(true);
  });

  it('takes an owner, brings an archived board back and stays', async () => {
    const { peer, onOpen, user } = show();
    await newOwner(user, /Owner of “Moving in”/, 'Mikko');
    expect(ownerOf(peer.read, peer.read.get(boardRecord, 'now'))).toEqual({ by: 'person', name: 'Mikko' });
    await user.click(screen.getByRole('button', { name: 'Restore “Old journey”' }));
    expect(peer.read.get('old')?.['archived']).toBe(false);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('keeps the focus near a card that is archived', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Actions for “Aino”' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Archive/ }));
    await waitFor(() => expect(document.activeElement?.closest('.overview-card')).toBeTruthy());
  });

  it('says before a board is deleted what refers to it', async () => {
    const { peer, user } = show();
    await user.click(screen.getByRole('button', { name: 'Actions for “Aino”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('One reference to it on “Moving in” will say that it was deleted.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Delete the board' }));
    expect(peer.read.get('aino')?.removed).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Restore “Aino”' })).toBeTruthy();
  });

  it('keeps the people of the project: made of words, named, in a team, with what they own, deleted and restored', async () => {
    const { peer, user } = show(false, [
      create('path', 'board', '', { kind: 'journey', name: 'Path', owner: 'Aino Aalto', order: 'a9' }),
    ]);
    const people = () => peer.read.list('person', '').map(({ name }) => name);
    const section = within(screen.getByRole('region', { name: 'People' }));
    await user.click(await section.findByRole('button', { name: 'Make “Aino Aalto” a person' }));
    expect(people()).toEqual(['Aino Aalto']);
    await user.type(section.getByRole('textbox', { name: 'Role of Aino Aalto' }), 'Head of service');
    await user.click(section.getByRole('button', { name: /Team of Aino Aalto/ }));
    await user.click(screen.getByRole('option', { name: 'Repairs' }));
    expect(peer.read.list('person', '')[0]).toMatchObject({ role: 'Head of service', team: 'kitchen' });
    expect(await section.findByRole('button', { name: '1' })).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Delete Aino Aalto' }));
    expect(people()).toEqual([]);
    peer.runner.undo.undo();
    expect(people()).toEqual(['Aino Aalto']);
  });

  it('keeps the teams of the project', async () => {
    const { peer, user } = show();
    await user.type(screen.getByRole('textbox', { name: 'Contact of Repairs' }), 'repairs@example.org{Enter}');
    await user.click(screen.getByRole('switch', { name: 'Repairs is a subcontractor' }));
    expect(peer.read.get('kitchen')).toMatchObject({ contact: 'repairs@example.org', subcontractor: true });
    await user.click(screen.getByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'New team' }), 'Sales{Enter}');
    expect(peer.read.list('team', '').map(({ name }) => name)).toContain('Sales');
    for (const team of ['Repairs', 'Sales']) {
      expect(screen.getByRole('textbox', { name: `Name of the team “${team}”` })).toHaveProperty('value', team);
    }
  });

  it('says before a team is deleted what refers to it, and brings it back', async () => {
    const { peer, user } = show(false, [
      create('aims', 'board', '', { kind: 'goals', name: 'Aims', order: 'a4' }),
      create('goal', 'goal', 'aims', { title: 'Calls', order: 'a1' }),
      create('cell', 'teamExpectation', 'aims', { goal: 'goal', team: 'kitchen', expected: 'Answers' }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Delete Repairs' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete the team “Repairs”?' });
    expect(within(dialog).getByText('“Moving in” refers to it once.')).toBeTruthy();
    expect(within(dialog).getByText('“Aims” refers to it once.')).toBeTruthy();
    expect(peer.read.get('kitchen')?.removed).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Delete the team' }));
    expect(peer.read.get('kitchen')?.removed).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Restore “Repairs”' }));
    expect(peer.read.get('kitchen')?.removed).toBeNull();
    expect(screen.queryByText('Deleted teams')).toBeNull();
  });

  it('does not list a team that only came and went with an undone step, nor one whose name another has', async () => {
    const { peer } = show(false, [
      create('first', 'team', '', { name: 'Sales', order: 'a2' }),
      create('second', 'team', '', { name: 'Sales', order: 'a3' }),
    ]);
    act(() => {
      peer.do(addTeam, { name: 'Booking office' });
      peer.runner.undo.undo();
      peer.do(removeTeam, { id: 'first' });
    });
    expect(peer.read.removed().filter(({ type }) => type === 'team')).toHaveLength(2);
    expect(screen.queryByText('Deleted teams')).toBeNull();
    act(() => void peer.do(removeTeam, { id: 'second' }));
    expect(await screen.findAllByRole('button', { name: 'Restore “Sales”' })).toHaveLength(2);
  });

  it('deletes at once a team that nothing refers to', async () => {
    const { peer, user } = show(false, [create('idle', 'team', '', { name: 'Idle', order: 'a2' })]);
    await user.click(screen.getByRole('button', { name: 'Delete Idle' }));
    expect(peer.read.get('idle')?.removed).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('puts teams in another order by keys, and says where they are now', async () => {
    const { peer, user } = show();
    await user.click(screen.getByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'New team' }), 'Sales{Enter}');
    const names = () => peer.read.list('team', '').map(({ name }) => name);
    expect(names()).toEqual(['Repairs', 'Sales']);
    screen.getByRole('button', { name: 'Move Sales' }).focus();
    await user.keyboard('{ArrowUp}');
    expect(names()).toEqual(['Sales', 'Repairs']);
    expect(screen.getByText('Sales is now 1 of 2.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Sales' }));
    await user.keyboard('{ArrowUp}');
    expect(names()).toEqual(['Sales', 'Repairs']);
  });

  it('puts a team where it is dropped', async () => {
    const { peer, user } = show();
    await user.click(screen.getByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'New team' }), 'Sales{Enter}');
    const handle = screen.getByRole('button', { name: 'Move Repairs' });
    const target = screen.getByRole('button', { name: 'Move Sales' }).closest('tr');
    if (!target) throw new Error('the handle stands in no row');
    const dataTransfer = { setData: nothing, setDragImage: nothing, effectAllowed: '' };
    fireEvent.dragStart(handle, { dataTransfer });
    fireEvent.dragOver(target, { dataTransfer, clientY: 5 });
    fireEvent.drop(target, { dataTransfer, clientY: 5 });
    expect(peer.read.list('team', '').map(({ name }) => name)).toEqual(['Sales', 'Repairs']);
  });

  it('puts boards in another order by keys, archived ones keeping their place', async () => {
    const { peer, user } = show(false, [create('map', 'board', '', { kind: 'value', name: 'Offer', order: 'a4' })]);
    screen.getByRole('button', { name: 'Move “Offer”' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(peer.read.list('board', '').map(({ id }) => id)).toEqual(['now', 'map', 'aino', 'old']);
    await user.keyboard('{End}');
    expect(peer.read.list('board', '').map(({ id }) => id)).toEqual(['now', 'aino', 'map', 'old']);
    expect(screen.getByText('“Offer” is now 3 of 3.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'By name' }));
    expect(screen.queryByRole('button', { name: 'Move “Offer”' })).toBeNull();
  });

  it('puts boards and teams in another order by click', async () => {
    const { peer, user } = show(false, [create('sales', 'team', '', { name: 'Sales', order: 'a2' })]);
    const item = (name: string) => screen.findByRole('menuitem', { name });
    await user.click(screen.getByRole('button', { name: 'Move Sales' }));
    expect((await item('Move down')).getAttribute('aria-disabled')).toBe('true');
    await user.click(await item('Move up'));
    expect(peer.read.list('team', '').map(({ name }) => name)).toEqual(['Sales', 'Repairs']);
    expect(screen.getByText('Sales is now 1 of 2.')).toBeTruthy();
    expect(screen.queryByRole('menu')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Move “Moving in”' }));
    await user.click(await item('Move right'));
    expect(peer.read.list('board', '').map(({ id }) => id)).toEqual(['aino', 'now', 'old']);
  });

  it('says who changed a board last, and puts the latest first', async () => {
    const at = Date.now() - 5 * 60_000;
    const { user } = show(false, [
      { op: 'set', id: 'aino', fields: { changed: { at, by: 'Veikko' } } },
      { op: 'set', id: 'now', fields: { changed: { at: at - 86_400_000 * 2, by: '' } } },
    ]);
    const boards = screen.getByRole('region', { name: 'Boards' });
    expect(within(boards).getByText('Veikko, 5 min ago')).toBeTruthy();
    expect(within(boards).getByText('Changed 2 days ago')).toBeTruthy();
    const opens = () => within(boards).getAllByRole('button', { name: /^Open/ });
    expect(opens().map((one) => one.getAttribute('aria-label'))).toEqual(['Open “Moving in”', 'Open “Aino”']);
    await user.click(screen.getByRole('radio', { name: 'Last changed' }));
    expect(opens().map((one) => one.getAttribute('aria-label'))).toEqual(['Open “Aino”', 'Open “Moving in”']);
  });

  it('offers nothing to change to who may only look', () => {
    show(true);
    expect(screen.queryByRole('button', { name: 'Add team' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Actions for “Aino”' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Move Repairs' })).toBeNull();
  });
});

const SECOND: readonly Change[] = [
  create('leave', 'board', '', { kind: 'journey', name: 'Moving out', order: 'a4' }),
  create('s2', 'stage', 'leave', { name: 'Notice', order: 'a1' }),
  create('notice', 'touchpoint', 'leave', { title: 'Gives notice', stage: 's2', order: 'a1', momentOfTruth: true }),
];

describe('what a persona feels in every journey', () => {
  it('is of an employee’s persona what employees feel, and the mean says what it mixes', async () => {
    show(false, [
      create('clerk', 'board', '', { kind: 'persona', name: 'Clerk', order: 'a4' }),
      create('clerkP', 'persona', 'clerk', { kind: 'employee' }),
      create('form', 'touchpoint', 'now', {
        ...{ title: 'Form', stage: 's', order: 'a2', personas: ['clerk'], emotion: 2, employeeEmotion: -2 },
        emotionByPersona: [],
      }),
      create('key', 'touchpoint', 'now', {
        ...{ title: 'Key', stage: 's', order: 'a3', personas: ['clerk'], emotion: 2 },
        emotionByPersona: [{ persona: 'clerk', emotion: -1 }],
      }),
      create('bill', 'touchpoint', 'now', { title: 'Bill', stage: 's', order: 'a4', personas: ['clerk'], emotion: 2 }),
    ]);
    const table = await screen.findByRole('table', { name: 'Journeys of the personas' });
    const row = await within(table).findByRole('row', { name: /Clerk/ });
    // −2 as employees and −1 of the clerk's own; of the bill nothing is known, whatever customers feel.
    expect(row.textContent).toContain('3 touchpoints · emotion −1.5 (2 of 3: 1 their own, 1 as employees in general)');
    expect(within(table).getByRole('row', { name: /Aino/ }).textContent).toContain(
      '1 touchpoint · emotion −1 (1 of 1, all as customers in general)',
    );
  });
});

describe('themes of all journeys', () => {
  it('are ranked together by gap × importance, and lead to their touchpoint', async () => {
    const rating = (mean: number, n: number) => ({ mean, n, source: '' });
    const { user, onShow } = show(false, [
      ...SECOND,
      // Moving in: 5 − 3 = 2, × 4 = 8, on five answers; moving out: 4 − 1 = 3, × 3 = 9, on three.
      { op: 'set', id: 'call', fields: { expectation: rating(5, 5), experience: rating(3, 20), importance: 4 } },
      { op: 'set', id: 'notice', fields: { staffBelief: rating(4, 3), experience: rating(1, 20), importance: 3 } },
    ]);
    const table = await screen.findByRole('table', { name: 'Themes of all journeys' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()));
    expect(rows).toEqual([
      ['Gives notice Moving out', 'Blind spot', '3', '3', '9', '3'],
      ['Call Moving in', 'Unmet expectation', '2', '4', '8', '5'],
    ]);
    await user.click(within(table).getByRole('button', { name: /Gives notice/ }));
    expect(onShow.mock.lastCall?.[1]).toEqual(['notice']);
  });
});

const OTHER_KINDS: readonly Change[] = [
  create('fit', 'board', '', { kind: 'value', name: 'What we offer', order: 'a4' }),
  create('pain', 'valueItem', 'fit', { section: 'pain', text: 'Waits in the queue', order: 'a1', importance: 5 }),
  create('aims', 'board', '', { kind: 'goals', name: 'Where we go', order: 'a5' }),
  create('goal', 'goal', 'aims', { title: 'Churn halves', order: 'a1', touchpoints: ['call'] }),
];

describe('findings of all boards', () => {
  const list = () => screen.findByRole('region', { name: 'Findings of all boards' });
  const items = (region: HTMLElement) =>
    within(region)
      .getAllByRole('listitem')
      .map((item) => [item.dataset['finding'], within(item).getAllByRole('button')[0]?.textContent]);

  it('stand in one list, the foremost of each board first, and open their board and touchpoints', async () => {
    const { onOpen, onShow, user } = show(false, SECOND);
    const region = await list();
    const found = items(region);
    expect(new Set(found.map(([, journey]) => journey))).toEqual(new Set(['Moving in', 'Moving out']));
    const moment = within(region)
      .getAllByRole('listitem')
      .find((item) => item.dataset['finding'] === 'unmeasured-moment');
    if (!moment) throw new Error('no finding about the moment of truth');
    await user.click(within(moment).getByRole('button', { name: 'Moving out' }));
    expect(onOpen).toHaveBeenLastCalledWith('leave');
    await user.click(within(moment).getByRole('button', { name: /on the map/ }));
    expect(onShow).toHaveBeenLastCalledWith('Moment of truth that is not measured', ['notice']);
  });

  it('are decided on as on the board', async () => {
    const { peer, user } = show(false, SECOND);
    const region = await list();
    const open = items(region).length;
    const first = within(region).getAllByRole('listitem')[0] as HTMLElement;
    await user.click(within(first).getByRole('button', { name: /^Accept:/ }));
    await within(region).findByRole('radio', { name: 'Accepted 1' });
    expect(within(region).getByRole('status').textContent).toContain('has been accepted');
    expect(within(region).queryByRole('button', { name: 'Go to the theme' })).toBeNull();
    await user.click(within(region).getByRole('radio', { name: 'Accepted 1' }));
    expect(items(region)).toHaveLength(1);
    await user.click(within(region).getByRole('radio', { name: /^Open/ }));
    expect(items(region)).toHaveLength(open - 1);
    const decided = [...peer.read.list('finding', 'now'), ...peer.read.list('finding', 'leave')];
    expect(decided).toMatchObject([{ state: 'accepted' }]);
  });

  it('are those of goals and value maps too, which are decided on and lead to what is behind them just the same', async () => {
    const { peer, onOpen, onShow, user } = show(false, OTHER_KINDS);
    const region = await list();
    const item = (kind: string) => region.querySelector<HTMLElement>(`[data-finding="${kind}"]`) as HTMLElement;
    await waitFor(() => expect(item('unaddressed-pain')).toBeTruthy());
    await user.click(within(item('unaddressed-pain')).getByRole('button', { name: 'What we offer' }));
    expect(onOpen).toHaveBeenLastCalledWith('fit');
    await user.click(within(item('unaddressed-pain')).getByRole('button', { name: 'Waits in the queue' }));
    expect(onShow).toHaveBeenLastCalledWith('Pain nobody addresses', ['pain']);
    // The goal is measured at a touchpoint of a journey: both are behind what is found about it.
    await user.click(within(item('goal-orphan')).getByRole('button', { name: 'Show 1 touchpoint on “Moving in”' }));
    expect(onShow).toHaveBeenLastCalledWith(expect.any(String), ['call']);
    await user.click(within(item('goal-orphan')).getByRole('button', { name: /^Accept:/ }));
    expect(peer.read.list('finding', 'aims')).toMatchObject([{ finding: 'goal-orphan', state: 'accepted' }]);
    act(() => writeChanges(peer.doc, [{ op: 'remove', id: 'goal' }], SPECS, { by: 'test', now: 0 }, LOCAL));
    const gone = await within(region).findByText('1 no longer found');
    expect(gone.closest('details')?.textContent).toContain('It was about Churn halves.');
  });

  it('can be looked at one board at a time, and only looked at by a viewer', async () => {
    const { user } = show(true, SECOND);
    const region = await list();
    await user.click(within(region).getByRole('button', { name: /All boards/ }));
    await user.click(await screen.findByRole('option', { name: 'Moving out' }));
    expect(new Set(items(region).map(([, journey]) => journey))).toEqual(new Set(['Moving out']));
    expect(within(region).queryByRole('button', { name: /^Accept:/ })).toBeNull();
  });
});
