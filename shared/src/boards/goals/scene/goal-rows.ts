/** The goals in the picture: title, measure, baseline to target, reach and course. */
import { showOwner } from '../../../kernel/people';
import { showDate } from '../../../kernel/dates';
import type { SceneInput } from '../../../kernel/kind';
import { movedShapes } from '../../../kernel/move-shapes';
import type { SceneItem, Shape } from '../../../kernel/scene';
import { progressOf, type Standing } from '../analysis/progress';
import type { GoalReach } from '../analysis/reach';
import { actualsOf } from '../goals-reader';
import { showReach, showShort, showStanding } from '../show-value';
import type { Goal } from '../schema';
import { chartCaption, CHART_SIZE, courseChart } from './chart';
import { NO_BLOCK, paragraph, piece, stacked } from './sheet';

const CHART = CHART_SIZE;
const PAD = 16;

const INKS: Readonly<Record<Standing, 'green' | 'red' | 'inkSoft' | 'inkFaint'>> = {
  reached: 'green',
  ahead: 'green',
  onCourse: 'inkSoft',
  behind: 'red',
  unknown: 'inkFaint',
};

/** @returns the goal's row as an item of its own, from `y` down */
export function goalRow(
  { read, words }: SceneInput,
  { goal, reach }: { readonly goal: Goal; readonly reach: GoalReach | undefined },
  x: number,
  y: number,
  width: number,
): SceneItem {
  const actuals = actualsOf(read, goal);
  const progress = progressOf(goal, actuals);
  const title = goal.title.trim() || words.t('word.untitled');
  const owner = showOwner(read, goal, words);
  const chartX = width - PAD - CHART.width;
  const factsX = Math.round(width * 0.4);
  const facts = chartX - factsX - 24;
  const words1 = stacked(
    [
      [title, { size: 17, weight: 600 }],
      [goal.why, { size: 13, fill: 'inkSoft' }],
      owner === ''
        ? [words.t('goals.nobody'), { size: 12, fill: 'red' }]
        : [words.t('goals.ownedBy', { owner }), { size: 12, fill: 'inkSoft' }],
    ],
    x + PAD,
    y + PAD,
    factsX - PAD - 24,
  );
  const measure = paragraph(goal.measure, x + factsX, y + PAD, facts, { size: 12, fill: 'inkSoft' });
  const top = y + PAD + measure.height + (measure.height > 0 ? 6 : 0);
  const third = facts / 3;
  const figures = [
    [words.t('goals.baseline'), goal.baseline, goal.baselineDate],
    [words.t('goals.now'), progress.latest?.value ?? null, progress.latest?.date ?? ''],
    [words.t('goals.target'), goal.target, goal.targetDate],
  ] as const;
  const values = figures.map(([label, value, date], at) =>
    stacked(
      [
        [label, { size: 11, fill: 'inkFaint', maxLines: 1 }],
        [showShort(value, goal.unit, words), { size: 18, weight: 600, fill: at === 1 ? 'accent' : 'ink', maxLines: 1 }],
        [showDate(date, words), { size: 11, fill: 'inkFaint', maxLines: 1 }],
      ],
      x + factsX + at * third,
      top,
      third - 8,
      1,
    ),
  );
  const deepest = Math.max(...values.map(({ height }) => height));
  const standing = paragraph(showStanding(goal, progress, words), x + factsX, top + deepest + 6, facts, {
    size: 12,
    weight: progress.standing === 'unknown' ? 400 : 600,
    fill: INKS[progress.standing],
  });
  const reached = paragraph(
    reach ? showReach(reach, words) : '',
    x + factsX,
    top + deepest + 8 + standing.height,
    facts,
    {
      size: 12,
      fill: 'inkSoft',
    },
  );
  const chart = courseChart(goal, actuals, CHART, words);
  const legend =
    chart.length === 0
      ? NO_BLOCK
      : paragraph(chartCaption(goal, actuals, words), 0, CHART.height + 2, CHART.width, { size: 11, fill: 'inkFaint' });
  const chartHeight = CHART.height + 2 + legend.height;
  const told = top - y - PAD + deepest + 8 + standing.height + reached.height;
  const height = Math.max(words1.height, told, chartHeight) + PAD * 2;
  const shapes: Shape[] = [
    { kind: 'rect', x, y, width, height, fill: 'surface', stroke: 'line', strokeWidth: 1, radius: 8 },
    ...words1.shapes,
    ...measure.shapes,
    ...values.flatMap((block) => block.shapes),
    ...standing.shapes,
    ...reached.shapes,
    ...movedShapes([...chart, ...legend.shapes], x + chartX, y + Math.round((height - chartHeight) / 2)),
  ];
  return piece(goal.id, { x, y, width, height }, shapes, words.t('goals.label.goal', { title }));
}
