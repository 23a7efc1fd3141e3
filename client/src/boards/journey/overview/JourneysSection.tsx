/**
 * All journeys of the project: figures side by side, themes, one team, channel or persona in each, and the personas' journeys. Every
 * figure opens the touchpoints behind it. What is found on journeys is offered to the list of all findings.
 */
import type { ProjectPartProps } from '../../../kernel/board-view';
import { useOffer } from '../../../findings/offers';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import type { JourneySummary } from './all-journeys';
import { AllThemes } from './AllThemes';
import { CompareSubject } from './CompareSubject';
import { JourneyFiguresTable } from './JourneyFiguresTable';
import { PersonaJourneys } from './PersonaJourneys';
import { useAllJourneys } from './use-all-journeys';
import '../insights/insights.css';
import './across.css';

const NONE: readonly JourneySummary[] = [];

export function JourneysSection({ session, onOpen }: ProjectPartProps) {
  const words = useWords();
  const { projection } = session;
  const across = useAllJourneys(projection);
  // Names of teams and personas are read where they are drawn.
  useProjection(projection, (read) => read.list('team', ''));
  const journeys = across?.journeys ?? NONE;
  useOffer('journey', across && journeys);
  return (
    <>
      <section className="overview-section grid gap-4" aria-labelledby="overview-journeys">
        <h2 id="overview-journeys">{words.t('overview.journeys')}</h2>
        {across && journeys.length === 0 && <p className="soft">{words.t('overview.journeys.none')}</p>}
        {journeys.length > 0 && <JourneyFiguresTable journeys={journeys} onOpen={onOpen} />}
      </section>
      {across && journeys.length > 0 && (
        <>
          <AllThemes across={across} read={projection} />
          <CompareSubject journeys={journeys} read={projection} />
          <PersonaJourneys journeys={journeys} read={projection} />
        </>
      )}
    </>
  );
}
