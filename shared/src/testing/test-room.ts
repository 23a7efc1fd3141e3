/**
 * Several people on one project over a bad network: either via a server, where updates are late or lost until a reconnect but
 * stay in order, or peer to peer in any order, which is harder than any real network. Everything follows from the seed,
 * client numbers included.
 */
import * as Y from 'yjs';
import type { Change } from '../kernel/change';
import { type SpecLookup, writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { type Clock, createPeer, type Peer } from './peer';
import { type SeededRandom, seededRandom } from './seeded-random';

export type NetworkKind = 'server' | 'mesh';

export interface RoomPeer extends Peer {
  online: boolean;
  readonly random: SeededRandom;
}

export interface TestRoom {
  readonly seed: number;
  readonly random: SeededRandom;
  readonly peers: readonly RoomPeer[];
  /** Delivers some of what is under way, and now and then cuts or mends a connection. */
  disturb(): void;
  /** Everybody reconnects and everything arrives. */
  settle(): void;
}

export interface RoomOptions {
  readonly seed: number;
  readonly peers: number;
  readonly specs: SpecLookup;
  readonly network: NetworkKind;
  /** What the document holds when the first person opens it. */
  readonly start: readonly Change[];
}

interface Network {
  disconnect(peer: RoomPeer): void;
  connect(peer: RoomPeer): void;
  /** Delivers one update. @returns false when nothing is under way */
  deliver(): boolean;
}

/** Marks what came over the network, with whom it came from, so that it does not go back. */
class Delivery {
  constructor(readonly from: unknown) {}
}

function exchange(a: Y.Doc, b: Y.Doc, marks: { readonly fromA: Delivery; readonly fromB: Delivery }): void {
  const toB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  const toA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
  Y.applyUpdate(b, toB, marks.fromA);
  Y.applyUpdate(a, toA, marks.fromB);
}

/** Each peer has one ordered line to the server and one from it; the server passes on what it got to all others. */
function serverNetwork(peers: readonly RoomPeer[], random: SeededRandom): Network {
  const server = new Y.Doc();
  server.clientID = 1_000_000;
  const up = new Map<RoomPeer, Uint8Array[]>(peers.map((peer) => [peer, []]));
  const down = new Map<RoomPeer, Uint8Array[]>(peers.map((peer) => [peer, []]));
  server.on('update', (update: Uint8Array, origin: unknown) => {
    for (const peer of peers) {
      if (peer.online && !(origin instanceof Delivery && origin.from === peer)) down.get(peer)?.push(update);
    }
  });
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (!(origin instanceof Delivery) && peer.online) up.get(peer)?.push(update);
    });
  }
  const connect = (peer: RoomPeer): void => {
    peer.online = true;
    exchange(peer.doc, server, { fromA: new Delivery(peer), fromB: new Delivery(server) });
  };
  for (const peer of peers) connect(peer);
  return {
    connect,
    disconnect(peer) {
      peer.online = false;
      up.set(peer, []);
      down.set(peer, []);
    },
    deliver() {
      const lines = peers.flatMap((peer) => [
        { peer, line: up.get(peer), doc: server, mark: new Delivery(peer) },
        { peer, line: down.get(peer), doc: peer.doc, mark: new Delivery(server) },
      ]);
      const busy = lines.filter(({ line }) => line && line.length > 0);
      if (busy.length === 0) return false;
      const { line, doc, mark } = random.pick(busy);
      const update = line?.shift();
      if (update) Y.applyUpdate(doc, update, mark);
      return true;
    },
  };
}

/** Everybody sends to everybody; what is under way arrives in any order. */
function meshNetwork(peers: readonly RoomPeer[], random: SeededRandom): Network {
  let parcels: { readonly from: RoomPeer; readonly to: RoomPeer; readonly update: Uint8Array }[] = [];
  for (const from of peers) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin instanceof Delivery || !from.online) return;
      for (const to of peers) if (to !== from && to.online) parcels.push({ from, to, update });
    });
  }
  const connect = (peer: RoomPeer): void => {
    peer.online = true;
    for (const other of peers) {
      if (other === peer || !other.online) continue;
      exchange(peer.doc, other.doc, { fromA: new Delivery(peer), fromB: new Delivery(other) });
    }
  };
  for (const peer of peers) connect(peer);
  return {
    connect,
    disconnect(peer) {
      peer.online = false;
      parcels = parcels.filter(({ from, to }) => from !== peer && to !== peer);
    },
    deliver() {
      if (parcels.length === 0) return false;
      const [parcel] = parcels.splice(random.int(parcels.length), 1);
      if (parcel) Y.applyUpdate(parcel.to.doc, parcel.update, new Delivery(parcel.from));
      return true;
    },
  };
}

export function createTestRoom({ seed, peers: count, specs, network: kind, start }: RoomOptions): TestRoom {
  const random = seededRandom(seed);
  const clock: Clock = { now: 1_000_000 };
  const peers = Array.from({ length: count }, (_, nth): RoomPeer => {
    const own = seededRandom(seed * 31 + nth + 1);
    const client = nth + 1 + random.int(1000) * 10;
    return { ...createPeer({ specs, name: `Peer ${nth}`, random: own, client, clock }), online: true, random: own };
  });
  const [first] = peers;
  if (!first) throw new Error('a room needs somebody in it');
  writeChanges(first.doc, start, specs, { by: '', now: 0 }, IMPORT);
  const network = kind === 'server' ? serverNetwork(peers, random) : meshNetwork(peers, random);
  while (network.deliver());
  return {
    seed,
    random,
    peers,
    disturb() {
      for (let nth = random.int(4); nth > 0; nth--) network.deliver();
      clock.now += random.int(800);
      if (!random.chance(0.12)) return;
      const peer = random.pick(peers);
      if (peer.online) network.disconnect(peer);
      else network.connect(peer);
    },
    settle() {
      for (const peer of peers) if (!peer.online) network.connect(peer);
      while (network.deliver());
      // What was lost on the way is asked for at a reconnect, however short.
      for (const peer of peers) {
        network.disconnect(peer);
        network.connect(peer);
      }
      while (network.deliver());
    },
  };
}
