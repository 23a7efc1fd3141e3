/**
 * Who is in the room: the path of steps, solid where somebody is here who does the step, striped where only others answer for it,
 * empty where nobody does; dotted between steps of which neither a doer nor a customer knows.
 */
import type { Fill, Paint, Shape } from '@polku/shared/kernel/scene';
import type { Fill as Presence } from '@polku/shared/workshop/summary';
import { line } from '@polku/shared/kernel/text-line';
import { legend, type Legend, type LegendEntry } from '../draw/legend';
import type { Look } from '../draw/look';
import { linesOf, paragraph, rule, unbrokenSize } from '../draw/marks';
import { after, type Part, type Picture, still } from '../draw/picture';
import type { PresentItem } from '../model/wasted';
import { stagesOf } from './curve';

interface StationLook {
  readonly fill: Fill;
  readonly edge: Paint;
}
const STATION: Readonly<Record<Presence, StationLook>> = {
  solid: { fill: 'accent', edge: 'accent' },
  striped: { fill: { pattern: 'hatch', ink: 'accent', ground: 'surface' }, edge: 'accent' },
  empty: { fill: 'surface', edge: 'lineStrong' },
};

function station(presence: Presence, x: number, y: number, r: number, thick: number): Shape {
  const { fill, edge } = STATION[presence];
  return { kind: 'circle', x, y, r, fill, stroke: edge, strokeWidth: thick * 1.6 };
}

/** The line from station to station. */
function track(
  look: Look,
  from: PresentItem,
  to: PresentItem,
  a: readonly [number, number],
  b: readonly [number, number],
): Shape {
  const known = from.known && to.known;
  const thick = look.line;
  return rule(
    a[0],
    a[1],
    b[0],
    b[1],
    known ? 'accent' : 'lineStrong',
    known ? thick * 3 : thick * 2,
    known ? undefined : [thick * 0.5, thick * 4],
  );
}

function who({ words }: Look, item: PresentItem): string {
  if (item.fill === 'solid') return words.t('reveal.presence.doers', { n: item.doers });
  return words.say(`round.fill.${item.fill}`);
}

export function presencePicture(look: Look, items: readonly PresentItem[]): Picture {
  return look.size === 'screen' ? across(look, items) : down(look, items);
}

function keyOf(look: Look, items: readonly PresentItem[], top: number): Legend {
  const { words, line: thick, width } = look;
  const entries = (['solid', 'striped', 'empty'] as const).map(
    (presence): LegendEntry => ({
      mark: (x, y, size) => [station(presence, x, y, size * 0.42, thick * 0.8)],
      text: words.t(`reveal.presence.key.${presence}`, { n: items.filter(({ fill }) => fill === presence).length }),
    }),
  );
  return legend(look, entries, top, width);
}

