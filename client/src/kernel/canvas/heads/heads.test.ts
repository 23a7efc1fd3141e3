import type { SceneItem } from '@polku/shared/kernel/scene';
import { describe, expect, it } from 'vitest';
import { sampleScene } from '../testing/sample-scene';
import { createHeadFitter, fitHead, slideRoom } from './fit-head';
import { layoutServes, layoutHeads } from './head-layout';

const screen = { width: 1280, height: 800 };
const { heads } = sampleScene({ cards: 5000, rows: 5 });
const stage = heads.top[1] as SceneItem;
const words = (item: { shapes: SceneItem['shapes'] }): string[] =>
  item.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('a head at another size than its column', () => {
  it('is the very same at its own size', () => {
    expect(fitHead(stage, 'x', 1).shapes).toBe(stage.shapes);
  });
  it('keeps its title and drops the small print when there is little room', () => {
    const fitted = fitHead(stage, 'x', 0.12);
    expect(words(fitted)).toContain('Stage 2');
    expect(words(fitted)).not.toContain('8 touchpoints · 38.1 h');
    expect(fitted.box.width).toBeCloseTo(stage.box.width * 0.12);
  });
  it('never writes outside itself', () => {
    for (const stretch of [0.9, 0.5, 0.2, 0.08, 0.03, 0.005]) {
      const fitted = fitHead(stage, 'x', stretch);
      for (const shape of fitted.shapes) {
        if (shape.kind !== 'text') continue;
        const from = shape.anchor === 'end' ? shape.x - shape.width : shape.x;
        expect(from).toBeGreaterThanOrEqual(fitted.box.x - 1);
        expect(from + shape.width).toBeLessThanOrEqual(fitted.box.x + fitted.box.width + 1);
      }
    }
  });
  it('keeps a row name in a low row and leaves out what stands below it', () => {
    const row = heads.left[2] as SceneItem;
    const fitted = fitHead(row, 'y', 0.2);
    expect(words(fitted)).toEqual(['Lane 3']);
  });
  it('keeps the sign before a text on its line, and leaves it out with the text', () => {
    const base = heads.left[2] as SceneItem;
    const { box } = base;
    const name = base.shapes.find((shape) => shape.kind === 'text');
    if (!name) throw new Error('the row has no name');
    const legend = { ...name, x: box.x + 44, y: name.y + 20, size: 11, text: 'employee', width: 50 };
    const lineOf = (y: number): SceneItem['shapes'][number] => ({
      kind: 'path',
      commands: [
        ['M', box.x + 16, y],
        ['L', box.x + 36, y],
      ],
      stroke: 'ink',
    });
    const dot = { kind: 'circle' as const, x: box.x + 34, y: name.y - 4, r: 4, fill: 'ink' as const };
    const named = { ...name, x: box.x + 44 };
    const item: SceneItem = { ...base, shapes: [named, dot, legend, lineOf(legend.y - 4)] };
    const at = (stretch: number) => {
      const { shapes } = fitHead(item, 'y', stretch);
      const path = shapes.find((shape) => shape.kind === 'path');
      const circle = shapes.find((shape) => shape.kind === 'circle');
      const texts = shapes.filter((shape) => shape.kind === 'text');
      return { texts, circle, y: path?.kind === 'path' ? path.commands[0]?.[2] : undefined };
    };
    const near = at(0.7);
    expect(near.y).toBeCloseTo((near.texts[1]?.y ?? 0) - 4);
    expect(near.circle?.y).toBeCloseTo((near.texts[0]?.y ?? 0) - 4);
    const low = at(0.15);
    expect(low.texts).toHaveLength(1);
    expect(low.y).toBeUndefined();
    expect(low.circle?.y).toBeCloseTo((low.texts[0]?.y ?? 0) - 4);
  });
  it('lets its name slide only as far as there is room', () => {
    const room = slideRoom(fitHead(stage, 'x', 1));
    expect(room).toBeGreaterThan(500);
    expect(room).toBeLessThan(stage.box.width);
  });
  it('is made once for one size', () => {
    const fit = createHeadFitter();
    expect(fit(stage, 'x', 0.5)).toBe(fit(stage, 'x', 0.5));
  });
});

describe('the strips of heads', () => {
  it('hold only what is near the view', () => {
    const plan = layoutHeads(heads, { x: -5000, y: 0, zoom: 1 }, screen);
    expect(plan.top.length).toBeLessThan(6);
    expect(plan.top.length).toBeGreaterThan(0);
  });
  it('stay few when all stages are in view', () => {
    expect(layoutHeads(heads, { x: 0, y: 0, zoom: 0.008 }, screen).top.length).toBeLessThanOrEqual(160);
  });
  it('serve while panning a little and are made anew at rest after a zoom', () => {
    const plan = layoutHeads(heads, { x: 0, y: 0, zoom: 1 }, screen);
    expect(layoutServes(plan, { x: -200, y: 0, zoom: 1 }, screen, true)).toBe(true);
    expect(layoutServes(plan, { x: -900, y: 0, zoom: 1 }, screen, false)).toBe(false);
    expect(layoutServes(plan, { x: 0, y: 0, zoom: 0.95 }, screen, false)).toBe(true);
    expect(layoutServes(plan, { x: 0, y: 0, zoom: 0.95 }, screen, true)).toBe(false);
  });
});
