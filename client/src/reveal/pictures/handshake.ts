/**
 * Handshakes: who gives at the left, who receives at the right, and a line between them whose colour and pattern is the gap between
 * their answers. Below, the three questions as each side answered them, and what each wishes of the other.
 */
import type { Paint, Shape } from '@polku/shared/kernel/scene';
import { line } from '@polku/shared/kernel/text-line';
import type { Look } from '../draw/look';
import { linesOf, paragraph, rule, stroke, unbrokenSize } from '../draw/marks';
import { type Part, type Picture } from '../draw/picture';
import type { HandshakeGap, Shaken } from '../model/wasted';

const GAP_LOOK: Readonly<Record<HandshakeGap, { paint: Paint; dash: readonly number[] }>> = {
  even: { paint: 'green', dash: [] },
  some: { paint: 'gold', dash: [10, 5] },
  wide: { paint: 'red', dash: [3, 5] },
  tooFew: { paint: 'lineStrong', dash: [1, 6] },
  unanswered: { paint: 'lineStrong', dash: [1, 6] },
};
const WIDEST: readonly HandshakeGap[] = ['wide', 'some', 'even', 'tooFew', 'unanswered'];

/** @returns the widest gap first */
export function byHandshakeGap(items: readonly Shaken[]): readonly Shaken[] {
  return [...items].sort((a, b) => WIDEST.indexOf(a.gap) - WIDEST.indexOf(b.gap));
}

/** @param alone one handoff by itself, whose title stands above the picture: with what each side wishes, which takes room */
export function handshakePicture(look: Look, items: readonly Shaken[], alone: boolean): Picture {
  const { width, small, text, line: thick, words, size } = look;
  const screen = size === 'screen';
  const box = Math.round(width * (screen ? 0.23 : 0.32));
  const pad = text * 0.7;
  const parts: Part[] = [];
  let y = 2;
  byHandshakeGap(items).forEach((item, nth) => {
    const shapes: Shape[] = [];
    const [left, right] = [box, width - box];
    const titleLines = alone ? 0 : linesOf(item.title, text, width, 2, 600);
    if (!alone)
      shapes.push(
        ...paragraph(item.title, 0, y + text, { size: text, weight: 600, fill: 'ink' }, { width, maxLines: 2 }),
      );
    const top = y + titleLines * text * 1.25 + text * 0.5;
    const high = text * 1.25 * 2 + small * 1.6 + pad;
    for (const [x, name, n, anchor] of [
      [0, item.giver, item.givers, 'reveal.handshake.gives'],
      [right, item.receiver, item.receivers, 'reveal.handshake.receives'],
    ] as const) {
      shapes.push(
        {
          kind: 'rect',
          x,
          y: top,
          width: box,
          height: high,
          fill: 'surface',
          stroke: 'lineStrong',
          strokeWidth: thick,
          radius: 8,
        },
        line(words.t(anchor, { n }), x + pad, top + small * 1.45, { size: small, fill: 'inkSoft' }, box - 2 * pad),
        ...paragraph(
          name,
          x + pad,
          top + small * 1.5 + text * 1.15,
          { size: unbrokenSize([name], text, box - 2 * pad, text * 0.7), weight: 600, fill: 'ink' },
          { width: box - 2 * pad, maxLines: 2 },
        ),
      );
    }
    const { paint, dash } = GAP_LOOK[item.gap];
    const middle = top + high / 2;
    const heavy = thick * (screen ? 4 : 5);
    shapes.push(
      rule(
        left + 6,
        middle,
        right - 12,
        middle,
        paint,
        heavy,
        dash.length > 0 ? dash.map((part) => part * thick) : undefined,
      ),
      stroke(
        [
          ['M', right - 12 - heavy * 1.6, middle - heavy * 2],
          ['L', right - 8, middle],
          ['L', right - 12 - heavy * 1.6, middle + heavy * 2],
        ],
        paint,
        heavy * 0.8,
        { cap: 'round' },
      ),
    );
    const said = words.t(`reveal.handshake.gap.${item.gap}`);
    const room = { width: right - left - 16, maxLines: 2 };
    const above = linesOf(said, small, room.width, 2, 600) - 1;
    const ink: Paint = paint === 'gold' || paint === 'lineStrong' ? 'ink' : paint;
    const base = middle - heavy - small * (0.7 + above * 1.25);
    shapes.push(
      ...paragraph(said, (left + right) / 2, base, { size: small, weight: 600, fill: ink, anchor: 'middle' }, room),
    );
    y = top + high + text * 0.4;
    // A screen has room for the questions of one handoff at a time.
    if (alone || !screen) {
      const answers = questionRows(look, item, y);
      shapes.push(...answers.shapes);
      y += answers.height;
      for (const wish of item.wishes) {
        const told = words.t(`reveal.handshake.wish.${wish.of}`, { text: wish.text });
        const lines = paragraph(
          told,
          pad,
          y + text * 0.9,
          { size: screen ? small : text, fill: 'ink' },
          { width: width - 2 * pad, maxLines: 3 },
        );
        shapes.push(...lines);
        y += lines.length * (screen ? small : text) * 1.25 + 4;
      }
      if (item.wishes.length > 0) y += text * 0.5;
    }
    for (const deal of item.deals) {
      const lines = linesOf(deal, text, width - text * 3, 2, 600);
      shapes.push(
        { kind: 'rect', x: 0, y, width, height: lines * text * 1.25 + text * 0.7, fill: 'greenWeak', radius: 8 },
        stroke(
          [
            ['M', text * 0.7, y + text * 0.85],
            ['L', text, y + text * 1.15],
            ['L', text * 1.6, y + text * 0.5],
          ],
          'green',
          thick * 2,
          { cap: 'round' },
        ),
        ...paragraph(
          deal,
          text * 2.2,
          y + text * 1.2,
          { size: text, weight: 600, fill: 'green' },
          { width: width - text * 3, maxLines: 2 },
        ),
      );
      y += lines * text * 1.25 + text;
    }
    parts.push({ id: `row:${item.id}`, motion: 'slide', nth, shapes });
    y += text * 1.2;
    if (nth < items.length - 1) shapes.push(rule(0, y - text * 0.5, width, y - text * 0.5, 'line', thick));
  });
  return { width, height: Math.max(1, y), parts };
}

