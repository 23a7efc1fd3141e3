/** Outlines of shapes as SVG path data, for SVG files, the DOM and `Path2D` alike. */
import type { PathCommand, RectShape } from './scene';

/** @returns path data of absolute commands, coordinates rounded to 1/100 board pixel */
export function pathData(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => letter + numbers.map(roundCoordinate).join(' ')).join('');
}

/** @returns the four radii [topLeft, topRight, bottomRight, bottomLeft], shrunk alike where two would overlap, as CSS does */
export function cornerRadii(
  rect: Pick<RectShape, 'width' | 'height' | 'radius'>,
): readonly [number, number, number, number] {
  const r = rect.radius ?? 0;
  const [tl, tr, br, bl] = typeof r === 'number' ? [r, r, r, r] : r;
  const share = (side: number, radii: number) => (radii > 0 ? Math.max(0, side) / radii : 1);
  const fit = Math.min(
    1,
    share(rect.width, tl + tr),
    share(rect.width, bl + br),
    share(rect.height, tl + bl),
    share(rect.height, tr + br),
  );
  return [tl * fit, tr * fit, br * fit, bl * fit];
}

/** @returns path data of a rectangle with a radius for each corner */
export function roundedRectData(rect: RectShape): string {
  const { x, y, width, height } = rect;
  const n = roundCoordinate;
  const [tl, tr, br, bl] = cornerRadii(rect);
  const arc = (r: number, toX: number, toY: number) => (r > 0 ? `A${n(r)} ${n(r)} 0 0 1 ${n(toX)} ${n(toY)}` : '');
  return (
    `M${n(x + tl)} ${n(y)}H${n(x + width - tr)}${arc(tr, x + width, y + tr)}` +
    `V${n(y + height - br)}${arc(br, x + width - br, y + height)}` +
    `H${n(x + bl)}${arc(bl, x, y + height - bl)}V${n(y + tl)}${arc(tl, x + tl, y)}Z`
  );
}

/** @returns the number with at most two decimals; 0 for what is no finite number, so that one bad value cannot spoil a file */
export function roundCoordinate(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
