/**
 * Duplicates a board with its content and findings decisions; in a target state, copies refer to their originals. References
 * within the copy lead to the copies; ids derived from the board's id stay derived from it.
 */
import { isKindId, recordsOfKind } from '../../boards/index';
import type { Change } from '../../kernel/change';
import { type Command, firstRefusal } from '../../kernel/command';
import { boardRecord } from '../../kernel/project';
import { placeIn } from '../../kernel/record-commands/place';
import { boardExists, textsFit } from '../../kernel/record-commands/rules';
import { live } from '../../kernel/record-reader';
import type { AnyRecord, FieldSpecs } from '../../kernel/records';
import { refuse } from '../rules';

export interface DuplicateBoardArgs {
  readonly id: string;
  readonly name: string;
  /** The copy is the target state of the board, for comparing the two. */
  readonly asTarget?: boolean;
}

function turn(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => turn(inner, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, turn(inner, ids)]));
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
  plan(context, { id, name, asTarget = false }) {
    const { read } = context;
    const board = live(read, boardRecord, id);
    if (!board || !isKindId(board.kind)) return { changes: [] };
    const specs = new Map<string, FieldSpecs>(recordsOfKind(board.kind).map((spec) => [spec.type, spec.fields]));
    const copy = context.newId();
    const originals: AnyRecord[] = [...specs.keys()].flatMap((type) => read.list(type, id));
    const ids = new Map(
      originals.map((record) => [
        record.id,
        record.id.startsWith(id) ? copy + record.id.slice(id.length) : context.newId(),
      ]),
    );
    const copies = originals.map((record): Change => {
      const fields: Record<string, unknown> = {};
      for (const [field, spec] of Object.entries(specs.get(record.type) ?? {})) {
        const value = record[field];
        if (value !== spec.fallback) fields[field] = spec.kind === 'text' ? value : turn(value, ids);
        if (spec.copied && asTarget) fields[field] = record.id;
      }
      return { op: 'create', id: ids.get(record.id) ?? '', type: record.type, board: copy, fields };
    });
    const boards = read.list(boardRecord, '');
    const place = placeIn(context, boards, boards.findIndex((other) => other.id === id) + 1);
    const { kind, owner, ownerPerson } = board;
    const state = asTarget ? 'target' : board.state;
    const fields = { kind, owner, ownerPerson, name, state, origin: asTarget ? id : null, order: place.order };
    return {
      changes: [{ op: 'create', id: copy, type: 'board', board: '', fields }, ...copies, ...place.changes],
      select: [copy],
    };
  },
};
