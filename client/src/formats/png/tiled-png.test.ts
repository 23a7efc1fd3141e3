import { resolvePaint } from '@polku/shared/kernel/palette';
import type { Box, SceneItem } from '@polku/shared/kernel/scene';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPng } from '../../testing/png-reading';
import { makerOnPage } from './tile-makers';
import { planPng } from './png-plan';
import { pngInTiles, wideItems } from './tiled-png';

/** A surface that fills whole pixels with plain colours, and counts those that are read. */
class Blocks {
  static pixelsRead = 0;
  readonly pixels: Uint32Array;
  fillStyle = '';
  private dx = 0;
  private dy = 0;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint32Array(width * height);
  }
  getContext = () => this;
  setTransform(_a: number, _b: number, _c: number, _d: number, dx: number, dy: number): void {
    [this.dx, this.dy] = [dx, dy];
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const [, r = 0, g = 0, b = 0] = /#(..)(..)(..)/.exec(this.fillStyle)?.map((hex) => Number.parseInt(hex, 16)) ?? [];
    const word = (0xff000000 | (b << 16) | (g << 8) | r) >>> 0;
    const left = Math.max(0, x + this.dx);
    const right = Math.min(this.width, x + this.dx + width);
    if (left >= right) return;
    for (let row = Math.max(0, y + this.dy); row < Math.min(this.height, y + this.dy + height); row++)
      this.pixels.fill(word, row * this.width + left, row * this.width + right);
  }
  getImageData(x: number, y: number, width: number, height: number) {
    Blocks.pixelsRead += width * height;
    const read = new Uint32Array(width * height);
    for (let row = 0; row < height; row++)
      read.set(this.pixels.subarray((y + row) * this.width + x, (y + row) * this.width + x + width), row * width);
    return { data: { buffer: read.buffer } };
  }
  save = (): void => undefined;
  restore = (): void => undefined;
  beginPath = (): void => undefined;
  rect = (): void => undefined;
  clip = (): void => undefined;
  setLineDash = (): void => undefined;
}

const before = Object.getOwnPropertyDescriptor(globalThis, 'OffscreenCanvas');
beforeEach(() => {
  Object.defineProperty(globalThis, 'OffscreenCanvas', { configurable: true, value: Blocks });
  Blocks.pixelsRead = 0;
});
afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'OffscreenCanvas', before);
  else Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
});

const blockOf = (box: Box, fill: `#${string}`, id = ''): SceneItem => ({
  id: `${box.x} ${box.y} ${fill} ${id}`,
  plane: 1,
  box,
  shapes: [{ kind: 'rect', ...box, fill }],
  interactive: false,
});
const planOf = (width: number, height: number) => planPng({ x: -7, y: -3, width, height }, 1);

async function picture(width: number, height: number, items: readonly SceneItem[]) {
  const plan = planOf(width, height);
  const blob = await pngInTiles(plan, [items], makerOnPage(plan, { theme: 'light' }), {});
  return readPng(new Uint8Array(await blob.arrayBuffer()));
}

describe('a picture in tiles', () => {
  it('has the pixels of one that is painted at once, whatever lies across its tiles', async () => {
    const box = fc.record({
      x: fc.integer({ min: -20, max: 1100 }),
      y: fc.integer({ min: -20, max: 2150 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 900 }),
    });
    const colour = fc.constantFrom<`#${string}`>('#102030', '#c0d0e0', '#fbfaf7', '#ff0000');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(box, colour), { maxLength: 8 }), async (drawn) => {
        const items = drawn.map(([at, fill], nth) => blockOf(at, fill, String(nth)));
        const [width, height] = [1030, 2053];
        const { rgb } = await picture(width, height, items);
        const whole = new Blocks(width, height);
        whole.fillStyle = '#fbfaf7';
        whole.fillRect(0, 0, width, height);
        whole.setTransform(1, 0, 0, 1, 7, 3);
        for (const [at, fill] of drawn) {
          // An own colour is made readable on paper.
          whole.fillStyle = resolvePaint(fill, 'light');
          whole.fillRect(at.x, at.y, at.width, at.height);
        }
        const expected = new Uint8Array(width * height * 3);
        for (const [at, word] of whole.pixels.entries())
          for (let channel = 0; channel < 3; channel++) expected[at * 3 + channel] = (word >>> (8 * channel)) & 255;
        expect(Buffer.compare(rgb, expected)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it('reads few pixels where little changes, however large the picture', async () => {
    const [width, height] = [20_000, 1000];
    await picture(width, height, [blockOf({ x: 0, y: 0, width: 20_000, height: 900 }, '#123456')]);
    expect(Blocks.pixelsRead).toBeLessThan(0.02 * width * height);
  });

  it('says how far it is and stops when it is called off', async () => {
    const plan = planOf(30_000, 100);
    const told: number[] = [];
    await pngInTiles(plan, [[]], makerOnPage(plan, { theme: 'light' }), { tell: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.length).toBeGreaterThan(2);
    const stop = new AbortController();
    const making = () =>
      pngInTiles(plan, [[]], makerOnPage(plan, { theme: 'light' }), {
        signal: stop.signal,
        tell: () => stop.abort(),
      });
    await expect(making()).rejects.toThrow('aborted');
  });

  it('sends what reaches over many tiles once', () => {
    const wide = blockOf({ x: 0, y: 0, width: 20_000, height: 9 }, '#123456');
    const card = blockOf({ x: 0, y: 0, width: 160, height: 9 }, '#123456');
    expect(wideItems([[wide, card]], { scale: 1 })).toEqual([wide]);
    expect(wideItems([[wide, card]], { scale: 0.1 })).toEqual([]);
  });
});