/** Each question: what who gives says at the left, what who receives says at the right, the gap between in steps. */
function questionRows(look: Look, { questions }: Shaken, top: number): { shapes: readonly Shape[]; height: number } {
  const { width, small, text, words, size, line: thick } = look;
  const row = size === 'screen' ? text * 2.2 : text * 2.9;
  const scale = size === 'screen' ? [width * 0.5, width * 0.86] : [text * 1.6, width - text * 1.6];
  const [from = 0, to = 0] = scale;
  const x = (value: number): number => from + ((to - from) * (value - 1)) / 4;
  const shapes = questions.flatMap(({ label, giver, receiver }, nth): readonly Shape[] => {
    const y = top + nth * row + (size === 'screen' ? text : text * 2.1);
    const gap = giver === null || receiver === null ? 0 : Math.abs(giver - receiver);
    const paint: Paint = gap >= 2 ? 'red' : gap >= 1 ? 'gold' : 'green';
    const mark = (value: number | null, given: boolean): readonly Shape[] =>
      value === null
        ? []
        : [
            {
              kind: 'path',
              commands: given ? pointer(x(value), y, text * 0.5, 1) : pointer(x(value), y, text * 0.5, -1),
              fill: given ? 'violet' : 'accent',
              stroke: 'surface',
              strokeWidth: thick,
            },
          ];
    return [
      line(
        label,
        0,
        size === 'screen' ? y + text * 0.36 : y - text * 0.95,
        { size: size === 'screen' ? text * 0.92 : small, fill: 'ink' },
        size === 'screen' ? width * 0.47 : width,
      ),
      rule(x(1), y, x(5), y, 'lineStrong', thick, [thick, thick * 3]),
      line(words.number(1), x(1) - text * 0.7, y + small * 0.36, { size: small, fill: 'inkSoft', anchor: 'end' }),
      line(words.number(5), x(5) + text * 0.7, y + small * 0.36, { size: small, fill: 'inkSoft' }),
      ...(giver !== null && receiver !== null && gap > 0
        ? [rule(x(giver), y, x(receiver), y, paint, text * 0.34, gap >= 2 ? [3 * thick, 3 * thick] : undefined)]
        : []),
      ...mark(giver, true),
      ...mark(receiver, false),
    ];
  });
  return { shapes, height: questions.length * row + text * 0.6 };
}

/** A flag whose tip points up at the line from below (receives), or down at it from above (gives). */
function pointer(x: number, y: number, r: number, way: 1 | -1) {
  return [['M', x, y], ['L', x - r * 0.8, y - way * r * 1.5], ['L', x + r * 0.8, y - way * r * 1.5], ['Z']] as const;
}
