/**
 * Ratings of one item: every answer a dot on the scale, the median as a line through them and the middle half as a band behind.
 * Who cannot say stands aside, and is counted.
 */
import type { Side } from '@polku/shared/kernel/members';
import { SIDES } from '@polku/shared/kernel/members';
import type { Shape } from '@polku/shared/kernel/scene';
import { line } from '@polku/shared/kernel/text-line';
import { legend, type LegendEntry } from '../draw/legend';
import type { Look } from '../draw/look';
import { answerMark, rule, sideMark, valuePaint } from '../draw/marks';
import { after, type Part, type Picture, still } from '../draw/picture';
import { pileHeight, pileShape, pileSpots, scattered } from '../draw/pile';
import { scaleNumber } from '../model/scale-number';
import { type Axis, type Mark, type Spread, valuesOf } from '../model/spread';

/** Where the values of an axis are. */
export interface Columns {
  readonly x: (value: number) => number;
  /** From value to value. */
  readonly step: number;
  /** Middle of the place for those who cannot say; null when nobody does. */
  readonly aside: number | null;
  readonly left: number;
  readonly right: number;
}

/** @param aside leaves a place at the right for those who cannot say */
export function columnsOf(axis: Axis, width: number, aside: boolean): Columns {
  const count = axis.to - axis.from + 1;
  const step = width / (count + (aside ? 1.15 : 0));
  return {
    x: (value) => (value - axis.from + 0.5) * step,
    step,
    aside: aside ? width - step / 2 : null,
    left: 0,
    right: count * step,
  };
}

/** The marks of one value: customers, staff, others, so that one colour lies beside itself. */
export function ofValue(marks: readonly Mark[], value: number): readonly Mark[] {
  const rank = (side: Side | null): number => (side === null ? SIDES.length : SIDES.indexOf(side));
  return [...marks.filter((mark) => mark.value === value)].sort((a, b) => rank(a.side) - rank(b.side));
}

/** @returns numbers and end words of the axis; `y` is the line */
export function axisShapes(
  { words, small, text, line: thick }: Look,
  axis: Axis,
  columns: Columns,
  y: number,
): Shape[] {
  const { x, left, right, step } = columns;
  const foot = y + text * 1.35;
  const half = (right - left) / 2 - 8;
  return [
    rule(left, y, right, y, 'lineStrong', thick),
    ...valuesOf(axis).map((value) =>
      line(scaleNumber(value, axis, words), x(value), foot, { size: text, weight: 600, fill: 'ink', anchor: 'middle' }),
    ),
    ...(axis.low
      ? [
          line(
            axis.low,
            Math.max(left, x(axis.from) - step * 0.4),
            foot + small * 1.35,
            { size: small, fill: 'inkSoft' },
            half,
          ),
        ]
      : []),
    ...(axis.high
      ? [
          line(
            axis.high,
            Math.min(right, x(axis.to) + step * 0.4),
            foot + small * 1.35,
            { size: small, fill: 'inkSoft', anchor: 'end' },
            half,
          ),
        ]
      : []),
  ];
}

/** How high the numbers and words below an axis are. */
export function axisHeight({ small, text }: Look, axis: Axis): number {
  return text * 1.6 + (axis.low || axis.high ? small * 1.6 : 0);
}

/** @returns what the marks mean: whose they are where that is shown, and how they came */
function markEntries({ words }: Look, marks: readonly Mark[]): readonly LegendEntry[] {
  const blank: Mark = { value: 0, side: null, onBehalf: false, later: false, before: null };
  const [later, onBehalf] = [marks.filter((mark) => mark.later).length, marks.filter((mark) => mark.onBehalf).length];
  return [
    ...SIDES.flatMap((side): readonly LegendEntry[] => {
      const n = marks.filter((mark) => mark.side === side).length;
      if (n === 0) return [];
      return [
        {
          mark: (x, y, size) => [sideMark(side, x, y, size * 0.45, 'inkSoft')],
          text: words.t(`reveal.side.${side}`, { n }),
        },
      ];
    }),
    ...(later > 0
      ? [
          {
            mark: (x: number, y: number, size: number) =>
              answerMark({ ...blank, later: true }, x, y, size * 0.45, 'inkSoft'),
            text: words.t('reveal.later.n', { n: later }),
          },
        ]
      : []),
    ...(onBehalf > 0
      ? [
          {
            mark: (x: number, y: number, size: number) =>
              answerMark({ ...blank, onBehalf: true }, x, y, size * 0.45, 'inkSoft'),
            text: words.t('reveal.onBehalf.n', { n: onBehalf }),
          },
        ]
      : []),
  ];
}

