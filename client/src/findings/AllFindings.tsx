/** Findings of all boards in one list, most severe first, with the same decisions as on their boards. */
import type { Session } from '../kernel/session/session-types';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { BoardProvider } from '../kernel/board/board-context';
import { useOpenBoard } from '../kernel/board-navigation';
import { problemToast } from '../kernel/board/run-command';
import { createUpdater } from '../kernel/sliced/slices';
import { useWords } from '../kernel/words/words';
import { Select } from '../ui/Field';
import type { Toasts } from '../ui/Toasts';
import { type AllFound, createAllFindings } from './all-findings';
import { FindingItem } from './FindingItem';
import { FindingList } from './FindingList';
import type { Offers } from './offers';
import './findings.css';

const ALL = 'all';

/** @returns null until it is first made, a moment after mounting */
function useAllFindings({ projection }: Session, offers: Offers): AllFound | null {
  const [all, setAll] = useState<AllFound | null>(null);
  useEffect(() => {
    const updater = createUpdater(
      createAllFindings(projection, offers.current),
      (next) => next && startTransition(() => setAll(next)),
    );
    const ends = [projection.subscribe(updater.stale), offers.subscribe(updater.stale), updater.end];
    updater.stale();
    return () => {
      for (const end of ends) end();
    };
  }, [projection, offers]);
  return all;
}

export interface AllFindingsProps {
  readonly session: Session;
  readonly toasts: Toasts;
  readonly readOnly: boolean;
  /** What kinds of boards offer; the same from render to render. */
  readonly offers: Offers;
}

export function AllFindings({ session, toasts, readOnly, offers }: AllFindingsProps) {
  const words = useWords();
  const all = useAllFindings(session, offers);
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const [only, setOnly] = useState(ALL);
  if (!all || all.boards.length === 0) return null;
  const { boards, findings } = all;
  // A board removed meanwhile is deselected.
  const chosen = boards.some(({ id }) => id === only) ? only : ALL;
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-findings">
      <h2 id="overview-findings">{words.t('overview.findings')}</h2>
      <FindingList
        findings={findings.filter(({ board }) => chosen === ALL || board.id === chosen)}
        all={findings.length}
        choice={
          boards.length > 1 && (
            <div className="finding-board no-print">
              <Select
                label={words.t('word.board')}
                value={chosen}
                options={[
                  { value: ALL, label: words.t('overview.findings.all') },
                  ...boards.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
                ]}
                onChange={setOnly}
              />
            </div>
          )
        }
        renderItem={({ board, decided }) => (
          <BoardProvider
            key={`${board.id} ${decided.fingerprint}`}
            session={session}
            board={board.id}
            readOnly={readOnly}
            tell={tell}
          >
            <FindingItem decided={decided} place={<BoardLink id={board.id} name={board.name} />} />
          </BoardProvider>
        )}
      />
    </section>
  );
}

function BoardLink({ id, name }: { readonly id: string; readonly name: string }) {
  const words = useWords();
  const open = useOpenBoard();
  return (
    <button type="button" className="finding-place strong accent small" onClick={() => open?.(id)}>
      {name || words.t('word.untitled')}
    </button>
  );
}
