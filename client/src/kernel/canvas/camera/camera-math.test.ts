import { describe, expect, it } from 'vitest';
import {
  betweenViews,
  boardToScreen,
  fitAll,
  fitHeight,
  firstView,
  fitView,
  headInsets,
  headZoom,
  constrainView,
  leastZoom,
  screenToBoard,
  snapView,
  visibleBox,
  toolsHeight,
  zoomAround,
  zoomWithin,
} from './camera-math';

const screen = { width: 1280, height: 800 };
const noHeads = { topHeight: 0, leftWidth: 0 };
const heads = { topHeight: 88, leftWidth: 124 };
const board = { x: 0, y: 0, width: 3000, height: 900 };

describe('where the board stands on the screen', () => {
  it('keeps the point under the pointer when zooming', () => {
    const view = { x: -120, y: 40, zoom: 1 };
    const pointer = { x: 500, y: 300 };
    const under = screenToBoard(view, pointer);
    const back = boardToScreen(zoomAround(view, pointer, 0.3), under);
    expect(back.x).toBeCloseTo(pointer.x);
    expect(back.y).toBeCloseTo(pointer.y);
  });
  it('shows a box whole and in the middle when fitted, beside the heads', () => {
    const box = { x: 400, y: 300, width: 2000, height: 500 };
    const view = fitView(box, screen, heads, 2);
    const insets = headInsets(heads, view.zoom);
    const seen = visibleBox(view, screen, insets);
    expect(seen.x).toBeLessThan(box.x);
    expect(seen.x + seen.width).toBeGreaterThan(box.x + box.width);
    expect(seen.x + seen.width / 2).toBeCloseTo(box.x + box.width / 2);
  });
  it('never enlarges a small board to fit it', () => {
    expect(fitAll({ x: 0, y: 0, width: 300, height: 200 }, screen, noHeads).zoom).toBe(1);
  });
  it('lets a very long board be seen whole, and an ordinary one shrink to a tenth', () => {
    expect(leastZoom(board, screen, heads)).toBe(0.1);
    const long = { x: 0, y: 0, width: 158_000, height: 900 };
    const least = leastZoom(long, screen, heads);
    expect(least * long.width).toBeLessThanOrEqual(screen.width);
  });
  it('begins at 100 % with the heads in view when the board is wider than can be read at once', () => {
    expect(firstView({ ...board, width: 20_000 }, screen, heads)).toEqual({ x: 0, y: 0, zoom: 1 });
  });
  it('begins with the whole width when that can be read', () => {
    const view = firstView({ ...board, width: 1500 }, screen, heads);
    expect(view.zoom).toBeGreaterThanOrEqual(0.7);
    expect(1500 * view.zoom + view.x).toBeLessThanOrEqual(screen.width);
  });
  it('shows a long board in its whole height from its beginning, above the tools, on request', () => {
    const long = { x: 0, y: 0, width: 20_000, height: 1000 };
    const view = fitHeight(long, screen, heads);
    const seen = visibleBox(view, screen, headInsets(heads, view.zoom));
    expect(seen.x).toBeCloseTo(heads.leftWidth);
    expect(view.y + long.height * view.zoom).toBeLessThanOrEqual(screen.height - toolsHeight);
    expect(view.zoom).toBeGreaterThan(3 * fitAll(long, screen, heads).zoom);
    expect(fitHeight({ ...long, height: 50_000 }, screen, heads).zoom).toBeGreaterThan(0.3);
    expect(fitHeight({ ...long, height: 200 }, screen, heads).zoom).toBe(1);
  });
  it('goes from far away to 100 % without leaving the board', () => {
    const long = { x: 0, y: 0, width: 20_000, height: 1000 };
    for (const far of [fitAll(long, screen, heads), { x: 900, y: 300, zoom: 0.05 }, { x: -980, y: -10, zoom: 0.06 }]) {
      const seen = visibleBox(zoomWithin(far, 1, long, screen, heads), screen, headInsets(heads, 1));
      expect(seen.x).toBeGreaterThanOrEqual(heads.leftWidth);
      expect(seen.y).toBeGreaterThanOrEqual(heads.topHeight);
      expect(seen.x + seen.width).toBeLessThanOrEqual(long.width + 24);
    }
  });
  it('keeps the middle where it is when that is on the board', () => {
    const view = { x: -4000, y: -200, zoom: 0.8 };
    const middle = { x: (screen.width + 124 * 0.8) / 2, y: (screen.height + 88 * 0.8) / 2 };
    const zoomed = zoomWithin(view, 1, { x: 0, y: 0, width: 20_000, height: 4000 }, screen, heads);
    expect(screenToBoard(zoomed, middle).x).toBeCloseTo(screenToBoard(view, middle).x);
    expect(screenToBoard(zoomed, middle).y).toBeCloseTo(screenToBoard(view, middle).y);
  });
  it('never lets the board leave the screen', () => {
    const held = constrainView({ x: -1e6, y: 1e6, zoom: 1 }, board, screen, noHeads);
    const seen = visibleBox(held, screen);
    expect(seen.x).toBeLessThan(board.x + board.width);
    expect(seen.y + seen.height).toBeGreaterThan(board.y);
  });
  it('keeps the beginning of the board by its heads, wherever one scrolls', () => {
    const held = constrainView({ x: 1e6, y: 1e6, zoom: 1 }, board, screen, heads);
    expect(held).toEqual({ x: 96, y: 96, zoom: 1 });
    const far = constrainView({ x: -1e6, y: 0, zoom: 1 }, board, screen, heads);
    expect(far.x + board.width).toBeCloseTo(124 + (screen.width - 124) / 2);
  });
  it('lets a view of everything and of a small board stand in the middle', () => {
    for (const of of [board, { x: 0, y: 0, width: 500, height: 300 }, { x: -400, y: -50, width: 900, height: 300 }]) {
      const fitted = fitAll(of, screen, heads);
      expect(constrainView(fitted, of, screen, heads)).toEqual(fitted);
      const plain = fitAll(of, screen, noHeads);
      expect(constrainView(plain, of, screen, noHeads)).toEqual(plain);
    }
  });
  it('puts offsets on whole device pixels', () => {
    expect(snapView({ x: 10.3, y: 0.26, zoom: 0.7 }, 2)).toEqual({ x: 10.5, y: 0.5, zoom: 0.7 });
  });
  it('travels between two views from the one to the other', () => {
    const from = { x: 0, y: 0, zoom: 1 };
    const to = { x: 300, y: 200, zoom: 0.25 };
    const start = betweenViews(from, to, 0, screen);
    const end = betweenViews(from, to, 1, screen);
    expect(start.x).toBeCloseTo(from.x);
    expect(end.x).toBeCloseTo(to.x);
    expect(end.zoom).toBeCloseTo(to.zoom);
    const half = betweenViews(from, to, 0.5, screen);
    expect(half.zoom).toBeLessThan(1);
    expect(half.zoom).toBeGreaterThan(0.25);
  });
  it('keeps heads readable when the board is not', () => {
    expect(headZoom(0.05)).toBe(0.8);
    expect(headZoom(1.2)).toBe(1.2);
    expect(headZoom(4)).toBe(1.5);
  });
});
