/** Tables about responsibility: subcontractors' part, and touchpoints without a team. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { type Metric, type Touchpoint, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { metricLack } from '@polku/shared/kernel/metric-state';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../../kernel/words/words';
import type { Names } from '../insights-context';
import { type Cell, rowsOf, shareText, swingCell, type TableModel } from '../table-model';
import { teamCell } from './flow-tables';

const touchpointOf = (read: RecordReader, id: string): Touchpoint | undefined => read.get(touchpointRecord, id);

export function subcontractorTable(
  { ownership }: JourneyFigures,
  words: Words,
  names: Names,
  read: RecordReader,
): TableModel {
  return {
    columns: [
      { label: words.t('word.touchpoint') },
      { label: words.t('word.team') },
      { label: words.t('layer.customer'), number: true, wide: true },
      { label: words.t('analysis.field.metric') },
    ],
    rows: rowsOf(ownership.subcontractedCount.touchpoints, (id) => {
      const touchpoint = touchpointOf(read, id);
      const { note: _, ...team } = teamCell(touchpoint?.team ?? null, words, names);
      return {
        id,
        touchpoints: [id],
        cells: [
          {
            text: names.of(id),
            ...(touchpoint?.momentOfTruth ? { note: words.t('word.moment') } : {}),
          },
          team,
          swingCell(words, touchpoint?.emotion ?? null, 2),
          metricCell(touchpoint?.metric ?? null, words),
        ],
      };
    }),
    unknown: [],
  };
}

/** What a metric lacks until it measures; its name alone where it does. */
function metricCell(metric: Metric | null, words: Words): Cell {
  const lack = metricLack(metric);
  if (lack === null) return { text: metric?.name ?? null };
  return { text: words.t(`insights.metric.${lack}`, { metric: metric?.name ?? '' }), tone: 'bad' };
}

/** What ratings, emotions and persona sections rest on, surest first. */
export function evidenceTable({ evidence }: JourneyFigures, words: Words): TableModel {
  return {
    columns: [
      { label: words.t('analysis.outline.ground') },
      { label: words.t('analysis.outline.ratings'), number: true },
      { label: words.t('analysis.outline.sections'), number: true },
      { label: words.t('analysis.outline.share'), number: true, wide: true },
    ],
    rows: rowsOf(evidence.all === 0 ? [] : evidence.shares, ({ level, ratings, sections, share, touchpoints }) => ({
      id: level ?? 'untold',
      touchpoints,
      cells: [
        { text: level === null ? words.t('analysis.evidence.untold') : words.t(`evidence.${level}`) },
        { text: words.number(ratings, 0) },
        { text: words.number(sections, 0) },
        {
          text: shareText(words, share),
          bar: share ?? 0,
          tone: level === 'measured' || level === 'observed' ? 'good' : 'bad',
        },
      ],
    })),
    unknown: [],
  };
}

export function teamlessTable(
  { ownership }: JourneyFigures,
  words: Words,
  names: Names,
  read: RecordReader,
): TableModel {
  return {
    columns: [{ label: words.t('word.touchpoint') }, { label: words.t('word.stage') }],
    rows: rowsOf(ownership.withoutTeam.touchpoints, (id) => {
      const stage = touchpointOf(read, id)?.stage ?? null;
      return {
        id,
        touchpoints: [id],
        cells: [{ text: names.of(id) }, { text: stage === null ? null : names.of(stage) }],
      };
    }),
    unknown: [],
  };
}
