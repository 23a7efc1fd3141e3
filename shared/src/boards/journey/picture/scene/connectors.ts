/**
 * Lines over the cards, each with an arrowhead and a label: rework loops, alternatives and dependencies, and from a failure to
 * what puts it right.
 */
import { withUnit } from '../../../../kernel/no-break';
import { type Box, type Paint, type PathCommand, type SceneItem, type Shape, unionBox } from '../../../../kernel/scene';
import { breakLines, measureText } from '../../../../kernel/text';
import type { Translator } from '../../../../kernel/translate';
import { line } from '../../../../kernel/text-line';
import { durationText } from '../draw/duration';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout } from '../layout/journey-layout';
import { connectorRoute, type Point, routeBox } from '../layout/routes';
import type { Track } from '../grid/tracks';
import { judgeRecovery, type RecoveryVerdict } from '../../analysis/recovery';
import type { Connector } from '../../records/schema';
import { signed } from '../lanes/rating-scale';
import { stroke } from '../draw/draw';

interface ConnectorLook {
  readonly paint: Paint;
  readonly width: number;
  readonly dash?: readonly number[];
}
type Line = Track['connector'];
const LOOKS: Readonly<Record<Connector['kind'] | Exclude<RecoveryVerdict, 'none'>, ConnectorLook>> = {
  rework: { paint: 'red', width: 1.6 },
  alternative: { paint: 'blue', width: 1.6, dash: [6, 4] },
  dependency: { paint: 'inkFaint', width: 1.4, dash: [1.5, 4] },
  good: { paint: 'green', width: 1.8, dash: [9, 3] },
  weak: { paint: 'red', width: 1.8, dash: [9, 3] },
  'not-after': { paint: 'red', width: 1.8, dash: [9, 3] },
  unfelt: { paint: 'inkSoft', width: 1.8, dash: [9, 3] },
};
const CORNER = 6;

export function connectorItem(words: Translator, layout: JourneyLayout, track: Track): SceneItem {
  const points = connectorRoute(layout, track);
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const beforeEnd = points.at(-2) ?? end;
  const { connector } = track;
  const own = sayingOf(words, layout, connector);
  const look = LOOKS[own.look];
  const { dash } = look;
  const said = saying(own, layout, track, points, look.paint);
  const shapes: Shape[] = [
    stroke(rounded(points), 'paper', look.width + 3, {}),
    stroke(rounded(points), look.paint, look.width, dash ? { dash, cap: 'round' } : {}),
    { kind: 'path', commands: arrow(beforeEnd, end), fill: look.paint },
    ...said.shapes,
  ];
  const titleOf = (id: string): string => layout.places.get(id)?.touchpoint.title.trim() || words.t('word.untitled');
  const label = words.t('scene.label.connector', {
    kind: words.t(`scene.connector.${connector.kind}`),
    from: titleOf(track.from),
    to: titleOf(track.to),
    detail: wholeOf(own),
  });
  const box = said.box ? unionBox([routeBox(points), said.box]) : routeBox(points);
  const hint = said.cut ? { hint: wholeOf(own) } : {};
  // What puts a failure right is said in the failure's own panel.
  const interactive = connector.kind !== 'recovery';
  return { id: connector.id, plane: 2, box, shapes, interactive, grasp: 'lines', label, ...hint };
}

/** What a line says: a label, which may be cut, and figures, which are short and never cut. */
interface Saying {
  readonly label: string;
  readonly figures: string;
  readonly look: keyof typeof LOOKS;
}

function sayingOf(words: Translator, { places }: JourneyLayout, connector: Line): Saying {
  if (connector.kind !== 'recovery')
    return { label: connector.label.trim(), figures: figuresOf(words, connector), look: connector.kind };
  const [failure, by] = [places.get(connector.from), places.get(connector.to)];
  const after = (by?.column ?? 0) > (failure?.column ?? 0);
  const judged = judgeRecovery(failure?.touchpoint.emotion ?? null, by?.touchpoint.emotion ?? null);
  const verdict = after ? judged.verdict : 'not-after';
  const lift = after && judged.lift !== null ? signed(words, judged.lift) : '';
  return { label: words.t(`scene.recovery.${verdict}`), figures: lift, look: verdict };
}

