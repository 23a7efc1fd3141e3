/** What another person's edit re-renders, counted by the messages that components request, not timed. */
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { saveView } from '../../kernel/canvas/camera/saved-view';
import { installQuietSurfaces } from '../../kernel/canvas/testing/quiet-surfaces';
import type { BoardViewName } from '../../kernel/board-view';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { JourneyView } from './JourneyView';
import { BOARD, journeySession } from './testing/journey-session';
import { mustRun, sampleJourney } from './testing/sample-journey';

function openMap(view: BoardViewName = 'map') {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const translator = createTranslator('en');
  const asked: string[] = [];
  const words = wordsOf({
    ...translator,
    t(id, values) {
      asked.push(id);
      return translator.t(id, values);
    },
  });
  const onView = vi.fn<(view: BoardViewName) => void>();
  const toasts = createToasts();
  const props = { session, board: BOARD, theme: 'light', view, readOnly: false, toasts, onView } as const;
  const { container } = render(
    <WordsProvider value={words}>
      <JourneyView {...props} />
    </WordsProvider>,
  );
  /** Writes as another person does: straight into the shared text. */
  const typeInto = (id: string, text: string): void => {
    session.bindText(id, 'title').input(text, text.length);
  };
  return { session, sample, container, asked, typeInto, onView, toasts };
}

const ofHeads = /^(lanes\.|wayfinding\.stage\.|map\.addStage)/;
const ofInserting = /^(cards\.add\.|map\.add\.|map\.addFirst)/;
const ofPanel = /^(inspector\.|figures\.)/;

describe('a title that another person edits', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installQuietSurfaces({ width: 1200, height: 700 });
  });
  afterEach(() => {
    cleanup();
    restore();
  });

  it('renders no head of a lane or stage and nothing of the panel; only the points and the plus that name it', async () => {
    const { sample, container, asked, typeInto } = openMap();
    await waitFor(() => expect(container.querySelectorAll('.emotion-handle').length).toBeGreaterThan(4));
    expect(asked.filter((id) => ofHeads.test(id)).length).toBeGreaterThan(10);
    await waitFor(() => expect(asked).toContain('word.theWholeJourney'));
    // The figures of the beginning come piece by piece: only a silence says that they are all there.
    for (let before = -1; before !== asked.length; ) {
      before = asked.length;
      await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    }
    asked.length = 0;
    act(() => typeInto(sample.touchpoints[1] ?? '', 'Asks by phone, twice'));
    await waitFor(() =>
      expect(container.querySelector('[role="slider"][aria-label*="Asks by phone, twice"]')).not.toBeNull(),
    );
    expect(asked.filter((id) => ofHeads.test(id))).toEqual([]);
    expect(asked.filter((id) => ofInserting.test(id))).toEqual(['map.add.between', 'map.add.inRow']);
    expect(asked.filter((id) => ofPanel.test(id))).toEqual([]);
    const points = asked.filter((id) => id.startsWith('map.emotionPoint'));
    expect(points.sort()).toEqual(['map.emotionPoint', 'map.emotionPoint.employee']);
  });
});

describe('the map for screen readers', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installQuietSurfaces({ width: 1200, height: 700 });
  });
  afterEach(() => {
    cleanup();
    restore();
  });

  it('says of each plus-button where it adds', async () => {
    const { container, session, sample } = openMap();
    const under = sample.touchpoints[0] ?? '';
    act(() => void mustRun(session, addCard, { board: BOARD, kind: 'pain', under, text: 'Too few pictures' }));
    await waitFor(() => expect(container.querySelectorAll('.add-card').length).toBeGreaterThan(4));
    const names = [...container.querySelectorAll('.add-card, .add-gap')].map((one) => one.getAttribute('aria-label'));
    expect(names).toContain('Add a pain: “Sees the listing”');
    expect(names).toContain('Add a touchpoint after “Sees the listing” in “Looking”, row Customer');
    expect(new Set(names).size).toBe(names.length);
  });

  it('says when it is shown small where the touchpoints can be read, and leads there', async () => {
    saveView(BOARD, { x: 0, y: 0, zoom: 0.2 });
    const { onView } = openMap();
    await screen.findByRole('button', { name: 'Open the table' });
    fireEvent.click(screen.getByRole('button', { name: 'Open the table' }));
    expect(screen.getByText(/The map is shown small/)).toBeTruthy();
    expect(onView).toHaveBeenCalledWith('table');
  });

  it('keeps the picture of the board to the eyes', () => {
    const { container } = openMap();
    expect(container.querySelector('.canvas-picture')?.closest('[aria-hidden="true"]')).not.toBeNull();
  });
});

describe('rows of the table', () => {
  afterEach(cleanup);

  it('say when moved where they stand now', async () => {
    const { sample } = openMap('table');
    await screen.findByRole('grid');
    const cell = document.getElementById(`cell-${sample.touchpoints[0]}-title`) ?? document.body;
    fireEvent.mouseDown(cell, { button: 0 });
    fireEvent.keyDown(cell, { key: 'ArrowDown', altKey: true });
    const said = await screen.findByText('“Sees the listing” is now 2 of 3 in Looking, row Customer.');
    expect(said.getAttribute('role')).toBe('status');
  });

  it('are told of when deleted, with what went along, and Undo brings them back', async () => {
    const { session, sample, toasts } = openMap('table');
    const [first = '', second = ''] = sample.touchpoints;
    mustRun(session, addCard, { board: BOARD, kind: 'pain', under: first });
    await screen.findByRole('grid');
    const cell = (id: string) => document.getElementById(`cell-${id}-title`) ?? document.body;
    fireEvent.mouseDown(cell(first), { button: 0 });
    fireEvent.keyDown(cell(first), { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyDown(cell(second), { key: 'Delete', altKey: true });
    const [told] = toasts.store.getState().toasts;
    expect(told).toMatchObject({ text: 'Deleted 2 touchpoints with 1 card.', action: { label: 'Undo' } });
    act(() => told?.action?.run());
    expect([first, second].map((id) => session.projection.get(id)?.removed)).toEqual([null, null]);
  });
});
