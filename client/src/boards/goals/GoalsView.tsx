/**
 * A goals board: the collaborative sheet, its tables, its findings, and one page per team. Figures about the whole project
 * (reach, findings) lag slightly behind typing.
 */
import { analyseGoals } from '@polku/shared/boards/goals/analysis/analyse';
import { teamPage } from '@polku/shared/boards/goals/analysis/team-page';
import { teamsOf } from '@polku/shared/boards/goals/goals-reader';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import { Users } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { BoardProvider } from '../../kernel/board/board-context';
import { problemToast } from '../../kernel/board/run-command';
import type { BoardViewProps } from '../../kernel/board-view';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { FindingsPanel } from './FindingsPanel';
import { GoalRemoval } from './goal-removal';
import { GoalsSheet } from './GoalsSheet';
import { GoalsTables } from './GoalsTables';
import { OpenTeamProvider } from './Lead';
import { TeamPage } from './TeamPage';
import './goals.css';
import './goals-parts.css';
import './goals-page.css';

/** Brings the record into view and gives it the focus; what has no place of its own is shown where it belongs. */
function reveal(root: HTMLElement | null, read: RecordReader, id: string): void {
  const record = read.get(id);
  const places = [id, record?.['goal'], record?.['area'], record?.['from']].map((one) =>
    root?.querySelector<HTMLElement>(`[data-record="${String(one)}"]`),
  );
  const place = places.find((one) => one);
  place?.scrollIntoView({ block: 'center' });
  const own = place?.tabIndex === 0 || place?.tabIndex === -1 ? place : null;
  (place?.querySelector<HTMLElement>('textarea, button') ?? own)?.focus();
}

export function GoalsView(props: BoardViewProps) {
  const { session, board, view, onView, readOnly, toasts, search, found = null, onReady } = props;
  const words = useWords();
  const { projection } = session;
  const root = useRef<HTMLDivElement>(null);
  const [team, setTeam] = useState<string | null>(null);
  const revision = useDeferredValue(useProjection(projection, (read) => read.revision));
  const figures = useMemo(
    () => analyseGoals(projection, board),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the revision says when the projection holds something else
    [projection, board, revision],
  );
  const teams = teamsOf(projection);
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current?.({
      // A sheet flows as wide as each person's window: points of others lead nowhere.
      goTo: () => undefined,
      show(id) {
        setTeam(null);
        // The insights have no place for it.
        if (view === 'insights') onView?.('map');
        requestAnimationFrame(() => requestAnimationFrame(() => reveal(root.current, projection, id)));
      },
    });
  }, [projection, view, onView]);
  useEffect(() => {
    session.presence.select(board, []);
    return () => session.presence.edit(null);
  }, [session, board]);
  /** The first team that the goals concern. */
  const firstWithPart = () => teams.find(({ id }) => teamPage(projection, board, id).length > 0) ?? teams[0];
  const openTeam = useCallback(
    (id: string) => {
      setTeam(id);
      if (view !== 'map') onView?.('map');
    },
    [view, onView],
  );
  const page = team !== null && view === 'map';
  useEffect(() => {
    if (root.current) root.current.scrollTop = 0;
  }, [view, page]);
  return (
    <BoardProvider session={session} board={board} readOnly={readOnly} found={found} tell={tell}>
      <GoalRemoval toasts={toasts}>
        <OpenTeamProvider value={openTeam}>
          <div
            ref={root}
            className="goals paper tall scroll relative printable black-on-white"
            data-view={page ? 'team' : view}
          >
            {!page && (
              <div className="goals-bar paper row gap-2 no-print">
                {search}
                <span className="goals-bar-space grow" />
                {view === 'map' && (
                  <Button
                    tone="quiet"
                    icon={<Users size={16} />}
                    isDisabled={teams.length === 0}
                    onPress={() => setTeam(firstWithPart()?.id ?? null)}
                  >
                    {words.t('goals.page.open')}
                  </Button>
                )}
              </div>
            )}
            {page && <TeamPage teams={teams} team={team} onTeam={setTeam} />}
            {view === 'map' && !page && <GoalsSheet figures={figures} onTeam={setTeam} />}
            {view === 'table' && <GoalsTables />}
            {view === 'insights' && <FindingsPanel figures={figures} />}
          </div>
        </OpenTeamProvider>
      </GoalRemoval>
    </BoardProvider>
  );
}
