/** The sheet: vision, goals, grid, projects, maturity, with the findings next to it. */
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { addDevelopmentProject } from '@polku/shared/boards/goals/commands/add-development-project';
import { addGoal } from '@polku/shared/boards/goals/commands/add-goal';
import { addMaturityArea } from '@polku/shared/boards/goals/commands/add-maturity-area';
import { goalsOf, gridTeams, maturityOf, projectsOf } from '@polku/shared/boards/goals/goals-reader';
import { goalsBoardId } from '@polku/shared/boards/goals/schema';
import { boardPlace } from '@polku/shared/kernel/comment-place';
import type { Command } from '@polku/shared/kernel/command';
import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { ExpectationGrid } from './ExpectationGrid';
import { FindingsPanel } from './FindingsPanel';
import { GoalRow } from './GoalRow';
import { GoalText } from './GoalText';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { useBoard } from '../../kernel/board/board-context';
import { MaturityList } from './MaturityList';
import { NewTeam } from './NewTeam';
import { ProjectList } from './ProjectList';
import { ReadShare } from './ReadShare';
import { RecordList } from './RecordList';
import { VisionAnswers } from './VisionAnswers';

export interface GoalsSheetProps {
  readonly figures: GoalsFigures;
  /** What has just been added, and is shown unfolded. */
  readonly fresh: string | null;
  readonly onAdd: (command: Command<{ readonly board: string }>) => void;
  readonly onTeam: (id: string) => void;
}

export function GoalsSheet({ figures, fresh, onAdd, onTeam }: GoalsSheetProps) {
  const words = useWords();
  const { session, board, readOnly } = useBoard();
  const { projection } = session;
  // Kept here: with the first team the field moves from the empty place to the head of the grid.
  const [naming, setNaming] = useState(false);
  const vision = useRef<HTMLElement>(null);
  const goals = goalsOf(projection, board);
  const teams = gridTeams(projection, board);
  const projects = projectsOf(projection, board);
  const areas = maturityOf(projection, board);
  const section = (
    id: 'goals' | 'grid' | 'projects' | 'maturity',
    empty: string | null,
    body: ReactNode,
    adder: ReactNode,
    lead?: string,
  ) => (
    <section className="goals-section" aria-labelledby={`goals-section-${id}`}>
      <header className="row spread gap-3">
        <h2 id={`goals-section-${id}`}>{words.t(`goals.${id}`)}</h2>
        {!readOnly && empty === null && <span className="no-print">{adder}</span>}
      </header>
      {lead !== undefined && <p className="goals-lead soft">{lead}</p>}
      {empty === null ? (
        body
      ) : (
        <div className="goals-empty row spread grow soft rounded">
          <p>{empty}</p>
          {!readOnly && <span className="no-print">{adder}</span>}
        </div>
      )}
    </section>
  );
  const adder = (label: string, command: Command<{ readonly board: string }>) => (
    <Button size="small" tone="quiet" icon={<Plus size={14} />} onPress={() => onAdd(command)}>
      {label}
    </Button>
  );
  return (
    <div className="goals-columns grid">
      <div className="goals-main shrink">
        <header className="goals-vision relative" ref={vision} data-record={goalsBoardId(board)} data-comments>
          <PeopleMark id={goalsBoardId(board)} look="line" />
          <div className="row spread">
            <p className="goals-kicker eyebrow accent">{words.t('goals.vision')}</p>
            <CommentMark place={boardPlace(board)} name={words.t('goals.vision')} show="counted" />
          </div>
          <GoalText
            id={goalsBoardId(board)}
            field="vision"
            look="vision"
            label={words.t('goals.vision')}
            placeholder={words.t('goals.vision.hint')}
          />
        </header>
        <VisionAnswers onVision={() => vision.current?.querySelector('textarea')?.focus()} />
        {section(
          'goals',
          goals.length === 0 ? words.t('goals.goals.none') : null,
          <RecordList numbered records={goals.map(({ id, title }) => ({ id, name: title }))}>
            {goals.map((goal, at) => (
              <GoalRow
                key={goal.id}
                goal={goal}
                at={at}
                of={goals.length}
                figures={figures.goals.find((one) => one.goal === goal.id)}
                needed={figures.needed}
                unfolded={goal.id === fresh}
              />
            ))}
          </RecordList>,
          adder(words.t('goals.add.goal'), addGoal),
        )}
        {section(
          'grid',
          goals.length === 0 || teams.length === 0 ? words.t('goals.grid.none') : null,
          <>
            <ReadShare readBy={figures.readBy} />
            <ExpectationGrid goals={goals} teams={teams} figures={figures.goals} onTeam={onTeam} />
          </>,
          <NewTeam asking={naming} onAsk={setNaming} />,
          words.t('goals.grid.lead'),
        )}
        {section(
          'projects',
          projects.length === 0 ? words.t('goals.projects.none') : null,
          <ProjectList projects={projects} goals={goals} />,
          adder(words.t('goals.add.project'), addDevelopmentProject),
        )}
        {section(
          'maturity',
          areas.length === 0 ? words.t('goals.maturity.none') : null,
          <MaturityList areas={areas} figures={figures.maturity} />,
          adder(words.t('goals.add.area'), addMaturityArea),
          words.t('goals.maturity.lead'),
        )}
      </div>
      <FindingsPanel figures={figures} />
    </div>
  );
}
