/**
 * Apps of three versions on the same project: they edit around one another, offline too, are updated one by one, and come back
 * with what they wrote before. Nothing that an app has taken is missing in the end, and an app that is too old only reads.
 * `SEEDS=200 npx vitest run --project client client/src/kernel/session/upgrade.test.ts` plays more; a failure prints its seed and story.
 */
import { LOCAL } from '@polku/shared/kernel/origin';
import { metaOf, readStored, type StoredRecord, writeStored } from '@polku/shared/kernel/document';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import type { Change } from '@polku/shared/kernel/change';
import type { Refusal } from '@polku/shared/kernel/command';
import { needsNewerWriter } from '@polku/shared/kernel/migrate';
import { CLOSE, roomName } from '@polku/shared/kernel/protocol';
import { type SeededRandom, seededRandom } from '@polku/shared/testing/seeded-random';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Session } from './session-types';
import { type Generation, generations, write } from './testing/generations';
import { createFakeServer, type FakeServer } from './testing/fake-server';
import { createTestDevice, type TestDevice } from './testing/test-device';

const SEEDS = Number(process.env.SEEDS ?? 16);
const STEPS = 60;
const TOO_OLD = 'session.readonly.newer';

/** What must be there in the end. */
interface Expected {
  readonly type: string;
  /** Field → every piece that somebody typed. */
  readonly texts: Map<string, string[]>;
  /** Field → what its one writer wrote last. */
  readonly values: Map<string, unknown>;
  /** Field → every member that somebody added. */
  readonly lists: Map<string, string[]>;
  removed: boolean;
}

interface Player {
  readonly nth: number;
  readonly device: TestDevice;
  generation: Generation;
  session: Session;
  online: boolean;
}

/** No answer from anywhere: this app is offline. */
const noNetwork: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));

class Play {
  readonly story: string[] = [];
  readonly expected = new Map<string, Expected>();
  readonly players: Player[] = [];
  /** Edits that an app refused since it is too old. */
  refused = 0;
  /** Edits of an app that was too old and could not know it yet. */
  unaware = 0;
  private count = 0;

  readonly server: FakeServer = createFakeServer();
  private readonly projectId = newId();
  private readonly secret = newSecret();

  constructor(
    private readonly random: SeededRandom,
    private readonly versions: readonly [Generation, Generation, Generation],
  ) {}

  /** The document that the server has. */
  get doc(): Y.Doc {
    return this.server.doc(roomName(this.projectId, 'content'));
  }

  async begin(): Promise<void> {
    this.server.addProject(this.projectId, this.secret);
    for (const nth of [0, 1, 2]) {
      const device = createTestDevice(this.server);
      const generation = nth === 2 && this.random.chance(0.3) ? this.random.pick(this.versions) : this.versions[0];
      const player = { nth, device, generation, online: true, session: await this.openOn(device, generation, true) };
      this.players.push(player);
      this.story.push(`${nth} begins with version ${generation.nth}`);
    }
  }

  private openOn(device: TestDevice, { options }: Generation, online: boolean): Promise<Session> {
    const { projectId, secret } = this;
    if (!online) return device.open(projectId, secret, { ...options, fetch: noNetwork });
    return device.openOnline(projectId, secret, options);
  }

  /** Closes the app and opens it again, maybe another version, with or without a network. */
  async reopen(player: Player, generation: Generation, online: boolean): Promise<void> {
    await player.session.close();
    this.story.push(`${player.nth} opens version ${generation.nth} ${online ? 'online' : 'offline'}`);
    player.generation = generation;
    player.online = online;
    const before = this.minWriter();
    player.session = await this.openOn(player.device, generation, online);
    const { readOnly } = player.session.runner;
    if (online && before > generation.nth && readOnly?.reason !== TOO_OLD)
      throw new Error('an app that is too old may write');
  }

  /** @returns the oldest version that may write, as the server has it */
  private minWriter(): number {
    return [3, 2].find((version) => needsNewerWriter(this.doc, version - 1)) ?? 0;
  }

