/**
 * A whole round of ratings along the path: the medians as a curve, the middle half as a band around it, every answer behind, and
 * below each item whether the room agreed. On a screen the path runs to the right, in a panel it runs down.
 */
import type { Paint, PathCommand, Shape } from '@polku/shared/kernel/scene';
import { measureText } from '@polku/shared/kernel/text';
import { line } from '@polku/shared/kernel/text-line';
import { legend, type Legend, type LegendEntry } from '../draw/legend';
import type { Look } from '../draw/look';
import {
  answerMark,
  linesOf,
  paragraph,
  rule,
  stroke,
  valuePaint,
  VERDICT_LOOK,
  verdictSign,
  unbrokenSize,
} from '../draw/marks';
import { after, type Part, type Picture, still } from '../draw/picture';
import { scattered } from '../draw/pile';
import { type Knot, type Place, smoothBand, smoothLine } from '../draw/smooth';
import { scaleNumber } from '../model/scale-number';
import type { RatedItem } from '../model/reveal-model';
import { type Axis, type Mark, type Spread, valuesOf } from '../model/spread';
import { ofValue } from './scale';

/** @returns runs of neighbours that all have a median */
function runsOf(items: readonly RatedItem[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  items.forEach(({ spread }, at) => {
    if (spread.median === null) return;
    const last = runs.at(-1);
    if (last && last.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  });
  return runs;
}

/** The band, the curve, and dashes over items without an answer; `place` maps an item's number and a value. */
function curveParts(look: Look, items: readonly RatedItem[], place: Place): readonly Part[] {
  const knots = (pick: (spread: Spread) => number | null, run: readonly number[]): readonly Knot[] =>
    run.flatMap((at) => {
      const value = items[at] ? pick(items[at].spread) : null;
      return value === null ? [] : [{ at, value }];
    });
  const runs = runsOf(items);
  const thick = look.line;
  const band: Shape[] = [];
  const curve: Shape[] = [];
  for (const run of runs) {
    const area = smoothBand(
      knots(({ low }) => low, run),
      knots(({ high }) => high, run),
      place,
    );
    if (area.length > 0) {
      band.push({ kind: 'path', commands: area, fill: 'accentWeak', opacity: 0.9 });
      for (const end of ['low', 'high'] as const)
        band.push(
          stroke(
            smoothLine(
              knots((spread) => spread[end], run),
              place,
            ),
            'accent',
            thick * 0.6,
          ),
        );
    }
    const through = smoothLine(
      knots(({ median }) => median, run),
      place,
    );
    if (through.length > 0)
      curve.push(
        stroke(through, 'surface', thick * 5.5, { cap: 'round' }),
        stroke(through, 'ink', thick * 2.4, { cap: 'round' }),
      );
  }
  const gaps = runs.slice(1).flatMap((run, nth): readonly Shape[] => {
    const [from, to] = [runs[nth]?.at(-1), run[0]];
    const [a, b] = [
      from === undefined ? null : items[from]?.spread.median,
      to === undefined ? null : items[to]?.spread.median,
    ];
    if (from === undefined || to === undefined || a === null || a === undefined || b === null || b === undefined)
      return [];
    const commands: PathCommand[] = [
      ['M', ...place(from, a)],
      ['L', ...place(to, b)],
    ];
    return [stroke(commands, 'inkFaint', thick * 1.6, { dash: [thick * 2, thick * 5], cap: 'round' })];
  });
  return [after('band', ...band), after('curve', ...gaps, ...curve)];
}

/** How answers lie around their value: one size for all items, so that more dots are more answers. */
interface CloudShape {
  readonly r: number;
  readonly pitch: number;
  /** Dots along the path. */
  readonly columns: number;
}

/** @param room of one value at one item, along and across the path */
function cloudShape(
  axis: Axis,
  items: readonly RatedItem[],
  room: { readonly along: number; readonly across: number; readonly r: number },
): CloudShape {
  const counts = items.flatMap(({ spread }) => valuesOf(axis).map((value) => ofValue(spread.marks, value).length));
  const most = Math.max(1, ...counts);
  for (let r = room.r; r > 0.6; r -= 0.1) {
    const pitch = r * 2.3;
    const columns = Math.floor(room.along / pitch);
    if (columns >= 1 && Math.ceil(most / columns) * pitch <= room.across) return { r, pitch, columns };
  }
  return { r: 0.6, pitch: 1.4, columns: Math.max(1, Math.floor(room.along / 1.4)) };
}

/** All answers at one item, around their value. */
function cloud(
  axis: Axis,
  item: RatedItem,
  at: number,
  place: Place,
  { r, pitch, columns }: CloudShape,
  upright: boolean,
  first: number,
  orders: readonly number[],
): readonly Part[] {
  let nth = first;
  return valuesOf(axis).flatMap((value) => {
    const marks: readonly Mark[] = ofValue(item.spread.marks, value);
    const rows = Math.ceil(marks.length / columns);
    const [x, y] = place(at, value);
    return marks.map((mark, one): Part => {
      const row = Math.floor(one / columns);
      const inRow = Math.min(columns, marks.length - row * columns);
      const dx = ((one % columns) - (inRow - 1) / 2) * pitch;
      const dy = (row - (rows - 1) / 2) * pitch;
      const spot = upright ? [x + dy, y + dx] : [x + dx, y + dy];
      return {
        id: `${item.id}:${value}.${one}`,
        motion: 'drop',
        nth: orders.indexOf(nth++),
        shapes: answerMark(mark, spot[0] ?? 0, spot[1] ?? 0, r, valuePaint(value, axis.from, axis.to)),
      };
    });
  });
}

function medianDot(
  look: Look,
  axis: Axis,
  { spread }: RatedItem,
  at: number,
  place: Place,
  hot: number | null,
): readonly Shape[] {
  if (spread.median === null) return [];
  const [x, y] = place(at, spread.median);
  const r = hot === null ? look.dot * 0.62 : look.dot * 0.98;
  const paint: Paint = valuePaint(spread.median, axis.from, axis.to);
  const dot: Shape = {
    kind: 'circle',
    x,
    y,
    r,
    fill: hot === null ? paint : 'ink',
    stroke: 'surface',
    strokeWidth: look.line * 1.5,
  };
  if (hot === null) return [dot];
  const size = r * 1.2;
  return [
    dot,
    line(look.words.number(hot), x, y + size * 0.36, { size, weight: 700, fill: 'surface', anchor: 'middle' }),
  ];
}

/** @param hottest ids of those that the room talks about first, in that order */
export function curvePicture(look: Look, axis: Axis, items: readonly RatedItem[], hottest: readonly string[]): Picture {
  const hot = (id: string): number | null => (hottest.includes(id) ? hottest.indexOf(id) + 1 : null);
  return look.size === 'screen' ? across(look, axis, items, hot) : down(look, axis, items, hot);
}

function across(look: Look, axis: Axis, items: readonly RatedItem[], hot: (id: string) => number | null): Picture {
  const { width, small, text, line: thick, words } = look;
  const left = Math.max(
    text * 2.6,
    Math.min(
      210,
      Math.max(
        measureText(axis.low, { size: small * 0.85, weight: 400 }),
        measureText(axis.high, { size: small * 0.85, weight: 400 }),
      ) + 12,
    ),
  );
  const step = (width - left) / Math.max(1, items.length);
  const turned = step < 88;
  const titleSize = turned
    ? Math.min(small, Math.max(14, step * 0.2))
    : unbrokenSize(
        items.map(({ title }) => title),
        small,
        step - 10,
        13,
      );
  const longest = Math.max(0, ...items.map(({ title }) => measureText(title, { size: titleSize, weight: 400 })));
  const foot = turned
    ? Math.min(210, longest + 16)
    : titleSize * 1.25 * Math.max(1, ...items.map(({ title }) => linesOf(title, titleSize, step - 10, 3))) + 10;
  const strip = text * 2;
  const headed = items.some(({ under }) => under !== '');
  const head = headed ? small * 2 : small * 0.6;
  const key = keyOf(look, items, 0).height + small * 0.6;
  const plot = Math.max(190, look.height - head - strip - foot - key - 16);
  const values = valuesOf(axis);
  const y = (value: number): number => head + plot * (0.06 + 0.88 * ((axis.to - value) / (axis.to - axis.from)));
  const place: Place = (at, value) => [left + (at + 0.5) * step, y(value)];
  const stripTop = head + plot + 8;
  const height = stripTop + strip + foot + key;
  const parts: Part[] = [];

  const stages = stagesOf(items);
  parts.push(
    still(
      'grid',
      ...stages.flatMap(({ name, from, to }, nth): readonly Shape[] => [
        ...(nth % 2 === 0
          ? [
              {
                kind: 'rect',
                x: left + from * step,
                y: 0,
                width: (to - from) * step,
                height: stripTop + strip,
                fill: 'surfaceSunken',
                radius: 8,
              } as const,
            ]
          : []),
        ...(name
          ? [
              line(
                name,
                left + from * step + 10,
                small * 1.25,
                { size: small, weight: 600, fill: 'inkSoft' },
                (to - from) * step - 16,
              ),
            ]
          : []),
      ]),
      ...values.map((value) =>
        rule(
          left,
          y(value),
          width,
          y(value),
          value === 0 ? 'lineStrong' : 'line',
          thick,
          value === 0 ? undefined : [thick * 2, thick * 4],
        ),
      ),
      ...values.map((value) =>
        line(scaleNumber(value, axis, words), left - 10, y(value) + text * 0.36, {
          size: text,
          weight: 600,
          fill: 'ink',
          anchor: 'end',
        }),
      ),
      ...(axis.high
        ? [
            line(
              axis.high,
              left - 10,
              y(axis.to) - text * 0.85,
              { size: small * 0.85, fill: 'inkSoft', anchor: 'end' },
              left - 12,
            ),
          ]
        : []),
      ...(axis.low
        ? [
            line(
              axis.low,
              left - 10,
              y(axis.from) + text * 1.35,
              { size: small * 0.85, fill: 'inkSoft', anchor: 'end' },
              left - 12,
            ),
          ]
        : []),
    ),
  );
  const columns = items.flatMap((item, at): readonly Shape[] =>
    hot(item.id) === null
      ? []
      : [
          {
            kind: 'rect',
            x: left + at * step + 3,
            y: head,
            width: step - 6,
            height: plot,
            fill: 'tintYellow',
            radius: 8,
          },
        ],
  );
  parts.push(after('hot', ...columns));
  const ofCurve = curveParts(look, items, place);
  parts.push(...ofCurve.slice(0, 1));
  const total = items.reduce((sum, { spread }) => sum + spread.marks.length, 0);
  const orders = scattered(total);
  const shape = cloudShape(axis, items, {
    along: step * 0.72,
    across: (plot * 0.88) / (values.length - 0.3) - 3,
    r: look.dot * 0.5,
  });
  let first = 0;
  items.forEach((item, at) => {
    parts.push(...cloud(axis, item, at, place, shape, false, first, orders));
    first += item.spread.marks.length;
  });
  parts.push(...ofCurve.slice(1));
  items.forEach((item, at) => {
    const x = left + at * step;
    const rank = hot(item.id);
    parts.push(after(`median:${item.id}`, ...medianDot(look, axis, item, at, place, rank)));
    parts.push(after(`strip:${item.id}`, ...stripCell(look, item.spread, x + 3, stripTop, step - 6, strip)));
    const weight = rank === null ? 400 : 600;
    const fill: Paint = rank === null ? 'inkSoft' : 'ink';
    parts.push(
      still(
        `title:${item.id}`,
        ...(turned
          ? [
              {
                ...line(
                  item.title,
                  x + step / 2 - titleSize * 0.36,
                  stripTop + strip + 10,
                  { size: titleSize, weight, fill },
                  foot - 12,
                ),
                turned: true,
              },
            ]
          : paragraph(
              item.title,
              x + step / 2,
              stripTop + strip + titleSize * 1.3,
              { size: titleSize, weight, fill, anchor: 'middle' },
              { width: step - 10, maxLines: 3 },
            )),
      ),
    );
  });
  parts.push(still('key', ...keyOf(look, items, height - key + small * 0.6).shapes));
  return { width, height, parts };
}

interface StageRun {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** @returns neighbours that belong to the same, as from … to (exclusive) */
export function stagesOf(items: readonly { readonly under: string }[]): readonly StageRun[] {
  const runs: { name: string; from: number; to: number }[] = [];
  items.forEach(({ under }, at) => {
    const last = runs.at(-1);
    if (last && last.name === under) last.to = at + 1;
    else runs.push({ name: under, from: at, to: at + 1 });
  });
  return runs;
}

/** Ground, sign and, where there is room, the word of the verdict. */
export function stripCell(
  look: Look,
  spread: Spread,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Shape[] {
  const { words, small, line: thick } = look;
  const { verdict } = spread;
  if (verdict === null) {
    const said = words.t(
      spread.tooFew ? 'reveal.tooFew.short' : spread.n === 0 ? 'reveal.noAnswers.short' : 'reveal.few.short',
    );
    return [
      {
        kind: 'rect',
        x,
        y,
        width,
        height,
        stroke: 'lineStrong',
        strokeWidth: thick * 0.75,
        dash: [thick * 3, thick * 3],
        radius: 5,
      },
      line(
        said,
        x + width / 2,
        y + height / 2 + small * 0.36,
        { size: small * 0.85, fill: 'inkSoft', anchor: 'middle' },
        width - 6,
      ),
    ];
  }
  const { ink, ground } = VERDICT_LOOK[verdict];
  const word = words.say(`round.verdict.${verdict}`);
  // All cells of a strip have their word, or none.
  const wide = Math.max(
    ...(['agreed', 'mixed', 'split'] as const).map((one) =>
      measureText(words.say(`round.verdict.${one}`), { size: small, weight: 600 }),
    ),
  );
  const tall = height > small * 3.4 && width >= wide + 8;
  if (tall)
    return [
      { kind: 'rect', x, y, width, height, fill: ground, stroke: ink, strokeWidth: thick * 0.6, radius: 5 },
      ...verdictSign(verdict, x + width / 2, y + height * 0.34, height * 0.34),
      line(word, x + width / 2, y + height * 0.78, { size: small, weight: 600, fill: ink, anchor: 'middle' }),
    ];
  const size = height * 0.5;
  const named = width >= wide + size + 22;
  const own = measureText(word, { size: small, weight: 600 });
  const from = named ? x + (width - own - size - 8) / 2 : x + width / 2 - size / 2;
  return [
    { kind: 'rect', x, y, width, height, fill: ground, stroke: ink, strokeWidth: thick * 0.6, radius: 5 },
    ...verdictSign(verdict, from + size / 2, y + height / 2, size),
    ...(named
      ? [line(word, from + size + 8, y + height / 2 + small * 0.36, { size: small, weight: 600, fill: ink })]
      : []),
  ];
}

/** What the signs of the strip mean, where its cells have no room for words, and what the band is. */
function keyOf(look: Look, items: readonly RatedItem[], top: number): Legend {
  const { words, line: thick, width } = look;
  const band: LegendEntry = {
    mark: (x, y, size) => [
      {
        kind: 'rect',
        x: x - size / 2,
        y: y - size * 0.42,
        width: size,
        height: size * 0.84,
        fill: 'accentWeak',
        stroke: 'accent',
        strokeWidth: thick * 0.6,
        radius: 3,
      },
      rule(x - size / 2, y, x + size / 2, y, 'ink', thick * 1.6),
    ],
    text: words.t('reveal.key.band'),
  };
  const verdicts = (['agreed', 'mixed', 'split'] as const)
    .filter((verdict) => items.some(({ spread }) => spread.verdict === verdict))
    .map(
      (verdict): LegendEntry => ({
        mark: (x, y, size) => verdictSign(verdict, x, y, size),
        text: words.say(`round.verdict.${verdict}`),
      }),
    );
  return legend(look, [band, ...verdicts], top, width);
}

const ROW = 52;

function down(look: Look, axis: Axis, items: readonly RatedItem[], hot: (id: string) => number | null): Picture {
  const { width, small, text, line: thick, words } = look;
  const left = Math.round(width * 0.36);
  const cell = Math.max(
    28,
    Math.min(
      84,
      Math.max(
        width * 0.16,
        12 +
          Math.max(
            ...(['agreed', 'mixed', 'split'] as const).map((verdict) =>
              measureText(words.say(`round.verdict.${verdict}`), { size: small, weight: 600 }),
            ),
          ),
      ),
    ),
  );
  const right = width - cell - 10;
  const head = text * 1.7 + (axis.low || axis.high ? small * 1.4 : 0);
  const stages = stagesOf(items);
  const tops: number[] = [];
  let y = head;
  const names: Shape[] = [];
  for (const { name, from, to } of stages) {
    if (name) {
      names.push(
        line(name, 0, y + small * 1.5, { size: small, weight: 600, fill: 'inkFaint', letterSpacing: 0.3 }, width),
      );
      y += small * 2.1;
    }
    for (let at = from; at < to; at++) {
      tops.push(y);
      y += ROW;
    }
  }
  const foot = y + small * 0.8;
  const values = valuesOf(axis);
  const x = (value: number): number =>
    left + (right - left) * (0.07 + 0.86 * ((value - axis.from) / (axis.to - axis.from)));
  const middle = (at: number): number => {
    const before = tops[Math.floor(at)] ?? 0;
    const next = tops[Math.min(tops.length - 1, Math.floor(at) + 1)] ?? before;
    return before + (next - before) * (at - Math.floor(at)) + ROW / 2;
  };
  const place: Place = (at, value) => [x(value), middle(at)];
  const parts: Part[] = [
    still(
      'grid',
      ...names,
      ...values.map((value) =>
        rule(
          x(value),
          head - 4,
          x(value),
          y,
          value === 0 ? 'lineStrong' : 'line',
          thick,
          value === 0 ? undefined : [2, 4],
        ),
      ),
      ...values.map((value) =>
        line(scaleNumber(value, axis, words), x(value), head - 10, {
          size: small,
          weight: 600,
          fill: 'ink',
          anchor: 'middle',
        }),
      ),
      ...(axis.low
        ? [line(axis.low, x(axis.from) - 8, small, { size: small, fill: 'inkSoft' }, (right - left) / 2 - 6)]
        : []),
      ...(axis.high
        ? [
            line(
              axis.high,
              x(axis.to) + 8,
              small,
              { size: small, fill: 'inkSoft', anchor: 'end' },
              (right - left) / 2 - 6,
            ),
          ]
        : []),
    ),
    after(
      'hot',
      ...items.flatMap((item, at): readonly Shape[] =>
        hot(item.id) === null
          ? []
          : [
              {
                kind: 'rect',
                x: 0,
                y: (tops[at] ?? 0) + 2,
                width: right,
                height: ROW - 4,
                fill: 'tintYellow',
                radius: 8,
              },
            ],
      ),
    ),
  ];
  const ofCurve = curveParts(look, items, place);
  parts.push(...ofCurve.slice(0, 1));
  const orders = scattered(items.reduce((sum, { spread }) => sum + spread.marks.length, 0));
  const shape = cloudShape(axis, items, {
    along: ROW * 0.78,
    across: ((right - left) * 0.86) / values.length - 2,
    r: look.dot * 0.5,
  });
  let first = 0;
  items.forEach((item, at) => {
    parts.push(...cloud(axis, item, at, place, shape, true, first, orders));
    first += item.spread.marks.length;
  });
  parts.push(...ofCurve.slice(1));
  items.forEach((item, at) => {
    const rank = hot(item.id);
    const top = tops[at] ?? 0;
    const weight = rank === null ? 400 : 600;
    const lines = linesOf(item.title, text, left - 10, 2, weight);
    parts.push(
      still(
        `title:${item.id}`,
        ...paragraph(
          item.title,
          rank === null ? 0 : 6,
          top + ROW / 2 + text * (lines === 1 ? 0.36 : -0.26),
          { size: text, weight, fill: 'ink' },
          { width: left - 12, maxLines: 2 },
        ),
      ),
      after(`median:${item.id}`, ...medianDot(look, axis, item, at, place, rank)),
      after(`strip:${item.id}`, ...stripCell(look, item.spread, right + 10, top + 3, cell, ROW - 6)),
    );
  });
  const key = keyOf(look, items, foot);
  parts.push(still('key', ...key.shapes));
  return { width, height: foot + key.height, parts };
}
