/**
 * Honest people and hostile editors in one room on several nodes, from a seed: turns that fail, are taken away or of which the
 * answer is lost, notes that are lost, doubled and overtaken, nodes that die. At every look all nodes, newcomers, members and the
 * log agree; everything reported as saved is there; no honest client was sent away; one node alone would have taken the same.
 */
import { MemoryNetwork } from '../fanout/memory';
import { HonestDevice } from './honest-device';
import { hostileFrame, int, pick } from './hostile-frames';
import { MemoryNode, SharedLog } from './memory-cluster';
import { MemoryPeer } from './memory-room';
import { seeded } from './random';
import { difference, isThere, view } from './world-fuzz';

const FRAMES_OF_A_LOOK = 100;

export interface ClusterFuzz {
  frames: number;
  taken: number;
  saved: number;
  /** Rooms that were closed because their turn did not end well. */
  failures: number;
  deaths: number;
  codes: Map<number, number>;
}

class Hostile {
  peer = new MemoryPeer();
  own = 0;

  constructor(
    readonly node: MemoryNode,
    private readonly random: () => number,
  ) {}

  /** Under ids that its connections to other nodes use, too. */
  enter(): void {
    const { random } = this;
    this.peer = new MemoryPeer(random() < 0.8 ? { owner: 'device:hostile', linkId: 'shared' } : { linkId: 'shared' });
    this.own = 2 ** 31 + int(random, 3);
    this.node.join(this.peer);
  }
}

/** @throws Error that says what does not hold, with the seed and the frame */
export function fuzzCluster(seed: number, frames: number, told: ClusterFuzz): void {
  const random = seeded(seed);
  const network = new MemoryNetwork(random, { lost: 0.3, doubled: 0.2, overtaken: 0.3 });
  const log = new SharedLog();
  const names = random() < 0.5 ? ['a', 'b'] : ['a', 'b', 'c'];
  const nodes = names.map((name) => new MemoryNode(log, network.node(name)));
  const hostiles = nodes.map((node) => new Hostile(node, random));
  const some = (): MemoryNode => {
    const node = pick(nodes, random);
    if (!node) throw new Error('no nodes');
    return node;
  };
  const devices = [
    new HonestDevice('aino', { owner: 'device:aino', linkId: 'shared' }, random),
    new HonestDevice('veikko', { owner: 'device:veikko', linkId: 'shared' }, random),
    new HonestDevice('old', { linkId: 'old' }, random),
  ];
  const fail = (frame: number, what: string): never => {
    throw new Error(`cluster seed ${seed}, frame ${frame}: ${what}`);
  };
  const settle = (frame: number): void => {
    for (const one of devices) {
      const fault = one.settle();
      if (fault) fail(frame, fault);
    }
  };
  for (const hostile of hostiles) hostile.enter();
  for (let frame = 0; frame < frames; frame += 1) {
    const device = pick(devices, random);
    if (device && random() < 0.5) device.act(some());
    else {
      const hostile = pick(hostiles, random);
      if (!hostile) continue;
      // An id is heard of with the presence that reserves it, or with the log.
      const ids = devices.flatMap((one) => [...one.ids]).filter((id) => hostile.node.knows(id));
      const victims = [...ids, 4242];
      const seen = log.rows.map(({ update }) => update);
      hostile.peer.say(hostileFrame({ doc: log.newcomer(), victims, own: hostile.own, seen }, random));
    }
    for (const node of nodes) act(node, random, told);
    if (random() < 0.3) network.deliver(int(random, 4));
    for (const { peer } of hostiles)
      if (peer.code !== null) told.codes.set(peer.code, (told.codes.get(peer.code) ?? 0) + 1);
    for (const hostile of hostiles) if (hostile.peer.code !== null) hostile.enter();
    settle(frame);
    if (frame % FRAMES_OF_A_LOOK === 0) look(frame);
  }
  for (const node of nodes) node.endTurn();
  for (const device of devices) device.finish(some());
  look(frames);
  told.frames += frames;
  told.taken += log.rows.length;
  told.failures += nodes.reduce((sum, { failures }) => sum + failures, 0);
  told.saved += devices.reduce((sum, { saved }) => sum + saved.length, 0);

  function look(frame: number): void {
    for (const node of nodes) node.endTurn();
    for (let again = 0; again < 3; again += 1) for (const node of nodes) if (node.asking || again === 0) node.turn();
    settle(frame);
    for (const node of nodes) node.look();
    const logged = log.newcomer();
    const seen = view(logged);
    if (logged.store.pendingStructs || logged.store.pendingDs) fail(frame, 'the log does not add up');
    const alone = log.alone();
    if (typeof alone === 'string') fail(frame, alone);
    else if (view(alone) !== seen) fail(frame, `one node would have something else: ${difference(view(alone), seen)}`);
    for (const { replica, fanout } of nodes) {
      const here = replica.state();
      const doc = new SharedLog();
      doc.rows.push({ update: here, authors: [] });
      const shown = view(doc.newcomer());
      if (shown !== seen) fail(frame, `node ${fanout.node} has something else: ${difference(shown, seen)}`);
    }
    for (const { name, tabs, saved } of devices) {
      for (const { client } of tabs) {
        if (client.isOnline && client.hasAnswered && view(client.doc) !== seen)
          fail(frame, `${name} sees something else: ${difference(view(client.doc), seen)}`);
      }
      for (const mark of saved) {
        if (!isThere(logged, mark)) fail(frame, `"${mark.value}" was called saved and is not there`);
      }
    }
  }
}

/** What a node does by itself. */
function act(node: MemoryNode, random: () => number, told: ClusterFuzz): void {
  const what = random();
  if (node.inTurn) {
    if (what < 0.6) node.endTurn(random() < 0.95 ? 'stored' : random() < 0.5 ? 'failed' : 'answer lost');
    else if (what < 0.63) node.loseTurn();
  } else if (node.asking && what < 0.6) node.beginTurn();
  else if (what > 0.97) node.read();
  else if (what > 0.9) node.hear();
  else if (what > 0.897) {
    node.die();
    told.deaths += 1;
  }
}