/** Share and extra waiting. */
function figuresOf(words: Translator, { share, wait }: Connector): string {
  const parts: string[] = [];
  if (share !== null) parts.push(withUnit(words.number(share, 1), '%'));
  if (wait) parts.push(`+${durationText(words, wait)}`);
  return parts.join(' · ');
}

function wholeOf({ label, figures }: Saying): string {
  return [label, figures].filter(Boolean).join(' · ');
}

const TEXT = { size: 10.5, weight: 600 } as const;
const PLATE = { side: 6, height: 15, above: 7.5 };
const DOTTED_BETWEEN = ' · ';

/** @returns the text that fits: if not all of it does, the label is truncated and the figures stay */
function saidIn(own: Saying, room: number): string {
  const whole = wholeOf(own);
  if (measureText(whole, TEXT) <= room) return whole;
  const { label, figures } = own;
  const left = room - (figures === '' ? 0 : measureText(DOTTED_BETWEEN + figures, TEXT));
  const cut = breakLines(label, { ...TEXT, width: Math.max(8, left), maxLines: 1 })[0]?.text ?? '';
  return [left < 24 ? '' : cut, figures].filter(Boolean).join(DOTTED_BETWEEN);
}

interface Said {
  readonly shapes: readonly Shape[];
  readonly box: Box | null;
  /** The text was truncated. */
  readonly cut: boolean;
}

/**
 * The label is on the connector's own track, on a plate that interrupts the line. Nothing else is on the track across
 * the columns that the line spans, so it may be wider than the line. Within a column it ends at the gap where the line
 * runs.
 */
function saying(own: Saying, layout: JourneyLayout, track: Track, points: readonly Point[], paint: Paint): Said {
  const from = layout.places.get(track.from);
  const to = layout.places.get(track.to);
  const row = layout.rows[track.row];
  if (!from || !to || !row) return { shapes: [], box: null, cut: false };
  const y = row.cardsY - 10 - GEOMETRY.track * track.track;
  const first = Math.min(from.x, to.x);
  const last = Math.max(from.x, to.x) + from.width;
  const text = saidIn(own, last - first - 2 * PLATE.side);
  if (text === '') return { shapes: [], box: null, cut: false };
  const width = measureText(text, TEXT);
  const level = points.filter((point) => point.y === y).map(({ x }) => x);
  const [a = last - width - 2 * PLATE.side, b = last] = from.column === to.column ? [] : level;
  const half = width / 2 + PLATE.side;
  const x = Math.round(Math.min(last - half, Math.max(first + half, (a + b) / 2)));
  const box = { x: x - half, y: y - PLATE.above, width: 2 * half, height: PLATE.height };
  return {
    shapes: [
      { kind: 'rect', ...box, radius: PLATE.above, fill: 'paper' },
      line(text, x, y + 3.5, { ...TEXT, fill: paint, anchor: 'middle' }),
    ],
    box,
    cut: text !== wholeOf(own),
  };
}

/** @returns the route with rounded corners */
export function rounded(points: readonly Point[]): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before) commands.push(['M', point.x, point.y]);
    else if (!after) commands.push(['L', point.x, point.y]);
    else {
      const r = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      const into = towards(point, before, r);
      const out = towards(point, after, r);
      commands.push(['L', into.x, into.y]);
      if (r > 0) {
        const c1 = towards(point, before, r * 0.45);
        const c2 = towards(point, after, r * 0.45);
        commands.push(['C', c1.x, c1.y, c2.x, c2.y, out.x, out.y]);
      }
    }
  });
  return commands;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

function arrow(before: Point, end: Point): readonly PathCommand[] {
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const back = { x: end.x - dx * 7, y: end.y - dy * 7 };
  return [['M', end.x, end.y], ['L', back.x - dy * 4, back.y - dx * 4], ['L', back.x + dy * 4, back.y + dx * 4], ['Z']];
}
