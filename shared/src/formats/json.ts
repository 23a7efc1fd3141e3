/**
 * The project file: lossless, versioned and canonical (records sorted by id, keys sorted, no export date or author), so that
 * the same content gives the same bytes. Pictures follow the records (`json-pictures.ts`).
 */
import { LIMITS } from '../kernel/limits';
import { isId } from '../kernel/ids';
import type { SpecLookup, StoredRecord } from '../kernel/document';
import type { Removal } from '../kernel/records';
import { decodeFile, withoutBom } from './decode';
import { withLines } from './json-lines';
import { type PictureEntry, readPictures } from './json-pictures';
import { DEEPEST_JSON, type JsonPath, jsonErrorIn, pathText } from './json-text';
import { type FormatProblem, type FormatRefusal, problemList } from './problem';

export const JSON_FORMAT = 'polku-project';
export const JSON_VERSION = 1;

/** Version → what turns a file of that version into one of the next. Applied in turn up to `JSON_VERSION`. */
const UPGRADES: ReadonlyMap<number, (file: JsonObject) => JsonObject> = new Map();

type JsonObject = Readonly<Record<string, unknown>>;
type Tell = (messageId: string, path: JsonPath, found?: unknown, values?: FormatProblem['values']) => void;

export interface ProjectFile {
  readonly ok: true;
  /** Sorted by id. */
  readonly stored: readonly StoredRecord[];
  /** As in the file; `bytesOfPicture` checks them. */
  readonly pictures: readonly PictureEntry[];
}

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'id', 'type', 'board', 'removed', 'rejected']);

/** Plain JSON with sorted keys. Values JSON lacks are converted: bytes to a list, big integers to a string, NaN to null. */
function canonical(value: unknown, depth = 0): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return String(value);
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST_JSON - 6) return null;
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map((item) => canonical(item, depth + 1));
  const sorted = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).sort()) {
    if (key !== '__proto__') sorted[key] = canonical((value as JsonObject)[key], depth + 1);
  }
  return sorted;
}

function fieldPasses(specs: SpecLookup, type: string, name: string, value: unknown, kind: 'value' | 'text'): boolean {
  const fields = specs.get(type)?.fields;
  const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return !field || (field.kind === kind && field.schema.safeParse(value).success);
}

function recordOut({ id, type, board, removed, values, texts }: StoredRecord, specs: SpecLookup): JsonObject {
  const read: Record<'values' | 'texts', Record<string, unknown>> = { values: {}, texts: {} };
  const unread: Record<'values' | 'texts', Record<string, unknown>> = { values: {}, texts: {} };
  for (const [where, kind, all] of [
    ['values', 'value', values],
    ['texts', 'text', texts],
  ] as const) {
    for (const [name, value] of Object.entries(all)) {
      if (RESERVED.has(name) || value === undefined) continue;
      const plain = canonical(value);
      (fieldPasses(specs, type, name, plain, kind) ? read : unread)[where][name] = plain;
    }
  }
  const some = (part: Record<string, unknown>): boolean => Object.keys(part).length > 0;
  return {
    id,
    type,
    board,
    ...(removed ? { removed: { at: removed.at, by: removed.by } } : {}),
    ...(some(read.values) ? { values: read.values } : {}),
    ...(some(read.texts) ? { texts: read.texts } : {}),
    ...(some(unread.values) || some(unread.texts) ? { unread } : {}),
  };
}

/** Writes a project. @param specs what this version knows; decides what goes under `unread` */
export function exportProjectJson(stored: readonly StoredRecord[], specs: SpecLookup): string {
  const records = [...stored].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => recordOut(record, specs));
  const file = { format: JSON_FORMAT, version: JSON_VERSION, records: records.map((record) => canonical(record)) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy without prototypes; reports forbidden keys (`__proto__`) and values nested too deep. */
function safeCopy(value: unknown, path: JsonPath, tell: Tell): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (path.length > DEEPEST_JSON) {
    tell('formats.json.tooDeep', path, undefined, { most: DEEPEST_JSON });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => safeCopy(item, [...path, index], tell));
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) {
    if (key === '__proto__') tell('formats.json.reserved', path, undefined, { name: key });
    else copy[key] = safeCopy((value as JsonObject)[key], [...path, key], tell);
  }
  return copy;
}

