/** Creates records at a position in their list, and the command that adds one to a board. */
import type { Change } from '../change';
import { type Command, type CommandContext, firstRefusal } from '../command';
import type { FieldSpec, RecordSpec } from '../records';
import { placeIn } from './place';
import { boardHasRoom, boardExists, textsFit, valuesPass } from './rules';

export type Listed = RecordSpec<string, { readonly order: FieldSpec<string> }>;
type Fields = Readonly<Record<string, unknown>>;

export interface AddedPlan {
  readonly changes: readonly Change[];
  /** Ids of the new ones, in order. */
  readonly select: readonly string[];
}

/**
 * @param rows fields of each new record
 * @param siblings left out: all of the type on the board
 * @param index among the siblings; left out: last
 */
export function addRecords(
  context: CommandContext,
  spec: Listed,
  board: string,
  rows: readonly Fields[],
  siblings: readonly { readonly id: string; readonly order: string }[] = context.read.list(spec, board),
  index = Infinity,
): AddedPlan {
  const { keys, changes } = placeIn(context, siblings, index, rows.length);
  const select = rows.map(() => context.newId());
  const made = rows.map((fields, at): Change => {
    const all = { ...fields, order: keys[at] ?? '' };
    return { op: 'create', id: select[at] ?? '', type: spec.type, board, fields: all };
  });
  return { changes: [...made, ...changes], select };
}

/**
 * @param records all that the boards of the kind hold
 * @param means where the new one goes, and what is in it; texts apart, since each has its own rule
 */
export function addCommand<Args>(
  name: string,
  spec: Listed,
  records: readonly RecordSpec[],
  means: (args: Args) => {
    readonly board: string;
    readonly texts: Readonly<Record<string, string>>;
    readonly fields?: Fields;
  },
): Command<Args> {
  return {
    name,
    check({ read }, args) {
      const { board, texts, fields = {} } = means(args);
      return firstRefusal(
        boardExists(read, board),
        ...Object.entries(texts).map(([field, text]) => textsFit<RecordSpec>(spec, field, [text])),
        valuesPass(spec, fields),
        boardHasRoom(read, records, board, 1),
      );
    },
    plan(context, args) {
      const { board, texts, fields } = means(args);
      return addRecords(context, spec, board, [{ ...fields, ...texts }]);
    },
  };
}
