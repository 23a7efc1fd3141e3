/** The metric of a reaction: name, unit, baseline, actual value with its day, target. Without any of them there is none. */
import type { Metric } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../../kernel/words/words';
import { NumberField, TextField } from '../../../../ui/Field';

const NONE: Metric = { name: '', unit: '', baseline: null, target: null, actual: null, date: '' };
const KNOWN = ['NPS', 'CSAT', 'CES'];

export interface MetricEditorProps {
  readonly metric: Metric | null;
  readonly onChange: (metric: Metric | null) => void;
}

export function MetricEditor({ metric, onChange }: MetricEditorProps) {
  const words = useWords();
  const now = metric ?? NONE;
  const set = (change: Partial<Metric>): void => {
    const { name, unit, baseline, target, actual, date } = { ...now, ...change };
    const empty = !name && !unit && !date && baseline === null && target === null && actual === null;
    onChange(empty ? null : { name, unit, baseline, target, actual, date });
  };
  return (
    <div className="ladder-metric grid gap-2">
      <TextField
        label={words.t('inspector.metric')}
        value={now.name}
        maxLength={300}
        list={KNOWN}
        autoFocus
        placeholder={words.t('inspector.metric.hint')}
        onCommit={(name) => set({ name: name.trim() })}
      />
      <TextField
        label={words.t('inspector.metric.unit')}
        value={now.unit}
        maxLength={300}
        onCommit={(unit) => set({ unit: unit.trim() })}
      />
      {(['baseline', 'actual', 'target'] as const).map((name) => (
        <NumberField
          key={name}
          label={words.t(`inspector.metric.${name}`)}
          value={now[name]}
          min={-1e12}
          max={1e12}
          locale={words.locale}
          placeholder="–"
          invalidText={words.t('inspector.number.plain')}
          onCommit={(value) => set({ [name]: value })}
        />
      ))}
      <TextField label={words.t('ladder.measuredOn')} type="date" value={now.date} onCommit={(date) => set({ date })} />
    </div>
  );
}
