import { createTranslator } from '@polku/shared/i18n/translator';
import { paperBoard } from '@polku/shared/boards/journey/testing/paper-board';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import type { Density } from '@polku/shared/boards/journey/records/schema';
import { act, cleanup, render } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { JourneyControl } from '../../control/journey-context';
import { shiftOf, useSteadyView } from './use-steady-view';

afterEach(cleanup);

const words = createTranslator('en');

function layoutWith(collapsed: readonly string[], density: Density = 'comfortable') {
  const read = paperBoard('b1');
  read.put('journey', 'b1J', { density });
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

it('one who looks at a touchpoint still does when the map becomes compact', () => {
  const [before, after] = [layoutWith([]), layoutWith([], 'compact')];
  const left = before.places.get('s2t3')?.x ?? 0;
  expect(left + shiftOf(before, after, left)).toBeCloseTo(after.places.get('s2t3')?.x ?? 0, 5);
});

it('the view moves when the canvas has the new board: the old one may end before the place it moves to', async () => {
  const [before, after] = [layoutWith([], 'compact'), layoutWith([])];
  const told: string[] = [];
  const camera = {
    visible: () => ({ x: 700, y: 0, width: 800, height: 600 }),
    viewport: () => ({ x: -700, y: 0, zoom: 1 }),
    setViewport: () => told.push('view'),
  };
  const control = { camera: () => camera } as unknown as JourneyControl;
  function Keeper({ layout }: { layout: typeof before }) {
    useSteadyView(layout, undefined, control);
    return null;
  }
  function Canvas({ layout }: { layout: typeof before }) {
    useLayoutEffect(() => void told.push('board'), [layout]);
    return null;
  }
  const both = (layout: typeof before) => (
    <>
      <Keeper layout={layout} />
      <Canvas layout={layout} />
    </>
  );
  const { rerender } = render(both(before));
  told.length = 0;
  await act(async () => {
    rerender(both(after));
    await Promise.resolve();
  });
  expect(told).toEqual(['board', 'view']);
});
