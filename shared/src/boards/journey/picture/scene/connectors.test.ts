import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { journeyPicture } from './journey-scene';
import { paperBoard } from '../../testing/paper-board';

const words = createTranslator('en');

/** The connector of a map of three touchpoints, from the second back to the first or to one in its own column. */
function drawn(fields: Readonly<Record<string, unknown>>, touchpoint: Readonly<Record<string, unknown>> = {}) {
  const board = paperBoard('b1');
  board.put('stage', 's1', { name: 'Before', order: 'a' });
  for (const [nth, id] of ['t1', 't2', 't3'].entries())
    board.put('touchpoint', id, { title: id, stage: 's1', order: `b${nth}`, layer: 'customer' });
  board.put('touchpoint', 't2', touchpoint);
  board.put('connector', 'c1', { kind: 'rework', from: 't2', to: 't1', share: 30, ...fields });
  const { scene } = journeyPicture({ read: board, board: 'b1', words });
  const item = scene.items.find(({ id }) => id === 'c1');
  const text = item?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join(' ');
  return { item, text };
}
const wait = { amount: 2, unit: 'd' };

describe('what a connector says', () => {
  it('is all there between neighbours', () => {
    const { text, item } = drawn({ label: 'information missing', wait });
    expect(text).toBe('information missing · 30\u00a0% · +2\u00a0d');
    expect(item?.hint).toBeUndefined();
  });

  it('keeps share and extra waiting when its label is too long, and has all of it as a hint', () => {
    const label = 'the referral comes back because the information about the medication is missing';
    const { text, item } = drawn({ label, wait });
    expect(text).toMatch(/^the referral comes.*… · 30\u00a0% · \+2\u00a0d$/);
    expect(item?.hint).toBe(`${label} · 30\u00a0% · +2\u00a0d`);
    expect(item?.label).toContain(label);
  });

  it('is there between two in one column, too', () => {
    expect(drawn({ label: 'again', wait }, { withPrevious: true }).text).toBe('again · 30\u00a0% · +2\u00a0d');
    expect(drawn({ wait }, { withPrevious: true, layer: 'backstage' }).text).toBe('30\u00a0% · +2\u00a0d');
  });

  it('lies on a plate inside its box', () => {
    const { item } = drawn({ label: 'information missing', wait });
    const plate = item?.shapes.find((shape) => shape.kind === 'rect');
    if (!item || plate?.kind !== 'rect') throw new Error('no plate');
    expect(plate.x).toBeGreaterThanOrEqual(item.box.x);
    expect(plate.x + plate.width).toBeLessThanOrEqual(item.box.x + item.box.width);
  });
});

describe('the line from a failure to what puts it right', () => {
  /** Three touchpoints, of which the second fails. */
  function line(failed: number | null, by: string, after: number | null) {
    const board = paperBoard('b1');
    board.put('stage', 's1', { name: 'Before', order: 'a' });
    for (const [nth, id] of ['t1', 't2', 't3'].entries())
      board.put('touchpoint', id, { title: id, stage: 's1', order: `b${nth}`, layer: 'customer', emotion: after });
    board.put('touchpoint', 't2', { failure: true, recoveredBy: by, emotion: failed });
    const { scene, layout } = journeyPicture({ read: board, board: 'b1', words });
    const item = scene.items.find(({ id }) => id === 'recovery:t2');
    const text = item?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join(' ');
    return { item, text, layout };
  }

  it('says how the emotion changes, and whether that is enough', () => {
    expect(line(-2, 't3', 1).text).toBe('put right · +3');
    expect(line(-2, 't3', -1).text).toBe('put right, not well enough · +1');
    expect(line(-2, 't3', null).text).toBe('put right, emotion unknown');
    expect(line(-2, 't1', 2).text).toBe('does not come after the failure');
    expect(line(-2, 't3', 1).item).toMatchObject({ interactive: false, label: expect.stringContaining('t2') });
  });

  it('is drawn between cards of the map only, with room for it above the row', () => {
    expect(line(-2, 'gone', 1).item).toBeUndefined();
    const [without, withLine] = [line(-2, 'gone', 1), line(-2, 't3', 1)].map(
      ({ layout }) => layout.rows[0]?.cardsY ?? 0,
    );
    expect(withLine).toBeGreaterThan(without ?? 0);
  });

  it('follows the emotions at its ends, and what it leads to', () => {
    const board = paperBoard('b1');
    board.put('stage', 's1', { name: 'Before', order: 'a' });
    for (const [nth, id] of ['t1', 't2', 't3'].entries())
      board.put('touchpoint', id, { title: id, stage: 's1', order: `b${nth}`, layer: 'customer', emotion: -1 });
    board.put('touchpoint', 't1', { failure: true, recoveredBy: 't2' });
    const first = journeyPicture({ read: board, board: 'b1', words });
    board.put('touchpoint', 't2', { emotion: 2 });
    const felt = journeyPicture({ read: board, board: 'b1', words }, first);
    board.put('touchpoint', 't1', { recoveredBy: null });
    const none = journeyPicture({ read: board, board: 'b1', words }, felt);
    const labels = [first, felt, none].map(({ scene }) => scene.items.find(({ id }) => id === 'recovery:t1')?.label);
    expect(labels[0]).toContain('not well enough');
    expect(labels[1]).toContain('+3');
    expect(labels[2]).toBeUndefined();
  });
});
