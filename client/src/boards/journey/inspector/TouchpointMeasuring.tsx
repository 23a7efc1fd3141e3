/** The metric that follows the touchpoint, and failure with its recovery. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Metric, Touchpoint } from '@polku/shared/boards/journey/schema';
import { useWords } from '../../../kernel/words/words';
import { Checkbox, NumberField, TextField } from '../../../ui/Field';
import { commonOf, howMany } from './common-value';
import { usePanel } from './panel-context';
import { Property } from './Property';
import { TouchpointPicker } from './TouchpointPicker';

const KNOWN = ['NPS', 'CSAT', 'CES'];
const NONE: Metric = { name: '', unit: '', baseline: null, target: null, actual: null };

export function TouchpointMeasuring({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = usePanel();
  const ids = touchpoints.map(({ id }) => id);
  const common = commonOf(touchpoints, ({ metric }) => metric);
  const metric = common.mixed ? null : common.value;
  const failure = howMany(touchpoints, (touchpoint) => touchpoint.failure);
  const recovered = commonOf(touchpoints, ({ recoveredBy }) => recoveredBy);
  const set = (change: Partial<Metric>): void => {
    const next = { ...(metric ?? NONE), ...change };
    const empty = !next.name && !next.unit && next.baseline === null && next.target === null && next.actual === null;
    run(setTouchpointFields, { ids, fields: { metric: empty ? null : next } });
  };
  const mixed = common.mixed ? words.t('inspector.mixed') : undefined;
  return (
    <>
      <Property field="metric" label={words.t('inspector.metric')}>
        <TextField
          label={words.t('inspector.metric')}
          hiddenLabel
          value={metric?.name ?? ''}
          maxLength={300}
          list={KNOWN}
          disabled={readOnly}
          placeholder={mixed ?? words.t('inspector.metric.hint')}
          onCommit={(name) => set({ name: name.trim() })}
        />
      </Property>
      {metric && (
        <>
          <Property field="metric.unit" label={words.t('inspector.metric.unit')}>
            <TextField
              label={words.t('inspector.metric.unit')}
              hiddenLabel
              value={metric.unit}
              maxLength={300}
              disabled={readOnly}
              placeholder="–"
              onCommit={(unit) => set({ unit: unit.trim() })}
            />
          </Property>
          <div className="metric-values">
            {(['baseline', 'actual', 'target'] as const).map((name) => (
              <NumberField
                key={name}
                label={words.t(`inspector.metric.${name}`)}
                value={metric[name]}
                min={-1e12}
                max={1e12}
                locale={words.locale}
                disabled={readOnly}
                placeholder="–"
                invalidText={words.t('inspector.number.plain')}
                onCommit={(value) => set({ [name]: value })}
              />
            ))}
          </div>
        </>
      )}
      <div className="property property-check" data-field="failure">
        <Checkbox
          label={words.t('inspector.failure')}
          checked={failure === true}
          disabled={readOnly}
          onChange={(on) => run(setTouchpointFields, { ids, fields: { failure: on } })}
        />
      </div>
      {failure !== false && (
        <Property field="recoveredBy" label={words.t('inspector.recoveredBy')}>
          <TouchpointPicker
            label={words.t('inspector.recoveredBy')}
            value={recovered.mixed ? null : recovered.value}
            without={ids}
            placeholder={words.t(recovered.mixed ? 'inspector.mixed' : 'inspector.recoveredBy.none')}
            onChange={(recoveredBy) => run(setTouchpointFields, { ids, fields: { recoveredBy } })}
          />
        </Property>
      )}
    </>
  );
}
