// @vitest-environment happy-dom
/** What an edit by another person renders: counted by the words that components ask for, not timed. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { installQuietSurfaces } from '../../kernel/canvas/testing/quiet-surfaces';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { JourneyView } from './JourneyView';
import { BOARD, journeySession } from './testing/journey-session';
import { sampleJourney } from './testing/sample-journey';

function openMap() {
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
  const { container } = render(
    <WordsProvider value={words}>
      <JourneyView session={session} board={BOARD} theme="light" view="map" readOnly={false} toasts={createToasts()} />
    </WordsProvider>,
  );
  /** Writes as another person does: straight into the shared text. */
  const typeInto = (id: string, text: string): void => {
    session.bindText(id, 'title').input(text, text.length);
  };
  return { session, sample, container, asked, typeInto };
}

const ofHeads = /^(lanes\.|wayfinding\.stage\.|map\.addStage)/;
const ofInserting = /^(cards\.add\.|map\.addHere|map\.addFirst)/;
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

  it('renders no head of a lane or stage, no plus-button and nothing of the panel; only the points that name it', async () => {
    const { sample, container, asked, typeInto } = openMap();
    await waitFor(() => expect(container.querySelectorAll('.emotion-handle').length).toBeGreaterThan(4));
    expect(asked.filter((id) => ofHeads.test(id)).length).toBeGreaterThan(10);
    await waitFor(() => expect(asked).toContain('figures.title'), { timeout: 10_000 });
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
    expect(asked.filter((id) => ofInserting.test(id))).toEqual([]);
    expect(asked.filter((id) => ofPanel.test(id))).toEqual([]);
    const points = asked.filter((id) => id.startsWith('map.emotionPoint'));
    expect(points.sort()).toEqual(['map.emotionPoint', 'map.emotionPoint.employee']);
  });
});
