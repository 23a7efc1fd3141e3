/** Columns of what is told of a touchpoint once it is looked at closely: customers' view, volume, reaction, metric, source. */
import {
  type Metric,
  ORIGINS,
  type Touchpoint,
  VALUE_CLASSES,
  VALUE_DIMENSIONS,
} from '@polku/shared/boards/journey/records/schema';
import { VALUE_WORDS } from '@polku/shared/boards/journey/tidy/words';
import { LIMITS } from '@polku/shared/kernel/limits';
import { type Column, fields, plainNumber, type Read, type TableContext, tooLong } from './column';
import { choiceOf, listOf, numberOf, type Option, yesNoOf } from './read-cell';

const LONG = 2000;
const FAR = 1e12;

const valueOptions = ({ words }: TableContext): readonly Option[] =>
  VALUE_CLASSES.map((value) => ({ value, label: words.t(`value.${value}`) }));

export const customerValueColumn: Column = {
  id: 'valueByCustomer',
  label: 'inspector.valueByCustomer',
  width: 124,
  kind: 'choice',
  options: valueOptions,
  chosen: ({ valueByCustomer }) => (valueByCustomer === null ? [] : [valueByCustomer]),
  show: ({ valueByCustomer }, { words }) => (valueByCustomer === null ? '' : words.t(`value.${valueByCustomer}`)),
  read(text, _, context) {
    const choice = choiceOf(context.words, text, valueOptions(context), VALUE_WORDS);
    if ('why' in choice) return choice;
    return fields({ valueByCustomer: VALUE_CLASSES.find((value) => value === choice.value) ?? null });
  },
};

const dimensionOptions = ({ words }: TableContext): readonly Option[] =>
  VALUE_DIMENSIONS.map((value) => ({ value, label: words.t(`dimension.${value}`) }));

export const dimensionsColumn: Column = {
  id: 'valueDimensions',
  label: 'inspector.valueDimensions',
  width: 148,
  kind: 'choices',
  options: dimensionOptions,
  chosen: ({ valueDimensions }) => valueDimensions,
  show: ({ valueDimensions }, { words }) =>
    VALUE_DIMENSIONS.filter((value) => valueDimensions.includes(value))
      .map((value) => words.t(`dimension.${value}`))
      .join(', '),
  read(text, _, context) {
    const list = listOf(context.words, text, dimensionOptions(context));
    if ('why' in list) return list;
    return fields({ valueDimensions: VALUE_DIMENSIONS.filter((value) => list.value.includes(value)) });
  },
};

export const volumeColumn: Column = {
  id: 'volume',
  label: 'inspector.volume',
  longLabel: 'analysis.field.volume',
  width: 92,
  align: 'end',
  kind: 'text',
  show: ({ volume }, { words }) => (volume === null ? '' : plainNumber(words, volume, 4)),
  read(text, _, { words }) {
    const number = numberOf(words, text, 0, FAR);
    return 'why' in number
      ? { why: words.t('table.problem.amount', { text: text.trim() }) }
      : fields({ volume: number.value });
  },
};

export const desiredReactionColumn: Column = {
  id: 'desiredReaction',
  label: 'inspector.desiredReaction',
  width: 220,
  kind: 'text',
  long: true,
  show: ({ desiredReaction }) => desiredReaction,
  read: (text, _, { words }) =>
    text.length <= LIMITS.textLength
      ? { write: { texts: { desiredReaction: text } } }
      : tooLong(words, text.length, LIMITS.textLength),
};

export const failureColumn: Column = {
  id: 'failure',
  label: 'inspector.failure',
  width: 92,
  kind: 'yesNo',
  show: ({ failure }, { words }) => (failure ? words.t('table.yes') : ''),
  read(text, _, { words }) {
    const answer = yesNoOf(words, text);
    return 'why' in answer ? answer : fields({ failure: answer.value });
  },
};

/** Writes a part of the metric, which needs a name before it can be measured. */
function metricPart(touchpoint: Touchpoint, change: Partial<Metric>, empty: boolean, context: TableContext): Read {
  const { metric } = touchpoint;
  if (metric) return fields({ metric: { ...metric, ...change } });
  return empty ? { write: {} } : { why: context.words.t('table.problem.needsMetric') };
}

export const unitColumn: Column = {
  id: 'metric-unit',
  label: 'inspector.metric.unit',
  longLabel: 'table.column.metricUnit.long',
  width: 72,
  kind: 'text',
  show: ({ metric }) => metric?.unit ?? '',
  read(text, touchpoint, context) {
    const unit = text.trim();
    if (unit.length > LIMITS.shortStringLength) return tooLong(context.words, unit.length);
    return metricPart(touchpoint, { unit }, unit === '', context);
  },
};

function measuredColumn(part: 'baseline' | 'actual' | 'target'): Column {
  return {
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
      if ('why' in number) return { why: context.words.t('table.problem.plainNumber', { text: text.trim() }) };
      return metricPart(touchpoint, { [part]: number.value }, number.value === null, context);
    },
  };
}
export const baselineColumn = measuredColumn('baseline');
export const actualColumn = measuredColumn('actual');
export const targetColumn = measuredColumn('target');

export const sourceColumn: Column = {
  id: 'source',
  label: 'inspector.source',
  width: 148,
  kind: 'text',
  show: ({ source }) => source,
  read(text, _, { words }) {
    const source = text.trim();
    return source.length <= LONG ? fields({ source }) : tooLong(words, source.length, LONG);
  },
};

const originOptions = ({ words }: TableContext): readonly Option[] =>
  ORIGINS.map((value) => ({ value, label: words.t(`origin.${value}`) }));

export const originColumn: Column = {
  id: 'origin',
  label: 'inspector.origin',
  width: 132,
  kind: 'choice',
  options: originOptions,
  chosen: ({ origin }) => (origin === null ? [] : [origin]),
  show: ({ origin }, { words }) => (origin === null ? '' : words.t(`origin.${origin}`)),
  read(text, _, context) {
    const choice = choiceOf(context.words, text, originOptions(context));
    if ('why' in choice) return choice;
    return fields({ origin: ORIGINS.find((value) => value === choice.value) ?? null });
  },
};
