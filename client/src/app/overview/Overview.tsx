/** The project on one page: boards, their relations, the kinds' sections about all their boards, teams. */
import { boardRecord } from '@polku/shared/kernel/project';
import { Suspense } from 'react';
import { KINDS_ON_SCREEN } from '../../boards/index';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { BoardGrid } from './BoardGrid';
import { useServices } from '../services';
import './overview.css';
import './overview-print.css';
import { RelationSection } from './RelationSection';
import { TeamsSection } from './TeamsSection';

export interface OverviewProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  /** Opens records of one board on it; `label` names what they are behind. */
  readonly onShow: (label: string, ids: readonly string[]) => void;
}

export function Overview({ session, readOnly, onOpen, onShow }: OverviewProps) {
  const words = useWords();
  const { toasts } = useServices();
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  return (
    <div className="overview tall scroll printable black-on-white print-exact">
      <div className="overview-page grid">
        <h1>{words.t('overview.open')}</h1>
        <BoardGrid session={session} boards={boards} readOnly={readOnly} onOpen={onOpen} />
        <RelationSection session={session} boards={boards} onOpen={onOpen} />
        {KINDS_ON_SCREEN.map(
          ({ kind, view: { Across } }) =>
            Across && (
              <Suspense key={kind} fallback={null}>
                <Across session={session} readOnly={readOnly} toasts={toasts} onOpen={onOpen} onShow={onShow} />
              </Suspense>
            ),
        )}
        <TeamsSection session={session} readOnly={readOnly} />
      </div>
    </div>
  );
}
