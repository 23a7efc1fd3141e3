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
