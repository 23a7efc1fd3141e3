/** How the map is laid out for everybody, and what the project's figures reckon with. */
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { type Journey, journeyId, ROWS_BY } from '@polku/shared/boards/journey/schema';
import { PROJECT_ID, type Project } from '@polku/shared/kernel/project';
import { setProjectSettings } from '@polku/shared/project/commands/set-project-settings';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { NumberField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { usePanel } from './panel-context';
import { Property } from './Property';

const SCALES = ['log', 'linear'] as const;

export function MapSettings() {
  const words = useWords();
  const { session, board, run, readOnly } = usePanel();
  const stored = useProjection(session.projection, (read) => read.get(journeyId(board)));
  const journey = stored as unknown as Journey | undefined;
  const rows = journey?.rows ?? 'layer';
  return (
    <>
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
  const { session, run, readOnly } = usePanel();
  const project = useProjection(session.projection, (read) => read.get(PROJECT_ID)) as unknown as Project | undefined;
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
    </>
  );
}
