/** The list of shortcuts, opened from the app's menu. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Doc } from 'yjs';
import type { Action } from '../../../../kernel/actions/actions';
import { AppActionsProvider } from '../../../../kernel/actions/app-actions';
import { installQuietSurfaces } from '../../../../kernel/canvas/testing/quiet-surfaces';
import type { BoardViewHandle } from '../../../../kernel/board-view';
import { WordsProvider, wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { JourneyView } from '../../JourneyView';
import { BOARD, journeySession } from '../../testing/journey-session';

let restore: () => void;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1200, height: 700 });
});
afterEach(() => {
  cleanup();
  restore();
});

const nothing = (): void => undefined;
/** One that only the app has, and one that the map does in its own way. */
const appActions = (...own: readonly string[]): readonly Action[] => [
  { id: 'app:palette', label: 'Palette', group: 'view', shortcuts: ['Mod+K'], run: nothing },
  ...own.map((label) => ({ id: label, label, group: 'edit', shortcuts: ['Mod+J'], run: nothing })),
];

it.each(['en', 'fi'] as const)('lists a key once, or says when it means which (%s)', async (locale) => {
  const session = journeySession(new Doc());
  let handle: BoardViewHandle | undefined;
  render(
    <WordsProvider value={wordsOf(createTranslator(locale))}>
      <AppActionsProvider value={appActions(wordsOf(createTranslator(locale)).t('app.undo'))}>
        <JourneyView
          session={session}
          board={BOARD}
          theme="light"
          view="map"
          readOnly={false}
          toasts={createToasts()}
          onReady={(ready) => (handle = ready)}
        />
      </AppActionsProvider>
    </WordsProvider>,
  );
  act(() =>
    handle
      ?.actions?.()
      .find(({ id }) => id === 'help')
      ?.run(),
  );
  const dialog = await screen.findByRole('dialog');
  const lines = [...dialog.querySelectorAll('dl > div')].map((line) => ({
    keys: line.querySelector('dd')?.textContent,
    during: line.querySelector('dt small')?.textContent ?? '',
  }));
  const said = lines.map(({ keys, during }) => `${keys} ${during}`);
  expect(said.length).toBeGreaterThan(30);
  // The app's own, but not what the map does in its own way.
  expect(said).toContain('Ctrl+K ');
  expect(said.join()).not.toContain('Ctrl+J');
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  expect(lines.filter(({ during }) => during !== '').map(({ keys }) => keys)).toEqual(['↵', 'Esc', '← → ↑ ↓']);
});
