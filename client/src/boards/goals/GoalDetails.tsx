/** How a goal is measured: measure, unit, baseline and target with dates, expected course, touchpoints, measurements. */
import { halvingMonths } from '@polku/shared/boards/goals/analysis/course';
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { metricOf } from '@polku/shared/boards/goals/analysis/conflicts';
import { linkGoalTouchpoints } from '@polku/shared/boards/goals/commands/link-goal-touchpoints';
import { type GoalChanges, setGoalFields } from '@polku/shared/boards/goals/commands/set-goal-fields';
import { COURSES, type Goal, type GoalActual, MOST } from '@polku/shared/boards/goals/schema';
import { useWords } from '../../kernel/words/words';
import { NumberField, TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { ActualsTable } from './ActualsTable';
import { useBoard } from '../../kernel/board/board-context';
import { GoalCosts, GoalNeeds } from './GoalCosts';
import { TouchpointLinks } from './TouchpointLinks';

export interface GoalDetailsProps {
  readonly goal: Goal;
  readonly actuals: readonly GoalActual[];
  readonly needed: GoalsFigures['needed'];
}

export function GoalDetails({ goal, actuals, needed }: GoalDetailsProps) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const set = (fields: GoalChanges): void => void run(setGoalFields, { ids: [goal.id], fields });
  const text = (field: 'measure' | 'unit' | 'metricName', placeholder?: string) => (
    <TextField
      label={words.t(`goals.${field}`)}
      value={goal[field]}
      maxLength={300}
      disabled={readOnly}
      {...(placeholder === undefined ? {} : { placeholder })}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  const date = (field: 'baselineDate' | 'targetDate') => (
    <TextField
      type="date"
      label={words.t(`goals.${field}`)}
      value={goal[field]}
      disabled={readOnly}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  const amount = (field: 'baseline' | 'target') => (
    <NumberField
      label={words.t(`goals.${field}`)}
      value={goal[field]}
      min={-MOST}
      max={MOST}
      locale={words.locale}
      {...(goal.unit === '' ? {} : { unit: goal.unit })}
      disabled={readOnly}
      invalidText={words.t('goals.invalidNumber')}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  const halves = halvingMonths(goal);
  return (
    <div className="goal-details rule-above grid">
      <div className="goal-fields grid gap-3">
        {text('measure', words.t('goals.measure.hint'))}
        {text('unit')}
        <div data-origin="baseline">{amount('baseline')}</div>
        {date('baselineDate')}
        {text('metricName', words.t('goals.metricName.hint'))}
        <div data-origin="target">{amount('target')}</div>
        {date('targetDate')}
        <div className="field">
          <span className="field-label">{words.t('goals.course')}</span>
          <Segmented
            label={words.t('goals.course')}
            value={goal.course}
            disabled={readOnly}
            options={COURSES.map((value) => ({ value, label: words.t(`goals.course.${value}`) }))}
            onChange={(course) => course && set({ course })}
          />
          <span className="goal-hint faint">
            {halves === null
              ? words.t(`goals.course.${goal.course}.how`)
              : words.t('goals.course.halves', { months: words.number(halves, 1) })}
          </span>
        </div>
      </div>
      <TouchpointLinks
        of={goal}
        link={linkGoalTouchpoints}
        title={words.t('goals.touchpoints')}
        metric={metricOf(goal)}
      />
      <GoalNeeds goal={goal} needed={needed} />
      <GoalCosts goal={goal} />
      <ActualsTable goal={goal} actuals={actuals} />
    </div>
  );
}
