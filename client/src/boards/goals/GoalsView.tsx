/**
 * A goals board: the collaborative sheet, its tables, its findings, and one page per team. Figures about the whole project
 * (reach, findings) lag slightly behind typing.
 */
import { analyseGoals } from '@polku/shared/boards/goals/analysis/analyse';
import { teamPage } from '@polku/shared/boards/goals/analysis/team-page';
import { teamsOf } from '@polku/shared/boards/goals/goals-reader';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import type { Command } from '@polku/shared/kernel/command';
import { Users } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ShortcutHelp } from '../../kernel/actions/ShortcutHelp';
import { useSheetKeys } from '../../kernel/actions/use-sheet-keys';
import { BoardProvider } from '../../kernel/board/board-context';
import { focusText } from '../../kernel/board/focus-text';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { BoardViewProps } from '../../kernel/board-view';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { CommonGoals } from './CommonGoals';
import { FindingsPanel } from './FindingsPanel';
import { goalsActions } from './goals-actions';
import { GoalChangesTable } from './GoalChangesTable';
import { GoalRemoval } from './goal-removal';
import { GoalsSheet } from './GoalsSheet';
import { GoalsTables } from './GoalsTables';
import { OpenTeamProvider } from './Lead';
import { MaturityCompared } from './MaturityCompared';
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

/** @returns the first team that the goals concern, else the first of all */
function firstWithPart(read: RecordReader, board: string): string | null {
  const teams = teamsOf(read);
  return (teams.find(({ id }) => teamPage(read, board, id).length > 0) ?? teams[0])?.id ?? null;
}

export function GoalsView(props: BoardViewProps) {
  const { session, board, view, onView, readOnly, toasts, search, found = null, onReady, singleKeys = true } = props;
  const words = useWords();
  const { projection } = session;
  const root = useRef<HTMLDivElement>(null);
  const [team, setTeam] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const revision = useDeferredValue(useProjection(projection, (read) => read.revision));
  const figures = useMemo(
    () => analyseGoals(projection, board),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the revision says when the projection holds something else
    [projection, board, revision],
  );
  const teams = teamsOf(projection);
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const openTeam = useCallback(
    (id: string) => {
      setTeam(id);
      if (view !== 'map') onView?.('map');
    },
    [view, onView],
  );
  const run = useMemo(() => commandRunner(session, words, tell), [session, words, tell]);
  const page = team !== null && view === 'map';
  const toSheet = useCallback(() => {
    setTeam(null);
    if (view !== 'map') onView?.('map');
  }, [view, onView]);
  const add = useCallback(
    (command: Command<{ readonly board: string }>) => {
      const [id] = run(command, { board }) ?? [];
      if (id === undefined) return;
      toSheet();
      setFresh(id);
      focusText(id);
    },
    [run, board, toSheet],
  );
  const actions = useMemo(
    () =>
      goalsActions({
        words,
        readOnly,
        add,
        hasTeams: () => teamsOf(projection).length > 0,
        openTeamPage: () => openTeam(firstWithPart(projection, board) ?? ''),
        closeTeamPage: page ? () => setTeam(null) : null,
        toGrid() {
          toSheet();
          requestAnimationFrame(() => {
            const cell = root.current?.querySelector<HTMLElement>('.goals-grid td[tabindex="0"]');
            cell?.scrollIntoView({ block: 'center' });
            cell?.focus();
          });
        },
        help: () => setHelping(true),
      }),
    [words, readOnly, add, openTeam, projection, board, page, toSheet],
  );
  useSheetKeys(actions, singleKeys, root);
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
      actions: () => actions,
    });
  }, [projection, view, onView, actions]);
  useEffect(() => {
    session.presence.select(board, []);
    return () => session.presence.edit(null);
  }, [session, board]);
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
                    onPress={() => setTeam(firstWithPart(projection, board))}
                  >
                    {words.t('goals.page.open')}
                  </Button>
                )}
              </div>
            )}
            {page && <TeamPage teams={teams} team={team} onTeam={setTeam} />}
            {view === 'map' && !page && <GoalsSheet figures={figures} fresh={fresh} onAdd={add} onTeam={setTeam} />}
            {view === 'table' && <GoalsTables />}
            {view === 'insights' && (
              <div className="goals-insights">
                <FindingsPanel figures={figures} />
                <CommonGoals shares={figures.common} />
                <GoalChangesTable rows={figures.goalChanges} />
                <MaturityCompared rows={figures.maturity} />
              </div>
            )}
          </div>
          {helping && (
            <ShortcutHelp actions={actions} sheet={words.t('goals.grid.help')} onClose={() => setHelping(false)} />
          )}
        </OpenTeamProvider>
      </GoalRemoval>
    </BoardProvider>
  );
}
