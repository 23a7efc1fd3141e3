/**
 * All journeys of the project: figures side by side, all findings and themes, one team, channel or persona in each, and the personas'
 * journeys. Every figure opens the touchpoints behind it.
 */
import type { ProjectPartProps } from '../../../kernel/board-view';
import { useMemo } from 'react';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { PageProvider } from '../insights/insights-context';
import { AllFindings } from './AllFindings';
import { AllThemes } from './AllThemes';
import { CompareSubject } from './CompareSubject';
import { JourneyFiguresTable } from './JourneyFiguresTable';
import { PersonaJourneys } from './PersonaJourneys';
import { useAllJourneys } from './use-all-journeys';
import '../insights/insights.css';
import '../insights/findings/findings.css';
import './across.css';

export function JourneysSection({ session, readOnly, toasts, onOpen, onShow }: ProjectPartProps) {
  const words = useWords();
  const { projection } = session;
  const across = useAllJourneys(projection);
  // Names of teams and personas are read where they are drawn.
  useProjection(projection, (read) => read.list('team', ''));
  const page = useMemo(() => ({ read: projection, board: '', onShow }), [projection, onShow]);
  const journeys = across?.journeys ?? [];
  return (
    <PageProvider value={page}>
      <section className="overview-section grid gap-4" aria-labelledby="overview-journeys">
        <h2 id="overview-journeys">{words.t('overview.journeys')}</h2>
        {across && journeys.length === 0 && <p className="soft">{words.t('overview.journeys.none')}</p>}
        {journeys.length > 0 && <JourneyFiguresTable journeys={journeys} onOpen={onOpen} />}
      </section>
      {across && journeys.length > 0 && (
        <>
          <AllFindings session={session} toasts={toasts} across={across} readOnly={readOnly} onOpen={onOpen} />
          <AllThemes across={across} read={projection} />
          <CompareSubject journeys={journeys} read={projection} />
          <PersonaJourneys journeys={journeys} read={projection} />
        </>
      )}
    </PageProvider>
  );
}
