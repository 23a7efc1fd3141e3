/** Where records are, in words and in order, by what their kind says of itself. */
import { BOARD_KINDS, isKindId, recordsOfKind, SPECS } from '../boards/index';
import type { BoardKind } from '../kernel/kind';
import type { RecordReader } from '../kernel/record-reader';
import type { AnyRecord } from '../kernel/records';
import type { Translator } from '../kernel/translate';
import { holdersOf } from './compared';

/** A record is in a stage, that is on a board; deeper there is a circle. */
const DEEPEST = 6;

/** @returns the kind of a board; null where the board is not there or of a kind unknown to this version */
export function kindOf(read: RecordReader, board: string): BoardKind | null {
  const kind = read.get(board)?.['kind'];
  return typeof kind === 'string' && isKindId(kind) ? BOARD_KINDS[kind] : null;
}

/** @returns names of what the record is in, outermost first; empty for what is directly on the board */
export function placeOf(read: RecordReader, record: AnyRecord, words: Translator): readonly string[] {
  if (record.board === '' || !SPECS.has(record.type)) return [];
  return kindOf(read, record.board)?.recordLocation?.(read, record, words) ?? [];
}

const ranks = new Map<string, ReadonlyMap<string, number>>();

function rankOf(kind: string | null, type: string): number {
  if (kind === null || !isKindId(kind)) return 0;
  let known = ranks.get(kind);
  if (!known) ranks.set(kind, (known = new Map(recordsOfKind(kind).map((spec, at) => [spec.type, at]))));
  return known.get(type) ?? known.size;
}

/**
 * @param read where the record is to be found
 * @returns a key by which records sort as they stand on their board: what is in another comes after it
 */
export function orderPath(read: RecordReader, record: AnyRecord, deep = 0): string {
  const kind = kindOf(read, record.board)?.id ?? null;
  const rank = String(rankOf(kind, record.type)).padStart(2, '0');
  const own = `${rank}${typeof record['order'] === 'string' ? record['order'] : ''} ${record.id}`;
  const [first] = deep < DEEPEST ? holdersOf(record, SPECS.get(record.type)) : [];
  const holder = first === undefined ? undefined : read.get(first);
  // Control characters sort before all that keys and ids are made of.
  return holder && holder.board === record.board ? `${orderPath(read, holder, deep + 1)}\u0001${own}` : own;
}