  async step(): Promise<void> {
    const { random } = this;
    const player = random.pick(this.players);
    const { nth } = player.generation;
    if (random.chance(0.08)) return this.reopen(player, player.generation, random.chance(0.35));
    if (nth < 3 && random.chance(0.04)) {
      return this.reopen(player, nth === 1 ? this.versions[1] : this.versions[2], random.chance(0.7));
    }
    if (random.chance(0.05)) {
      this.story.push('the server is started anew');
      this.server.closeAll(CLOSE.goingAway);
      return;
    }
    if (random.chance(0.3)) await new Promise((resolve) => setTimeout(resolve, 0));
    this.edit(player);
  }

  private edit(player: Player): void {
    const { random } = this;
    const { generation, session } = player;
    session.projection.flush();
    const known = [...this.expected].filter(
      ([id, { type, removed }]) => !removed && generation.types.includes(type) && session.projection.get(id),
    );
    const [id, before] = known.length === 0 || random.chance(0.15) ? [newId(random), null] : random.pick(known);
    if (!before) return this.create(player, id);
    const what = random.int(10);
    if (what < 4) this.type(player, id, before);
    else if (what < 7) this.setValue(player, id, before);
    else if (what < 9) this.addToList(player, id, before);
    else this.removeOrUndo(player, id, before);
  }

  /** @returns whether the app took it; an app that refuses must be too old */
  private take(player: Player, changes: readonly Change[], story: string): boolean {
    const result = player.session.runner.run(write, changes);
    this.story.push(`${player.nth} (version ${player.generation.nth}): ${story}${result.done ? '' : ', refused'}`);
    this.count += 1;
    this.tookOrNot(player, result.done ? null : result.refusal);
    return result.done;
  }

  private tookOrNot({ generation }: Player, refusal: Refusal | null): void {
    const tooOld = this.minWriter() > generation.nth;
    if (refusal) {
      if (refusal.reason !== TOO_OLD || !tooOld) throw new Error(`refused without need: ${refusal.reason}`);
      this.refused += 1;
    } else if (tooOld) this.unaware += 1;
  }

  private word(player: Player): string {
    this.count += 1;
    return `w${this.count}p${player.nth}`;
  }

  private create(player: Player, id: string): void {
    const type = this.random.pick(player.generation.types);
    const name = this.word(player);
    const change: Change = { op: 'create', id, type, board: '', fields: { name } };
    if (!this.take(player, [change], `creates the ${type} ${id}`)) return;
    const texts = new Map([['name', [name]]]);
    this.expected.set(id, { type, texts, values: new Map(), lists: new Map(), removed: false });
  }

  private type(player: Player, id: string, expected: Expected): void {
    const field = expected.type === 'insight' ? 'name' : this.random.pick(player.generation.texts);
    const word = this.word(player);
    const text = player.session.bindText(id, field);
    const { value } = text.view();
    const refusal = text.input(`${value} ${word}`, value.length + word.length + 1);
    text.close();
    this.story.push(
      `${player.nth} (version ${player.generation.nth}): types ${word} in ${id}.${field} ${refusal?.reason ?? ''}`,
    );
    this.tookOrNot(player, refusal);
    if (!refusal) expected.texts.set(field, [...(expected.texts.get(field) ?? []), word]);
  }

  /** Values have one writer each: of two who write at a time, one would rightly win. */
  private setValue(player: Player, id: string, expected: Expected): void {
    const all = expected.type === 'insight' ? (['weight'] as const) : player.generation.values;
    const own = all.filter((field) => (id.charCodeAt(0) + field.length) % this.players.length === player.nth);
    if (own.length === 0) return;
    const field = this.random.pick(own);
    this.count += 1;
    const value = field === 'colour' ? `c${this.count}` : this.count;
    if (!this.take(player, [{ op: 'set', id, fields: { [field]: value } }], `sets ${id}.${field} to ${value}`)) return;
    if (this.random.chance(0.2)) {
      player.session.runner.undo.undo();
      this.story.push(`${player.nth}: undoes it`);
    } else expected.values.set(field, value);
  }

