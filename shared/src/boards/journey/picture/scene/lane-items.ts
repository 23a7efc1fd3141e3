/** Lanes as scene items: chunks of columns, and the cards in card lanes. */
import { differingIndexes, withReplaced } from '../../../../kernel/list-changes';
import { type Box, boxesMeet, sameBox, type SceneItem, type Shape, unionBox } from '../../../../kernel/scene';
import type { Chunk, PreparedLane } from '../lanes/lane';
import { GEOMETRY } from '../grid/geometry';
import type { Slot, TimeAxis } from '../grid/axis';
import type { JourneyLayout, LayoutLane } from '../layout/journey-layout';
import { memoPart, sameList } from '../../../../kernel/memo';
import type { SceneCache } from './scene-cache';

/** Cuts the slots into chunks at columns. */
export function chunksOf({ slots }: TimeAxis): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  while (from < slots.length) {
    const index = chunkAt(slots, from);
    let to = from + 1;
    while (to < slots.length && chunkAt(slots, to) === index) to++;
    chunks.push({ index, from, to, slots: slots.slice(from, to) });
    from = to;
  }
  return chunks;
}

function chunkAt(slots: readonly Slot[], at: number): number {
  return Math.floor((slots[at]?.column ?? 0) / GEOMETRY.chunk);
}

/** A cut with the slots that it was made of. */
interface Cut {
  readonly slots: readonly Slot[];
  readonly chunks: readonly Chunk[];
}

/** The chunks of the axis; those whose slots are the same as last time are the same objects. */
function cutOf(axis: TimeAxis, last: Cut | undefined): Cut {
  const { slots } = axis;
  if (last?.slots === slots) return last;
  const differing = last ? differingIndexes(last.slots, slots) : null;
  const inPlace = differing?.every((at) => last?.slots[at]?.column === slots[at]?.column);
  if (!last || !differing || !inPlace) return { slots, chunks: chunksOf(axis) };
  const chunks = new Map<number, Chunk>();
  for (const at of differing) {
    const nth = chunkHolding(last.chunks, at);
    const chunk = last.chunks[nth];
    if (chunk) chunks.set(nth, { ...chunk, slots: slots.slice(chunk.from, chunk.to) });
  }
  return { slots, chunks: withReplaced(last.chunks, chunks) };
}

/** @returns the index of the chunk that a slot is in */
function chunkHolding(chunks: readonly Chunk[], slot: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.to ?? Infinity) <= slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface CachedChunk {
  readonly slots: readonly Slot[];
  /** Replaced when a slot moved. */
  readonly geometry: object;
  /** Replaced when a touchpoint changed. */
  readonly content: object;
}

/** Determines what changed in a chunk since last time, so that lanes need not read the rest. */
function cachedChunk({ index, slots }: Chunk, cache: Map<string, CachedChunk>): CachedChunk {
  const key = String(index);
  const old = cache.get(key);
  if (old?.slots === slots) return old;
  let [sameGeometry, sameContent] = [old?.slots.length === slots.length, old?.slots.length === slots.length];
  for (let i = 0; i < slots.length && (sameGeometry || sameContent); i++) {
    const [a, b] = [old?.slots[i], slots[i]];
    if (a?.x !== b?.x || a?.width !== b?.width) sameGeometry = false;
    if (a?.touchpoint !== b?.touchpoint) sameContent = false;
  }
  if (old && sameGeometry && sameContent) return old;
  const cached = {
    slots,
    geometry: old && sameGeometry ? old.geometry : {},
    content: old && sameContent ? old.content : {},
  };
  cache.set(key, cached);
  return cached;
}

/** One lane as it was drawn last. */
interface LastLane {
  readonly lane: PreparedLane;
  readonly words: unknown;
  readonly box: Box;
  readonly chunks: readonly Chunk[];
  readonly items: readonly SceneItem[];
}

interface KeptChunk {
  readonly words: unknown;
  readonly y: number;
  readonly height: number;
  readonly geometry: object;
  readonly content: object;
  readonly key: readonly unknown[];
  readonly around: readonly unknown[];
  readonly item: SceneItem;
}
const CUT = memoPart<Cut>('chunks of slots');
const LANES = memoPart<LastLane>('lanes');
const DRAWN = memoPart<KeptChunk>('drawn chunks');
const CHUNKS = memoPart<CachedChunk>('chunks');

const NOTHING: readonly unknown[] = [];

/**
 * @param area what to draw of lanes in chunks; without it all
 * @returns a list for each lane that draws in chunks, and one for each whose things are items
 */