function across(look: Look, items: readonly PresentItem[]): Picture {
  const { width, small, text, line: thick, height: room } = look;
  // As many to a line as can be read; the path goes on in the next one.
  const perLine = Math.max(1, Math.ceil(items.length / Math.ceil(items.length / 8)));
  const step = width / perLine;
  const lines = Math.ceil(items.length / perLine);
  const word = unbrokenSize(
    items.map(({ title }) => title),
    Math.min(text, Math.max(small * 0.9, step * 0.14)),
    step - 16,
    13,
  );
  const under = Math.max(15, word * 0.82);
  const wide = step - 16;
  const titleLines = Math.max(1, ...items.map(({ title }) => linesOf(title, word, wide, 3, 600)));
  const whoLines = Math.max(1, ...items.map((item) => linesOf(who(look, item), under, wide, 2)));
  const teamLines = Math.min(2, Math.max(0, ...items.map(({ missing }) => missing.length)));
  const words = word * 1.25 * titleLines + under * 1.25 * (whoLines + teamLines);
  const r = Math.max(16, Math.min(46, step * 0.26, (room - small * 3) / lines / 2 - words / 2 - text * 1.4));
  const high = r * 2 + text * 2.6 + words + word;
  const parts: Part[] = [];
  const spot = (at: number): readonly [number, number] => [
    ((at % perLine) + 0.5) * step,
    Math.floor(at / perLine) * high + text * 1.9 + r,
  ];
  const tracks: Shape[] = [];
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (!next) return;
    const [a, b] = [spot(at), spot(at + 1)];
    if (a[1] === b[1]) tracks.push(track(look, item, next, [a[0] + r, a[1]], [b[0] - r, b[1]]));
    else
      tracks.push(
        track(look, item, next, [a[0] + r, a[1]], [width, a[1]]),
        track(look, item, next, [0, b[1]], [b[0] - r, b[1]]),
      );
  });
  for (const { name, from, to } of stagesOf(items)) {
    if (!name) continue;
    const [x, y] = spot(from);
    const end = Math.min(to - 1, (Math.floor(from / perLine) + 1) * perLine - 1);
    tracks.push(
      line(
        name,
        x - r,
        y - r - text * 0.6,
        { size: small, weight: 600, fill: 'inkSoft' },
        (end - from + 1) * step - 12,
      ),
    );
  }
  parts.push(still('tracks', ...tracks));
  items.forEach((item, at) => {
    const [x, y] = spot(at);
    const title = paragraph(
      item.title,
      x,
      y + r + word * 1.4,
      { size: word, weight: 600, fill: 'ink', anchor: 'middle' },
      { width: wide, maxLines: 3 },
    );
    const below = y + r + word * 1.4 + (title.length - 1) * word * 1.25 + under * 1.35;
    const said = paragraph(
      who(look, item),
      x,
      below,
      { size: under, fill: 'inkSoft', anchor: 'middle' },
      { width: wide, maxLines: 2 },
    );
    const missing = item.missing
      .slice(0, 2)
      .map((team, nth) =>
        line(
          look.words.t('reveal.presence.teamMissing', { team }),
          x,
          below + (said.length + nth) * under * 1.25,
          { size: under, weight: 600, fill: 'red', anchor: 'middle' },
          step - 6,
        ),
      );
    parts.push({
      id: `station:${item.id}`,
      motion: 'appear',
      nth: at,
      shapes: [
        station(item.fill, x, y, r, thick),
        ...(item.fill === 'solid'
          ? [
              line(look.words.number(item.doers), x, y + r * 0.3, {
                size: r * 0.85,
                weight: 700,
                fill: 'onAccent',
                anchor: 'middle',
              } as const),
            ]
          : []),
        ...title,
        ...said,
        ...missing,
      ],
    });
  });
  const key = keyOf(look, items, lines * high + small * 0.5);
  parts.push(after('key', ...key.shapes));
  return { width, height: lines * high + small * 0.5 + key.height, parts };
}

function down(look: Look, items: readonly PresentItem[]): Picture {
  const { width, small, text, line: thick } = look;
  const r = 10;
  const x = r + 3;
  const left = x + r + 12;
  const parts: Part[] = [];
  const middles: number[] = [];
  let y = 4;
  const heads: Shape[] = [];
  for (const { name, from, to } of stagesOf(items)) {
    if (name) {
      heads.push(line(name, left, y + small * 1.4, { size: small, weight: 600, fill: 'inkFaint' }, width - left));
      y += small * 2;
    }
    for (let at = from; at < to; at++) {
      const lines = linesOf(items[at]?.title ?? '', text, width - left, 2, 600);
      middles.push(y + text * 1.1);
      y += lines * text * 1.25 + small * 1.5 + (items[at]?.missing.length ? small * 1.35 : 0) + 12;
    }
  }
  const tracks = items.flatMap((item, at) => {
    const next = items[at + 1];
    const [a, b] = [middles[at], middles[at + 1]];
    return next && a !== undefined && b !== undefined ? [track(look, item, next, [x, a + r], [x, b - r])] : [];
  });
  parts.push(still('tracks', ...heads, ...tracks));
  items.forEach((item, at) => {
    const middle = middles[at] ?? 0;
    const title = paragraph(
      item.title,
      left,
      middle + text * 0.36,
      { size: text, weight: 600, fill: 'ink' },
      { width: width - left, maxLines: 2 },
    );
    const below = middle + text * 0.36 + (title.length - 1) * text * 1.25 + small * 1.5;
    let teamX = left;
    const teams = item.missing.flatMap((name) => {
      const said = look.words.t('reveal.presence.teamMissing', { team: name });
      const label = line(
        said,
        teamX,
        below + small * 1.35,
        { size: small, weight: 600, fill: 'red' },
        Math.max(0, width - teamX),
      );
      teamX += label.width + small;
      return label.text === '' ? [] : [label];
    });
    parts.push({
      id: `station:${item.id}`,
      motion: 'appear',
      nth: at,
      shapes: [
        station(item.fill, x, middle, r, thick),
        ...title,
        line(who(look, item), left, below, { size: small, fill: 'inkSoft' }, width - left),
        ...teams,
      ],
    });
  });
  const key = keyOf(look, items, y + 2);
  parts.push(after('key', ...key.shapes));
  return { width, height: y + 4 + key.height, parts };
}
