/**
 * In which fields two matched touchpoints differ, and how the difference reads. Place in time is not a field here: it is
 * told as moved. Lists that have no order of their own are compared as sets.
 */
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import { durationCell, numberCell, ratingCell } from '../outline/cells';
import { fieldCells, namesOf } from '../outline/field-cells';
import { type Metric, type Rating, type Touchpoint, touchpointRecord } from '../records/schema';
import type { Match } from './match';

type Field = keyof typeof touchpointRecord.fields;

/** Where it stands and where it comes from. */
const NOT_COMPARED: ReadonlySet<Field> = new Set(['stage', 'order', 'copyOf']);
const SETS: ReadonlySet<Field> = new Set(['personas', 'waste', 'valueDimensions']);

export const COMPARED_FIELDS = (Object.keys(touchpointRecord.fields) as Field[]).filter(
  (field) => !NOT_COMPARED.has(field),
);

function plain(field: Field, value: unknown): string {
  if (SETS.has(field) && Array.isArray(value)) return JSON.stringify([...(value as string[])].sort());
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return JSON.stringify(value);
}

/**
 * @param counterparts touchpoint of `before` → its match: references among touchpoints are the same when they lead to matches
 * @returns names of the fields that differ, in the order of the schema
 */
export function changedFields(match: Match, counterparts: ReadonlyMap<string, string>): readonly Field[] {
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
  /** Empty for what is not said. */
  readonly from: string;
  readonly to: string;
}

function metricText(metric: Metric | null, words: Translator): string {
  if (metric === null) return '';
  const values = (['baseline', 'actual', 'target'] as const).flatMap((name) =>
    metric[name] === null ? [] : `${words.t(`inspector.metric.${name}`)} ${numberCell(metric[name], words)}`,
  );
  return [metric.name, metric.unit, ...values].filter(Boolean).join(', ');
}

function ratingText(rating: Rating | null, words: Translator): string {
  return [ratingCell(rating, words), rating?.source ?? ''].filter(Boolean).join(', ');
}

/** @returns how the fields that differ read before and after, own fields one by one */
export function fieldChanges(
  match: Match,
  fields: readonly Field[],
  read: RecordReader,
  words: Translator,
): readonly FieldChange[] {
  const cells = new Map(fieldCells(read, words).map((one) => [one.field as string, one]));
  const nameOf = namesOf(read, words);
  const yes = (flag: boolean): string => (flag ? words.t('analysis.yes') : '');
  const text = (field: Field, touchpoint: Touchpoint): string => {
    if (field === 'title' || field === 'imageText') return touchpoint[field];
    if (field === 'metric') return metricText(touchpoint.metric, words);
    if (field === 'expectation' || field === 'experience' || field === 'staffBelief') {
      return ratingText(touchpoint[field], words);
    }
    if (field === 'waitTime' || field === 'processTime') return durationCell(touchpoint[field], words);
    if (field === 'subJourney') return nameOf(touchpoint.subJourney);
    const cell = cells.get(field);
    if (cell) return cell.cell(touchpoint);
    const value: unknown = touchpoint[field];
    return typeof value === 'boolean' ? yes(value) : value === null || value === '' ? '' : words.t('analysis.yes');
  };
  return fields.flatMap((field): readonly FieldChange[] => {
    if (field === 'extra') return extraChanges(match);
    const label = words.t(cells.get(field)?.heading ?? `compare.field.${field}`);
    return [{ field, label, from: text(field, match.before), to: text(field, match.after) }];
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
