import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  cssPaint,
  inkOn,
  mixColours,
  type NamedPaint,
  ownColour,
  PALETTES,
  paintVariable,
  resolvePaint,
  themes,
} from './palette';
import { patterns } from './pattern';

const grounds = ['paper', 'surface', 'surfaceSunken'] as const;
const cards = ['tintRed', 'tintGreen', 'tintViolet', 'tintYellow', 'tintBlue', 'tintPink', 'tintSand'] as const;
const weak = ['accentWeak', 'greenWeak', 'blueWeak', 'redWeak', 'greyWeak'] as const;
const classes = ['green', 'blue', 'red', 'grey'] as const;
const scale = ['scale1', 'scale2', 'scale3', 'scale4', 'scale5'] as const;

const texts: [NamedPaint, readonly NamedPaint[]][] = [
  ['ink', [...grounds, ...cards, ...weak]],
  ['inkSoft', [...grounds, ...cards, ...weak]],
  ['inkFaint', [...grounds, ...cards, ...weak]],
  ['accent', [...grounds, 'accentWeak']],
  ['violet', grounds],
  ['onAccent', ['accent']],
  ['grey', [...grounds, ...cards, ...weak]],
  ...classes.map((name): [NamedPaint, NamedPaint[]] => [name, [...grounds, `${name}Weak`]]),
];
const marks: [NamedPaint, readonly NamedPaint[]][] = [...scale, 'gold' as const, 'lineStrong' as const].map((name) => [
  name,
  ['paper', 'surface'],
]);

// How three kinds of colour-blind eyes see linear RGB: Machado, Oliveira & Fernandes 2009, severity 1.
const vision: Record<string, readonly (readonly [number, number, number])[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each(themes)('in the %s theme', (theme) => {
  const palette = PALETTES[theme];

  it.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground] as const)))(
    'text in %s reads on %s',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(marks.flatMap(([mark, on]) => on.map((ground) => [mark, ground] as const)))(
    'the mark %s is seen on %s',
    (mark, ground) => {
      expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(classes)('ink reads on the weak patterns of %s', (name) => {
    for (const pattern of ['hatchWeak', 'dotsWeak'] as const) {
      const stripe = mixColours(palette[`${name}Weak`], palette[name], patterns[pattern].opacity);
      expect(contrast(palette.ink, stripe)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[name], stripe)).toBeGreaterThanOrEqual(3);
    }
  });

  it('the faces drawn in surface colour are seen on every step of the scale', () => {
    for (const name of scale) expect(contrast(palette.surface, palette[name])).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(vision))('the five steps of the scale stay apart for %s eyes', (eyes) => {
    const seen = scale.map((name) => lab(palette[name], vision[eyes] ?? []));
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(12);
    }
  });

  it("any person's or team's own colour is seen on paper and surface", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const own = resolvePaint(`#${value.toString(16).padStart(6, '0')}`, theme);
        expect(own).toMatch(/^#[0-9a-f]{6}$/);
        expect(Math.min(contrast(own, palette.paper), contrast(own, palette.surface))).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

it('an own colour that reads stays as it was chosen', () => {
  expect(resolvePaint('#2F6FA8', 'light')).toBe('#2f6fa8');
  expect(resolvePaint('#abc', 'dark')).toBe('#aabbcc');
});

it('a colour as it is stored is seen in the DOM in both themes, whatever it holds', () => {
  expect(ownColour('#2F6FA8')).toBe(cssPaint('#2F6FA8'));
  expect(ownColour('#5A5FB0')).toMatch(/^light-dark\(#5a5fb0, #[0-9a-f]{6}\)$/);
  for (const damaged of ['', 'none', 'ink', 'red; x']) expect(ownColour(damaged)).toBe(cssPaint('#damaged'));
});

it('what is no colour cannot leave the painter as markup', () => {
  expect(resolvePaint('#"/><script>', 'light')).toBe(PALETTES.light.inkFaint);
  expect(cssPaint('#url(x)')).toMatch(/^light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)$/);
  expect(resolvePaint('none', 'dark')).toBe('none');
});

it('white or ink reads on any colour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const ground = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(3.9);
    }),
  );
});

it('names custom properties so that they read well in CSS', () => {
  expect(paintVariable('redWeak')).toBe('--red-weak');
  expect(paintVariable('scale1')).toBe('--scale-1');
  expect(paintVariable('scale3')).toBe('--scale-3');
  expect(paintVariable('scale4')).toBe('--scale-4');
  expect(cssPaint('surfaceSunken')).toBe('var(--surface-sunken)');
});

function lab(hex: string, eyes: readonly (readonly [number, number, number])[]): [number, number, number] {
  const value = parseInt(hex.slice(1), 16);
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255].map((c) => {
    const share = c / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const seen = eyes.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as [
    number,
    number,
    number,
  ];
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
  const y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  const z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
