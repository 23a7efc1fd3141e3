/**
 * A second round of one item: the first round's answers above, the second's below, and between them a ribbon for everybody who
 * answered both, as wide as they are many. Nobody is named; who stayed goes straight down.
 */
import type { Shape } from '@polku/shared/kernel/scene';
import { line } from '@polku/shared/kernel/text-line';
import type { Look } from '../draw/look';
import { answerMark, rule, valuePaint } from '../draw/marks';
import { after, type Part, type Picture, still } from '../draw/picture';
import { pileHeight, pileShape, pileSpots, scattered } from '../draw/pile';
import { scaleNumber } from '../model/scale-number';
import { type Axis, type Mark, type Spread, valuesOf } from '../model/spread';
import { columnsOf, ofValue } from './scale';

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** @returns who went where, the stays among them; only those who gave a value in both rounds */
export function movesOf(axis: Axis, marks: readonly Mark[]): readonly Move[] {
  return valuesOf(axis).flatMap((from) =>
    valuesOf(axis).flatMap((to): readonly Move[] => {
      const n = marks.filter(({ before, value }) => before === from && value === to).length;
      return n === 0 ? [] : [{ from, to, n }];
    }),
  );
}

/**
 * @param first the spread of the round before
 * @param second the spread of this one, whose marks say where they were before
 */
export function movedPicture(look: Look, axis: Axis, first: Spread, second: Spread): Picture {
  const { width, small, text, dot, line: thick, words } = look;
  const columns = columnsOf(axis, width, false);
  const { x, step } = columns;
  const values = valuesOf(axis);
  const count = ({ marks }: Spread) => values.map((value) => ofValue(marks, value).length);
  const [was, is] = [count(first), count(second)];
  const between = Math.max(look.size === 'screen' ? 150 : 92, look.height * 0.28);
  const head = text * 1.8;
  const room = {
    width: step * 0.8,
    height: Math.max(text * 2.4, (look.height - between - 2 * head) / 2 - text),
    r: dot,
  };
  const pile = pileShape([...was, ...is], room);
  const above = pileHeight(Math.max(...was, 1), pile);
  const under = pileHeight(Math.max(...is, 1), pile);
  const upper = head + above + small * 1.2;
  const lower = upper + between;
  const height = lower + under + small * 1.4 + head;
  const orders = scattered(second.marks.length);
  const parts: Part[] = [];

  const medianAt = (median: number | null, y: number): string | null =>
    median === null
      ? null
      : words.t(y === 0 ? 'reveal.first.median' : 'reveal.second.median', { value: scaleNumber(median, axis, words) });
  const [said, then] = [medianAt(first.median, 0), medianAt(second.median, 1)];
  parts.push(
    still(
      'axes',
      rule(0, upper, width, upper, 'lineStrong', thick),
      rule(0, lower, width, lower, 'lineStrong', thick),
      ...values.map((value) =>
        line(scaleNumber(value, axis, words), x(value), upper + text * 1.25, {
          ...{ size: text, weight: 600, fill: 'ink', anchor: 'middle' },
        }),
      ),
      ...(said === null ? [] : [line(said, 2, text * 1.1, { size: text, weight: 600, fill: 'inkSoft' }, width)]),
    ),
  );
  const top = upper + text * 1.7;
  const moves = movesOf(axis, second.marks);
  const most = Math.max(1, ...was, ...is);
  const wide = (n: number): number => Math.max(thick * 1.5, (n / most) * step * 0.5);
  // Ribbons leave and arrive side by side, in the order in which they cross least.
  const leave = new Map(
    values.map((value) => [
      value,
      -moves.filter(({ from }) => from === value).reduce((sum, { n }) => sum + wide(n), 0) / 2,
    ]),
  );
  const arrive = new Map(
    values.map((value) => [
      value,
      -moves.filter(({ to }) => to === value).reduce((sum, { n }) => sum + wide(n), 0) / 2,
    ]),
  );
  for (const [nth, { from, to, n }] of moves.entries()) {
    const w = wide(n);
    const [a, b] = [leave.get(from) ?? 0, arrive.get(to) ?? 0];
    leave.set(from, a + w);
    arrive.set(to, b + w);
    const [x1, x2] = [x(from) + a, x(to) + b];
    const tip = Math.max(thick * 4, Math.min(w * 0.9, small));
    const [y1, y2] = [top, lower - tip - thick];
    const middle = (y1 + y2) / 2;
    const stayed = from === to;
    const fill = stayed ? 'line' : valuePaint(to, axis.from, axis.to);
    const ribbon: Shape = {
      kind: 'path',
      commands: [
        ['M', x1, y1],
        ['C', x1, middle, x2, middle, x2, y2],
        ['L', x2 - tip * 0.35, y2],
        ['L', x2 + w / 2, y2 + tip],
        ['L', x2 + w + tip * 0.35, y2],
        ['L', x2 + w, y2],
        ['C', x2 + w, middle, x1 + w, middle, x1 + w, y1],
        ['Z'],
      ],
      fill,
      opacity: stayed ? 1 : 0.82,
    };
    const label = stayed
      ? []
      : [
          line(words.number(n), x2 + w / 2, y2 - small * 0.5, {
            size: small,
            weight: 700,
            fill: 'ink',
            anchor: 'middle',
          }),
        ];
    const halo: Shape[] = label.map(({ width: long }) => ({
      kind: 'rect',
      ...{
        x: x2 + w / 2 - long / 2 - small * 0.35,
        y: y2 - small * 1.5,
        width: long + small * 0.7,
        height: small * 1.35,
      },
      fill: 'surface',
      radius: small * 0.6,
    }));
    parts.push({
      id: `move:${from}.${to}`,
      motion: stayed ? 'still' : 'appear',
      nth: stayed ? 0 : nth,
      shapes: [ribbon, ...halo, ...label],
    });
  }
  for (const value of values) {
    for (const [at, spot] of pileSpots(ofValue(first.marks, value).length, pile).entries())
      parts.push(
        still(`was:${value}.${at}`, {
          kind: 'circle',
          ...{ x: x(value) + spot.x, y: upper - thick + spot.y, r: pile.r * 0.84 },
          fill: 'surface',
          stroke: valuePaint(value, axis.from, axis.to),
          strokeWidth: Math.max(0.8, pile.r * 0.24),
        }),
      );
  }
  let nth = 0;
  for (const value of values) {
    const spots = pileSpots(ofValue(second.marks, value).length, pile);
    ofValue(second.marks, value).forEach((mark, at) => {
      const spot = spots[at] ?? { x: 0, y: 0 };
      const shapes = answerMark(
        mark,
        x(value) + spot.x,
        lower + thick - spot.y,
        pile.r,
        valuePaint(value, axis.from, axis.to),
      );
      parts.push({ id: `is:${value}.${at}`, motion: 'rise', nth: orders.indexOf(nth++), shapes });
    });
  }
  const figure = (n: number, at: number, y: number) =>
    n === 0
      ? []
      : [line(words.number(n), x(values[at] ?? 0), y, { size: small, weight: 600, fill: 'inkSoft', anchor: 'middle' })];
  parts.push(
    still('was', ...was.flatMap((n, at) => figure(n, at, upper - pileHeight(n, pile) - small * 0.5))),
    after(
      'is',
      ...is.flatMap((n, at) => figure(n, at, lower + pileHeight(n, pile) + small * 1.3)),
      ...(then === null ? [] : [line(then, 2, height - text * 0.45, { size: text, weight: 600, fill: 'ink' }, width)]),
    ),
  );
  return { width, height, parts };
}
