/**
 * A workshop whose server dies again and again: phones answer two rounds and canvases edit, each sends again what was not
 * acknowledged, as a phone without a network does. What was acknowledged has to be there after every kill.
 */
import { newId } from '@polku/shared/kernel/ids';
import type { MyAnswers, MyRound, RoundInfo, RoundMode } from '@polku/shared/kernel/rounds';
import { ask, joinBy, type TestMember } from './ask';
import { type Build, startChild, type ChildServer } from './child-server';
import { createProject, type TestProject } from './project';
import { seeded } from './random';
import { ANSWER, roundWith } from './rounds';
import { WireClient } from './wire-client';

export interface KilledOptions {
  readonly phones: number;
  readonly canvases: number;
  readonly kills: number;
  readonly seed: number;
  readonly dataDir: string;
  /** Stands in every answer's why, so that one can look for it elsewhere. */
  readonly why: string;
}
export interface KilledFigures {
  readonly kills: number;
  readonly acknowledged: number;
  /** Sent again since the server died before it had answered. */
  readonly repeated: number;
  /** Acknowledged, and another one or none was there afterwards. */
  readonly lost: number;
  /** Rows in the results beyond one for each person and item. */
  readonly doubled: number;
  readonly editsAcknowledged: number;
  readonly editsLost: number;
  /** Milliseconds from sending an answer until it is acknowledged. */
  readonly p50: number;
  readonly p99: number;
  /** Everything that the servers wrote to their logs. */
  readonly log: string;
}

const ITEMS = 12;
const MODES: readonly RoundMode[] = ['hidden', 'nameless'];
/** A person saves at most so often. */
const PAUSE_MS = 300;

interface Round {
  readonly roundId: string;
}
/** One phone in one round: what it has, and what the server has said that it has. */
class Phone {
  /** By item. */
  readonly acknowledged = new Map<string, number>();
  pending: { item: string; n: number } | null = null;
  private next = 0;

  constructor(
    readonly person: TestMember,
    readonly round: Round,
    private readonly random: () => number,
  ) {}

  /** Another answer, unless one has to be sent again. */
  take(): { item: string; n: number } {
    this.next += 1;
    this.pending ??= { item: `i${Math.floor(this.random() * ITEMS)}`, n: this.next };
    return this.pending;
  }
}

