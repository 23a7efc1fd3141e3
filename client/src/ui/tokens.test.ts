import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fontMetrics } from '@polku/shared/kernel/text-metrics';
import { type NamedPaint, PALETTES, paintVariable, type Theme } from '@polku/shared/kernel/palette';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
const tokens = read('./tokens.css');

function block(selector: string): Map<string, string> {
  const from = tokens.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const body = tokens.slice(from + selector.length + 2, tokens.indexOf('}', from));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const rules: [string, Theme][] = [
  [':root[data-theme="light"]', 'light'],
  [':root[data-theme="dark"]', 'dark'],
  [':root:not([data-theme="light"])', 'dark'],
];

describe('the colours of the DOM are those of the board', () => {
  it.each(rules)('%s', (selector, theme) => {
    const stated = block(selector);
    for (const [paint, value] of Object.entries(PALETTES[theme])) {
      expect([paint, stated.get(paintVariable(paint as NamedPaint))]).toEqual([paint, value]);
    }
  });

  it('the dark theme states the same names whichever way it is chosen, and all that the light one states', () => {
    const [day, night, system] = rules.map(([selector]) => block(selector));
    expect(system).toEqual(night);
    expect([...(night?.keys() ?? [])].sort()).toEqual([...(day?.keys() ?? [])].sort());
  });
});

it('the page serves exactly the faces that are measured', () => {
  const faces = read('./fonts.css').match(/inter-latin-(?:ext-)?\d+-\w+/g) ?? [];
  const measured = Object.keys(fontMetrics.advances).map((face) => face.replace(/^(\d+)$/, '$1-normal'));
  const served = measured.flatMap((face) => [`inter-latin-${face}`, `inter-latin-ext-${face}`]);
  expect([...faces].sort()).toEqual(served.sort());
});
