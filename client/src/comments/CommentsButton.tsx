/** Opens and closes the panel, and counts what is unread; mentions count first. */
import { MessageSquare } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../kernel/words/words';
import { Tip } from '../ui/Button';
import './comments-button.css';
import type { Comments } from './comments-control';
import { useCommentsState, useCommentsThere, useCommentsValue } from './use-comments';

export function CommentsButton() {
  const comments = useCommentsThere();
  return comments && <Counting comments={comments} />;
}

function Counting({ comments }: { readonly comments: Comments }) {
  const words = useWords();
  const { posts, mentions } = useCommentsValue(comments, (now) => now.unread());
  const open = useCommentsState(comments, (state) => state.open);
  const label = [
    words.t('comments.title'),
    ...(posts > 0 ? [words.t('comments.count.unread', { n: posts })] : []),
    ...(mentions > 0 ? [words.t('comments.count.mentions', { n: mentions })] : []),
  ].join(', ');
  return (
    <Tip text={label}>
      <AriaButton
        className="button button-icon button-quiet button-normal comments-button relative"
        aria-label={label}
        aria-expanded={open}
        data-on={open || undefined}
        onPress={() => (open ? comments.close() : comments.show({ kind: 'list' }))}
      >
        <MessageSquare size={18} />
        {posts > 0 && (
          <span className="comments-badge pill numeric" data-mentions={mentions > 0 || undefined} aria-hidden>
            {mentions > 0 ? `@${mentions}` : posts > 99 ? '99+' : posts}
          </span>
        )}
      </AriaButton>
    </Tip>
  );
}
