import { resolve } from '@polku/shared/discussion/commands/resolve';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommentMark } from '../kernel/comments/CommentMark';
import { show } from '../kernel/words/testing/show';
import { useCommentsState } from './use-comments';
import type { Comments } from './comments-control';
import { CommentsButton } from './CommentsButton';
import { CommentsPanel } from './CommentsPanel';
import { ANNA, ASKS, BERT, commentsScene } from './testing/comments-scene';

let scene: ReturnType<typeof commentsScene>;
beforeEach(() => {
  scene = commentsScene();
});
afterEach(() => {
  cleanup();
  scene.comments.destroy();
});

function Page({ comments }: { readonly comments: Comments }) {
  const open = useCommentsState(comments, (state) => state.open);
  return (
    <>
      <CommentsButton />
      <div data-comments>
        <input aria-label="Title" />
        <CommentMark place={ASKS} name="Asks by phone" />
      </div>
      {open && <CommentsPanel board="board1" entries={[]} />}
    </>
  );
}
function openPage() {
  const { user } = show(scene.around(<Page comments={scene.comments} />));
  const panel = () => within(screen.getByRole('complementary', { name: 'Comments' }));
  return { user, panel, opened: () => screen.findByRole('complementary', { name: 'Comments' }) };
}
const texts = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a comment', () => {
  it('is written at a thing with the focus in the field; the focus goes back where it came from', async () => {
    const { user, panel, opened } = openPage();
    screen.getByRole('textbox', { name: 'Title' }).focus();
    scene.comments.openHere();
    await opened();
    await waitFor(() => expect(panel().getByRole('textbox', { name: 'Your comment' })).toHaveFocus());
    await user.keyboard('Why?{Control>}{Enter}{/Control}');
    expect(panel().getByRole('heading', { level: 3 })).toHaveTextContent('Anna');
    expect(panel().getByRole('listitem')).toHaveTextContent('Why?');
    expect(button('1 comment: Asks by phone')).toHaveTextContent('1');
    expect(scene.comments.threads.all()[0]?.comment.placeWords).toEqual(['Journey', 'touch1']);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus());
  });

  it('names people by keyboard; Escape closes the list and not the panel', async () => {
    scene.say(BERT, 'Here I am');
    const { user, panel } = openPage();
    scene.comments.open(ASKS, '');
    const field = await screen.findByRole('textbox', { name: 'Your comment' });
    await user.type(field, 'Ask @b');
    expect(panel().getByRole('option', { name: 'Bert' })).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', panel().getByRole('option').id);
    await user.keyboard('{Escape}');
    expect(panel().queryByRole('option')).toBeNull();
    await user.keyboard('e');
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('Ask @Bert ');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(scene.comments.threads.at('touch1').at(-1)?.comment.mentions).toEqual([BERT]);
  });

  it('is kept as a draft while the panel is closed, and refused when it is too long', async () => {
    const { user } = openPage();
    scene.comments.open(ASKS, '');
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Half');
    await user.keyboard('{Escape}');
    scene.comments.open(ASKS, '');
    const field = await screen.findByRole('textbox', { name: 'Your comment' });
    expect(field).toHaveValue('Half');
    await user.clear(field);
    await user.click(field);
    await user.paste('x'.repeat(4001));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert')).toHaveTextContent(/At most 4,000 characters/);
    expect(field).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('a thread', () => {
  it('is opened from the list, read, answered and resolved', async () => {
    const id = scene.say(BERT, 'Why, @Anna?');
    const { user, panel } = openPage();
    await waitFor(() => expect(button('Comments, 1 unread, 1 mention of you')).toBeVisible());
    await user.click(button('Comments, 1 unread, 1 mention of you'));
    await user.click(button('Bert: Why, @Anna?'));
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toHaveFocus());
    expect(screen.getByText('@Anna')).toHaveAttribute('data-me');
    await waitFor(() => expect(button('Comments')).toHaveAttribute('aria-expanded', 'true'));
    await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'Because');
    await user.click(button('Reply'));
    expect(texts()).toHaveLength(2);
    await user.click(button('Resolve'));
    expect(scene.comments.threads.get(id)).toMatchObject({ resolved: true, resolution: { name: 'Anna' } });
    expect(screen.getByText(/^Resolved by Anna/)).toBeVisible();
    await user.click(button('Reopen'));
    expect(scene.comments.threads.get(id)?.resolved).toBe(false);
  });

  it('lets one edit and delete one’s own; a deleted one can be had back', async () => {
    const id = scene.say(BERT, 'Why?');
    const own = scene.answer(ANNA, id, 'Because');
    const { user } = openPage();
    scene.comments.show({ kind: 'thread', id, from: { kind: 'list' } });
    await screen.findByText('Because');
    expect(screen.queryByRole('button', { name: 'More: comment by Bert' })).toBeNull();
    await user.click(button('More: comment by Anna'));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const field = await screen.findByRole('textbox', { name: 'Edit' });
    await user.clear(field);
    await user.type(field, 'Since');
    await user.click(button('Save'));
    expect(scene.session.discussion.projection.get(own)?.['text']).toBe('Since');
    expect(screen.getByText('edited')).toBeVisible();
    await user.click(button('More: comment by Anna'));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(screen.queryByText('Since')).toBeNull();
    const [toast] = scene.toasts.store.getState().toasts;
    toast?.action?.run();
    expect(await screen.findByText('Since')).toBeVisible();
  });

  it('of which the first comment was deleted goes on; with nothing left it leads back to the list', async () => {
    const id = scene.say(ANNA, 'Why?');
    const { user, panel } = openPage();
    scene.comments.show({ kind: 'thread', id, from: { kind: 'list' } });
    await screen.findByText('Why?');
    await user.click(button('More: comment by Anna'));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(panel().getByText(/No comments yet/)).toBeVisible();
  });

  it('on something deleted stands apart with its words, and offers to restore it', async () => {
    scene.say(BERT, 'Why?');
    scene.gone.add('touch1');
    const { user, panel, opened } = openPage();
    scene.comments.show({ kind: 'list' });
    await opened();
    expect(await panel().findByRole('heading', { name: 'On something deleted' })).toBeVisible();
    await user.click(button('Bert: Why?'));
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Asks by phone (deleted)');
    expect(panel().queryByRole('button', { name: 'Show on the board' })).toBeNull();
    await user.click(button('Restore'));
    expect(scene.gone.has('touch1')).toBe(false);
  });
});

