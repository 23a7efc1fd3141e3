/** The emotion curve: it passes through what people said, never beyond it, and leaves unknown stretches open. */
import { describe, expect, it } from 'vitest';
import type { Slot } from '../grid/axis';
import { seeded } from '../../testing/random-board';
import { curveAreas, curvePath, curvePoints, segmentsFrom } from './emotion-curve';

const slot = (value: number | null, i: number): Slot =>
  ({ centre: 100 * i, touchpoint: { emotion: value } }) as unknown as Slot;
const curve = (values: readonly (number | null)[]) =>
  curvePoints(values.map(slot), ({ touchpoint }) => touchpoint.emotion);
const up = (value: number): number => -value;

describe('emotion curve', () => {
  it('given random emotions, stays between each two neighbours', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = seeded(seed);
      const points = curve(
        Array.from({ length: 30 }, () => (random() < 0.2 ? null : Math.round(random() * 40) / 10 - 2)),
      );
      for (const segment of segmentsFrom(points, 0, 30)) {
        const [, c] = curvePath([segment], (value) => value);
        if (c?.[0] !== 'C') throw new Error(`seed ${seed}: no curve`);
        const [low, high] = [
          Math.min(segment.from.value, segment.to.value),
          Math.max(segment.from.value, segment.to.value),
        ];
        for (const control of [c[2], c[4]]) {
          expect(control).toBeGreaterThanOrEqual(low - 1e-9);
          expect(control).toBeLessThanOrEqual(high + 1e-9);
        }
      }
    }
  });
  it('cut into chunks is exactly the same curve', () => {
    const points = curve([0, 1, null, -2, -1, 2, 0.5, null, null, 1]);
    const whole = curvePath(segmentsFrom(points, 0, 10), up).filter(([c]) => c === 'C');
    const pieces = [0, 3, 6, 9]
      .flatMap((from) => curvePath(segmentsFrom(points, from, from + 3), up))
      .filter(([c]) => c === 'C');
    expect(pieces).toEqual(whole);
  });
  it('marks links over unknown emotions and leaves their area open', () => {
    const segments = segmentsFrom(curve([1, null, 1]), 0, 3);
    expect(segments.map(({ gap }) => gap)).toEqual([true]);
    expect(curveAreas(segments, up).above).toEqual([]);
  });
  it('splits the area where it crosses zero', () => {
    const { above, below } = curveAreas(segmentsFrom(curve([2, -2]), 0, 2), up);
    expect(above.at(-2)?.[1]).toBeCloseTo(50, 6);
    expect(below[0]?.[1]).toBeCloseTo(50, 6);
  });
});
