/** Fields: the touchpoint's metric, and failure with its recovery. */
import { LIMITS } from '../../../kernel/limits';
import { showDate } from '../../../kernel/dates';
import type { CustomerData, Metric, Touchpoint } from '../records/schema';
import { type DataList, namesIn, namesOn, withNames } from './customer-data';
import { always, numberIn, numberRow, sparse, textIn, yesNoRow } from './build';
import { metricCell, numberCell } from './cells';
import { type Column, fields, plainNumber, type Read, type TableContext, tooLong } from './column';
import type { FileColumn, InFiles, FieldRow } from './field';
import { dateIn, FAR, numberOf } from './read-cell';

const short = LIMITS.shortStringLength;
const FIGURES = ['baseline', 'actual', 'target'] as const;
type FigureName = (typeof FIGURES)[number];

/** Writes a part of the metric, which needs a name before it can be measured. */
function metricPart(touchpoint: Touchpoint, change: Partial<Metric>, empty: boolean, context: TableContext): Read {
  const { metric } = touchpoint;
  if (metric) return fields({ metric: { ...metric, ...change } });
  return empty ? { write: {} } : { why: context.words.t('table.problem.needsMetric') };
}

const nameColumn: Column = {
  id: 'metric',
  label: 'table.column.metric',
  width: 96,
  kind: 'text',
  show: ({ metric }) => metric?.name ?? '',
  read(text, { metric }, { words }) {
    const name = text.trim();
    if (name.length > short) return tooLong(words, name.length);
    if (name === '') return fields({ metric: null });
    return fields({
      metric: { ...(metric ?? { unit: '', baseline: null, target: null, actual: null, date: '' }), name },
    });
  },
};

const unitColumn: Column = {
  id: 'metric-unit',
  label: 'inspector.metric.unit',
  longLabel: 'table.column.metricUnit.long',
  width: 72,
  kind: 'text',
  show: ({ metric }) => metric?.unit ?? '',
  read(text, touchpoint, context) {
    const unit = text.trim();
    if (unit.length > short) return tooLong(context.words, unit.length);
    return metricPart(touchpoint, { unit }, unit === '', context);
  },
};

const figureColumn = (part: FigureName): Column => ({
  id: `metric-${part}`,
  label: `inspector.metric.${part}`,
  longLabel: `table.column.${part}.long`,
  width: 84,
  align: 'end',
  kind: 'text',
  show({ metric }, { words }) {
    const value = metric?.[part] ?? null;
    return value === null ? '' : plainNumber(words, value, 4);
  },
  read(text, touchpoint, context) {
    const number = numberOf(context.words, text, -FAR, FAR);
    return 'why' in number ? number : metricPart(touchpoint, { [part]: number.value }, number.value === null, context);
  },
});

const dateColumn: Column = {
  id: 'metric-date',
  label: 'inspector.date',
  longLabel: 'table.column.metricDate.long',
  width: 92,
  kind: 'text',
  show: ({ metric: one }, { words }) => showDate(one?.date ?? '', words),
  read(text, touchpoint, context) {
    const date = dateIn(context.words, text);
    return 'why' in date ? date : metricPart(touchpoint, { date: date.value }, date.value === '', context);
  },
};

/** Figures of a metric without a name belong to nothing in a table. */
const named = ({ metric }: Touchpoint): Metric | null => (metric?.name ? metric : null);
const figureInFiles = (part: FigureName, file: InFiles): FileColumn => ({
  kind: 'number',
  min: -FAR,
  max: FAR,
  needs: 'metric',
  label: `table.column.${part}.long`,
  ...file,
  cell: (one) => named(one)?.[part],
});

