/** The map's layout for everyone, and the parameters of the project's figures. */
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { DENSITIES, journeyId, ROWS_BY, journeyRecord } from '@polku/shared/boards/journey/records/schema';
import { UNOWNED } from '@polku/shared/kernel/people';
import { PROJECT_ID, boardRecord, projectRecord } from '@polku/shared/kernel/project';
import { setBoardFields } from '@polku/shared/project/commands/set-board-fields';
import { setProjectSettings } from '@polku/shared/project/commands/set-project-settings';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { NumberField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { useBoard } from '../../../kernel/board/board-context';
import { OwnerField } from '../../../people/OwnerField';
import { Property } from './fields/Property';

const SCALES = ['log', 'linear'] as const;

export function MapSettings() {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const journey = useProjection(session.projection, (read) => read.get(journeyRecord, journeyId(board)));
  const owned = useProjection(session.projection, (read) => read.get(boardRecord, board));
  const rows = journey?.rows ?? 'layer';
  return (
    <>
      <Property field="owner" label={words.t('analysis.owner')} stacked>
        <OwnerField
          session={session}
          run={run}
          readOnly={readOnly}
          label={words.t('analysis.owner')}
          hiddenLabel
          owned={owned ?? UNOWNED}
          nobody={words.t('analysis.owner.none')}
          onChange={(fields) => run(setBoardFields, { id: board, fields })}
        />
      </Property>
      <Property field="rows" label={words.t('inspector.rows')} stacked>
        <Segmented
          label={words.t('inspector.rows')}
          size="small"
          disabled={readOnly}
          value={rows}
          options={ROWS_BY.map((value) => ({ value, label: words.t(`word.${value}`) }))}
          onChange={(value) => value && run(setJourneySettings, { board, fields: { rows: value } })}
        />
      </Property>
      <Property field="density" label={words.t('wayfinding.density')} stacked>
        <Segmented
          label={words.t('wayfinding.density')}
          size="small"
          disabled={readOnly}
          value={journey?.density ?? 'comfortable'}
          options={DENSITIES.map((value) => ({ value, label: words.t(`wayfinding.density.${value}`) }))}
          onChange={(value) => value && run(setJourneySettings, { board, fields: { density: value } })}
        />
      </Property>
      <Property field="timeScale" label={words.t('inspector.timeScale')} stacked>
        <Segmented
          label={words.t('inspector.timeScale')}
          size="small"
          disabled={readOnly}
          value={journey?.timeScale ?? 'log'}
          options={SCALES.map((value) => ({ value, label: words.t(`inspector.timeScale.${value}`) }))}
          onChange={(value) => value && run(setJourneySettings, { board, fields: { timeScale: value } })}
        />
      </Property>
    </>
  );
}

export function ProjectSettings() {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const project = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID));
  return (
    <>
      <Property field="workdayHours" label={words.t('inspector.workdayHours')}>
        <NumberField
          label={words.t('inspector.workdayHours')}
          hiddenLabel
          unit="h"
          min={1}
          max={24}
          locale={words.locale}
          disabled={readOnly}
          value={project?.workdayHours ?? 7.5}
          invalidText={words.t('inspector.number.between', { min: 1, max: 24 })}
          onCommit={(hours) => hours !== null && run(setProjectSettings, { fields: { workdayHours: hours } })}
        />
      </Property>
      <Property field="blindSpotFrom" label={words.t('inspector.blindSpotFrom')}>
        <NumberField
          label={words.t('inspector.blindSpotFrom')}
          hiddenLabel
          min={0.1}
          max={4}
          locale={words.locale}
          disabled={readOnly}
          value={project?.blindSpotFrom ?? 1}
          invalidText={words.t('inspector.number.between', { min: words.number(0.1), max: 4 })}
          onCommit={(gap) => gap !== null && run(setProjectSettings, { fields: { blindSpotFrom: gap } })}
        />
      </Property>
      <Property field="staleAfterMonths" label={words.t('inspector.staleAfter')}>
        <NumberField
          label={words.t('inspector.staleAfter')}
          hiddenLabel
          unit={words.t('inspector.months')}
          min={1}
          max={120}
          locale={words.locale}
          disabled={readOnly}
          value={project === undefined ? 12 : project.staleAfterMonths}
          placeholder={words.t('inspector.staleAfter.never')}
          invalidText={words.t('inspector.number.between', { min: 1, max: 120 })}
          onCommit={(staleAfterMonths) => run(setProjectSettings, { fields: { staleAfterMonths } })}
        />
      </Property>
    </>
  );
}