describe('the list', () => {
  it('is filtered, and says why it is empty', async () => {
    const first = scene.say(BERT, 'One');
    scene.say(ANNA, 'Two');
    const { runner } = scene.session.discussion;
    runner.run(resolve, { author: BERT, comment: first, resolved: true });
    const { user, panel, opened } = openPage();
    scene.comments.show({ kind: 'list' });
    await opened();
    expect(await panel().findAllByRole('listitem')).toHaveLength(1);
    await user.click(screen.getByRole('radio', { name: 'Resolved' }));
    expect(panel().getByRole('listitem')).toHaveTextContent('Resolved by Bert');
    await user.click(button('Mentions me'));
    expect(panel().getByText('No comments match these filters.')).toBeVisible();
    await user.click(button('Clear filters'));
    expect(panel().getAllByRole('listitem')).toHaveLength(2);
  });

  it('marks all as read', async () => {
    scene.say(BERT, 'One');
    scene.say(BERT, 'Two');
    const { user } = openPage();
    await waitFor(() => expect(button('Comments, 2 unread')).toBeVisible());
    scene.comments.show({ kind: 'list' });
    await user.click(await screen.findByRole('button', { name: 'More about comments' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mark all as read' }));
    expect(button('Comments')).toBeVisible();
    await waitFor(() => expect([...scene.stored.values()]).toHaveLength(1));
  });
});

it('viewers read without a field, a mark to begin with or a way to resolve', async () => {
  scene.comments.destroy();
  scene = commentsScene({ role: 'viewer' });
  openPage();
  expect(screen.queryByRole('button', { name: /Asks by phone/, hidden: true })).toBeNull();
  scene.comments.open(ASKS, '');
  expect(await screen.findByText('Your link lets you read comments, not write them.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Your comment' })).toBeNull();
});
