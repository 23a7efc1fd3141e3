import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { addConnector } from '@polku/shared/boards/journey/commands/add-connector';
import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import { editText } from '@polku/shared/boards/journey/commands/edit-text';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { duplicateBoard } from '@polku/shared/project/commands/duplicate-board';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { show } from '../../../kernel/words/testing/show';
import { CompareView } from './CompareView';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
    unobserve() {}
  },
);
afterEach(cleanup);

/** The sample journey and its target state, with a card and a connector that the target changes and drops. */
function withThings() {
  const session = journeySession(new Doc());
  const { touchpoints } = sampleJourney(session);
  const [listing = '', call = ''] = touchpoints;
  const pain = mustRun(session, addCard, { board: BOARD, kind: 'pain', under: call })[0] ?? '';
  mustRun(session, editText, { id: pain, field: 'text', value: 'Long queue' });
  mustRun(session, addConnector, { board: BOARD, from: call, to: listing, kind: 'rework' });
  const [target = ''] = mustRun(session, duplicateBoard, { id: BOARD, name: 'Target', asTarget: true });
  const only = (type: string): string => session.projection.list(type, target)[0]?.id ?? '';
  const card = only('card');
  mustRun(session, editText, { id: card, field: 'text', value: 'Short queue' });
  mustRun(session, removeRecords, { ids: [only('connector')] });
  const onShow = vi.fn<(id: string) => void>();
  const view = show(<CompareView session={session} before={BOARD} after={target} onChoose={vi.fn()} onShow={onShow} />);
  return { card, onShow, ...view };
}

