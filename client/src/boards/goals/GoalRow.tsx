/** One goal: title and reason, owner, baseline to target, chart; details expand below. */
import { ownerOf } from '@polku/shared/kernel/people';
import { showDate } from '@polku/shared/kernel/dates';
import { setGoalFields } from '@polku/shared/boards/goals/commands/set-goal-fields';
import type { GoalFigures, GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { progressOf } from '@polku/shared/boards/goals/analysis/progress';
import { actualsOf } from '@polku/shared/boards/goals/goals-reader';
import { showAmount, showShort, showStanding } from '@polku/shared/boards/goals/show-value';
import type { Goal } from '@polku/shared/boards/goals/schema';
import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../kernel/words/words';
import { OwnerField } from '../../people/OwnerField';
import { GoalChart } from './GoalChart';
import { GoalDetails } from './GoalDetails';
import { GoalReach } from './GoalReach';
import { GoalText } from './GoalText';
import { useBoard } from '../../kernel/board/board-context';
import { RowHandle, useRow } from './RecordList';
import { RecordMenu } from './RecordMenu';

export interface GoalRowProps {
  readonly goal: Goal;
  readonly at: number;
  readonly of: number;
  readonly figures: GoalFigures | undefined;
  readonly needed: GoalsFigures['needed'];
  readonly unfolded: boolean;
}

export function GoalRow({ goal, at, of, figures, needed, unfolded }: GoalRowProps) {
  const words = useWords();
  const { session, run, readOnly, found } = useBoard();
  const [open, setOpen] = useState(unfolded);
  const detailsId = useId();
  const details = useRef<HTMLDivElement>(null);
  const actuals = actualsOf(session.projection, goal);
  const progress = progressOf(goal, actuals);
  /** Unfolds to where the number is written: the measurements, or the field of baseline or target. */
  const leadTo = (name: 'baseline' | 'now' | 'target'): void => {
    flushSync(() => setOpen(true));
    const place = details.current?.querySelector<HTMLElement>(`[data-origin="${name}"]`);
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector<HTMLElement>('input, button')?.focus();
  };
  const title = goal.title.trim() || words.t('word.untitled');
  const facts = [
    ['baseline', goal.baseline, goal.baselineDate],
    ['now', progress.latest?.value ?? null, progress.latest?.date ?? ''],
    ['target', goal.target, goal.targetDate],
  ] as const;
  return (
    <li
      className="goal card"
      data-row
      data-record={goal.id}
      data-comments
      data-found={found?.has(goal.id) || undefined}
      {...useRow(goal.id)}
    >
      <RowHandle id={goal.id} title={goal.title} />
      <div className="goal-row grid">
        <div className="goal-what grid gap-1">
          <h3>
            <GoalText
              id={goal.id}
              field="title"
              label={words.t('goals.goal')}
              look="title"
              placeholder={words.t('goals.goal.hint')}
              oneLine
            />
          </h3>
          <GoalText
            id={goal.id}
            field="why"
            label={words.t('goals.why')}
            look="soft"
            placeholder={words.t('goals.why.hint')}
          />
          <div className="goal-owner" data-nobody={ownerOf(session.projection, goal).by === 'nobody' || undefined}>
            <OwnerField
              session={session}
              run={run}
              readOnly={readOnly}
              label={words.t('goals.owner')}
              owned={goal}
              nobody={words.t('goals.owner.hint')}
              onChange={(fields) => run(setGoalFields, { ids: [goal.id], fields })}
            />
          </div>
        </div>
        <div className="goal-measure">
          <p className="small soft">{goal.measure.trim() || words.t('goals.measure.hint')}</p>
          <dl className="grid gap-2">
            {facts.map(([name, value, date]) => (
              <div key={name} data-fact={name}>
                <dt>{words.t(`goals.${name}`)}</dt>
                <dd>
                  <button
                    type="button"
                    className="behind"
                    title={showAmount(value, goal.unit, words)}
                    aria-label={words.t('goals.fact.open', {
                      name: words.t(`goals.${name}`),
                      value: showAmount(value, goal.unit, words),
                    })}
                    onClick={() => leadTo(name)}
                  >
                    <strong>{showShort(value, goal.unit, words)}</strong>
                  </button>
                  <span>{showDate(date, words)}</span>
                </dd>
              </div>
            ))}
          </dl>
          <p className="goal-standing soft" data-standing={progress.standing}>
            {showStanding(goal, progress, words)}
          </p>
          {figures && <GoalReach reach={figures} />}
        </div>
        <GoalChart goal={goal} actuals={actuals} />
        <RecordMenu id={goal.id} title={goal.title} at={at} of={of} />
      </div>
      <button
        type="button"
        className="goal-unfold inline-row gap-1 accent no-print"
        aria-expanded={open}
        aria-controls={detailsId}
        aria-label={`${words.t('goals.details')}: ${title}`}
        onClick={() => setOpen(!open)}
      >
        {words.t('goals.details')}
        <ChevronDown size={14} aria-hidden />
      </button>
      <div id={detailsId} ref={details} hidden={!open}>
        {open && <GoalDetails goal={goal} actuals={actuals} needed={needed} />}
      </div>
    </li>
  );
}
