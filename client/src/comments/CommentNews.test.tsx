import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../kernel/words/testing/show';
import { CommentNews } from './CommentNews';
import { ANNA, BERT, commentsScene } from './testing/comments-scene';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = () => act(() => vi.advanceTimersByTimeAsync(2000));
const shown = ({ toasts }: ReturnType<typeof commentsScene>) => toasts.store.getState().toasts.map(({ text }) => text);

it('tells of mentions from while one was away, once, and leads to them', async () => {
  const scene = commentsScene();
  const id = scene.say(BERT, '@Anna, why?');
  scene.say(BERT, 'Nothing for anyone');
  show(scene.around(<CommentNews />));
  await pass();
  expect(shown(scene)).toEqual(['Bert mentioned you: “@Anna, why?”']);
  // What was there before is no news.
  expect(screen.getByRole('status')).toHaveTextContent('');
  scene.toasts.store.getState().toasts[0]?.action?.run();
  expect(scene.comments.store.getState().view).toMatchObject({ kind: 'thread', id });
  scene.say(BERT, 'More');
  await pass();
  expect(shown(scene)).toHaveLength(1);
});

it('says to screen readers what others write, and nothing of one’s own', async () => {
  const scene = commentsScene();
  show(scene.around(<CommentNews />));
  await pass();
  scene.say(ANNA, 'Mine');
  await pass();
  expect(screen.getByRole('status')).toHaveTextContent('');
  const id = scene.say(BERT, 'His');
  scene.answer(BERT, id, 'And more');
  await pass();
  expect(screen.getByRole('status')).toHaveTextContent('2 new comments by Bert.');
  expect(shown(scene)).toEqual([]);
});

it('of several mentions shows the list of them', async () => {
  const scene = commentsScene();
  scene.say(BERT, '@Anna one');
  scene.say(BERT, '@Anna two');
  show(scene.around(<CommentNews />));
  await pass();
  expect(shown(scene)).toEqual(['2 comments mention you']);
  scene.toasts.store.getState().toasts[0]?.action?.run();
  expect(scene.comments.store.getState()).toMatchObject({
    open: true,
    view: { kind: 'list' },
    filter: { mentionsMe: true, unread: true },
  });
});
