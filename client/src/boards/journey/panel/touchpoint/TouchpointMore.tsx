/** The customer's own view of the value, its dimensions, the description, and fields of one's own. */
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { type Touchpoint, VALUE_CLASSES, VALUE_DIMENSIONS } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../../kernel/words/words';
import { Chips } from '../../../../ui/Chips';
import { Segmented } from '../../../../ui/Segmented';
import { commonOf, howMany, valueOrNull } from '../fields/common-value';
import { ExtraFields } from './ExtraFields';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';
import { TextEditor } from '../fields/TextEditor';

export function TouchpointMore({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly, board } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const byCustomer = commonOf(touchpoints, ({ valueByCustomer }) => valueByCustomer);
  const [only] = touchpoints;
  return (
    <>
      <Property field="valueByCustomer" label={words.t('inspector.valueByCustomer')} stacked>
        <Segmented
          label={words.t('inspector.valueByCustomer')}
          size="small"
          clearable
          disabled={readOnly}
          value={valueOrNull(byCustomer)}
          options={VALUE_CLASSES.map((value) => ({ value, label: words.t(`value.${value}`), tone: value }))}
          onChange={(value) => run(setTouchpointFields, { ids, fields: { valueByCustomer: value } })}
        />
      </Property>
      <Property field="valueDimensions" label={words.t('inspector.valueDimensions')} stacked>
        <Chips
          label={words.t('inspector.valueDimensions')}
          disabled={readOnly}
          options={VALUE_DIMENSIONS.map((value) => ({ value, label: words.t(`dimension.${value}`) }))}
          state={(dimension) => howMany(touchpoints, ({ valueDimensions }) => valueDimensions.includes(dimension))}
          onToggle={(dimension) => {
            const off = touchpoints.every(({ valueDimensions }) => valueDimensions.includes(dimension));
            run(fillTouchpoints, {
              board,
              rows: touchpoints.map(({ id, valueDimensions }) => {
                const others = valueDimensions.filter((one) => one !== dimension);
                return { id, fields: { valueDimensions: off ? others : [...others, dimension] } };
              }),
            });
          }}
        />
      </Property>
      {only && touchpoints.length === 1 && (
        <>
          <Property field="description" label={words.t('inspector.description')} stacked>
            <TextEditor
              id={only.id}
              field="description"
              look="body"
              label={words.t('inspector.description')}
              placeholder={readOnly ? '–' : words.t('inspector.description.hint')}
            />
          </Property>
          <ExtraFields touchpoint={only} />
        </>
      )}
    </>
  );
}
