/** What one stage comes to: its touchpoints, times, and how the customer feels in it. */
import { rolledKey, rolledTimes } from '@polku/shared/boards/journey/analysis/roll-up';
import { stepOf } from '@polku/shared/boards/journey/analysis/step';
import { timeAxisOf } from '@polku/shared/boards/journey/analysis/time-axis';
import { timeFigures } from '@polku/shared/boards/journey/analysis/time';
import { customerFeeling, emotionFigures } from '@polku/shared/boards/journey/analysis/emotion';
import { flowEfficiency } from '@polku/shared/boards/journey/analysis/flow';
import { columnsOf, touchpointsIn } from '@polku/shared/boards/journey/journey-reader';
import type { Stage } from '@polku/shared/boards/journey/schema';
import { PROJECT_ID, type Project } from '@polku/shared/kernel/project';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { usePanel } from '../inspector/panel-context';
import { signed } from '../inspector/signed';
import { showHours, showShare } from './format-figure';

export function StageFigures({ stage }: { stage: string }) {
  const words = useWords();
  const { session, board } = usePanel();
  const figures = useDerived(
    session.projection,
    (read) => [
      read.get(stage),
      read.list('touchpoint', board),
      read.get(PROJECT_ID),
      rolledKey(rolledTimes(read, board)),
    ],
    (read) => {
      const own = read.get(stage) as unknown as Stage | undefined;
      const project = read.get(PROJECT_ID) as unknown as Project | undefined;
      const columns = columnsOf(own ? [own] : [], touchpointsIn(read, board, stage));
      const rolled = rolledTimes(read, board);
      const axis = timeAxisOf(columns, (touchpoint) =>
        stepOf(touchpoint, new Map(), project?.workdayHours ?? 7.5, rolled.get(touchpoint.id)),
      );
      const { leadTime, processTime } = timeFigures(axis);
      const emotion = emotionFigures(axis, customerFeeling);
      return {
        count: axis.steps.length,
        leadTime: leadTime.value,
        processTime: processTime.value,
        flow: flowEfficiency(axis).value,
        emotion: emotion.mean.value,
        change: emotion.byStage[0]?.change ?? null,
      };
    },
  );
  const hours = (value: number | null): string | null => {
    if (value === null) return null;
    const { amount, unit } = showHours(words, value);
    return `${amount} ${unit}`;
  };
  const rows: readonly (readonly [string, string | null])[] = [
    [words.t('figures.touchpoints'), words.number(figures.count, 0)],
    [words.t('analysis.leadTime'), hours(figures.leadTime)],
    [words.t('analysis.processTime'), hours(figures.processTime)],
    [words.t('analysis.flow'), figures.flow === null ? null : `${showShare(words, figures.flow).amount} %`],
    [words.t('analysis.emotion'), figures.emotion === null ? null : signed(words, figures.emotion)],
    [words.t('figures.emotionChange'), figures.change === null ? null : signed(words, figures.change)],
  ];
  return (
    <dl className="stage-figures">
      {rows.map(([label, value]) => (
        <div key={label} className="property">
          <dt className="property-label">{label}</dt>
          <dd className="property-text">
            {value ?? <span className="figure-unknown">{words.t('word.unknown')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
