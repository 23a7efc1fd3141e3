/** Notes that people wrote in a round, and how they were gathered. Pure; every note is in one place. */
import type { RoundResult } from '../kernel/rounds';
import type { RecordReader } from '../kernel/record-reader';
import { type Cluster, clusterRecord } from './records';

export interface RoundNote {
  readonly id: string;
  readonly text: string;
  /** Id of the item that it was written on. */
  readonly item: string;
  /** Teams of who wrote it; none in a nameless round. */
  readonly teams: readonly string[];
  /** Only of open rounds. */
  readonly name: string;
  readonly onBehalf: boolean;
  readonly later: boolean;
}

/** @returns the notes of a revealed round, in the order in which they were given out */
export function notesOf(result: RoundResult | null): readonly RoundNote[] {
  return (result?.items ?? []).flatMap(({ item, asks }) =>
    asks.flatMap(({ rows }) =>
      rows.flatMap(({ values, note, teams = [], name = '', onBehalf = false, later = false }): readonly RoundNote[] => {
        const text = values['note'];
        if (note === undefined || typeof text !== 'string' || text.trim() === '') return [];
        return [{ id: note, text: text.trim(), item, teams, name, onBehalf, later }];
      }),
    ),
  );
}

/** Notes that stand together: a cluster, or a note alone. */
export interface Gathered {
  /** Of the first note: what is voted on. Votes on its other notes count for it, too. */
  readonly id: string;
  /** Null: a note alone. */
  readonly cluster: Cluster | null;
  /** In the words of the cluster, or of its first note. */
  readonly text: string;
  readonly notes: readonly RoundNote[];
  /** Items that its notes were written on, the most frequent first. */
  readonly items: readonly string[];
  readonly voices: number;
  /** Ids of teams that these voices came from. */
  readonly teams: readonly string[];
}

/** @returns the live clusters of a round, in order */
export function clustersOf(read: RecordReader, round: string): readonly Cluster[] {
  return read.list(clusterRecord, '').filter((cluster) => cluster.round === round);
}

function gatheredOf(cluster: Cluster | null, notes: readonly RoundNote[]): Gathered | null {
  const [first] = notes;
  if (!first) return null;
  const counts = new Map<string, number>();
  for (const { item } of notes) counts.set(item, (counts.get(item) ?? 0) + 1);
  return {
    id: first.id,
    cluster,
    text: cluster?.title.trim() || first.text,
    notes,
    items: [...counts].sort(([, a], [, b]) => b - a).map(([item]) => item),
    voices: notes.length,
    teams: [...new Set(notes.flatMap(({ teams }) => teams))],
  };
}

/**
 * Clusters in their order, then the notes that are in none. A note that two people put into two clusters at the same time is in
 * the first of them.
 */
export function gather(notes: readonly RoundNote[], clusters: readonly Cluster[]): readonly Gathered[] {
  const loose = new Map(notes.map((note) => [note.id, note]));
  const gathered = clusters.flatMap((cluster) => {
    const own = cluster.notes.flatMap((id) => {
      const note = loose.get(id);
      loose.delete(id);
      return note ?? [];
    });
    return gatheredOf(cluster, own) ?? [];
  });
  return [...gathered, ...[...loose.values()].flatMap((note) => gatheredOf(null, [note]) ?? [])];
}
