/** The clock of the step, for the last row. Nothing closes when it is over: it says by how much. */
import type { RunningStep } from '@polku/shared/kernel/steps';
import { clockText, stepClock, useSeconds } from '../../kernel/workshop/step-clock';
import { useWords } from '../../kernel/words/words';

export interface StageClockProps {
  readonly step: RunningStep;
  /** The server's clock when it told of the step, and now. */
  readonly told: number;
  readonly clock: () => number;
}

/** From here on it is nearly over. */
const NEAR_MS = 60_000;

export function StageClock({ step, told, clock }: StageClockProps) {
  const words = useWords();
  const { left, paused } = stepClock(step, told, clock());
  useSeconds(left !== null && !paused);
  if (left === null) return null;
  const state = paused ? 'paused' : left <= 0 ? 'over' : left <= NEAR_MS ? 'near' : 'running';
  return (
    <p className="stage-clock" data-state={state}>
      <span role="timer" aria-label={words.t('stageScreen.clock')}>
        {clockText(left)}
      </span>
      {(state === 'paused' || state === 'over') && (
        <span className="stage-clock-word">{words.t(`stageScreen.clock.${state}`)}</span>
      )}
    </p>
  );
}
