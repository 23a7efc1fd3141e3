/** Where one's answers are, in words that are true: sent, under way, or kept here. */
import { useSyncExternalStore } from 'react';
import type { Outbox, OutboxState } from '../answering/outbox';
import { type FormWords, useFormWords } from '../answering/words';

export function useOutbox(outbox: Outbox): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}

export interface StateBarProps {
  readonly outbox: Outbox;
  readonly lost: boolean;
  /** Something was answered here: that it is sent is worth saying. */
  readonly answered: boolean;
}

export function StateBar({ outbox, lost, answered }: StateBarProps) {
  const words = useFormWords();
  const state = useOutbox(outbox);
  const { tone, text } = stateWords(state, lost, answered, words);
  return (
    <div className="phone-state" data-tone={tone} role="status">
      {/* On its way for a moment only: that it has arrived is worth hearing. */}
      {tone === 'busy' ? <span aria-hidden>{text}</span> : text}
    </div>
  );
}

export function stateWords(
  { waiting, pending, offline, failing }: OutboxState,
  lost: boolean,
  answered: boolean,
  words: FormWords,
): { readonly tone: 'good' | 'busy' | 'bad'; readonly text: string } {
  if (pending && (offline || lost)) {
    return {
      tone: 'bad',
      text: words.t(failing ? 'phone.state.waitingMemory' : 'phone.state.waiting', { n: Math.max(1, waiting) }),
    };
  }
  if (failing && pending) return { tone: 'bad', text: words.t('phone.state.failing') };
  if (pending) return { tone: 'busy', text: words.t('phone.state.sending') };
  if (lost) return { tone: 'bad', text: words.t('phone.state.lost') };
  return { tone: 'good', text: answered ? words.t('phone.state.sent') : '' };
}
