import { expect, test } from 'vitest';
import { createVersionsApi } from './versions-api';

function answering(body: unknown) {
  const asked: string[] = [];
  const fetcher: typeof fetch = (input) => {
    asked.push(input as string);
    return Promise.resolve(new Response(JSON.stringify(body)));
  };
  const api = createVersionsApi({ server: 'http://polku.test', fetch: fetcher, projectId: 'p1', bearer: () => 'mine' });
  return { asked, api };
}
const ENTRY = {
  from: '2026-11-30T08:20:00.000Z',
  to: '2026-11-30T08:34:00.000Z',
  memberId: null,
  board: 'b1',
  records: ['note1'],
  count: 3,
};

test('activity is asked for as it is filtered', async () => {
  const { asked, api } = answering([ENTRY]);
  expect(await api.activity({})).toEqual({ kind: 'ok', value: [ENTRY] });
  await api.activity({ before: ENTRY.to, memberId: 'm1', board: '' });
  await api.activity({ memberId: null });
  expect(asked.map((url) => url.replace('http://polku.test/api/projects/p1/activity', ''))).toEqual([
    '?',
    '?before=2026-11-30T08%3A34%3A00.000Z&member=m1&board=',
    '?member=',
  ]);
});

test.each([
  ['no list', {}],
  ['no time', [{ ...ENTRY, to: 'later' }]],
  ['no count', [{ ...ENTRY, count: '3' }]],
  ['somebody strange', [{ ...ENTRY, memberId: 5 }]],
])('%s is no answer', async (_, body) => {
  expect(await answering(body).api.activity({})).toEqual({ kind: 'unreachable' });
});

test('of the records, only ids are taken', async () => {
  const { api } = answering([{ ...ENTRY, records: ['note1', 5, '<b>'] }]);
  expect(await api.activity({})).toMatchObject({ value: [{ records: ['note1'] }] });
});