/** @throws when the workshop does not begin */
export async function answersUnderKills(built: Build, options: KilledOptions): Promise<KilledFigures> {
  const { phones: count, canvases, kills, seed, dataDir, why } = options;
  const random = seeded(seed);
  const asks = [{ id: 'view', who: {}, fields: [{ id: 'n', type: 'number' as const, from: 0, to: 1e9 }] }];
  const items = Array.from({ length: ITEMS }, (_, nth) => ({ id: `i${nth}`, title: `Step ${nth}`, under: '' }));
  const rounds = MODES.map((mode) => roundWith({ roundId: newId(), setup: { mode, asks, items } }));
  const times: number[] = [];
  const edits = new Set<string>();
  const log: string[] = [];
  let [repeated, lost, editsLost, acknowledged] = [0, 0, 0, 0];
  let project = null as TestProject | null;
  let phones: Phone[] = [];
  let isOver = false;

  const path = (roundId: string): string => `/api/projects/${project?.id}/rounds/${roundId}`;
  const send = async (server: ChildServer, phone: Phone): Promise<boolean> => {
    const { item, n } = phone.take();
    const answer = { ...ANSWER, item, values: { n }, why };
    const began = performance.now();
    try {
      const url = path(phone.round.roundId);
      const { status } = await ask<MyAnswers>(server.url, 'PUT', `${url}/answers`, phone.person.secret, {
        answers: [answer],
        done: n % 5 === 0,
      });
      if (status === 429) return true;
      if (status !== 200) throw new Error(`an answer: ${status}`);
    } catch (error) {
      // The server died; whether it had stored it is not known here.
      if (error instanceof TypeError || isOver) {
        repeated += 1;
        return false;
      }
      throw error;
    }
    times.push(performance.now() - began);
    acknowledged += 1;
    phone.acknowledged.set(item, n);
    phone.pending = null;
    return true;
  };
  const answer = async (server: ChildServer, phone: Phone): Promise<void> => {
    while (!isOver && (await send(server, phone))) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (0.5 + random())));
    }
  };
  const edit = async (server: ChildServer, name: string): Promise<void> => {
    const open = project?.at(server.url);
    const client = open ? await WireClient.synced(server.syncUrl, open).catch(() => null) : null;
    for (let n = 0; client?.code === null && !isOver; n += 1) {
      const key = `${name}-${n}`;
      client.doc.getMap('edits').set(key, n);
      client.barrier().then(
        () => edits.add(key),
        () => {},
      );
      await new Promise((resolve) => setTimeout(resolve, 100 * random()));
    }
    await client?.closed;
  };
  /** Every phone looks whether the server has what it had said. */
  const check = async (server: ChildServer): Promise<void> => {
    for (const phone of phones) {
      const { body } = await ask<MyRound>(server.url, 'GET', path(phone.round.roundId), phone.person.secret);
      const stored = new Map(body.mine.answers.map(({ item, values }) => [item, values['n']]));
      for (const [item, n] of phone.acknowledged) {
        const { pending } = phone;
        const isThere = stored.get(item) === n || (pending?.item === item && stored.get(item) === pending.n);
        if (!isThere) lost += 1;
      }
    }
    if (!project) return;
    const reader = await WireClient.synced(server.syncUrl, project.at(server.url));
    const there = reader.doc.getMap('edits');
    editsLost += [...edits].filter((key) => !there.has(key)).length;
    await reader.close();
  };

  for (let life = 0; life <= kills; life += 1) {
    const server = await startChild(built, dataDir, { LOG_LEVEL: 'trace' });
    server.process.stdout?.on('data', (part: Buffer) => log.push(part.toString('utf8')));
    if (!project) {
      project = await createProject(server.url);
      for (const round of rounds) {
        const { status } = await ask(server.url, 'POST', `/api/projects/${project.id}/rounds`, project.secret, round);
        if (status !== 201) throw new Error(`a round did not open: ${status}`);
      }
      const { secret } = await project.link('participant');
      const people: TestMember[] = [];
      while (people.length < count) people.push(await joinBy(server.url, project.id, secret, `Phone ${people.length}`));
      phones = people.map((person, nth) => new Phone(person, rounds[nth % rounds.length] ?? { roundId: '' }, random));
    }
    isOver = false;
    await check(server);
    if (life === kills) {
      const doubled = await finish(server);
      // Something that is always noted, so that the log is known to be one.
      await (await WireClient.connect(server.syncUrl, project.at(server.url), { version: 'none' })).closed;
      await server.end('SIGTERM');
      const sorted = times.sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      const figures = { kills, acknowledged, repeated, lost, doubled, editsLost, p50: at(0.5), p99: at(0.99) };
      return { ...figures, editsAcknowledged: edits.size, log: log.join('') };
    }
    const work = [
      ...phones.map((phone) => answer(server, phone)),
      ...Array.from({ length: canvases }, (_, nth) => edit(server, `${life}-${nth}`)),
    ];
    await new Promise((resolve) => setTimeout(resolve, 300 + 1_500 * random()));
    await server.end('SIGKILL');
    isOver = true;
    await Promise.all(work);
  }
  throw new Error('no life was the last one');

  /** What was not acknowledged is sent once more, all is revealed, and every answer is looked for. */
  async function finish(server: ChildServer): Promise<number> {
    for (const phone of phones) if (phone.pending) await send(server, phone);
    let doubled = 0;
    for (const round of rounds) {
      const revealed = await ask<RoundInfo>(server.url, 'POST', `${path(round.roundId)}/reveal`, project?.secret ?? '');
      const own = phones.filter((phone) => phone.round.roundId === round.roundId);
      for (const { id: item } of items) {
        const rows = revealed.body.result?.items.find((one) => one.item === item)?.asks[0]?.rows ?? [];
        const stored = rows.map(({ values }) => Number(values['n'])).sort((a, b) => a - b);
        const said = own.flatMap((phone) => phone.acknowledged.get(item) ?? []).sort((a, b) => a - b);
        // Few in a nameless round are not shown.
        if (rows.length === 0 && said.length < 5) continue;
        doubled += Math.max(0, stored.length - said.length);
        if (String(stored) !== String(said)) lost += said.filter((n) => !stored.includes(n)).length;
      }
    }
    return doubled;
  }
}
