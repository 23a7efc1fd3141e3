/**
 * Reads and checks a whole import file without changing anything. The result can be passed between threads; `read-in-worker` runs
 * it in a worker. Format readers are loaded with the first file.
 */
import { BOARD_KINDS, SPECS, TABLE_KIND } from '@polku/shared/boards/index';
import type { Span } from '@polku/shared/formats/json-extract';
import type { PictureEntry } from '@polku/shared/formats/json-pictures';
import type { FormatRefusal } from '@polku/shared/formats/problem';
import type { RawTable } from '@polku/shared/formats/table-text';
import type { StoredRecord } from '@polku/shared/kernel/document';
import { LIMITS } from '@polku/shared/kernel/limits';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import { checkPictures, dataFrom, readJson } from './import-pictures';

export type ImportStep = 'reading' | 'checking' | 'pictures' | 'keeping' | 'writing';

export interface ImportProgress {
  readonly step: ImportStep;
  /** Progress of the step, 0…1; null if unknown. */
  readonly done: number | null;
}
export type TellProgress = (progress: ImportProgress) => void;

export type ImportContent =
  | { readonly kind: 'rows'; readonly rows: readonly TidyRow[] }
  /** Ambiguous: a person has to choose its columns. */
  | { readonly kind: 'table'; readonly table: RawTable }
  | {
      readonly kind: 'project';
      readonly stored: readonly StoredRecord[];
      readonly pictures: readonly PictureEntry[];
      /** Positions of the pictures in the file; null if their data was read along. */
      readonly spans: ReadonlyMap<string, Span> | null;
    }
  | { readonly kind: 'large'; readonly most: number }
  | { readonly kind: 'refused'; readonly refusal: FormatRefusal };

async function readProject(file: File, tell: TellProgress): Promise<ImportContent> {
  if (file.size > LIMITS.importWithPicturesBytes) return { kind: 'large', most: LIMITS.importWithPicturesBytes };
  const json = await readJson(file, (done) => tell({ step: 'reading', done }));
  if (!json) return { kind: 'large', most: LIMITS.importBytes };
  tell({ step: 'checking', done: null });
  const { parseProjectJson } = await import('@polku/shared/formats/json');
  const read = parseProjectJson(json.text, SPECS);
  if (!read.ok) return { kind: 'refused', refusal: read };
  const content = { text: json.text, dataOf: dataFrom(file, json.spans) };
  const refusal = await checkPictures(content, read.pictures, (done) => tell({ step: 'pictures', done }));
  if (refusal) return { kind: 'refused', refusal };
  return { kind: 'project', stored: read.stored, pictures: read.pictures, spans: json.spans };
}

async function readRows(file: File, tell: TellProgress): Promise<ImportContent> {
  if (file.size > LIMITS.importBytes) return { kind: 'large', most: LIMITS.importBytes };
  const bytes = new Uint8Array(await file.arrayBuffer());
  tell({ step: 'checking', done: null });
  const [{ readTableFile }, { understandTable }, { columns, textColumns }] = await Promise.all([
    import('@polku/shared/formats/table-text'),
    import('@polku/shared/formats/table-reading'),
    BOARD_KINDS[TABLE_KIND].tables(),
  ]);
  const table = readTableFile(bytes, columns);
  if (!table.ok) return { kind: 'refused', refusal: table };
  const { reading, exact } = understandTable(table, columns, textColumns);
  return exact ? { kind: 'rows', rows: reading.rows } : { kind: 'table', table };
}

export async function readImport(file: File, tell: TellProgress): Promise<ImportContent> {
  tell({ step: 'reading', done: 0 });
  const { decodeFile } = await import('@polku/shared/formats/decode');
  const beginning = decodeFile(new Uint8Array(await file.slice(0, 1024).arrayBuffer())).text;
  return /^\s*[{[]/.test(beginning) || /\.json$/i.test(file.name) ? readProject(file, tell) : readRows(file, tell);
}
