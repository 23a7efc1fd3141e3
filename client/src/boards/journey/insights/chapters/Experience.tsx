/** How the journey feels: emotion by stage, expectation gaps, blind spots, disagreement, recovery, treadmill. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-reader';
import type { Session } from '../../../../kernel/session/session-types';
import { ShowButton } from '../../../../kernel/board/ShowButton';
import { signed } from '../../../../kernel/words/signed';
import { useWords } from '../../../../kernel/words/words';
import { EmotionCourse } from '../EmotionCourse';
import { AskedAgain, Leaving } from '../Leaving';
import { InsightSection, TableSection } from '../InsightSection';
import { DataTable } from '../DataTable';
import type { Names } from '../insights-context';
import { PersonaPair } from '../PersonaPair';
import { SectionFigures } from '../SectionFigures';
import { ValueDimensions } from '../ValueDimensions';
import {
  blindSpotTable,
  disagreementTable,
  expectationTable,
  frustrationTable,
  originTable,
  recoveryTable,
  stageTable,
  treadmillTable,
} from '../tables/experience-tables';
import { Chapter } from './Chapter';

export interface ExperienceProps {
  readonly session: Session;
  readonly journey: JourneyColumns;
  readonly figures: JourneyFigures;
  readonly names: Names;
  /** The gap from which a blind spot is flagged, in words. */
  readonly blindSpotFrom: string;
}

export function Experience({ session, journey, figures, names, blindSpotFrom }: ExperienceProps) {
  const words = useWords();
  const { emotion, employeeEmotion, frustration, expectations, blindSpots, disagreements, recovery, treadmill } =
    figures;
  const { byOrigin } = figures;
  const felt = emotion.mean.value !== null || employeeEmotion.mean.value !== null;
  return (
    <Chapter id="experience">
      <InsightSection
        id="emotion"
        wide
        title={words.t('analysis.emotionByStage')}
        how={words.t('analysis.emotionByStage.how')}
        unknown={emotion.mean.unknown}
      >
        {felt ? (
          <>
            <SectionFigures figures={figures} section="emotion" />
            <EmotionCourse journey={journey} emotion={emotion} employeeEmotion={employeeEmotion} names={names} />
            <StageTable figures={figures} names={names} />
          </>
        ) : (
          <p className="insight-empty soft rounded">{words.t('insights.empty.emotion')}</p>
        )}
      </InsightSection>
      <TableSection
        id="frustration"
        wide
        title={words.t('analysis.frustrationByWaste')}
        how={words.t('analysis.frustrationByWaste.how')}
        table={() => frustrationTable(figures, words)}
        empty={words.t('insights.empty.frustration')}
      >
        {frustration.byWaste.length > 0 && <SectionFigures figures={figures} section="frustration" />}
      </TableSection>
      <TableSection
        id="origin"
        title={words.t('insights.origin')}
        how={words.t('insights.origin.how')}
        table={() => originTable(figures, words)}
        empty={words.t('insights.empty.origin')}
      >
        {byOrigin.promise.value !== null && (
          <p className="insight-note small">
            <ShowButton label={words.t('insights.origin.promise')} ids={byOrigin.promise.touchpoints}>
              {words.t('insights.origin.promise')}: {signed(words, byOrigin.promise.value)}
            </ShowButton>
          </p>
        )}
      </TableSection>
      <ValueDimensions session={session} journey={journey} names={names} />
      <PersonaPair session={session} journey={journey} names={names} />
      <TableSection
        id="blind-spots"
        wide
        title={words.t('analysis.blindSpots')}
        how={words.t('analysis.blindSpots.how', { from: blindSpotFrom })}
        table={() => blindSpotTable(figures, words, names)}
        empty={words.t(blindSpots.spots.length === 0 ? 'insights.empty.blindSpots' : 'insights.empty.none')}
      />
      <TableSection
        id="expectations"
        title={words.t('analysis.expectationGap')}
        how={words.t('analysis.expectationGap.how')}
        table={() => expectationTable(figures, words, names)}
        empty={words.t('insights.empty.expectations')}
      >
        {expectations.gaps.length > 0 && <SectionFigures figures={figures} section="expectations" />}
      </TableSection>
      <div className="chapter-stack grid shrink">
        <TableSection
          id="recovery"
          title={words.t('analysis.recovery')}
          how={words.t('analysis.recovery.how')}
          table={() => recoveryTable(figures, words, names)}
          empty={words.t(recovery.recoveries.length === 0 ? 'insights.empty.recovery' : 'insights.empty.none')}
        >
          {recovery.recoveries.length > 0 && <SectionFigures figures={figures} section="recovery" />}
        </TableSection>
        <TableSection
          id="disagreements"
          title={words.t('analysis.disagreements')}
          how={words.t('analysis.disagreements.how')}
          table={() => disagreementTable(figures, words, names)}
          empty={words.t(
            disagreements.count.value === null ? 'insights.empty.disagreements' : 'insights.empty.disagreements.none',
          )}
        >
          <p className="insight-note small">
            <ShowButton label={words.t('insights.asked.label')} ids={disagreements.asked.touchpoints}>
              {words.t('insights.asked', { n: disagreements.asked.touchpoints.length, all: figures.touchpoints })}
            </ShowButton>
          </p>
        </TableSection>
        <TableSection
          id="treadmill"
          title={words.t('analysis.treadmill')}
          how={words.t('analysis.treadmill.how')}
          table={() => treadmillTable(figures, words, names)}
          empty={words.t(
            treadmill.count.value === null ? 'insights.empty.treadmill.unknown' : 'insights.empty.treadmill',
          )}
        />
      </div>
      <Leaving journey={journey} figures={figures} names={names} />
      <AskedAgain figures={figures} names={names} />
    </Chapter>
  );
}

function StageTable({ figures, names }: Pick<ExperienceProps, 'figures' | 'names'>) {
  const words = useWords();
  return <DataTable label={words.t('analysis.emotionByStage')} table={stageTable(figures, words, names)} />;
}
