/**
 * The board's colours in both themes; the only place that maps a `Paint` to a value. Text paints reach 4.5:1 on paper,
 * surface and their own weak ground; marks reach 3:1. `client/src/ui/tokens.css` repeats the values for the DOM, and a test
 * keeps the two equal.
 */
export type Theme = 'light' | 'dark';
export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/**
 * Each text paint has a weak ground; tints are card grounds. The five scale steps, bad to good, differ in lightness as well
 * as hue, so that colour-blind people can tell them apart.
 */
const light = {
  paper: '#fbfaf7',
  surface: '#ffffff',
  surfaceSunken: '#f4f1eb',
  line: '#e4e0d8',
  lineStrong: '#8f897d',
  ink: '#1e2530',
  inkSoft: '#525b68',
  inkFaint: '#646a73',
  accent: '#1b6b5a',
  accentWeak: '#dcefea',
  onAccent: '#ffffff',
  green: '#12634a',
  greenWeak: '#e3f2ea',
  blue: '#4e638a',
  blueWeak: '#eaeef6',
  red: '#b4471f',
  redWeak: '#fcece4',
  redMid: '#e7a98e',
  grey: '#686a6c',
  greyWeak: '#f2efea',
  scale1: '#a92b20',
  scale2: '#d67a32',
  scale3: '#7e786d',
  scale4: '#3a9d97',
  scale5: '#0a5c58',
  violet: '#7a4e8c',
  gold: '#b9820f',
  tintRed: '#fce9e1',
  tintGreen: '#e1f1e9',
  tintViolet: '#efebf6',
  tintYellow: '#fff3c9',
  tintBlue: '#e2edf8',
  tintPink: '#f9e8ef',
  tintSand: '#f5efdf',
} as const;

/** A paint that has a name. */
export type NamedPaint = keyof typeof light;
/** The colours of scenes; a `#rrggbb` is a person's or team's own colour. Kinds give the names their meaning. */
export type Paint = NamedPaint | 'none' | `#${string}`;

const dark: Readonly<Record<NamedPaint, string>> = {
  paper: '#1c1a17',
  surface: '#272420',
  surfaceSunken: '#161411',
  line: '#3b3731',
  lineStrong: '#8a8273',
  ink: '#f0ece4',
  inkSoft: '#c2bbae',
  inkFaint: '#aba498',
  accent: '#63bfa6',
  accentWeak: '#203b34',
  onAccent: '#0e211c',
  green: '#7adbb0',
  greenWeak: '#20392f',
  blue: '#9db2dc',
  blueWeak: '#2b3345',
  red: '#f2946a',
  redWeak: '#46291d',
  redMid: '#8e5137',
  grey: '#aba499',
  greyWeak: '#35312b',
  scale1: '#ee5b47',
  scale2: '#e9ae62',
  scale3: '#857e72',
  scale4: '#55ada6',
  scale5: '#7debdc',
  violet: '#c7a0d8',
  gold: '#e8b54a',
  tintRed: '#48291f',
  tintGreen: '#1f3b30',
  tintViolet: '#362f47',
  tintYellow: '#453a17',
  tintBlue: '#21384e',
  tintPink: '#472b3a',
  tintSand: '#3a342a',
};

export const PALETTES: Readonly<Record<Theme, Readonly<Record<NamedPaint, string>>>> = { light, dark };

function isNamed(paint: string): paint is NamedPaint {
  return Object.hasOwn(light, paint);
}

/**
 * @returns `#rrggbb`, or `none`. An own colour comes back lighter or darker where it would not reach 3:1 on the theme's
 * paper and surface; what is no colour at all (a damaged record) is painted as faint ink, so nothing disappears.
 */
export function resolvePaint(paint: Paint, theme: Theme): string {
  if (paint === 'none') return 'none';
  if (isNamed(paint)) return PALETTES[theme][paint];
  const own = normalHex(paint);
  return own === undefined ? PALETTES[theme].inkFaint : readable(own, theme);
}

/** @returns the CSS custom property that holds a named paint, for example `--red-weak` */
export function paintVariable(paint: NamedPaint): string {
  return `--${paint.replace(/[A-Z]|\d$/g, (sign) => `-${sign.toLowerCase()}`)}`;
}

/** @returns a CSS colour that follows the page's theme by itself: a custom property, or both values of an own colour */
export function cssPaint(paint: Paint): string {
  if (paint === 'none') return 'none';
  if (isNamed(paint)) return `var(${paintVariable(paint)})`;
  const [day, night] = [resolvePaint(paint, 'light'), resolvePaint(paint, 'dark')];
  return day === night ? day : `light-dark(${day}, ${night})`;
}

/** @returns as `cssPaint`, for a person's or team's own colour as it is stored, whatever that holds */
export function ownColour(stored: string): string {
  return cssPaint(`#${stored.replace(/^#/, '')}`);
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** @returns the ink, dark or white, that reads best on a `#rrggbb` ground, for example on a person's own colour */
export function inkOn(ground: string): string {
  return contrast(light.ink, ground) >= contrast(light.surface, ground) ? light.ink : light.surface;
}

/** @returns `over` blended onto `ground` with the given share, 0–1; all `#rrggbb` */
export function mixColours(ground: string, over: string, share: number): string {
  const [from, to] = [channels(ground), channels(over)];
  return `#${from.map((value, index) => hexByte(value + ((to[index] ?? 0) - value) * share)).join('')}`;
}

function readable(own: string, theme: Theme): string {
  const { paper, surface, ink } = PALETTES[theme];
  for (let share = 0; share < 1; share += 0.05) {
    const colour = mixColours(own, ink, share);
    if (contrast(colour, paper) >= 3 && contrast(colour, surface) >= 3) return colour;
  }
  return ink;
}

function normalHex(text: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(text)) return text.toLowerCase().replace(/[0-9a-f]/g, '$&$&');
  return undefined;
}

function channels(hex: string): [number, number, number] {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexByte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

// Relative luminance, WCAG 2.2.
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
