import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fontMetrics } from '@polku/shared/kernel/text-metrics';
import { type NamedPaint, PALETTES, paintVariable, type Theme } from '@polku/shared/kernel/palette';
import { expect, it } from 'vitest';

const read = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
const tokens = read('./tokens.css');

/** The colours that are stated for both themes, as `light-dark(…)`. */
const stated = new Map(
  [...tokens.matchAll(/(--[\w-]+):\s*light-dark\((#\w+), (#\w+)\);/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

it.each<Theme>(['light', 'dark'])('the colours of the DOM are those of the board in the %s theme', (theme) => {
  for (const [paint, value] of Object.entries(PALETTES[theme])) {
    expect([paint, stated.get(paintVariable(paint as NamedPaint))?.[theme]]).toEqual([paint, value]);
  }
});

it('the page serves exactly the faces that are measured', () => {
  const faces = read('./fonts.css').match(/inter-latin-(?:ext-)?\d+-\w+/g) ?? [];
  const measured = Object.keys(fontMetrics.advances).map((face) => face.replace(/^(\d+)$/, '$1-normal'));
  const served = measured.flatMap((face) => [`inter-latin-${face}`, `inter-latin-ext-${face}`]);
  expect([...faces].sort()).toEqual(served.sort());
});
