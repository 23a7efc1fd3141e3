/**
 * The mirror of one item. The scale is the mirror: below it hangs what the staff predicted, and how they see it themselves; onto it
 * drop the customers' answers. The staff's own mean and the customers' are upright lines; where the two do not meet, the mirror
 * breaks, and the break is the gap.
 */
import type { Paint, Shape } from '@polku/shared/kernel/scene';
import type { MirrorVerdict } from '@polku/shared/workshop/summary';
import { line } from '@polku/shared/kernel/text-line';
import type { Look } from '../draw/look';
import { answerMark, rule, SIDE_PAINT, sideMark } from '../draw/marks';
import { after, type Part, type Picture, still } from '../draw/picture';
import { pileHeight, pileShape, pileSpots, scattered } from '../draw/pile';
import type { Mirrored } from '../model/mirrored';
import { scaleNumber } from '../model/scale-number';
import { type Axis, type Mark, valuesOf } from '../model/spread';
import { type Columns, columnsOf, ofValue } from './scale';

export const GAP_PAINT: Readonly<Record<MirrorVerdict, Paint>> = {
  blindSpot: 'red',
  hiddenStrength: 'green',
  close: 'inkFaint',
  few: 'inkFaint',
  unanswered: 'inkFaint',
};

/** @param open whether the customers' answers are shown; before, only that there are some */
export function mirrorPicture(look: Look, axis: Axis, item: Mirrored, open: boolean): Picture {
  const { width, small, text, dot, line: thick, words } = look;
  const columns = columnsOf(axis, width, false);
  const { x, step } = columns;
  const { customers, predicted, own, verdict } = item;
  const values = valuesOf(axis);
  const upper = values.map((value) => ofValue(customers.marks, value).length);
  const lower = values.map((value) => ofValue(predicted.marks, value).length);
  const lane = text * 2.1;
  const head = text * 1.7;
  const ownRoom = own.mean === null ? 0 : text * 2.4;
  const room = {
    width: step * 0.84,
    height: Math.max(text * 2.6, (look.height - lane - 2 * head - ownRoom - 2 * text) / 2),
    r: dot,
  };
  const pile = pileShape([...upper, ...lower], room);
  // The upper half is as high before the reveal as after it.
  const reserved = room.height;
  const mirror = head + reserved + text;
  const bottom = mirror + lane;
  const hung = Math.max(pileHeight(Math.max(...lower), pile), text * 1.4) + small * 1.7;
  const foot = bottom + hung;
  const height = foot + head + ownRoom;
  const parts: Part[] = [];

  parts.push(
    still('ground', {
      kind: 'rect',
      x: 0,
      y: bottom,
      width,
      height: height - bottom,
      fill: 'tintViolet',
      radius: [0, 0, 10, 10],
      opacity: 0.55,
    }),
  );
  const gapAt = open && own.mean !== null && customers.mean !== null ? [x(own.mean), x(customers.mean)] : null;
  parts.push(
    still('lane', { kind: 'rect', x: 0, y: mirror, width, height: lane, fill: 'surfaceSunken' }),
    ...(gapAt && (verdict === 'blindSpot' || verdict === 'hiddenStrength')
      ? [after('gap', ...gapBar(gapAt, mirror, lane, GAP_PAINT[verdict]))]
      : []),
    still(
      'axis',
      rule(0, mirror, width, mirror, 'lineStrong', thick),
      rule(0, bottom, width, bottom, 'lineStrong', thick),
      ...values.map((value) =>
        line(scaleNumber(value, axis, words), x(value), mirror + lane / 2 + text * 0.36, {
          ...{ size: text, weight: 700, fill: 'ink', anchor: 'middle' },
        }),
      ),
    ),
  );
  if (own.mean !== null)
    parts.push(
      still(
        'own',
        ...ownView(look, axis, item, columns, foot + head),
        ...upright(x(own.mean), bottom - lane * 0.14, foot + head + text * 0.4, 'violet', thick * 1.6),
        ...flag(look, 'violet', x(own.mean), foot + head + text * 0.5, scaleNumber(own.mean, axis, words), width),
      ),
    );
  parts.push(...hangingPile(look, predicted.marks, values, columns, pile, bottom));
  const foretold = line(
    words.t(predicted.tooFew ? 'reveal.mirror.tooFewStaff' : 'reveal.mirror.predicted', { n: predicted.marks.length }),
    text * 1.8,
    foot + text * 1.1,
    { size: text, weight: 600, fill: 'violet' },
    width - text * 3,
  );
  parts.push(
    still(
      'heads',
      sideMark(
        'customer',
        text * 0.5,
        text * 0.75,
        text * 0.42,
        open ? SIDE_PAINT.customer : 'surface',
        SIDE_PAINT.customer,
      ),
      line(
        words.t(customers.tooFew ? 'reveal.mirror.tooFewCustomers' : 'reveal.mirror.customers', {
          n: customers.marks.length,
        }),
        text * 1.3,
        text * 1.1,
        { size: text, weight: 600, fill: 'accent' },
        width * 0.9,
      ),
      {
        kind: 'rect',
        x: text * 0.4,
        y: foot + text * 0.1,
        width: foretold.width + text * 1.8,
        height: text * 1.35,
        fill: 'tintViolet',
        radius: text * 0.6,
      },
      sideMark('staff', text * 1, foot + text * 0.75, text * 0.46, SIDE_PAINT.staff),
      foretold,
    ),
  );
  if (!open) {
    const waiting = words.t('reveal.mirror.next');
    const label = line(
      waiting,
      width / 2,
      head + reserved / 2,
      { size: text, fill: 'inkSoft', anchor: 'middle' },
      width - 20,
    );
    parts.push(
      still(
        'waiting',
        {
          kind: 'rect',
          ...{ x: step * 0.12, y: head, width: width - step * 0.24, height: reserved + text - thick * 4 },
          stroke: 'lineStrong',
          strokeWidth: thick,
          dash: [thick * 4, thick * 4],
          radius: 10,
        },
        label,
      ),
    );
    return { width, height, parts };
  }
  if (customers.mean !== null)
    parts.push(
      after(
        'mean',
        ...upright(x(customers.mean), head + small * 0.6, mirror + lane * 0.14, 'accent', thick * 1.6),
        ...flag(look, 'accent', x(customers.mean), head + small * 0.6, scaleNumber(customers.mean, axis, words), width),
      ),
    );
  const orders = scattered(customers.marks.length);
  let nth = 0;
  for (const value of values) {
    const spots = pileSpots(ofValue(customers.marks, value).length, pile);
    ofValue(customers.marks, value).forEach((mark, at) => {
      const spot = spots[at] ?? { x: 0, y: 0 };
      const shapes = answerMark(
        { ...mark, side: 'customer' },
        x(value) + spot.x,
        mirror - thick + spot.y,
        pile.r,
        SIDE_PAINT.customer,
      );
      parts.push({ id: `customer:${value}.${at}`, motion: 'drop', nth: orders.indexOf(nth++), shapes });
    });
  }
  parts.push(
    after(
      'counts',
      ...values.flatMap((value, at) => {
        const n = upper[at] ?? 0;
        const y = mirror - pileHeight(n, pile) - small * 0.6;
        return n === 0
          ? []
          : [line(words.number(n), x(value), y, { size: small, weight: 600, fill: 'inkSoft', anchor: 'middle' })];
      }),
    ),
  );
  return { width, height, parts };
}

