/** What a workshop tags first: value or waste, and the place of the touchpoint. */
import { moveTouchpoints } from '@polku/shared/boards/journey/commands/move-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { setWithPrevious } from '@polku/shared/boards/journey/commands/set-with-previous';
import { toggleWaste } from '@polku/shared/boards/journey/commands/toggle-waste';
import { stagesOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { type Touchpoint, VALUE_CLASSES, WASTE_KINDS } from '@polku/shared/boards/journey/records/schema';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Chips } from '../../../../ui/Chips';
import { Checkbox, Select } from '../../../../ui/Field';
import { Segmented } from '../../../../ui/Segmented';
import { commonOf, howMany, valueOrNull } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';

export function ValueTags({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const common = commonOf(touchpoints, ({ value }) => value);
  const kindsMatter = touchpoints.some(
    ({ value, waste }) => value === 'waste' || value === 'necessary' || waste.length,
  );
  return (
    <div className="value-tags stack gap-3" data-field="value">
      <Segmented
        label={words.t('inspector.valueClass')}
        clearable
        disabled={readOnly}
        value={valueOrNull(common)}
        options={VALUE_CLASSES.map((value) => ({ value, label: words.t(`value.${value}`), tone: value }))}
        onChange={(value) => run(setTouchpointFields, { ids, fields: { value } })}
      />
      {common.mixed && <p className="hint">{words.t('inspector.valueMixed')}</p>}
      {kindsMatter && (
        <div data-field="waste">
          <Chips
            label={words.t('inspector.wasteKinds')}
            tone="waste"
            disabled={readOnly}
            options={WASTE_KINDS.map((kind) => ({ value: kind, label: words.t(`waste.${kind}`) }))}
            state={(kind) => howMany(touchpoints, ({ waste }) => waste.includes(kind))}
            onToggle={(kind) => run(toggleWaste, { ids, kind })}
          />
        </div>
      )}
    </div>
  );
}

export function StageField({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const stages = useProjection(session.projection, (read) => stagesOf(read, board));
  const ids = touchpoints.map(({ id }) => id);
  const stage = commonOf(touchpoints, (touchpoint) => touchpoint.stage);
  const stageId = valueOrNull(stage);
  return (
    <Property field="stage" label={words.t('word.stage')}>
      <Select
        label={words.t('word.stage')}
        hiddenLabel
        disabled={readOnly}
        value={stages.some(({ id }) => id === stageId) ? stageId : null}
        placeholder={words.t(stage.mixed ? 'inspector.mixed' : 'inspector.parked')}
        options={stages.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') }))}
        onChange={(to) => {
          if (to !== '' && to !== stageId) run(moveTouchpoints, { ids, stage: to, index: Infinity });
        }}
      />
    </Property>
  );
}

export function ParallelField({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const parallel = howMany(touchpoints, ({ withPrevious }) => withPrevious);
  const cannot = parallel !== true && session.runner.check(setWithPrevious, { ids, withPrevious: true }) !== null;
  return (
    <div className="property property-check" data-field="withPrevious">
      <Checkbox
        label={words.t('inspector.withPrevious')}
        checked={parallel === true}
        mixed={parallel === 'mixed'}
        disabled={readOnly || cannot}
        onChange={(withPrevious) => run(setWithPrevious, { ids, withPrevious })}
      />
    </div>
  );
}
