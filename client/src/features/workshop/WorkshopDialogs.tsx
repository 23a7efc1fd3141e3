/** What of the workshop lies over everything: results as large as the window, putting notes together, agendas to begin with. */
import { GatherNotes } from './GatherNotes';
import { ResultDialog } from './RoundResults';
import type { StepRunner } from './running';
import { TemplatesDialog } from './TemplatesDialog';
import { useWorkshopUi } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface WorkshopDialogsProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
}

export function WorkshopDialogs({ workshop, runner }: WorkshopDialogsProps) {
  const { result, gathering, templates } = useWorkshopUi(workshop, (ui) => ui);
  return (
    <>
      {result !== null && <ResultDialog workshop={workshop} runner={runner} />}
      {gathering !== null && <GatherNotes workshop={workshop} runner={runner} roundId={gathering} />}
      {templates && <TemplatesDialog workshop={workshop} runner={runner} />}
    </>
  );
}
