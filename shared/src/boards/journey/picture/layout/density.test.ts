/** How dense a map is: a setting of the board that moves things closer and loses none. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { type PaperBoard, paperBoard } from '../../testing/paper-board';
import { dropTargetAt } from './hit';
import { journeyLayout } from './layout';

const words = createTranslator('en');
let board: PaperBoard;
const lay = (narrowHeads = false) =>
  journeyLayout({ read: board, board: 'b1', words, look: { collapsed: new Set(), shown: null, narrowHeads } });
const heightOf = (lane: string): number => lay().lanes.find(({ type }) => type.id === lane)?.box.height ?? 0;

beforeEach(() => {
  board = paperBoard('b1');
  board.put('stage', 's', { name: 'Visit', order: 'a' });
  for (let n = 10; n < 40; n++) board.put('touchpoint', `t${n}`, { stage: 's', order: `a${n}`, layer: 'customer' });
});

describe('a compact map', () => {
  it('takes two thirds of the width, lower rows and lower lanes', () => {
    const wide = lay();
    const emotion = heightOf('emotion');
    board.put('journey', 'b1J', { density: 'compact' });
    const dense = lay();
    expect(dense.bounds.width / wide.bounds.width).toBeLessThan(0.68);
    expect(dense.rowsBottom).toBeLessThan(wide.rowsBottom * 0.85);
    expect(heightOf('emotion')).toBeLessThan(emotion * 0.8);
    expect([...dense.places.keys()]).toEqual([...wide.places.keys()]);
  });

  it('keeps the height of a lane that somebody has set', () => {
    board.put('lane', 'b1Lemotion', { lane: 'emotion', height: 200 });
    board.put('journey', 'b1J', { density: 'compact' });
    expect(heightOf('emotion')).toBe(200);
  });

  it('takes a drop on the middle of a card as parallel to it, and between two as a column of its own', () => {
    board.put('journey', 'b1J', { density: 'compact' });
    const place = lay().places.get('t30');
    const [x, y] = [place?.x ?? 0, (place?.y ?? 0) + 10];
    const { cardWidth, columnGap } = lay().axis.measures;
    expect(dropTargetAt(lay(), { x: x + cardWidth / 2, y })?.parallelTo).toBe('t30');
    expect(dropTargetAt(lay(), { x: x - columnGap / 2, y })).toMatchObject({ parallelTo: null, index: 20 });
  });

  it('is what a board from before knew densities is not', () => {
    expect(lay().axis.measures.density).toBe('comfortable');
    board.put('journey', 'b1J', { rows: 'team' });
    expect(lay().axis.measures.density).toBe('comfortable');
  });
});

describe('on a small screen', () => {
  it('the names at the left leave room for a card and a half on a phone, and nothing else changes', () => {
    const [wide, narrow] = [lay(), lay(true)];
    const { left, cardWidth } = narrow.axis.measures;
    expect(narrow.axis.columns[0]?.x).toBeLessThan(wide.axis.columns[0]?.x ?? 0);
    expect(390 - left).toBeGreaterThan(1.5 * cardWidth + 24);
    expect(narrow.bounds.height).toBe(wide.bounds.height);
  });
});
