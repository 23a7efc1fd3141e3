/** Free notes as a table, in reading order: kind, text, and for arrows what they connect. */
import { noteRecord } from './note-record';
import { notesInReadingOrder } from './note-scene';
import type { OutlineTable } from '../outline';
import type { RecordReader } from '../projection';
import type { Translator } from '../translate';

/** @returns one table, or none on a board without notes */
export function noteTables(
  read: RecordReader,
  board: string,
  words: Translator,
  nameOf: (id: string) => string,
): readonly OutlineTable[] {
  const notes = read.list(noteRecord, board);
  if (notes.length === 0) return [];
  const end = (id: string | null): string => (id !== null && read.get(id)?.removed === null ? nameOf(id) : '');
  return [
    {
      id: 'notes',
      heading: words.t('notes.table'),
      columns: ['kind', 'text', 'from', 'to'].map((column) => words.t(`notes.column.${column}`)),
      rows: notesInReadingOrder(notes).map(({ id, kind, text, from, to }) => ({
        id,
        cells: [words.t(`notes.kind.${kind}`), text, end(from), end(to)],
      })),
    },
  ];
}