/** @returns the picture of one item */
export function scalePicture(look: Look, axis: Axis, spread: Spread): Picture {
  const { width, small, text, dot, line: thick, words } = look;
  const columns = columnsOf(axis, width, spread.cantSay > 0);
  const { x, step, aside } = columns;
  const top = text * 1.7;
  const entries = markEntries(look, spread.marks);
  const foot = axisHeight(look, axis) + small * 0.6;
  const keyRoom = legend(look, entries, 0, width).height;
  const room = {
    width: step * 0.86,
    height: Math.max(text * 3, look.height - top - foot - keyRoom - text * 2.9),
    r: dot,
  };
  const values = valuesOf(axis);
  const counts = values.map((value) => ofValue(spread.marks, value).length);
  const pile = pileShape([...counts, spread.cantSay], room);
  const highest = Math.max(pileHeight(Math.max(...counts, spread.cantSay), pile), text * 3);
  const base = top + highest + text * 2.9;
  const { median, low, high } = spread;
  const parts: Part[] = [];

  if (low !== null && high !== null && spread.marks.length > 1) {
    const [from, to] = [x(low) - step * 0.43, x(high) + step * 0.43];
    parts.push(
      after(
        'band',
        { kind: 'rect', x: from, y: top, width: to - from, height: base - top, fill: 'tintSand', radius: [8, 8, 0, 0] },
        ...bandName(look, from, to, top + small * 1.4, median === null ? null : x(median)),
      ),
    );
  }
  parts.push(still('axis', ...axisShapes(look, axis, columns, base)));
  if (median !== null) {
    const at = values.indexOf(median);
    const n = counts[at] ?? 0;
    const until = n > 0 ? base - pileHeight(n, pile) - small * 1.8 : base;
    parts.push(after('median', ...medianFlag(look, axis, median, columns, until)));
  }
  const orders = scattered(spread.marks.length + spread.cantSay);
  let nth = 0;
  values.forEach((value) => {
    const spots = pileSpots(ofValue(spread.marks, value).length, pile);
    ofValue(spread.marks, value).forEach((mark, at) => {
      const spot = spots[at] ?? { x: 0, y: 0 };
      const paint = valuePaint(value, axis.from, axis.to);
      const shapes = answerMark(mark, x(value) + spot.x, base - thick + spot.y, pile.r, paint);
      parts.push({ id: `mark:${value}.${at}`, motion: 'drop', nth: orders.indexOf(nth++), shapes });
    });
  });
  if (aside !== null) {
    parts.push(
      still(
        'aside',
        rule(aside - step / 2 + step * 0.08, base, aside + step / 2, base, 'lineStrong', thick, [thick * 2, thick * 3]),
        line(
          words.t('reveal.cantSay.short'),
          aside,
          base + text * 1.35,
          { size: small, fill: 'inkSoft', anchor: 'middle' },
          step,
        ),
      ),
    );
    for (const [at, spot] of pileSpots(spread.cantSay, pile).entries())
      parts.push({
        id: `aside.${at}`,
        motion: 'drop',
        nth: orders.indexOf(nth++),
        shapes: [
          {
            kind: 'circle',
            ...{ x: aside + spot.x, y: base - thick + spot.y, r: pile.r * 0.84 },
            fill: 'surface',
            stroke: 'inkFaint',
            strokeWidth: Math.max(0.6, pile.r * 0.2),
          },
        ],
      });
  }
  const numbers = values.flatMap((value, at) => {
    const n = counts[at] ?? 0;
    const y = base - thick - pileHeight(n, pile) - small * 0.5;
    return n === 0
      ? []
      : [line(words.number(n), x(value), y, { size: small, weight: 600, fill: 'inkSoft', anchor: 'middle' })];
  });
  if (aside !== null)
    numbers.push(
      line(words.number(spread.cantSay), aside, base - thick - pileHeight(spread.cantSay, pile) - small * 0.5, {
        ...{ size: small, weight: 600, fill: 'inkSoft', anchor: 'middle' },
      }),
    );
  parts.push(after('numbers', ...numbers));
  parts.push(still('key', ...legend(look, entries, base + foot, width).shapes));
  return { width, height: base + foot + keyRoom, parts };
}

/** What the band is, in its corner that the median leaves free; nothing where it leaves none. */
function bandName(
  { words, small }: Look,
  from: number,
  to: number,
  y: number,
  median: number | null,
): readonly Shape[] {
  const label = line(words.t('reveal.middleHalf.short'), from + small * 0.6, y, { size: small, fill: 'inkSoft' });
  const free = (left: number): boolean =>
    left >= from &&
    left + label.width <= to &&
    (median === null || median < left - 4 || median > left + label.width + 4);
  if (free(label.x)) return [label];
  const right = to - small * 0.6 - label.width;
  return free(right) ? [{ ...label, x: right }] : [];
}

function medianFlag(look: Look, axis: Axis, median: number, columns: Columns, until: number): readonly Shape[] {
  const { words, text, line: thick, width } = look;
  const said = words.t('reveal.median.short', { value: scaleNumber(median, axis, words) });
  const label = line(said, 0, 0, { size: text, weight: 600, fill: 'paper' });
  const wide = label.width + text * 1.1;
  const high = text * 1.55;
  const at = columns.x(median);
  const left = Math.min(Math.max(0, at - wide / 2), width - wide);
  return [
    rule(at, high, at, until, 'ink', thick * 1.6),
    { kind: 'rect', x: left, y: 0, width: wide, height: high, fill: 'ink', radius: high / 2 },
    { ...label, x: left + wide / 2, y: text * 1.13, anchor: 'middle' },
  ];
}
