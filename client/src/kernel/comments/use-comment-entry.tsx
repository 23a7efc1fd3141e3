/** A comment as an action of a view and as an entry of a menu. */
import { type CommentPlace, placeKey } from '@polku/shared/kernel/comment-place';
import { MessageSquare } from 'lucide-react';
import { type Action, showShortcut } from '../actions/actions';
import { MAC } from '../actions/keyboard-hints';
import type { MenuEntry } from '../../ui/Menu';
import { useWords, type Words } from '../words/words';
import { type Commenting, useCommenting, useMayComment } from './commenting';

/** Works everywhere in an open project, also while one writes in a text. */
export const COMMENT_KEY = 'Mod+Shift+M';

/** @returns the action of a view, for its menus, of what has the focus or is selected; its key is the app's */
export function commentAction(commenting: Commenting | null, words: Words): readonly Action[] {
  if (!commenting) return [];
  return [
    {
      id: 'comment',
      label: words.t('comments.act'),
      icon: <MessageSquare size={16} />,
      group: 'edit',
      shortcuts: [COMMENT_KEY],
      inText: true,
      when: () => commenting.mayComment(),
      run: () => commenting.openHere(),
    },
  ];
}

/** @returns the entry of a thing's own menu; none where nothing can be read or written there */
export function useCommentEntry(place: CommentPlace, called = ''): readonly MenuEntry[] {
  const words = useWords();
  const commenting = useCommenting();
  const may = useMayComment();
  if (!commenting || !(may || commenting.openAt(placeKey(place)) > 0)) return [];
  return [
    {
      id: 'comment',
      label: words.t('comments.act'),
      icon: <MessageSquare size={16} />,
      shortcut: showShortcut(COMMENT_KEY, MAC),
      onAction: () => commenting.open(place, called),
    },
  ];
}
