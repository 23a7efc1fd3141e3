/**
 * Personal state of one open map (selection, edited text, open menus) and the operations on it. One object per open board
 * that outlives renders, so that shortcuts, gestures and menus see the latest picture and selection.
 */
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isTextTarget } from '../../../kernel/actions/actions';
import { commandRunner, problemToast } from '../../../kernel/board/run-command';
import type { CameraControl } from '../../../kernel/canvas/canvas-types';
import { reactionLinks } from './reaction-links';
import { linkedTargets, removeAndAnnounce } from '../../../kernel/removal/remove-and-announce';
import { createMemo } from '@polku/shared/kernel/memo';
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import type { Session } from '../../../kernel/session/session-types';
import type { Words } from '../../../kernel/words/words';
import type { Toasts } from '../../../ui/Toasts';
import type { Editing, JourneyControl, QuickMenuKind } from './journey-context';
import type { PastedTable } from './pasted-table';
import { ignoreHeldKeys, announceRemovedWhileEditing } from './removed-while-editing';

export interface JourneyState {
  readonly selection: ReadonlySet<string>;
  /** Where the focus stays while nothing is selected: the last selected thing, or a neighbour if that is gone. */
  readonly near: string | null;
  readonly editing: Editing | null;
  readonly quick: QuickMenuKind | null;
  readonly panelOpen: boolean;
  /** A table that waits for an answer. */
  readonly pasted: PastedTable | null;
  /** The last screen reader announcement. */
  readonly said: string;
  /** A field of the inspector that should take the focus; `n` distinguishes requests. */
  readonly focusRequest: { readonly field: string; readonly n: number } | null;
}

export interface OpenJourney {
  readonly control: JourneyControl;
  readonly store: StoreApi<JourneyState>;
  /** The layout that is on the screen now; where no map is drawn, what lays it out for those who ask. */
  showing(layout: JourneyLayout | (() => JourneyLayout)): void;
  /** What another person has removed meanwhile is no longer selected, nor written in. */
  letGoOfGone(): void;
  withCamera(camera: CameraControl): void;
}

const NOTHING: ReadonlySet<string> = new Set();
const WIDE_ENOUGH_FOR_PANEL = 900;

export interface JourneyControlOptions {
  readonly session: Session;
  readonly board: string;
  readonly words: Words;
  readonly readOnly: boolean;
  readonly toasts: Toasts;
  readonly layout: JourneyLayout;
  /** The element that holds the map, for giving the focus back. */
  readonly root?: () => HTMLElement | null;
  /** Undoes what hides a record from this person. */
  readonly reveal?: (id: string) => void;
  /** What on other boards touchpoints are linked to. */
  readonly links?: readonly LinkTargets[];
}

