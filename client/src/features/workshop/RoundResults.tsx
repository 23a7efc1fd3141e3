/** Results of a round beside the board and over it, as large as the window. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { useWords } from '../../kernel/words/words';
import { Reveal } from '../../reveal/Reveal';
import { Dialog } from '../../ui/Dialog';
import { roundName } from './round-words';
import type { StepRunner } from './running';
import { useRevealContext } from './use-reveal-context';
import { useRound, useRuns, useWorkshopUi } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface RoundResultsProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
}

export function RoundResults({ workshop, runner, round }: RoundResultsProps) {
  const runs = useRuns(workshop);
  const context = useRevealContext(workshop.session, round);
  const { setup, result, shown } = round;
  if (!result) return null;
  return (
    <Reveal
      setup={setup}
      result={result}
      shown={shown}
      size="panel"
      context={context}
      {...(runs ? { onShow: (next) => void runner.show(round.roundId, next) } : {})}
    />
  );
}

export function ResultDialog({ workshop, runner }: Omit<RoundResultsProps, 'round'>) {
  const words = useWords();
  const id = useWorkshopUi(workshop, (ui) => ui.result);
  const round = useRound(workshop, runner, id);
  if (!round?.result) return null;
  return (
    <Dialog
      title={roundName(round, words)}
      closeLabel={words.t('word.close')}
      width={1600}
      onClose={() => workshop.showResult(null)}
    >
      <div className="result-large">
        <RoundResults workshop={workshop} runner={runner} round={round} />
      </div>
    </Dialog>
  );
}
