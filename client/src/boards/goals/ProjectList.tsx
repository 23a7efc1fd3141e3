/** Development projects and the goals they serve, toggled as chips; a removed goal stays, struck through. */
import {
  setDevelopmentProjectFields,
  type DevelopmentProjectChanges,
} from '@polku/shared/boards/goals/commands/set-development-project-fields';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { showReferred } from '@polku/shared/boards/goals/show-value';
import { showDate } from '@polku/shared/kernel/dates';
import { type DevelopmentProject, type Goal, PROJECT_STATUSES } from '@polku/shared/boards/goals/schema';
import { X } from 'lucide-react';
import { useWords } from '../../kernel/words/words';
import { Chips } from '../../ui/Chips';
import { Select, TextField } from '../../ui/Field';
import { ProjectChanges } from './ProjectChanges';
import { OwnerField } from '../../people/OwnerField';
import { GoalText } from './GoalText';
import { useBoard } from '../../kernel/board/board-context';
import { RecordList, RowHandle, useRow } from './RecordList';
import { RecordMenu } from './RecordMenu';

export interface ProjectListProps {
  readonly projects: readonly DevelopmentProject[];
  readonly goals: readonly Goal[];
}

export function ProjectList({ projects, goals }: ProjectListProps) {
  return (
    <RecordList records={projects.map(({ id, title }) => ({ id, name: title }))}>
      {projects.map((project, at) => (
        <ProjectRow key={project.id} project={project} goals={goals} at={at} of={projects.length} />
      ))}
    </RecordList>
  );
}

interface ProjectRowProps {
  readonly project: DevelopmentProject;
  readonly goals: readonly Goal[];
  readonly at: number;
  readonly of: number;
}

function ProjectRow({ project, goals, at, of }: ProjectRowProps) {
  const words = useWords();
  const { session, run, readOnly, found } = useBoard();
  const set = (fields: DevelopmentProjectChanges): void =>
    void run(setDevelopmentProjectFields, { ids: [project.id], fields });
  const here = new Set(goals.map(({ id }) => id));
  const elsewhere = project.goals.filter((id) => !here.has(id));
  const date = (field: 'start' | 'end') => (
    <TextField
      type="date"
      label={words.t(`goals.${field}`)}
      value={project[field]}
      disabled={readOnly}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  const [start, end] = [showDate(project.start, words), showDate(project.end, words)];
  const dated = [
    ...(start && !end ? [`${words.t('goals.start')} ${start}`] : []),
    ...(end && !start ? [`${words.t('goals.end')} ${end}`] : []),
    ...(start && end ? [`${start} – ${end}`] : []),
  ];
  return (
    <li
      className="goals-project grid card"
      data-row
      data-record={project.id}
      data-comments
      data-found={found?.has(project.id) || undefined}
      {...useRow(project.id)}
    >
      <RowHandle id={project.id} title={project.title} />
      <div className="goals-project-what">
        <h3>
          <GoalText
            id={project.id}
            field="title"
            label={words.t('goals.project')}
            look="title"
            placeholder={words.t('goals.project.hint')}
            oneLine
          />
        </h3>
        <OwnerField
          session={session}
          run={run}
          readOnly={readOnly}
          label={words.t('goals.owner')}
          hiddenLabel
          owned={project}
          nobody={words.t('goals.owner.hint')}
          onChange={set}
        />
      </div>
      <div className="goals-serves grid gap-1">
        <span className="field-label">{words.t('goals.serves')}</span>
        <Chips
          label={words.t('goals.serves')}
          options={goals.map(({ id, title }) => ({ value: id, label: title.trim() || words.t('word.untitled') }))}
          state={(id) => project.goals.includes(id)}
          disabled={readOnly}
          onToggle={(id) =>
            set({
              goals: project.goals.includes(id) ? project.goals.filter((one) => one !== id) : [...project.goals, id],
            })
          }
        />
        {elsewhere.length > 0 && (
          <ul className="goal-chips cluster gap-1">
            {elsewhere.map((id) => {
              const one = referred(session.projection, id);
              const name = showReferred(one, words);
              return (
                <li
                  key={id}
                  className="goal-chip inline-row gap-1 caption accent pill"
                  data-removed={one.removed || undefined}
                >
                  {name}
                  {!readOnly && (
                    <button
                      className="center pill"
                      type="button"
                      aria-label={words.t('goals.moves.unlink', { name })}
                      onClick={() => set({ goals: project.goals.filter((other) => other !== id) })}
                    >
                      <X size={12} aria-hidden />
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {project.goals.length === 0 && <p className="small bad">{words.t('goals.servesNothing')}</p>}
      </div>
      <div className="goals-project-when grid gap-2">
        <Select
          label={words.t('goals.status')}
          value={project.status}
          disabled={readOnly}
          options={PROJECT_STATUSES.map((value) => ({ value, label: words.t(`goals.status.${value}`) }))}
          onChange={(status) => status !== '' && set({ status })}
        />
        {date('start')}
        {date('end')}
      </div>
      <p className="goals-printed">
        {[
          words.t(`goals.status.${project.status}`),
          ...dated,
          ...(project.changes.length > 0
            ? [project.changes.map((one) => words.t(`goals.changes.${one}`)).join(', ')]
            : []),
        ].join(' · ')}
      </p>
      <RecordMenu id={project.id} title={project.title} at={at} of={of} />
      <details className="goals-project-changes">
        <summary>
          {words.t('goals.changes.details')}
          <span className="faint">
            {' · '}
            {project.changes.length === 0
              ? words.t('goals.changes.unknown')
              : project.changes.map((change) => words.t(`goals.changes.${change}`)).join(', ')}
          </span>
        </summary>
        <ProjectChanges project={project} set={set} />
      </details>
    </li>
  );
}
