/**
 * A time as amount and unit, which may be typed together (“10 min”). Clearing the amount makes it unknown; the unit is kept
 * for the next one.
 */
import { durationOfText } from '@polku/shared/boards/journey/fields/duration-text';
import { type Duration, TIME_UNITS, type TimeUnit } from '@polku/shared/boards/journey/records/schema';
import { useState } from 'react';
import { useWords } from '../../../../kernel/words/words';
import { NumberField, Select } from '../../../../ui/Field';
import type { Common } from './common-value';

export interface DurationFieldProps {
  readonly label: string;
  readonly value: Common<Duration | null>;
  readonly onCommit: (value: Duration | null) => void;
  readonly disabled: boolean;
}

export function DurationField({ label, value, onCommit, disabled }: DurationFieldProps) {
  const words = useWords();
  const duration = value.mixed ? null : value.value;
  const [chosen, setChosen] = useState<TimeUnit>('h');
  const unit = duration?.unit ?? chosen;
  return (
    <div className="duration flex grow">
      <NumberField
        label={label}
        hiddenLabel
        value={duration?.amount ?? null}
        min={0}
        max={1e9}
        locale={words.locale}
        onCommit={(amount) => {
          // An emptied field keeps its unit for what is typed next.
          setChosen(unit);
          onCommit(amount === null ? null : { amount, unit });
        }}
        disabled={disabled}
        placeholder={value.mixed ? words.t('inspector.mixed') : '–'}
        invalidText={words.t('inspector.duration.invalid')}
        onOther={(text) => {
          const read = durationOfText(text, unit);
          if (!read) return false;
          setChosen(read.unit);
          onCommit(read);
          return true;
        }}
      />
      <Select<TimeUnit>
        label={words.t('inspector.unitOf', { label })}
        hiddenLabel
        value={unit}
        disabled={disabled}
        options={TIME_UNITS.map((name) => ({ value: name, label: words.say(`unit.${name}`) }))}
        onChange={(next) => {
          if (next === '') return;
          setChosen(next);
          if (duration) onCommit({ amount: duration.amount, unit: next });
        }}
      />
    </div>
  );
}
