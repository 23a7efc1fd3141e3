/** A selected stage: name, phase and figures. */
import { setStagePhase } from '@polku/shared/boards/journey/commands/set-stage-phase';
import { PHASES, type Stage } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../kernel/words/words';
import { Segmented } from '../../../ui/Segmented';
import { StageFigures } from './figures/StageFigures';
import type { Highlight } from './figures/use-highlight';
import { commonOf, valueOrNull } from './fields/common-value';
import { useBoard } from '../../../kernel/board/board-context';
import { PanelSection } from './fields/PanelSection';
import { TextEditor } from './fields/TextEditor';

export interface StagePanelProps {
  readonly stages: readonly Stage[];
  readonly onHighlight: Highlight;
}

export function StagePanel({ stages, onHighlight }: StagePanelProps) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const [only] = stages;
  const ids = stages.map(({ id }) => id);
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">
          {stages.length === 1 ? words.t('word.stage') : words.t('inspector.selectedStages', { n: stages.length })}
        </p>
        {only && stages.length === 1 && (
          <h2 data-field="name">
            <TextEditor
              id={only.id}
              field="name"
              look="title"
              short
              label={words.t('inspector.stageName')}
              placeholder={words.t('word.untitled')}
            />
          </h2>
        )}
        <Segmented
          label={words.t('inspector.phase')}
          clearable
          disabled={readOnly}
          value={valueOrNull(commonOf(stages, ({ phase }) => phase))}
          options={PHASES.map((phase) => ({ value: phase, label: words.t(`phase.${phase}`) }))}
          onChange={(phase) => run(setStagePhase, { ids, phase })}
        />
      </header>
      {only && stages.length === 1 && (
        <PanelSection id="stage" title={words.t('inspector.section.stage')}>
          <StageFigures stage={only.id} onHighlight={onHighlight} />
        </PanelSection>
      )}
    </>
  );
}
