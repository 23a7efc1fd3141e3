/**
 * Duplicates a board with its content and findings decisions; in a target state, copies refer to their originals. References
 * within the copy lead to the copies; ids derived from the board's id stay derived from it.
 */
import { isKindId, recordsOfKind } from '../../boards/index';
import type { Change } from '../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../kernel/command';
import { boardRecord } from '../../kernel/project';
import { copiedFields } from '../../kernel/record-commands/copied-fields';
import { placeIn } from '../../kernel/record-commands/place';
import { boardExists, textsFit } from '../../kernel/record-commands/rules';
import { live, type RecordReader } from '../../kernel/record-reader';
import type { AnyRecord, FieldSpecs } from '../../kernel/records';
import { refuse } from '../rules';

export interface DuplicateBoardArgs {
  readonly id: string;
  readonly name: string;
  /** The copy is the target state of the board, for comparing the two. */
  readonly asTarget?: boolean;
}

export interface BoardCopy {
  /** Id of the new board. */
  readonly id: string;
  /** The change that makes the board, and those that give its neighbours keys to stand beside it. */
  readonly board: readonly Change[];
  /** What makes its records, one by one. */
  readonly records: () => Iterable<Change>;
}

/**
 * @param from where the board is read: the project now, or an older version of it
 * @returns the board and what is on it, to be made again under new ids; null for a kind unknown to this version
 */
export function copyOfBoard(
  context: CommandContext,
  from: RecordReader,
  { id, name, asTarget = false }: DuplicateBoardArgs,
): BoardCopy | null {
  const board = live(from, boardRecord, id);
  if (!board || !isKindId(board.kind)) return null;
  const specs = new Map<string, FieldSpecs>(recordsOfKind(board.kind).map((spec) => [spec.type, spec.fields]));
  const copy = context.newId();
  const originals: AnyRecord[] = [...specs.keys()].flatMap((type) => from.list(type, id));
  const ids = new Map(
    originals.map((record) => [
      record.id,
      record.id.startsWith(id) ? copy + record.id.slice(id.length) : context.newId(),
    ]),
  );
  const copied = (record: AnyRecord): Change => {
    const fields = copiedFields(record, specs.get(record.type) ?? {}, ids);
    for (const [field, spec] of Object.entries(specs.get(record.type) ?? {}))
      if (spec.copied && asTarget) fields[field] = record.id;
    return { op: 'create', id: ids.get(record.id) ?? '', type: record.type, board: copy, fields };
  };
  const boards = context.read.list(boardRecord, '');
  const at = boards.findIndex((other) => other.id === id);
  const place = placeIn(context, boards, at < 0 ? Infinity : at + 1);
  const { kind, owner, ownerPerson } = board;
  const state = asTarget ? 'target' : board.state;
  const fields = { kind, owner, ownerPerson, name, state, origin: asTarget ? id : null, order: place.order };
  return {
    id: copy,
    board: [{ op: 'create', id: copy, type: 'board', board: '', fields }, ...place.changes],
    *records() {
      for (const record of originals) yield copied(record);
    },
  };
}

export const duplicateBoard: Command<DuplicateBoardArgs> = {
  name: 'duplicateBoard',
  check({ read }, { id, name }) {
    const board = live(read, boardRecord, id);
    return firstRefusal(
      boardExists(read, id),
      board && !isKindId(board.kind) ? refuse('unknownKind') : null,
      textsFit(boardRecord, 'name', [name]),
    );
  },
  plan(context, args) {
    const copy = copyOfBoard(context, context.read, args);
    return copy ? { changes: [...copy.board, ...copy.records()], select: [copy.id] } : { changes: [] };
  },
};