export function laneItems(layout: JourneyLayout, cache: SceneCache, area?: Box): readonly (readonly SceneItem[])[] {
  const lists: (readonly SceneItem[])[] = [];
  const { words } = layout.laneContext;
  const cuts = cache.memo.part(CUT);
  const cut = cutOf(layout.axis, cuts.get(''));
  // Curves and words reach over the ends of their chunk.
  const over = 2 * layout.axis.measures.pitch;
  const around = area && { ...area, x: area.x - over, width: area.width + 2 * over };
  const chunks = around ? cut.chunks.filter((chunk) => boxesMeet(chunkBox(around, chunk), around)) : cut.chunks;
  cuts.set('', cut);
  const lasts = cache.memo.part(LANES);
  for (const { type, lane, box } of layout.lanes) {
    if (lane.things) lists.push(lane.things(box, cache.keep));
    if (!lane.chunk) continue;
    const last = lasts.get(type.id);
    const inPlace = last?.words === words && sameBox(last.box, box);
    const itemOf = (chunk: Chunk): SceneItem => chunkItem({ type, lane, box }, chunk, words, cache);
    const differing = last && inPlace ? differingChunks(last, lane, chunks) : null;
    const own =
      last && differing
        ? withReplaced(last.items, new Map(differing.map((at) => [at, itemOf(chunks[at] as Chunk)])))
        : chunks.map(itemOf);
    lasts.set(type.id, { lane, words, box, chunks, items: own });
    lists.push(own);
  }
  return lists;
}

/** @returns the indexes of the chunks that the lane may draw otherwise than last time, in the same place; null: all */
function differingChunks(last: LastLane, lane: PreparedLane, chunks: readonly Chunk[]): readonly number[] | null {
  const differing = differingIndexes(last.chunks, chunks);
  // Without `around`, a chunk shows its own touchpoints alone.
  if (!differing || last.lane === lane || (!last.lane.around && !lane.around)) return differing;
  if (!lane.since || lane.since.mark !== last.lane.mark) return null;
  const also = lane.since.slots.map((slot) => chunkHolding(chunks, slot));
  return [...new Set([...differing, ...also])].filter((nth) => nth < chunks.length);
}

function chunkItem({ type, lane, box }: LayoutLane, chunk: Chunk, words: unknown, cache: SceneCache): SceneItem {
  const kept = cache.memo.part(DRAWN);
  const id = `lane:${type.id}:${chunk.index}`;
  const { geometry, content } = cachedChunk(chunk, cache.memo.part(CHUNKS));
  const old = kept.get(id);
  const around = lane.around?.(chunk) ?? NOTHING;
  const placed =
    old !== undefined &&
    old.words === words &&
    old.y === box.y &&
    old.height === box.height &&
    old.geometry === geometry &&
    sameList(old.around, around);
  if (placed && old.content === content) return old.item;
  const key = lane.key?.(chunk) ?? NOTHING;
  let item = placed && sameList(old.key, key) ? old.item : undefined;
  if (!item) {
    const shapes = lane.chunk?.(box, chunk) ?? [];
    item = { id, plane: 0, box: unionBox([chunkBox(box, chunk), ...shapes.map(shapeBox)]), shapes, interactive: false };
  }
  kept.set(id, { words, y: box.y, height: box.height, geometry, content, key, around, item });
  return item;
}

function chunkBox(box: Box, { slots }: Chunk): Box {
  const x = slots[0]?.x ?? box.x;
  const last = slots.at(-1);
  return { x, y: box.y, width: (last ? last.x + last.width : x) - x, height: box.height };
}

/** @returns a box that holds the shape, strokes included; a text's box reaches from its ascent to its descent */
export function shapeBox(shape: Shape): Box {
  if (shape.kind === 'circle') {
    const r = shape.r + (shape.stroke ? (shape.strokeWidth ?? 1) / 2 : 0);
    return { x: shape.x - r, y: shape.y - r, width: 2 * r, height: 2 * r };
  }
  if (shape.kind === 'text') {
    const { x, y, width, size, anchor } = shape;
    if (shape.turned) return { x: x - size * 0.24, y, width: size * 1.21, height: width };
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    return { x: left, y: y - size * 0.97, width, height: size * 1.21 };
  }
  if (shape.kind === 'path') {
    const half = shape.stroke ? (shape.strokeWidth ?? 1) / 2 : 0;
    let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const command of shape.commands) {
      for (let i = 1; i + 1 < command.length; i += 2) {
        const [x, y] = [command[i] as number, command[i + 1] as number];
        [x1, y1, x2, y2] = [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
      }
    }
    return { x: x1 - half, y: y1 - half, width: x2 - x1 + 2 * half, height: y2 - y1 + 2 * half };
  }
  return { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
}
