/** What the fields that a column of a table can become are called, in the order in which they are offered. */
import type { ReadColumnName } from '@polku/shared/boards/journey/tidy/columns';
import type { MessageId } from '@polku/shared/i18n/catalogue';

export const FIELD_LABELS: Readonly<Record<ReadColumnName, MessageId>> = {
  touchpoint: 'table.column.title',
  stage: 'table.column.stage',
  layer: 'table.column.layer',
  team: 'table.column.team',
  external: 'paste.field.external',
  channel: 'table.column.channel',
  with_previous: 'table.column.withPrevious.long',
  moment: 'paste.field.moment',
  personas: 'table.column.personas',
  value: 'table.column.value',
  waste: 'table.column.waste',
  wait_time: 'table.column.waitTime',
  wait_unit: 'paste.field.waitUnit',
  process_time: 'table.column.processTime',
  process_unit: 'paste.field.processUnit',
  complete_accurate: 'table.column.completeAccurate',
  emotion: 'table.column.emotion',
  employee_emotion: 'table.column.employeeEmotion',
  expectation: 'table.column.expectation',
  experience: 'table.column.experience',
  experience_n: 'table.column.experienceN.long',
  staff_belief: 'table.column.staffBelief',
  staff_n: 'table.column.staffN.long',
  importance: 'table.column.importance',
  moment_of_truth: 'table.column.momentOfTruth',
  metric: 'table.column.metric',
  metric_unit: 'table.column.metricUnit.long',
  metric_baseline: 'table.column.baseline.long',
  metric_actual: 'table.column.actual.long',
  metric_target: 'table.column.target.long',
  evidence: 'table.column.evidence',
  source: 'inspector.source',
  origin: 'inspector.origin',
  value_by_customer: 'inspector.valueByCustomer',
  value_dimensions: 'inspector.valueDimensions',
  volume: 'inspector.volume',
  desired_reaction: 'inspector.desiredReaction',
  failure: 'inspector.failure',
  description: 'table.column.description',
};

/** @returns the label of a described column */
export function fieldLabel(name: string): MessageId {
  return FIELD_LABELS[name as ReadColumnName];
}
