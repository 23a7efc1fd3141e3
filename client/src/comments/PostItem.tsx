/** One comment or reply of an open thread; its author edits it in place. */
import { editPost } from '@polku/shared/discussion/commands/edit-post';
import { removePost, restorePost } from '@polku/shared/discussion/commands/remove-post';
import type { Post } from '@polku/shared/discussion/rules';
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { sayTime } from '../kernel/words/ago';
import { useWords } from '../kernel/words/words';
import { keepFocusNear } from '../ui/keep-focus';
import { Menu, type MenuEntry } from '../ui/Menu';
import { useAuthor } from './AuthorName';
import { Composer } from './Composer';
import { Moment } from './Moment';
import { PostText } from './PostText';
import { useComments } from './use-comments';

const MENU_MS = 80;

export interface PostItemProps {
  readonly post: Post;
  /** Had not been read when the thread was opened. */
  readonly fresh: boolean;
  readonly onRemoved: () => void;
}

export function PostItem({ post, fresh, onRemoved }: PostItemProps) {
  const words = useWords();
  const comments = useComments();
  const { runner } = comments.session.discussion;
  const [editing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const me = comments.me()?.member ?? '';
  const facilitator = comments.isFacilitator();
  const ref = { member: me, facilitator, id: post.id };
  const edit = (): void => {
    setEditing(true);
    // After the menu has given the focus back to its button, which has gone.
    setTimeout(() => item.current?.querySelector('textarea')?.focus(), MENU_MS);
  };
  const leave = (): void => {
    setEditing(false);
    comments.drafts.delete(`edit ${post.id}`);
    item.current?.focus();
  };
  const remove = (): void => {
    const { toasts } = comments;
    keepFocusNear(item.current);
    const done = runner.run(removePost, ref);
    if (!done.done) {
      toasts.show({ text: words.say(done.refusal.reason, done.refusal.values), tone: 'problem' });
      return;
    }
    onRemoved();
    const undo = (): void => void runner.run(restorePost, ref);
    toasts.show({
      key: 'comment-removed',
      text: words.t('comments.deleted'),
      tone: 'info',
      action: { label: words.t('app.undo'), run: undo },
    });
  };
  const mayEdit = post.member === me && runner.check(editPost, { ...ref, text: post.text, mentions: [] }) === null;
  const mayRemove = runner.check(removePost, ref) === null;
  const author = useAuthor(post);
  return (
    <li ref={item} className="post stack gap-1" tabIndex={-1} data-post={post.id} data-fresh={fresh || undefined}>
      <div className="row gap-2">
        <h3 className="strong truncate">{author}</h3>
        <Moment at={post.at} />
        {post.editedAt !== null && (
          <span className="faint small" title={sayTime(post.editedAt, words)}>
            {words.t('comments.edited')}
          </span>
        )}
        <span className="grow" />
        {(mayEdit || mayRemove) && !editing && (
          <PostMenu author={author} onEdit={mayEdit ? edit : null} onRemove={mayRemove ? remove : null} />
        )}
      </div>
      {editing ? (
        <Composer
          draftKey={`edit ${post.id}`}
          label={words.t('comments.edit')}
          send={words.t('comments.save')}
          begin={post}
          onCancel={leave}
          onSend={(text, mentions) => {
            const done = runner.run(editPost, { ...ref, text, mentions });
            if (!done.done) return done.refusal;
            leave();
            return null;
          }}
        />
      ) : (
        <p className="post-text breakable">
          <PostText post={post} me={me} />
        </p>
      )}
    </li>
  );
}

interface PostMenuProps {
  readonly author: string;
  /** Null: this person may not. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

function PostMenu({ author, onEdit, onRemove }: PostMenuProps) {
  const words = useWords();
  const label = words.t('comments.more', { name: author });
  const edit: readonly MenuEntry[] = onEdit
    ? [{ id: 'edit', label: words.t('comments.edit'), icon: <Pencil size={16} />, onAction: onEdit }]
    : [];
  const remove: readonly MenuEntry[] = onRemove
    ? [{ id: 'delete', label: words.t('word.delete'), icon: <Trash2 size={16} />, danger: true, onAction: onRemove }]
    : [];
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton className="button button-icon button-quiet button-small" aria-label={label}>
          <MoreHorizontal size={16} />
        </AriaButton>
      }
      groups={[{ id: 'post', entries: [...edit, ...remove] }]}
    />
  );
}
