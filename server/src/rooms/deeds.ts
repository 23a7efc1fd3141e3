/** What an accepted update did, read from the transactions in which Yjs took it in: whose clocks, what was deleted, which records. */
import { recordsOf } from '@polku/shared/kernel/document';
import { isId } from '@polku/shared/kernel/ids';
import { isJointClient } from '@polku/shared/kernel/joint-creation';
import { boardRecord } from '@polku/shared/kernel/project';
import { BOARD, TYPE } from '@polku/shared/kernel/record-keys';
import * as Y from 'yjs';
import type { Deed } from '../log/log-types';
import { itemOfType } from './struct-store';

type Type = Y.AbstractType<unknown>;

/** @returns the key under which the type stands in the root map, or null where it stands in none */
function recordOf(type: Type, root: Type): string | null {
  let item = itemOfType(type);
  while (item) {
    if (item.parent === root) return item.parentSub;
    item = item.parent instanceof Y.AbstractType ? itemOfType(item.parent as Type) : null;
  }
  return null;
}

/** Fields in which the app itself notes who changed a board last: nobody's work. */
const NOTES = new Set(
  Object.entries(boardRecord.fields).flatMap(([name, field]) => ('bookkeeping' in field ? [name] : [])),
);

/** @returns whether only such notes of a board were changed */
function isNoted(type: Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>, keys: ReadonlySet<string | null>): boolean {
  if (!(type instanceof Y.Map) || type.get(TYPE) !== boardRecord.type) return false;
  return [...keys].every((key) => key !== null && NOTES.has(key));
}

/** @returns ids of the records that were made, changed or deleted; what has no proper id is no record to anybody */
function touched({ doc, changed }: Y.Transaction): Set<string> {
  const root = recordsOf(doc) as Type;
  const ids = new Set<string>();
  for (const [type, keys] of changed) {
    if (isNoted(type, keys)) continue;
    const found = (type as Type) === root ? keys : [recordOf(type as Type, root)];
    for (const id of found) if (isId(id)) ids.add(id);
  }
  return ids;
}

/** Nothing of it may be taken for granted: whatever a client wrote is in it. */
function boardOf(doc: Y.Doc, id: string): string {
  const record: unknown = recordsOf(doc).get(id);
  const board: unknown = record instanceof Y.Map ? record.get(BOARD) : null;
  return isId(board) ? board : '';
}

/**
 * @param transactions just ended; cheap: in what they changed
 * @param clients of which they brought something new
 * @param at ms
 */
export function deedOf(
  transactions: readonly Y.Transaction[],
  clients: readonly number[],
  memberId: string | null,
  at: number,
): Deed {
  const written: number[] = [];
  const deleted: number[] = [];
  const things = new Map<string, string[]>();
  for (const transaction of transactions) {
    if (memberId !== null) {
      for (const client of clients) {
        const [from, to] = [transaction.beforeState.get(client) ?? 0, transaction.afterState.get(client) ?? 0];
        if (to > from && !isJointClient(client)) written.push(client, from, to);
      }
      for (const [client, ranges] of transaction.deleteSet.clients)
        for (const { clock, len } of ranges) deleted.push(client, clock, clock + len);
    }
    for (const id of touched(transaction)) {
      const board = boardOf(transaction.doc, id);
      const here = things.get(board);
      if (here) here.push(id);
      else things.set(board, [id]);
    }
  }
  return { at, memberId, written, deleted, things };
}
