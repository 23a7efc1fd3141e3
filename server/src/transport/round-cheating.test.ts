/**
 * What somebody with the code before them tries: to read others' answers before the reveal, to have more than their say, to speak
 * as another, to answer what is not theirs, to stop the rest.
 */
import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import type { Role } from '@polku/shared/kernel/permissions';
import type { Answer, AnswerRequest, MyAnswers, MyRound, RoundInfo } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer as Called, ask, joinBy, type TestMember } from '../testing/ask';
import { eventually } from '../testing/eventually';
import { isPair, startEither } from '../testing/pair';
import { createProject, type TestProject } from '../testing/project';
import { ANSWER, roundWith } from '../testing/rounds';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

let server: TestServer;
let project: TestProject;
let link: string;
beforeAll(async () => {
  server = await startEither({ ticketsPerMinute: 100_000, workshopTimes: { tellMs: 20, tellMsPerWaiting: 0 } });
});
afterAll(() => server.close());
beforeEach(async () => {
  project = await createProject(server.url);
  link = (await project.link('participant')).secret;
});

const call = <T = unknown>(secret: string, method: string, path: string, body?: object): Promise<Called<T>> =>
  ask<T>(server.url, method, `/api/projects/${project.id}/${path}`, secret, body);
const manage = <T = unknown>(method: string, path: string, body?: object): Promise<Called<T>> =>
  call<T>(project.secret, method, path, body);
const join = (name: string, more: Partial<TestMember> = {}): Promise<TestMember> =>
  joinBy(server.url, project.id, link, name, more);
const joinAll = async (count: number, more: Partial<TestMember> = {}): Promise<TestMember[]> => {
  const all: TestMember[] = [];
  while (all.length < count) all.push(await join(`Person ${all.length}`, more));
  return all;
};
const said = <T>({ status, error }: Called<T>): unknown => (status < 300 ? 'open' : [status, error]);
async function open(more: Parameters<typeof roundWith>[0] = {}): Promise<string> {
  const round = roundWith(more);
  const opened = await manage('POST', 'rounds', round);
  if (opened.status !== 201) throw new Error(`not opened: ${opened.status} ${JSON.stringify(opened.body)}`);
  return round.roundId;
}
const score = (value: number, more: Partial<Answer> = {}): Answer => ({ ...ANSWER, values: { score: value }, ...more });
const give = (who: { secret: string }, roundId: string, body: Partial<AnswerRequest>): Promise<Called<MyAnswers>> =>
  call<MyAnswers>(who.secret, 'PUT', `rounds/${roundId}/answers`, { answers: [], ...body });
const reveal = (roundId: string): Promise<Called<RoundInfo>> => manage<RoundInfo>('POST', `rounds/${roundId}/reveal`);
const scoresOf = ({ result }: RoundInfo): number[] =>
  (result?.items[0]?.asks[0]?.rows ?? []).map(({ values }) => Number(values['score'])).sort((a, b) => a - b);
/** One more device of the same person. */
async function secondDevice(who: TestMember): Promise<{ secret: string }> {
  const { code } = (await call<{ code: string }>(who.secret, 'POST', 'me/move')).body;
  const secret = newSecret();
  const moved = await ask(server.url, 'POST', '/api/moves', '', { code, secret });
  if (moved.status >= 300) throw new Error(`not moved: ${moved.status}`);
  return { secret };
}
const dots = (item: string, count: number): Answer => ({ ...ANSWER, item, ask: 'vote', values: { dots: count } });
const VOTE = {
  items: ['i1', 'i2', 'i3', 'i4'].map((id) => ({ id, title: id, under: '' })),
  asks: [{ id: 'vote', who: {}, fields: [{ id: 'dots', type: 'dots' as const }] }],
  dots: { each: 3, most: 2 },
};

