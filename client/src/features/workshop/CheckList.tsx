/** Before something is started: what is there and what is missing, so that no round begins with nothing to ask about. */
import type { Step } from '@polku/shared/workshop/records';
import type { Projection } from '@polku/shared/kernel/projection';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { useWords } from '../../kernel/words/words';
import type { StepRunner } from './running';
import { useWorkshopNow } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface CheckListProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  /** The one that would be started; null: there is none. */
  readonly step: Step | null;
}

export function CheckList({ workshop, runner, step }: CheckListProps) {
  const words = useWords();
  useWorkshopNow(workshop);
  const { session } = workshop;
  // What is checked is on the boards and in the plan.
  useChanges(session.projection);
  useChanges(session.workshop.projection);
  const checks = runner.checks(step);
  return (
    <ul className="workshop-checks stack gap-1" aria-label={words.t('workshop.checks')}>
      {checks.map(({ id, text, good }) => (
        <li key={id} className="row gap-2 small" data-good={good || undefined}>
          {good ? (
            <CircleCheck size={15} className="accent fixed" aria-hidden />
          ) : (
            <CircleAlert size={15} className="bad fixed" aria-hidden />
          )}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Renders again whenever anything in the document has changed. */
function useChanges(projection: Projection): void {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => projection.subscribe(redraw), [projection]);
}
