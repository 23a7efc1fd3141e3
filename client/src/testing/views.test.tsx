/** Requirements on the view of every board kind, before its author writes a test. */
import { BOARD_KINDS, SPECS } from '@polku/shared/boards/index';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { createTranslator } from '@polku/shared/i18n/translator';
import { IMPORT } from '@polku/shared/kernel/origin';
import { createProjectChanges } from '@polku/shared/project/new-project';
import { createPeer } from '@polku/shared/testing/peer';
import { RANDOM_EDITS } from '@polku/shared/testing/random-acts';
import { seededRandom } from '@polku/shared/testing/seeded-random';
import { act, render, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KINDS_ON_SCREEN } from '../boards/index';
import type { BoardViewHandle } from '../kernel/board-view';
import { installQuietSurfaces } from '../kernel/canvas/testing/quiet-surfaces';
import { localSession } from '../kernel/session/testing/local-session';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { createToasts } from '../ui/Toasts';

let restore: () => void;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1200, height: 700 });
});
afterEach(() => restore());

const VIEWS = KINDS_ON_SCREEN.flatMap(({ kind, view }) =>
  [...view.views, ...(view.phoneView ? [view.phoneView] : [])].map((offered) => ({ kind, shown: offered.view })),
);

/** Fields that somebody could write in. */
const open = (within: HTMLElement): readonly string[] =>
  [...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')]
    .filter((field) => !field.readOnly && !field.disabled)
    .map((field) => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.outerHTML);

describe('the view', () => {
  it.each(VIEWS)(
    '$shown of $kind shows a board, blank and in use, to those who write and those who look',
    async (of) => {
      const { kind, shown } = of;
      const random = seededRandom(2);
      const words = createTranslator('fi');
      const { changes, board } = createProjectChanges({ name: 'P', boardName: 'Board', words, begin: kind, random });
      const peer = createPeer({ specs: SPECS, random });
      writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
      const team: Change = {
        op: 'create',
        id: 'team1',
        type: 'team',
        board: '',
        fields: { name: 'Sales', order: 'a1' },
      };
      writeChanges(peer.doc, [team], SPECS, { by: '', now: 0 }, IMPORT);
      const session = localSession({ ...peer, specs: SPECS });
      const { View } = KINDS_ON_SCREEN.find((one) => one.kind === kind)?.view ?? { View: () => null };
      const onReady = vi.fn<(handle: BoardViewHandle) => void>();
      const toasts = createToasts();
      const missing: string[] = [];
      const told = wordsOf({
        ...words,
        t(id, values) {
          const said = words.t(id, values);
          if (said === id) missing.push(id);
          return said;
        },
      });
      const page = (readOnly: boolean) => (
        <WordsProvider value={told}>
          <Suspense fallback={null}>
            <View {...{ session, board, view: shown, readOnly, toasts, onReady }} theme="light" />
          </Suspense>
        </WordsProvider>
      );
      const { container, rerender } = render(page(false));
      await waitFor(() => expect(onReady).toHaveBeenCalled());
      act(() => {
        for (let nth = 0; nth < 60; nth++) RANDOM_EDITS[kind](peer, board, random);
      });
      const placed = BOARD_KINDS[kind].placed.flatMap((type) => peer.read.list(type, board))[0];
      act(() => onReady.mock.lastCall?.[0].show?.(placed?.id ?? board));
      expect(container.textContent).not.toBe('');
      rerender(page(true));
      expect(container.textContent).not.toBe('');
      expect(open(container)).toEqual([]);
      expect(missing).toEqual([]);
    },
  );
});
