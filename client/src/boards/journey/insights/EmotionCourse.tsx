/**
 * Customers' and employees' emotion over the journey as a small curve; the table below has the same values. With more
 * touchpoints than the curve has room for, neighbours are averaged in groups.
 */
import type { EmotionFigures } from '@polku/shared/boards/journey/analysis/emotion';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-reader';
import { useMemo } from 'react';
import { useWords } from '../../../kernel/words/words';
import { signed } from '../../../kernel/words/signed';
import { emotionPath, inGroups } from './emotion-path';
import type { Names } from './insights-context';

/** Points of a curve. */
const MOST = 160;

/** Peak, end and the first lowest, each once. */
function markedOf({ peakEnd, lowest }: EmotionFigures): readonly string[] {
  return [...new Set([...peakEnd.touchpoints, ...lowest.touchpoints.slice(0, 1)])];
}

export interface EmotionCourseProps {
  readonly journey: JourneyColumns;
  readonly emotion: EmotionFigures;
  readonly employeeEmotion: EmotionFigures;
  readonly names: Names;
}

export function EmotionCourse({ journey, emotion, employeeEmotion, names }: EmotionCourseProps) {
  const words = useWords();
  const { stages, touchpoints } = journey;
  const group = Math.ceil(touchpoints.length / MOST);
  const customer = useMemo(() => emotionPath(inGroups(touchpoints, group, (one) => one.emotion)), [touchpoints, group]);
  const employee = useMemo(
    () => emotionPath(inGroups(touchpoints, group, (one) => one.employeeEmotion)),
    [touchpoints, group],
  );
  const sizes = stages.map(({ stage, columns }) => ({
    stage,
    count: columns.reduce((sum, column) => sum + column.touchpoints.length, 0),
  }));
  const marks = [
    ...markedOf(employeeEmotion).map((id) => ({
      id,
      whose: 'employee',
      curve: employee,
      feeling: 'employeeEmotion' as const,
    })),
    ...markedOf(emotion).map((id) => ({ id, whose: 'customer', curve: customer, feeling: 'emotion' as const })),
  ];
  const named = new Set(markedOf(emotion));
  return (
    <figure className="course">
      <div className="course-picture relative">
        <svg className="full tall" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <line x1="0" x2="100" y1="50" y2="50" className="course-zero" />
          <path d={employee.across} className="course-employee course-across" />
          <path d={employee.known} className="course-employee" />
          <path d={customer.across} className="course-customer course-across" />
          <path d={customer.known} className="course-customer" />
        </svg>
        {marks.map(({ id, whose, curve, feeling }) => {
          const at = touchpoints.findIndex((touchpoint) => touchpoint.id === id);
          const value = touchpoints[at]?.[feeling] ?? null;
          const point = curve.points.find((one) => one.at === Math.floor(at / group));
          if (!point || value === null) return null;
          // A touchpoint that customers' curve names is not named again: the employees' value stands on its other side.
          const twice = whose === 'employee' && named.has(id);
          const customers = touchpoints[at]?.emotion ?? 0;
          const below = whose === 'customer' ? value < 0 : !twice || customers >= 0;
          return (
            <span
              key={`${whose} ${id}`}
              className="course-mark round"
              data-whose={whose}
              data-low={value < 0 || undefined}
              data-below={below || undefined}
              data-edge={point.x > 80 ? 'right' : point.x < 20 ? 'left' : undefined}
              style={{ left: `${point.x}%`, top: `${point.y}%` }}
              aria-hidden
            >
              <em className="soft nowrap">
                {twice ? '' : `${names.of(id)} `}
                {signed(words, value)}
              </em>
            </span>
          );
        })}
      </div>
      <div className="course-stages flex gap-half" aria-hidden>
        {sizes
          .filter(({ count }) => count > 0)
          .map(({ stage, count }) => (
            <span className="truncate shrink small faint" key={stage.id} style={{ flexGrow: count }}>
              {names.of(stage.id)}
            </span>
          ))}
      </div>
      <figcaption className="flex small soft">
        <span data-line="customer">{words.t('layer.customer')}</span>
        <span data-line="employee">{words.t('insights.column.employee')}</span>
        {group > 1 && <small>{words.t('insights.course.groups', { n: group })}</small>}
      </figcaption>
    </figure>
  );
}
