/**
 * Emotion lane: customers' curve (solid) and employees' (dashed), −2…+2, each with peak, lowest and end labelled, and a thin
 * curve for each persona that feels differently.
 */
import { memoPart, sameList } from '../../../../kernel/memo';
import { type Box, boxesMeet, type Paint, type Shape, type TextShape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { stroke } from '../draw/draw';
import { type CurvePoint, curveAreas, curvePath, firstFrom, segmentsFrom } from './emotion-curve';
import { type FollowedCurve, followCurve } from './followed-curve';
import { EMOTION_LEVELS, face } from '../draw/emotion-face';
import type { Chunk, LaneContext, LaneType, PreparedLane } from './lane';
import { drawPersonas, type PersonaCurve, personaCurves, personaKey, personaLegend } from './persona-curves';

/** Room above +2 and below −2 for faces and their words. */
const PAD = 28;
const FACE = 9;
const MOST = 2;

/** @returns board y of an emotion in the lane's box */
export function emotionY(box: Box, value: number): number {
  return box.y + PAD + ((MOST - value) / (2 * MOST)) * (box.height - 2 * PAD);
}

/** @returns the emotion at a board y, in steps of 0.1, never beyond the scale */
export function emotionValue(box: Box, y: number): number {
  const value = MOST - ((y - box.y - PAD) / (box.height - 2 * PAD)) * 2 * MOST;
  return Math.max(-MOST, Math.min(MOST, Math.round(value * 10) / 10)) || 0;
}

/** What the lane was when it was prepared last. */
interface LastPrepared {
  readonly mark: object;
  readonly personas: readonly unknown[];
}

const MARKS = memoPart<LastPrepared>('emotion lanes');

export const emotionLane: LaneType = {
  id: 'emotion',
  reads: ['emotion', 'employeeEmotion', 'emotionByPersona'],
  shownByDefault: () => true,
  prepare(context) {
    const { axis, memo } = context;
    const ofCustomers = followCurve(memo, 'customer', axis.slots, ({ touchpoint }) => touchpoint.emotion);
    const ofEmployees = followCurve(memo, 'employee', axis.slots, ({ touchpoint }) => touchpoint.employeeEmotion);
    const { points: customer, names } = ofCustomers;
    const { points: employee, names: employeeNames } = ofEmployees;
    const personas = personaCurves(context);
    const mark = {};
    const last = memo.part(MARKS).get('');
    memo.part(MARKS).set('', { mark, personas: personaKey(personas) });
    return {
      mark,
      since: last && sinceOf(last, [ofCustomers, ofEmployees, ...personas], personaKey(personas)),
      height: 184,
      least: 104,
      legend: (box, top) => [...legend(context, box, top), ...personaLegend(personas, box, top + 32)],
      legendKey: () => personaKey(personas),
      key: ({ slots: own }) =>
        own.flatMap(({ touchpoint }) => [touchpoint.emotion, touchpoint.employeeEmotion, touchpoint.emotionByPersona]),
      around: (chunk) => [
        ...pointsAround(customer, chunk),
        '|',
        ...pointsAround(employee, chunk),
        ...nameKey(names, chunk),
        '|',
        ...nameKey(employeeNames, chunk),
        ...personaKey(personas),
        ...personas.flatMap(({ points }) => [...pointsAround(points, chunk), points.at(-1)?.slot]),
      ],
      chunk: (box, chunk) =>
        draw(context, box, chunk, { points: customer, names }, { points: employee, names: employeeNames }, personas),
    } satisfies PreparedLane;
  },
};

/** @returns where the curves differ from those of the last preparation; undefined: anywhere */
function sinceOf(
  { mark, personas }: LastPrepared,
  curves: readonly Pick<FollowedCurve, 'changed'>[],
  now: readonly unknown[],
): PreparedLane['since'] {
  if (!sameList(personas, now)) return undefined;
  const slots = new Set<number>();
  for (const { changed } of curves) {
    if (!changed) return undefined;
    for (const slot of changed) slots.add(slot);
  }
  return { mark, slots: [...slots] };
}

/** How the curve enters and leaves the chunk: slopes at its ends, the point before it and the end of the last segment. */
function pointsAround(points: readonly CurvePoint[], { from, to }: Chunk): readonly unknown[] {
  const first = firstFrom(points, from);
  const next = firstFrom(points, to);
  const after = first < next ? points[next] : undefined;
  return [
    points[first - 1]?.value,
    points[first]?.slope,
    points[next - 1]?.slope,
    after && after.slot - from,
    after?.x,
    after?.value,
    after?.slope,
  ];
}

function nameKey(names: ReadonlyMap<number, readonly string[]>, { from, to }: Chunk): readonly unknown[] {
  return [...names].filter(([slot]) => slot >= from && slot < to).flatMap(([slot, ids]) => [slot - from, ...ids]);
}

function legend({ words }: LaneContext, box: Box, top: number): readonly Shape[] {
  const x = 16;
  const sample = (y: number, text: string, employee: boolean): Shape[] => [
    stroke(
      [
        ['M', x, y - 4],
        ['L', x + 20, y - 4],
      ],
      employee ? 'violet' : 'ink',
      employee ? 1.5 : 2.2,
      employee ? { dash: [4, 3] } : {},
    ),
    line(text, x + 28, y, { size: 11, fill: employee ? 'violet' : 'inkSoft' }, box.x - x - 28 - 40),
  ];
  return [
    ...sample(top, words.t('scene.emotion.customer'), false),
    ...sample(top + 16, words.t('scene.emotion.employee'), true),
    ...EMOTION_LEVELS.flatMap((level) => face(box.x - 20, emotionY(box, level), 8, level)),
  ];
}

interface NamedCurve {
  readonly points: readonly CurvePoint[];
  readonly names: ReadonlyMap<number, readonly string[]>;
}

function draw(
  { words }: LaneContext,
  box: Box,
  chunk: Chunk,
  { points: customer, names }: NamedCurve,
  { points: employee, names: employeeNames }: NamedCurve,
  personas: readonly PersonaCurve[],
): readonly Shape[] {
  const y = (value: number): number => emotionY(box, value);
  const segments = segmentsFrom(customer, chunk.from, chunk.to);
  const others = segmentsFrom(employee, chunk.from, chunk.to);
  const own = customer.slice(firstFrom(customer, chunk.from), firstFrom(customer, chunk.to));
  const ownOthers = employee.slice(firstFrom(employee, chunk.from), firstFrom(employee, chunk.to));
  const areas = curveAreas(segments, y);
  const shapes: Shape[] = [
    { kind: 'path', commands: areas.above, fill: 'scale4', opacity: 0.14 },
    { kind: 'path', commands: areas.below, fill: 'scale2', opacity: 0.16 },
    stroke(
      curvePath(
        others.filter((segment) => !segment.gap),
        y,
      ),
      'violet',
      1.5,
      { dash: [5, 4] },
    ),
    stroke(
      curvePath(
        others.filter((segment) => segment.gap),
        y,
      ),
      'violet',
      1.25,
      { dash: [1.5, 5] },
    ),
    stroke(
      curvePath(
        segments.filter((segment) => segment.gap),
        y,
      ),
      'inkFaint',
      1.75,
      { dash: [1.5, 5], cap: 'round' },
    ),
    stroke(
      curvePath(
        segments.filter((segment) => !segment.gap),
        y,
      ),
      'ink',
      2.25,
    ),
    ...ownOthers.map(
      ({ x, value, slot }): Shape => ({
        kind: 'circle',
        x,
        y: y(value),
        r: employeeNames.has(slot) ? 4.5 : 3.5,
        fill: employeeNames.has(slot) ? 'violet' : 'surface',
        stroke: 'violet',
        strokeWidth: 1.5,
      }),
    ),
    ...drawPersonas(personas, chunk, y),
    ...own.flatMap(({ x, value }) => face(x, y(value), FACE, value)),
  ];
  // Names of personas at the ends of their curves.
  const said: Box[] = shapes.flatMap((shape) => (shape.kind === 'text' ? groundOf(shape) : []));
  for (const [points, curve, ids, fill] of [
    [own, customer, names, 'inkSoft'],
    // Where customers' words leave no room, the filled point alone tells.
    [ownOthers, employee, employeeNames, 'violet'],
  ] as const) {
    for (const point of points) {
      const labels = ids.get(point.slot);
      if (!labels) continue;
      const text = labels.map((id) => words.t(id)).join(' · ');
      const place = placesFor(text, point, y(point.value), curve, fill).find(
        ([ground]) => fill === 'inkSoft' || !said.some((other) => boxesMeet(other, ground)),
      );
      if (place) {
        said.push(place[0]);
        shapes.push({ kind: 'rect', ...place[0], radius: 3, fill: 'paper', opacity: 0.8 }, place[1]);
      }
    }
  }
  return shapes.filter((shape) => shape.kind !== 'path' || shape.commands.length > 0);
}

/** Next to the point, off the curve: above a peak, below a valley; else on the other side. */
function placesFor(
  text: string,
  point: CurvePoint,
  y: number,
  points: readonly CurvePoint[],
  fill: Paint,
): readonly (readonly [ground: Box, word: TextShape])[] {
  const at = firstFrom(points, point.slot);
  const around = [points[at - 1]?.value, points[at + 1]?.value].filter((value) => value !== undefined);
  const up = around.reduce((sum, value) => sum + point.value - value, 0) >= 0;
  const [above, below] = [y - 15, y + 23];
  return (up ? [above, below] : [below, above]).map((baseline) => {
    const word = line(text, point.x, baseline, { size: 10.5, weight: 600, fill, anchor: 'middle' });
    return [groundOf(word), word];
  });
}

function groundOf({ x, y, width, anchor }: TextShape): Box {
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { x: left - 3, y: y - 10, width: width + 6, height: 13 };
}

/** Guide lines of the scale, drawn as backdrop by tiles. */
export function emotionGuides(box: Box): readonly { readonly y: number; readonly zero: boolean }[] {
  return EMOTION_LEVELS.map((level) => ({ y: emotionY(box, level), zero: level === 0 }));
}
