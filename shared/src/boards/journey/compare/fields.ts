/**
 * Field differences between two matched touchpoints, and their wording. Position is not a field here: it is reported as a
 * move. Unordered lists are compared as sets.
 */
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import type { FieldName } from '../fields/changes';
import { FIELDS } from '../fields/list';
import { sayingOf } from '../fields/saying';
import { touchpointRecord } from '../records/schema';
import type { Match } from './match';

const ROWS = new Map(FIELDS.map((row) => [row.field, row]));

/** Position and origin. */
const NOT_COMPARED: ReadonlySet<FieldName> = new Set(['stage', 'order', 'copyOf']);

export const COMPARED_FIELDS = (Object.keys(touchpointRecord.fields) as FieldName[]).filter(
  (field) => !NOT_COMPARED.has(field),
);

function plain(field: FieldName, value: unknown): string {
  if (ROWS.get(field)?.unordered && Array.isArray(value)) return JSON.stringify([...(value as string[])].sort());
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return JSON.stringify(value);
}

/**
 * @param counterparts touchpoint of `before` → its match: references among touchpoints are equal when they lead to
 * matches
 * @returns names of the differing fields, in the order of the schema
 */
export function changedFields(match: Match, counterparts: ReadonlyMap<string, string>): readonly FieldName[] {
  return COMPARED_FIELDS.filter((field) => {
    const [old, now]: readonly unknown[] = [match.before[field], match.after[field]];
    if (field !== 'recoveredBy' && old === now) return false;
    if (field === 'recoveredBy' && typeof old === 'string') return (counterparts.get(old) ?? old) !== now;
    return plain(field, old) !== plain(field, now);
  });
}

export interface FieldChange {
  readonly field: string;
  /** In the person's language; a field of their own by its name. */
  readonly label: string;
  /** Empty if unspecified. */
  readonly from: string;
  readonly to: string;
}

/** @returns how the fields that differ read before and after, own fields one by one */
export function fieldChanges(
  match: Match,
  fields: readonly FieldName[],
  read: RecordReader,
  words: Translator,
): readonly FieldChange[] {
  const saying = sayingOf(read, words);
  return fields.flatMap((field): readonly FieldChange[] => {
    if (field === 'extra') return extraChanges(match);
    const row = ROWS.get(field);
    if (!row) throw new Error(`no row says what ${field} is`);
    const { heading, text, compared = text } = row;
    return [
      { field, label: words.t(heading), from: compared(match.before, saying), to: compared(match.after, saying) },
    ];
  });
}

function extraChanges({ before, after }: Match): readonly FieldChange[] {
  const own = (extra: Readonly<Record<string, string>>, name: string): string =>
    Object.hasOwn(extra, name) ? (extra[name] ?? '') : '';
  return [...new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])].flatMap((name) => {
    const [from, to] = [own(before.extra, name), own(after.extra, name)];
    return from === to ? [] : [{ field: `extra.${name}`, label: name, from, to }];
  });
}
