import { describe, expect, it } from 'vitest';
import { addNote, editNote, NOTE_SPECS, setNote } from '../testing/notes-kind';
import { createPeer } from '../testing/peer';
import { readStored } from './document';

describe('running a command', () => {
  it('says what to select', () => {
    expect(createPeer({ specs: NOTE_SPECS }).do(addNote, { id: 'n' })).toEqual(['n']);
  });

  it('that its rule refuses writes nothing and says why, by the same rule as the button', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    const args = { id: 'nobody', fields: { done: true } };
    expect(aino.runner.check(setNote, args)).toEqual({ reason: 'refused.gone' });
    expect(aino.refused(setNote, args)).toEqual({ reason: 'refused.gone' });
    expect(aino.runner.undo.canUndo()).toBe(false);
  });

  it('whose plan does not pass throws and has written nothing, half a plan neither', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'n' });
    const before = readStored(aino.doc);
    expect(() => aino.runner.run(setNote, { id: 'n', fields: { done: true, votes: 99 } })).toThrow('note.votes');
    expect(readStored(aino.doc)).toEqual(before);
  });

  it('is refused while read-only, undo included', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'n' });
    aino.runner.readOnly = { reason: 'session.viewer' };
    expect(aino.refused(setNote, { id: 'n', fields: { done: true } })).toEqual({ reason: 'session.viewer' });
    expect([aino.runner.undo.canUndo(), aino.runner.undo.undo()]).toEqual([false, []]);
    expect(aino.read.get('n')?.removed).toBeNull();
    aino.runner.readOnly = null;
    expect(aino.runner.undo.undo()).toEqual(['n']);
  });

  it('that edits a text refuses what is none, what is gone and what is too long', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'n' });
    expect(aino.refused(editNote, { id: 'n', field: 'owner', value: 'x' }).reason).toBe('refused.notAText');
    expect(aino.refused(editNote, { id: 'n', field: 'constructor', value: 'x' }).reason).toBe('refused.notAText');
    expect(aino.refused(editNote, { id: 'x', field: 'text', value: 'x' }).reason).toBe('refused.gone');
    expect(aino.refused(editNote, { id: 'n', field: 'text', value: 'x'.repeat(101) })).toEqual({
      reason: 'refused.textTooLong',
      values: { length: 101, max: 100, start: 'x'.repeat(40) },
    });
  });
});

describe('a guard', () => {
  it('is asked of what a plan touches and of each step of undo, and nothing is written when it refuses', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'free' });
    aino.do(addNote, { id: 'held' });
    aino.runner.guard = (touched) => (touched.some(({ id }) => id === 'held') ? { reason: 'session.frozen' } : null);
    const before = readStored(aino.doc);
    expect(aino.refused(setNote, { id: 'held', fields: { done: true } })).toEqual({ reason: 'session.frozen' });
    expect([aino.runner.undo.canUndo(), aino.runner.undo.undo()]).toEqual([false, []]);
    expect(readStored(aino.doc)).toEqual(before);
    aino.do(setNote, { id: 'free', fields: { done: true } });
    expect(aino.runner.undo.undo()).toEqual(['free']);
    expect([aino.runner.undo.canRedo(), aino.runner.undo.redo()]).toEqual([true, ['free']]);
    aino.runner.guard = null;
    aino.runner.undo.undo();
    expect(aino.runner.undo.undo()).toEqual(['held']);
  });

  it('sees what a record names before and after, wherever it is', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'n' });
    aino.do(setNote, { id: 'n', fields: { owner: 'rowBefore' } });
    const seen: (readonly string[])[] = [];
    aino.runner.guard = (touched) => {
      for (const { names } of touched) seen.push(names.filter((name) => name.startsWith('row')));
      return null;
    };
    aino.do(setNote, { id: 'n', fields: { owner: 'rowAfter' } });
    expect(seen).toEqual([['rowBefore', 'rowAfter']]);
  });
});
