/** One's own answers, given beside the board: the forms and the queue are those of phones. The queue goes on when the panel is closed. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createAnswerStore } from '../../answering/answer-store';
import type { Answering } from '../../answering/answers';
import { createOutbox, type Outbox } from '../../answering/outbox';
import type { Session } from '../../kernel/session/session-types';
import type { WorkshopFollower } from '../../kernel/workshop/workshop-now';

export interface OwnAnswers {
  /** Of who one is now. */
  outbox(): Outbox;
  close(): void;
}

/** @returns the browser's store; null where it is forbidden */
function browserStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function createOwnAnswers(session: Session, follower: WorkshopFollower): OwnAnswers {
  let made: { readonly person: string; readonly outbox: Outbox } | null = null;
  const outbox = (): Outbox => {
    const person = session.state.getState().member?.memberId ?? 'nameless';
    if (made?.person === person) return made.outbox;
    made?.outbox.close();
    made = {
      person,
      outbox: createOutbox({
        store: createAnswerStore(`${session.projectId}.${person}`, browserStore()),
        send: (round, request) => session.steps.answer(round, request),
      }),
    };
    return made.outbox;
  };
  const stop = follower.store.subscribe(({ now, askedAt }, before) => {
    // What was given in an earlier visit goes on its way as soon as there is a workshop.
    if (now?.workshop && now !== before.now) outbox().rounds(now.rounds, askedAt);
  });
  const flush = (): void => made?.outbox.flush();
  window.addEventListener('pagehide', flush);
  window.addEventListener('online', flush);
  return {
    outbox,
    close() {
      stop();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      made?.outbox.close();
    },
  };
}

/** @returns the round with one's answers, those that wait above those that the server has */
export function useAnswering(follower: WorkshopFollower, outbox: Outbox, round: MyRound): Answering {
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.state);
  const askedAt = useStore(follower.store, (state) => state.askedAt);
  return useMemo(() => {
    const { roundId } = round;
    return {
      round,
      // `waiting` is another one whenever an answer is.
      mine: waiting && outbox.over(roundId, round.mine, askedAt),
      open: round.state === 'open' || round.moreUntil !== null,
      give: (answer, typing) => outbox.give(roundId, answer, typing),
      takeBack: (of) => outbox.takeBack(roundId, of),
      setDone: (done) => outbox.done(roundId, done),
    };
  }, [outbox, round, waiting, askedAt]);
}

/** Notes that are being written, on this device. */
export function draftsOf(
  projectId: string,
  roundId: string,
): { read(item: string): string; write(item: string, text: string): void } {
  const nameOf = (item: string): string => `polku.draft/${projectId}/${roundId}/${item}`;
  const memory = new Map<string, string>();
  return {
    read(item) {
      return memory.get(item) ?? browserStore()?.getItem(nameOf(item)) ?? '';
    },
    write(item, text) {
      memory.set(item, text);
      try {
        if (text === '') browserStore()?.removeItem(nameOf(item));
        else browserStore()?.setItem(nameOf(item), text);
      } catch {
        // Full or forbidden: the draft lasts as long as the page.
      }
    },
  };
}
