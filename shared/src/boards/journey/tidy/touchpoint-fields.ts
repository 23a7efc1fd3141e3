/**
 * One tidy row ↔ the fields of one touchpoint. Rows have passed their columns' checks (`columns.ts`), so a cell that is
 * there has the type of its column; an absent cell leaves the field at its default.
 */
import type { TidyRow, TidyValue } from '../../../kernel/tidy';
import type { Duration, Metric, Rating, TimeUnit, Touchpoint } from '../records/schema';
import type { ReadColumnName, TidyColumnName } from './columns';

type Cells = Readonly<Partial<Record<ReadColumnName, TidyValue>>>;

function textIn(cells: Cells, name: ReadColumnName): string {
  const value = cells[name];
  return typeof value === 'string' ? value : '';
}

function numberIn(cells: Cells, name: ReadColumnName): number | null {
  const value = cells[name];
  return typeof value === 'number' ? value : null;
}

function choiceIn(cells: Cells, name: ReadColumnName): string | null {
  return textIn(cells, name) || null;
}

function durationIn(cells: Cells, amount: ReadColumnName, unit: ReadColumnName): Duration | null {
  const value = numberIn(cells, amount);
  // A zero needs no unit.
  return value === null ? null : { amount: value, unit: (choiceIn(cells, unit) ?? 'h') as TimeUnit };
}

function listIn(cells: Cells, name: ReadColumnName): readonly string[] {
  const value = cells[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function metricIn(cells: Cells): Metric | null {
  const name = textIn(cells, 'metric');
  if (name === '') return null;
  return {
    name,
    unit: textIn(cells, 'metric_unit'),
    baseline: numberIn(cells, 'metric_baseline'),
    target: numberIn(cells, 'metric_target'),
    actual: numberIn(cells, 'metric_actual'),
  };
}

function ratingIn(cells: Cells, mean: ReadColumnName, n: ReadColumnName | null): Rating | null {
  const value = numberIn(cells, mean);
  return value === null ? null : { mean: value, n: n === null ? null : numberIn(cells, n), source: '' };
}

/** @returns fields of the touchpoint but for its stage, order and team; texts included */
export function fieldsOfRow({ fields, extra }: Pick<TidyRow, 'fields' | 'extra'>): Readonly<Record<string, unknown>> {
  const cells: Cells = fields;
  const own = { ...extra };
  const waste = listIn(cells, 'waste');
  return {
    title: textIn(cells, 'touchpoint'),
    description: textIn(cells, 'description'),
    desiredReaction: textIn(cells, 'desired_reaction'),
    layer: choiceIn(cells, 'layer'),
    channel: textIn(cells, 'channel'),
    withPrevious: cells.with_previous === true,
    // Whoever names a kind of waste has said that it is waste, as when it is tagged by hand.
    value: choiceIn(cells, 'value') ?? (waste.length > 0 ? 'waste' : null),
    waste,
    processTime: durationIn(cells, 'process_time', 'process_unit'),
    waitTime: durationIn(cells, 'wait_time', 'wait_unit'),
    completeAccurate: numberIn(cells, 'complete_accurate'),
    emotion: numberIn(cells, 'emotion'),
    employeeEmotion: numberIn(cells, 'employee_emotion'),
    expectation: ratingIn(cells, 'expectation', null),
    experience: ratingIn(cells, 'experience', 'experience_n'),
    staffBelief: ratingIn(cells, 'staff_belief', 'staff_n'),
    importance: numberIn(cells, 'importance'),
    momentOfTruth: cells.moment_of_truth === true,
    metric: metricIn(cells),
    personas: listIn(cells, 'personas'),
    valueByCustomer: choiceIn(cells, 'value_by_customer'),
    valueDimensions: listIn(cells, 'value_dimensions'),
    origin: choiceIn(cells, 'origin'),
    volume: numberIn(cells, 'volume'),
    failure: cells.failure === true,
    evidence: choiceIn(cells, 'evidence'),
    source: textIn(cells, 'source'),
    ...(Object.keys(own).length === 0 ? {} : { extra: own }),
  };
}

/** @returns the cells of a touchpoint but for its stage and team; what is not known has no cell */
export function rowOfTouchpoint(touchpoint: Touchpoint): Pick<TidyRow, 'fields' | 'extra'> {
  const { processTime, waitTime, experience, staffBelief } = touchpoint;
  // Figures of a metric without a name belong to nothing in a table.
  const metric = touchpoint.metric?.name ? touchpoint.metric : null;
  const cells: Record<Exclude<TidyColumnName, 'stage' | 'team' | 'external'>, TidyValue | null | undefined> = {
    touchpoint: touchpoint.title.trim(),
    layer: touchpoint.layer,
    channel: touchpoint.channel,
    with_previous: touchpoint.withPrevious,
    value: touchpoint.value,
    waste: touchpoint.waste,
    process_time: processTime?.amount,
    process_unit: processTime?.unit,
    wait_time: waitTime?.amount,
    wait_unit: waitTime?.unit,
    complete_accurate: touchpoint.completeAccurate,
    emotion: touchpoint.emotion,
    employee_emotion: touchpoint.employeeEmotion,
    expectation: touchpoint.expectation?.mean,
    experience: experience?.mean,
    experience_n: experience?.n,
    staff_belief: staffBelief?.mean,
    staff_n: staffBelief?.n,
    importance: touchpoint.importance,
    moment_of_truth: touchpoint.momentOfTruth,
    desired_reaction: touchpoint.desiredReaction,
    metric: metric?.name,
    metric_unit: metric?.unit,
    metric_baseline: metric?.baseline,
    metric_actual: metric?.actual,
    metric_target: metric?.target,
    value_by_customer: touchpoint.valueByCustomer,
    value_dimensions: touchpoint.valueDimensions,
    origin: touchpoint.origin,
    volume: touchpoint.volume,
    failure: touchpoint.failure || null,
    evidence: touchpoint.evidence,
    source: touchpoint.source,
    description: touchpoint.description,
  };
  const fields = Object.create(null) as Record<string, TidyValue>;
  for (const [name, value] of Object.entries(cells)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'object' && value.length === 0) continue;
    fields[name] = value;
  }
  return { fields, extra: touchpoint.extra };
}
