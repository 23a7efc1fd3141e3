/** What is open of a project, with the panel of comments beside it; on a phone the panel is all there is. */
import { type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Comments } from '../../comments/comments-control';
import type { CommentsPanelProps } from '../../comments/CommentsPanel';
import { CommentsProvider } from '../../comments/use-comments';
import { CommentingProvider } from '../../kernel/comments/commenting';
import { preloadableView } from '../../kernel/preloaded-view';
import { useWords } from '../../kernel/words/words';
import { PHONE, useMedia } from '../../ui/use-media';
import { CrashBoundary } from '../CrashBoundary';

/** Fetched while the project is open: it is wanted without a connection, too. */
const PANEL = preloadableView<CommentsPanelProps>(() =>
  import('../../comments/CommentsPanel').then((module) => module.CommentsPanel),
);

export interface CommentsBesideProps {
  readonly comments: Comments | null;
  /** The board in view; null for none. */
  readonly board: string | null;
  /** @param hidden the panel covers it */
  readonly children: (hidden: boolean) => ReactNode;
}

/** For everything in an open project that counts or opens comments. */
export function WithComments({
  comments,
  children,
}: {
  readonly comments: Comments | null;
  readonly children: ReactNode;
}) {
  return (
    <CommentsProvider value={comments}>
      <CommentingProvider value={comments}>{children}</CommentingProvider>
    </CommentsProvider>
  );
}

/** Before the comments are read. */
const CLOSED = createStore(() => ({ open: false }));

export function CommentsBeside({ comments, board, children }: CommentsBesideProps) {
  const open = useStore(comments?.store ?? CLOSED, (state) => state.open);
  const phone = useMedia(PHONE);
  const words = useWords();
  useEffect(() => void PANEL.fetch(), []);
  return (
    <div className="project-body flex relative">
      {children(open && phone)}
      {open && (
        <CrashBoundary words={words} within>
          <Suspense fallback={null}>
            <PANEL.view board={board} entries={[]} />
          </Suspense>
        </CrashBoundary>
      )}
    </div>
  );
}
