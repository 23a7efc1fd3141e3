/** Shows the page in front of the project while something keeps the person out, and the project otherwise. */
import type { EntryProblem } from '@polku/shared/kernel/members';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { EntryPage } from '../../features/members/EntryPage';
import type { Session } from '../../kernel/session/session-types';

export interface EntryProps {
  readonly session: Session;
  readonly onHome: () => void;
  readonly children: ReactNode;
}

export function Entry({ session, onHome, children }: EntryProps) {
  const problem = useStore(session.state, (state) => state.entry);
  const everSynced = useStore(session.state, (state) => state.everSynced);
  /** The person looks at what this device has although this keeps them out. */
  const [past, setPast] = useState<EntryProblem | null>(null);
  if (problem === null || past === problem) return children;
  return (
    <EntryPage
      session={session}
      problem={problem}
      onHome={onHome}
      onLook={everSynced ? () => setPast(problem) : null}
    />
  );
}
