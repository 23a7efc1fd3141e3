import type { Shape } from '@polku/shared/kernel/scene';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PatternDefs } from './PatternDefs';
import { ShapesSvg } from './ShapesSvg';

const shapes: readonly Shape[] = [
  {
    kind: 'rect',
    x: 0,
    y: 0,
    width: 7,
    height: 90,
    radius: [7, 0, 0, 7],
    fill: { pattern: 'hatch', ink: 'red', ground: 'redMid' },
  },
  { kind: 'circle', x: 20, y: 60, r: 4, fill: '#2f6fa8' },
  { kind: 'text', x: 17, y: 20, text: 'Odottaa <hyväksyntää>', size: 13, weight: 600, fill: 'ink', width: 120 },
];

it('shapes take their colours from the page, so that a change of theme needs no rendering', () => {
  const markup = renderToStaticMarkup(<ShapesSvg shapes={shapes} />);
  expect(markup).toContain('fill="var(--red-mid)"');
  expect(markup).toContain('fill="url(#polku-hatch-red)"');
  expect(markup).toContain('fill="light-dark(#2f6fa8, #3975ab)"');
  expect(markup).toContain('font-weight="600"');
  expect(markup).toContain('Odottaa &lt;hyväksyntää&gt;');
  expect(renderToStaticMarkup(<PatternDefs />)).toContain('id="polku-hatch-red"');
});

it('a pattern in an ink that the page does not define comes along', () => {
  const own: Shape = { kind: 'circle', x: 0, y: 0, r: 5, fill: { pattern: 'dots', ink: '#a8485e', ground: 'none' } };
  const markup = renderToStaticMarkup(<ShapesSvg shapes={[own]} />);
  expect(markup).toContain('<pattern id="polku-dots-a8485e"');
  expect(markup).toContain('url(#polku-dots-a8485e)');
});

it('a picture is shown where its bytes are', () => {
  const picture: Shape = { kind: 'image', x: 0, y: 0, width: 60, height: 40, hash: 'h', radius: 6 };
  expect(renderToStaticMarkup(<ShapesSvg shapes={[picture]} imageUrl={() => 'blob:1'} />)).toContain(
    '<image href="blob:1"',
  );
  expect(renderToStaticMarkup(<ShapesSvg shapes={[picture]} />)).not.toContain('<image');
});
