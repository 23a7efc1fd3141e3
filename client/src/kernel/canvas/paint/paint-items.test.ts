import type { PathCommand, PathShape, SceneItem, Shape } from '@polku/shared/kernel/scene';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Brush } from './brush';
import { isLong, LongPath } from './long-paths';
import { paintItems } from './paint-items';
import type { Surface2d } from './surface';

/** A Path2D and a context that write down what is drawn: what reaches the browser is the painter's whole effect. */
class RecordedPath {
  readonly calls: string[] = [];
  moveTo = (x: number, y: number) => this.calls.push(`M${x} ${y}`);
  lineTo = (x: number, y: number) => this.calls.push(`L${x} ${y}`);
  bezierCurveTo = (...at: number[]) => this.calls.push(`C${at.join(' ')}`);
  closePath = () => this.calls.push('Z');
  arc = () => this.calls.push('arc');
  roundRect = () => this.calls.push('roundRect');
}

function recorder() {
  const drawn: string[] = [];
  const settings: string[] = [];
  const target: Record<string, unknown> = {};
  const methods: Record<string, (...values: unknown[]) => void> = {
    fillRect: (...at) => drawn.push(`rect ${at.join(' ')} ${String(target.fillStyle)}`),
    strokeRect: (...at) => drawn.push(`outline ${at.join(' ')} ${String(target.strokeStyle)}`),
    fillText: (...at) => drawn.push(`text ${at.join(' ')} ${String(target.font)}`),
    fill: () => drawn.push(`fill ${String(target.fillStyle)}`),
    stroke: () => drawn.push(`stroke ${String(target.strokeStyle)}`),
  };
  const context = new Proxy(target, {
    get: (_, name) => methods[String(name)] ?? target[String(name)] ?? (() => undefined),
    set: (_, name, value) => {
      settings.push(String(name));
      target[String(name)] = value;
      return true;
    },
  });
  return { context: context as unknown as Surface2d, drawn, settings };
}

const item = (id: string, shapes: readonly Shape[], plane: 0 | 1 | 2 = 1, x = 0): SceneItem => ({
  id,
  plane,
  box: { x, y: 0, width: 100, height: 60 },
  shapes,
  interactive: false,
});
const title: Shape = {
  kind: 'text',
  x: 50,
  y: 20,
  text: 'Hukka',
  size: 12,
  weight: 600,
  fill: 'ink',
  width: 40,
  anchor: 'end',
};
const ground: Shape = { kind: 'rect', x: 0, y: 0, width: 100, height: 60, fill: 'surface' };
const view = { theme: 'light', scale: 1, dx: 0, dy: 0, detail: 'full' } as const;

beforeEach(() => vi.stubGlobal('Path2D', RecordedPath));
afterEach(() => vi.unstubAllGlobals());

describe('painting', () => {
  it('draws by plane, text from its measured start, in the theme', () => {
    const { context, drawn } = recorder();
    paintItems(
      new Brush(context),
      [item('card', [ground, title]), item('band', [{ ...ground, fill: 'line' }], 0)],
      view,
    );
    expect(drawn).toEqual([
      'rect 0 0 100 60 #e4e0d8',
      'rect 0 0 100 60 #ffffff',
      'text Hukka 10 20 600 12px Inter, sans-serif',
    ]);
  });

  it('shows text as a bar, and not at all from far away', () => {
    const { context, drawn } = recorder();
    paintItems(new Brush(context), [item('card', [title])], { ...view, detail: 'bars', scale: 0.3 });
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toMatch(/^rect 10 13\.4\d* 40 6\.5/);
    drawn.length = 0;
    paintItems(new Brush(context), [item('card', [ground, title])], { ...view, detail: 'blocks', scale: 0.1 });
    expect(drawn).toEqual(['rect 0 0 100 60 #ffffff']);
  });

  it('writes out among the bars what is large enough to read, turned texts around their beginning', () => {
    const { context, drawn } = recorder();
    const turns: number[] = [];
    const turning = new Proxy(context, {
      get: (of, name) => (name === 'rotate' ? (by: number) => turns.push(by) : (Reflect.get(of, name) as unknown)),
      set: (of, name, value) => Reflect.set(of, name, value),
    });
    const name: Shape = { ...title, size: 40, anchor: 'start', turned: true };
    paintItems(new Brush(turning), [item('fold', [name, title])], { ...view, detail: 'bars', scale: 0.3 });
    expect(turns).toEqual([Math.PI / 2]);
    expect(drawn[0]).toBe('text Hukka 0 0 600 40px Inter, sans-serif');
    expect(drawn[1]).toMatch(/^rect 10 /);
  });

  it('leaves out what is smaller than a pixel and what lies outside the clip', () => {
    const { context, drawn } = recorder();
    const speck: Shape = { kind: 'rect', x: 2, y: 2, width: 4, height: 4, fill: 'gold' };
    paintItems(new Brush(context), [item('card', [speck]), item('far', [ground], 1, 500)], {
      ...view,
      detail: 'blocks',
      scale: 0.1,
      clip: { x: 0, y: 0, width: 200, height: 200 },
    });
    expect(drawn).toEqual([]);
  });

  it('does not set again what is set already', () => {
    const { context, settings } = recorder();
    const cards = Array.from({ length: 50 }, (_, index) => item(`c${index}`, [ground]));
    paintItems(new Brush(context), cards, view);
    expect(settings.filter((name) => name === 'fillStyle')).toHaveLength(1);
  });

  it('draws a placeholder until a picture is there', () => {
    const { context, drawn } = recorder();
    paintItems(
      new Brush(context),
      [item('p', [{ kind: 'image', x: 0, y: 0, width: 60, height: 40, hash: 'h' }])],
      view,
    );
    expect(drawn.length).toBeGreaterThan(1);
  });
});

describe('a line of thousands of points', () => {
  const commands: PathCommand[] = [['M', 0, 0]];
  for (let x = 10; x <= 20_000; x += 10) commands.push(['L', x, x % 20]);
  const line: PathShape = { kind: 'path', commands, stroke: 'ink', dash: [4, 4] };
  const callsOf = (stretch: { path: Path2D } | undefined) =>
    (stretch?.path as unknown as RecordedPath | undefined)?.calls;

  it('is drawn only where it comes near, with its dashes in step', () => {
    expect(isLong(line)).toBe(true);
    const stretches = new LongPath(line).stretchesNear({ x: 1001, y: -50, width: 18, height: 100 }, 2);
    expect(stretches).toHaveLength(1);
    expect(callsOf(stretches[0])?.[0]).toBe('M990 10');
    expect(callsOf(stretches[0])?.at(-1)).toBe('L1030 10');
    expect(stretches[0]?.dashOffset).toBeCloseTo(99 * Math.hypot(10, 10), 6);
  });

  it('every piece of it is in some stretch when the clips cover it', () => {
    let drawn = 0;
    for (let x = 0; x < 20_000; x += 500) {
      for (const stretch of new LongPath(line).stretchesNear({ x: x + 1, y: -50, width: 498, height: 100 }, 0)) {
        drawn += (callsOf(stretch) ?? []).filter((call) => call.startsWith('L')).length;
      }
    }
    expect(drawn).toBe(2000);
  });

  it('is nothing where it does not come', () => {
    expect(new LongPath(line).stretchesNear({ x: 100, y: 500, width: 100, height: 100 }, 2)).toEqual([]);
  });
});