function readRemoval(value: unknown, path: JsonPath, tell: Tell): Removal | null {
  if (value === undefined || value === null) return null;
  if (isObject(value)) {
    const { at, by } = value;
    if (typeof at === 'number' && typeof by === 'string' && by.length <= LIMITS.shortStringLength) return { at, by };
  }
  tell('formats.json.removed', path, value);
  return null;
}

interface Fields {
  readonly values: Record<string, unknown>;
  readonly texts: Record<string, string>;
}

/** @param checkedAs the type whose spec the fields must pass; null to accept them unchecked */
function readFields(
  from: JsonObject,
  path: JsonPath,
  into: Fields,
  checkedAs: string | null,
  specs: SpecLookup,
  tell: Tell,
): void {
  const fields = checkedAs === null ? undefined : specs.get(checkedAs)?.fields;
  for (const where of ['values', 'texts'] as const) {
    const all = from[where];
    if (all === undefined) continue;
    if (!isObject(all)) {
      tell('formats.json.kind', [...path, where], all, { kind: 'object' });
      continue;
    }
    for (const [name, value] of Object.entries(all)) {
      const at = [...path, where, name];
      const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (RESERVED.has(name) || name.length > LIMITS.shortStringLength)
        tell('formats.json.reserved', at, undefined, { name });
      else if (Object.hasOwn(into.values, name) || Object.hasOwn(into.texts, name)) tell('formats.json.twice', at);
      else if (where === 'texts' && typeof value !== 'string') tell('formats.json.kind', at, value, { kind: 'text' });
      else if (field && field.kind !== (where === 'texts' ? 'text' : 'value')) {
        tell(where === 'values' ? 'formats.json.notValue' : 'formats.json.notText', at, value);
      } else {
        const parsed = field?.schema.safeParse(value);
        const issue = parsed?.error?.issues[0];
        if (issue) {
          const inner = issue.path.filter((part) => typeof part !== 'symbol');
          tell('formats.json.field', [...at, ...inner], value);
        } else if (where === 'texts') into.texts[name] = value as string;
        else into.values[name] = value;
      }
    }
  }
}

function readRecord(value: unknown, path: JsonPath, specs: SpecLookup, tell: Tell): StoredRecord | null {
  if (!isObject(value)) {
    tell('formats.json.kind', path, value, { kind: 'object' });
    return null;
  }
  const { id, type, board } = value;
  if (!isId(id)) tell('formats.json.id', [...path, 'id'], id);
  if (typeof type !== 'string' || type === '' || type.length > LIMITS.shortStringLength)
    tell('formats.json.kind', [...path, 'type'], type, { kind: 'text' });
  if (board !== '' && !isId(board)) tell('formats.json.id', [...path, 'board'], board);
  const removed = readRemoval(value['removed'], [...path, 'removed'], tell);
  const fields: Fields = {
    values: Object.create(null) as Record<string, unknown>,
    texts: Object.create(null) as Record<string, string>,
  };
  readFields(value, path, fields, typeof type === 'string' ? type : null, specs, tell);
  const { unread } = value;
  if (isObject(unread)) readFields(unread, [...path, 'unread'], fields, null, specs, tell);
  else if (unread !== undefined) tell('formats.json.kind', [...path, 'unread'], unread, { kind: 'object' });
  if (!isId(id) || typeof type !== 'string' || typeof board !== 'string') return null;
  return { id, type, board, removed, ...fields };
}

function upgraded(file: JsonObject, tell: Tell): JsonObject | null {
  const { format, version } = file;
  if (format !== JSON_FORMAT) tell('formats.json.notPolku', ['format'], format);
  else if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    tell('formats.json.version', ['version'], version);
  else if (version > JSON_VERSION) tell('formats.json.newer', ['version'], version, { version, most: JSON_VERSION });
  else {
    let current = file;
    for (let from = version; from < JSON_VERSION; from++) current = UPGRADES.get(from)?.(current) ?? current;
    return current;
  }
  return null;
}

