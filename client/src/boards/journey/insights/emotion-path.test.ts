import { describe, expect, it } from 'vitest';
import { emotionPath, inGroups } from './emotion-path';

describe('the course of an emotion', () => {
  it('runs from neighbour to neighbour, upwards for the better', () => {
    const { known, across, points } = emotionPath([-2, 2]);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [25, 94],
      [75, 6],
    ]);
    expect(known).toBe('M25 94C50 94 50 6 75 6');
    expect(across).toBe('');
  });

  it('leads over what is unknown on another path, and gives it no point', () => {
    const { known, across, points } = emotionPath([1, null, 1, null]);
    expect(points.map(({ at }) => at)).toEqual([0, 2]);
    expect(known).toBe('');
    expect(across).toMatch(/^M12.5 28C/);
  });

  it('is nothing where nothing is known', () => {
    expect(emotionPath([null, null])).toEqual({ known: '', across: '', points: [] });
    expect(emotionPath([])).toEqual({ known: '', across: '', points: [] });
  });

  it('is drawn in groups of neighbours where there are too many, and a group that nobody rated stays unknown', () => {
    const emotions = [2, null, -1, null, null, -2];
    expect(inGroups(emotions, 1, (one) => one)).toEqual(emotions);
    expect(inGroups(emotions, 2, (one) => one)).toEqual([2, -1, -2]);
    expect(inGroups([2, 1, null, null, 0], 2, (one) => one)).toEqual([1.5, null, 0]);
  });
});
