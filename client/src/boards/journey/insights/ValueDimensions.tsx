/** Kinds of customer value by stage against what value maps promise: a chart, and the table with the same numbers. */
import { type StageDimensions, valueDimensions } from '@polku/shared/boards/journey/analysis/value-dimensions';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-columns';
import { dimensionsChart } from '@polku/shared/boards/journey/picture/charts/dimensions-chart';
import { memo, useMemo } from 'react';
import { Chart } from '../../../kernel/charts/Chart';
import { useLinkTargets } from '../../../kernel/link-targets';
import { sameShown } from '../../../kernel/same-shown';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords, type Words } from '../../../kernel/words/words';
import { TableSection } from './InsightSection';
import type { Names } from './insights-context';
import { rowsOf, type TableModel } from './table-model';

const WIDTH = 1080;

export interface ValueDimensionsProps {
  readonly session: Session;
  readonly journey: JourneyColumns;
  readonly names: Names;
}

export function ValueDimensions({ session, journey, names }: ValueDimensionsProps) {
  const words = useWords();
  const links = useLinkTargets();
  const promises = useDerived(
    session.projection,
    (read) => [
      links,
      words,
      ...read.list('board', '').flatMap((board) => [board, ...links.flatMap((one) => one.parts(read, board.id))]),
    ],
    (read) =>
      read
        .list('board', '')
        .filter((board) => board['archived'] !== true)
        .flatMap(({ id }) => links.flatMap((one) => one.targets(read, id, words)))
        .flatMap(({ promises: dimensions = [], linked: touchpoints }) =>
          dimensions.length > 0 && touchpoints.length > 0 ? [{ dimensions, touchpoints }] : [],
        ),
  );
  const rows = useMemo(
    () =>
      valueDimensions(
        journey.stages.map(({ stage, columns }) => ({
          stage: stage.id,
          touchpoints: columns.flatMap(({ touchpoints }) => touchpoints),
        })),
        promises,
      ),
    [journey, promises],
  );
  const any = rows.some(({ dimensions }) => dimensions.some(({ tagged, untold }) => tagged.length + untold.length > 0));
  return (
    <TableSection
      id="dimensions"
      wide
      title={words.t('insights.dimensions')}
      how={words.t('insights.dimensions.how')}
      table={() => dimensionTable(any ? rows : [], words, names)}
      empty={words.t('insights.empty.dimensions')}
    >
      {any && <DimensionsChart rows={rows} stages={rows.map(({ stage }) => names.of(stage))} />}
    </TableSection>
  );
}

interface DimensionsChartProps {
  readonly rows: readonly StageDimensions[];
  /** Names of the rows' stages. */
  readonly stages: readonly string[];
}

/** Most edits change no kind of value: then it is not drawn again. */
const DimensionsChart = memo(function DimensionsChart({ rows, stages }: DimensionsChartProps) {
  const words = useWords();
  const { shapes, height } = useMemo(() => dimensionsChart(rows, stages, WIDTH, words), [rows, stages, words]);
  return <Chart label={words.t('insights.dimensions.chart')} shapes={shapes} width={WIDTH} height={height} />;
}, sameShown);

function dimensionTable(rows: readonly StageDimensions[], words: Words, names: Names): TableModel {
  const cells = rows.flatMap(({ stage, dimensions }) =>
    dimensions
      .filter(({ tagged, missing, untold }) => tagged.length + missing.length + untold.length > 0)
      .map((one) => ({ stage, ...one })),
  );
  return {
    columns: [
      { label: words.t('word.stage') },
      { label: words.t('insights.dimensions.kind') },
      { label: words.t('insights.dimensions.tagged'), number: true },
      { label: words.t('insights.dimensions.promised'), number: true },
      { label: words.t('insights.dimensions.kept'), number: true },
    ],
    rows: rowsOf(cells, ({ stage, dimension, tagged, kept, missing, untold }) => {
      const promised = kept.length + missing.length + untold.length;
      return {
        id: `${stage} ${dimension}`,
        touchpoints: [...new Set([...tagged, ...missing, ...untold])],
        cells: [
          { text: names.of(stage) },
          { text: words.t(`dimension.${dimension}`) },
          { text: words.number(tagged.length, 0) },
          { text: words.number(promised, 0) },
          promised === 0
            ? { text: '–' }
            : {
                text: words.number(kept.length, 0),
                bound: untold.length > 0 ? 'atLeast' : 'exact',
                unknown: untold,
                tone: missing.length > 0 ? 'bad' : 'good',
              },
        ],
      };
    }),
    unknown: rows.flatMap(({ untagged }) => untagged),
  };
}
