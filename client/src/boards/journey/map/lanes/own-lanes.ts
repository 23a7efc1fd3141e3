/**
 * A person's own arrangement of one board's lanes, kept on this device and applied over the board's lane records before
 * layout, so that neither layout nor document knows of it. Null: the board's arrangement.
 */
import { arrangeLanes } from '@polku/shared/boards/journey/picture/lanes/arrange';
import { LANE_TYPES } from '@polku/shared/boards/journey/picture/lanes/list';
import { type Lane, laneId, laneRecord } from '@polku/shared/boards/journey/records/schema';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import { type Kept, memoPart } from '@polku/shared/kernel/memo';
import * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { savePreference, parsedPreference } from '../../../../kernel/local-preferences';

const ownSchema = z.object({
  /** All lanes from the top, once this person has moved one. */
  order: z.optional(z.array(z.string())),
  lanes: z.record(
    z.string(),
    z.object({
      shown: z.optional(z.boolean()),
      height: z.optional(z.nullable(z.number().check(z.minimum(20), z.maximum(1200)))),
    }),
  ),
});
export type OwnLanes = z.infer<typeof ownSchema>;
export interface OwnLanesState {
  readonly own: OwnLanes | null;
  /** While a saved view's lanes are shown: what this person had before, and gets back. Not kept on the device. */
  readonly before?: { readonly own: OwnLanes | null } | null;
}
export type OwnLanesStore = StoreApi<OwnLanesState>;

const keyOf = (board: string): string => `polku.lanes.${board}`;

/** The arrangement of one board, kept whenever it changes. */
export function createOwnLanes(board: string): OwnLanesStore {
  const store = createStore<OwnLanesState>(() => ({ own: parsedPreference(keyOf(board), ownSchema) }));
  store.subscribe((state) => {
    const { own } = state.before ?? state;
    savePreference(keyOf(board), own && JSON.stringify(own));
  });
  return store;
}

/** Shows the lanes of a saved view to this person, in its order; null gives them back what they had. */
export function borrowLanes(store: OwnLanesStore, lanes: readonly string[] | null): void {
  const state = store.getState();
  const before = state.before ?? { own: state.own };
  if (lanes === null) {
    store.setState({ own: before.own, before: null });
    return;
  }
  const all = LANE_TYPES.map(({ id }) => id);
  const shown = new Set(lanes);
  const order = [...lanes.filter((id) => all.includes(id)), ...all.filter((id) => !shown.has(id))];
  const own = { order, lanes: Object.fromEntries(all.map((id) => [id, { shown: shown.has(id) }])) };
  store.setState({ own, before });
}

/** @returns the board's lane records merged with a person's own */
export function mergeLanes(records: readonly Lane[], own: OwnLanes, board: string): readonly Lane[] {
  const byLane = new Map(records.map((record) => [record.lane, record]));
  const names = new Set([...byLane.keys(), ...Object.keys(own.lanes), ...(own.order ?? [])]);
  const merged = [...names].map((lane): Lane => {
    const base = byLane.get(lane) ?? blankLane(board, lane);
    const mine = own.lanes[lane];
    const at = own.order?.indexOf(lane) ?? -1;
    return {
      ...base,
      ...(mine?.shown === undefined ? {} : { shown: mine.shown }),
      ...(mine?.height === undefined ? {} : { height: mine.height }),
      ...(own.order ? { order: at < 0 ? '' : `a${String(at).padStart(4, '0')}` } : {}),
    };
  });
  return merged.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
}

function blankLane(board: string, lane: string): Lane {
  const { type } = laneRecord;
  return {
    id: laneId(board, lane),
    type,
    board,
    removed: null,
    rejected: [],
    lane,
    order: '',
    shown: null,
    height: null,
    personas: null,
  };
}

/** By board. */
const MERGED = memoPart<Kept<readonly Lane[]>>('lanes with a person’s own');

/** @returns the board's lane records, merged with a person's own if any; the same list while unchanged */
export function lanesFor(read: RecordReader, board: string, own: OwnLanes | null): readonly Lane[] {
  const records = read.list(laneRecord, board);
  return own ? read.memo.keep(MERGED, board, [own, records], () => mergeLanes(records, own, board)) : records;
}

/** @returns the arrangement after a lane was moved to a place among those that are shown */
export function movedLane(
  own: OwnLanes,
  records: readonly Lane[],
  shown: readonly string[],
  lane: string,
  index: number,
): OwnLanes {
  const others = shown.filter((name) => name !== lane);
  const all = arrangeLanes(LANE_TYPES, records).map(({ id }) => id);
  const rest = all.filter((name) => name !== lane);
  const before = others[Math.max(0, Math.min(index, others.length)) - 1];
  const next = others[index];
  const at = before === undefined ? (next === undefined ? 0 : rest.indexOf(next)) : rest.indexOf(before) + 1;
  return { ...own, order: [...rest.slice(0, at), lane, ...rest.slice(at)] };
}
