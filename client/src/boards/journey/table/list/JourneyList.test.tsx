/** The journey on a phone: order of its content, and that pressing opens what may be read or edited. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { WordsProvider, wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { createJourneyControl } from '../../control/journey-control';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';
import { journeyPicture } from '../../map/use-journey-picture';
import { JourneyList } from './JourneyList';

afterEach(cleanup);

function list({ readOnly = false, shown = null as ReadonlySet<string> | null } = {}) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const { projection } = session;
  const { control, store } = createJourneyControl({
    session,
    board: BOARD,
    words,
    readOnly,
    toasts: createToasts(),
    layout: journeyPicture({ projection, board: BOARD, words }).layout,
  });
  const opened: string[][] = [];
  const shell = (selection: readonly string[]) => (
    <WordsProvider value={words}>
      <JourneyList
        control={control}
        selection={selection}
        shown={shown}
        highlight={null}
        onOpen={() => opened.push([...control.selection()])}
      />
    </WordsProvider>
  );
  const { rerender } = render(shell([]));
  return { session, sample, store, opened, select: (ids: readonly string[]) => rerender(shell(ids)) };
}

it('has every stage with its touchpoints in order, and says of each who carries it, its value, times and feeling', () => {
  list();
  const stages = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(stages).toEqual(['Looking', 'Applying', 'Moving in']);
  const looking = within(screen.getByRole('region', { name: 'Looking' })).getAllByRole('listitem');
  expect(looking[0]?.textContent).toContain('Sees the listing');
  expect(looking[1]?.textContent).toMatch(
    /Asks by phone.*Customer.*Customer service.*Phone.*Value.*25 min.*10 min.*Bad/,
  );
});

it('opens the details of the touchpoint that is pressed, or of the whole journey', async () => {
  const { sample, opened, select } = list();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^Asks by phone/ }));
  expect(opened).toEqual([[sample.touchpoints[1]]]);
  select([sample.touchpoints[1] ?? '']);
  expect(screen.getByRole('button', { name: /^Asks by phone/ }).getAttribute('aria-current')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'The whole journey' }));
  expect(opened[1]).toEqual([]);
});

it('adds a touchpoint at the end of a stage and asks for its title; a viewer is not offered it', async () => {
  const { session, store } = list();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Add a touchpoint to Looking' }));
  const [made] = store.getState().selection;
  expect(session.projection.get(made ?? '')).toMatchObject({ type: 'touchpoint', title: '' });
  expect(store.getState()).toMatchObject({ panelOpen: true, focusRequest: { field: 'title' } });
  act(() => session.projection.flush());
  expect(
    within(screen.getByRole('region', { name: 'Looking' }))
      .getAllByRole('listitem')
      .at(-1)?.textContent,
  ).toContain('Untitled');
  cleanup();
  list({ readOnly: true });
  expect(screen.queryByRole('button', { name: /^Add a touchpoint/ })).toBeNull();
});