describe.each(['hidden', 'nameless'] as const)('before the reveal of a %s round nobody sees', (mode) => {
  const WHY = 'qzxvwhy';
  const NOTE = 'qzxvnote1';

  test('others’ answers or private notes: over HTTP, as a screen, on sockets, in metrics; the facilitator neither', async () => {
    const roundId = await open({ setup: { mode } });
    const asks = [{ id: 'idea', who: {}, fields: [{ id: 'text', type: 'text' as const, length: 200 }] }];
    const notes = await open({ setup: { mode, asks, notes: { most: 5 } } });
    await manage('PUT', 'step', { ...STEP, roundId });
    const victims = await joinAll(6, { teams: ['red'] });
    const byRole = new Map<string, string>([['host', project.secret]]);
    for (const role of ['facilitator', 'editor', 'participant', 'viewer'] satisfies Role[]) {
      const { secret } = await project.link(role);
      byRole.set(`link of ${role}`, secret);
      byRole.set(role, (await joinBy(server.url, project.id, secret, role)).secret);
    }
    const clients: WireClient[] = [];
    for (const kind of ROOM_KINDS) clients.push(await WireClient.synced(server.syncUrl, project, { kind }));
    for (const victim of victims) {
      await give(victim, roundId, { answers: [score(4, { why: WHY })], done: true });
      const note = (id: string, kept: boolean): Answer => {
        return {
          ...ANSWER,
          ask: 'idea',
          note: `${NOTE}${victim.memberId}${id}`.slice(0, 40),
          values: { text: WHY },
          kept,
        };
      };
      await give(victim, notes, { answers: [note('', false)] });
    }
    const seen: string[] = [];
    for (const secret of byRole.values()) {
      for (const path of [
        'now',
        'now?as=room',
        'rounds',
        `rounds/${roundId}`,
        `rounds/${roundId}?as=room`,
        `rounds/${notes}`,
        'members',
        'activity',
        'versions',
        'room',
        'links',
      ]) {
        seen.push(JSON.stringify((await call(secret, 'GET', path)).body ?? ''));
      }
      seen.push(JSON.stringify((await call(secret, 'PATCH', `rounds/${roundId}`, { later: [] })).body));
    }
    seen.push(await (await fetch(`${server.url}/metrics`)).text());
    for (const client of clients) {
      for (const { bytes } of client.frames) seen.push(Buffer.from(bytes).toString('latin1'));
      await client.close();
    }
    const all = seen.join('\n');
    expect(all).toContain('"done":6');
    for (const secret of [WHY, NOTE, '"values"', '"score":4']) expect(all).not.toContain(secret);
    // Each sees their own.
    const own = await call<MyRound>(victims[0]!.secret, 'GET', `rounds/${roundId}`);
    expect(own.body.mine.answers).toEqual([score(4, { why: WHY })]);
    // And after it, what was said, but not by whom or in which order.
    const after = (await reveal(roundId)).body;
    expect(after.result?.answered).toBe(6);
    for (const { memberId, name } of victims) {
      expect(JSON.stringify(after)).not.toContain(memberId);
      expect(JSON.stringify(after)).not.toContain(name);
    }
  });

  test('in which order people answered, after it neither', async () => {
    const people = await joinAll(14);
    const rounds = [await open({ setup: { mode } }), await open({ setup: { mode, asks: NUMBERS } })];
    const orders: number[][] = [];
    for (const roundId of rounds) {
      for (const [nth, one] of people.entries()) {
        const answer = roundId === rounds[0] ? score((nth % 5) + 1) : { ...score(0), ask: 'n', values: { n: nth } };
        await give(one, roundId, { answers: [answer] });
      }
      const { result } = (await reveal(roundId)).body;
      orders.push((result?.items[0]?.asks[0]?.rows ?? []).map(({ values }) => Number(values['n'] ?? values['score'])));
    }
    const arrival = people.map((_, nth) => nth);
    expect(orders[1]).not.toEqual(arrival);
    expect([...(orders[1] ?? [])].sort((a, b) => a - b)).toEqual(arrival);
    // Nor by members' ids, which everybody knows.
    const byId = [...people.keys()].sort((a, b) => (people[a]!.memberId < people[b]!.memberId ? -1 : 1));
    expect(orders[1]).not.toEqual(byId);
  });
});
const NUMBERS = [{ id: 'n', who: {}, fields: [{ id: 'n', type: 'number' as const, from: 0, to: 100 }] }];
const STEP = { stepId: 'step1', title: '', instructions: '', seconds: 60, rights: 'role', place: null, nth: 1, of: 1 };

