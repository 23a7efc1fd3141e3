/** Fields: evidence and source, the customers' own view of value, description. */
import { LIMITS } from '../../../kernel/limits';
import { EVIDENCE_LEVELS, ORIGINS, type Touchpoint, VALUE_CLASSES, VALUE_DIMENSIONS } from '../records/schema';
import { always, choiceRow, lineRow, listRow, numberRow, sparse, textRow, yesNoRow } from './build';
import type { FieldRow } from './field';
import { DIMENSION_WORDS, EVIDENCE_WORDS, ORIGIN_WORDS, VALUE_WORDS } from './words';

export const EVIDENCE: readonly FieldRow[] = [
  choiceRow('evidence', 'choice', {
    heading: 'analysis.field.evidence',
    column: { label: 'table.column.evidence', width: 112 },
    values: EVIDENCE_LEVELS,
    area: 'evidence',
    words: EVIDENCE_WORDS,
    file: always('evidence', 'evidence level, basis, näyttö, näytön taso, näytön laji, perusta', 'confidence, varmuus'),
  }),
  lineRow('source', {
    heading: 'analysis.field.source',
    column: { width: 148 },
    max: 2000,
    file: always('source', 'sources, data source, lähde, lähteet, tiedon lähde'),
  }),
  choiceRow('origin', 'choice', {
    heading: 'analysis.field.origin',
    column: { width: 132 },
    values: ORIGINS,
    area: 'origin',
    words: ORIGIN_WORDS,
    file: sparse(
      'origin',
      'origin of the expectation, origin of expectation, origin of expectations, alkuperä, odotuksen alkuperä, odotusten alkuperä',
    ),
  }),
  yesNoRow('talkedAbout', {
    heading: 'inspector.talkedAbout',
    column: { width: 92 },
    file: sparse('talked_about', 'talked about, is talked about, puhutaan, siitä puhutaan'),
  }),
];

export const MORE: readonly FieldRow[] = [
  choiceRow('valueByCustomer', 'segments', {
    heading: 'analysis.field.valueByCustomer',
    column: { width: 124 },
    values: VALUE_CLASSES,
    area: 'value',
    words: VALUE_WORDS,
    file: sparse(
      'value_by_customer',
      'value to the customer, value as customers see it, customer s value, customer value, value for the customer, arvo asiakkaalle, arvo asiakkaan silmin, asiakkaan arvio arvosta, asiakasarvo',
    ),
  }),
  ...(['valueN', 'valueByCustomerN'] as const).map((field) => ({
    ...numberRow(field, {
      heading: `inspector.${field}`,
      column: { label: 'table.column.experienceN', longLabel: `inspector.${field}`, width: 56 },
      min: 0,
      max: 1e9,
      digits: 0,
      file: {
        ...(field === 'valueN'
          ? sparse('value_n', 'value n, value number of answers, arvo n')
          : sparse('value_by_customer_n', 'value by customer n, arvo asiakkaalle n')),
        label: `inspector.${field}`,
      },
    }),
    follows: (touchpoint: Touchpoint) =>
      touchpoint[field === 'valueN' ? 'value' : 'valueByCustomer'] !== null || touchpoint[field] !== null,
  })),
  listRow('valueDimensions', 'chips', {
    heading: 'analysis.field.valueDimensions',
    column: { width: 148 },
    values: VALUE_DIMENSIONS,
    area: 'dimension',
    words: DIMENSION_WORDS,
    sorted: true,
    file: sparse(
      'value_dimensions',
      'value dimensions, kinds of customer value, kinds of value, dimensions of value, asiakasarvon lajit, arvon lajit, arvon ulottuvuudet, asiakasarvon ulottuvuudet',
    ),
  }),
  textRow('description', 'inspector.description.hint', {
    heading: 'analysis.field.description',
    column: { label: 'table.column.description', width: 320 },
    max: LIMITS.textLength,
    file: always(
      'description',
      'details, notes, note, comment, comments, remark, remarks, kuvaus, selite, lisätiedot, lisätieto, huomautus, huomautukset, huomio, huomiot, kommentti, kommentit, muistiinpanot',
    ),
  }),
  {
    field: 'extra',
    label: 'inspector.extra.name',
    heading: 'inspector.extra.name',
    // Outline, comparison and files list custom fields by their names.
    text: () => '',
    outlined: false,
  },
];
