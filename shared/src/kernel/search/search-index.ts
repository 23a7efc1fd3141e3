/**
 * Full-text search in a project's records of any type: texts and short strings that people write, rating sources and extra
 * fields. Every word of the query must occur in the record. Folded texts are cached by record identity, so an edit costs one
 * record.
 */
import type { RecordReader } from '../projection';
import type { AnyRecord, AnyFieldSpec, RecordSpec } from '../records';
import type { Translator } from '../translate';
import { createFolding, type Folding } from './fold';

export interface SearchHit {
  readonly record: AnyRecord;
  /** Name of the field that contains the first word. */
  readonly field: string;
  /** The field's text. */
  readonly text: string;
  /** Where the first word is in the text; null when it only names the record in another field. */
  readonly at: readonly [from: number, to: number] | null;
}

export interface SearchIndex {
  /**
   * @param boards ids of the boards to look in, in the order of the results; `''` is the project (teams, boards)
   * @param limit hits at most; `total` counts all
   */
  search(
    query: string,
    boards: readonly string[],
    limit?: number,
  ): { readonly hits: readonly SearchHit[]; readonly total: number };
  /** @returns ids of the records of a board that match; null for an empty query */
  matching(query: string, board: string): ReadonlySet<string> | null;
}

interface Said {
  readonly field: string;
  readonly text: string;
}
interface Indexed {
  readonly said: readonly Said[];
  readonly folded: readonly string[];
  readonly all: string;
}

/** Fields that name a thing come first: their hits rank before hits in longer texts. */
const NAMES = ['title', 'name', 'text', 'label'];

/** @param specs of all record types; what a type does not describe is not searched */
export function createSearchIndex(
  read: RecordReader,
  specs: Iterable<RecordSpec>,
  locale: Translator['locale'],
): SearchIndex {
  const folding = createFolding(locale);
  const types = [...specs].map((spec) => ({ type: spec.type, fields: searchedFields(spec) }));
  const known = new WeakMap<AnyRecord, Indexed>();
  const indexed = (record: AnyRecord, fields: readonly string[]): Indexed => {
    let entry = known.get(record);
    if (!entry) known.set(record, (entry = indexOf(record, fields, folding)));
    return entry;
  };
  const each = (words: readonly string[], board: string, found: (record: AnyRecord, entry: Indexed) => void): void => {
    for (const { type, fields } of types) {
      if (fields.length === 0) continue;
      for (const record of read.list(type, board)) {
        const entry = indexed(record, fields);
        if (words.every((word) => entry.all.includes(word))) found(record, entry);
      }
    }
  };
  const wordsOf = (query: string): readonly string[] => folding.fold(query).split(/\s+/).filter(Boolean);
  return {
    search(query, boards, limit = 50) {
      const words = wordsOf(query);
      const [first] = words;
      if (first === undefined) return { hits: [], total: 0 };
      const ranked: { rank: number; record: AnyRecord; entry: Indexed }[] = [];
      let total = 0;
      for (const board of boards) {
        each(words, board, (record, entry) => {
          total++;
          ranked.push({ rank: rankOf(entry, first), record, entry });
        });
      }
      // Sorting keeps the order of boards and of the records on them within a rank.
      ranked.sort((a, b) => a.rank - b.rank);
      return { hits: ranked.slice(0, limit).map(({ record, entry }) => hitOf(record, entry, first, folding)), total };
    },
    matching(query, board) {
      const words = wordsOf(query);
      if (words.length === 0) return null;
      const ids = new Set<string>();
      each(words, board, ({ id }) => ids.add(id));
      return ids;
    },
  };
}

/** @returns names of the fields that search reads, those that name the record first; empty: it is never found */
export function searchedFields(spec: RecordSpec): readonly string[] {
  const names = Object.entries(spec.fields)
    .filter(([name, field]) => holdsWords(name, field))
    .map(([name]) => name);
  return names.sort((a, b) => nameRank(a) - nameRank(b));
}

const nameRank = (field: string): number => (NAMES.includes(field) ? NAMES.indexOf(field) : NAMES.length);

/** Texts, strings, and values with a written part: the sources of ratings, names of metrics, own fields. */
function holdsWords(name: string, field: AnyFieldSpec): boolean {
  if (field.code || field.refs) return false;
  if (field.kind === 'text') return true;
  if (typeof field.fallback === 'string') return field.schema.safeParse('any words at all').success;
  return name === 'extra' || name === 'metric' || field.schema.safeParse({ mean: 3, n: null, source: '' }).success;
}

function indexOf(record: AnyRecord, fields: readonly string[], folding: Folding): Indexed {
  const said: Said[] = [];
  const say = (field: string, value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '') said.push({ field, text: value });
  };
  for (const field of fields) {
    const value = record[field];
    if (typeof value !== 'object' || value === null) say(field, value);
    else if (field === 'extra')
      for (const [name, text] of Object.entries(value)) say(field, `${name}: ${String(text)}`);
    else {
      const { name, source } = value as { readonly name?: unknown; readonly source?: unknown };
      say(field, name);
      say(field, source);
    }
  }
  const folded = said.map(({ text }) => folding.fold(text));
  return { said, folded, all: folded.join('\n') };
}

/** 0: its name begins with the word; 1: a word of its name does; 2: its name holds it; 3: another text does. */
function rankOf({ said, folded }: Indexed, word: string): number {
  const [name = ''] = folded;
  if (said[0] && nameRank(said[0].field) < NAMES.length) {
    if (name.startsWith(word)) return 0;
    const at = name.indexOf(word);
    if (at > 0) return /[\s\-–—/(]/.test(name[at - 1] ?? '') ? 1 : 2;
  }
  return 3;
}

function hitOf(record: AnyRecord, { said, folded }: Indexed, word: string, folding: Folding): SearchHit {
  const at = folded.findIndex((text) => text.includes(word));
  const { field, text } = said[Math.max(0, at)] ?? { field: '', text: '' };
  const { folded: whole, places } = folding.foldWithPlaces(text);
  const from = whole.indexOf(word);
  if (from < 0) return { record, field, text, at: null };
  const end = places[from + word.length] ?? text.length;
  return { record, field, text, at: [places[from] ?? 0, end] };
}
