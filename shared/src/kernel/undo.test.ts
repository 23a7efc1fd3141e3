import { describe, expect, it } from 'vitest';
import { addNote, editNote, NOTE_SPECS, removeNote, setNote } from '../testing/notes-kind';
import type { UndoStep } from './undo';
import { createPeer, type Peer, sync } from '../testing/peer';

function pair(): { aino: Peer; veikko: Peer } {
  const aino = createPeer({ specs: NOTE_SPECS, name: 'Aino', client: 1 });
  const veikko = createPeer({ specs: NOTE_SPECS, name: 'Veikko', client: 2 });
  return { aino, veikko };
}
const shown = ({ read }: Peer) => read.list('note', 'b').map(({ id }) => id);
const text = ({ read }: Peer, id = 'n') => read.get(id)?.['text'];
const pause = (peer: Peer) => void (peer.clock.now += 10_000);

describe('undo', () => {
  it('of adding removes softly, redo brings the same record back', () => {
    const { aino } = pair();
    aino.do(addNote, { id: 'n', fields: { text: 'Hei', votes: 2 } });
    expect(aino.runner.undo.undo()).toEqual(['n']);
    expect(shown(aino)).toEqual([]);
    expect(aino.read.get('n')).toMatchObject({ removed: { by: 'Aino' }, text: 'Hei', votes: 2 });
    expect(aino.runner.undo.redo()).toEqual(['n']);
    expect(shown(aino)).toEqual(['n']);
    expect(aino.read.get('n')).toMatchObject({ removed: null, text: 'Hei', votes: 2 });
    aino.runner.undo.undo();
    expect(shown(aino)).toEqual([]);
    expect([aino.runner.undo.canUndo(), aino.runner.undo.canRedo()]).toEqual([false, true]);
  });

  it('tells what it took back or did again, and where; not when there was nothing', () => {
    const { aino } = pair();
    const told: UndoStep[] = [];
    const stop = aino.runner.undo.onStep((step) => told.push(step));
    aino.do(addNote, { id: 'n', fields: { text: 'Hei' } });
    aino.do(setNote, { id: 'n', fields: { votes: 2 } });
    aino.runner.undo.undo();
    aino.runner.undo.undo();
    aino.runner.undo.undo();
    aino.runner.undo.redo();
    expect(told).toEqual([
      { move: 'undo', what: setNote.name, ids: ['n'] },
      { move: 'undo', what: addNote.name, ids: ['n'] },
      { move: 'redo', what: addNote.name, ids: ['n'] },
    ]);
    stop();
    aino.runner.undo.undo();
    expect(told).toHaveLength(3);
  });

  it('of adding never destroys what another person typed into it', () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n', fields: { text: 'Mine' } });
    sync(aino, veikko);
    veikko.do(editNote, { id: 'n', field: 'text', value: 'Mine and yours' });
    veikko.do(setNote, { id: 'n', fields: { votes: 5 } });
    sync(aino, veikko);
    aino.runner.undo.undo();
    sync(aino, veikko);
    for (const peer of [aino, veikko]) {
      expect(shown(peer)).toEqual([]);
      expect(peer.read.removed()[0]).toMatchObject({ text: 'Mine and yours', votes: 5 });
    }
    aino.runner.undo.redo();
    sync(aino, veikko);
    expect(text(veikko)).toBe('Mine and yours');
    expect(shown(veikko)).toEqual(['n']);
  });

  it('of adding keeps what another person typed offline meanwhile', () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n' });
    sync(aino, veikko);
    aino.runner.undo.undo();
    veikko.do(editNote, { id: 'n', field: 'text', value: 'Typed in the train' });
    sync(aino, veikko);
    expect(text(aino)).toBe('Typed in the train');
    aino.runner.undo.redo();
    sync(aino, veikko);
    expect([text(veikko), shown(veikko)]).toEqual(['Typed in the train', ['n']]);
  });

  it("takes back one's own edits only", () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n', fields: { text: 'One' } });
    sync(aino, veikko);
    aino.do(editNote, { id: 'n', field: 'text', value: 'One two' });
    sync(aino, veikko);
    veikko.do(editNote, { id: 'n', field: 'text', value: 'Zero. One two' });
    veikko.do(setNote, { id: 'n', fields: { color: 'blue' } });
    sync(aino, veikko);
    aino.runner.undo.undo();
    expect(text(aino)).toBe('Zero. One');
    expect(aino.read.get('n')).toMatchObject({ color: 'blue', removed: null });
    sync(aino, veikko);
    veikko.runner.undo.undo();
    veikko.runner.undo.undo();
    expect([text(veikko), veikko.read.get('n')?.['color']]).toEqual(['One', 'yellow']);
  });

  it('of a field that another person has set since leaves theirs', () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n' });
    aino.do(setNote, { id: 'n', fields: { color: 'blue' } });
    sync(aino, veikko);
    veikko.do(setNote, { id: 'n', fields: { color: 'yellow', votes: 1 } });
    sync(aino, veikko);
    veikko.do(setNote, { id: 'n', fields: { color: 'blue' } });
    sync(aino, veikko);
    aino.runner.undo.undo();
    sync(aino, veikko);
    expect(veikko.read.get('n')).toMatchObject({ color: 'blue', votes: 1 });
  });

  it('of a field that both set at the same time never leaves it empty', () => {
    for (const [winner, loser] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const aino = createPeer({ specs: NOTE_SPECS, client: winner });
      const veikko = createPeer({ specs: NOTE_SPECS, client: loser });
      aino.do(addNote, { id: 'n', fields: { order: 'a1', owner: 'before' } });
      sync(aino, veikko);
      aino.do(setNote, { id: 'n', fields: { order: 'a2', owner: 'Aino' } });
      veikko.do(setNote, { id: 'n', fields: { order: 'a3', owner: 'Veikko' } });
      sync(aino, veikko);
      for (const peer of [aino, veikko]) {
        peer.runner.undo.undo();
        sync(aino, veikko);
        expect(['a2', 'a3']).toContain(peer.read.get('n')?.['order']);
        expect(aino.read.get('n')).toEqual(veikko.read.get('n'));
        expect(peer.read.get('n')?.['owner']).not.toBe('');
      }
    }
  });

  it('of a field set where there was nothing leaves nothing, however often it is redone', () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n' });
    sync(aino, veikko);
    veikko.do(setNote, { id: 'n', fields: { owner: 'Veikko' } });
    veikko.runner.undo.undo();
    sync(aino, veikko);
    aino.do(setNote, { id: 'n', fields: { owner: 'Aino' } });
    aino.do(setNote, { id: 'n', fields: { owner: 'Aino K' } });
    for (let round = 0; round < 3; round++) {
      aino.runner.undo.undo();
      expect(aino.read.get('n')?.['owner']).toBe('Aino');
      aino.runner.undo.undo();
      expect(aino.read.get('n')).toMatchObject({ owner: '', removed: null });
      aino.runner.undo.redo();
      aino.runner.undo.redo();
      expect(aino.read.get('n')?.['owner']).toBe('Aino K');
    }
  });

  it('of one gesture goes back to where it began, to nothing as well', () => {
    const { aino } = pair();
    aino.do(addNote, { id: 'n' });
    for (const votes of [1, 2, 3]) aino.do(setNote, { id: 'n', fields: { votes }, gesture: 'slide' });
    aino.runner.undo.undo();
    expect(aino.read.get('n')).toMatchObject({ votes: null, removed: null });
    aino.runner.undo.redo();
    expect(aino.read.get('n')?.['votes']).toBe(3);
  });

  it('of removing brings back what others wrote into it meanwhile', () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n', fields: { text: 'A' } });
    sync(aino, veikko);
    aino.do(removeNote, { id: 'n' });
    veikko.do(editNote, { id: 'n', field: 'text', value: 'A, edited while it was removed' });
    veikko.do(setNote, { id: 'n', fields: { votes: 9 } });
    sync(aino, veikko);
    expect([shown(aino), shown(veikko)]).toEqual([[], []]);
    aino.runner.undo.undo();
    sync(aino, veikko);
    for (const peer of [aino, veikko]) {
      expect(peer.read.get('n')).toMatchObject({ removed: null, text: 'A, edited while it was removed', votes: 9 });
    }
  });

  it('when both removed the same thing, each takes back the own removal without harm', () => {
    const { aino, veikko } = pair();
    aino.do(addNote, { id: 'n' });
    sync(aino, veikko);
    aino.do(removeNote, { id: 'n' });
    veikko.do(removeNote, { id: 'n' });
    sync(aino, veikko);
    aino.runner.undo.undo();
    veikko.runner.undo.undo();
    sync(aino, veikko);
    expect(shown(aino)).toEqual(shown(veikko));
    expect(aino.read.get('n')).toBeDefined();
  });

  it('goes command by command; typing in one text goes together until there is a pause', () => {
    const { aino } = pair();
    aino.do(addNote, { id: 'n' });
    for (const value of ['H', 'He', 'Hei']) aino.do(editNote, { id: 'n', field: 'text', value });
    pause(aino);
    aino.do(editNote, { id: 'n', field: 'text', value: 'Hei hei' });
    aino.do(setNote, { id: 'n', fields: { done: true } });
    aino.do(setNote, { id: 'n', fields: { votes: 1 } });
    aino.do(setNote, { id: 'n', fields: { votes: 2 }, gesture: 'slide' });
    aino.do(setNote, { id: 'n', fields: { votes: 3 }, gesture: 'slide' });
    const states: unknown[] = [];
    while (aino.runner.undo.canUndo()) {
      aino.runner.undo.undo();
      const note = aino.read.get('n');
      states.push([note?.['text'], note?.['done'], note?.['votes'], note?.removed === null]);
    }
    expect(states).toEqual([
      ['Hei hei', true, 1, true],
      ['Hei hei', true, null, true],
      ['Hei hei', false, null, true],
      ['Hei', false, null, true],
      ['', false, null, true],
      ['', false, null, false],
    ]);
    while (aino.runner.undo.canRedo()) aino.runner.undo.redo();
    expect(aino.read.get('n')).toMatchObject({ text: 'Hei hei', done: true, votes: 3, removed: null });
  });

  it('typing goes on in a new step after an undo', () => {
    const { aino } = pair();
    aino.do(addNote, { id: 'n' });
    aino.do(editNote, { id: 'n', field: 'text', value: 'A' });
    aino.runner.undo.undo();
    aino.do(editNote, { id: 'n', field: 'text', value: 'B' });
    expect(aino.runner.undo.canRedo()).toBe(false);
    aino.runner.undo.undo();
    expect([text(aino), shown(aino)]).toEqual(['', ['n']]);
  });

  it('a new edit ends what could be redone, a command that writes nothing does not', () => {
    const { aino } = pair();
    aino.do(addNote, { id: 'n' });
    aino.do(setNote, { id: 'n', fields: { done: true } });
    aino.runner.undo.undo();
    aino.do(setNote, { id: 'n', fields: { done: false } });
    expect(aino.runner.undo.canRedo()).toBe(true);
    aino.do(setNote, { id: 'n', fields: { votes: 1 } });
    expect(aino.runner.undo.canRedo()).toBe(false);
  });

  it('tells who listens when something can be undone or redone', () => {
    const { aino } = pair();
    let heard = 0;
    const stop = aino.runner.undo.subscribe(() => heard++);
    aino.do(addNote, { id: 'n' });
    const afterEdit = heard;
    aino.runner.undo.undo();
    expect([afterEdit > 0, heard > afterEdit]).toEqual([true, true]);
    stop();
    const before = heard;
    aino.runner.undo.redo();
    expect(heard).toBe(before);
  });
});
