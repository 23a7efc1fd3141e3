/** The command that moves a record among those of its type and board. */
import type { Command } from '../command';
import { live, type RecordReader } from '../record-reader';
import type { RecordOf } from '../records';
import type { Listed } from './add';
import { placeIn } from './place';
import { recordExists } from './rules';

export interface MoveInListArgs {
  readonly id: string;
  /** Among the others: 0 is first. */
  readonly index: number;
}

/** @returns the list that the record is in; empty when it is not there */
function listOf(read: RecordReader, id: string, specs: readonly Listed[]): readonly RecordOf<Listed>[] {
  const spec = specs.find((one) => live(read, one, id));
  return spec ? read.list(spec, read.get(id)?.board ?? '') : [];
}

export function moveInListCommand(name: string, ...specs: readonly Listed[]): Command<MoveInListArgs> {
  return {
    name,
    check: ({ read }, { id }) => recordExists(read, id, ...specs),
    plan(context, { id, index }) {
      const list = listOf(context.read, id, specs);
      const target = Math.max(0, Math.min(index, list.length - 1));
      if (list[target]?.id === id) return { changes: [], select: [id] };
      const others = list.filter((other) => other.id !== id);
      const { order, changes } = placeIn(context, others, target);
      return { changes: [{ op: 'set', id, fields: { order } }, ...changes], select: [id] };
    },
  };
}
