/**
 * Honest people and a hostile editor in one room, from a seed. At every check, newcomers, members, the replayed log and its
 * snapshot agree; everything reported as saved is there; no honest client is disconnected.
 */
import * as Y from 'yjs';
import { HonestDevice, type Mark } from './honest-device';
import { hostileFrame, int } from './hostile-frames';
import { seeded } from './random';
import { MemoryPeer, MemoryRoom } from './memory-room';

/** A room lives for so many frames; then a new one begins. */
const FRAMES_OF_A_ROOM = 500;
const FRAMES_OF_A_LOOK = 125;

export interface WorldFuzz {
  frames: number;
  rooms: number;
  /** Updates that were taken, of anybody. */
  taken: number;
  takenOfHostile: number;
  saved: number;
  /** How hostile connections ended: code → count. */
  codes: Map<number, number>;
}

/** @throws Error that says what does not hold, with the seed and the frame */
export function fuzzWorld(seed: number, frames: number): WorldFuzz {
  const told: WorldFuzz = { frames: 0, rooms: 0, taken: 0, takenOfHostile: 0, saved: 0, codes: new Map() };
  const random = seeded(seed);
  while (told.frames < frames) oneRoom(int(random, 2 ** 31), told);
  return told;
}

/** One room from a seed of its own. */
export function oneRoom(seed: number, told: WorldFuzz): void {
  const random = seeded(seed);
  const memory = new MemoryRoom();
  const devices = [
    new HonestDevice('aino', { owner: 'device:aino', linkId: 'shared' }, random),
    new HonestDevice('veikko', { owner: 'device:veikko', linkId: 'shared' }, random),
    // A client that sends no device secret, on a link of its own.
    new HonestDevice('old', { linkId: 'old' }, random),
  ];
  let hostile = new MemoryPeer();
  let own = 0;
  const enter = (): void => {
    hostile = new MemoryPeer(random() < 0.8 ? { owner: 'device:hostile', linkId: 'shared' } : { linkId: 'shared' });
    own = 2 ** 31 + int(random, 3);
    memory.join(hostile);
  };
  enter();
  let room = memory.newcomer();
  let known = 0;
  const fail = (frame: number, what: string): never => {
    throw new Error(`room seed ${seed}, frame ${frame}: ${what}`);
  };
  for (let frame = 0; frame < FRAMES_OF_A_ROOM; ) {
    const device = devices[int(random, devices.length)];
    if (device && random() < 0.45) frame += device.act(memory);
    else {
      const victims = [...devices.flatMap(({ ids }) => [...ids]), 4242];
      const before = memory.replica.head;
      hostile.say(hostileFrame({ doc: room, victims, own, seen: memory.rows }, random));
      told.takenOfHostile += memory.replica.head - before;
      frame += 1;
      if (hostile.code !== null) {
        told.codes.set(hostile.code, (told.codes.get(hostile.code) ?? 0) + 1);
        enter();
      }
    }
    if (random() < 0.5) memory.commit();
    for (const one of devices) {
      const fault = one.settle();
      if (fault) fail(frame, fault);
    }
    if (frame % 20 === 0 && memory.replica.head !== known) {
      room = memory.newcomer();
      known = memory.replica.head;
    }
    if (frame % FRAMES_OF_A_LOOK < 1) look(memory, devices, (what) => fail(frame, what));
  }
  memory.commit();
  for (const device of devices) device.finish(memory);
  memory.commit();
  for (const device of devices) {
    const fault = device.settle();
    if (fault) fail(FRAMES_OF_A_ROOM, fault);
  }
  look(memory, devices, (what) => fail(FRAMES_OF_A_ROOM, what));
  told.frames += FRAMES_OF_A_ROOM;
  told.rooms += 1;
  told.taken += memory.rows.length;
  told.saved += devices.reduce((sum, { saved }) => sum + saved.length, 0);
}

function look(memory: MemoryRoom, devices: readonly HonestDevice[], fail: (what: string) => never): void {
  memory.commit();
  const newcomer = memory.newcomer();
  const seen = view(newcomer);
  if (newcomer.store.pendingStructs || newcomer.store.pendingDs) fail('a newcomer gets edits that wait');
  for (const { name, tabs } of devices) {
    for (const { client } of tabs) {
      if (client.isOnline && client.hasAnswered && view(client.doc) !== seen) {
        fail(`${name} sees something else: ${difference(view(client.doc), seen)}`);
      }
    }
  }
  const replayed = memory.reopened();
  if (replayed.replica.incomplete) fail('the log does not add up');
  const logged = view(replayed.newcomer());
  if (logged !== seen) fail(`the log says something else: ${difference(logged, seen)}`);
  const snapshot = new Y.Doc();
  Y.applyUpdate(snapshot, Y.encodeStateAsUpdate(replayed.newcomer()));
  if (view(snapshot) !== seen) fail('a snapshot says something else');
  for (const { saved } of devices) {
    for (const mark of saved) if (!isThere(newcomer, mark)) fail(`"${mark.value}" was called saved and is not there`);
  }
}

/** Everything that people see; the order of keys in a map is nothing that they see. */
export function view(doc: Y.Doc): string {
  const note: unknown = doc.getText('note').toDelta();
  const seen = [note, doc.getMap('records').toJSON(), doc.getMap('marks').toJSON(), doc.getArray('list').toJSON()];
  return JSON.stringify(seen, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** An item that someone deleted counts as there. */
export function isThere(doc: Y.Doc, { client, clock, value }: Mark): boolean {
  if (clock >= Y.getState(doc.store, client)) return false;
  const item = Y.getItem(doc.store, Y.createID(client, clock));
  if (!(item instanceof Y.Item) || item.deleted) return true;
  return item.content instanceof Y.ContentAny && item.content.arr[clock - item.id.clock] === value;
}

export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 40);
  return `${a.slice(from, at + 60)} — ${b.slice(from, at + 60)}`;
}
