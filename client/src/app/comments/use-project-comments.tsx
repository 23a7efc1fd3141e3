/** The comments of the open project: made with it, with their actions and panel. */
import { boardPlace, type CommentPlace, PROJECT_PLACE, recordPlace } from '@polku/shared/kernel/comment-place';
import type { Board } from '@polku/shared/kernel/project';
import { MessageSquare, MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Comments, createComments } from '../../comments/comments-control';
import { COMMENT_KEY } from '../../kernel/comments/use-comment-entry';
import type { BoardViewHandle } from '../../kernel/board-view';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';
import { useServices } from '../services';
import { commentPlaces, type PlaceDoors } from './comment-places';

export interface ProjectCommentsOptions extends PlaceDoors {
  readonly session: Session;
  readonly board: Board | undefined;
  /** Of the board's view; null while there is none. */
  readonly handle: () => BoardViewHandle | null;
}

export interface ProjectComments {
  /** Null in the very first moment. */
  readonly comments: Comments | null;
  readonly actions: readonly AppAction[];
}

export function useProjectComments(options: ProjectCommentsOptions): ProjectComments {
  const { session } = options;
  const words = useWords();
  const { settings, toasts } = useServices();
  const latest = useRef({ ...options, words });
  useEffect(() => {
    latest.current = { ...options, words };
  });
  const [comments, setComments] = useState<Comments | null>(null);
  useEffect(() => {
    const made = createComments({
      session,
      settings,
      toasts,
      places: commentPlaces({ session, words: () => latest.current.words, toasts, doors: () => latest.current }),
      here() {
        const { board, handle } = latest.current;
        const [selected] = handle()?.selected?.() ?? [];
        const record = selected === undefined ? undefined : session.projection.get(selected);
        return placeHere(board?.id ?? null, record && !record.removed && record.board !== '' ? record : null);
      },
    });
    setComments(made);
    return () => {
      setComments(null);
      made.destroy();
    };
  }, [session, settings, toasts]);
  return { comments, actions: useCommentActions(comments, options.board?.id) };
}

function placeHere(
  board: string | null,
  selected: { readonly id: string; readonly board: string } | null,
): CommentPlace {
  if (selected) return recordPlace(selected.board, selected.id);
  return board === null ? PROJECT_PLACE : boardPlace(board);
}

function useCommentActions(comments: Comments | null, board: string | undefined): readonly AppAction[] {
  const words = useWords();
  if (!comments) return [];
  return [
    {
      id: 'app:comments',
      label: words.t('comments.title'),
      icon: <MessageSquare size={16} />,
      group: 'view',
      places: ['palette'],
      run: () => comments.show({ kind: 'list' }),
    },
    {
      id: 'app:comment',
      label: words.t('comments.act'),
      icon: <MessageSquarePlus size={16} />,
      group: 'edit',
      shortcuts: [COMMENT_KEY],
      inText: true,
      places: ['palette'],
      run: () => comments.openHere(),
    },
    {
      id: 'app:commentBoard',
      label: words.t('comments.board'),
      icon: <MessageSquarePlus size={16} />,
      group: 'edit',
      places: board === undefined ? [] : ['board', 'palette'],
      run: () => board && comments.open(boardPlace(board), ''),
    },
  ];
}
