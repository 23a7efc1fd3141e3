/** The panel of comments beside a board: the list, one place or one thread. */
import { placeKey } from '@polku/shared/kernel/comment-place';
import { ArrowLeft, CheckCheck, MoreHorizontal, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../kernel/words/words';
import { IconButton } from '../ui/Button';
import { Menu, type MenuEntry } from '../ui/Menu';
import type { CommentsView } from './comments-control';
import './comments.css';
import { PlaceComments } from './PlaceComments';
import { ThreadList } from './ThreadList';
import { ThreadView } from './ThreadView';
import { useComments, useCommentsState, useCommentsValue } from './use-comments';

export interface CommentsPanelProps {
  /** The board in view; null for none. */
  readonly board: string | null;
  /** What else the panel's menu offers. */
  readonly entries: readonly MenuEntry[];
}

const LIST: CommentsView = { kind: 'list' };

export function CommentsPanel({ board, entries }: CommentsPanelProps) {
  const words = useWords();
  const comments = useComments();
  const view = useCommentsState(comments, (state) => state.view);
  const asked = useCommentsState(comments, (state) => state.asked);
  const unread = useCommentsValue(comments, (now) => now.unread());
  const thread = useCommentsValue(comments, ({ threads }) =>
    view.kind === 'thread' ? threads.get(view.id) : undefined,
  );
  const root = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const back = view.kind === 'thread' ? view.from : view.kind === 'place' ? LIST : null;
  useEffect(() => {
    // What was opened has the focus: the field for a new comment where there is one, else its heading.
    const place = root.current;
    if (!place || place.querySelector('.comments-foot textarea:focus')) return;
    place.querySelector<HTMLElement>('[data-comments-begin]')?.focus({ preventScroll: true });
  }, [asked]);
  const body = ((): ReactNode => {
    if (view.kind === 'list') return <ThreadList board={board} />;
    if (view.kind === 'place')
      return <PlaceComments key={placeKey(view.place)} place={view.place} called={view.called} say={setSaid} />;
    if (thread)
      return <ThreadView key={thread.id} thread={thread} say={setSaid} onBack={() => comments.show(view.from)} />;
    return (
      <div className="comments-body">
        <p className="hint" tabIndex={-1} data-comments-begin>
          {words.t('comments.threadGone')}
        </p>
      </div>
    );
  })();
  const title = words.t('comments.title');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from anywhere within
    <aside
      ref={root}
      className="comments-panel surface stack fixed"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        comments.close();
      }}
    >
      <header className="comments-head row gap-1 rule-below">
        {back && (
          <IconButton
            label={words.t(back.kind === 'list' ? 'comments.toAll' : 'comments.back')}
            icon={<ArrowLeft size={18} />}
            onPress={() => comments.show(back)}
          />
        )}
        <span className="strong grow truncate" aria-hidden>
          {title}
        </span>
        <Menu
          label={words.t('comments.menu')}
          trigger={
            <AriaButton className="button button-icon button-quiet button-normal" aria-label={words.t('comments.menu')}>
              <MoreHorizontal size={18} />
            </AriaButton>
          }
          groups={[
            {
              id: 'read',
              entries: [
                {
                  id: 'read',
                  label: words.t('comments.readAll'),
                  icon: <CheckCheck size={16} />,
                  disabled: unread.posts === 0,
                  onAction() {
                    for (const one of comments.threads.all()) comments.read(one);
                  },
                },
              ],
            },
            ...(entries.length > 0 ? [{ id: 'files', entries }] : []),
          ]}
        />
        <IconButton label={words.t('comments.close')} icon={<X size={18} />} onPress={() => comments.close()} />
      </header>
      {body}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </aside>
  );
}
