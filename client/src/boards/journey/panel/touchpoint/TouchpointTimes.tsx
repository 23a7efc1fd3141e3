/** Times, share of right the first time, and volume. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../../kernel/words/words';
import { NumberField } from '../../../../ui/Field';
import { RolledTime, useRolledTimes } from '../nested/RolledTime';
import { commonOf, valueOrNull } from '../fields/common-value';
import { DurationField } from '../fields/DurationField';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';

export function TouchpointTimes({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const rolled = useRolledTimes(touchpoints.length === 1 ? touchpoints[0] : undefined);
  const accurate = commonOf(touchpoints, (touchpoint) => touchpoint.completeAccurate);
  const volume = commonOf(touchpoints, (touchpoint) => touchpoint.volume);
  const placeholder = (mixed: boolean): string => (mixed ? words.t('inspector.mixed') : '–');
  return (
    <>
      {(['waitTime', 'processTime'] as const).map((field) => (
        <Property key={field} field={field} label={words.t(`inspector.${field}`)}>
          {rolled ? (
            <RolledTime hours={field === 'waitTime' ? rolled.waiting : rolled.process} />
          ) : (
            <DurationField
              label={words.t(`inspector.${field}`)}
              value={commonOf(touchpoints, (touchpoint) => touchpoint[field])}
              disabled={readOnly}
              onCommit={(value) => run(setTouchpointFields, { ids, fields: { [field]: value } })}
            />
          )}
        </Property>
      ))}
      <Property field="completeAccurate" label={words.t('inspector.completeAccurate')}>
        <NumberField
          label={words.t('inspector.completeAccurate')}
          hiddenLabel
          value={valueOrNull(accurate)}
          min={0}
          max={100}
          unit="%"
          locale={words.locale}
          disabled={readOnly}
          placeholder={placeholder(accurate.mixed)}
          invalidText={words.t('inspector.number.between', { min: 0, max: 100 })}
          onCommit={(completeAccurate) => run(setTouchpointFields, { ids, fields: { completeAccurate } })}
        />
      </Property>
      <Property field="volume" label={words.t('inspector.volume')}>
        <NumberField
          label={words.t('inspector.volume')}
          hiddenLabel
          value={valueOrNull(volume)}
          min={0}
          max={1e12}
          unit={words.t('inspector.perMonth')}
          locale={words.locale}
          disabled={readOnly}
          placeholder={placeholder(volume.mixed)}
          invalidText={words.t('inspector.number.atLeast', { min: 0 })}
          onCommit={(value) => run(setTouchpointFields, { ids, fields: { volume: value } })}
        />
      </Property>
    </>
  );
}
