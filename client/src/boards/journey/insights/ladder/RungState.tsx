/** What measures a rung, and how far that has come; what lacks a metric is one press away. */
import type { Rung } from '@polku/shared/boards/journey/analysis/ladder';
import { metricStanding } from '@polku/shared/boards/journey/facts/metric-course';
import type { Metric } from '@polku/shared/boards/journey/records/schema';
import { showDate } from '@polku/shared/kernel/dates';
import type { Words } from '../../../../kernel/words/words';
import { useWords } from '../../../../kernel/words/words';
import type { Names } from '../insights-context';
import { ShowButton } from '../../../../kernel/board/ShowButton';

/** @returns e.g. “CES: 3 → 4 (2 Feb 2026)”; what is unknown is a question mark */
export function metricLine(words: Words, { name, unit, actual, target, date }: Metric): string {
  const say = (value: number | null): string => (value === null ? '?' : words.number(value, 2));
  const values = { name: unit ? `${name} (${unit})` : name, actual: say(actual), target: say(target) };
  const day = date !== '' ? showDate(date, words) : actual === null ? '' : words.t('ladder.undated');
  return [words.t('ladder.metric.line', values), day && `(${day})`].filter(Boolean).join(' ');
}

export interface RungMetricsProps {
  readonly own: Metric | null;
  readonly rung: Rung | undefined;
  readonly names: Names;
}

/** Its own metric, or else those of its touchpoints. */
export function RungMetrics({ own, rung, names }: RungMetricsProps) {
  const words = useWords();
  if (own && metricStanding(own) !== 'none') return <span>{metricLine(words, own)}</span>;
  const theirs = rung?.metrics.filter(({ touchpoint }) => touchpoint !== null) ?? [];
  const label = words.t('ladder.course.none');
  return (
    <span className="stack gap-half">
      {theirs.map(({ touchpoint, metric }) => (
        <span key={touchpoint}>
          <ShowButton label={metric.name} ids={touchpoint === null ? [] : [touchpoint]}>
            {metricLine(words, metric)}
          </ShowButton>{' '}
          {touchpoint !== null && <small className="small faint">{names.of(touchpoint)}</small>}
        </span>
      ))}
      {rung && rung.without.length > 0 && (
        <ShowButton label={label} ids={rung.without} className="small faint">
          {words.t('ladder.metric.without', { n: rung.without.length })}
        </ShowButton>
      )}
      {(!rung || (theirs.length === 0 && rung.without.length === 0)) && (
        <span className="insight-unknown faint">{words.t('ladder.course.none')}</span>
      )}
    </span>
  );
}
