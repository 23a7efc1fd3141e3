/** The text of a post, the people it names marked. */
import { textParts } from '@polku/shared/discussion/mentions';
import type { Post } from '@polku/shared/discussion/rules';

export function PostText({ post, me }: { readonly post: Post; readonly me: string }) {
  return textParts(post.text, post.mentions).map(({ text, member }, at) =>
    member === null ? (
      text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text have no other
      <span key={at} className="mention" data-me={member === me || undefined}>
        {text}
      </span>
    ),
  );
}
