/** A development project looked at through the vision: what it changes, which touchpoints, for whom it gets better or worse. */
import { linkProjectTouchpoints } from '@polku/shared/boards/goals/commands/link-project-touchpoints';
import type { DevelopmentProjectChanges } from '@polku/shared/boards/goals/commands/set-development-project-fields';
import { teamsOf } from '@polku/shared/boards/goals/goals-reader';
import { type DevelopmentProject, PROJECT_CHANGES } from '@polku/shared/boards/goals/schema';
import { boardRecord } from '@polku/shared/kernel/project';
import { useBoard } from '../../kernel/board/board-context';
import { useWords } from '../../kernel/words/words';
import { Chips } from '../../ui/Chips';
import { TouchpointLinks } from './TouchpointLinks';

export interface ProjectChangesProps {
  readonly project: DevelopmentProject;
  readonly set: (fields: DevelopmentProjectChanges) => void;
}

const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

export function ProjectChanges({ project, set }: ProjectChangesProps) {
  const words = useWords();
  const { session, readOnly } = useBoard();
  const { projection } = session;
  const teams = teamsOf(projection);
  const personas = projection.list(boardRecord, '').filter(({ kind, archived }) => kind === 'persona' && !archived);
  const named = (text: string): string => text.trim() || words.t('word.untitled');
  const isPersona = (id: string): boolean => personas.some((one) => one.id === id);
  const whom = (which: 'better' | 'worse') => {
    const [ofPersonas, ofTeams] = [`${which}ForPersonas`, `${which}ForTeams`] as const;
    const chosen: readonly string[] = [...project[ofPersonas], ...project[ofTeams]];
    return (
      <div className="field">
        <span className="field-label">{words.t(`goals.${which}`)}</span>
        <Chips
          label={words.t(`goals.${which}`)}
          tone={which === 'better' ? 'accent' : 'waste'}
          disabled={readOnly}
          options={[...personas, ...teams].map(({ id, name }) => ({ value: id, label: named(name) }))}
          state={(id) => chosen.includes(id)}
          onToggle={(id) => {
            if (isPersona(id)) set({ [ofPersonas]: toggled(project[ofPersonas], id) });
            else set({ [ofTeams]: toggled(project[ofTeams], id) });
          }}
        />
      </div>
    );
  };
  return (
    <div className="project-changes grid gap-3 rule-above">
      <div className="field">
        <span className="field-label">{words.t('goals.changes')}</span>
        <Chips
          label={words.t('goals.changes')}
          disabled={readOnly}
          options={PROJECT_CHANGES.map((value) => ({ value, label: words.t(`goals.changes.${value}`) }))}
          state={(value) => project.changes.includes(value)}
          onToggle={(value) => set({ changes: toggled(project.changes, value) })}
        />
      </div>
      <TouchpointLinks of={project} link={linkProjectTouchpoints} title={words.t('goals.changes.touchpoints')} />
      {personas.length + teams.length > 0 && (
        <>
          {whom('better')}
          {whom('worse')}
        </>
      )}
    </div>
  );
}
