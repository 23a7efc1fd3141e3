// @vitest-environment happy-dom
/** What is pasted reaches a journey only while its map or table is what one works on. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import type { BoardViewName } from '../../kernel/board-view';
import { installQuietSurfaces } from '../../kernel/canvas/testing/quiet-surfaces';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { JourneyView } from './JourneyView';
import { BOARD, journeySession } from './testing/journey-session';
import { sampleJourney } from './testing/sample-journey';

let restore: () => void;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1200, height: 700 });
});
afterEach(() => {
  cleanup();
  restore();
});

function open(view: BoardViewName) {
  const session = journeySession(new Doc());
  sampleJourney(session);
  const { container } = render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <JourneyView session={session} board={BOARD} theme="light" view={view} readOnly={false} toasts={createToasts()} />
    </WordsProvider>,
  );
  const titles = (): readonly unknown[] => {
    session.projection.flush();
    return session.projection.list('touchpoint', BOARD).map(({ title }) => title);
  };
  const before = new Set(titles());
  return { container, added: () => titles().filter((title) => !before.has(title)) };
}

function paste(target: EventTarget, type = 'text/plain', text = 'Gets the keys'): void {
  const data = new DataTransfer();
  data.setData(type, text);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}
const letGo = (button: number): boolean =>
  document.body.dispatchEvent(new PointerEvent('pointerup', { button, bubbles: true }));

describe('pasting', () => {
  it('on the map adds a touchpoint', () => {
    const { added } = open('map');
    paste(document.body);
    expect(added()).toEqual(['Gets the keys']);
  });

  it('after the middle button was let go adds nothing, and after a key it does', () => {
    const { container, added } = open('map');
    letGo(1);
    paste(container.querySelector('.journey-stage') ?? document.body);
    paste(document.body, 'image/png');
    expect(added()).toEqual([]);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, bubbles: true }));
    paste(document.body);
    expect(added()).toEqual(['Gets the keys']);
    letGo(0);
    paste(document.body, 'text/plain', 'Moves in');
    expect(added()).toEqual(expect.arrayContaining(['Gets the keys', 'Moves in']));
  });

  it('on insights adds nothing, whatever has the focus', async () => {
    const { container, added } = open('insights');
    paste(document.body);
    await vi.waitFor(() => expect(container.querySelector('h2')).not.toBeNull(), { timeout: 10_000 });
    paste(container.querySelector('h2') ?? document.body);
    expect(added()).toEqual([]);
  });

  it('with the focus in the panel or in a dialog adds nothing to the map', () => {
    const { container, added } = open('map');
    const panel = container.querySelector('aside');
    expect(panel).not.toBeNull();
    paste(panel ?? document.body);
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    container.querySelector('.journey-stage')?.append(dialog);
    paste(dialog);
    dialog.remove();
    expect(added()).toEqual([]);
  });
});
