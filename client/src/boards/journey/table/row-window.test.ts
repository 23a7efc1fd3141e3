import { describe, expect, it } from 'vitest';
import { groupsToRender, rangeInView, ROW_HEIGHT } from './row-window';
import type { TableRow, TableRows } from './rows';

/** Stages of ten touchpoints each. */
function rowsOf(stages: number): TableRows {
  const rows: TableRow[] = [];
  for (let stage = 0; stage < stages; stage++) {
    const heading = rows.length;
    rows.push({ kind: 'heading', stage: null, count: 10 });
    for (let i = 0; i < 10; i++) rows.push({ kind: 'touchpoint', touchpoint: null as never, heading });
  }
  return { rows, walk: [], placeOf: new Map() };
}

/** Every row stands where it would stand without a window. */
function height(groups: ReturnType<typeof groupsToRender>): number {
  return groups.flatMap(({ parts }) => parts).reduce((sum, part) => sum + ('gap' in part ? part.gap : 1), 0);
}

describe('the window of rows', () => {
  it('is the same height with any part in view', () => {
    const rows = rowsOf(500);
    for (const scroll of [0, 1, 340, 34_000, 90_000, 187_000]) {
      const range = rangeInView(scroll, 700, rows.rows.length);
      for (const keep of [-1, 5, 2750, 5499]) {
        const groups = groupsToRender(rows, range, keep);
        expect(height(groups)).toBe(rows.rows.length);
        expect(new Set(groups.map(({ heading }) => heading)).size).toBe(groups.length);
        expect(groups.flatMap(({ parts }) => parts).length).toBeLessThan(90);
      }
    }
  });

  it('holds what is in view, its stage’s heading and the row with the focus', () => {
    const rows = rowsOf(500);
    const first = Math.floor(50_000 / ROW_HEIGHT);
    const parts = groupsToRender(rows, rangeInView(50_000, 700, rows.rows.length), 7).flatMap((group) => group.parts);
    const rendered = new Set(parts.flatMap((part) => ('row' in part ? [part.row] : [])));
    expect([0, 7, first, first + 20, first - (first % 11)].every((row) => rendered.has(row))).toBe(true);
  });
});
