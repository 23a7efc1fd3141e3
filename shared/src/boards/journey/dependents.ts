/**
 * What goes with what: a stage's touchpoints and cards, a touchpoint's cards and connectors. They are removed together
 * in one step, and come back together.
 */
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';
import { liveRecord } from './rules';
import { type Card, type Connector, type Touchpoint, cardRecord, connectorRecord, touchpointRecord } from './schema';

interface Parts {
  readonly touchpoints: readonly Touchpoint[];
  readonly cards: readonly Card[];
  readonly connectors: readonly Connector[];
}

function collect(ids: readonly string[], partsOf: (board: string) => Parts, boardOf: (id: string) => string | null) {
  const all = new Set<string>();
  const boards = new Set<string>();
  for (const id of ids) {
    const board = boardOf(id);
    if (board === null) continue;
    all.add(id);
    boards.add(board);
  }
  for (const board of boards) {
    const { touchpoints, cards, connectors } = partsOf(board);
    for (const { id, stage } of touchpoints) if (stage !== null && all.has(stage)) all.add(id);
    for (const { id, under } of cards) if (under !== null && all.has(under)) all.add(id);
    for (const { id, from, to } of connectors) {
      if ((from !== null && all.has(from)) || (to !== null && all.has(to))) all.add(id);
    }
  }
  return [...all];
}

/** @returns the live records among the ids and what goes with them, each id once, the given ones first */
export function withDependents(read: RecordReader, ids: readonly string[]): readonly string[] {
  return collect(
    ids,
    (board) => ({
      touchpoints: read.list(touchpointRecord, board),
      cards: read.list(cardRecord, board),
      connectors: read.list(connectorRecord, board),
    }),
    (id) => liveRecord(read, id)?.board ?? null,
  );
}

/**
 * @param removed removed records, of which those count that were removed in the same step
 * @returns the id and what goes with it among them
 */
export function removedDependents(removed: readonly AnyRecord[], id: string): readonly string[] {
  const of = (type: string): readonly unknown[] => removed.filter((record) => record.type === type);
  return collect(
    [id],
    () => ({
      touchpoints: of('touchpoint') as readonly Touchpoint[],
      cards: of('card') as readonly Card[],
      connectors: of('connector') as readonly Connector[],
    }),
    () => '',
  );
}
