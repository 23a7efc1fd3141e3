/** Metrics: name, progress from baseline to target, and the values themselves. */
import type { Box, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Slot } from '../grid/axis';
import { stroke } from '../draw/draw';
import type { Metric } from '../../records/schema';
import type { LaneContext, LaneType } from './lane';

export const metricLane: LaneType = {
  id: 'metric',
  reads: ['metric'],
  shownByDefault: () => false,
  prepare: (context) => ({
    height: 56,
    least: 52,
    key: ({ slots }) => slots.map(({ touchpoint }) => touchpoint.metric),
    chunk: (box, { slots }) => slots.flatMap((slot) => gauge(context, box, slot)),
  }),
};

/**
 * @returns share of the way from baseline to target, 0–1; null where that is unknown. Without a baseline nobody knows whether
 * the value is to rise or to fall; only a value that is the target has certainly reached it.
 */
export function metricProgress({ baseline, target, actual }: Metric): number | null {
  if (target === null || actual === null) return null;
  if (actual === target) return 1;
  if (baseline === null) return null;
  if (target === baseline) return 0;
  return Math.max(0, Math.min(1, (actual - baseline) / (target - baseline)));
}

function gauge({ words }: LaneContext, box: Box, slot: Slot): readonly Shape[] {
  const metric = slot.touchpoint.metric;
  if (!metric || slot.width < 44) return [];
  const x = slot.x + 2;
  const width = slot.width - 4;
  const y = box.y;
  const say = (value: number | null): string => (value === null ? '?' : words.number(value, 1));
  const name = metric.unit ? `${metric.name} (${metric.unit})` : metric.name;
  const shapes: Shape[] = [
    line(name || words.t('word.untitled'), x, y + 13, { size: 10.5, weight: 600, fill: 'inkSoft' }, width),
  ];
  const progress = metricProgress(metric);
  const track = y + 23;
  if (progress === null) {
    shapes.push(
      stroke(
        [
          ['M', x + 2, track],
          ['L', x + width - 2, track],
        ],
        'lineStrong',
        1.5,
        { dash: [1.5, 4], cap: 'round' },
      ),
    );
  } else {
    shapes.push(
      stroke(
        [
          ['M', x + 2, track],
          ['L', x + width - 2, track],
        ],
        'line',
        4,
      ),
    );
    if (progress > 0)
      shapes.push(
        stroke(
          [
            ['M', x + 2, track],
            ['L', x + 2 + (width - 4) * progress, track],
          ],
          progress >= 1 ? 'green' : 'accent',
          4,
        ),
      );
  }
  const right = line(
    say(metric.target),
    x + width,
    y + 42,
    { size: 10.5, weight: 600, fill: 'ink', anchor: 'end' },
    width / 2 - 4,
  );
  const left = line(say(metric.actual), x, y + 42, { size: 10.5, fill: 'inkSoft' }, width / 2 - 4);
  return [...shapes, left, right];
}
