import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchTicket } from './tickets';

const TICKET = { ticket: 't', role: 'editor', epoch: 'e', linkId: 'l', memberId: null };

/** A network in which every question is noted, and only those are answered that `lives` lets through, `ms` later. */
function network(lives: (nth: number, atMs: number) => boolean, ms = 20) {
  const began = performance.now();
  const asked: number[] = [];
  let open = 0;
  let mostOpen = 0;
  const fetcher = ((_url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const at = performance.now() - began;
      const nth = asked.push(Math.round(at)) - 1;
      mostOpen = Math.max(mostOpen, (open += 1));
      init.signal?.addEventListener('abort', () => {
        open -= 1;
        reject(new DOMException('given up', 'AbortError'));
      });
      if (lives(nth, at)) setTimeout(() => resolve(Response.json(TICKET)), ms);
    })) as typeof fetch;
  return { fetcher, asked, mostOpen: () => mostOpen };
}

function ask(fetcher: typeof fetch) {
  const began = performance.now();
  return fetchTicket(fetcher, 'https://polku.example', { projectId: 'p', secret: 's', device: 'd' }).then((answer) => ({
    kind: answer.kind,
    afterMs: Math.round(performance.now() - began),
  }));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer at once needs one question', async () => {
  const { fetcher, asked } = network(() => true);
  const answer = ask(fetcher);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await answer).toEqual({ kind: 'ok', afterMs: 20 });
  expect(asked).toEqual([0]);
});

test('given four connections that are dead, then the fifth question has the ticket', async () => {
  const { fetcher, mostOpen } = network((nth) => nth >= 4);
  const answer = ask(fetcher);
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await answer).afterMs).toBeLessThan(3_000);
  expect(mostOpen()).toBe(4);
});

test('given a network that answers after 5 s or even 9 s, then it is waited for', async () => {
  for (const ms of [5_000, 9_000]) {
    const { fetcher } = network(() => true, ms);
    const answer = ask(fetcher);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await answer).kind).toBe('ok');
  }
});

test('whenever the network is well again, the next question is not far', async () => {
  for (const wellAt of [1_000, 3_000, 6_000, 12_000, 17_000]) {
    const { fetcher } = network((_nth, at) => at >= wellAt);
    const answer = ask(fetcher);
    await vi.advanceTimersByTimeAsync(30_000);
    const { kind, afterMs } = await answer;
    expect(kind).toBe('ok');
    expect(afterMs - wellAt).toBeLessThanOrEqual(2_600);
  }
});

test('without any answer it ends, and says so', async () => {
  const { fetcher } = network(() => false);
  const answer = ask(fetcher);
  await vi.advanceTimersByTimeAsync(30_000);
  const { kind, afterMs } = await answer;
  expect(kind).toBe('unreachable');
  expect(afterMs).toBeLessThan(27_000);
});
