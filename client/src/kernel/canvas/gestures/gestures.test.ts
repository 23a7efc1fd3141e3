import { describe, expect, it } from 'vitest';
import { createSceneIndex } from '../index/scene-index';
import { sampleScene } from '../testing/sample-scene';
import { edgeSpeed, edgeStep } from './edge-scroll';
import { viewKey } from './keys';
import { boxBetween, caughtBy } from './marquee';
import { wheelStep } from './wheel';

const wheel = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
const key = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the wheel', () => {
  it('pans, sideways with Shift', () => {
    expect(wheelStep({ ...wheel, deltaY: 100 }, 800)).toEqual({ zoom: 1, dx: -0, dy: -100 });
    expect(wheelStep({ ...wheel, deltaY: 100, shiftKey: true }, 800)).toEqual({ zoom: 1, dx: -100, dy: 0 });
    expect(wheelStep({ ...wheel, deltaY: 3, deltaMode: 1 }, 800).dy).toBe(-48);
  });
  it('zooms with Ctrl or Cmd, gently even for a strong notch', () => {
    expect(wheelStep({ ...wheel, deltaY: -5, ctrlKey: true }, 800).zoom).toBeGreaterThan(1);
    expect(wheelStep({ ...wheel, deltaY: 1000, metaKey: true }, 800).zoom).toBeGreaterThan(0.7);
  });
});

describe('keys of the view', () => {
  it('are those of common tools, on any keyboard layout', () => {
    expect(viewKey({ ...key, key: '!', code: 'Digit1', shiftKey: true })).toBe('all');
    expect(viewKey({ ...key, key: '"', code: 'Digit2', shiftKey: true })).toBe('selection');
    expect(viewKey({ ...key, key: '0', code: 'Digit0', ctrlKey: true })).toBe('full');
    expect(viewKey({ ...key, key: '+', code: 'Minus', metaKey: true })).toBe('in');
    expect(viewKey({ ...key, key: '-', code: 'Slash', ctrlKey: true })).toBe('out');
  });
  it('leave plain typing alone', () => {
    expect(viewKey({ ...key, key: '1', code: 'Digit1' })).toBeNull();
    expect(viewKey({ ...key, key: '+', code: 'Minus' })).toBeNull();
  });
});

describe('a marquee', () => {
  it('catches the interactive things that it touches', () => {
    const index = createSceneIndex();
    index.update(sampleScene({ cards: 20, rows: 4 }));
    const area = boxBetween({ x: 330, y: 320 }, { x: 100, y: 100 });
    expect(caughtBy(index, area).sort()).toEqual(['c0', 'c1', 'c2', 'c4', 'c5', 'c6']);
  });
});

describe('dragging to the edge', () => {
  it('moves the view towards what is beyond it, not in the middle', () => {
    expect(edgeSpeed(500, 0, 1000)).toBe(0);
    expect(edgeSpeed(10, 0, 1000)).toBeGreaterThan(0);
    expect(edgeSpeed(995, 0, 1000)).toBeLessThan(0);
    expect(edgeSpeed(5, 0, 60)).toBe(0);
  });

  const size = { width: 1000, height: 700 };
  const insets = { top: 88, left: 176 };
  const content = { x: 176, y: 88, width: 2000, height: 900 };
  const step = (at: { x: number; y: number }, view: { x: number; y: number }, along: 'x' | 'y' | 'both' = 'both') =>
    edgeStep(at, { ...view, zoom: 1 }, size, insets, content, along);

  it('stops where nothing is hidden: a card in the first row does not push the board down', () => {
    expect(step({ x: 190, y: 100 }, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(step({ x: 190, y: 100 }, { x: 0, y: -5 })).toEqual({ x: 0, y: 5 });
    expect(step({ x: 177, y: 89 }, { x: -500, y: -300 }).y).toBeGreaterThan(15);
  });
  it('goes a little beyond the end, where things are dropped behind the last', () => {
    const end = 1000 - (176 + 2000);
    expect(step({ x: 999, y: 400 }, { x: end, y: 0 }).x).toBeLessThan(0);
    expect(step({ x: 999, y: 400 }, { x: end - 88, y: 0 }).x).toBe(0);
  });
  it('moves sideways only with the head of a column, up and down only with that of a row', () => {
    const [corner, view] = [
      { x: 177, y: 40 },
      { x: -500, y: -300 },
    ];
    expect(step(corner, view, 'x')).toEqual({ x: expect.any(Number), y: 0 });
    expect(step(corner, view, 'x').x).toBeGreaterThan(0);
    expect(step(corner, view, 'y')).toEqual({ x: 0, y: expect.any(Number) });
  });
});
