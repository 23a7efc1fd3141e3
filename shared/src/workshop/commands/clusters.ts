/** Commands that gather notes: a note is in one cluster at a time, and a cluster without notes is gone. */
import type { Change } from '../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import { moveInListCommand } from '../../kernel/record-commands/move-in-list';
import { removeCommand } from '../../kernel/record-commands/remove';
import { restoreCommand } from '../../kernel/record-commands/restore';
import { recordExists, textsFit, valuesPass } from '../../kernel/record-commands/rules';
import { live, type RecordReader } from '../../kernel/record-reader';
import { clustersOf } from '../notes';
import { clusterRecord, WORKSHOP_RECORDS } from '../records';
import { hasRoom, notesFit, refuse } from '../rules';

/** @returns what takes the notes out of all clusters of the round but one */
function takeOut(read: RecordReader, round: string, notes: readonly string[], but: string | null): readonly Change[] {
  const taken = new Set(notes);
  return clustersOf(read, round).flatMap((cluster): readonly Change[] => {
    if (cluster.id === but || !cluster.notes.some((note) => taken.has(note))) return [];
    const left = cluster.notes.filter((note) => !taken.has(note));
    if (left.length === 0) return [{ op: 'remove', id: cluster.id }];
    return [{ op: 'set', id: cluster.id, fields: { notes: left } }];
  });
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

export interface MakeClusterArgs {
  /** Id of the round that the notes are of. */
  readonly round: string;
  /** The first one lends its words while there is no title. */
  readonly notes: readonly string[];
  readonly title?: string;
}

export const makeCluster: Command<MakeClusterArgs> = {
  name: 'makeCluster',
  check: ({ read }, { round, notes, title = '' }) =>
    firstRefusal(
      notesFit(unique(notes)),
      valuesPass(clusterRecord, { round, notes: unique(notes) }),
      textsFit(clusterRecord, 'title', [title]),
      hasRoom(read),
    ),
  plan(context, { round, notes, title = '' }) {
    const added = addRecords(context, clusterRecord, '', [{ round, notes: unique(notes), title }]);
    return { changes: [...takeOut(context.read, round, notes, null), ...added.changes], select: added.select };
  },
};

export interface AddToClusterArgs {
  readonly id: string;
  readonly notes: readonly string[];
}

const withNotes = ({ read }: CommandContext, { id, notes }: AddToClusterArgs): readonly string[] =>
  unique([...(live(read, clusterRecord, id)?.notes ?? []), ...notes]);

export const addToCluster: Command<AddToClusterArgs> = {
  name: 'addToCluster',
  check: (context, args) =>
    firstRefusal(
      recordExists(context.read, args.id, clusterRecord),
      notesFit(args.notes),
      notesFit(withNotes(context, args)),
      valuesPass(clusterRecord, { notes: withNotes(context, args) }),
    ),
  plan(context, args) {
    const cluster = live(context.read, clusterRecord, args.id);
    if (!cluster) return { changes: [] };
    const set: Change = { op: 'set', id: args.id, fields: { notes: withNotes(context, args) } };
    return { changes: [...takeOut(context.read, cluster.round, args.notes, args.id), set], select: [args.id] };
  },
};

export interface TakeFromClusterArgs {
  readonly round: string;
  readonly notes: readonly string[];
}

export const takeFromCluster: Command<TakeFromClusterArgs> = {
  name: 'takeFromCluster',
  check: ({ read }, { round, notes }) =>
    takeOut(read, round, notes, null).length === 0 ? refuse('notInCluster') : null,
  plan: ({ read }, { round, notes }) => ({ changes: takeOut(read, round, notes, null) }),
};

export interface MergeClustersArgs {
  /** The first one takes in the others. */
  readonly ids: readonly string[];
}

function clustersIn(read: RecordReader, ids: readonly string[]) {
  const all = unique(ids).flatMap((id) => live(read, clusterRecord, id) ?? []);
  return all.filter(({ round }) => round === all[0]?.round);
}

export const mergeClusters: Command<MergeClustersArgs> = {
  name: 'mergeClusters',
  check({ read }, { ids }) {
    const all = clustersIn(read, ids);
    return firstRefusal(
      all.length < 2 ? refuse('oneCluster') : null,
      notesFit(unique(all.flatMap(({ notes }) => notes))),
    );
  },
  plan({ read }, { ids }) {
    const [first, ...others] = clustersIn(read, ids);
    if (!first) return { changes: [] };
    const notes = unique([first, ...others].flatMap((cluster) => cluster.notes));
    const gone = others.map(({ id }): Change => ({ op: 'remove', id }));
    return { changes: [{ op: 'set', id: first.id, fields: { notes } }, ...gone], select: [first.id] };
  },
};

export const moveCluster = moveInListCommand('moveCluster', clusterRecord);
/** Their notes stand alone again. */
export const removeClusters = removeCommand({
  name: 'removeClusters',
  specs: [clusterRecord],
  records: WORKSHOP_RECORDS,
});
export const restoreClusters = restoreCommand({
  name: 'restoreClusters',
  specs: [clusterRecord],
  records: WORKSHOP_RECORDS,
});
