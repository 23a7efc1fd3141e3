/** Emotion −2…+2: five faces chosen by click or arrow keys, and a number for values in between. */
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '../../../../kernel/words/words';
import { NumberField } from '../../../../ui/Field';
import { commonOf } from '../fields/common-value';
import { Face, LEVELS } from '../../words/Face';
import { useBoard } from '../../../../kernel/board/board-context';
import { FieldMark } from '../../../../kernel/comments/FieldMark';

export interface EmotionFieldProps {
  readonly touchpoints: readonly Touchpoint[];
  readonly whose: 'customer' | 'employee';
}

export function EmotionField({ touchpoints, whose }: EmotionFieldProps) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const field = whose === 'employee' ? 'employeeEmotion' : 'emotion';
  const common = commonOf(touchpoints, (touchpoint) => touchpoint[field]);
  const value = common.mixed ? null : common.value;
  const label = words.t(whose === 'employee' ? 'inspector.employeeEmotion' : 'inspector.emotion');
  const set = (emotion: number | null): void => {
    run(setEmotion, { ids: touchpoints.map(({ id }) => id), emotion, whose });
  };
  return (
    <div className="emotion rule-below" data-field={field} data-comments>
      <div className="emotion-head">
        <span className={`property-label emotion-${whose}`} aria-hidden>
          {label}
        </span>
        <FieldMark field={field} label={label} />
        <NumberField
          label={words.t('inspector.asNumber', { label })}
          hiddenLabel
          value={value}
          min={-2}
          max={2}
          locale={words.locale}
          onCommit={set}
          disabled={readOnly}
          placeholder={common.mixed ? words.t('inspector.mixed') : '–'}
          invalidText={words.t('inspector.number.between', { min: '−2', max: '+2' })}
        />
      </div>
      <RadioGroup
        className="faces grid"
        aria-label={label}
        orientation="horizontal"
        isDisabled={readOnly}
        value={value === null ? null : String(value)}
        onChange={(next) => set(Number(next))}
      >
        {LEVELS.map((level) => (
          <Radio
            key={level}
            value={String(level)}
            className="face-option row rounded"
            aria-label={words.say(`emotion.${level}`)}
            // A value between two faces marks both.
            data-near={value !== null && value !== level && Math.abs(value - level) < 1 ? true : undefined}
          >
            <Face level={level} />
            <span className="face-name soft" aria-hidden>
              {words.say(`emotion.${level}`)}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
