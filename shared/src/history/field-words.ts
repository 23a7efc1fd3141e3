/** Fields and values of records of all kinds in words, for lists of what differs. */
import { SPECS } from '../boards/index';
import { showDate } from '../kernel/dates';
import type { RecordReader } from '../kernel/record-reader';
import type { Translator } from '../kernel/translate';
import { CATALOGUES } from '../i18n/catalogue';
import { recordName } from '../i18n/record-name';

/** Area of the messages that a field's choices are called by; with the type where a name means several things. */
const CHOICES: Readonly<Record<string, string>> = {
  layer: 'layer',
  phase: 'phase',
  origin: 'origin',
  state: 'state',
  value: 'value',
  valueByCustomer: 'value',
  waste: 'waste',
  valueDimensions: 'dimension',
  dimensions: 'dimension',
  evidence: 'evidence',
  data: 'data',
  channel: 'channel',
  rollUpAlso: 'rollUp',
  unit: 'unit.short',
  lane: 'lane',
  color: 'notes.color',
  status: 'inspector.card.status',
  timeScale: 'inspector.timeScale',
  density: 'wayfinding.density',
  rows: 'word',
  of: 'field',
  rank: 'persona.rank',
  standard: 'persona.section',
  whose: 'valueMap.whose',
  strength: 'valueMap.strength',
  course: 'goals.course',
  changes: 'goals.changes',
  scale: 'goals.scale',
  level: 'goals.level',
  needsLevel: 'goals.level',
  dataLevel: 'goals.data',
  'finding.state': 'findings.state',
  'connector.kind': 'inspector.connector',
  'view.mode': 'wayfinding.filter',
  'card.kind': 'scene.card',
  'note.kind': 'notes.kind',
  'persona.kind': 'persona.kind',
  'valueItem.section': 'valueMap.one',
  'developmentProject.status': 'goals.status',
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns the field's name for people; of one that this version does not know, its plain name */
export function fieldName(field: string, words: Translator): string {
  const id = `field.${field}`;
  return Object.hasOwn(CATALOGUES[words.locale], id) ? words.t(id) : field;
}

export interface ValueWordsInput {
  readonly words: Translator;
  /** Where records that a value refers to are called by their names. */
  readonly read: RecordReader;
  /** Type of the record that has the value. */
  readonly type: string;
  readonly field: string;
}

/** @returns the value in words: choices and references by their names, what is not set as nothing */
export function valueWords(value: unknown, input: ValueWordsInput): string {
  const { words, read, type, field } = input;
  if (value === null || value === undefined || value === '') return words.t('field.empty');
  if (typeof value === 'boolean') return words.t(value ? 'field.yes' : 'field.no');
  if (typeof value === 'number') return words.number(value, 2);
  if (Array.isArray(value)) {
    const all = value.map((one: unknown) => valueWords(one, input));
    return all.length === 0 ? words.t('field.empty') : all.join(', ');
  }
  if (typeof value === 'object') {
    const filled = Object.entries(value).filter(([, one]) => one !== null && one !== '');
    if (filled.length === 0) return words.t('field.empty');
    const { amount, unit } = value as { readonly amount?: unknown; readonly unit?: unknown };
    if (typeof amount === 'number' && typeof unit === 'string') {
      return `${words.number(amount, 2)} ${valueWords(unit, { ...input, field: 'unit' })}`;
    }
    return filled
      .map(([key, one]) => `${fieldName(key, words)}: ${valueWords(one, { ...input, field: key })}`)
      .join(' · ');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const spec = SPECS.get(type)?.fields;
  const own = spec && Object.hasOwn(spec, field) ? spec[field] : undefined;
  if (field === 'image') return words.t('field.picture');
  if (ISO_DAY.test(text)) return showDate(text, words);
  const choice = `${CHOICES[`${type}.${field}`] ?? CHOICES[field] ?? ''}.${text}`;
  if (Object.hasOwn(CATALOGUES[words.locale], choice)) return words.t(choice);
  const record = read.get(text);
  if (record) return recordName(record, words);
  return own?.refs === undefined ? text : words.t('field.gone');
}
