/** What is asked of the customer at a touchpoint, and what is known by then, as two lists of names. */
import type { CustomerData, DataUse } from '../records/schema';

export type DataList = Exclude<DataUse, 'both'>;

/** @returns the names on one of the two lists */
export function namesOn(data: CustomerData, list: DataList): readonly string[] {
  return Object.entries(data).flatMap(([name, use]) => (use === list || use === 'both' ? [name] : []));
}

/** @returns the data with other names on one of the lists; the other list stays. Names are trimmed, empty ones go. */
export function withNames(data: CustomerData, list: DataList, names: readonly string[]): CustomerData {
  const other: DataList = list === 'asked' ? 'known' : 'asked';
  const kept = new Set(namesOn(data, other));
  const wanted = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  const use = (name: string): DataUse => (!wanted.has(name) ? other : kept.has(name) ? 'both' : list);
  const before = Object.keys(data).filter((name) => wanted.has(name) || kept.has(name));
  return Object.fromEntries([...new Set([...before, ...wanted])].map((name) => [name, use(name)]));
}

/** @returns the names in a text, separated by `|`, commas, semicolons or line breaks */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[|,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
