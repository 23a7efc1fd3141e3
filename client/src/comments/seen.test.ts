import { expect, it, vi } from 'vitest';
import { createSeenPosts } from './seen';

function device() {
  const stored = new Map<string, unknown>();
  return {
    stored,
    read: (name: string) => Promise.resolve(stored.get(name)),
    write(name: string, value: unknown) {
      stored.set(name, value);
      return Promise.resolve();
    },
  };
}
const seenOf = async (seen: ReturnType<typeof createSeenPosts>) => {
  await vi.waitFor(() => expect(seen.store.getState().seen).not.toBeNull());
  const { since = null, ids = [] } = seen.store.getState().seen ?? {};
  return { since, ids: [...ids].sort() };
};

it('is kept with when one first looked, and adds to what another tab has seen', async () => {
  const settings = device();
  const first = createSeenPosts(settings, 'p1', 100);
  const second = createSeenPosts(settings, 'p1', 200);
  expect(await seenOf(first)).toEqual({ since: 100, ids: [] });
  first.mark(['a']);
  await vi.waitFor(() => expect(settings.stored.get('comments.seen.p1')).toEqual({ since: 100, ids: ['a'] }));
  second.mark(['b']);
  await vi.waitFor(() => expect(settings.stored.get('comments.seen.p1')).toEqual({ since: 100, ids: ['a', 'b'] }));
  expect(await seenOf(createSeenPosts(settings, 'p1', 300))).toEqual({ since: 100, ids: ['a', 'b'] });
});

it('is of this visit alone where the device keeps nothing, and what is kept badly counts as nothing', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const failing = { read: () => Promise.reject(new Error('full')), write: () => Promise.reject(new Error('full')) };
  const seen = createSeenPosts(failing, 'p1', 100);
  expect(await seenOf(seen)).toEqual({ since: 100, ids: [] });
  seen.mark(['a']);
  expect(await seenOf(seen)).toEqual({ since: 100, ids: ['a'] });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  told.mockRestore();
  const settings = device();
  settings.stored.set('comments.seen.p1', { since: 'never', ids: 'all' });
  expect(await seenOf(createSeenPosts(settings, 'p1', 5))).toEqual({ since: 5, ids: [] });
});
