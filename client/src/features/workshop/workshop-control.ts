/** The workshop of one open project, as its views see it: where the room is, what the panel shows. Made and closed with the project. */
import { can } from '@polku/shared/kernel/permissions';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../../kernel/session/session-types';
import { type FollowerOptions, followWorkshop, type WorkshopFollower } from '../../kernel/workshop/workshop-now';
import { createOwnAnswers, type OwnAnswers } from './own-answers';
import type { Toasts } from '../../ui/Toasts';

/** `now`: the running step. `agenda`: what is planned, and one of its steps to edit. */
export type WorkshopView =
  | { readonly kind: 'now' }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'step'; readonly step: string };

export interface WorkshopUi {
  readonly open: boolean;
  readonly view: WorkshopView;
  /** Goes up when something is opened anew: the panel then takes the focus. */
  readonly asked: number;
  /** Round whose results are shown over everything; null for none. */
  readonly result: string | null;
  /** Round whose notes are being put together; null for none. */
  readonly gathering: string | null;
  /** Agendas to begin with are offered. */
  readonly templates: boolean;
}

export interface WorkshopControl {
  readonly session: Session;
  readonly follower: WorkshopFollower;
  readonly store: StoreApi<WorkshopUi>;
  readonly toasts: Toasts;
  readonly answers: OwnAnswers;
  /** Plans, starts and reveals. */
  runs(): boolean;
  show(view: WorkshopView): void;
  /** Closes the panel; the focus goes back to where it came from, unless it is led elsewhere. */
  close(elsewhere?: boolean): void;
  showResult(roundId: string | null): void;
  gather(roundId: string | null): void;
  destroy(): void;
}

export interface WorkshopControlOptions extends Pick<FollowerOptions, 'page' | 'time' | 'retryMs'> {
  readonly session: Session;
  readonly toasts: Toasts;
}

export function createWorkshop({ session, toasts, ...how }: WorkshopControlOptions): WorkshopControl {
  const follower = followWorkshop({ session, ...how });
  const answers = createOwnAnswers(session, follower);
  const store = createStore<WorkshopUi>(() => ({
    open: false,
    view: { kind: 'now' },
    asked: 0,
    result: null,
    gathering: null,
    templates: false,
  }));
  /** What had the focus before the panel took it. */
  let origin: HTMLElement | null = null;
  /** Whoever has the panel open wants to hear of changes. */
  let endWanting: (() => void) | null = null;
  const stop = store.subscribe(({ open }) => {
    if (open) endWanting ??= follower.want();
    else {
      endWanting?.();
      endWanting = null;
    }
  });
  return {
    session,
    follower,
    store,
    toasts,
    answers,
    runs() {
      const { role } = session.state.getState();
      return role !== null && can(role, 'runWorkshop');
    },
    show(view) {
      const focused = document.activeElement;
      if (!store.getState().open) origin = focused instanceof HTMLElement ? focused : null;
      store.setState(({ asked }) => ({ open: true, view, asked: asked + 1 }));
    },
    close(elsewhere = false) {
      if (!store.getState().open) return;
      store.setState({ open: false });
      const back = origin;
      origin = null;
      if (elsewhere) return;
      // Once the panel has gone, whose going would take the focus along.
      requestAnimationFrame(() => {
        if (back?.isConnected && document.activeElement === document.body) back.focus();
      });
    },
    showResult: (result) => store.setState({ result }),
    gather: (gathering) => store.setState({ gathering }),
    destroy() {
      stop();
      endWanting?.();
      answers.close();
      follower.close();
    },
  };
}
