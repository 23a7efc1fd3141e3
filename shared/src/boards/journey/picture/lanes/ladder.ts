/** Ladder: at each touchpoint the reaction wanted, what measures it, and whether that is on its way. Unknown says so. */
import type { Box, Paint, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { type JointCourse, jointCourse, metricCourse, metricStanding } from '../../facts/metric-course';
import type { Metric, Reaction, Touchpoint } from '../../records/schema';
import { lines, stroke } from '../draw/draw';
import type { Slot } from '../grid/axis';
import type { Chunk, LaneContext, LaneType } from './lane';

const NONE: readonly Reaction[] = [];
const NARROW = 44;

type ReactionsAt = (touchpoint: Touchpoint) => readonly Reaction[];

function reactionsAt(reactions: readonly Reaction[]): ReactionsAt {
  const at = new Map<string, Reaction[]>();
  for (const reaction of reactions) {
    if (reaction.text.trim() === '') continue;
    for (const id of reaction.touchpoints) at.set(id, [...(at.get(id) ?? []), reaction]);
  }
  return ({ id }) => at.get(id) ?? NONE;
}

export const ladderLane: LaneType = {
  id: 'ladder',
  reads: ['desiredReaction', 'metric'],
  shownByDefault: ({ reactions }) => reactions,
  prepare(context) {
    const at = reactionsAt(context.facts.reactionRecords);
    const some = context.facts.reactionRecords.length > 0;
    const around = ({ slots }: Chunk) => slots.flatMap(({ touchpoint }) => at(touchpoint));
    return {
      height: 76,
      least: 76,
      key: ({ slots }) => slots.flatMap(({ touchpoint }) => [touchpoint.desiredReaction, touchpoint.metric]),
      around: (chunk) => (some ? around(chunk) : NONE),
      chunk: (box, { slots }) => slots.flatMap((slot) => rung(context, box, slot, at(slot.touchpoint))),
    };
  },
};

const PAINT: Readonly<Record<JointCourse, Paint>> = {
  reached: 'green',
  underWay: 'accent',
  behind: 'red',
  unknown: 'inkFaint',
  none: 'inkFaint',
};

/** A tick, an arrow ahead, an arrow down, a dotted line: what the word beside it says, without colour. */
function sign(course: JointCourse, x: number, y: number): Shape {
  const paint = PAINT[course];
  switch (course) {
    case 'reached':
      return stroke(
        [
          ['M', x, y - 3],
          ['L', x + 3, y],
          ['L', x + 9, y - 7],
        ],
        paint,
        1.75,
      );
    case 'underWay':
      return stroke(
        [
          ['M', x, y - 3.5],
          ['L', x + 9, y - 3.5],
          ['M', x + 6, y - 6.5],
          ['L', x + 9, y - 3.5],
          ['L', x + 6, y - 0.5],
        ],
        paint,
        1.75,
      );
    case 'behind':
      return stroke(
        [
          ['M', x + 4.5, y - 8],
          ['L', x + 4.5, y],
          ['M', x + 1.5, y - 3],
          ['L', x + 4.5, y],
          ['L', x + 7.5, y - 3],
        ],
        paint,
        1.75,
      );
    default:
      return stroke(
        [
          ['M', x, y - 3.5],
          ['L', x + 9, y - 3.5],
        ],
        paint,
        1.5,
        { dash: [1.5, 3], cap: 'round' },
      );
  }
}

function metricText({ words }: LaneContext, { name, unit, actual, target }: Metric): string {
  const say = (value: number | null): string => (value === null ? '?' : words.number(value, 1));
  return words.t('scene.ladder.metric', {
    name: unit ? `${name} (${unit})` : name,
    actual: say(actual),
    target: say(target),
  });
}

/** The first reaction in words; how many more there are; the metrics that count here, and the course of all of them. */
function rung(context: LaneContext, box: Box, slot: Slot, shared: readonly Reaction[]): readonly Shape[] {
  const { touchpoint, x, width } = slot;
  const { words } = context;
  const own = touchpoint.desiredReaction.trim();
  const said = [...shared.map(({ text }) => text.trim()), ...(own === '' ? [] : [own])];
  if (said.length === 0 || width < NARROW) return [];
  const room = width - 4;
  const more = said.length > 1 ? words.t('scene.ladder.more', { n: said.length - 1 }) : '';
  const shapes: Shape[] = [
    ...lines(
      words.t('scene.ladder.said', { text: said[0] ?? '' }),
      x + 2,
      box.y + 13,
      { size: 10.5, fill: 'ink', italic: true },
      { width: room, maxLines: 2, lineHeight: 13 },
    ),
  ];
  const ofReactions = shared.flatMap(({ metric }) => (metric && metricStanding(metric) !== 'none' ? [metric] : []));
  const measuresItself = own === '' && ofReactions.length === shared.length;
  const itsOwn =
    !measuresItself && touchpoint.metric && metricStanding(touchpoint.metric) !== 'none' ? [touchpoint.metric] : [];
  const metrics = [...ofReactions, ...itsOwn];
  const course = jointCourse(metrics.map(metricCourse), !measuresItself && itsOwn.length === 0);
  const y = box.y + 44;
  const [first] = metrics;
  if (first) shapes.push(line(metricText(context, first), x + 2, y, { size: 10.5, fill: 'inkSoft' }, room));
  shapes.push(
    sign(course, x + 2, y + 16),
    line(
      [words.t(`ladder.course.${course}`), more].filter(Boolean).join(' · '),
      x + 16,
      y + 16,
      { size: 10.5, weight: course === 'unknown' || course === 'none' ? 400 : 600, fill: PAINT[course] },
      room - 14,
    ),
  );
  return shapes;
}
