/** What a record is called wherever records of all kinds are listed: search results, what changed, what was removed. */
import type { AnyRecord } from '../kernel/records';
import type { Translator } from '../kernel/translate';
import { CATALOGUES } from './catalogue';

/** Fields that name a record, the first that says something first. */
const NAMES = [
  'title',
  'name',
  'text',
  'label',
  'expected',
  'reasons',
  'vision',
  'offer',
  'role',
  'left',
  'note',
  'reason',
] as const;

/** A decision about a finding is called what the finding is. */
export function recordName(record: AnyRecord, words: Translator): string {
  const title = `finding.${String(record['finding']).split('.')[0]}.title`;
  if (record.type === 'finding' && Object.hasOwn(CATALOGUES[words.locale], title)) return words.t(title);
  const named = NAMES.filter((field) => Object.hasOwn(record, field));
  const name = named.map((field) => record[field]).find((value) => typeof value === 'string' && value.trim() !== '');
  if (typeof name === 'string') return name;
  // What has no name of its own is called what it is.
  return named.length > 0 ? words.t('word.untitled') : typeName(record.type, words);
}

/** @returns what records of the type are called; of one that this version does not know, its plain name */
export function typeName(type: string, words: Translator): string {
  const id = `wayfinding.type.${type}`;
  return Object.hasOwn(CATALOGUES[words.locale], id) ? words.t(id) : type;
}
