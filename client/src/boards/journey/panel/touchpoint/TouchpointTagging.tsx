/** Value or waste, and who carries the touchpoint where: what a workshop tags first. */
import { moveTouchpoints } from '@polku/shared/boards/journey/commands/move-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { setWithPrevious } from '@polku/shared/boards/journey/commands/set-with-previous';
import { toggleWaste } from '@polku/shared/boards/journey/commands/toggle-waste';
import { stagesOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { layerName } from '@polku/shared/boards/journey/facts/rows';
import { LAYERS, type Touchpoint, VALUE_CLASSES, WASTE_KINDS } from '@polku/shared/boards/journey/records/schema';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Chips } from '../../../../ui/Chips';
import { Checkbox, Select } from '../../../../ui/Field';
import { Segmented } from '../../../../ui/Segmented';
import { ChannelPicker } from './ChannelPicker';
import { commonOf, howMany, valueOrNull } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { PersonaPicker } from '../personas/PersonaPicker';
import { Property } from '../fields/Property';
import { TeamPicker } from '../teams/TeamPicker';

export function ValueTags({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const common = commonOf(touchpoints, ({ value }) => value);
  const kindsMatter = touchpoints.some(
    ({ value, waste }) => value === 'waste' || value === 'necessary' || waste.length,
  );
  return (
    <div className="value-tags" data-field="value">
      <Segmented
        label={words.t('inspector.valueClass')}
        clearable
        disabled={readOnly}
        value={valueOrNull(common)}
        options={VALUE_CLASSES.map((value) => ({ value, label: words.t(`value.${value}`), tone: value }))}
        onChange={(value) => run(setTouchpointFields, { ids, fields: { value } })}
      />
      {common.mixed && <p className="panel-hint">{words.t('inspector.valueMixed')}</p>}
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

export function TouchpointPlace({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const stages = useProjection(session.projection, (read) => stagesOf(read, board));
  const ids = touchpoints.map(({ id }) => id);
  const mixed = words.t('inspector.mixed');
  const layer = commonOf(touchpoints, (touchpoint) => touchpoint.layer);
  const stage = commonOf(touchpoints, (touchpoint) => touchpoint.stage);
  const stageId = stage.mixed ? null : stage.value;
  const parallel = howMany(touchpoints, ({ withPrevious }) => withPrevious);
  return (
    <>
      <Property field="team" label={words.t('word.team')}>
        <TeamPicker touchpoints={touchpoints} />
      </Property>
      <Property field="channel" label={words.t('word.channel')}>
        <ChannelPicker touchpoints={touchpoints} />
      </Property>
      <PersonaPicker touchpoints={touchpoints} />
      <Property field="layer" label={words.t('word.layer')}>
        <Select
          label={words.t('word.layer')}
          hiddenLabel
          disabled={readOnly}
          value={valueOrNull(layer)}
          placeholder={layer.mixed ? mixed : words.t('inspector.none')}
          options={[
            { value: '', label: words.t('inspector.none') },
            ...LAYERS.map((value) => ({ value, label: layerName(session.projection, board, words, value) })),
          ]}
          onChange={(value) => run(setTouchpointFields, { ids, fields: { layer: value === '' ? null : value } })}
        />
      </Property>
      <Property field="stage" label={words.t('word.stage')}>
        <Select
          label={words.t('word.stage')}
          hiddenLabel
          disabled={readOnly}
          value={stages.some(({ id }) => id === stageId) ? stageId : null}
          placeholder={stage.mixed ? mixed : words.t('inspector.parked')}
          options={stages.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') }))}
          onChange={(to) => {
            if (to !== '' && to !== stageId) run(moveTouchpoints, { ids, stage: to, index: Infinity });
          }}
        />
      </Property>
      <div className="property property-check" data-field="withPrevious">
        <Checkbox
          label={words.t('inspector.withPrevious')}
          checked={parallel === true}
          mixed={parallel === 'mixed'}
          disabled={
            readOnly ||
            (parallel !== true && session.runner.check(setWithPrevious, { ids, withPrevious: true }) !== null)
          }
          onChange={(withPrevious) => run(setWithPrevious, { ids, withPrevious })}
        />
      </div>
    </>
  );
}
