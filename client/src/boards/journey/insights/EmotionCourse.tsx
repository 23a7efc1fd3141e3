/** The emotion of customers and employees over the whole journey as a small curve; the table below it says the same. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { StageColumns } from '@polku/shared/boards/journey/journey-reader';
import { useMemo } from 'react';
import { useWords } from '../../../kernel/words/words';
import { signed } from '../inspector/signed';
import { emotionPath } from './emotion-path';
import type { Names } from './insights-context';

export interface EmotionCourseProps {
  readonly stages: readonly StageColumns[];
  readonly emotion: JourneyFigures['emotion'];
  readonly names: Names;
}

export function EmotionCourse({ stages, emotion, names }: EmotionCourseProps) {
  const words = useWords();
  const touchpoints = useMemo(
    () => stages.flatMap(({ columns }) => columns.flatMap((column) => column.touchpoints)),
    [stages],
  );
  const customer = useMemo(() => emotionPath(touchpoints.map((one) => one.emotion)), [touchpoints]);
  const employee = useMemo(() => emotionPath(touchpoints.map((one) => one.employeeEmotion)), [touchpoints]);
  const sizes = stages.map(({ stage, columns }) => ({
    stage,
    count: columns.reduce((sum, column) => sum + column.touchpoints.length, 0),
  }));
  const marked = [...new Set([...emotion.peakEnd.touchpoints, ...emotion.lowest.touchpoints.slice(0, 1)])];
  return (
    <figure className="course">
      <div className="course-picture">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <line x1="0" x2="100" y1="50" y2="50" className="course-zero" />
          <path d={employee.across} className="course-employee course-across" />
          <path d={employee.known} className="course-employee" />
          <path d={customer.across} className="course-customer course-across" />
          <path d={customer.known} className="course-customer" />
        </svg>
        {marked.map((id) => {
          const at = touchpoints.findIndex((touchpoint) => touchpoint.id === id);
          const point = customer.points.find((one) => one.at === at);
          if (!point) return null;
          return (
            <span
              key={id}
              className="course-mark"
              data-low={point.value < 0 || undefined}
              data-edge={point.x > 80 ? 'right' : point.x < 20 ? 'left' : undefined}
              style={{ left: `${point.x}%`, top: `${point.y}%` }}
              aria-hidden
            >
              <em>
                {names.of(id)} {signed(words, point.value)}
              </em>
            </span>
          );
        })}
      </div>
      <div className="course-stages" aria-hidden>
        {sizes
          .filter(({ count }) => count > 0)
          .map(({ stage, count }) => (
            <span key={stage.id} style={{ flexGrow: count }}>
              {names.of(stage.id)}
            </span>
          ))}
      </div>
      <figcaption>
        <span data-line="customer">{words.t('insights.column.customer')}</span>
        <span data-line="employee">{words.t('insights.column.employee')}</span>
      </figcaption>
    </figure>
  );
}
