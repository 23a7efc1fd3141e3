/** Findings of all journeys in one list, heaviest first, decided on as on their boards. */
import { FINDING_STATES, type FindingState } from '@polku/shared/boards/finding-record';
import type { Board } from '@polku/shared/kernel/project';
import { useMemo, useState } from 'react';
import { FindingItem } from '../../boards/journey/insights/findings/FindingItem';
import { ALL_KINDS, isOfKind, KindChoice } from '../../boards/journey/insights/findings/KindChoice';
import { type RunFinding, useFindingCommands } from '../../boards/journey/insights/findings/use-finding-commands';
import { PageProvider, usePage } from '../../boards/journey/insights/insights-context';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { useServices } from '../services';
import type { FoundOn, ProjectAcross } from './across-journeys';

const FIRST = 6;
const MORE = 40;
const ALL = 'all';

export interface AcrossFindingsProps {
  readonly session: Session;
  readonly across: ProjectAcross;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

export function AcrossFindings({ session, across, readOnly, onOpen }: AcrossFindingsProps) {
  const words = useWords();
  const { toasts } = useServices();
  const run = useFindingCommands(session, toasts);
  const [state, setState] = useState<FindingState>('open');
  const [only, setOnly] = useState(ALL);
  const [kind, setKind] = useState(ALL_KINDS);
  const [limit, setLimit] = useState(FIRST);
  const { journeys, findings } = across;
  // A journey that was removed meanwhile is chosen no more.
  const chosen = journeys.some(({ board }) => board.id === only) ? only : ALL;
  const own = findings.filter(({ board }) => chosen === ALL || board.id === chosen);
  const inState = own.filter(({ decided }) => decided.state === state);
  const shown = inState.filter(({ decided }) => isOfKind(decided, kind));
  const count = (of: FindingState): number => own.filter(({ decided }) => decided.state === of).length;
  return (
    <section className="overview-section" aria-labelledby="overview-findings">
      <h2 id="overview-findings">{words.t('overview.findings')}</h2>
      <div className="overview-choices">
        <Segmented
          size="small"
          label={words.t('insights.findings.which')}
          value={state}
          onChange={(next) => next && setState(next)}
          options={FINDING_STATES.map((value) => ({
            value,
            label: `${words.t(`findings.state.${value}`)} ${words.number(count(value), 0)}`,
          }))}
        />
        {journeys.length > 1 && (
          <div className="overview-choose">
            <Select
              label={words.t('overview.findings.of')}
              value={chosen}
              options={[
                { value: ALL, label: words.t('overview.findings.all') },
                ...journeys.map(({ board }) => ({ value: board.id, label: board.name || words.t('word.untitled') })),
              ]}
              onChange={setOnly}
            />
          </div>
        )}
        <KindChoice findings={inState.map(({ decided }) => decided)} kind={kind} onChange={setKind} />
      </div>
      {shown.length === 0 ? (
        <p className="overview-hint">
          {words.t(findings.length === 0 ? 'insights.findings.nothing' : `insights.findings.none.${state}`)}
        </p>
      ) : (
        <ul className="findings overview-findings">
          {shown.slice(0, limit).map((found) => (
            <Found
              key={`${found.board.id} ${found.decided.fingerprint}`}
              found={found}
              readOnly={readOnly}
              run={run}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {shown.length > limit && (
        <Button tone="plain" size="small" onPress={() => setLimit(limit + MORE)}>
          {shown.length <= limit + MORE
            ? words.t('insights.all', { n: shown.length })
            : words.t('insights.more', { n: MORE })}
        </Button>
      )}
    </section>
  );
}

interface FoundProps {
  readonly found: FoundOn;
  readonly readOnly: boolean;
  readonly run: RunFinding;
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
    <button type="button" className="overview-link overview-place" onClick={() => onOpen(board.id)}>
      {board.name || words.t('word.untitled')}
    </button>
  );
}
