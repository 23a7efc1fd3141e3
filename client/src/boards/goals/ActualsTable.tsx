/** A goal's measurements next to the expected values: the table behind the chart, edited in place. */
import { showDate } from '@polku/shared/kernel/dates';
import { expectedAt } from '@polku/shared/boards/goals/analysis/course';
import { addGoalActual } from '@polku/shared/boards/goals/commands/add-goal-actual';
import {
  type GoalActualChanges,
  setGoalActualFields,
} from '@polku/shared/boards/goals/commands/set-goal-actual-fields';
import { showAmount } from '@polku/shared/boards/goals/show-value';
import { type Goal, type GoalActual, MOST } from '@polku/shared/boards/goals/schema';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { NumberField, TextField } from '../../ui/Field';
import { useBoard } from '../../kernel/board/board-context';
import { useRemoveGoal } from './goal-removal';
import { today } from './today';

export function ActualsTable({ goal, actuals }: { readonly goal: Goal; readonly actuals: readonly GoalActual[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const remove = useRemoveGoal();
  const [draft, setDraft] = useState<number | null>(null);
  const [day, setDay] = useState(today);
  const [remark, setRemark] = useState('');
  const set = (id: string, fields: GoalActualChanges): void => void run(setGoalActualFields, { ids: [id], fields });
  const fresh = useRef<HTMLTableRowElement>(null);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    // Enter in a measurement that is there only ends its editing.
    if (draft === null || day === '' || !fresh.current?.contains(document.activeElement)) return;
    if (!run(addGoalActual, { goal: goal.id, date: day, value: draft, note: remark })) return;
    setDraft(null);
    setRemark('');
    fresh.current.querySelector<HTMLElement>('[inputmode="decimal"]')?.focus();
  };
  const number = (label: string, value: number | null, onCommit: (value: number | null) => void) => (
    <NumberField
      label={label}
      hiddenLabel
      value={value}
      min={-MOST}
      max={MOST}
      locale={words.locale}
      disabled={readOnly}
      invalidText={words.t('goals.invalidNumber')}
      onCommit={onCommit}
    />
  );
  return (
    <section className="goal-actuals" data-origin="now">
      <h4>{words.t('goals.actuals')}</h4>
      {actuals.length === 0 && readOnly && <p className="goal-hint faint">{words.t('goals.actuals.none')}</p>}
      <form onSubmit={add}>
        <table className="full" aria-label={words.t('goals.actuals')}>
          <thead>
            <tr>
              {(['date', 'value', 'expectedValue', 'note'] as const).map((name) => (
                <th className="small faint" key={name} scope="col">
                  {words.t(`goals.${name}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {actuals.map(({ id, date, value, note }) => (
              <tr key={id}>
                <td>
                  <TextField
                    type="date"
                    label={words.t('goals.date')}
                    hiddenLabel
                    value={date}
                    disabled={readOnly}
                    onCommit={(next) => set(id, { date: next })}
                  />
                </td>
                <td>{number(words.t('goals.value'), value, (next) => set(id, { value: next }))}</td>
                <td className="goal-number soft numeric">{showAmount(expectedAt(goal, date), goal.unit, words)}</td>
                <td>
                  <TextField
                    label={words.t('goals.note')}
                    hiddenLabel
                    value={note}
                    maxLength={2000}
                    disabled={readOnly}
                    onCommit={(next) => set(id, { note: next })}
                  />
                </td>
                <td>
                  {!readOnly && (
                    <IconButton
                      size="small"
                      label={words.t('goals.actual.remove', { date: showDate(date, words) })}
                      icon={<X size={14} />}
                      onPress={() => remove(id)}
                    />
                  )}
                </td>
              </tr>
            ))}
            {!readOnly && (
              <tr className="goal-actual-new" ref={fresh}>
                <td>
                  <TextField type="date" label={words.t('goals.date')} hiddenLabel value={day} onCommit={setDay} />
                </td>
                <td>{number(words.t('goals.value'), draft, setDraft)}</td>
                <td className="goal-number soft numeric">{showAmount(expectedAt(goal, day), goal.unit, words)}</td>
                <td>
                  <TextField
                    label={words.t('goals.note')}
                    hiddenLabel
                    value={remark}
                    maxLength={2000}
                    onCommit={setRemark}
                  />
                </td>
                <td>
                  <Button
                    type="submit"
                    size="small"
                    icon={<Plus size={14} />}
                    isDisabled={draft === null || day === ''}
                  >
                    {words.t('goals.actuals.add')}
                  </Button>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </form>
    </section>
  );
}