  /** The first version writes a list as a whole: of two who do, one wins. So a list has one writer, too. */
  private addToList(player: Player, id: string, expected: Expected): void {
    if (expected.type === 'insight') return;
    const own = player.generation.lists.filter((field) => (id.charCodeAt(1) + field.length) % 3 === player.nth);
    if (own.length === 0) return;
    const field = this.random.pick(own);
    const before = player.session.projection.get(id)?.[field] as readonly string[];
    const word = this.word(player);
    const change: Change = { op: 'set', id, fields: { [field]: [...before, word] } };
    if (!this.take(player, [change], `adds ${word} to ${id}.${field}`)) return;
    expected.lists.set(field, [...(expected.lists.get(field) ?? []), word]);
  }

  private removeOrUndo(player: Player, id: string, expected: Expected): void {
    if (id.charCodeAt(2) % this.players.length !== player.nth) return;
    if (!this.take(player, [{ op: 'remove', id }], `removes ${id}`)) return;
    if (this.random.chance(0.6)) {
      if (!this.take(player, [{ op: 'restore', id }], `brings ${id} back`)) throw new Error('cannot be');
    } else expected.removed = true;
  }

  /** Whatever was typed, set and added is in the record. */
  missing(stored: readonly StoredRecord[]): string[] {
    const byId = new Map(stored.map((record) => [record.id, record]));
    const lost: string[] = [];
    for (const [id, { type, texts, values, lists, removed }] of this.expected) {
      const record = byId.get(id);
      if (!record || record.type !== type) {
        lost.push(`${id} as a whole`);
        continue;
      }
      if ((record.removed !== null) !== removed) lost.push(`${id}: removed`);
      for (const [field, words] of texts) {
        const there = new Set((record.texts[field] ?? '').split(' '));
        for (const word of words) if (!there.has(word)) lost.push(`${id}.${field}: ${word}`);
      }
      for (const [field, value] of values) {
        if (record.values[field] !== value) lost.push(`${id}.${field}: ${String(value)}`);
      }
      for (const [field, words] of lists) {
        const there = new Set(record.values[field] as readonly string[] | undefined);
        for (const word of words) if (!there.has(word)) lost.push(`${id}.${field}: ${word}`);
      }
    }
    return lost;
  }
}

async function play(seed: number): Promise<Play> {
  const random = seededRandom(seed);
  const versions = generations(random.chance(0.5));
  const on = new Play(random, versions);
  try {
    await on.begin();
    for (let nth = 0; nth < STEPS; nth += 1) await on.step();
    // The last app of each version reads the whole, and writes it into a file, before all are updated.
    for (const player of on.players) await on.reopen(player, player.generation, true);
    const filed = on.players.map(({ session, generation }) => {
      const file = new Y.Doc();
      const { specs } = generation.options;
      writeStored(file, session.exportStored(), LOCAL, specs);
      return readStored(file, versions[2].options.specs);
    });
    for (const player of on.players) await on.reopen(player, versions[2], true);
    for (const player of on.players) await on.reopen(player, versions[2], true);
    const stored = readStored(on.doc, versions[2].options.specs);
    expect(on.missing(stored)).toEqual([]);
    for (const { session } of on.players) expect(session.exportStored()).toEqual(stored);
    for (const file of filed) expect(on.missing(file)).toEqual([]);
    expect(metaOf(on.doc).get('schema')).toBe(3);
    return on;
  } catch (error) {
    throw new Error(`seed ${seed}:\n${on.story.join('\n')}`, { cause: error });
  } finally {
    for (const { device } of on.players) await device.closeAll();
  }
}

test(`apps of three versions on one project lose nothing: ${SEEDS} seeds`, async () => {
  const sums = { records: 0, refused: 0, unaware: 0 };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { expected, refused, unaware } = await play(seed);
    sums.records += expected.size;
    sums.refused += refused;
    sums.unaware += unaware;
  }
  // All that the story is about has happened.
  expect(Math.min(...Object.values(sums))).toBeGreaterThan(SEEDS / 4);
});
