/**
 * A vote: its items by dots, each dot drawn while there is room for all of them, customers and staff in two rows where they may be
 * shown apart. The number of people stands beside the number of dots; who shares a place is bracketed.
 */
import { type Side, SIDES } from '@polku/shared/kernel/members';
import type { Paint, Shape } from '@polku/shared/kernel/scene';
import { measureText } from '@polku/shared/kernel/text';
import { line } from '@polku/shared/kernel/text-line';
import { legend } from '../draw/legend';
import type { Look } from '../draw/look';
import { linesOf, paragraph, rule, SIDE_PAINT, sideMark, stroke } from '../draw/marks';
import { type Part, type Picture, still } from '../draw/picture';
import type { VotedItem } from '../model/voted';

interface Row {
  readonly side: Side | null;
  readonly dots: number;
}

function rowsOf({ all, customers, staff }: VotedItem): readonly Row[] {
  if (!customers || !staff) return [{ side: null, dots: all.dots }];
  const rest = all.dots - customers.dots - staff.dots;
  return [
    { side: 'customer', dots: customers.dots },
    { side: 'staff', dots: staff.dots },
    ...(rest > 0 ? [{ side: 'other' as const, dots: rest }] : []),
  ];
}

const paintOf = (side: Row['side']): Paint => (side === null ? 'ink' : SIDE_PAINT[side]);

/** Below this a dot is no longer seen as one. */
const LEAST_PITCH = 6;

export function votesPicture(look: Look, items: readonly VotedItem[]): Picture {
  const { width, small, text, dot, line: thick, words, size } = look;
  const screen = size === 'screen';
  const bracket = items.some(({ tied }) => tied) ? text * 1.1 : 0;
  const number = text * 2.1;
  const left = screen ? Math.round(width * 0.36) : number;
  const figures = screen
    ? Math.max(
        ...items.map(({ all }) =>
          measureText(words.t('reveal.votes.figure', { dots: all.dots, people: all.people }), {
            size: text * 0.92,
            weight: 600,
          }),
        ),
        0,
      ) +
      text * 2.4
    : 0;
  const room = width - left - figures - (screen ? text : small * 2.6);
  const rows = items.map(rowsOf);
  const sided = rows.some((row) => row.length > 1);
  const most = Math.max(1, ...rows.flatMap((row) => row.map(({ dots }) => dots)));
  const widest = Math.min(dot * (screen ? 1.3 : 1.5), room / most);
  const asDots = widest >= LEAST_PITCH;
  // On a screen rows become lower, so that all of them are seen.
  const lanes = Math.max(1, ...rows.map((row) => row.length));
  const lowest = screen
    ? Math.max(text * 0.62, (look.height - text * 2) / Math.max(1, items.length) / lanes - (text * 0.6) / lanes)
    : Infinity;
  const r = Math.min(widest * 0.43, lowest / 2.5);
  const pitch = r / 0.43;
  const bar = sided ? text * 0.85 : text * 1.15;
  const lane = Math.min(lowest, Math.max(asDots ? r * 2.5 : bar * 1.25, bar));
  const titleRoom = screen ? left - number - text : width - number;
  const key = legend(
    look,
    SIDES.filter(
      (side) => sided && (side !== 'other' || rows.some((row) => row.some((one) => one.side === 'other'))),
    ).map((side) => ({
      mark: (x, middle, big) => [sideMark(side, x, middle, big * 0.45, SIDE_PAINT[side])],
      text: words.t(`reveal.side.word.${side}`),
    })),
    0,
    width,
  );
  let y = key.height + 4;
  const parts: Part[] = [];
  parts.push(still('key', ...key.shapes));
  const middles: number[] = [];
  items.forEach((item, nth) => {
    const own = rows[nth] ?? [];
    const weight = item.rank <= 3 && item.all.dots > 0 ? 600 : 400;
    const maxLines = screen ? 2 : 3;
    const lines = linesOf(item.title, text, titleRoom, maxLines, weight);
    const words1 = lines * text * 1.25 + (item.note ? small * 1.3 : 0);
    const marks = own.length * lane;
    const figure = words.t('reveal.votes.figure', { dots: item.all.dots, people: item.all.people });
    const high = screen ? Math.max(words1, marks) + text * 0.6 : words1 + marks + small * 1.9 + text * 0.6;
    const middle = y + high / 2;
    middles.push(middle);
    const shapes: Shape[] = [];
    if (item.chosen)
      shapes.push({ kind: 'rect', x: 0, y: y + 2, width, height: high - 4, fill: 'accentWeak', radius: 8 });
    if (nth > 0) shapes.push(rule(0, y, width, y, 'line', thick * 0.6));
    const titleTop = screen ? middle - words1 / 2 : y + text * 0.4;
    const place = item.all.dots === 0 ? '–' : words.number(item.rank);
    const badge = screen ? middle : titleTop + text * 0.62;
    if (item.rank === 1 && item.all.dots > 0)
      shapes.push({ kind: 'circle', x: text * 0.9, y: badge, r: text * 0.85, fill: 'ink' });
    shapes.push(
      line(place, text * 0.9, badge + text * 0.36, {
        size: text,
        weight: 700,
        fill: item.rank === 1 && item.all.dots > 0 ? 'surface' : 'inkSoft',
        anchor: 'middle',
      }),
      ...paragraph(
        item.title,
        number,
        titleTop + text * 0.95,
        { size: text, weight, fill: 'ink' },
        { width: titleRoom, maxLines },
      ),
    );
    if (item.note)
      shapes.push(
        line(
          item.note,
          number,
          titleTop + lines * text * 1.25 + small * 0.9,
          { size: small, fill: 'inkSoft' },
          titleRoom,
        ),
      );
    const top = screen ? middle - marks / 2 : titleTop + words1 + small * 0.4;
    const moving: Part[] = [];
    own.forEach(({ side, dots: count }, at) => {
      const at0 = top + at * lane + lane / 2;
      const paint = paintOf(side);
      if (!asDots)
        moving.push({
          id: `bar:${item.id}.${side}`,
          motion: 'slide',
          nth,
          shapes:
            count === 0
              ? []
              : [
                  {
                    kind: 'rect',
                    x: left,
                    y: at0 - bar / 2,
                    width: (room * count) / most,
                    height: bar,
                    fill: side === 'staff' ? { pattern: 'hatch', ink: paint, ground: 'tintViolet' } : paint,
                    radius: 3,
                  },
                ],
        });
      else
        for (let one = 0; one < count; one++)
          moving.push({
            id: `dot:${item.id}.${side}.${one}`,
            motion: 'drop',
            nth: one * items.length + nth,
            shapes: [sideMark(side, left + pitch * (one + 0.5), at0, r, paint)],
          });
      if (sided)
        shapes.push(
          line(words.number(count), left + (asDots ? pitch * count : (room * count) / most) + 8, at0 + small * 0.36, {
            size: small,
            weight: 600,
            fill: 'inkSoft',
          }),
        );
    });
    shapes.push(
      screen
        ? line(
            figure,
            width - text * 0.4,
            middle + text * 0.36,
            { size: text * 0.92, weight: 600, fill: 'ink', anchor: 'end' },
            figures + text,
          )
        : line(
            figure,
            left,
            top + marks + small * 1.25,
            { size: small, weight: 600, fill: 'inkSoft' },
            width - left - bracket,
          ),
    );
    parts.push(still(`row:${item.id}`, ...shapes), ...moving);
    y += high;
  });
  parts.push(still('ties', ...ties(look, items, middles)));
  return { width, height: y + 4, parts };
}

