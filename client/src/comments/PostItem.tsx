/** One comment or reply of an open thread; its author edits it in place. */
import { editPost } from '@polku/shared/discussion/commands/edit-post';
import { removePost, restorePost } from '@polku/shared/discussion/commands/remove-post';
import type { Post } from '@polku/shared/discussion/rules';
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { sayTime } from '../kernel/words/ago';
import { useWords } from '../kernel/words/words';
import { Menu, type MenuEntry } from '../ui/Menu';
import { Composer } from './Composer';
import { Moment } from './Moment';
import { PostText } from './PostText';
import { useComments } from './use-comments';

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
  const leave = (): void => {
    setEditing(false);
    comments.drafts.delete(`edit ${post.id}`);
    item.current?.focus();
  };
  const remove = (): void => {
    const { toasts } = comments;
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
  const entries: readonly MenuEntry[] = [
    ...(post.member === me && runner.check(editPost, { ...ref, text: post.text, mentions: [] }) === null
      ? [
          {
            id: 'edit',
            label: words.t('comments.edit'),
            icon: <Pencil size={16} />,
            onAction: () => setEditing(true),
          },
        ]
      : []),
    ...(runner.check(removePost, ref) === null
      ? [
          {
            id: 'delete',
            label: words.t('word.delete'),
            icon: <Trash2 size={16} />,
            danger: true,
            onAction: remove,
          },
        ]
      : []),
  ];
  const more = words.t('comments.more', { name: post.name });
  return (
    <li ref={item} className="post stack gap-1" tabIndex={-1} data-post={post.id} data-fresh={fresh || undefined}>
      <div className="row gap-2">
        <h3 className="strong truncate">{post.name || words.t('comments.nameless')}</h3>
        <Moment at={post.at} />
        {post.editedAt !== null && (
          <span className="faint small" title={sayTime(post.editedAt, words)}>
            {words.t('comments.edited')}
          </span>
        )}
        <span className="grow" />
        {entries.length > 0 && !editing && (
          <Menu
            label={more}
            trigger={
              <AriaButton className="button button-icon button-quiet button-small" aria-label={more}>
                <MoreHorizontal size={16} />
              </AriaButton>
            }
            groups={[{ id: 'post', entries }]}
          />
        )}
      </div>
      {editing ? (
        <Composer
          draftKey={`edit ${post.id}`}
          label={words.t('comments.edit')}
          send={words.t('comments.save')}
          begin={post}
          autoFocus
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
