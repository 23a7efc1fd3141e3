/** All fields of a touchpoint in panel order, and their order elsewhere. */
import type { Column } from './column';
import { EVIDENCE, MORE } from './evidence';
import { EXPERIENCE } from './experience';
import type { FieldRow, FileColumn, Section, TouchpointField } from './field';
import { MEASURING } from './measuring';
import { NESTED, PICTURE } from './picture';
import { HEAD, TAGGING } from './tagging';
import { TIMES } from './times';

const SECTIONS: readonly (readonly [Section, readonly FieldRow[]])[] = [
  ['head', HEAD],
  ['tagging', TAGGING],
  ['picture', PICTURE],
  ['times', TIMES],
  ['nested', NESTED],
  ['experience', EXPERIENCE],
  ['measuring', MEASURING],
  ['evidence', EVIDENCE],
  ['more', MORE],
];

export const FIELDS: readonly TouchpointField[] = SECTIONS.flatMap(([section, rows]) =>
  rows.map((row) => ({ editor: { by: 'own' }, ...row, section })),
);

const split = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Unnamed fields go to the star, otherwise last. */
const TABLE = split(`
  title stage withPrevious layer team channel personas value waste waitTime processTime completeAccurate emotion emotionN emotionDate
  employeeEmotion employeeEmotionN employeeEmotionDate expectation expectationN expectation-date experience experienceN
  experience-date staffBelief staffN staffBelief-date importance momentOfTruth metric metric-unit metric-baseline
  metric-actual metric-target metric-date evidence source origin valueByCustomer valueDimensions volume desiredReaction failure *
  image description`);
const OUTLINE = split(`
  layer team channel description withPrevious personas origin value valueByCustomer waste valueDimensions waitTime processTime
  completeAccurate volume emotion emotionN emotionDate employeeEmotion employeeEmotionN employeeEmotionDate emotionByPersona expectation experience staffBelief importance momentOfTruth
  desiredReaction metric failure recoveredBy evidence source * image`);
/** Published: the order of the columns that every file has, then of those that only some have. */
const FILES = split(`
  stage touchpoint layer team external channel with_previous value waste process_time process_unit wait_time wait_unit
  complete_accurate emotion employee_emotion expectation experience experience_n staff_belief staff_n importance
  moment_of_truth desired_reaction metric evidence source description
  value_by_customer value_dimensions origin volume failure metric_unit metric_baseline metric_actual metric_target`);
const OFFERED = split(`
  touchpoint stage layer team external channel with_previous moment personas value waste wait_time wait_unit process_time
  process_unit complete_accurate emotion employee_emotion expectation experience experience_n staff_belief staff_n importance
  moment_of_truth metric metric_unit metric_baseline metric_actual metric_target evidence source origin value_by_customer
  value_dimensions volume desired_reaction failure * description`);

function inOrder<T>(things: readonly T[], nameOf: (thing: T) => string, order: readonly string[]): readonly T[] {
  const lost = order.find((name) => name !== '*' && !things.some((thing) => nameOf(thing) === name));
  if (lost !== undefined) throw new Error(`nothing is called ${lost}`);
  const rest = order.includes('*') ? order.indexOf('*') : order.length;
  const place = (thing: T): number => {
    const at = order.indexOf(nameOf(thing));
    return at < 0 ? rest : at;
  };
  return [...things].sort((a, b) => place(a) - place(b));
}

/** The columns of the table, from the left: first what a workshop tags, then how it is felt, rated and measured. */
export const COLUMNS: readonly Column[] = inOrder(
  FIELDS.flatMap(({ columns = [] }) => columns),
  ({ id }) => id,
  TABLE,
);

/** The fields of the outline but for title and stage, in reading order. */
export const OUTLINED: readonly TouchpointField[] = inOrder(
  FIELDS.filter(({ outlined }) => outlined !== false),
  ({ field }) => field,
  OUTLINE,
);

export const FILE_COLUMNS: readonly FileColumn[] = inOrder(
  FIELDS.flatMap(({ files = [] }) => files),
  ({ name }) => name,
  FILES,
);

/** What a column of a table that comes in can become, in the order in which it is offered. */
export const OFFERED_COLUMNS: readonly FileColumn[] = inOrder(FILE_COLUMNS, ({ name }) => name, OFFERED);