// Two nodes have no file.
const ofFiles = isPair ? [] : ['who has the database file of a nameless round'];
describe.each(ofFiles)('%s', () => {
  interface Dump {
    readonly columns: Record<string, string[]>;
    readonly rows: Record<string, Record<string, unknown>[]>;
  }
  function dump(): Dump {
    const db = new Database(pathOf(server.dataDir, 'polku.sqlite'), { readonly: true });
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    const rows = Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck();
    const all = Object.fromEntries(tables.map((table) => [table, columns.all(table) as string[]]));
    db.close();
    return { rows: rows as Dump['rows'], columns: all };
  }

  test('finds nothing that says whose an answer is, nor when it came', async () => {
    const roundId = await open({ setup: { mode: 'nameless' } });
    const people = await joinAll(6);
    for (const [nth, one] of people.entries())
      await give(one, roundId, { answers: [score((nth % 5) + 1)], done: true });
    const { rows, columns } = dump();
    expect(columns['answers']).toEqual(['round', 'voice', 'item', 'ask', 'note', 'wave', 'data', 'sum']);
    expect(columns['voices']).toEqual(['round', 'voice', 'side', 'teams', 'behalf', 'later', 'shown']);
    expect(columns['round_people']).toEqual([
      'round',
      'member_id',
      'device',
      'answered',
      'done',
      'later',
      'left_out',
      'more_until',
    ]);
    const round = rows['rounds']?.find(({ id }) => id === roundId);
    const mine = (table: string): Record<string, unknown>[] =>
      (rows[table] ?? []).filter((row) => row['round'] === round?.['n']);
    const voices = new Set(mine('answers').map((row) => String(row['voice'])));
    expect([voices.size, mine('voices').length, mine('round_people').length]).toEqual([6, 6, 6]);
    // No row of another table names one, and nothing that is stored of a person makes one.
    for (const [table, all] of Object.entries(rows)) {
      if (table === 'answers' || table === 'voices') continue;
      const text = JSON.stringify(all);
      expect([table, [...voices].filter((voice) => text.includes(voice))]).toEqual([table, []]);
    }
    const known = [
      ...(rows['member_secrets'] ?? []).map(({ hash }) => hash as Buffer),
      ...mine('round_people').map(({ device }) => device as Buffer),
      ...people.map(({ memberId }) => Buffer.from(memberId)),
    ];
    const bits = [roundId, project.id, `${project.id}\n${roundId}`, `polku voice\n${project.id}\n${roundId}`];
    const salts = [round?.['salt'] as Buffer, readFileSync(pathOf(server.dataDir, 'ticket.key'))];
    for (const key of known) {
      for (const bit of bits) {
        for (const made of [
          createHmac('sha256', key).update(bit).digest('base64url'),
          createHmac('sha256', bit).update(key).digest('base64url'),
          createHash('sha256').update(key).update(bit).digest('base64url'),
          ...salts.map((salt) => createHmac('sha256', salt).update(key).update(bit).digest('base64url')),
        ]) {
          expect(voices).not.toContain(`k:${made}`);
        }
      }
    }
    // The device can: with its own secret.
    const own = createHmac('sha256', people[0]!.secret).update(`polku voice\n${project.id}\n${roundId}`);
    expect(voices).toContain(`k:${own.digest('base64url')}`);
    // Rows lie by voice, which has nothing to do with who came first.
    const stored = mine('answers').map((row) => String(row['voice']));
    expect(stored).toEqual([...stored].sort());
  });

  test('finds after the reveal no side or team of fewer than 5, not in the bytes either, and no log of the order', async () => {
    const team = 'qzxvsmallteam';
    const roundId = await open({ setup: { mode: 'nameless' } });
    const people = [...(await joinAll(6)), await join('One', { side: 'customer', teams: [team] })];
    for (const one of people) await give(one, roundId, { answers: [score(3)] });
    const { result } = (await reveal(roundId)).body;
    expect([result?.sides, result?.teams, result?.items[0]?.asks[0]?.groups]).toEqual([{}, {}, []]);
    const { rows } = dump();
    const round = rows['rounds']?.find(({ id }) => id === roundId);
    const voices = (rows['voices'] ?? []).filter((row) => row['round'] === round?.['n']);
    expect(voices.map(({ side, teams }) => [side, teams])).toEqual(Array.from({ length: 7 }, () => ['', '[]']));
    // The member said what they are in; beside an answer it stands nowhere any more.
    const files = readdirSync(server.dataDir).filter((name) => name.startsWith('polku.sqlite'));
    const bytes = Buffer.concat(files.map((name) => readFileSync(pathOf(server.dataDir, name)))).toString('latin1');
    const beside = bytes.split(team).length - 1;
    expect(beside).toBe(1);
    // Only what came since; a member or two, but nothing of 7 answers.
    expect(statSync(pathOf(server.dataDir, 'polku.sqlite-wal')).size).toBeLessThan(10_000);
  });
});

