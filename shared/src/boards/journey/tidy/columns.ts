/**
 * The columns of a journey's tidy CSV, in the order in which they are written. Names are a published format. What else
 * people call them stands in `heads.ts`.
 */
import { LIMITS } from '../../../kernel/limits';
import type { TidyColumn, TidyRow } from '../../../kernel/tidy';
import { readDuration } from './duration-text';
import { headsFor } from './heads';
import {
  CHANNEL_WORDS,
  DIMENSION_WORDS,
  EMOTION_WORDS,
  EVIDENCE_WORDS,
  LAYER_WORDS,
  ORIGIN_WORDS,
  UNIT_WORDS,
  VALUE_WORDS,
  WASTE_WORDS,
} from './words';

const title = LIMITS.titleLength;
const short = LIMITS.shortStringLength;
const rating = { kind: 'number', min: 1, max: 5 } as const;
const emotion = { kind: 'number', min: -2, max: 2, levels: true, words: EMOTION_WORDS } as const;
const amount = { kind: 'number', min: 0, max: 1e9 } as const;
const time = { ...amount, readAmount: readDuration } as const;
const unit = { kind: 'choice', words: UNIT_WORDS } as const;
const FAR = 1e12;

const WRITTEN = [
  { name: 'stage', kind: 'text', maxLength: title, standsFor: 'touchpoint' },
  { name: 'touchpoint', kind: 'text', maxLength: title, required: true, twin: 'moment' },
  { name: 'layer', kind: 'choice', words: LAYER_WORDS },
  { name: 'team', kind: 'text', maxLength: short },
  { name: 'external', kind: 'boolean', needs: 'team' },
  { name: 'channel', kind: 'text', maxLength: short, words: CHANNEL_WORDS },
  { name: 'with_previous', kind: 'boolean' },
  { name: 'value', kind: 'choice', words: VALUE_WORDS },
  { name: 'waste', kind: 'choices', words: WASTE_WORDS },
  { name: 'process_time', ...time, needs: 'process_unit' },
  { name: 'process_unit', ...unit },
  { name: 'wait_time', ...time, needs: 'wait_unit' },
  { name: 'wait_unit', ...unit },
  { name: 'complete_accurate', kind: 'number', min: 0, max: 100, percent: true },
  { name: 'emotion', ...emotion },
  { name: 'employee_emotion', ...emotion },
  { name: 'expectation', ...rating },
  { name: 'experience', ...rating },
  { name: 'experience_n', ...amount, needs: 'experience' },
  { name: 'staff_belief', ...rating },
  { name: 'staff_n', ...amount, needs: 'staff_belief' },
  { name: 'importance', ...rating },
  { name: 'moment_of_truth', kind: 'boolean' },
  { name: 'desired_reaction', kind: 'text', maxLength: LIMITS.textLength },
  { name: 'metric', kind: 'text', maxLength: short },
  { name: 'evidence', kind: 'choice', words: EVIDENCE_WORDS },
  { name: 'source', kind: 'text', maxLength: 2000 },
  { name: 'description', kind: 'text', maxLength: LIMITS.textLength },
] as const satisfies readonly TidyColumn[];

/** Written after the others, each only where some touchpoint has it. */
const SPARSE = [
  { name: 'value_by_customer', kind: 'choice', words: VALUE_WORDS },
  { name: 'value_dimensions', kind: 'choices', words: DIMENSION_WORDS },
  { name: 'origin', kind: 'choice', words: ORIGIN_WORDS },
  { name: 'volume', kind: 'number', min: 0, max: FAR },
  { name: 'failure', kind: 'boolean' },
  { name: 'metric_unit', kind: 'text', maxLength: short, needs: 'metric' },
  { name: 'metric_baseline', kind: 'number', min: -FAR, max: FAR, needs: 'metric' },
  { name: 'metric_actual', kind: 'number', min: -FAR, max: FAR, needs: 'metric' },
  { name: 'metric_target', kind: 'number', min: -FAR, max: FAR, needs: 'metric' },
] as const satisfies readonly TidyColumn[];

const UNDERSTOOD = [
  /** Rows of one stage that follow one another and say the same here happen at the same time. */
  { name: 'moment', kind: 'text', maxLength: title },
  { name: 'personas', kind: 'choices', words: new Map<string, string>() },
] as const satisfies readonly TidyColumn[];

export type TidyColumnName = (typeof WRITTEN)[number]['name'] | (typeof SPARSE)[number]['name'];
export type ReadColumnName = TidyColumnName | (typeof UNDERSTOOD)[number]['name'];

/** The columns of every file. */
export const TIDY_COLUMNS: readonly TidyColumn[] = WRITTEN.map((column) => ({ ...column, ...headsFor(column.name) }));

const SPARSE_COLUMNS: readonly TidyColumn[] = SPARSE.map((column) => ({
  ...column,
  ...headsFor(column.name),
  sparse: true,
}));

/** @returns the columns of a file of these rows; one beside which a field of somebody's own would be taken for it, too */
export function columnsToWrite(rows: readonly Pick<TidyRow, 'fields' | 'extra'>[]): readonly TidyColumn[] {
  const used = SPARSE_COLUMNS.filter(({ name }) =>
    rows.some(({ fields, extra }) => fields[name] !== undefined || Object.hasOwn(extra, name)),
  );
  return [...TIDY_COLUMNS, ...used];
}

const READ_ONLY: readonly TidyColumn[] = UNDERSTOOD.map((column) => ({
  ...column,
  ...headsFor(column.name),
  readOnly: true,
}));

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
  return [...TIDY_COLUMNS, ...SPARSE_COLUMNS, ...READ_ONLY].map((column): TidyColumn => {
    if (column.name === 'layer' && column.kind === 'choice') return { ...column, words: layerWords };
    return column.name === 'personas' && column.kind === 'choices' ? { ...column, words: personaWords } : column;
  });
}

/** What text without heads becomes: the title, then its description. */
export const TEXT_COLUMNS: readonly ReadColumnName[] = ['touchpoint', 'description'];
