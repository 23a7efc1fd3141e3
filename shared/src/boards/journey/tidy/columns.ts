/**
 * The columns of a journey's tidy CSV. Names are a published format; the content is defined by each field's row (`fields/`).
 */
import type { TidyColumn, TidyRow } from '../../../kernel/tidy';
import { FILE_COLUMNS } from '../fields/list';
import { LAYER_WORDS } from '../fields/words';

const listed = (words = ''): readonly string[] => (words === '' ? [] : words.split(', '));
const COLUMNS = FILE_COLUMNS.map(
  ({ heads, perhaps, always, ...column }): TidyColumn => ({
    ...column,
    heads: listed(heads),
    perhaps: listed(perhaps),
    ...(always ? {} : { sparse: true }),
  }),
);

/** The columns of every file. */
export const TIDY_COLUMNS: readonly TidyColumn[] = COLUMNS.filter(({ sparse, readOnly }) => !sparse && !readOnly);

const SPARSE_COLUMNS: readonly TidyColumn[] = COLUMNS.filter(({ sparse }) => sparse);

/** @returns the columns of a file with these rows; including those that would otherwise be confused with a custom field */
export function columnsToWrite(rows: readonly Pick<TidyRow, 'fields' | 'extra'>[]): readonly TidyColumn[] {
  const used = SPARSE_COLUMNS.filter(({ name }) =>
    rows.some(({ fields, extra }) => fields[name] !== undefined || Object.hasOwn(extra, name)),
  );
  return [...TIDY_COLUMNS, ...used];
}

/** Names that things have in one project or on one board. */
export interface OwnNames {
  /** What layers are called on the board, by the layer. */
  readonly layers?: Readonly<Record<string, string>>;
  readonly personas?: readonly { readonly id: string; readonly name: string }[];
}

/** @returns every column that is understood where a table comes in, own names included */
export function columnsToRead({ layers = {}, personas = [] }: OwnNames = {}): readonly TidyColumn[] {
  const key = (name: string): string => name.trim().toLowerCase();
  const layerWords = new Map([
    ...LAYER_WORDS,
    ...Object.entries(layers).map(([layer, name]): [string, string] => [key(name), layer]),
  ]);
  const personaWords = new Map(personas.map(({ id, name }): [string, string] => [key(name), id]));
  const understood = COLUMNS.filter(({ readOnly }) => readOnly);
  return [...TIDY_COLUMNS, ...SPARSE_COLUMNS, ...understood].map((column): TidyColumn => {
    if (column.name === 'layer' && column.kind === 'choice') return { ...column, words: layerWords };
    return column.name === 'personas' && column.kind === 'choices' ? { ...column, words: personaWords } : column;
  });
}

/** What text without heads becomes: the title, then its description. */
export const TEXT_COLUMNS: readonly string[] = ['touchpoint', 'description'];
