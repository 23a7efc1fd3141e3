import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Change } from '@polku/shared/kernel/change';
import { type Command, createRunner } from '@polku/shared/kernel/command';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { type Board, PROJECT_RECORDS } from '@polku/shared/kernel/project';
import { createProjection } from '@polku/shared/kernel/projection';
import { defineRecord, type RecordSpec, textField } from '@polku/shared/kernel/records';
import { followLastChanges, NOTE_EVERY_MS } from './last-change';

const sticky = defineRecord('sticky', 1, { text: textField() });
const SPECS = new Map([...PROJECT_RECORDS, sticky].map((spec: RecordSpec) => [spec.type, spec]));
const START: readonly Change[] = ['map', 'other'].flatMap((board): Change[] => [
  { op: 'create', id: board, type: 'board', board: '', fields: { kind: 'journey', name: board } },
  { op: 'create', id: `${board}1`, type: 'sticky', board, fields: { text: '' } },
]);
const type: Command<{ readonly id: string; readonly text: string }> = {
  name: 'type',
  plan: (_, { id, text }) => ({ changes: [{ op: 'text', id, field: 'text', value: text }] }),
  coalesce: ({ id }) => id,
};
const shift: Command<{ readonly id: string; readonly order: string }> = {
  name: 'shift',
  plan: (_, { id, order }) => ({ changes: [{ op: 'set', id, fields: { order } }] }),
};

/** A person at a device with a clock that the test turns. */
function person(by: string, from?: Doc) {
  const doc = new Doc();
  if (from) applyUpdate(doc, encodeStateAsUpdate(from));
  else writeChanges(doc, START, SPECS, { by: '', now: 0 }, IMPORT);
  const projection = createProjection(doc, SPECS);
  const clock = { now: 1_000_000_000 };
  const runner = createRunner({ doc, specs: SPECS, projection, by: () => by, now: () => clock.now });
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let updates = 0;
  doc.on('update', () => updates++);
  const notes = followLastChanges({
    doc,
    projection,
    specs: SPECS,
    by: () => by,
    mayWrite: () => runner.readOnly === null,
    now: () => clock.now,
    random: () => 0.5,
    wait(ms, then) {
      const timer = { at: clock.now + ms, run: then };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
  });
  const pass = (ms: number): void => {
    const end = clock.now + ms;
    for (;;) {
      const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers = timers.filter((one) => one !== due);
      clock.now = Math.max(clock.now, due.at);
      due.run();
    }
    clock.now = end;
  };
  return {
    doc,
    clock,
    runner,
    notes,
    pass,
    updates: () => updates,
    type: (text: string, id = 'map1') => runner.run(type, { id, text }),
    changed: (board = 'map') => (projection.get(board) as unknown as Board).changed,
  };
}
type Person = ReturnType<typeof person>;

function meet(a: Person, b: Person): void {
  applyUpdate(a.doc, encodeStateAsUpdate(b.doc));
  applyUpdate(b.doc, encodeStateAsUpdate(a.doc));
}

describe('the last change of a board', () => {
  it('is noted with the first edit, for that board only', () => {
    const aino = person('Aino');
    aino.type('hello');
    aino.pass(10);
    expect(aino.changed()).toEqual({ at: 1_000_000_000, by: 'Aino' });
    expect(aino.changed('other')).toBeNull();
  });

  it('is written once in two minutes however much is typed, and then with the time of the last edit', () => {
    const aino = person('Aino');
    for (let stroke = 1; stroke <= 600; stroke++) {
      aino.type('x'.repeat(stroke));
      aino.pass(100);
    }
    expect(aino.updates()).toBe(600 + 1);
    const last = aino.clock.now - 100;
    aino.pass(NOTE_EVERY_MS);
    expect(aino.changed()).toEqual({ at: last, by: 'Aino' });
    expect(aino.updates()).toBe(600 + 2);
  });

  it('adds a few kilobytes at most to the document in a working day', () => {
    const sizeAfterADay = (noting: boolean): number => {
      const aino = person('Aino');
      if (!noting) aino.notes.close();
      for (let nth = 0; nth < 240; nth++) {
        aino.type('x'.repeat(nth));
        aino.pass(NOTE_EVERY_MS);
      }
      return encodeStateAsUpdate(aino.doc).length;
    };
    const more = sizeAfterADay(true) - sizeAfterADay(false);
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThan(6000);
  });

  it('is no step of undo, and an undo is a change', () => {
    const aino = person('Aino');
    aino.type('hello');
    aino.pass(NOTE_EVERY_MS);
    const at = aino.clock.now;
    aino.runner.undo.undo();
    aino.pass(10);
    expect(aino.runner.undo.canUndo()).toBe(false);
    expect(aino.changed()).toEqual({ at, by: 'Aino' });
  });

  it('is not the putting of boards in another order', () => {
    const aino = person('Aino');
    aino.runner.run(shift, { id: 'map', order: 'a5' });
    aino.pass(10);
    expect(aino.changed()).toBeNull();
  });

  it('is noted when the page goes, though two minutes have not passed', () => {
    const aino = person('Aino');
    aino.type('hello');
    aino.pass(30_000);
    const at = aino.clock.now;
    aino.type('hello again');
    aino.notes.flush();
    expect(aino.changed()).toEqual({ at, by: 'Aino' });
  });

  it('of one who was offline keeps its own time; whichever note wins at the reconnect, the later one is shown', () => {
    for (let nth = 0; nth < 20; nth++) {
      const aino = person('Aino');
      const mikko = person('Mikko', aino.doc);
      const [early, late] = nth % 2 ? [aino, mikko] : [mikko, aino];
      early.type('on the train');
      early.pass(10);
      late.pass(3_600_000);
      const at = late.clock.now;
      late.type('at the office');
      late.pass(10);
      early.clock.now = late.clock.now;
      meet(aino, mikko);
      aino.pass(10_000);
      mikko.pass(10_000);
      meet(aino, mikko);
      for (const one of [aino, mikko]) expect(one.changed()).toEqual({ at, by: late === aino ? 'Aino' : 'Mikko' });
      const settled = [aino.updates(), mikko.updates()];
      aino.pass(NOTE_EVERY_MS * 3);
      mikko.pass(NOTE_EVERY_MS * 3);
      meet(aino, mikko);
      expect([aino.updates(), mikko.updates()]).toEqual(settled);
    }
  });

  it('is not believed when a clock ran years ahead', () => {
    const aino = person('Aino');
    const mikko = person('Mikko', aino.doc);
    mikko.clock.now += 365 * 86_400_000;
    mikko.type('from next year');
    mikko.pass(10);
    meet(aino, mikko);
    aino.type('from today');
    aino.pass(10);
    expect(aino.changed()).toEqual({ at: aino.clock.now - 10, by: 'Aino' });
  });

  it('is not written by who may only look', () => {
    const aino = person('Aino');
    aino.type('hello');
    aino.runner.readOnly = { reason: 'x' };
    aino.pass(NOTE_EVERY_MS);
    expect(aino.changed()).toBeNull();
  });
});
