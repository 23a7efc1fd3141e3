import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point, RemoteMark } from '../canvas-types';
import { createLaserTrails, followLasers } from './laser-trails';
import { createTrailPath } from './trail-path';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const CAMERA = { viewport: () => ({ x: 0, y: 0, zoom: 2 }), toScreen: ({ x, y }: Point) => ({ x: x * 2, y: y * 2 }) };
const lasers = (still = false) => createLaserTrails({ host: () => document.body, camera: CAMERA, still: () => still });
const drawn = (): readonly Element[] => [...document.querySelectorAll('.canvas-lasers g')];

describe('the path of a trail', () => {
  it('is a dot, then a line, then smooth through the middles', () => {
    const path = createTrailPath();
    expect(path.add({ x: 0, y: 0 })).toBe('M0 0L0 0');
    expect(path.add({ x: 10, y: 0 })).toBe('M0 0L10 0');
    expect(path.add({ x: 10, y: 10 })).toBe('M0 0Q10 0 10 5L10 10');
    expect(path.add({ x: 10, y: 10 })).toBeNull();
  });
  it('lets its end go instead of growing without limit', () => {
    const path = createTrailPath();
    let longest = 0;
    for (let x = 0; x < 5000; x += 1) longest = Math.max(longest, path.add({ x, y: x % 7 })?.split('Q').length ?? 0);
    expect(longest).toBeLessThanOrEqual(600);
    expect(path.add({ x: 5000, y: 0 })).toMatch(/^M4\d{3} /);
  });
});

describe('laser trails', () => {
  it('have a dark and a light edge around the colour, and are no element while nobody draws', () => {
    const trails = lasers();
    expect(document.querySelector('.canvas-lasers')).toBeNull();
    trails.draw(1, '#A8485E', { x: 5, y: 5 });
    const [group] = drawn();
    expect([...(group?.children ?? [])].map((line) => line.getAttribute('stroke'))).toEqual([
      '#16181d',
      '#ffffff',
      '#A8485E',
    ]);
    expect(group?.getAttribute('transform')).toBe('translate(10 10) scale(2)');
    trails.stop();
    expect(document.querySelector('.canvas-lasers')).toBeNull();
  });
  it('stay while they are drawn, fade when they end, and begin anew after that', () => {
    const trails = lasers();
    trails.draw(1, '#A8485E', { x: 0, y: 0 });
    vi.advanceTimersByTime(60_000);
    expect(drawn()).toHaveLength(1);
    trails.end(1);
    expect(drawn()[0]?.classList.contains('is-fading')).toBe(true);
    trails.draw(1, '#A8485E', { x: 9, y: 9 });
    expect(drawn()).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    expect(drawn()).toHaveLength(1);
  });
  it('vanish at once for who wants no motion', () => {
    const trails = lasers(true);
    trails.draw(1, '#A8485E', { x: 0, y: 0 });
    trails.end(1);
    expect(drawn()).toEqual([]);
  });
  it('follow the lasers of others and nothing else that their pointers do', () => {
    const trails = {
      draw: vi.fn<() => void>(),
      end: vi.fn<() => void>(),
      place: () => undefined,
      stop: () => undefined,
    };
    let tell: (moved: readonly number[]) => void = () => undefined;
    const at = new Map<number, Point & { laser: boolean }>();
    const followed = followLasers(trails, {
      of: (id) => at.get(id) ?? null,
      watch(listener) {
        tell = listener;
        return () => undefined;
      },
    });
    const mark = (clientId: number) => ({ clientId, color: `#00000${clientId}` }) as RemoteMark;
    followed.people([mark(1), mark(2)]);
    at.set(1, { x: 1, y: 1, laser: false });
    tell([1]);
    expect(trails.draw).not.toHaveBeenCalled();
    at.set(2, { x: 3, y: 4, laser: true });
    tell([2]);
    expect(trails.draw).toHaveBeenCalledExactlyOnceWith(2, '#000002', { x: 3, y: 4, laser: true });
    followed.people([mark(1)]);
    expect(trails.end).toHaveBeenCalledExactlyOnceWith(2);
    tell([2]);
    expect(trails.draw).toHaveBeenCalledOnce();
  });
});