describe('nobody has more than their say', () => {
  test('after a refresh, at another window or with the same again: one answer', async () => {
    for (const mode of ['hidden', 'nameless'] as const) {
      const roundId = await open({ setup: { mode } });
      const people = await joinAll(5);
      for (const one of people) await give(one, roundId, { answers: [score(1)] });
      await Promise.all(
        Array.from({ length: 20 }, (_, nth) => give(people[0]!, roundId, { answers: [score((nth % 5) + 1)] })),
      );
      expect(scoresOf((await reveal(roundId)).body).length).toBe(5);
    }
  });

  test('at a second device: the same answer in a hidden round, none in a nameless one, at once neither', async () => {
    const [hidden, nameless] = [await open(), await open({ setup: { mode: 'nameless' } })];
    const aino = await join('Aino');
    const phone = await secondDevice(aino);
    await give(aino, hidden, { answers: [score(1)] });
    expect((await give(phone, hidden, { answers: [score(2)] })).body.answers).toEqual([score(2)]);
    expect(scoresOf((await reveal(hidden)).body)).toEqual([2]);

    await give(aino, nameless, { answers: [score(1)] });
    expect(said(await give(phone, nameless, { answers: [score(2)] }))).toEqual([409, 'answered-elsewhere']);
    expect((await call<MyRound>(phone.secret, 'GET', `rounds/${nameless}`)).body).toMatchObject({
      elsewhere: true,
      mine: { answers: [] },
    });
    // All taken back there, it may be given here.
    await give(aino, nameless, { gone: [{ item: 'i1', ask: 'view', note: '' }] });
    expect(said(await give(phone, nameless, { answers: [score(2)] }))).toBe('open');
    expect(said(await give(aino, nameless, { answers: [score(1)] }))).toEqual([409, 'answered-elsewhere']);

    const ben = await join('Ben');
    const devices = [ben, await secondDevice(ben), await secondDevice(ben)];
    const raced = await Promise.all(devices.map((device) => give(device, nameless, { answers: [score(3)] })));
    expect(raced.filter(({ status }) => status === 200).length).toBe(1);
  });

  test('dots beyond what one has, by many requests at once: never more than three, two on one', async () => {
    for (const mode of ['hidden', 'nameless'] as const) {
      const roundId = await open({ setup: { ...VOTE, mode } });
      const aino = await join('Aino');
      const items = ['i1', 'i2', 'i3', 'i4'];
      const raced = await Promise.all(
        Array.from({ length: 40 }, (_, nth) =>
          give(aino, roundId, { answers: [dots(items[nth % 4]!, (nth % 2) + 1)] }),
        ),
      );
      expect(raced.some(({ error }) => error === 'too-many-dots')).toBe(true);
      const { mine } = (await call<MyRound>(aino.secret, 'GET', `rounds/${roundId}`)).body;
      const sum = mine.answers.reduce((all, { values }) => all + Number(values['dots']), 0);
      expect(sum).toBeLessThanOrEqual(3);
      expect(Math.max(...mine.answers.map(({ values }) => Number(values['dots'])))).toBeLessThanOrEqual(2);
      for (const count of [3, 0, -1, 1.5, 1e9]) {
        expect(said(await give(aino, roundId, { answers: [dots('i1', count)] }))).toEqual([400, 'invalid-body']);
      }
      // In one request, twice the same thing.
      const twice = { answers: [dots('i1', 2), dots('i1', 2), dots('i2', 1)] };
      await give(aino, roundId, { gone: items.map((item) => ({ item, ask: 'vote', note: '' })) });
      expect((await give(aino, roundId, twice)).body.answers).toEqual([dots('i1', 2), dots('i2', 1)]);
    }
  });

  test('by joining anew one is another person, whom everybody sees among the members', async () => {
    const roundId = await open();
    for (const one of [await join('Aino'), await join('Aino')]) await give(one, roundId, { answers: [score(5)] });
    expect((await reveal(roundId)).body).toMatchObject({ done: 0, result: { answered: 2, asked: 2 } });
    expect((await manage<unknown[]>('GET', 'members')).body.length).toBe(2);
  });
});

