/** Connectors over the cards: rework loops, alternatives and dependencies, each with an arrow head and its words. */
import type { Paint, PathCommand, SceneItem, Shape } from '../../../kernel/scene';
import { measureText } from '../../../kernel/text';
import type { Translator } from '../../../kernel/translate';
import { durationText } from '../lanes/duration';
import type { JourneyLayout } from '../layout/journey-layout';
import { connectorRoute, type Point, routeBox } from '../layout/routes';
import type { Track } from '../layout/tracks';
import type { Connector } from '../schema';
import { line, stroke } from './draw';

interface ConnectorLook {
  readonly paint: Paint;
  readonly width: number;
  readonly dash?: readonly number[];
}
const LOOKS: Readonly<Record<Connector['kind'], ConnectorLook>> = {
  rework: { paint: 'waste', width: 1.6 },
  alternative: { paint: 'necessary', width: 1.6, dash: [6, 4] },
  dependency: { paint: 'inkFaint', width: 1.4, dash: [1.5, 4] },
};
const CORNER = 6;

export function connectorItem(words: Translator, layout: JourneyLayout, track: Track): SceneItem {
  const points = connectorRoute(layout, track);
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const beforeEnd = points.at(-2) ?? end;
  const { connector } = track;
  const look = LOOKS[connector.kind];
  const { dash } = look;
  const shapes: Shape[] = [
    stroke(rounded(points), 'paper', look.width + 3, {}),
    stroke(rounded(points), look.paint, look.width, dash ? { dash, cap: 'round' } : {}),
    { kind: 'path', commands: arrow(beforeEnd, end), fill: look.paint },
    ...saying(words, connector, points, look.paint),
  ];
  const titleOf = (id: string): string => layout.places.get(id)?.touchpoint.title.trim() || words.t('word.untitled');
  const label = words.t('scene.label.connector', {
    kind: words.t(`scene.connector.${connector.kind}`),
    from: titleOf(track.from),
    to: titleOf(track.to),
    detail: detailOf(words, connector),
  });
  return { id: connector.id, plane: 2, box: routeBox(points), shapes, interactive: true, grasp: 'lines', label };
}

function detailOf(words: Translator, { share, wait, label }: Connector): string {
  const parts = [label.trim()];
  if (share !== null) parts.push(`${words.number(share, 1)}\u00a0%`);
  if (wait) parts.push(`+${durationText(words, wait)}`);
  return parts.filter(Boolean).join(' · ');
}

/** The words stand on the longest level run, on a pill that interrupts the line. */
function saying(words: Translator, connector: Connector, points: readonly Point[], paint: Paint): readonly Shape[] {
  const text = detailOf(words, connector);
  let run: readonly [Point, Point] | null = null;
  let length = 0;
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (!next || next.y !== point.y || Math.abs(next.x - point.x) <= length) return;
    run = [point, next];
    length = Math.abs(next.x - point.x);
  });
  if (!text || !run || length < 36) return [];
  const [a, b]: readonly [Point, Point] = run;
  const width = Math.min(measureText(text, { size: 10.5, weight: 600 }), length - 24);
  const x = Math.round((a.x + b.x) / 2);
  const shape = line(text, x, a.y + 3.5, { size: 10.5, weight: 600, fill: paint, anchor: 'middle' }, width);
  if (!shape.text) return [];
  return [
    {
      kind: 'rect',
      x: x - shape.width / 2 - 6,
      y: a.y - 7.5,
      width: shape.width + 12,
      height: 15,
      radius: 7.5,
      fill: 'paper',
    },
    shape,
  ];
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
