import { describe, expect, it } from 'vitest';
import type { Scene } from '../kernel/scene';
import { framedScene } from './framed-scene';
import { sceneToSvg } from './svg';

const scene: Scene = {
  bounds: { x: -40, y: 0, width: 400, height: 300 },
  items: [],
  heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
};
const entry = (text: string) => ({
  text,
  mark: (x: number, y: number) => [{ kind: 'rect', x, y, width: 16, height: 12, fill: 'green' } as const],
});
const texts = (of: Scene) =>
  of.items.flatMap(({ box, shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'text' ? [{ text: shape.text, y: shape.y, box }] : [])),
  );

describe('a framed picture', () => {
  it('says above what it is and below what its signs mean, inside its bounds', () => {
    const framed = framedScene(scene, {
      title: 'Clinic · Visit',
      subtitle: 'Current state · 29 November 2026',
      legend: [entry('Value')],
    });
    expect(texts(framed).map(({ text }) => text)).toEqual([
      'Clinic · Visit',
      'Current state · 29 November 2026',
      'Value',
    ]);
    const { y, height } = framed.bounds;
    expect(texts(framed).every((text) => text.y > y && text.y < y + height)).toBe(true);
    expect(sceneToSvg(framed, { theme: 'light', title: 'x' })).toContain('Current state');
  });

  it('breaks a long legend into lines and has no room for an empty one', () => {
    const many = framedScene(scene, {
      title: 'A',
      subtitle: 'B',
      legend: Array.from({ length: 12 }, (_, n) => entry(`Team number ${n}`)),
    });
    const below = texts(many).slice(2);
    expect(new Set(below.map(({ y }) => y)).size).toBeGreaterThan(2);
    const plain = framedScene(scene, { title: 'A', subtitle: 'B', legend: [] });
    expect(plain.bounds.y + plain.bounds.height).toBe(300);
  });
});