describe('nobody speaks as another or where they may not', () => {
  test('not for people without a device, unless they lead', async () => {
    const roundId = await open();
    const onBehalf = { voice: newId(), side: 'customer' as const, teams: [] };
    const editor = await joinBy(server.url, project.id, (await project.link('editor')).secret, 'Editor');
    for (const one of [editor, await join('Aino')]) {
      expect(said(await give(one, roundId, { answers: [score(5)], onBehalf }))).toEqual([404, 'not-found']);
    }
    // Nor by calling somebody without a device as a member is called.
    const host = await joinBy(server.url, project.id, project.secret, 'Host');
    const aino = await join('Aino');
    await give(aino, roundId, { answers: [score(1)] });
    await give(host, roundId, { answers: [score(5)], onBehalf: { ...onBehalf, voice: aino.memberId } });
    expect((await call<MyRound>(aino.secret, 'GET', `rounds/${roundId}`)).body.mine.answers).toEqual([score(1)]);
    expect(scoresOf((await reveal(roundId)).body)).toEqual([1, 5]);
  });

  test('not as a viewer, without a name, at the door, taken out, by a revoked link, or from another project', async () => {
    const roundId = await open();
    const { secret: viewing } = await project.link('viewer');
    const viewer = await joinBy(server.url, project.id, viewing, 'Viewer');
    const removed = await join('Removed');
    await manage('PATCH', `members/${removed.memberId}`, { removed: true });
    const revoked = await project.link('participant');
    const gone = await joinBy(server.url, project.id, revoked.secret, 'Gone');
    await project.revoke(revoked.linkId);
    const lowered = await join('Lowered');
    await manage('PATCH', `members/${lowered.memberId}`, { ownRole: 'viewer' });
    const other = await createProject(server.url);
    const stranger = await joinBy(server.url, other.id, other.secret, 'Stranger');
    await manage('PATCH', 'room', { door: 'knock' });
    const knocking = await join('Knocking');
    await manage('PATCH', 'room', { door: 'closed' });
    const tries: [string, unknown][] = [
      [viewer.secret, [404, 'not-found']],
      [lowered.secret, [404, 'not-found']],
      [removed.secret, [403, 'removed']],
      [gone.secret, [404, 'not-found']],
      [stranger.secret, [404, 'not-found']],
      [knocking.secret, [403, 'waiting']],
      [project.secret, [403, 'member-needed']],
      [newSecret(), [404, 'not-found']],
      ['', [404, 'not-found']],
    ];
    for (const [secret, refused] of tries) {
      expect(said(await give({ secret }, roundId, { answers: [score(5)], done: true }))).toEqual(refused);
    }
    expect((await reveal(roundId)).body).toMatchObject({ done: 0, result: { answered: 0, items: [] } });
  });

  test('not in a round of another project, by any call', async () => {
    const other = await createProject(server.url);
    const round = roundWith({});
    const at = `/api/projects/${other.id}/rounds`;
    await ask(server.url, 'POST', at, other.secret, round);
    const aino = await join('Aino');
    const { roundId } = round;
    expect(said(await give(aino, roundId, { answers: [score(5)] }))).toEqual([404, 'not-found']);
    expect(said(await reveal(roundId))).toEqual([404, 'not-found']);
    expect(said(await manage('GET', `rounds/${roundId}`))).toEqual([404, 'not-found']);
    expect(said(await manage('PATCH', `rounds/${roundId}`, { cancelled: true }))).toEqual([404, 'not-found']);
    const again = roundWith({ setup: { again: roundId } });
    expect(said(await manage('POST', 'rounds', again))).toEqual([400, 'invalid-body']);
    // The same id here is a round of its own.
    expect((await manage('POST', 'rounds', round)).status).toBe(201);
    await give(aino, roundId, { answers: [score(5)] });
    const theirs = await ask<MyRound>(server.url, 'GET', `${at}/${roundId}`, other.secret);
    expect(theirs.body).toMatchObject({ done: 0, asked: 0 });
    const revealed = await ask<RoundInfo>(server.url, 'POST', `${at}/${roundId}/reveal`, other.secret);
    expect(revealed.body.result?.answered).toBe(0);
  });

  test('not in what was asked of others, closed, revealed or cancelled', async () => {
    // Each is a test of its own in rounds.test.ts; here it is that nothing of a refused request stays.
    const roundId = await open({ setup: { ...VOTE } });
    const aino = await join('Aino');
    const mixed = { answers: [dots('i1', 1), score(3)], done: true };
    expect(said(await give(aino, roundId, mixed))).toEqual([400, 'invalid-body']);
    const over = { answers: [dots('i1', 2), dots('i2', 2)], done: true };
    expect(said(await give(aino, roundId, over))).toEqual([409, 'too-many-dots']);
    expect((await call<MyRound>(aino.secret, 'GET', `rounds/${roundId}`)).body.mine).toEqual({
      answers: [],
      done: false,
    });
  });
});

