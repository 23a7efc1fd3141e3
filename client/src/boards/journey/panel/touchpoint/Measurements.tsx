/**
 * What was measured at one touchpoint, and when: the latest of each kind, faded where it may be out of date; a new measurement,
 * which keeps the one before it; and each history as a small chart with its table.
 */
import { addMeasurement } from '@polku/shared/boards/journey/commands/add-measurement';
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import type { TouchpointChanges } from '@polku/shared/boards/journey/fields/changes';
import {
  historyOf,
  isStale,
  latestOf,
  type Measurement,
  readingsOf,
} from '@polku/shared/boards/journey/facts/readings';
import { HISTORY_SIZE, historyChart } from '@polku/shared/boards/journey/picture/draw/history-chart';
import { MEASURED, type Measured, readingRecord, type Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { showDate } from '@polku/shared/kernel/dates';
import { PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import { Plus } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useBoard } from '../../../../kernel/board/board-context';
import { Chart } from '../../../../kernel/charts/Chart';
import { useDerived, useProjection } from '../../../../kernel/store/use-projection';
import { today } from '../../../../kernel/today';
import { signed } from '../../../../kernel/words/signed';
import { useWords, type Words } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { NumberField, Select, TextField } from '../../../../ui/Field';
import './measurements.css';

const isFeeling = (of: Measured): boolean => of === 'emotion' || of === 'employeeEmotion';

function scaleOf(of: Measured): readonly [number, number] {
  if (of === 'metric') return [-1e12, 1e12];
  return isFeeling(of) ? [-2, 2] : [1, 5];
}

function valueText(words: Words, of: Measured, value: number): string {
  return isFeeling(of) ? signed(words, value) : words.number(value, 2);
}

/** The fields that give the latest measurement another date. */
function withDate(touchpoint: Touchpoint, of: Measured, date: string): TouchpointChanges {
  if (of === 'emotion') return { emotionDate: date };
  if (of === 'employeeEmotion') return { employeeEmotionDate: date };
  if (of === 'metric') return touchpoint.metric ? { metric: { ...touchpoint.metric, date } } : {};
  const rating = touchpoint[of];
  return rating ? { [of]: { ...rating, date } } : {};
}

export function Measurements({ touchpoint }: { touchpoint: Touchpoint }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const { projection } = session;
  const after = useProjection(projection, (read) => read.get(projectRecord, PROJECT_ID)?.staleAfterMonths ?? null);
  const readings = useDerived(
    projection,
    (read) => [read.list(readingRecord, board)],
    (read) => readingsOf(read, board).get(touchpoint.id),
  );
  const [adding, setAdding] = useState(false);
  const day = today();
  const latest = MEASURED.flatMap((of) => {
    const own = latestOf(touchpoint, of);
    return own ? [{ of, own, stale: isStale(own.date, day, after) }] : [];
  });
  return (
    <div className="measurements grid gap-3">
      {latest.length === 0 ? (
        <p className="hint">{words.t('inspector.measurements.none')}</p>
      ) : (
        <table className="full">
          <caption className="visually-hidden">{words.t('inspector.section.history')}</caption>
          <thead>
            <tr>
              {(['what', 'value', 'n', 'date'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.t(`inspector.measurements.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {latest.map(({ of, own, stale }) => (
              <tr key={of} data-stale={stale || undefined} data-field={`${of}.date`}>
                <th scope="row">
                  {words.t(`analysis.field.${of}`)}
                  {stale && <small className="block bad">{words.t('inspector.measurements.stale')}</small>}
                </th>
                <td className="numeric">{valueText(words, of, own.value)}</td>
                <td className="numeric">
                  {own.n === null ? <span className="faint">–</span> : words.number(own.n, 0)}
                </td>
                <td>
                  <TextField
                    type="date"
                    hiddenLabel
                    label={words.t('inspector.measurements.dateOf', { what: words.t(`analysis.field.${of}`) })}
                    value={own.date}
                    disabled={readOnly}
                    onCommit={(date) =>
                      run(fillTouchpoints, {
                        board,
                        rows: [{ id: touchpoint.id, fields: withDate(touchpoint, of, date) }],
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly &&
        (adding ? (
          <NewMeasurement touchpoint={touchpoint} onLeave={() => setAdding(false)} />
        ) : (
          <Button size="small" icon={<Plus size={14} />} onPress={() => setAdding(true)}>
            {words.t('inspector.measurements.add')}
          </Button>
        ))}
      {MEASURED.map((of) => {
        const history = historyOf(touchpoint, readings, of);
        const stale = latest.some((one) => one.of === of && one.stale);
        return history.length < 2 ? null : <History key={of} of={of} history={history} stale={stale} />;
      })}
    </div>
  );
}

interface HistoryProps {
  readonly of: Measured;
  readonly history: readonly Measurement[];
  readonly stale: boolean;
}

function History({ of, history, stale }: HistoryProps) {
  const words = useWords();
  const label = words.t('inspector.measurements.history', { what: words.t(`analysis.field.${of}`) });
  const shapes = useMemo(() => historyChart(history, of, stale, words), [history, of, stale, words]);
  return (
    <div className="grid gap-1">
      <p className="caption soft">{label}</p>
      {shapes.length === 0 ? (
        <p className="hint">{words.t('inspector.measurements.noDates')}</p>
      ) : (
        <Chart label={label} shapes={shapes} {...HISTORY_SIZE} />
      )}
      <table className="full">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {(['date', 'value', 'n', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {words.t(`inspector.measurements.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.map(({ date, value, n, source }, nth) => (
            <tr key={`${date} ${nth}`}>
              <th scope="row">{date === '' ? words.t('inspector.measurements.noDate') : showDate(date, words)}</th>
              <td className="numeric">{valueText(words, of, value)}</td>
              <td className="numeric">{n === null ? <span className="faint">–</span> : words.number(n, 0)}</td>
              <td className="soft">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Its fields; the one that is there now is kept as an earlier one. */
function NewMeasurement({ touchpoint, onLeave }: { touchpoint: Touchpoint; onLeave: () => void }) {
  const words = useWords();
  const { run } = useBoard();
  const choices = MEASURED.filter((of) => of !== 'metric' || (touchpoint.metric?.name ?? '').trim() !== '');
  const [of, setOf] = useState<Measured>('experience');
  const [value, setValue] = useState<number | null>(null);
  const [n, setN] = useState<number | null>(null);
  const [date, setDate] = useState(today);
  const [source, setSource] = useState('');
  const [min, max] = scaleOf(of);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value !== null && run(addMeasurement, { id: touchpoint.id, of, value, n, date, source })) onLeave();
  };
  return (
    <form className="measurement-new grid gap-2 rounded" onSubmit={submit}>
      <Select
        label={words.t('inspector.measurements.what')}
        value={of}
        options={choices.map((choice) => ({ value: choice, label: words.t(`analysis.field.${choice}`) }))}
        onChange={(choice) => {
          if (choice !== '') setOf(choice);
          setValue(null);
        }}
      />
      <div className="measurement-values grid gap-2">
        <NumberField
          key={of}
          label={words.t('inspector.measurements.value')}
          value={value}
          min={min}
          max={max}
          locale={words.locale}
          invalidText={
            of === 'metric' ? words.t('inspector.number.plain') : words.t('inspector.number.between', { min, max })
          }
          onCommit={setValue}
        />
        {of !== 'metric' && (
          <NumberField
            label={words.t('inspector.measurements.n')}
            value={n}
            min={0}
            max={1e9}
            locale={words.locale}
            invalidText={words.t('inspector.number.atLeast', { min: 0 })}
            onCommit={setN}
          />
        )}
        <TextField type="date" label={words.t('inspector.measurements.date')} value={date} onCommit={setDate} />
      </div>
      <TextField
        label={words.t('inspector.measurements.source')}
        value={source}
        maxLength={300}
        onCommit={(text) => setSource(text.trim())}
      />
      <p className="hint">{words.t('inspector.measurements.keeps')}</p>
      <div className="flex gap-2">
        <Button type="submit" size="small" tone="primary" isDisabled={value === null}>
          {words.t('inspector.measurements.save')}
        </Button>
        <Button size="small" tone="quiet" onPress={onLeave}>
          {words.t('word.cancel')}
        </Button>
      </div>
    </form>
  );
}