export function createJourneyControl(options: JourneyControlOptions): OpenJourney {
  const { session, board, words, readOnly, toasts } = options;
  const tell = problemToast(toasts);
  const store = createStore<JourneyState>(() => ({
    selection: NOTHING,
    near: null,
    editing: null,
    quick: null,
    pasted: null,
    panelOpen: window.innerWidth >= WIDE_ENOUGH_FOR_PANEL,
    focusRequest: null,
    said: '',
  }));
  let shown: JourneyLayout | (() => JourneyLayout) = options.layout;
  const layout = (): JourneyLayout => (typeof shown === 'function' ? shown() : shown);
  let resting: string | null = null;
  const watchers = new Set<() => void>();
  let camera: CameraControl | null = null;

  const select = (ids: readonly string[]): void => {
    const [first] = ids;
    resting = null;
    store.setState({ selection: new Set(ids), ...(first === undefined ? {} : { near: first }) });
    session.presence.select(board, ids);
  };
  /** Gives the focus to what is selected, if it is nowhere. */
  const focusSelected = (): void => {
    const selected = [...store.getState().selection][0];
    const node =
      selected &&
      options.root?.()?.querySelector<HTMLElement>(`[data-id="${selected}"] [tabindex], [data-item="${selected}"]`);
    if (node && document.activeElement === document.body) node.focus({ preventScroll: true });
  };
  const control: JourneyControl = {
    memo: createMemo(),
    session,
    board,
    words,
    readOnly,
    selection: () => store.getState().selection,
    select,
    rest(id) {
      select([]);
      resting = id;
      if (id !== null) store.setState({ near: id });
    },
    resting: () => (store.getState().selection.size === 0 ? resting : null),
    layout,
    onLayout(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    camera: () => camera,
    run: commandRunner(session, words, tell),
    remove(ids) {
      const { projection } = session;
      const door = {
        session,
        words,
        toasts,
        linked(gone: ReadonlySet<string>) {
          const unrecovered = touchpointsOf(projection, board).filter(
            ({ id, recoveredBy }) => !gone.has(id) && recoveredBy !== null && gone.has(recoveredBy),
          ).length;
          return new Map([
            ...linkedTargets(projection, [...(options.links ?? []), reactionLinks(board)], words, gone),
            ...(unrecovered > 0 ? [['removal.count.failure', unrecovered] as const] : []),
          ]);
        },
        restore: (given: readonly string[]) => void control.run(restoreRecords, { ids: given }),
      };
      return removeAndAnnounce(door, ids, () => control.run(removeRecords, { ids }) !== null);
    },
    announce: (said) => store.setState({ said }),
    tell,
    say: (text, key) => toasts.show({ text, tone: 'info', key }),
    askTable(pasted) {
      // The previous paste's message would cover the question.
      for (const { id, key } of toasts.store.getState().toasts) if (key === 'paste') toasts.close(id);
      store.setState({ pasted });
    },
    edit(editing) {
      session.presence.edit(editing);
      store.setState({ editing });
      if (editing !== null) return;
      // Keys belong to the map again, as soon as the editor has gone.
      requestAnimationFrame(focusSelected);
    },
    goTo(id) {
      options.reveal?.(id);
      select([id]);
      // The picture of what a command has just made is drawn in the next frame.
      requestAnimationFrame(() => {
        const box = boxOf(layout(), id);
        if (!box || !camera) return;
        const seen = camera.visible();
        // The head of a stage is always in view up and down; only sideways is there a way to it.
        const isStage = session.projection.get(id)?.type === 'stage';
        camera.reveal(isStage ? { ...box, y: seen.y + seen.height / 4, height: 1 } : box);
        focusSelected();
      });
    },
    quick: (quick) => store.setState({ quick }),
    focusField: (field) =>
      store.setState(({ focusRequest }) => ({
        panelOpen: true,
        focusRequest: { field, n: (focusRequest?.n ?? 0) + 1 },
      })),
  };
  return {
    control,
    store,
    showing(next) {
      if (shown === next) return;
      shown = next;
      for (const watcher of watchers) watcher();
    },
    letGoOfGone() {
      const { selection, editing, quick } = store.getState();
      if (editing && announceRemovedWhileEditing(control, toasts, editing.id)) {
        control.edit(null);
        ignoreHeldKeys();
      }
      const [only, ...others] = selection;
      const field = document.activeElement;
      const writing = !editing && isTextTarget(field) && field?.closest('.journey-panel') !== null;
      // Texts of the panel are shared letter by letter; its other fields are not written until one leaves them.
      const kept = field instanceof HTMLTextAreaElement;
      if (
        writing &&
        only !== undefined &&
        others.length === 0 &&
        announceRemovedWhileEditing(control, toasts, only, { kept })
      )
        ignoreHeldKeys();
      const alive = [...selection].filter((id) => session.projection.get(id)?.removed === null);
      if (alive.length !== selection.size) select(alive);
      // A choice is open for what is selected: with nothing left there is nothing to choose for.
      if (quick === null || alive.length > 0 || only === undefined) return;
      store.setState({ quick: null });
      if (announceRemovedWhileEditing(control, toasts, only, { kept: false })) ignoreHeldKeys();
    },
    withCamera(ready) {
      camera = ready;
    },
  };
}
