/** Findings of all journeys in one list, most severe first, with the same decisions as on their boards. */
import type { Board } from '@polku/shared/kernel/project';
import { useMemo, useState } from 'react';
import { FindingItem } from '../insights/findings/FindingItem';
import { FindingList } from '../insights/findings/FindingList';
import { commandRunner, type RunCommand, problemToast } from '../../../kernel/board/run-command';
import { PageProvider, usePage } from '../insights/insights-context';
import type { Session } from '../../../kernel/session/session-types';
import { useWords } from '../../../kernel/words/words';
import { Select } from '../../../ui/Field';
import type { Toasts } from '../../../ui/Toasts';
import type { FoundOn, AllJourneys } from './all-journeys';

const ALL = 'all';

export interface AllFindingsProps {
  readonly session: Session;
  readonly toasts: Toasts;
  readonly across: AllJourneys;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

export function AllFindings({ session, toasts, across, readOnly, onOpen }: AllFindingsProps) {
  const words = useWords();
  const run = useMemo(() => commandRunner(session, words, problemToast(toasts)), [session, words, toasts]);
  const [only, setOnly] = useState(ALL);
  const { journeys, findings } = across;
  // A journey removed meanwhile is deselected.
  const chosen = journeys.some(({ board }) => board.id === only) ? only : ALL;
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-findings">
      <h2 id="overview-findings">{words.t('overview.findings')}</h2>
      <FindingList
        findings={findings.filter(({ board }) => chosen === ALL || board.id === chosen)}
        all={findings.length}
        choice={
          journeys.length > 1 && (
            <div className="overview-choose no-print">
              <Select
                label={words.t('word.journey')}
                value={chosen}
                options={[
                  { value: ALL, label: words.t('overview.findings.all') },
                  ...journeys.map(({ board }) => ({ value: board.id, label: board.name || words.t('word.untitled') })),
                ]}
                onChange={setOnly}
              />
            </div>
          )
        }
        renderItem={(found) => (
          <Found
            key={`${found.board.id} ${found.decided.fingerprint}`}
            found={found}
            readOnly={readOnly}
            run={run}
            onOpen={onOpen}
          />
        )}
      />
    </section>
  );
}

interface FoundProps {
  readonly found: FoundOn;
  readonly readOnly: boolean;
  readonly run: RunCommand;
  readonly onOpen: (id: string) => void;
}

/** Commands of a finding speak of its board. */
function Found({ found: { board, decided }, readOnly, run, onOpen }: FoundProps) {
  const page = usePage();
  const own = useMemo(() => ({ ...page, board: board.id }), [page, board.id]);
  return (
    <PageProvider value={own}>
      <FindingItem
        decided={decided}
        readOnly={readOnly}
        run={run}
        place={<JourneyLink board={board} onOpen={onOpen} />}
      />
    </PageProvider>
  );
}

function JourneyLink({ board, onOpen }: { board: Board; onOpen: (id: string) => void }) {
  const words = useWords();
  return (
    <button type="button" className="overview-link strong accent overview-place small" onClick={() => onOpen(board.id)}>
      {board.name || words.t('word.untitled')}
    </button>
  );
}
