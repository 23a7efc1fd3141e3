/** How the journey flows: waste, handoffs, seams, teams, rework, where digital ends. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useWords } from '../../../../kernel/words/words';
import { HandoffMatrix } from '../HandoffMatrix';
import { InsightSection, TableSection } from '../InsightSection';
import type { Names } from '../insights-context';
import { SectionFigures } from '../SectionFigures';
import {
  channelTable,
  phaseTable,
  reworkTable,
  seamTable,
  stageTimeTable,
  teamTable,
  volumeTable,
  wasteTable,
} from '../tables/flow-tables';
import { Chapter } from './Chapter';

export function Flow({ figures, names }: { figures: JourneyFigures; names: Names }) {
  const words = useWords();
  const { handoffs } = figures;
  return (
    <Chapter id="flow">
      <TableSection
        id="stages"
        wide
        title={words.t('insights.stages')}
        how={words.t('insights.stages.how')}
        table={() => stageTimeTable(figures, words, names)}
        empty={words.t('insights.empty.none')}
      >
        <SectionFigures figures={figures} section="stages" />
      </TableSection>
      <TableSection
        id="phases"
        wide
        title={words.t('analysis.byPhase')}
        how={words.t('analysis.byPhase.how')}
        table={() => phaseTable(figures, words, names)}
        empty={words.t('insights.empty.phases')}
      />
      <TableSection
        id="waste"
        title={words.t('analysis.wasteByKind')}
        how={words.t('analysis.wasteByKind.how')}
        table={() => wasteTable(figures, words)}
        empty={words.t('insights.empty.waste')}
      >
        {figures.waste.byKind.length > 0 && <SectionFigures figures={figures} section="waste" />}
      </TableSection>
      <TableSection
        id="teams"
        title={words.t('analysis.flowByTeam')}
        how={words.t('analysis.flowByTeam.how')}
        table={() => teamTable(figures, words, names)}
        empty={words.t('insights.empty.teamFlow')}
      />
      <InsightSection
        id="handoffs"
        wide
        title={words.t('analysis.handoffMatrix')}
        how={words.t('analysis.handoffMatrix.how')}
        unknown={handoffs.count.unknown}
      >
        {handoffs.matrix.length === 0 ? (
          <p className="insight-empty soft rounded">
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
      >
        {handoffs.matrix.length > 0 && <SectionFigures figures={figures} section="seams" />}
      </TableSection>
      <TableSection
        id="rework"
        title={words.t('analysis.rework')}
        how={words.t('analysis.rework.how')}
        table={() => reworkTable(figures, words, names)}
        empty={words.t('insights.empty.rework')}
      >
        {figures.rework.items.length > 0 && <SectionFigures figures={figures} section="rework" />}
      </TableSection>
      <TableSection
        id="volume"
        wide
        title={words.t('analysis.volume')}
        how={words.t('analysis.volume.how')}
        table={() => volumeTable(figures, words, names)}
        empty={words.t('insights.empty.volume')}
      >
        {figures.volume.told > 0 && <SectionFigures figures={figures} section="volume" />}
      </TableSection>
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
