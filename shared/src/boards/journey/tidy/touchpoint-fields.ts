/**
 * Converts between one tidy row and the fields of one touchpoint. Rows have passed their columns' checks (`columns.ts`), so
 * cells have the type of their column; an absent cell leaves the field at its default.
 */
import type { TidyRow, TidyValue } from '../../../kernel/tidy';
import { FIELDS, FILE_COLUMNS } from '../fields/list';
import type { Touchpoint } from '../records/schema';

/** @returns fields of the touchpoint but for its stage, order and team; texts included */
export function fieldsOfRow({ fields, extra }: Pick<TidyRow, 'fields' | 'extra'>): Readonly<Record<string, unknown>> {
  const own = { ...extra };
  return {
    ...Object.fromEntries(FIELDS.flatMap(({ field, fromCells }) => (fromCells ? [[field, fromCells(fields)]] : []))),
    ...(Object.keys(own).length === 0 ? {} : { extra: own }),
  };
}

/** @returns the cells of a touchpoint but for its stage and team; what is not known has no cell */
export function rowOfTouchpoint(touchpoint: Touchpoint): Pick<TidyRow, 'fields' | 'extra'> {
  const fields = Object.create(null) as Record<string, TidyValue>;
  for (const { name, cell } of FILE_COLUMNS) {
    const value = cell?.(touchpoint) ?? '';
    if (value === '' || (typeof value === 'object' && value.length === 0)) continue;
    fields[name] = value;
  }
  return { fields, extra: touchpoint.extra };
}
