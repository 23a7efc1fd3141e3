/**
 * Personal state of one open value map (selection, edited item, link being drawn) and the operations on it. One object per
 * open board that outlives renders, so that shortcuts, gestures and menus see the latest state.
 */
import { addValueItems } from '@polku/shared/boards/value/commands/add-value-items';
import { addFitLink } from '@polku/shared/boards/value/commands/add-fit-link';
import { restoreValueRecords } from '@polku/shared/boards/value/commands/restore-value-records';
import { isGone } from '@polku/shared/kernel/references';
import { removeValueRecords } from '@polku/shared/boards/value/commands/remove-value-records';
import { boxOf } from '@polku/shared/boards/value/note-anchors';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { liveItem } from '@polku/shared/boards/value/rules';
import type { Section, ValueItem } from '@polku/shared/boards/value/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardControl } from '../../kernel/board/board-control';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { CameraControl } from '../../kernel/canvas/canvas-types';
import { removeAndAnnounce, type Removing } from '../../kernel/removal/remove-and-announce';
import type { Session } from '../../kernel/session/session-types';
import type { Words } from '../../kernel/words/words';
import type { Toasts } from '../../ui/Toasts';

export interface ValueState {
  readonly selection: ReadonlySet<string>;
  /** The item or note whose text is being edited in place. */
  readonly editing: string | null;
  /** The item at which a fit link was started. */
  readonly linking: string | null;
  readonly panelOpen: boolean;
  /** The list of the persona's lines is open. */
  readonly bringing: boolean;
}

export interface ValueControl extends BoardControl<ValueLayout> {
  readonly store: StoreApi<ValueState>;
  /** Begins writing the words of an item or a note; those of the persona are not written here. */
  edit(id: string): void;
  /** Ends editing. An item left without text is removed again. */
  stopEditing(): void;
  /** Adds an empty item and begins its words. */
  add(section: Section, index?: number): void;
  /** Links the item that linking began at with this one. */
  linkTo(id: string): void;
}

export interface OpenValueMap {
  readonly control: ValueControl;
  showing(layout: ValueLayout): void;
  withCamera(camera: CameraControl): void;
  within(root: HTMLElement | null): void;
}

const NOTHING: ReadonlySet<string> = new Set();
const WIDE_ENOUGH_FOR_PANEL = 900;

export interface ValueControlOptions {
  readonly session: Session;
  readonly board: string;
  readonly words: Words;
  readonly readOnly: boolean;
  readonly toasts: Toasts;
  readonly layout: ValueLayout;
}

export function createValueControl(options: ValueControlOptions): OpenValueMap {
  const { session, board, words, readOnly, toasts } = options;
  const { projection } = session;
  const store = createStore<ValueState>(() => ({
    selection: NOTHING,
    editing: null,
    linking: null,
    panelOpen: window.innerWidth >= WIDE_ENOUGH_FOR_PANEL,
    bringing: false,
  }));
  let layout = options.layout;
  let camera: CameraControl | null = null;
  let root: HTMLElement | null = null;

  const select = (ids: readonly string[]): void => {
    store.setState({ selection: new Set(ids) });
    session.presence.select(board, ids);
  };
  /** Keys belong to the map again, as soon as what had the focus has gone. */
  const refocus = (): void => {
    requestAnimationFrame(() => {
      const [id] = store.getState().selection;
      if (id !== undefined && document.activeElement === document.body) {
        root?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus({ preventScroll: true });
      }
    });
  };
  const control: ValueControl = {
    session,
    board,
    words,
    readOnly,
    store,
    selection: () => store.getState().selection,
    select,
    layout: () => layout,
    camera: () => camera,
    run: commandRunner(session, words, problemToast(toasts)),
    remove(ids) {
      const door: Removing = {
        session,
        words,
        toasts,
        restore: (given) => void control.run(restoreValueRecords, { ids: given }),
        linked: (gone) => {
          const served = [...gone].flatMap(
            (id) => (projection.get(id) as Partial<ValueItem> | undefined)?.touchpoints ?? [],
          );
          const n = new Set(served.filter((id) => !isGone(projection, id))).size;
          return new Map(n > 0 ? [['removal.count.touchpoint', n]] : []);
        },
      };
      return removeAndAnnounce(door, ids, () => control.run(removeValueRecords, { ids }) !== null);
    },
    goTo(id) {
      select([id]);
      // The picture of what a command has just made is drawn in the next frame.
      requestAnimationFrame(() => {
        const box = boxOf(layout, id);
        if (box) camera?.reveal(box);
      });
    },
    edit(id) {
      if (readOnly || store.getState().editing === id) return;
      control.stopEditing();
      const item = liveItem(projection, id);
      if (!item && !liveNote(projection, id)) return;
      if (item && item.fromPersona !== null) {
        toasts.show({ text: words.t('value.refused.atPersona'), tone: 'info' });
        return;
      }
      session.presence.edit({ id, field: 'text' });
      store.setState({ editing: id });
    },
    stopEditing() {
      const { editing, selection } = store.getState();
      if (editing === null) return;
      session.presence.edit(null);
      store.setState({ editing: null });
      const item = liveItem(projection, editing);
      // A text without words could not be seen again.
      const note = liveNote(projection, editing);
      const unseen = note?.kind === 'text' && note.text.trim() === '';
      const blank = item && item.text.trim() === '' && item.fromPersona === null && item.touchpoints.length === 0;
      const others = session.presence.peers.getState().peers.some((peer) => peer.editing?.id === editing);
      if ((blank || unseen) && !others) {
        control.run(removeValueRecords, { ids: [editing] });
        if (selection.has(editing)) select([]);
      }
      refocus();
    },
    add(section, index) {
      control.stopEditing();
      const made = control.run(addValueItems, {
        board,
        section,
        texts: [''],
        ...(index === undefined ? {} : { index }),
      });
      const [id] = made ?? [];
      if (id === undefined) return;
      control.goTo(id);
      control.edit(id);
    },
    linkTo(id) {
      const { linking } = store.getState();
      if (linking === null || linking === id) return;
      // After a refusal it stays started, so that another end can be chosen.
      const made = control.run(addFitLink, { board, from: linking, to: id });
      if (!made) return;
      store.setState({ linking: null });
      select([linking]);
    },
  };
  return {
    control,
    showing(next) {
      layout = next;
      // What another person has removed meanwhile is no longer selected.
      const { selection, editing, linking } = store.getState();
      const there = (id: string): boolean => projection.get(id)?.removed === null;
      const alive = [...selection].filter(there);
      if (alive.length !== selection.size) select(alive);
      if (editing !== null && !there(editing)) store.setState({ editing: null });
      if (linking !== null && !there(linking)) store.setState({ linking: null });
    },
    withCamera(ready) {
      camera = ready;
    },
    within(element) {
      root = element;
    },
  };
}
