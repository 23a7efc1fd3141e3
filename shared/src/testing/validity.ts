/** What must hold of every document at any time, and whether peers agree. */
import { type Doc, decodeStateVector, encodeStateVector, Map as YMap, Text } from 'yjs';
import { readStored, recordsOf, type SpecLookup } from '../kernel/document';
import { createProjection, type RecordReader } from '../kernel/projection';
import { readJourney } from '../boards/journey/facts/journey-reader';
import type { Peer } from './peer';

/** @returns everything that people see of the project, as one string to compare: live records of all types */
export function visible(read: RecordReader, specs: SpecLookup): string {
  const boards = ['', ...read.list('board', '').map(({ id }) => id)];
  return JSON.stringify([...specs.keys()].map((type) => boards.map((board) => read.list(type, board))));
}

/** @returns everything that is stored, as one string to compare */
export function stored(doc: Doc): string {
  return JSON.stringify(readStored(doc));
}

/**
 * @param ordered whether updates came in order. Without it a value may be gone before its successor is there, and who sets
 *   and takes back a field in that moment leaves it empty; readers must bear that, and do.
 * @returns what is wrong with the peer's document or with its projection; empty when nothing is
 */
export function faults(peer: Peer, specs: SpecLookup, ordered = true): readonly string[] {
  const { doc, read } = peer;
  const found: string[] = [];
  const fresh = createProjection(doc, specs);
  if (visible(read, specs) !== visible(fresh, specs)) found.push('the projection is not what a fresh one reads');
  fresh.destroy();
  for (const [id, item] of recordsOf(doc).entries()) {
    const record = read.get(id);
    if (!(item instanceof YMap) || !record) {
      found.push(`${id} is not a record`);
      continue;
    }
    const spec = specs.get(record.type);
    if (!spec) found.push(`${id} is of the unknown type "${record.type}"`);
    if (record.rejected.length > 0) found.push(`${record.type} ${id} holds invalid ${record.rejected.join(', ')}`);
    for (const [name, field] of Object.entries(spec?.fields ?? {})) {
      if (field.kind === 'text' && !(item.get(name) instanceof Text))
        found.push(`${record.type}.${name} of ${id} is no text`);
      if (ordered && name === 'order' && record[name] === '' && record.type !== 'lane')
        found.push(`${record.type} ${id} has no order`);
    }
  }
  for (const board of read.list('board', '')) found.push(...journeyFaults(read, board.id));
  return found;
}

/** Every live touchpoint stands in exactly one column or is parked: nothing vanishes. */
function journeyFaults(read: RecordReader, board: string): readonly string[] {
  const { columns, touchpoints, parked } = readJourney(read, board);
  const seen = [...columns.flatMap((column) => column.touchpoints), ...parked].map(({ id }) => id).sort();
  const all = read.list('touchpoint', board).map(({ id }) => id);
  const found: string[] = [];
  if (JSON.stringify(seen) !== JSON.stringify([...all].sort()))
    found.push(`touchpoints of ${board} are lost or doubled`);
  if (touchpoints.length + parked.length !== all.length) found.push(`reading order of ${board} is not complete`);
  if (columns.some(({ index }, at) => index !== at)) found.push(`columns of ${board} are not numbered in order`);
  return found;
}

/** The order of clients in a state vector means nothing. */
function vectorOf(doc: Doc): string {
  return JSON.stringify([...decodeStateVector(encodeStateVector(doc))].sort(([a], [b]) => a - b));
}

/** @returns names of peers that do not hold the same as the first */
export function diverged(peers: readonly Peer[], specs: SpecLookup): readonly string[] {
  const [first, ...others] = peers;
  if (!first) return [];
  const vector = vectorOf(first.doc);
  const same = (other: Peer): boolean =>
    stored(other.doc) === stored(first.doc) &&
    visible(other.read, specs) === visible(first.read, specs) &&
    vectorOf(other.doc) === vector;
  return others.filter((other) => !same(other)).map(({ name }) => name);
}
