/** A value map on screen, on a real document, as a person at one device has it. */
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Role } from '@polku/shared/kernel/permissions';
import type { testValueMap } from '@polku/shared/testing/test-value-map';
import { VALUE_BOARD, VALUE_SPECS } from '@polku/shared/testing/test-value-map';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { type ShowBehind, ShowBehindProvider } from '../../../kernel/board-navigation';
import type { BoardViewHandle, BoardViewName } from '../../../kernel/board-view';
import { installQuietSurfaces } from '../../../kernel/canvas/testing/quiet-surfaces';
import { localSession } from '../../../kernel/session/testing/local-session';
import { WordsProvider, wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { ValueView } from '../ValueView';

export type TestValueMap = ReturnType<typeof testValueMap>;

export interface Showing {
  readonly view?: BoardViewName;
  readonly role?: Role;
  readonly singleKeys?: boolean;
}

/** A page with a size and canvases that take every order. Call it once in a file. */
export function onQuietPage(): void {
  let restore = (): void => undefined;
  beforeEach(() => {
    restore = installQuietSurfaces({ width: 1200, height: 900 });
  });
  afterEach(() => restore());
}

/** Shows the map. What is done with it is in the words of the person; what it leads to is asked of `map`. */
// The inferred return type is the interface; writing it out would repeat every member.
// oxlint-disable-next-line typescript/explicit-module-boundary-types
export function showValueMap(map: TestValueMap, showing: Showing = {}) {
  const { view = 'map', role = 'facilitator', singleKeys = true } = showing;
  const session = localSession({ ...map, specs: VALUE_SPECS }, role);
  const toasts = createToasts();
  const handles: BoardViewHandle[] = [];
  const onShow = vi.fn<ShowBehind>();
  const { container } = render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <ShowBehindProvider value={onShow}>
        <ValueView
          session={session}
          board={VALUE_BOARD}
          theme="light"
          view={view}
          readOnly={role === 'viewer'}
          toasts={toasts}
          singleKeys={singleKeys}
          onReady={(handle) => handles.push(handle)}
        />
      </ShowBehindProvider>
    </WordsProvider>,
  );
  const user = userEvent.setup();
  return {
    container,
    user,
    onShow,
    session,
    toasts,
    handle: () => handles.at(-1),
    /** The card of an item, by what a screen reader says of it. */
    card: (name: string | RegExp) => screen.findByRole('button', { name }),
    /** Chooses an item as a search hit does, and goes to it. */
    async choose(text: string): Promise<HTMLElement> {
      const found = await waitFor(() => {
        const card = container.querySelector<HTMLElement>(`[data-item="${map.id(text)}"]`);
        if (!card) throw new Error(`no card says "${text}"`);
        return card;
      });
      act(() => handles.at(-1)?.show?.(map.id(text)));
      act(() => found.focus());
      return found;
    },
    selected: () => (handles.at(-1)?.selected?.() ?? []).map((id) => map.read.get(id)?.['text']),
    /** Presses a key where the person is. */
    press: (key: string, more: KeyboardEventInit = {}) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }),
    /** What the person has been told. */
    told: () => toasts.store.getState().toasts.map(({ text }) => text),
  };
}

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

const PLACE = /translate\((-?[\d.]+)px, ?(-?[\d.]+)px\)/;

/** @returns the middle of a card on the page; nothing is laid out in a test, so it is read from where the card is put */
export function middleOf(card: HTMLElement): Point {
  const node = card.closest<HTMLElement>('.react-flow__node');
  const view = card.closest<HTMLElement>('.react-flow__viewport');
  const [at, camera] = [node, view].map(
    (one) =>
      PLACE.exec(one?.style.transform ?? '')
        ?.slice(1)
        .map(Number) ?? [],
  );
  const [width, height] = [node?.style.width, node?.style.height].map((size) => Number.parseFloat(size ?? '0'));
  return {
    clientX: (at?.[0] ?? 0) + (camera?.[0] ?? 0) + (width ?? 0) / 2,
    clientY: (at?.[1] ?? 0) + (camera?.[1] ?? 0) + (height ?? 0) / 2,
  };
}

/** A press of the mouse on a card, with all that a browser tells of it. */
export function press(card: HTMLElement, keys: MouseEventInit = {}): void {
  const event = { ...middleOf(card), ...keys, pointerId: 1, pointerType: 'mouse', detail: 1 };
  for (const tell of [
    fireEvent.pointerDown,
    fireEvent.mouseDown,
    fireEvent.pointerUp,
    fireEvent.mouseUp,
    fireEvent.click,
  ])
    tell(card, event);
}

export function pressTwice(card: HTMLElement): void {
  press(card);
  press(card);
  fireEvent.doubleClick(card, middleOf(card));
}

/** Drags a card to a point, by way of one on the way there. */
export function drag(card: HTMLElement, to: Point): void {
  const from = middleOf(card);
  const event = { pointerId: 1, pointerType: 'mouse', bubbles: true };
  fireEvent.pointerDown(card, { ...event, ...from });
  for (const share of [0.5, 1]) {
    const at = {
      clientX: from.clientX + (to.clientX - from.clientX) * share,
      clientY: from.clientY + (to.clientY - from.clientY) * share,
    };
    fireEvent.pointerMove(card, { ...event, ...at });
  }
  fireEvent.pointerUp(card, { ...event, ...to });
}
