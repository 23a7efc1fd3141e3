/**
 * Builders of field rows by value type: number, choice, list, boolean, text. A field then needs only its names and bounds.
 */
import { showDate } from '../../../kernel/dates';
import type { Translator } from '../../../kernel/translate';
import type { Touchpoint } from '../records/schema';
import { numberCell } from './cells';
import type { FieldName, TextName } from './changes';
import { type Column, fields, type Naming, plainNumber, type TableContext, tooLong } from './column';
import type { Cells, FileColumn, InFiles, Saying, FieldRow } from './field';
import { choiceOf, dateIn, listOf, numberOf, type Option, type Synonyms, yesNoOf } from './read-cell';

/** Names of the fields whose value is of a type. */
export type Keys<T> = { [Name in FieldName]: Touchpoint[Name] extends T ? Name : never }[FieldName];

/** Names that every row has. */
export interface Names {
  /** `inspector.<field>`, unless given. */
  readonly label?: string;
  /** As `label`, unless given. */
  readonly heading?: string;
  readonly column: {
    /** As `label`, unless given. */
    readonly label?: string;
    readonly longLabel?: string;
    readonly width: number;
  };
  /** What the cells of the table do in their own way. */
  readonly cell?: Partial<Pick<Column, 'levels' | 'options' | 'show' | 'read'>>;
  readonly file: InFiles & Partial<Pick<FileColumn, 'label'>>;
}

/** A column of every file. @param heads what else it is called @param perhaps heads that may mean it, and are asked about */
export function always(name: string, heads?: string, perhaps?: string): InFiles {
  return { ...sparse(name, heads, perhaps), always: true };
}

/** A column of the files where some touchpoint has it. */
export function sparse(name: string, heads?: string, perhaps?: string): InFiles {
  return { name, ...(heads ? { heads } : {}), ...(perhaps ? { perhaps } : {}) };
}

export function textIn(cells: Cells, name: string): string {
  const value = cells[name];
  return typeof value === 'string' ? value : '';
}
export function numberIn(cells: Cells, name: string): number | null {
  const value = cells[name];
  return typeof value === 'number' ? value : null;
}
export function listIn(cells: Cells, name: string): readonly string[] {
  const value = cells[name];
  return typeof value === 'object' ? value : [];
}

/** @returns what most rows have in common */
function row(
  field: FieldName,
  { label = `inspector.${field}`, heading = label, column: { label: short = label, ...column }, cell, file }: Names,
  cells: Omit<Column, 'id' | 'label' | 'longLabel' | 'width'>,
  inFile: (names: InFiles & { readonly label: string }) => FileColumn,
): Pick<FieldRow, 'field' | 'label' | 'heading'> & Required<Pick<FieldRow, 'columns' | 'files'>> {
  return {
    field,
    label,
    heading,
    columns: [{ id: field, label: short, ...column, ...cells, ...cell }],
    files: [inFile({ label: short, ...file })],
  };
}

export interface NumberNames extends Names {
  readonly min: number;
  readonly max: number;
  readonly percent?: true;
  /** Digits after the point in the outline. */
  readonly digits?: number;
  /** Chosen from these instead of typed. */
  readonly steps?: readonly number[];
  readonly unit?: (words: Translator) => string;
  /** How files understand it beyond plain numbers. */
  readonly inFile?: { readonly levels: true; readonly words: ReadonlyMap<string, number> };
}

export function numberRow(field: Keys<number | null>, names: NumberNames): FieldRow {
  const { min, max, percent, digits, steps, unit, inFile, file } = names;
  const value = {
    of: (touchpoint: Touchpoint) => touchpoint[field],
    set: (number: number | null) => ({ [field]: number }),
  };
  return {
    ...row(
      field,
      names,
      {
        align: 'end',
        kind: 'text',
        show: ({ [field]: number }, { words }) => (number === null ? '' : plainNumber(words, number, 4)),
        read(text, _, { words }) {
          const number = numberOf(words, percent ? text.replace('%', '') : text, min, max);
          return 'why' in number ? number : fields({ [field]: number.value });
        },
      },
      (head) => ({ ...head, kind: 'number', min, max, ...(percent ? { percent } : {}), ...inFile, cell: value.of }),
    ),
    editor: steps ? { by: 'steps', steps, ...value } : { by: 'number', min, max, ...(unit ? { unit } : {}), ...value },
    text({ [field]: number }, { words }) {
      if (!percent || number === null) return numberCell(number, words, digits);
      return words.t('analysis.outline.percent', { percent: words.number(number, digits) });
    },
    fromCells: (cells) => numberIn(cells, file.name),
  };
}

export interface ChoiceNames extends Names {
  readonly values: readonly string[];
  /** Its values are called `<area>.<value>` in the messages. */
  readonly area: string;
  /** Words for a value in either language. */
  readonly words: Synonyms;
}

/** @returns values as offered in a cell */
export function optionsOf(values: readonly string[], nameOf: (value: string, naming: Naming) => string) {
  return (context: TableContext): readonly Option[] =>
    values.map((value) => ({ value, label: nameOf(value, context) }));
}

