/** Where customers leave: the share that comes to the end, its course as a chart, and the table with the same numbers. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-columns';
import { survivalChart } from '@polku/shared/boards/journey/picture/charts/survival-chart';
import { useMemo } from 'react';
import { Chart } from '../../../kernel/charts/Chart';
import { useWords } from '../../../kernel/words/words';
import { TableSection } from './InsightSection';
import type { Names } from './insights-context';
import { SectionFigures } from './SectionFigures';
import { askedAgainTable, exitTable } from './tables/leaving-tables';

const WIDTH = 1080;

export interface LeavingProps {
  readonly journey: JourneyColumns;
  readonly figures: JourneyFigures;
  readonly names: Names;
}

export function Leaving({ journey, figures, names }: LeavingProps) {
  const words = useWords();
  const { passages, exits, largest } = figures.leaving;
  const { shapes, height } = useMemo(() => {
    const marks = new Map<number, string>();
    for (const { stage, columns } of journey.stages)
      if (columns[0]) marks.set(columns[0].index, stage.name.trim() || words.t('word.untitled'));
    const column = largest ? passages.findIndex(({ counting }) => counting === largest.touchpoint) : -1;
    const named = largest && column >= 0 ? { column, name: names.of(largest.touchpoint) } : null;
    return survivalChart({ passages, marks, named, width: WIDTH, words });
  }, [passages, largest, journey, names, words]);
  return (
    <TableSection
      id="leaving"
      wide
      title={words.t('leaving.title')}
      how={words.t('leaving.how')}
      table={() => exitTable(figures, words, names)}
      empty={words.t('leaving.empty')}
    >
      {exits.length > 0 && (
        <>
          <SectionFigures figures={figures} section="leaving" />
          <Chart label={words.t('leaving.chart')} shapes={shapes} width={WIDTH} height={height} />
        </>
      )}
    </TableSection>
  );
}

export function AskedAgain({ figures, names }: Omit<LeavingProps, 'journey'>) {
  const words = useWords();
  const { count } = figures.askedAgain;
  return (
    <TableSection
      id="asked-again"
      wide
      title={words.t('askedAgain.title')}
      how={words.t('askedAgain.how')}
      table={() => askedAgainTable(figures, words, names)}
      empty={words.t(count.value === null ? 'askedAgain.empty' : 'askedAgain.none')}
    >
      {count.value !== null && <SectionFigures figures={figures} section="askedAgain" />}
    </TableSection>
  );
}
