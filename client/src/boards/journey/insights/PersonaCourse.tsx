/**
 * Two personas' curves over the journey on one axis, broken where a touchpoint does not concern a persona or its emotion is
 * unknown.
 */
import type { PersonaPair } from '@polku/shared/boards/journey/analysis/persona-pair';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-reader';
import { useMemo } from 'react';
import { useWords } from '../../../kernel/words/words';
import { emotionPath, inGroups } from './emotion-path';
import type { Names } from './insights-context';

/** Points of a curve, and more than which get no mark of their own. */
const MOST = 160;
const MARKED = 60;

export interface PersonaCourseProps {
  readonly journey: JourneyColumns;
  readonly pair: PersonaPair;
  readonly names: Names;
  readonly titles: readonly [string, string];
  readonly colors: readonly [string, string];
}

export function PersonaCourse({ journey, pair, names, titles, colors }: PersonaCourseProps) {
  const words = useWords();
  const { stages, touchpoints } = journey;
  const group = Math.ceil(touchpoints.length / MOST);
  const curves = useMemo(() => {
    const at = new Map(pair.touchpoints.map((one) => [one.touchpoint, one]));
    return (['first', 'second'] as const).map((whose) =>
      emotionPath(inGroups(touchpoints, group, ({ id }) => at.get(id)?.[whose]?.emotion ?? null)),
    );
  }, [pair, touchpoints, group]);
  const sizes = stages.map(({ stage, columns }) => ({
    id: stage.id,
    count: columns.reduce((sum, column) => sum + column.touchpoints.length, 0),
  }));
  return (
    <figure className="course pair-course">
      <div className="course-picture relative">
        <svg className="full tall" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <line x1="0" x2="100" y1="50" y2="50" className="course-zero" />
          {curves.map(({ known, across }, which) => (
            <g key={titles[which]} style={{ stroke: colors[which] }} data-which={which}>
              <path d={across} className="course-across" />
              <path d={known} />
            </g>
          ))}
        </svg>
        {curves.map(({ points }, which) =>
          points.length > MARKED
            ? null
            : points.map(({ at, x, y }) => (
                <i
                  key={`${titles[which]} ${at}`}
                  className="pair-mark round own-colour"
                  data-which={which}
                  style={{ left: `${x}%`, top: `${y}%`, background: colors[which] }}
                  aria-hidden
                />
              )),
        )}
      </div>
      <div className="course-stages flex gap-half" aria-hidden>
        {sizes
          .filter(({ count }) => count > 0)
          .map(({ id, count }) => (
            <span className="truncate shrink small faint" key={id} style={{ flexGrow: count }}>
              {names.of(id)}
            </span>
          ))}
      </div>
      <figcaption className="flex small soft">
        {titles.map((title, which) => (
          <span key={title} data-line="persona">
            <i
              className="pair-mark round own-colour"
              data-which={which}
              style={{ background: colors[which] }}
              aria-hidden
            />
            {title}
          </span>
        ))}
        {group > 1 && <small>{words.t('insights.course.groups', { n: group })}</small>}
      </figcaption>
    </figure>
  );
}
