/** The project on one page: boards and their relations, what is found on them, the kinds' sections about all boards, teams, people. */
import { boardRecord } from '@polku/shared/kernel/project';
import { Suspense, useState } from 'react';
import { KINDS_ON_SCREEN } from '../../boards/index';
import { AllFindings } from '../../findings/AllFindings';
import { createOffers, OfferProvider } from '../../findings/offers';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { BoardGrid } from './BoardGrid';
import { useServices } from '../services';
import './overview.css';
import './overview-print.css';
import { PeopleSection } from './PeopleSection';
import { RelationSection } from './RelationSection';
import { TeamsSection } from './TeamsSection';

export interface OverviewProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

export function Overview({ session, readOnly, onOpen }: OverviewProps) {
  const words = useWords();
  const { toasts } = useServices();
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  const [offers] = useState(createOffers);
  return (
    <div className="overview tall scroll printable black-on-white print-exact">
      <div className="overview-page grid">
        <h1>{words.t('overview.open')}</h1>
        <BoardGrid session={session} boards={boards} readOnly={readOnly} onOpen={onOpen} />
        <RelationSection session={session} boards={boards} onOpen={onOpen} />
        <AllFindings session={session} toasts={toasts} readOnly={readOnly} offers={offers} />
        <OfferProvider value={offers}>
          {KINDS_ON_SCREEN.map(
            ({ kind, view: { Across } }) =>
              Across && (
                <Suspense key={kind} fallback={null}>
                  <Across session={session} readOnly={readOnly} toasts={toasts} onOpen={onOpen} />
                </Suspense>
              ),
          )}
        </OfferProvider>
        <TeamsSection session={session} readOnly={readOnly} />
        <PeopleSection session={session} readOnly={readOnly} onOpen={onOpen} />
      </div>
    </div>
  );
}
