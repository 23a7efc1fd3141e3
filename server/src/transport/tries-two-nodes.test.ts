/** Guesses at one of two nodes count at the other. */
import { newSecret } from '@polku/shared/kernel/ids';
import type { JoinCode } from '@polku/shared/kernel/members';
import { afterEach, expect, test } from 'vitest';
import { ask, profile } from '../testing/ask';
import { eventually } from '../testing/eventually';
import { type Pair, startPair } from '../testing/pair';
import { createProject } from '../testing/project';

let pair: Pair;
afterEach(() => pair.close());

test('wrong passwords of a link, at whichever node, are counted together, and for that link', async () => {
  pair = await startPair({ wrongPasswordsPerMinute: 4 });
  const project = await createProject(pair.url);
  const [one, other] = [await project.link('editor'), await project.link('editor')];
  for (const { linkId } of [one, other]) {
    const path = `/api/projects/${project.id}/links/${linkId}`;
    await ask(pair.url, 'PATCH', path, project.secret, { password: 'right' });
  }
  const enter = async (nth: 0 | 1, { secret }: { secret: string }, password: string): Promise<number> =>
    (await ask(pair.nodes[nth].url, 'POST', '/api/tickets', '', { projectId: project.id, secret, password })).status;
  for (const nth of [0, 1, 0, 0] as const) expect(await enter(nth, one, 'wrong')).toBe(401);
  for (const nth of [0, 1] as const) {
    await eventually(async () => expect(await enter(nth, one, 'right')).toBe(429));
    expect(await enter(nth, other, 'right')).toBe(200);
  }
});

test('wrong codes of all addresses, at whichever node, are counted together, and right ones are not', async () => {
  pair = await startPair({ wrongCodesOfAllPerMinute: 4 });
  const project = await createProject(pair.url);
  const { linkId } = await project.link('participant');
  const path = `/api/projects/${project.id}/links/${linkId}/code`;
  const { code } = (await ask<JoinCode>(pair.url, 'POST', path, project.secret)).body;
  const join = async (nth: 0 | 1, typed: string): Promise<number> =>
    (await ask(pair.nodes[nth].url, 'POST', '/api/join', '', { ...profile('Coder'), code: typed })).status;
  for (let nth = 0; nth < 6; nth += 1) expect(await join(0, code)).toBe(201);
  for (const nth of [0, 1, 0, 0] as const) {
    const { status } = await ask(pair.nodes[nth].url, 'POST', '/api/moves', '', {
      code: '222222',
      secret: newSecret(),
    });
    expect(status).toBe(404);
  }
  for (const nth of [0, 1] as const) await eventually(async () => expect(await join(nth, code)).toBe(429));
});
