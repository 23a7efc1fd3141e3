import { describe, expect, test } from 'vitest';
import type { KnownRoom, RoomBatch, RoomNews } from './log-types';
import { type Turn, turnLoop, type TurnLoop, type TurnSink } from './turn-loop';

const update = new Uint8Array([1]);
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const newsOf = ({ name, head }: KnownRoom, rows: Uint8Array[] = []): RoomNews => ({
  name,
  head,
  rows,
  authors: [],
  lost: null,
});

class Sink implements TurnSink {
  readonly events: string[] = [];
  head = 0;
  writes = 1;
  onTurn: (() => void) | null = null;
  constructor(
    readonly name: string,
    private readonly loop: () => TurnLoop,
  ) {}
  takeTurn({ rows }: RoomNews): void {
    this.head += rows.length;
    this.events.push(`turn after ${this.head}`);
    this.onTurn?.();
    for (let i = 0; i < this.writes; i += 1) this.loop().append(this, (this.head += 1), update);
  }
  committed(seq: number): void {
    this.events.push(`durable ${seq}`);
  }
  commitFailed(error: Error): void {
    this.events.push(error.message);
  }
}

/** A store whose turns begin and end when the test says so. */
function scene(patienceMs?: number) {
  const begun: { rooms: readonly KnownRoom[]; give(news?: RoomNews[]): void; refuse(error: Error): void }[] = [];
  const commits: { batch: readonly RoomBatch[]; end(error?: Error): void }[] = [];
  const heads: (readonly [string, number])[] = [];
  const turn = (news: readonly RoomNews[]): Turn => ({
    news,
    commit: (batch) =>
      new Promise((resolve, reject) => {
        commits.push({ batch, end: (error) => (error ? reject(error) : resolve()) });
      }),
  });
  const loop: TurnLoop = turnLoop({
    begin: (rooms) =>
      new Promise((resolve, reject) => {
        begun.push({ rooms, give: (news) => resolve(turn(news ?? rooms.map((room) => newsOf(room)))), refuse: reject });
      }),
    stored: (told) => heads.push(...told),
    observe: () => {},
    lanes: 1,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  const [a, b] = [new Sink('a', () => loop), new Sink('b', () => loop)];
  return { begun, commits, heads, loop, a, b };
}

describe('a turn', () => {
  test('is asked for all rooms that want it, in one order, and nothing is announced before it is stored', async () => {
    const { begun, commits, heads, loop, a, b } = scene();
    loop.askTurn(b, 10);
    loop.askTurn(a, 5);
    expect(loop.waitingBytes).toBe(15);
    await later();
    expect(begun.map(({ rooms }) => rooms)).toEqual([
      [
        { name: 'a', head: 0 },
        { name: 'b', head: 0 },
      ],
    ]);
    begun[0]?.give([newsOf({ name: 'a', head: 0 }, [update, update]), newsOf({ name: 'b', head: 0 })]);
    await later();
    expect(loop.waitingBytes).toBe(0);
    expect([a.events, b.events, heads]).toEqual([['turn after 2'], ['turn after 0'], []]);
    expect(commits[0]?.batch.map(({ room, first, updates }) => [room, first, updates.length])).toEqual([
      ['a', 3, 1],
      ['b', 1, 1],
    ]);
    commits[0]?.end();
    await loop.idle();
    expect([a.events.at(-1), b.events.at(-1)]).toEqual(['durable 3', 'durable 1']);
    expect(heads).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });

  test('that is not given is asked for again; what came meanwhile is done in it', async () => {
    const { begun, commits, loop, a } = scene();
    loop.askTurn(a, 1);
    await later();
    begun[0]?.refuse(new Error('locked'));
    loop.askTurn(a, 1);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(begun.length).toBe(2);
    loop.askTurn(a, 1);
    begun[1]?.give();
    await later();
    commits[0]?.end();
    await loop.idle();
    expect([a.events, begun.length]).toEqual([['turn after 0', 'durable 1'], 2]);
  });

  test('that never comes is given up, so that nobody waits for ever', async () => {
    const { begun, loop, a } = scene(0);
    loop.askTurn(a, 1);
    await later();
    begun[0]?.refuse(new Error('no database'));
    await loop.idle();
    expect([a.events, loop.waitingBytes]).toEqual([['no database'], 0]);
  });

  test('whose commit fails fails the rooms that had something in it, and no others', async () => {
    const { begun, commits, heads, loop, a, b } = scene();
    b.writes = 0;
    loop.askTurn(a, 1);
    loop.askTurn(b, 1);
    await later();
    begun[0]?.give();
    await later();
    commits[0]?.end(new Error('terminated'));
    await loop.idle();
    expect([a.events, b.events, heads]).toEqual([['turn after 0', 'terminated'], ['turn after 0'], []]);
  });

  test('of which a room makes nothing but an error goes on with the others', async () => {
    const { begun, commits, loop, a, b } = scene();
    a.onTurn = () => {
      throw new Error('broken');
    };
    loop.askTurn(a, 1);
    loop.askTurn(b, 1);
    await later();
    begun[0]?.give();
    await later();
    expect(commits[0]?.batch.map(({ room }) => room)).toEqual(['b']);
    commits[0]?.end();
    await loop.idle();
    expect([a.events.at(-1), b.events.at(-1)]).toEqual(['broken', 'durable 1']);
  });

  test('is the only time at which anything is taken for storing', () => {
    const { loop, a } = scene();
    expect(() => loop.append(a, 1, update)).toThrow('not its turn');
  });
});