/** The sample journey and its target state, in which nobody waits for a callback and the approval takes an hour. */
function comparison(locale: 'en' | 'fi' = 'en') {
  const session = journeySession(new Doc());
  sampleJourney(session);
  const [target = ''] = mustRun(session, duplicateBoard, { id: BOARD, name: 'Target', asTarget: true });
  const inTarget = (title: string): AnyRecord => {
    const found = session.projection.list('touchpoint', target).find((record) => record['title'] === title);
    if (!found) throw new Error(`no ${title}`);
    return found;
  };
  mustRun(session, removeRecords, { ids: [inTarget('Waits for a callback').id] });
  const approval = inTarget('Waits for approval').id;
  mustRun(session, setTouchpointFields, { ids: [approval], fields: { waitTime: { amount: 1, unit: 'h' } } });
  const [onShow, onChoose] = [vi.fn<(id: string) => void>(), vi.fn<(before: string, after: string) => void>()];
  const view = show(
    <CompareView session={session} before={BOARD} after={target} onChoose={onChoose} onShow={onShow} />,
    locale,
  );
  return { session, target, approval, inTarget, onShow, onChoose, ...view };
}
const section = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('the comparison of a journey with its target state', () => {
  it('tells every difference in a table, and leads to the touchpoint', async () => {
    const { user, onShow, approval } = comparison();
    const rows = within(section('What differs')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '−RemovedWaits for a callbackLooking',
      '~ChangedWaits for approvalApplyingWaiting time3 wd1 h',
    ]);
    await user.click(within(section('What differs')).getByRole('button', { name: 'Waits for approval' }));
    expect(onShow).toHaveBeenCalledWith(approval);
  });

  it('has the values of its emotion curves, of employees too, in a table that the picture names', async () => {
    const { session, approval, inTarget, user, onShow } = comparison();
    const callback = session.projection
      .list('touchpoint', BOARD)
      .find(({ title }) => title === 'Waits for a callback')?.id;
    mustRun(session, setTouchpointFields, { ids: [approval], fields: { emotion: 1, employeeEmotion: 2 } });
    mustRun(session, setTouchpointFields, { ids: [inTarget('Sees the listing').id], fields: { emotion: null } });
    expect(screen.getByRole('img', { name: /^Emotion curves of customers and employees/ })).toBeTruthy();
    const table = () => within(section('Emotions')).getByRole('table', { name: 'Emotions' });
    const cellsOf = (title: string) =>
      within(within(table()).getByRole('row', { name: new RegExp(`^${title}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    await waitFor(() => expect(cellsOf('Waits for approval')[1]).toBe('+1'));
    const before = session.projection.list('touchpoint', BOARD).find(({ title }) => title === 'Waits for approval');
    const felt = Number(before?.['emotion']);
    expect(cellsOf('Waits for approval')).toEqual([
      felt < 0 ? `−${-felt}` : `+${felt}`,
      '+1',
      `+${1 - felt}`,
      'unknown',
      '+2',
      'unknown',
    ]);
    // Gone in the target: no feeling there, which is not the same as an unknown one.
    expect(cellsOf('Waits for a callback').slice(1, 3)).toEqual(['–', '–']);
    await user.click(within(table()).getByRole('button', { name: /Waits for a callback/ }));
    expect(onShow).toHaveBeenCalledWith(callback);
  });

  it('tells of cards and connectors, in the table and in the picture', async () => {
    const { user, onShow, card } = withThings();
    const rows = within(section('What differs')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Cards',
      '~ChangedPain: Short queueAsks by phoneText of the cardLong queueShort queue',
      'Connectors',
      '−RemovedRework loop → Sees the listingAsks by phone',
    ]);
    expect(screen.getByText(/^Cards:/)).toHaveTextContent('1 changed');
    const picture = section('The two journeys');
    expect(within(picture).getByRole('button', { name: 'Changed: Pain: Long queue' })).toBeInTheDocument();
    expect(within(picture).getAllByRole('button', { name: /^Removed: Rework loop/ })).toHaveLength(1);
    await user.click(within(picture).getByRole('button', { name: 'Changed: Pain: Short queue' }));
    expect(onShow).toHaveBeenCalledWith(card);
  });

  it('shows figures side by side with what can be said of the difference', () => {
    comparison();
    const lead = within(section('Figures')).getByRole('row', { name: /^Lead time/ });
    // A touchpoint of each lacks a time: two lower bounds, of which nobody can say which is less.
    expect(within(lead).getAllByText('at least')).toHaveLength(2);
    expect(lead).toHaveTextContent('cannot be told');
    expect(within(section('Figures')).getByRole('row', { name: /^Peak–end/ })).toHaveTextContent('same');
  });

  it('names in the picture what happened to each touchpoint', () => {
    comparison();
    const picture = section('The two journeys');
    expect(within(picture).getAllByRole('button', { name: /^Removed: / })).toHaveLength(1);
    expect(within(picture).getAllByRole('button', { name: 'Changed: Waits for approval' })).toHaveLength(2);
    expect(within(picture).getAllByRole('button', { name: /^Unchanged: / })).toHaveLength(10);
  });

  it('lights the touchpoints behind a figure that is pressed', async () => {
    const { user } = comparison();
    const [before] = within(within(section('Figures')).getByRole('row', { name: /^Peak–end/ })).getAllByRole('button');
    if (!before) throw new Error('no value to press');
    await user.click(before);
    expect(before).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelectorAll('.compare-card:not([data-dim])')).toHaveLength(2);
  });

  it('lights exactly the touchpoints that a figure lacks', async () => {
    const { user } = comparison();
    const lead = within(section('Figures')).getByRole('row', { name: /^Lead time/ });
    const [lacking] = within(lead).getAllByRole('button', { name: /lack it$/ });
    if (!lacking) throw new Error('nothing is lacking');
    const n = Number(/^\d+/.exec(lacking.textContent ?? '')?.[0]);
    await user.click(lacking);
    expect(lacking).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelectorAll('.compare-card:not([data-dim])')).toHaveLength(n);
  });

  it('follows edits, swaps the two, and speaks Finnish', async () => {
    const { user, session, target, inTarget, onChoose } = comparison('fi');
    expect(screen.getByText(/1 poistettu/)).toBeInTheDocument();
    act(() => void mustRun(session, removeRecords, { ids: [inTarget('Signs the lease').id] }));
    expect(await screen.findByText(/2 poistettua/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Vaihda päittäin' }));
    expect(onChoose).toHaveBeenCalledWith(target, BOARD);
  });
});

it('given journeys of hundreds, then it says that it compares, and shows it when it is done', async () => {
  const session = journeySession(new Doc());
  const { stages } = sampleJourney(session);
  const titles = Array.from({ length: 260 }, (_, nth) => `Asks ${nth}`);
  mustRun(session, addTouchpoints, { board: BOARD, stage: stages[0] ?? '', titles });
  const [target = ''] = mustRun(session, duplicateBoard, { id: BOARD, name: 'Target', asTarget: true });
  const [gone] = session.projection.list('touchpoint', target);
  mustRun(session, removeRecords, { ids: [gone?.id ?? ''] });
  show(<CompareView session={session} before={BOARD} after={target} onChoose={vi.fn()} onShow={vi.fn()} />);
  expect(screen.getByRole('status').textContent).toBe('Comparing…');
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled();
  expect(await screen.findByRole('heading', { name: 'What differs' })).toBeVisible();
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText(/1 removed/)).toBeVisible();
});
