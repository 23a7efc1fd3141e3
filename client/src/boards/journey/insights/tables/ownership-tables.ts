/** Tables about responsibility: subcontractors' part, and touchpoints without a team. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { type Touchpoint, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../../kernel/words/words';
import type { Names } from '../insights-context';
import { rowsOf, swingCell, type TableModel } from '../table-model';
import { teamCell } from './flow-tables';

const touchpointOf = (read: RecordReader, id: string): Touchpoint | undefined => read.get(touchpointRecord, id);

export function subcontractorTable(
  { ownership }: JourneyFigures,
  words: Words,
  names: Names,
  read: RecordReader,
): TableModel {
  const unmeasured = new Set(ownership.subcontractedUnmeasured.touchpoints);
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
          unmeasured.has(id)
            ? { text: words.t('insights.noMetric'), tone: 'bad' }
            : { text: touchpoint?.metric?.name ?? null },
        ],
      };
    }),
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
