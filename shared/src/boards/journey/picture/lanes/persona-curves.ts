/** One thin emotion curve per persona, in its colour and labelled at its last point; the lane sets which are shown. */
import { differingIndexes } from '../../../../kernel/list-changes';
import { memoPart } from '../../../../kernel/memo';
import type { Box, Paint, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { emotionOf } from '../../facts/personas';
import { stroke } from '../draw/draw';
import { type CurvePoint, curvePath, firstFrom, segmentsFrom } from './emotion-curve';
import { followCurve } from './followed-curve';
import type { Slot } from '../grid/axis';
import type { Chunk, LaneContext } from './lane';

export interface PersonaCurve {
  readonly id: string;
  readonly name: string;
  readonly color: Paint;
  readonly points: readonly CurvePoint[];
  /** As of `FollowedCurve`. */
  readonly changed: readonly number[] | null;
}

interface Felt {
  readonly slots: readonly Slot[];
  readonly personas: ReadonlySet<string>;
}

const FELT = memoPart<Felt>('personas with emotions');

/** @returns the personas that have an emotion anywhere; looked for anew only when such an emotion was edited */
function feltBy({ axis: { slots }, memo }: LaneContext): ReadonlySet<string> {
  const last = memo.part(FELT).get('');
  const none = (slot: Slot | undefined): boolean => (slot?.touchpoint.emotionByPersona.length ?? 0) === 0;
  const differing = last && differingIndexes(last.slots, slots);
  const holds = differing?.every((at) => none(last?.slots[at]) && none(slots[at]));
  const personas =
    last && holds
      ? last.personas
      : new Set(slots.flatMap(({ touchpoint }) => touchpoint.emotionByPersona.map(({ persona }) => persona)));
  memo.part(FELT).set('', { slots, personas });
  return personas;
}

/** @returns the curves of the personas that have an emotion anywhere and are chosen, by name */
export function personaCurves(context: LaneContext): readonly PersonaCurve[] {
  const { facts, words, axis, memo } = context;
  const felt = feltBy(context);
  if (felt.size === 0) return [];
  const chosen = facts.lanes.find(({ lane }) => lane === 'emotion')?.personas ?? null;
  return [...felt]
    .flatMap((id) => {
      const persona = facts.personas.get(id);
      if (!persona || (chosen !== null && !chosen.includes(id))) return [];
      const { points, changed } = followCurve(memo, `persona:${id}`, axis.slots, ({ touchpoint }) =>
        emotionOf(touchpoint, id),
      );
      const color: Paint = /^#[0-9a-fA-F]{6}$/.test(persona.color) ? (persona.color as Paint) : 'accent';
      return [{ id, name: persona.name || words.t('word.untitled'), color, points, changed }];
    })
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** The curves' look without their points: for the lane's keys. */
export function personaKey(curves: readonly PersonaCurve[]): readonly unknown[] {
  return curves.flatMap(({ id, name, color }) => [id, name, color]);
}

/** Samples for the legend, from `top` down. */
export function personaLegend(curves: readonly PersonaCurve[], box: Box, top: number): readonly Shape[] {
  const x = 16;
  return curves.flatMap(({ name, color }, nth) => {
    const y = top + nth * 16;
    if (y > box.y + box.height - 6) return [];
    return [
      stroke(
        [
          ['M', x, y - 4],
          ['L', x + 20, y - 4],
        ],
        color,
        1.75,
      ),
      { kind: 'circle' as const, x: x + 10, y: y - 4, r: 3, fill: color },
      line(name, x + 28, y, { size: 11, fill: 'inkSoft' }, box.x - x - 28 - 40),
    ];
  });
}

/** The curves of a chunk, each labelled at its last known point. */
export function drawPersonas(
  curves: readonly PersonaCurve[],
  { from, to }: Chunk,
  y: (value: number) => number,
): readonly Shape[] {
  return curves.flatMap(({ name, color, points }) => {
    const segments = segmentsFrom(points, from, to);
    const own = points.slice(firstFrom(points, from), firstFrom(points, to));
    const last = points.at(-1);
    return [
      stroke(
        curvePath(
          segments.filter(({ gap }) => !gap),
          y,
        ),
        color,
        1.75,
      ),
      stroke(
        curvePath(
          segments.filter(({ gap }) => gap),
          y,
        ),
        color,
        1.25,
        { dash: [1.5, 5], cap: 'round' as const },
      ),
      ...own.map(({ x, value }): Shape => ({ kind: 'circle', x, y: y(value), r: 3, fill: color })),
      ...(last && own.includes(last) ? named(name, last.x + 7, y(last.value) - 6, color) : []),
    ];
  });
}

/** The label at a curve's end, in ink next to the curve's colour, on paper, since other curves continue below it. */
function named(name: string, x: number, y: number, color: Paint): readonly Shape[] {
  const text = line(name, x + 10, y, { size: 10.5, weight: 600, fill: 'inkSoft' }, 130);
  const width = text.width + 14;
  return [
    { kind: 'rect', x: x - 2, y: y - 10, width, height: 13, radius: 3, fill: 'paper', opacity: 0.85 },
    { kind: 'circle', x: x + 3, y: y - 4, r: 3, fill: color },
    text,
  ];
}
