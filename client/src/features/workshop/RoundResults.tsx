/** Results of a round beside the board and over it, as large as the window. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { PROJECT_ID, projectRecord, teamRecord } from '@polku/shared/kernel/project';
import { clustersOf } from '@polku/shared/workshop/notes';
import { clusterRecord } from '@polku/shared/workshop/records';
import { dealsOf } from '@polku/shared/workshop/write/deals';
import { useMemo } from 'react';
import { useDerived, useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import type { RevealContext } from '../../reveal/model/reveal-model';
import { Reveal } from '../../reveal/Reveal';
import { Dialog } from '../../ui/Dialog';
import { roundName } from './round-words';
import type { StepRunner } from './running';
import { useRound, useRuns, useWorkshopUi } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface RoundResultsProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
}

export function RoundResults({ workshop, runner, round }: RoundResultsProps) {
  const runs = useRuns(workshop);
  const teams = useProjection(workshop.session.projection, (read) => read.list(teamRecord, ''));
  const clusters = useDerived(
    workshop.session.workshop.projection,
    (read) => [read.list(clusterRecord, '')],
    (read) => clustersOf(read, round.roundId),
  );
  const gapFrom = useProjection(
    workshop.session.projection,
    (read) => read.get(projectRecord, PROJECT_ID)?.blindSpotFrom,
  );
  // As text: while it is the same, no deal has changed.
  const deals = useProjection(workshop.session.projection, (read) =>
    JSON.stringify(
      round.setup.kind === 'handshake'
        ? Object.fromEntries(
            round.setup.items.map(({ id }) => [id, dealsOf(read, round.roundId, id).map(({ text }) => text)]),
          )
        : {},
    ),
  );
  const context = useMemo<RevealContext>(
    () => ({
      teams: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
      clusters,
      deals: JSON.parse(deals) as Readonly<Record<string, readonly string[]>>,
      ...(gapFrom === undefined ? {} : { gapFrom }),
    }),
    [teams, clusters, deals, gapFrom],
  );
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