export function choiceRow(field: Keys<string | null>, by: 'choice' | 'segments' | 'own', names: ChoiceNames): FieldRow {
  const { values, area, words: synonyms, file } = names;
  const nameOf = (value: string, { words }: Pick<Naming, 'words'>): string => words.t(`${area}.${value}`);
  const options = optionsOf(values, nameOf);
  const value = {
    of: (touchpoint: Touchpoint) => touchpoint[field],
    set: (chosen: string | null) => ({ [field]: chosen }),
  };
  const text: FieldRow['text'] = ({ [field]: chosen }, saying) => (chosen === null ? '' : nameOf(chosen, saying));
  return {
    ...row(
      field,
      names,
      {
        kind: 'choice',
        options,
        chosen: ({ [field]: chosen }) => (chosen === null ? [] : [chosen]),
        show: ({ [field]: chosen }, context) => (chosen === null ? '' : nameOf(chosen, context)),
        read(written, _, context) {
          const choice = choiceOf(context.words, written, options(context), synonyms);
          return 'why' in choice ? choice : fields({ [field]: choice.value });
        },
      },
      (head) => ({ ...head, kind: 'choice', words: synonyms, cell: value.of }),
    ),
    editor: by === 'own' ? { by } : { by, values, nameOf, ...value },
    text,
    fromCells: (cells) => textIn(cells, file.name) || null,
  };
}

export interface ListNames extends ChoiceNames {
  /** In the order of `values`. */
  readonly sorted?: true;
}

export function listRow(field: Keys<readonly string[]>, by: 'chips' | 'own', names: ListNames): FieldRow {
  const { values, area, words: synonyms, sorted, file } = names;
  const nameOf = (value: string, { words }: Pick<Naming, 'words'>): string => words.t(`${area}.${value}`);
  const options = optionsOf(values, nameOf);
  const of = (touchpoint: Touchpoint): readonly string[] => touchpoint[field];
  const inOrder = (chosen: readonly string[]) => values.filter((one) => chosen.includes(one));
  return {
    ...row(
      field,
      names,
      {
        kind: 'choices',
        options,
        chosen: of,
        show: (touchpoint, context) =>
          (sorted ? inOrder(of(touchpoint)) : of(touchpoint)).map((one) => nameOf(one, context)).join(', '),
        read(text, _, context) {
          const list = listOf(context.words, text, options(context), synonyms);
          return 'why' in list ? list : fields({ [field]: inOrder(list.value) });
        },
      },
      (head) => ({ ...head, kind: 'choices', words: synonyms, cell: of }),
    ),
    editor: by === 'own' ? { by } : { by, values, nameOf, of, set: (chosen) => ({ [field]: chosen }) },
    text: (touchpoint, saying) =>
      of(touchpoint)
        .map((one) => nameOf(one, saying))
        .join(', '),
    unordered: true,
    fromCells: (cells) => listIn(cells, file.name),
  };
}

export function yesNoRow(field: Keys<boolean>, names: Names): FieldRow {
  const { file } = names;
  const of = (touchpoint: Touchpoint): boolean => touchpoint[field];
  return {
    ...row(
      field,
      names,
      {
        kind: 'yesNo',
        show: (touchpoint, { words }) => (of(touchpoint) ? words.t('table.yes') : ''),
        read(text, _, { words }) {
          const answer = yesNoOf(words, text);
          return 'why' in answer ? answer : fields({ [field]: answer.value });
        },
      },
      // In files, a column that applies to few rows only says yes.
      (head) => ({ ...head, kind: 'boolean', cell: (one) => of(one) || (file.always ? false : null) }),
    ),
    editor: { by: 'yesNo', of, set: (on) => ({ [field]: on }) },
    text: (touchpoint, saying) => yes(of(touchpoint), saying),
    fromCells: (cells) => cells[file.name] === true,
  };
}

export function yes(flag: boolean, { words }: Pick<Saying, 'words'>): string {
  return flag ? words.t('analysis.yes') : '';
}

export interface LineNames extends Names {
  readonly max: number;
}

/** A text of one line, written as a whole. */
export function lineRow(field: 'source', names: LineNames): FieldRow {
  const { max, file } = names;
  const of = (touchpoint: Touchpoint): string => touchpoint[field];
  return {
    ...row(
      field,
      names,
      {
        kind: 'text',
        show: of,
        read(text, _, { words }) {
          const line = text.trim();
          return line.length <= max ? fields({ [field]: line }) : tooLong(words, line.length, max);
        },
      },
      (head) => ({ ...head, kind: 'text', maxLength: max, cell: of }),
    ),
    editor: { by: 'line', max, of, set: (text) => ({ [field]: text }) },
    text: of,
    fromCells: (cells) => textIn(cells, file.name),
  };
}

/** A text that several can write at the same time. @param hint message in an empty editor; null: the panel has a part of its own */
export function textRow(field: TextName, hint: string | null, names: LineNames): FieldRow {
  const { max, file } = names;
  const of = (touchpoint: Touchpoint): string => touchpoint[field];
  return {
    ...row(
      field,
      names,
      {
        kind: 'text',
        long: true,
        show: of,
        read: (text, _, { words }) =>
          text.length <= max ? { write: { texts: { [field]: text } } } : tooLong(words, text.length, max),
      },
      (head) => ({ ...head, kind: 'text', maxLength: max, cell: of }),
    ),
    editor: hint === null ? { by: 'own' } : { by: 'text', hint },
    text: of,
    fromCells: (cells) => textIn(cells, file.name),
  };
}

/** A calendar date. @param field one whose value is an ISO date, or empty */
export function dateRow(field: 'emotionDate' | 'employeeEmotionDate', names: Names): FieldRow {
  const { file } = names;
  const of = (touchpoint: Touchpoint): string => touchpoint[field];
  return {
    ...row(
      field,
      names,
      {
        kind: 'text',
        show: (touchpoint, { words }) => showDate(of(touchpoint), words),
        read(text, _, { words }) {
          const date = dateIn(words, text);
          return 'why' in date ? date : fields({ [field]: date.value });
        },
      },
      (head) => ({ ...head, kind: 'date', cell: (one) => of(one) || null }),
    ),
    editor: { by: 'date', of, set: (date) => ({ [field]: date }) },
    text: (touchpoint, { words }) => showDate(of(touchpoint), words),
    fromCells: (cells) => textIn(cells, file.name),
  };
}
