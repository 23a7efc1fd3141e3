/** How the journey flows: waste, handoffs, seams, teams, rework, where digital ends. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useWords } from '../../../../kernel/words/words';
import { HandoffMatrix } from '../HandoffMatrix';
import { InsightSection, TableSection } from '../InsightSection';
import type { Names } from '../insights-context';
import { channelTable, reworkTable, seamTable, teamTable, wasteTable } from '../tables/flow-tables';
import { Chapter } from './Chapter';

export function Flow({ figures, names }: { figures: JourneyFigures; names: Names }) {
  const words = useWords();
  const { handoffs } = figures;
  return (
    <Chapter id="flow">
      <TableSection
        id="waste"
        title={words.t('analysis.wasteByKind')}
        how={words.t('analysis.wasteByKind.how')}
        table={() => wasteTable(figures, words)}
        empty={words.t('insights.empty.waste')}
      />
      <TableSection
        id="teams"
        title={words.t('analysis.flowByTeam')}
        how={words.t('analysis.flowByTeam.how')}
        table={() => teamTable(figures, words, names)}
        empty={words.t('insights.empty.teams')}
      />
      <InsightSection
        id="handoffs"
        wide
        title={words.t('analysis.handoffMatrix')}
        how={words.t('analysis.handoffMatrix.how')}
        unknown={handoffs.count.unknown}
      >
        {handoffs.matrix.length === 0 ? (
          <p className="insight-empty">
            {words.t(handoffs.count.value === null ? 'insights.empty.teams' : 'insights.empty.handoffs')}
          </p>
        ) : (
          <HandoffMatrix handoffs={handoffs} names={names} />
        )}
      </InsightSection>
      <TableSection
        id="seams"
        wide
        title={words.t('insights.seams')}
        how={words.t('analysis.seamWaiting.how')}
        table={() => seamTable(figures, words, names)}
        empty={words.t(handoffs.count.value === null ? 'insights.empty.teams' : 'insights.empty.handoffs')}
      />
      <TableSection
        id="rework"
        title={words.t('analysis.rework')}
        how={words.t('analysis.rework.how')}
        table={() => reworkTable(figures, words, names)}
        empty={words.t('insights.empty.rework')}
      />
      <TableSection
        id="channels"
        title={words.t('analysis.channelSeams')}
        how={words.t('analysis.channelSeams.how')}
        table={() => channelTable(figures, words, names)}
        empty={words.t(
          figures.channelSeams.count.value === null ? 'insights.empty.channels' : 'insights.empty.channelSeams',
        )}
      />
    </Chapter>
  );
}