describe('a small group is not told of by subtraction', () => {
  test('later answers one by one change nothing that anybody is given, until there are five', async () => {
    const roundId = await open({ setup: { mode: 'nameless' } });
    const people = await joinAll(6);
    for (const one of people) await give(one, roundId, { answers: [score(1)] });
    const before = (await reveal(roundId)).body;
    await manage('PATCH', `rounds/${roundId}`, { later: ['late'] });
    const late = await joinAll(6, { teams: ['late'] });
    const seen = async (): Promise<number[]> => scoresOf((await manage<MyRound>('GET', `rounds/${roundId}`)).body);
    for (const one of late.slice(0, 4)) await give(one, roundId, { answers: [score(5)] });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { result } = (await manage<MyRound>('GET', `rounds/${roundId}`)).body;
    expect(result?.items).toEqual(before.result?.items);
    expect(await seen()).toEqual([1, 1, 1, 1, 1, 1]);
    await give(late[4]!, roundId, { answers: [score(5)] });
    await eventually(async () => expect(await seen()).toEqual([1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5]));
    // What is shown is not changed any more, by which one could see whose it was; and the sixth waits for others.
    expect(said(await give(late[0]!, roundId, { answers: [score(1)] }))).toEqual([409, 'round-closed']);
    expect(said(await give(late[5]!, roundId, { answers: [score(2)] }))).toBe('open');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await seen()).toEqual([1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5]);
  });

  test('10 customers, 8 staff and 2 others: neither the 2 nor, with the 10, the 8', async () => {
    const roundId = await open({ setup: { mode: 'nameless' } });
    const people = [
      ...(await joinAll(10, { side: 'customer' })),
      ...(await joinAll(8, { side: 'staff' })),
      ...(await joinAll(2, { side: 'other' })),
    ];
    for (const one of people) await give(one, roundId, { answers: [score(3)] });
    const { result } = (await reveal(roundId)).body;
    expect(result?.sides).toEqual({ customer: 10 });
    expect(result?.items[0]?.asks[0]?.groups.map(({ id, rows }) => [id, rows.length])).toEqual([['customer', 10]]);
  });
});

