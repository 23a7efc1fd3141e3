/** The same load against ours and the others, in turns, so that what the machine does meanwhile concerns them all. */
import { buildServer, type Build } from './child-server';
import { type Contender, type ContenderName, startContender } from './contenders';
import { openDocument, type Percentiles, percentiles, type Sent, Writer } from './load-writer';

export interface Shape {
  readonly rooms: number;
  /** In each room. */
  readonly writers: number;
  readonly editsPerSecond: number;
  readonly cursorsPerSecond: number;
  /** In each room: they only listen, and move a cursor once a second. */
  readonly watching: number;
  readonly seconds: number;
  /** Records of twelve fields in each document. */
  readonly records: number;
}
/** Thirty people at work in one room. */
export const WORKSHOP: Shape = {
  rooms: 1,
  writers: 30,
  editsPerSecond: 4,
  cursorsPerSecond: 20,
  watching: 0,
  seconds: 10,
  records: 200,
};
/** Many small rooms in which little happens. */
export const ROOMS: Shape = {
  ...WORKSHOP,
  rooms: 200,
  writers: 3,
  editsPerSecond: 1,
  cursorsPerSecond: 0,
  records: 20,
};
/** Two full rooms. */
export const CROWD: Shape = { ...WORKSHOP, rooms: 2, watching: 220 };

export interface Figures {
  /** Milliseconds from sending an edit until another has it. */
  readonly seen: Percentiles;
  readonly edits: number;
  readonly cpuMsPerEdit: number;
  /** Of one core. */
  readonly cpuShare: number;
  readonly bytesOutPerEdit: number;
  readonly megabytes: number;
}
export interface OpeningFigures {
  /** From starting the process until it listens. */
  readonly startMs: number;
  /** From the first request of one who has nothing, at a server just started, until the stored document is here. */
  readonly openMs: number;
}
export type Beside<T> = Partial<Record<ContenderName, T>>;

const WARM_UP_SECONDS = 3;

/** Runs all of them `times` times, one after the other. @returns medians, figure by figure */
export async function compare(shape: Shape, names: readonly ContenderName[], times = 1): Promise<Beside<Figures>> {
  return besides(names, times, async (name, built) => {
    const contender = await startContender(name, built);
    try {
      return await underLoad(contender, shape);
    } finally {
      await contender.end();
    }
  });
}

/** @param records of the stored document */
export async function compareOpening(
  records: number,
  names: readonly ContenderName[],
  times: number,
): Promise<Beside<OpeningFigures>> {
  return besides(names, times, async (name, built) => {
    const contender = await startContender(name, built);
    try {
      const room = await contender.room(records);
      // One that has nothing stored is asked for what it has in memory.
      if (name !== 'memory only') await contender.again();
      const begun = performance.now();
      (await openDocument(await room.address(), records)).close();
      return { startMs: contender.startMs, openMs: performance.now() - begun };
    } finally {
      await contender.end();
    }
  });
}

async function besides<T>(
  names: readonly ContenderName[],
  times: number,
  measure: (name: ContenderName, built: Build) => Promise<T>,
): Promise<Beside<T>> {
  const built = await buildServer();
  const all = new Map<ContenderName, T[]>();
  try {
    for (let time = 0; time < times; time += 1)
      for (const name of names) all.set(name, [...(all.get(name) ?? []), await measure(name, built)]);
  } finally {
    built.remove();
  }
  return Object.fromEntries([...all].map(([name, runs]) => [name, medians(runs)]));
}

async function underLoad(contender: Contender, shape: Shape): Promise<Figures> {
  const { rooms, writers, editsPerSecond, cursorsPerSecond, watching, seconds, records } = shape;
  const seen: number[] = [];
  const sentAt = new Map<string, Sent>();
  const notes = { sentAt, seen, seenAcross: [], durable: [], asks: false, node: 0 };
  const people: Writer[] = [];
  for (let nth = 0; nth < rooms; nth += 1) {
    const room = await contender.room(records);
    for (let i = 0; i < writers + watching; i += 1) {
      // Looking costs the load more than writing: in small rooms one looks.
      const looks = i < Math.min(3, Math.ceil(writers / 10));
      const person = await Writer.join(await room.address(), { ...notes, index: i, looks });
      people.push(person);
      if (i < writers) person.start(editsPerSecond, cursorsPerSecond);
      else person.start(0, 1);
    }
  }
  const sums = (): { edits: number; received: number } => ({
    edits: people.reduce((sum, { edits }) => sum + edits, 0),
    received: people.reduce((sum, { received }) => sum + received, 0),
  });
  await pause(WARM_UP_SECONDS);
  const [before, costBefore, begun] = [sums(), contender.cost(), performance.now()];
  seen.length = 0;
  await pause(seconds);
  const [after, costAfter, took] = [sums(), contender.cost(), performance.now() - begun];
  for (const person of people) person.stop();
  const edits = after.edits - before.edits;
  const cpuMs = costAfter.cpuMs - costBefore.cpuMs;
  return {
    seen: percentiles(seen),
    edits,
    cpuMsPerEdit: cpuMs / edits,
    cpuShare: cpuMs / took,
    bytesOutPerEdit: (after.received - before.received) / edits,
    megabytes: costAfter.megabytes,
  };
}

/** @returns of each number in the runs, however deep, the one in the middle */
function medians<T>(runs: readonly T[]): T {
  const [first] = runs;
  if (typeof first === 'number') return [...(runs as readonly number[])].sort((a, b) => a - b)[runs.length >> 1] as T;
  if (typeof first !== 'object' || first === null) throw new Error('no runs');
  const keys = Object.keys(first) as (keyof T & string)[];
  return Object.fromEntries(keys.map((key) => [key, medians(runs.map((run) => run[key]))])) as T;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
