/**
 * The board's colours in both themes, and the only place where a `Paint` becomes a value.
 * Paper and ink, one accent. Text paints reach 4.5:1 on paper, surface and their own weak ground; marks reach 3:1.
 * The five emotions differ in lightness as well as in hue, so that they stay apart for colour-blind eyes.
 * `client/src/ui/tokens.css` states the same values for the DOM; a test holds the two together.
 */
import type { Paint } from './scene';

export type Theme = 'light' | 'dark';
export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** A paint that has a name: every one but `none` and a person's own colour. */
export type NamedPaint = Exclude<Paint, 'none' | `#${string}`>;

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
  value: '#12634a',
  valueWeak: '#e3f2ea',
  necessary: '#4e638a',
  necessaryWeak: '#eaeef6',
  waste: '#b4471f',
  wasteWeak: '#fcece4',
  wasteMid: '#e7a98e',
  undecided: '#686a6c',
  undecidedWeak: '#f2efea',
  'emotion-2': '#a92b20',
  'emotion-1': '#d67a32',
  emotion0: '#7e786d',
  emotion1: '#3a9d97',
  emotion2: '#0a5c58',
  employee: '#7a4e8c',
  moment: '#b9820f',
  cardPain: '#fce9e1',
  cardGain: '#e1f1e9',
  cardQuote: '#efebf6',
  cardIdea: '#fff3c9',
  cardAction: '#e2edf8',
  cardQuestion: '#f9e8ef',
  cardNote: '#f5efdf',
} as const satisfies Record<NamedPaint, string>;

const dark = {
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
  value: '#7adbb0',
  valueWeak: '#20392f',
  necessary: '#9db2dc',
  necessaryWeak: '#2b3345',
  waste: '#f2946a',
  wasteWeak: '#46291d',
  wasteMid: '#8e5137',
  undecided: '#aba499',
  undecidedWeak: '#35312b',
  'emotion-2': '#ee5b47',
  'emotion-1': '#e9ae62',
  emotion0: '#857e72',
  emotion1: '#55ada6',
  emotion2: '#7debdc',
  employee: '#c7a0d8',
  moment: '#e8b54a',
  cardPain: '#48291f',
  cardGain: '#1f3b30',
  cardQuote: '#362f47',
  cardIdea: '#453a17',
  cardAction: '#21384e',
  cardQuestion: '#472b3a',
  cardNote: '#3a342a',
} as const satisfies Record<NamedPaint, string>;

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

/** @returns the CSS custom property that holds a named paint, for example `--waste-weak` */
export function paintVariable(paint: NamedPaint): string {
  const words = paint.replace(/-(\d)$/, 'Minus$1').replace(/emotion([12])$/, 'emotionPlus$1');
  return `--${words.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/(\d)$/, '-$1')}`;
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

/** @returns `over` laid on `ground` with the given share, 0–1; all `#rrggbb` */
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
