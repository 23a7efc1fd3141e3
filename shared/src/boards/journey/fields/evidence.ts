/** Fields: evidence and source, the customers' own view of value, description. */
import { LIMITS } from '../../../kernel/limits';
import { EVIDENCE_LEVELS, ORIGINS, VALUE_CLASSES, VALUE_DIMENSIONS } from '../records/schema';
import { choiceRow, lineRow, listRow, textRow } from './build';
import type { TouchpointField } from './field';
import { DIMENSION_WORDS, EVIDENCE_WORDS, ORIGIN_WORDS, VALUE_WORDS } from './words';

export const EVIDENCE: readonly TouchpointField[] = [
  choiceRow('evidence', 'choice', {
    section: 'evidence',
    heading: 'analysis.field.evidence',
    column: { label: 'table.column.evidence', width: 112 },
    values: EVIDENCE_LEVELS,
    area: 'evidence',
    words: EVIDENCE_WORDS,
    file: {
      name: 'evidence',
      heads: 'evidence level, basis, näyttö, näytön taso, näytön laji, perusta',
      perhaps: 'confidence, varmuus',
      always: true,
    },
  }),
  lineRow('source', {
    section: 'evidence',
    heading: 'analysis.field.source',
    column: { width: 148 },
    max: 2000,
    file: { name: 'source', heads: 'sources, data source, lähde, lähteet, tiedon lähde', always: true },
  }),
  choiceRow('origin', 'choice', {
    section: 'evidence',
    heading: 'analysis.field.origin',
    column: { width: 132 },
    values: ORIGINS,
    area: 'origin',
    words: ORIGIN_WORDS,
    file: {
      name: 'origin',
      heads:
        'origin of the expectation, origin of expectation, origin of expectations, alkuperä, odotuksen alkuperä, odotusten alkuperä',
    },
  }),
  choiceRow('valueByCustomer', 'segments', {
    section: 'more',
    heading: 'analysis.field.valueByCustomer',
    column: { width: 124 },
    values: VALUE_CLASSES,
    area: 'value',
    words: VALUE_WORDS,
    file: {
      name: 'value_by_customer',
      heads:
        'value to the customer, value as customers see it, customer s value, customer value, value for the customer, arvo asiakkaalle, arvo asiakkaan silmin, asiakkaan arvio arvosta, asiakasarvo',
    },
  }),
  listRow('valueDimensions', 'chips', {
    section: 'more',
    heading: 'analysis.field.valueDimensions',
    column: { width: 148 },
    values: VALUE_DIMENSIONS,
    area: 'dimension',
    words: DIMENSION_WORDS,
    sorted: true,
    file: {
      name: 'value_dimensions',
      heads:
        'value dimensions, kinds of customer value, kinds of value, dimensions of value, asiakasarvon lajit, arvon lajit, arvon ulottuvuudet, asiakasarvon ulottuvuudet',
    },
  }),
  textRow('description', 'inspector.description.hint', {
    section: 'more',
    heading: 'analysis.field.description',
    column: { label: 'table.column.description', width: 320 },
    max: LIMITS.textLength,
    file: {
      name: 'description',
      heads:
        'details, notes, note, comment, comments, remark, remarks, kuvaus, selite, lisätiedot, lisätieto, huomautus, huomautukset, huomio, huomiot, kommentti, kommentit, muistiinpanot',
      always: true,
    },
  }),
  {
    field: 'extra',
    section: 'more',
    label: 'inspector.extra.name',
    heading: 'inspector.extra.name',
    editor: { by: 'own' },
    // Outline, comparison and files tell fields of one's own by their names.
    text: () => '',
    outlined: false,
  },
];