/** A bracket at the left of those that share a place. */
function ties(
  { words, small, line: thick, text, size }: Look,
  items: readonly VotedItem[],
  middles: readonly number[],
): readonly Shape[] {
  const shapes: Shape[] = [];
  for (let from = 0; from < items.length; ) {
    let to = from;
    while (to + 1 < items.length && items[to + 1]?.rank === items[from]?.rank) to++;
    const [a, b] = [middles[from], middles[to]];
    if (to > from && items[from]?.tied && a !== undefined && b !== undefined && (items[from]?.all.dots ?? 0) > 0) {
      const x = text * 0.9;
      const inset = text * (size === 'screen' ? 1.05 : 0.7);
      for (let at = from; at < to; at++) {
        const [top, end] = [(middles[at] ?? 0) + inset, (middles[at + 1] ?? 0) - inset];
        const middle = (top + end) / 2;
        const sign = line(words.t('reveal.votes.tie'), x, middle + small * 0.36, {
          size: small * 0.9,
          weight: 600,
          fill: 'inkSoft',
          anchor: 'middle',
        });
        shapes.push(
          stroke(
            [
              ['M', x, top],
              ['L', x, middle - small * 0.8],
            ],
            'lineStrong',
            thick,
          ),
          sign,
          stroke(
            [
              ['M', x, middle + small * 0.8],
              ['L', x, end],
            ],
            'lineStrong',
            thick,
          ),
        );
      }
    }
    from = to + 1;
  }
  return shapes;
}
