/** Reactions of the last seconds in a corner, as counts; screen readers hear those of others collected. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Counts, Reactions } from '../../kernel/presence/reactions';
import { type Reaction, REACTIONS } from '../../kernel/session/presence-types';
import { useWords, type Words } from '../../kernel/words/words';
import { REACTION_ICONS } from './reaction-icons';
import './gather.css';

/** Milliseconds in which reactions are collected before they are announced. */
const COLLECTED_MS = 5_000;

export interface ReactionTrayProps {
  readonly reactions: Reactions;
  /** Whether the person wants others' doings announced. */
  readonly announced: boolean;
}

const inWords = (words: Words, kind: Reaction, n: number): string => words.t(`gather.reacted.${kind}`, { n });

export function ReactionTray({ reactions, announced }: ReactionTrayProps) {
  const words = useWords();
  const shown = useStore(reactions.store, (state) => state.shown);
  const kinds = REACTIONS.filter((kind) => shown[kind] > 0);
  return (
    <>
      <ul className="reaction-tray row gap-1 pass no-print">
        {kinds.map((kind) => {
          const Icon = REACTION_ICONS[kind];
          return (
            <li key={kind} className="reaction-count card row gap-6">
              <Icon size={18} aria-hidden />
              <span aria-hidden>{shown[kind]}</span>
              <span className="visually-hidden">{inWords(words, kind, shown[kind])}</span>
            </li>
          );
        })}
      </ul>
      {announced && <Announced reactions={reactions} />}
    </>
  );
}

function Announced({ reactions }: { readonly reactions: Reactions }) {
  const words = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let before: Counts = reactions.store.getState().heard;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const { heard } = reactions.store.getState();
      const fresh = REACTIONS.flatMap((kind) => {
        const n = heard[kind] - before[kind];
        return n > 0 ? [inWords(words, kind, n)] : [];
      });
      before = heard;
      setSaid(fresh.join(', '));
    };
    const stop = reactions.store.subscribe(({ heard }) => {
      if (heard !== before) timer ??= setTimeout(tell, COLLECTED_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [reactions, words]);
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}
