/** Single-key shortcuts change the board only from the board, and only while enabled. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { installQuietSurfaces } from '../../../../kernel/canvas/testing/quiet-surfaces';
import { WordsProvider, wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { JourneyView } from '../../JourneyView';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';

let restore: () => void;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1200, height: 700 });
});
afterEach(() => {
  cleanup();
  restore();
});

async function open(singleKeys?: boolean, select = true) {
  const session = journeySession(new Doc());
  const [id = ''] = sampleJourney(session).touchpoints;
  const { container, getByRole } = render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <header>
        <button type="button">Export</button>
      </header>
      <JourneyView
        session={session}
        board={BOARD}
        theme="light"
        view="map"
        readOnly={false}
        toasts={createToasts()}
        {...(singleKeys === undefined ? {} : { singleKeys })}
      />
    </WordsProvider>,
  );
  const card = await waitFor(() => {
    const found = container.querySelector<HTMLElement>(`[data-item="${id}"]`);
    if (!found) throw new Error('the touchpoint is not mounted');
    return found;
  });
  if (select) fireEvent.keyDown(card, { key: ' ' });
  await waitFor(() => {
    if (document.activeElement !== card || card.getAttribute('aria-pressed') !== String(select))
      throw new Error('not ready');
  });
  const record = () => {
    session.projection.flush();
    return session.projection.get(id);
  };
  const value = (): unknown => record()?.['value'];
  return { card, header: getByRole('button', { name: 'Export' }), container, record, value, before: value() };
}

describe('the panel', () => {
  const panelField = (container: HTMLElement) => {
    const field = container.querySelector<HTMLInputElement>('[data-field="waitTime"] input');
    if (!field) throw new Error('there is no field');
    return field;
  };

  it.each(['Escape', 'F6'])('is left by %s for the selected touchpoint', async (key) => {
    const { card, container } = await open();
    panelField(container).focus();
    fireEvent.keyDown(panelField(container), { key });
    await waitFor(() => expect(document.activeElement).toBe(card));
    expect(card.getAttribute('aria-pressed')).toBe('true');
  });

  it('gives a title back to the touchpoint on Escape', async () => {
    const { card, container } = await open();
    const title = container.querySelector('.inspector textarea') ?? card;
    expect(title).not.toBe(card);
    fireEvent.keyDown(title, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(card));
  });

  it('keeps what is written when it is left by F6; Escape first takes the typing back', async () => {
    const { card, container, record } = await open();
    const field = panelField(container);
    field.focus();
    fireEvent.change(field, { target: { value: '3 h' } });
    fireEvent.keyDown(field, { key: 'F6' });
    await waitFor(() => expect(document.activeElement).toBe(card));
    expect(record()?.['waitTime']).toEqual({ amount: 3, unit: 'h' });
    fireEvent.keyDown(card, { key: 'F6' });
    await waitFor(() => expect(document.activeElement?.closest('.inspector')).not.toBeNull());
    field.focus();
    fireEvent.change(field, { target: { value: '4' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('3');
  });
});

describe('a letter', () => {
  it('classifies the selected touchpoint while that has the focus', async () => {
    const { card, value, before } = await open();
    fireEvent.keyDown(card, { key: 'n' });
    expect(value()).not.toBe(before);
  });

  it('does nothing from the header, the panel or a tool on the map', async () => {
    const { header, container, value, before } = await open();
    const tool = container.querySelector('.side-panel-toggle button');
    const inPanel = container.querySelector('.journey-panel button');
    for (const elsewhere of [header, tool, inPanel]) {
      expect(elsewhere).not.toBeNull();
      if (elsewhere) fireEvent.keyDown(elsewhere, { key: 'n' });
    }
    expect(value()).toBe(before);
  });

  it('does nothing at all when the person has switched such keys off', async () => {
    const { card, value, before } = await open(false);
    fireEvent.keyDown(card, { key: 'n' });
    expect(value()).toBe(before);
  });
});

describe('an arrow', () => {
  it('leads from a touchpoint that has the focus and is not selected to its neighbour', async () => {
    const { card } = await open(true, false);
    fireEvent.keyDown(card, { key: 'ArrowRight' });
    await waitFor(() => expect(document.activeElement).not.toBe(card));
    expect(document.activeElement).toHaveAttribute('aria-pressed', 'true');
  });
});
