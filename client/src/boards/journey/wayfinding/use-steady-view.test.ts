import { createTranslator } from '@polku/shared/i18n/translator';
import { paperBoard } from '@polku/shared/boards/journey/scene/paper-board';
import { journeyLayout } from '@polku/shared/boards/journey/layout/layout';
import { describe, expect, it } from 'vitest';
import { shiftOf } from './use-steady-view';

const words = createTranslator('en');

function layoutWith(collapsed: readonly string[]) {
  const read = paperBoard('b1');
  for (const [at, stage] of ['s1', 's2', 's3'].entries()) {
    read.put('stage', stage, { name: stage, order: `a${at}` });
    for (const n of [1, 2, 3, 4])
      read.put('touchpoint', `${stage}t${n}`, { stage, order: `a${n}`, title: `${stage} ${n}` });
  }
  return journeyLayout({ read, board: 'b1', words, look: { collapsed: new Set(collapsed), shown: null } });
}

describe('when a stage collapses', () => {
  const before = layoutWith([]);
  const [first, second] = before.axis.stages;

  it('the stage at the left edge stays where it is', () => {
    const after = layoutWith(['s1']);
    const moved = (after.axis.stages[1]?.x ?? 0) - (second?.x ?? 0);
    expect(moved).toBeLessThan(0);
    expect(shiftOf(before, after, second?.x ?? 0)).toBe(moved);
  });

  it('nothing moves for one who looks at what lies before it', () => {
    expect(shiftOf(before, layoutWith(['s3']), first?.x ?? 0)).toBe(0);
  });

  it('a part of it stays in view for one who was in the midst of it', () => {
    const after = layoutWith(['s2']);
    const left = (second?.x ?? 0) + 400;
    const now = left + shiftOf(before, after, left);
    const narrow = after.axis.stages[1];
    expect(now).toBeGreaterThanOrEqual(narrow?.x ?? 0);
    expect(now).toBeLessThan((narrow?.x ?? 0) + (narrow?.width ?? 0));
  });
});