const metric: FieldRow = {
  field: 'metric',
  label: 'inspector.metric',
  heading: 'analysis.field.metric',
  text: (touchpoint, { words }) => metricCell(touchpoint.metric, words),
  compared({ metric: one }, { words }) {
    if (one === null) return '';
    const values = FIGURES.flatMap((name) =>
      one[name] === null ? [] : `${words.t(`inspector.metric.${name}`)} ${numberCell(one[name], words)}`,
    );
    return [one.name, one.unit, ...values, showDate(one.date, words)].filter(Boolean).join(', ');
  },
  columns: [nameColumn, unitColumn, ...FIGURES.map(figureColumn), dateColumn],
  files: [
    {
      ...always('metric', 'kpi, indicator, measure, metric name, mittari, mittarit, tunnusluku'),
      kind: 'text',
      maxLength: short,
      label: 'table.column.metric',
      cell: (one) => named(one)?.name,
    },
    {
      ...sparse('metric_unit', 'metric unit, unit of the metric, mittari yksikkö, mittarin yksikkö', 'unit, yksikkö'),
      kind: 'text',
      maxLength: short,
      needs: 'metric',
      label: 'table.column.metricUnit.long',
      cell: (one) => named(one)?.unit,
    },
    figureInFiles(
      'baseline',
      sparse(
        'metric_baseline',
        'baseline, metric baseline, starting level, lähtötaso, mittari lähtötaso, mittarin lähtötaso',
      ),
    ),
    figureInFiles(
      'actual',
      sparse(
        'metric_actual',
        'actual, metric actual, now, nyt, toteuma, mittari nyt, mittari toteuma, mittarin toteuma, nykytaso',
      ),
    ),
    figureInFiles(
      'target',
      sparse('metric_target', 'target, metric target, goal, tavoite, tavoitetaso, mittari tavoite, mittarin tavoite'),
    ),
    {
      ...sparse('metric_date', 'metric date, date of metric, measured on, mittari pvm, mittarin päivä, mitattu'),
      kind: 'date',
      needs: 'metric',
      label: 'table.column.metricDate.long',
      cell: (one) => named(one)?.date || null,
    },
  ],
  fromCells(cells) {
    const name = textIn(cells, 'metric');
    if (name === '') return null;
    return {
      name,
      unit: textIn(cells, 'metric_unit'),
      baseline: numberIn(cells, 'metric_baseline'),
      target: numberIn(cells, 'metric_target'),
      actual: numberIn(cells, 'metric_actual'),
      date: textIn(cells, 'metric_date'),
    };
  },
};

const DATA_HEADS: Readonly<Record<DataList, string>> = {
  asked: 'asked data, data asked, asked of the customer, kysytään, kysytyt tiedot',
  known: 'known data, data known, known of the customer, tiedetään, tiedossa olevat tiedot',
};
const DATA_LISTS = ['asked', 'known'] as const;

const data: FieldRow = {
  field: 'data',
  label: 'inspector.data',
  heading: 'inspector.data',
  text: ({ data: one }, { words }) =>
    Object.entries(one)
      .map(([name, use]) => words.t('inspector.data.entry', { name, use: words.t(`data.${use}`) }))
      .join(', '),
  unordered: true,
  columns: DATA_LISTS.map(
    (list): Column => ({
      id: `data-${list}`,
      label: `inspector.data.${list}`,
      width: 148,
      kind: 'text',
      show: ({ data: one }) => namesOn(one, list).join(', '),
      read(text, { data: one }, { words }) {
        const names = namesIn(text);
        const long = names.find((name) => name.length > short);
        return long === undefined ? fields({ data: withNames(one, list, names) }) : tooLong(words, long.length);
      },
    }),
  ),
  files: DATA_LISTS.map((list) => ({
    ...sparse(list, DATA_HEADS[list]),
    kind: 'text',
    maxLength: LIMITS.textLength,
    label: `inspector.data.${list}`,
    cell: ({ data: one }) => namesOn(one, list).join('|'),
  })),
  fromCells: (cells) =>
    DATA_LISTS.reduce<CustomerData>((all, list) => {
      const names = namesIn(textIn(cells, list)).map((name) => name.slice(0, short));
      return withNames(all, list, names);
    }, {}),
};

export const MEASURING: readonly FieldRow[] = [
  metric,
  yesNoRow('failure', {
    heading: 'analysis.field.failure',
    column: { width: 92 },
    file: sparse('failure', 'failure point, fail point, virhekohta, vikakohta, epäonnistumiskohta, virhepiste'),
  }),
  {
    field: 'recoveredBy',
    label: 'inspector.recoveredBy',
    heading: 'analysis.field.recoveredBy',
    text: ({ recoveredBy }, { nameOf }) => nameOf(recoveredBy),
  },
  numberRow('exitShare', {
    label: 'inspector.exitShare',
    heading: 'analysis.field.exitShare',
    column: { longLabel: 'analysis.field.exitShare', width: 84 },
    min: 0,
    max: 100,
    percent: true,
    digits: 1,
    unit: () => '%',
    file: sparse('exit_share', 'exit share, exits, share leaving, drop off, poistuu, poistuvien osuus, poistuma'),
  }),
  data,
];
