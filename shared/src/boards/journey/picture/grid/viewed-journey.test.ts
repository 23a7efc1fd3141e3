/** Personal collapsing and filtering: columns disappear, figures stay, inserts still find their place. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import type { SceneLook } from '../../../../kernel/kind';
import { boxesMeet } from '../../../../kernel/scene';
import { analyseBoard } from '../../analysis/analyse';
import { isEmptyFilter, matchingTouchpoints, tidyFilter, toggled } from '../../facts/filter';
import { dropTargetAt, gapsOf } from '../layout/hit';
import { journeyPicture } from '../scene/journey-scene';
import { type PaperBoard, paperBoard } from '../../testing/paper-board';
import { journeyFilter } from '../../records/schema';

const words = createTranslator('en');
const NONE: ReadonlySet<string> = new Set();

function board(): PaperBoard {
  const made = paperBoard('b1');
  made.put('team', 'm1', { name: 'Letting', order: 'a0' });
  made.put('stage', 's1', { name: 'Looking', order: 'a0', phase: 'before' });
  made.put('stage', 's2', { name: 'Applying', order: 'a1', phase: 'during' });
  const touchpoints: [string, string, Record<string, unknown>][] = [
    ['t1', 's1', { title: 'Sees the listing', value: 'value', layer: 'customer' }],
    ['t2', 's1', { title: 'Asks', team: 'm1', value: 'waste', waste: ['waiting'], momentOfTruth: true }],
    ['t3', 's1', { title: 'Is asked back', withPrevious: true, layer: 'frontstage' }],
    ['t4', 's2', { title: 'Applies', team: 'm1', channel: 'web', value: 'value' }],
  ];
  touchpoints.forEach(([id, stage, fields], at) => made.put('touchpoint', id, { stage, order: `a${at}`, ...fields }));
  made.put('card', 'c1', { kind: 'pain', under: 't2', text: 'Nobody answers', order: 'a0' });
  made.put('card', 'c2', { kind: 'pain', under: 's1', text: 'Tiring', order: 'a1' });
  made.put('connector', 'k1', { from: 't4', to: 't2', kind: 'rework' });
  return made;
}

function pictureOf(read: PaperBoard, look: Partial<SceneLook>) {
  const { scene, layout } = journeyPicture({
    read,
    board: 'b1',
    words,
    look: { collapsed: NONE, shown: null, ...look },
  });
  return { scene, layout, head: (id: string) => scene.heads.top.find((item) => item.id === id) };
}

describe('a collapsed stage', () => {
  it('is one narrow column that still says how much is in it', () => {
    const { scene, layout, head } = pictureOf(board(), { collapsed: new Set(['s1']) });
    expect([...layout.places.keys()]).toEqual(['t4']);
    expect(layout.axis.stages.map(({ narrow }) => narrow)).toEqual([true, false]);
    expect(head('s1')?.label).toContain('3 touchpoints');
    expect(scene.items.some(({ id }) => id === 'c1' || id === 'c2' || id === 'k1')).toBe(false);
    expect(layout.parkingX).toBeNull();
    const [first, second] = scene.heads.top;
    expect(first && second && boxesMeet(first.box, second.box)).toBe(false);
  });

  it('takes what is dropped on it at its end, and offers no places between', () => {
    const { layout } = pictureOf(board(), { collapsed: new Set(['s1']) });
    expect(dropTargetAt(layout, { x: 200, y: 140 })).toMatchObject({ stage: 's1', index: 3, parallelTo: null });
    expect(gapsOf(layout).map(({ stage }) => stage)).toEqual(['s2', 's2']);
  });

  it('follows edits of what it hides', () => {
    const read = board();
    const look = { collapsed: new Set(['s1']), shown: null };
    const before = journeyPicture({ read, board: 'b1', words, look });
    read.put('touchpoint', 't1', { waitTime: { amount: 2, unit: 'h' } });
    const after = journeyPicture({ read, board: 'b1', words, look }, before);
    expect(after.scene.heads.top[0]?.label).toContain('2');
    expect(after.scene.items.find(({ id }) => id === 't4')).toBe(before.scene.items.find(({ id }) => id === 't4'));
  });

  it('comes back as it was', () => {
    const read = board();
    const whole = journeyPicture({ read, board: 'b1', words });
    const folded = journeyPicture(
      { read, board: 'b1', words, look: { collapsed: new Set(['s1']), shown: null } },
      whole,
    );
    const again = journeyPicture({ read, board: 'b1', words }, folded);
    expect(again.scene.items).toEqual(whole.scene.items);
    expect(again.scene.bounds).toEqual(whole.scene.bounds);
  });
});

describe('hidden touchpoints', () => {
  it('take no column; one that was parallel to a hidden one has the column', () => {
    const { layout } = pictureOf(board(), { shown: new Set(['t1', 't3', 't4']) });
    expect(layout.axis.columns.map(({ touchpoints }) => touchpoints.map(({ id }) => id))).toEqual([
      ['t1'],
      ['t3'],
      ['t4'],
    ]);
  });

  it('are counted where something is inserted among the others', () => {
    const { layout } = pictureOf(board(), { shown: new Set(['t1', 't3', 't4']) });
    expect(gapsOf(layout).map(({ stage, index }) => `${stage} ${index}`)).toEqual([
      's1 0',
      's1 1',
      's1 3',
      's2 0',
      's2 1',
    ]);
  });

  it('leave a stage narrow of which nothing is shown', () => {
    const { layout } = pictureOf(board(), { shown: new Set(['t4']) });
    expect(layout.axis.stages[0]).toMatchObject({ narrow: true, collapsed: false });
  });
});

describe('a filter', () => {
  const found = (filter: Parameters<typeof matchingTouchpoints>[2]) => [
    ...(matchingTouchpoints(board(), 'b1', filter, 'en') ?? ['all']),
  ];

  it('wants one of each condition and all of the conditions', () => {
    expect(found({})).toEqual(['all']);
    expect(found({ values: ['value', 'waste'] })).toEqual(['t1', 't2', 't4']);
    expect(found({ values: ['value', 'waste'], teams: ['m1'] })).toEqual(['t2', 't4']);
    expect(found({ teams: [''] })).toEqual(['t1', 't3']);
    expect(found({ values: [''] })).toEqual(['t3']);
    expect(found({ waste: ['waiting'] })).toEqual(['t2']);
    expect(found({ phases: ['during'] })).toEqual(['t4']);
    expect(found({ channels: ['web'] })).toEqual(['t4']);
    expect(found({ layers: ['frontstage'] })).toEqual(['t3']);
    expect(found({ momentOfTruth: true })).toEqual(['t2']);
    expect(found({ own: ['t3', 'gone'] })).toEqual(['t3']);
    expect(found({ text: 'ASK' })).toEqual(['t2', 't3']);
  });

  it('gives the same set while the same touchpoints pass, and another when one begins or ceases to', () => {
    const read = board();
    const filter = { text: 'ask' };
    const matching = () => matchingTouchpoints(read, 'b1', filter, 'en');
    const first = matching();
    read.put('touchpoint', 't2', { description: 'By phone' });
    expect(matching()).toBe(first);
    read.put('touchpoint', 't4', { title: 'Asks again' });
    expect([...(matching() ?? [])]).toEqual(['t2', 't3', 't4']);
    read.remove('t3');
    expect([...(matching() ?? [])]).toEqual(['t2', 't4']);
    read.remove('t1');
    expect([...(matching() ?? [])]).toEqual(['t2', 't4']);
    expect(matchingTouchpoints(read, 'b1', {}, 'en')).toBeNull();
    expect([...(matching() ?? [])]).toEqual(['t2', 't4']);
  });

  it('by a kind of waste finds what the analysis counts, necessary waste too', () => {
    const read = board();
    read.put('touchpoint', 't1', { value: 'necessary', waste: ['approval-waiting', 'waiting'] });
    const counted = analyseBoard(read, 'b1').waste.byKind.map(({ kind, count }) => [kind, count]);
    expect(counted).toEqual([
      ['waiting', 2],
      ['approval-waiting', 1],
    ]);
    for (const [kind, count] of counted)
      expect(matchingTouchpoints(read, 'b1', { waste: [String(kind)] }, 'en')?.size).toBe(count);
  });

  it('holds no condition that says nothing', () => {
    expect(tidyFilter({ teams: [], text: '  ' })).toEqual({});
    expect(isEmptyFilter(toggled({ teams: ['m1'] }, 'teams', 'm1'))).toBe(true);
    expect(toggled({ teams: ['m1'] }, 'teams', '')).toEqual({ teams: ['m1', ''] });
  });

  it('is not read from what is none', () => {
    expect(journeyFilter.safeParse({ teams: ['m1'], momentOfTruth: true }).success).toBe(true);
    expect(journeyFilter.safeParse({ teams: 'm1' }).success).toBe(false);
    expect(journeyFilter.safeParse({ values: ['good'] }).success).toBe(false);
    expect(journeyFilter.safeParse({ other: 1 }).success).toBe(false);
  });
});
