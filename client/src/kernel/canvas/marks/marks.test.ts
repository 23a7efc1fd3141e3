import { describe, expect, it } from 'vitest';
import { minimapFrame, minimapPlace, minimapPoint, minimapSize } from '../chrome/minimap-place';
import { glideAt, glideEnded, glideTo } from './glide';
import { outlinePath } from './mark-path';

describe('outlines', () => {
  it('are one path for all boxes', () => {
    const path = outlinePath(
      [
        { x: 0, y: 0, width: 10, height: 10 },
        { x: 20, y: 0, width: 10, height: 10 },
      ],
      1,
      2,
    );
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.startsWith('M1 -1h8')).toBe(true);
  });
});

describe('another person’s cursor', () => {
  it('appears where it is and glides from there', () => {
    const shown = glideTo(undefined, { x: 10, y: 10 }, 0, 1);
    expect(glideAt(shown, 0)).toEqual({ x: 10, y: 10 });
    const moved = glideTo(shown, { x: 110, y: 10 }, 100, 1);
    expect(glideAt(moved, 100)).toEqual({ x: 10, y: 10 });
    expect(glideAt(moved, 145).x).toBeCloseTo(60);
    expect(glideEnded(moved, 190)).toBe(true);
  });
  it('turns towards a newer place from where it has come to', () => {
    const first = glideTo(glideTo(undefined, { x: 0, y: 0 }, 0, 1), { x: 90, y: 0 }, 0, 1);
    const second = glideTo(first, { x: 0, y: 90 }, 45, 1);
    expect(second.from).toEqual({ x: 45, y: 0 });
  });
});

describe('the minimap', () => {
  const bounds = { x: -100, y: 0, width: 4000, height: 1000 };
  it('has the board’s shape within limits', () => {
    expect(minimapSize(bounds)).toEqual({ width: 152, height: 38 });
    expect(minimapSize({ ...bounds, width: 1e6 }).height).toBe(32);
  });
  it('finds the board point again', () => {
    const place = minimapPlace(bounds, minimapSize(bounds));
    const at = { x: 500 * place.scale + place.dx, y: 300 * place.scale + place.dy };
    expect(minimapPoint(place, at).x).toBeCloseTo(500);
  });
  it('shows even a tiny part of a huge board as something to hold', () => {
    const size = minimapSize(bounds);
    const frame = minimapFrame(minimapPlace(bounds, size), { x: 3890, y: 0, width: 4, height: 2 }, size);
    expect(frame.width).toBe(6);
    expect(frame.x + frame.width).toBeLessThanOrEqual(size.width);
  });
});
