/** What customers and employees feel and say, how much it matters, and what was wanted. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../../kernel/words/words';
import { Checkbox } from '../../../../ui/Field';
import { Segmented } from '../../../../ui/Segmented';
import { commonOf, howMany, valueOrNull } from '../fields/common-value';
import { EmotionField } from './EmotionField';
import { useBoard } from '../../../../kernel/board/board-context';
import { PersonaEmotions } from '../personas/PersonaEmotions';
import { Property } from '../fields/Property';
import { RatingTable } from './RatingTable';
import { TextEditor } from '../fields/TextEditor';

const IMPORTANCE = ['1', '2', '3', '4', '5'] as const;

export function TouchpointExperience({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const importance = valueOrNull(commonOf(touchpoints, (touchpoint) => touchpoint.importance));
  const [only] = touchpoints;
  return (
    <>
      <EmotionField touchpoints={touchpoints} whose="customer" />
      <EmotionField touchpoints={touchpoints} whose="employee" />
      <PersonaEmotions touchpoints={touchpoints} />
      <RatingTable touchpoints={touchpoints} />
      <Property field="importance" label={words.t('inspector.importance')}>
        <Segmented
          label={words.t('inspector.importance')}
          size="small"
          clearable
          disabled={readOnly}
          value={IMPORTANCE.find((step) => Number(step) === importance) ?? null}
          options={IMPORTANCE.map((step) => ({ value: step, label: step }))}
          onChange={(step) =>
            run(setTouchpointFields, { ids, fields: { importance: step === null ? null : Number(step) } })
          }
        />
      </Property>
      <div className="property property-check" data-field="momentOfTruth">
        <Checkbox
          label={words.t('inspector.momentOfTruth')}
          checked={howMany(touchpoints, ({ momentOfTruth }) => momentOfTruth) === true}
          disabled={readOnly}
          onChange={(momentOfTruth) => run(setTouchpointFields, { ids, fields: { momentOfTruth } })}
        />
      </div>
      {only && touchpoints.length === 1 && (
        <Property field="desiredReaction" label={words.t('inspector.desiredReaction')} stacked>
          <TextEditor
            id={only.id}
            field="desiredReaction"
            look="body"
            label={words.t('inspector.desiredReaction')}
            placeholder={readOnly ? '–' : words.t('inspector.desiredReaction.hint')}
          />
        </Property>
      )}
    </>
  );
}
