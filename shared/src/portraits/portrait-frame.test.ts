import { describe, expect, it } from 'vitest';
import { frameOfNew, NEAREST, partShown, pushed, readFrame, WHOLE, zoomed } from './portrait-frame';
import { portraitFrom, portraitShapes } from './portrait';
import type { AnyRecord } from '../kernel/records';
import { type ImageShape, wholePicture } from '../kernel/scene';

const wide = frameOfNew({ width: 800, height: 400 });
const tall = frameOfNew({ width: 300, height: 900 });

describe('which part of a picture shows', () => {
  it('is all of a square picture, the middle of a wide one, the upper part of a tall one', () => {
    expect(partShown(WHOLE)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    expect(partShown(wide)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
    const { y, height } = partShown(tall);
    expect([y, height]).toEqual([expect.closeTo(1 / 6), expect.closeTo(1 / 3)]);
  });

  it('follows the pointer, and never shows what is outside the picture', () => {
    // Given a wide picture with as much left as right, when it is pushed by a quarter of the square to the right.
    const part = partShown(pushed(wide, 0.25, 0.9));
    expect(part.x).toBeCloseTo(0.25 - 0.25 * 0.5);
    expect(part.y).toBe(0);
    expect(partShown(pushed(wide, 9, 0)).x).toBe(0);
    expect(partShown(pushed(wide, -9, 0)).x).toBe(0.5);
  });

  it('keeps what is in the middle when it comes nearer', () => {
    const near = zoomed(pushed(wide, 0.2, 0), 2);
    const [before, after] = [partShown(pushed(wide, 0.2, 0)), partShown(near)];
    expect(after.x + after.width / 2).toBeCloseTo(before.x + before.width / 2);
    expect(after.y + after.height / 2).toBeCloseTo(0.5);
    expect(zoomed(wide, 99).zoom).toBe(NEAREST);
    expect(zoomed(wide, 0).zoom).toBe(1);
  });

  it('is nothing where what is stored is no frame', () => {
    for (const value of [null, undefined, 'x', { x: 2, y: 0, zoom: 1, ratio: 1 }, { x: 0 }])
      expect(readFrame(value)).toBeNull();
    expect(readFrame(wide)).toEqual(wide);
  });
});

describe('the portrait of an own picture', () => {
  const facts = (more: object): AnyRecord => ({ image: 'h', ...more }) as unknown as AnyRecord;
  const shapesOf = (more: object) =>
    portraitShapes({ x: 10, y: 20, width: 100, height: 100 }, portraitFrom(facts(more), 'board'));

  it('from before framing is drawn as it was', () => {
    expect(shapesOf({})).toEqual([{ kind: 'image', x: 10, y: 20, width: 100, height: 100, hash: 'h', radius: 16 }]);
  });

  it('lies so that its part fills the square', () => {
    const [shape] = shapesOf({ frame: { x: 0, y: 0, zoom: 2, ratio: 2 } });
    expect(wholePicture(shape as ImageShape)).toEqual({ x: 10, y: 20, width: 400, height: 200 });
    const [last] = shapesOf({ frame: { x: 1, y: 1, zoom: 1, ratio: 2 } });
    expect(wholePicture(last as ImageShape)).toEqual({ x: -90, y: 20, width: 200, height: 100 });
  });
});
