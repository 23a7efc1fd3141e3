/** Saved views: created, updated, renamed, removed, restored; refused with an invalid filter. */
import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import type { JourneyFilter, View } from '../records/schema';
import { addView } from './add-view';
import { editText } from './edit-text';
import { removeView } from './remove-view';
import { restoreRecords } from './restore-records';
import { setView } from './set-view';

// Rows, lanes and sight are left out, as by an older app.
const WASTE = { filter: { values: ['waste'] }, mode: 'hide', collapsed: ['stage0'] } as const;

function board() {
  const made = testBoard({ Looking: ['Sees'], Applying: ['Sends'] });
  const views = () => made.live('view') as unknown as readonly View[];
  const add = (name: string) => made.runner.run(addView, { board: BOARD, name, look: WASTE });
  return { ...made, views, add };
}

describe('saved views', () => {
  it('stand in the order in which they were made, with what they show', () => {
    const { views, add } = board();
    add('Waste');
    add('Mine');
    expect(views().map(({ name }) => name)).toEqual(['Waste', 'Mine']);
    expect(views()[0]).toMatchObject(WASTE);
  });

  it('can be updated and renamed, each a step of its own', () => {
    const { runner, views, add, undo } = board();
    add('Waste');
    const id = views()[0]?.id ?? '';
    runner.run(setView, { id, look: { filter: {}, mode: 'dim', collapsed: [] } });
    runner.run(editText, { id, field: 'name', value: 'All' });
    expect(views()[0]).toMatchObject({ name: 'All', filter: {}, mode: 'dim' });
    undo();
    undo();
    expect(views()[0]).toMatchObject({ name: 'Waste', ...WASTE });
  });

  it('come back after they were removed', () => {
    const { runner, views, add } = board();
    add('Waste');
    const id = views()[0]?.id ?? '';
    runner.run(removeView, { id });
    expect(views()).toEqual([]);
    expect(runner.check(setView, { id, look: WASTE })?.reason).toBe('refused.gone');
    runner.run(restoreRecords, { ids: [id] });
    expect(views().map(({ name }) => name)).toEqual(['Waste']);
  });

  it('are refused with a filter that is none', () => {
    const { runner } = board();
    const filter = { values: ['good'] } as unknown as JourneyFilter;
    const refusal = runner.check(addView, { board: BOARD, name: 'x', look: { ...WASTE, filter } });
    expect(refusal).toEqual({ reason: 'refused.badValue', values: { field: 'filter' } });
  });
});
