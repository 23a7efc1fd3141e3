/** Random people on one value map end with the same document, and every command is undone completely. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import { randomValueEdit } from './testing/random-value';
import { createTestRoom } from '../../testing/test-room';
import { VALUE_BOARD, VALUE_SPECS, valueMapChanges } from '../../testing/test-value-map';
import { diverged, faults, visible } from '../../testing/validity';
import { valueScene } from './scene';

describe('random people on a value map', () => {
  it('converge and stay valid', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const room = createTestRoom({ seed, peers: 3, specs: VALUE_SPECS, network: 'server', start: valueMapChanges() });
      for (let nth = 0; nth < 40; nth++) {
        const peer = room.random.pick(room.peers);
        randomValueEdit(peer, VALUE_BOARD, peer.random);
        room.disturb();
      }
      room.settle();
      const wrong = room.peers.flatMap((peer) => faults(peer, VALUE_SPECS));
      expect([seed, diverged(room.peers, VALUE_SPECS), wrong]).toEqual([seed, [], []]);
      const [peer] = room.peers;
      if (peer) valueScene({ read: peer.read, board: VALUE_BOARD, words: createTranslator('fi') });
    }
  });

  it('take back what they did', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const room = createTestRoom({ seed, peers: 1, specs: VALUE_SPECS, network: 'server', start: valueMapChanges() });
      const [peer] = room.peers;
      if (!peer) throw new Error('nobody there');
      for (let nth = 0; nth < 40; nth++) {
        peer.clock.now += 10_000;
        const before = visible(peer.read, VALUE_SPECS);
        const what = randomValueEdit(peer, VALUE_BOARD, peer.random);
        const after = visible(peer.read, VALUE_SPECS);
        if (after === before) continue;
        peer.runner.undo.undo();
        expect([seed, what, visible(peer.read, VALUE_SPECS) === before]).toEqual([seed, what, true]);
        peer.runner.undo.redo();
      }
    }
  });
});