describe('nobody stops the others', () => {
  test('by enormous bodies', async () => {
    const asks = [{ id: 'idea', who: {}, fields: [{ id: 'text', type: 'text' as const, length: 2_000 }] }];
    const items = Array.from({ length: 200 }, (_, nth) => ({ id: `i${nth}`, title: 'x'.repeat(200), under: '' }));
    const roundId = await open({ setup: { asks, items } });
    const aino = await join('Aino');
    const long = (nth: number): Answer => ({
      ...ANSWER,
      item: `i${nth}`,
      ask: 'idea',
      values: { text: 'x'.repeat(2_000) },
    });
    const many = (from: number, count: number) =>
      give(aino, roundId, { answers: Array.from({ length: count }, (_, nth) => long(from + nth)) });
    expect(said(await many(0, 60))).toEqual([413, 'too-large']);
    const stored: unknown[] = [];
    for (let from = 0; from < 200; from += 25) stored.push(said(await many(from, 25)));
    expect(stored.slice(0, 4)).toEqual(Array(4).fill('open'));
    expect(stored.at(-1)).toEqual([413, 'answers-too-large']);
    const bad: object[] = [
      { answers: Array.from({ length: 401 }, () => score(1)) },
      { answers: [{ ...long(1), why: 'x'.repeat(501) }] },
      { answers: [{ ...long(1), values: { text: 'x'.repeat(2_001) } }] },
      { answers: [{ ...long(1), values: { text: { deep: {} } } }] },
      { answers: [{ ...long(1), item: '../i1' }] },
      { answers: 'all' },
      {},
    ];
    for (const body of bad) {
      expect(said(await call(aino.secret, 'PUT', `rounds/${roundId}/answers`, body))).toEqual([400, 'invalid-body']);
    }
  });

  // The server ends the connection at once; on its way through a balancer the end may overtake the answer.
  test.each(isPair ? [] : [300_000])('by a question of %s letters', async (letters) => {
    const huge = roundWith({ setup: { question: 'x'.repeat(letters) } });
    expect(said(await manage('POST', 'rounds', huge))).toEqual([413, 'too-large']);
  });

  test.each<[string, Parameters<typeof roundWith>[0]]>([
    ['two things of one id', { setup: { items: [1, 2].map(() => ({ id: 'i1', title: '', under: '' })) } }],
    ['nothing', { setup: { items: [] } }],
    ['dots that nobody has', { setup: { ...VOTE, dots: null } }],
    ['phases without notes', { setup: { phases: [60, 60] } }],
    ['groups of two', { setup: { least: 2 as 3 } }],
    ['a mode that there is not', { setup: { mode: 'public' as 'open' } }],
    ['a round that there is not, again', { setup: { again: 'abcdefgh' } }],
    ['minus one second', { seconds: -1 }],
    ['a year', { seconds: 366 * 24 * 3600 }],
    ['a title of 201 characters', { setup: { items: [{ id: 'i1', title: 'x'.repeat(201), under: '' }] } }],
  ])('by rounds of %s', async (_what, more) => {
    expect(said(await manage('POST', 'rounds', roundWith(more)))).toEqual([400, 'invalid-body']);
  });

  test('by answering without end', async () => {
    const own = await startServer({ answersPerPersonPerMinute: 5, nowPerMinute: 8 });
    try {
      const there = await createProject(own.url);
      const round = roundWith({});
      const at = `/api/projects/${there.id}`;
      await ask(own.url, 'POST', `${at}/rounds`, there.secret, round);
      const { secret } = await there.link('participant');
      const [aino, ben] = [
        await joinBy(own.url, there.id, secret, 'Aino'),
        await joinBy(own.url, there.id, secret, 'Ben'),
      ];
      const put = (who: TestMember) =>
        ask(own.url, 'PUT', `${at}/rounds/${round.roundId}/answers`, who.secret, { answers: [score(1)] });
      for (let nth = 0; nth < 5; nth += 1) expect(said(await put(aino))).toBe('open');
      expect(said(await put(aino))).toEqual([429, 'rate-limited']);
      expect(said(await put(ben))).toBe('open');
      for (let nth = 0; nth < 8; nth += 1)
        expect(said(await ask(own.url, 'GET', `${at}/now`, ben.secret))).toBe('open');
      const refused = await ask(own.url, 'GET', `${at}/now`, ben.secret);
      expect([said(refused), Number(refused.retryAfter) > 0]).toEqual([[429, 'rate-limited'], true]);
    } finally {
      await own.close();
    }
  });

  test('300 phones behind one address wait, hear of a change, and answer', async () => {
    const roundId = await open({ setup: { mode: 'nameless' } });
    const phones = await joinAll(300);
    const at = `${server.url}/api/projects/${project.id}/now`;
    const nowOf = async ({ secret }: TestMember, since: number | null): Promise<WorkshopNow> => {
      const query = since === null ? '' : `?since=${since}`;
      const fetchNow = (): Promise<Response> =>
        fetch(`${at}${query}`, { headers: { authorization: `Bearer ${secret}` } });
      // Of so many connections some are closed just as they are used again; a phone asks once more then.
      const response = await fetchNow().catch(fetchNow);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as WorkshopNow;
    };
    /** Follows until it sees that the step is there. */
    const follow = async (phone: TestMember): Promise<WorkshopNow> => {
      let seen = await nowOf(phone, null);
      while (!seen.step) seen = await nowOf(phone, seen.revision);
      return seen;
    };
    const following = phones.map(follow);
    await eventually(async () => expect((await nowOf(phones[0]!, null)).people).toBe(300));
    await manage('PUT', 'step', { ...STEP, roundId });
    const all = await Promise.all(following);
    expect(all.every(({ rounds }) => rounds[0]?.toAnswer.length === 1)).toBe(true);
    const given = await Promise.all(
      phones.map((phone, nth) => give(phone, roundId, { answers: [score((nth % 5) + 1)], done: true })),
    );
    expect(given.every(({ status }) => status === 200)).toBe(true);
    const { result } = (await reveal(roundId)).body;
    expect([result?.answered, result?.asked]).toEqual([300, 300]);
  });

  test('by waiting in masses: a person’s requests push out their own, and an address has its limit', async () => {
    const { Waiting } = await import('../workshop/waiting');
    const waiting = new Waiting({ perAddress: 5, perProject: 8 });
    const ended: string[] = [];
    const wait = (person: string, address: string, projectId = 'p1') =>
      waiting
        .wait({ projectId, person, address, most: 2 }, 60_000, () => {})
        .then((waited) => ended.push(`${person} ${waited}`));
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    for (let nth = 0; nth < 4; nth += 1) void wait('flood', 'a');
    await turn();
    expect([ended, waiting.count]).toEqual([['flood true', 'flood true'], 2]);
    for (const person of ['b', 'c', 'd', 'e']) void wait(person, 'a');
    await turn();
    expect([ended.at(-1), waiting.count]).toEqual(['e false', 5]);
    void wait('e', 'another');
    await turn();
    expect(waiting.count).toBe(6);
    waiting.wake('p2');
    expect(waiting.count).toBe(6);
    waiting.wakeAll();
    await turn();
    expect([waiting.count, ended.filter((one) => one.endsWith('true')).length]).toEqual([0, 8]);
    // All of them are free again.
    for (const person of ['b', 'c', 'd', 'e', 'f']) void wait(person, 'a');
    await turn();
    expect(waiting.count).toBe(5);
    waiting.wakeAll();
  });
});
