import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createRunner, type Runner } from '@polku/shared/kernel/command';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { createProjection } from '@polku/shared/kernel/projection';
import { bindText } from './text-binding';
import { SPECS } from './testing/test-device';

interface Place {
  readonly doc: Y.Doc;
  readonly runner: Runner;
}
const ID = 'team1';
let mine: Place;
let theirs: Place;

function place(): Place {
  const doc = new Y.Doc();
  const projection = createProjection(doc, SPECS);
  return { doc, runner: createRunner({ doc, specs: SPECS, projection, by: () => 'x' }) };
}
const send = (from: Place, to: Place): void =>
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'server');
const exchange = (): void => {
  send(mine, theirs);
  send(theirs, mine);
};
const bind = ({ doc, runner }: Place) => bindText(doc, runner, ID, 'name');

beforeEach(() => {
  mine = place();
  theirs = place();
  writeChanges(
    mine.doc,
    [{ op: 'create', id: ID, type: 'team', board: '', fields: { name: 'Waits' } }],
    SPECS,
    { by: '', now: 0 },
    IMPORT,
  );
  send(mine, theirs);
});

describe('one text, two people', () => {
  test('given both type at once, then both texts stay and both see the same', () => {
    const [a, b] = [bind(mine), bind(theirs)];
    a.input('Now Waits', 4);
    b.input('Waits long', 10);
    exchange();
    expect(a.view().value).toBe('Now Waits long');
    expect(b.view().value).toBe('Now Waits long');
  });

  test('given another types before my caret, then my caret moves with my text; after it, it stays', () => {
    const [a, b] = [bind(mine), bind(theirs)];
    a.select(3, 3);
    b.input('Now Waits', 4);
    exchange();
    expect(a.view()).toEqual({ value: 'Now Waits', start: 7, end: 7 });
    b.input('Now Waits long', 14);
    exchange();
    expect(a.view()).toEqual({ value: 'Now Waits long', start: 7, end: 7 });
  });

  test('given another types exactly where my caret stands, then mine stays before it', () => {
    const [a, b] = [bind(mine), bind(theirs)];
    a.select(5, 5);
    b.input('Waits!', 6);
    exchange();
    expect(a.view().start).toBe(5);
  });

  test('given a selection and a deletion inside it by another, then it shrinks', () => {
    const [a, b] = [bind(mine), bind(theirs)];
    a.select(0, 5);
    b.input('Wts', 1);
    exchange();
    expect(a.view()).toEqual({ value: 'Wts', start: 0, end: 3 });
  });

  test('given my own typing, then nobody is told to put anything back', () => {
    const a = bind(mine);
    let told = 0;
    a.subscribe(() => told++);
    a.input('Waits l', 7);
    a.input('Waits lo', 8);
    expect(told).toBe(0);
    expect(a.view()).toEqual({ value: 'Waits lo', start: 8, end: 8 });
  });

  test('given undo, then the input takes the text back and the other person’s typing stays', () => {
    const [a, b] = [bind(mine), bind(theirs)];
    a.input('Waits long', 10);
    exchange();
    b.input('Now Waits long', 4);
    exchange();
    mine.runner.undo.undo();
    expect(a.view().value).toBe('Now Waits');
  });
});

describe('an input method that composes', () => {
  test('given others type meanwhile, then the input is left alone until the end, and nothing is lost', () => {
    const [a, b] = [bind(mine), bind(theirs)];
    let told = 0;
    a.subscribe(() => told++);
    a.select(5, 5);
    a.compositionStart();
    a.input('Waits n', 7);
    exchange();
    b.input('Now Waits n', 4);
    b.input('Now Waits n!', 12);
    exchange();
    expect(told).toBe(0);
    a.input('Waits に', 7);
    exchange();
    expect(b.view().value).toBe('Now Waits に!');
    a.compositionEnd();
    expect(told).toBe(1);
    expect(a.view()).toEqual({ value: 'Now Waits に!', start: 11, end: 11 });
  });
});

describe('refusals', () => {
  test('given a read-only project, then the old text is put back', () => {
    const a = bind(mine);
    let told = 0;
    a.subscribe(() => told++);
    mine.runner.readOnly = { reason: 'session.readonly.role' };
    expect(a.input('Waits!', 6)).toEqual({ reason: 'session.readonly.role' });
    expect(told).toBe(1);
    expect(a.view().value).toBe('Waits');
  });

  test('given more than the text may hold, then it is refused and nothing is written', () => {
    const a = bind(mine);
    expect(a.input('x'.repeat(5000), 5000)).toEqual({ reason: 'session.refused.text' });
    expect(a.view().value).toBe('Waits');
  });

  test('given a record that is not there, then typing is refused', () => {
    expect(bindText(mine.doc, mine.runner, 'nobody', 'name').input('x', 1)).toEqual({ reason: 'session.refused.gone' });
  });
});