function readRecords(file: JsonObject, specs: SpecLookup, tell: Tell): readonly StoredRecord[] {
  const { records } = file;
  if (!Array.isArray(records)) {
    tell('formats.json.kind', ['records'], records, { kind: 'list' });
    return [];
  }
  const stored = new Map<string, StoredRecord>();
  const perBoard = new Map<string, number>();
  for (const [index, value] of (records as readonly unknown[]).entries()) {
    const record = readRecord(value, ['records', index], specs, tell);
    if (!record) continue;
    if (stored.has(record.id)) tell('formats.json.duplicateId', ['records', index, 'id'], record.id);
    stored.set(record.id, record);
    const count = (perBoard.get(record.board) ?? 0) + 1;
    perBoard.set(record.board, count);
    if (count === LIMITS.recordsPerBoard + 1)
      tell('formats.json.tooManyRecords', ['records', index], undefined, { most: LIMITS.recordsPerBoard });
  }
  return [...stored.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function syntaxRefusal(text: string): FormatRefusal {
  const problems = problemList();
  const error = jsonErrorIn(text);
  if (!error) problems.report('formats.json.tooDeep', {}, { most: DEEPEST_JSON });
  else {
    const where = { line: error.line, found: error.found };
    problems.report('formats.json.syntax', where, { expected: error.expected, char: error.char });
  }
  return problems.refusal() ?? { ok: false, problems: [], more: 0 };
}

/**
 * Reads a project file strictly where this version knows a field, and keeps unknown types and fields. Values this version
 * stores but cannot read (written by a newer app) are kept under `unread`. Never throws on what the file holds.
 * @param input the file's bytes or its text
 * @returns every record, or every problem (the first fifty) with its path and line
 */
export function parseProjectJson(input: Uint8Array | string, specs: SpecLookup): ProjectFile | FormatRefusal {
  const list = problemList();
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > LIMITS.importBytes) {
    list.report('formats.tooLarge', {}, { most: Math.floor(LIMITS.importBytes / 1024 / 1024) });
    return list.refusal() ?? { ok: false, problems: [], more: 0 };
  }
  const text = typeof input === 'string' ? withoutBom(input) : decodeFile(input).text;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text) as unknown;
  } catch {
    return syntaxRefusal(text);
  }
  const paths: JsonPath[] = [];
  const tell: Tell = (messageId, path, found, values = {}) => {
    list.report(messageId, { place: pathText(path) || null, found: shown(found) }, values);
    paths.push(path);
  };
  const file = safeCopy(parsed, [], tell);
  const current = isObject(file) ? upgraded(file, tell) : null;
  if (!isObject(file)) tell('formats.json.notPolku', [], parsed);
  const stored = current ? readRecords(current, specs, tell) : [];
  const pictures = current ? readPictures(current['pictures'], tell) : [];
  const refusal = list.refusal();
  return refusal ? { ...refusal, problems: withLines(refusal.problems, paths, text) } : { ok: true, stored, pictures };
}

/** @param found by place in the list, message ids of what is wrong with pictures; @returns null without any */
export function picturesRefusal(
  text: string,
  found: readonly { readonly index: number; readonly messageId: string; readonly values?: FormatProblem['values'] }[],
): FormatRefusal | null {
  const list = problemList();
  const paths: JsonPath[] = found.map(({ index }) => ['pictures', index, 'data']);
  for (const [at, { messageId, values }] of found.entries())
    list.report(messageId, { place: pathText(paths[at] ?? []) }, values);
  const refusal = list.refusal();
  return refusal && { ...refusal, problems: withLines(refusal.problems, paths, text) };
}

/** A file as a new project: ids are kept, since its document is new. */
export function importAsProject({ stored }: ProjectFile): readonly StoredRecord[] {
  return stored;
}
