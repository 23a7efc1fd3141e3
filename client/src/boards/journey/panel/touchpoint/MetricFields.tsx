/** The metric that follows the touchpoint, and what puts a failure right. */
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Metric, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../../kernel/words/words';
import { NumberField, TextField } from '../../../../ui/Field';
import { commonOf, howMany, valueOrNull } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';
import { TouchpointPicker } from '../../control/TouchpointPicker';

const KNOWN = ['NPS', 'CSAT', 'CES'];
const NONE: Metric = { name: '', unit: '', baseline: null, target: null, actual: null, date: '' };

export function MetricFields({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly, board } = useBoard();
  const measured = touchpoints.some(({ metric }) => metric !== null);
  const part = <Name extends keyof Metric>(name: Name) => commonOf(touchpoints, ({ metric }) => (metric ?? NONE)[name]);
  const mixed = (name: keyof Metric, otherwise: string): string =>
    part(name).mixed ? words.t('inspector.mixed') : otherwise;
  /** Changes one part for all of them; each keeps its others. */
  const set = (change: Partial<Metric>): void => {
    const changed = (before: Metric | null): Metric | null => {
      const next = { ...(before ?? NONE), ...change };
      const empty = !next.name && !next.unit && next.baseline === null && next.target === null && next.actual === null;
      return empty ? null : next;
    };
    run(fillTouchpoints, {
      board,
      rows: touchpoints.map(({ id, metric }) => ({ id, fields: { metric: changed(metric) } })),
    });
  };
  return (
    <>
      <Property field="metric" label={words.t('inspector.metric')}>
        <TextField
          label={words.t('inspector.metric')}
          hiddenLabel
          value={valueOrNull(part('name')) ?? ''}
          maxLength={300}
          list={KNOWN}
          disabled={readOnly}
          placeholder={mixed('name', words.t('inspector.metric.hint'))}
          onCommit={(name) => set({ name: name.trim() })}
        />
      </Property>
      {measured && (
        <>
          <Property field="metric.unit" label={words.t('inspector.metric.unit')}>
            <TextField
              label={words.t('inspector.metric.unit')}
              hiddenLabel
              value={valueOrNull(part('unit')) ?? ''}
              maxLength={300}
              disabled={readOnly}
              placeholder={mixed('unit', '–')}
              onCommit={(unit) => set({ unit: unit.trim() })}
            />
          </Property>
          <div className="metric-values grid gap-2 rule-below">
            {(['baseline', 'actual', 'target'] as const).map((name) => (
              <NumberField
                key={name}
                label={words.t(`inspector.metric.${name}`)}
                value={valueOrNull(part(name))}
                min={-1e12}
                max={1e12}
                locale={words.locale}
                disabled={readOnly}
                placeholder={mixed(name, '–')}
                invalidText={words.t('inspector.number.plain')}
                onCommit={(value) => set({ [name]: value })}
              />
            ))}
          </div>
          <Property field="metric.date" label={words.t('ladder.measuredOn')}>
            <TextField
              type="date"
              label={words.t('ladder.measuredOn')}
              hiddenLabel
              value={valueOrNull(part('date')) ?? ''}
              disabled={readOnly}
              onCommit={(date) => set({ date })}
            />
          </Property>
        </>
      )}
    </>
  );
}

export function RecoveryField({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const recovered = commonOf(touchpoints, ({ recoveredBy }) => recoveredBy);
  if (howMany(touchpoints, ({ failure }) => failure) === false) return null;
  return (
    <Property field="recoveredBy" label={words.t('inspector.recoveredBy')}>
      <TouchpointPicker
        label={words.t('inspector.recoveredBy')}
        value={valueOrNull(recovered)}
        without={ids}
        placeholder={words.t(recovered.mixed ? 'inspector.mixed' : 'inspector.recoveredBy.none')}
        onChange={(recoveredBy) => run(setTouchpointFields, { ids, fields: { recoveredBy } })}
      />
    </Property>
  );
}
