/** Goals that this one costs, or that cost it, each with its reason; and what it asks of a maturity area. */
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { addGoalRelation } from '@polku/shared/boards/goals/commands/add-goal-relation';
import { setGoalFields } from '@polku/shared/boards/goals/commands/set-goal-fields';
import { goalsOf, maturityOf, referred, relationsOf } from '@polku/shared/boards/goals/goals-reader';
import { type Goal, MATURITY_LEVELS } from '@polku/shared/boards/goals/schema';
import { showReferred } from '@polku/shared/boards/goals/show-value';
import { X } from 'lucide-react';
import { useBoard } from '../../kernel/board/board-context';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { useRemoveGoal } from './goal-removal';
import { GoalText } from './GoalText';
import { Lead } from './Lead';

export function GoalCosts({ goal }: { readonly goal: Goal }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const remove = useRemoveGoal();
  const { projection } = session;
  const relations = relationsOf(projection, goal);
  const taken = new Set(relations.filter(({ from }) => from === goal.id).map(({ to }) => to));
  const others = goalsOf(projection, board).filter(({ id }) => id !== goal.id && !taken.has(id));
  if (relations.length === 0 && (readOnly || others.length === 0)) return null;
  return (
    <section className="goal-costs">
      <h4>{words.t('goals.costs')}</h4>
      <ul className="grid gap-2">
        {relations.map((relation) => {
          const own = relation.from === goal.id;
          const other = (own ? relation.to : relation.from) ?? '';
          const name = showReferred(referred(projection, other), words);
          return (
            <li key={relation.id} data-record={relation.id}>
              <span className="row spread gap-2">
                <span>
                  {!own && <span className="small soft">{words.t('goals.costs.by')}: </span>}
                  <Lead label={name} ids={[other]}>
                    {name}
                  </Lead>
                </span>
                {!readOnly && (
                  <IconButton
                    size="small"
                    label={words.t('goals.costs.remove', { name })}
                    icon={<X size={12} />}
                    onPress={() => remove(relation.id)}
                  />
                )}
              </span>
              <GoalText
                id={relation.id}
                field="why"
                look="soft"
                label={words.t('goals.costs.why', { name })}
                placeholder={words.t('goals.costs.why.hint')}
              />
            </li>
          );
        })}
      </ul>
      {!readOnly && others.length > 0 && (
        <Select
          label={words.t('goals.costs.add')}
          hiddenLabel
          value={null}
          placeholder={words.t('goals.costs.add')}
          options={others.map(({ id, title }) => ({ value: id, label: title.trim() || words.t('word.untitled') }))}
          onChange={(to) => to !== '' && run(addGoalRelation, { from: goal.id, to })}
        />
      )}
    </section>
  );
}

export interface GoalNeedsProps {
  readonly goal: Goal;
  readonly needed: GoalsFigures['needed'];
}

export function GoalNeeds({ goal, needed }: GoalNeedsProps) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const areas = maturityOf(session.projection, board).filter(({ area }) => area.scale === 'experience');
  const chosen = areas.find(({ area }) => area.id === goal.area);
  const figure = needed.find((one) => one.goal === goal.id);
  if (areas.length === 0) return null;
  const nameOf = (name: string): string => name.trim() || words.t('word.untitled');
  const name = nameOf(chosen?.area.name ?? '');
  return (
    <div className="goal-needs stack gap-1">
      <Select
        label={words.t('goals.needs')}
        value={chosen?.area.id ?? null}
        placeholder={words.t('goals.needs.none')}
        disabled={readOnly}
        options={[
          { value: '', label: words.t('goals.needs.none') },
          ...areas.map(({ area }) => ({ value: area.id, label: nameOf(area.name) })),
        ]}
        onChange={(id) => run(setGoalFields, { ids: [goal.id], fields: { area: id === '' ? null : id } })}
      />
      {chosen && (
        <Segmented
          label={words.t('goals.needs.level')}
          size="small"
          clearable
          disabled={readOnly}
          value={goal.needsLevel}
          options={MATURITY_LEVELS.map((value) => ({ value, label: words.t(`goals.level.${value}`) }))}
          onChange={(needsLevel) => run(setGoalFields, { ids: [goal.id], fields: { needsLevel } })}
        />
      )}
      {figure && (
        <span className={`goal-hint ${(figure.short ?? 0) > 0 ? 'bad' : 'faint'}`}>
          <Lead label={name} ids={[figure.area]}>
            {figure.carries === null
              ? words.t('goals.needs.unknown', { area: name })
              : words.t('goals.needs.carries', { area: name, level: words.t(`goals.level.${figure.carries}`) })}
          </Lead>
        </span>
      )}
    </div>
  );
}
