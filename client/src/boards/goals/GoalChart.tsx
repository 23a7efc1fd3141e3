/** A goal's chart: the shapes of the picture as SVG. Its numbers are in the table of measurements. */
import { chartCaption, CHART_SIZE, courseChart } from '@polku/shared/boards/goals/scene/chart';
import type { Goal, GoalActual } from '@polku/shared/boards/goals/schema';
import { useMemo } from 'react';
import { Chart } from '../../kernel/charts/Chart';
import { useWords } from '../../kernel/words/words';

const SIZE = CHART_SIZE;

export function GoalChart({ goal, actuals }: { readonly goal: Goal; readonly actuals: readonly GoalActual[] }) {
  const words = useWords();
  const shapes = useMemo(() => courseChart(goal, actuals, SIZE, words), [goal, actuals, words]);
  if (shapes.length === 0) return <p className="goal-chart-none">{words.t('goals.chart.none')}</p>;
  const label = words.t('goals.chart', { title: goal.title.trim() || words.t('word.untitled') });
  return (
    <Chart className="goal-chart" label={label} shapes={shapes} {...SIZE}>
      {chartCaption(goal, actuals, words)}
    </Chart>
  );
}
