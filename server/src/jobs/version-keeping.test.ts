import { expect, test } from 'vitest';
import { versionKeeping } from './version-keeping';

/** Keeps nothing, and answers in turn what it was given, then `kept`. */
function scene(shared: boolean, answers: string[]) {
  const asked: [upTo: number | null, pauseMs: number | undefined][] = [];
  let wake = (): void => {};
  const keeping = versionKeeping({
    keep: (_project, _at, upTo, pauseMs) => {
      asked.push([upTo, pauseMs]);
      wake();
      return Promise.resolve({ kind: answers.shift() ?? 'kept' });
    },
    failed: (_project, error) => {
      throw error;
    },
    everyMs: 20,
    shared,
  });
  const until = async (count: number): Promise<void> => {
    while (asked.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { keeping, asked, until };
}
const ROOM = 'project1-content';

test('a node alone keeps a version of what was edited, whatever was kept before', async () => {
  const { keeping, asked, until } = scene(false, []);
  keeping.edited(ROOM);
  await until(1);
  expect(asked).toEqual([[null, undefined]]);
  await keeping.stop();
});

test('of several nodes one keeps it; the others ask again later, so that no edit is left without', async () => {
  const { keeping, asked, until } = scene(true, ['just-kept', 'just-kept']);
  keeping.edited(ROOM);
  await until(3);
  expect(asked).toEqual(Array.from({ length: 3 }, () => [null, 18]));
  // Now it is kept, and is not asked for again.
  keeping.writing('project2-content', { seq: 9, at: Date.now(), memberId: null });
  keeping.edited('project2-content');
  await until(5);
  expect(asked.slice(3)).toEqual([
    [8, 10_000],
    [null, 18],
  ]);
  await keeping.stop();
});
