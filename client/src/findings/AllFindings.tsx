/** Findings of all boards in one list, most severe first, with the same decisions as on their boards. */
import type { Session } from '../kernel/session/session-types';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { BoardProvider } from '../kernel/board/board-context';
import { useOpenBoard } from '../kernel/board-navigation';
import { problemToast } from '../kernel/board/run-command';
import { createUpdater, type Updater } from '../kernel/sliced/slices';
import { useWords } from '../kernel/words/words';
import { Select } from '../ui/Field';
import type { Toasts } from '../ui/Toasts';
import { type AllFound, createAllFindings, type Offered } from './all-findings';
import { FindingItem } from './FindingItem';
import { FindingList } from './FindingList';
import './findings.css';

const ALL = 'all';

/** @returns null until it is first made, a moment after mounting */
function useAllFindings({ projection }: Session, offered: Offered): AllFound | null {
  const [all, setAll] = useState<AllFound | null>(null);
  const latest = useRef(offered);
  const updater = useRef<Updater | null>(null);
  useEffect(() => {
    const own = createUpdater(
      createAllFindings(projection, () => latest.current),
      (next) => next && startTransition(() => setAll(next)),
    );
    updater.current = own;
    const unsubscribe = projection.subscribe(own.stale);
    own.stale();
    return () => {
      unsubscribe();
      own.end();
    };
  }, [projection]);
  useEffect(() => {
    latest.current = offered;
    updater.current?.stale();
  }, [offered]);
  return all;
}

export interface AllFindingsProps {
  readonly session: Session;
  readonly toasts: Toasts;
  readonly readOnly: boolean;
  /** What kinds of boards offer (`offers.tsx`). */
  readonly offered: Offered;
}

export function AllFindings({ session, toasts, readOnly, offered }: AllFindingsProps) {
  const words = useWords();
  const all = useAllFindings(session, offered);
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
