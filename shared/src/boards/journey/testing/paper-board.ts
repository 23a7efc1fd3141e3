/** For tests of layout and scene: a board of plain records without a document, read as the projection would. */
import { type RecordReader, readerOf } from '../../../kernel/record-reader';
import { PROJECT_RECORDS } from '../../../kernel/project';
import { type AnyRecord, byOrder } from '../../../kernel/records';
import { sameValue } from '../../../kernel/stored-values';
import { JOURNEY_RECORDS } from '../records/schema';

const SPECS = new Map([...PROJECT_RECORDS, ...JOURNEY_RECORDS].map((spec) => [spec.type as string, spec]));

export interface PaperBoard extends RecordReader {
  /** Adds or replaces a record; fields that are not given have their default. */
  put(type: string, id: string, fields?: Readonly<Record<string, unknown>>): void;
  remove(id: string): void;
}

/** @param board id of the board; teams, boards and the project belong to no board */
export function paperBoard(board: string): PaperBoard {
  const records = new Map<string, AnyRecord>();
  let lists = new Map<string, readonly AnyRecord[]>();
  const put: PaperBoard['put'] = (type, id, fields = {}) => {
    const before = records.get(id);
    const defaults = Object.fromEntries(
      Object.entries(SPECS.get(type)?.fields ?? {}).map(([name, field]) => [
        name,
        (field as { fallback: unknown }).fallback,
      ]),
    );
    // What says the same keeps its identity, as in the projection.
    const said = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, sameValue(before?.[name], value) ? before?.[name] : value]),
    );
    const home = ['team', 'board', 'project'].includes(type) ? '' : board;
    records.set(
      id,
      Object.freeze({ ...defaults, ...before, ...said, id, type, board: home, removed: null, rejected: [] }),
    );
    lists = new Map([...lists].filter(([key]) => !key.startsWith(`${type}\n`)));
  };
  return {
    put,
    remove(id) {
      const record = records.get(id);
      if (record) records.set(id, Object.freeze({ ...record, removed: { at: 1, by: '' } }));
      lists = new Map();
    },
    ...readerOf({
      get: (id) => records.get(id),
      list(type, home) {
        const key = `${type}\n${home}`;
        let list = lists.get(key);
        if (!list) {
          const found = [...records.values()].filter((r) => r.type === type && r.board === home && !r.removed);
          lists.set(key, (list = Object.freeze(found.sort((a, b) => byOrder(a as never, b as never)))));
        }
        return list;
      },
    }),
  };
}
