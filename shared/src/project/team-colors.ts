/** Default colours of teams: distinguishable on paper and dark ground, and none of them the colour of a value class. */
import { PALETTES } from '../kernel/palette';

export const TEAM_COLORS = [
  '#2F6DB5',
  '#1F7A5C',
  '#8A4B9E',
  '#B8862D',
  '#A83E63',
  '#3C7F8C',
  '#6B7A2A',
  '#7A5C43',
  '#5B6472',
  '#5A5FB0',
] as const;

type Rgb = readonly [number, number, number];

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(color: string): number {
  const light = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [r, g, b] = rgbOf(color);
  return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Perceived difference of two colours; the eye distinguishes greens best and blues least. */
function distance(a: string, b: string): number {
  const [x, y] = [rgbOf(a), rgbOf(b)];
  return Math.hypot(1.4 * (x[0] - y[0]), 2 * (x[1] - y[1]), 1.2 * (x[2] - y[2]));
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const part = (offset: number): string => {
    const k = (offset + hue / 30) % 12;
    const value = lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`.toUpperCase();
}

/** Further tones, each seen on the paper of both themes. */
const FURTHER: readonly string[] = Array.from({ length: 24 }, (_, at) => at * 15)
  .flatMap((hue) => [fromHsl(hue, 0.62, 0.34), fromHsl(hue, 0.5, 0.46), fromHsl(hue, 0.3, 0.56)])
  .filter((color) => contrast(color, PALETTES.light.surface) >= 3 && contrast(color, PALETTES.dark.surface) >= 2);

const { green, blue, red } = PALETTES.light;

/** @returns a colour that no team has: of the usual ones first, then the tone most unlike all that are in use */
export function leastUsedColor(teams: readonly { readonly color: string }[]): string {
  const used = teams.map(({ color }) => color.toUpperCase()).filter((color) => /^#[0-9A-F]{6}$/.test(color));
  const free = TEAM_COLORS.find((color) => !used.includes(color));
  if (free !== undefined) return free;
  const taken = [...used, green, blue, red];
  const apart = (color: string): number => Math.min(...taken.map((other) => distance(color, other)));
  return FURTHER.reduce((best, color) => (apart(color) > apart(best) ? color : best), FURTHER[0] ?? TEAM_COLORS[0]);
}