function upright(at: number, y1: number, y2: number, paint: Paint, thick: number): readonly Shape[] {
  return [rule(at, y1, at, y2, 'surface', thick * 2.4), rule(at, y1, at, y2, paint, thick)];
}

/** A mean's number on the end of its line. */
function flag({ text }: Look, paint: Paint, at: number, y: number, said: string, width: number): readonly Shape[] {
  const label = line(said, 0, 0, { size: text, weight: 700, fill: 'surface' });
  const wide = Math.max(text * 1.7, label.width + text);
  const left = Math.min(Math.max(0, at - wide / 2), width - wide);
  return [
    { kind: 'rect', x: left, y: y - text * 0.75, width: wide, height: text * 1.5, fill: paint, radius: text * 0.75 },
    { ...label, x: left + wide / 2, y: y + text * 0.36, anchor: 'middle' },
  ];
}

/** From the staff's median to the customers', with an arrow's head at the customers'. */
function gapBar([from = 0, to = 0]: readonly number[], y: number, high: number, paint: Paint): readonly Shape[] {
  const way = Math.sign(to - from);
  const tip = Math.min(high * 0.5, Math.abs(to - from) * 0.6) * way;
  const ground: Paint = paint === 'red' ? 'redWeak' : 'greenWeak';
  return [
    {
      kind: 'path',
      commands: [
        ['M', from, y + high * 0.16],
        ['L', to - tip, y + high * 0.16],
        ['L', to, y + high / 2],
        ['L', to - tip, y + high * 0.84],
        ['L', from, y + high * 0.84],
        ['Z'],
      ],
      fill: { pattern: paint === 'red' ? 'hatchWeak' : 'dotsWeak', ink: paint, ground },
      stroke: paint,
      strokeWidth: Math.max(1.2, high * 0.05),
    },
  ];
}

function hangingPile(
  look: Look,
  marks: readonly Mark[],
  values: readonly number[],
  { x }: Columns,
  pile: ReturnType<typeof pileShape>,
  y: number,
): readonly Part[] {
  return values.map((value) => {
    const own = ofValue(marks, value);
    const spots = pileSpots(own.length, pile);
    const shapes = own.flatMap((mark, at) => {
      const spot = spots[at] ?? { x: 0, y: 0 };
      return answerMark(
        { ...mark, side: 'staff' },
        x(value) + spot.x,
        y + look.line - spot.y,
        pile.r,
        SIDE_PAINT.staff,
      );
    });
    return still(`predicted:${value}`, ...shapes);
  });
}

/** The staff's own view: its middle half as a bar; its mean is the flag over it. */
function ownView(look: Look, axis: Axis, { own }: Mirrored, { x, step }: Columns, top: number): readonly Shape[] {
  const { text, small, line: thick, words, width } = look;
  if (own.low === null || own.high === null) return [];
  const y = top + text * 0.5;
  const said = words.t('reveal.mirror.own', { n: own.marks.length });
  const [from, to] = [x(own.low) - step * 0.16, x(own.high) + step * 0.16];
  return [
    rule(x(axis.from), y, x(axis.to), y, 'lineStrong', thick, [thick, thick * 3]),
    {
      kind: 'rect',
      x: from,
      y: y - text * 0.34,
      width: to - from,
      height: text * 0.68,
      fill: 'surface',
      stroke: 'violet',
      strokeWidth: thick * 1.3,
      radius: text * 0.34,
    },
    line(said, text * 0.6, y + text * 0.7 + small * 0.9, { size: small, fill: 'inkSoft' }, width - text),
  ];
}
