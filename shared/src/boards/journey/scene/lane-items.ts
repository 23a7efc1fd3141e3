/** Lanes as scene items: chunks of columns, and the things that stand in lanes of cards. */
import { type Box, sameBox, type SceneItem, type Shape, unionBox } from '../../../kernel/scene';
import type { Chunk, PreparedLane } from '../lanes/lane';
import { GEOMETRY } from '../layout/geometry';
import type { Slot, TimeAxis } from '../layout/axis';
import type { JourneyLayout, LayoutLane } from '../layout/journey-layout';
import { sameList, type SceneMemory } from './keep';

/** Cuts the slots into chunks at columns. @param before a cut made earlier: chunks of the same slots are taken from it */
export function chunksOf({ slots }: TimeAxis, before: readonly Chunk[] = []): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  while (from < slots.length) {
    const old = before[chunks.length];
    if (old?.from === from && holds(old, slots)) {
      chunks.push(old);
      from = old.to;
      continue;
    }
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

/** @returns whether the chunk has the slots that it had, and ends where it did */
function holds({ index, from, to, slots: own }: Chunk, slots: readonly Slot[]): boolean {
  for (let at = from; at < to; at++) if (own[at - from] !== slots[at]) return false;
  return to <= slots.length && (to === slots.length || chunkAt(slots, to) !== index);
}

interface KnownChunk {
  readonly slots: readonly Slot[];
  /** Replaced when a slot moved. */
  readonly geometry: object;
  /** Replaced when a touchpoint changed. */
  readonly content: object;
}

/** Finds out what changed in a chunk since last time, so that lanes need not look at what did not. */
function knownChunk({ index, slots }: Chunk, memory: Map<string, KnownChunk>): KnownChunk {
  const key = String(index);
  const old = memory.get(key);
  if (old?.slots === slots) return old;
  let [sameGeometry, sameContent] = [old?.slots.length === slots.length, old?.slots.length === slots.length];
  for (let i = 0; i < slots.length && (sameGeometry || sameContent); i++) {
    const [a, b] = [old?.slots[i], slots[i]];
    if (a?.x !== b?.x || a?.width !== b?.width) sameGeometry = false;
    if (a?.touchpoint !== b?.touchpoint) sameContent = false;
  }
  if (old && sameGeometry && sameContent) return old;
  const known = {
    slots,
    geometry: old && sameGeometry ? old.geometry : {},
    content: old && sameContent ? old.content : {},
  };
  memory.set(key, known);
  return known;
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
const NOTHING: readonly unknown[] = [];

export function laneItems(layout: JourneyLayout, memory: SceneMemory): readonly SceneItem[] {
  const items: SceneItem[] = [];
  const { words } = layout.laneContext;
  const cuts = memory.part<readonly Chunk[]>('cut');
  const chunks = chunksOf(layout.axis, cuts.get(''));
  cuts.set('', chunks);
  const lasts = memory.part<LastLane>('lanes last');
  for (const { type, lane, box } of layout.lanes) {
    if (lane.things) items.push(...lane.things(box, memory.keep));
    if (!lane.chunk) continue;
    const last = lasts.get(type.id);
    const same = last?.lane === lane && last.words === words && sameBox(last.box, box);
    const own = chunks.map((chunk, at) => {
      const before = same && last.chunks[at] === chunk ? last.items[at] : undefined;
      return before ?? chunkItem({ type, lane, box }, chunk, words, memory);
    });
    lasts.set(type.id, { lane, words, box, chunks, items: own });
    for (const item of own) items.push(item);
  }
  return items;
}

function chunkItem({ type, lane, box }: LayoutLane, chunk: Chunk, words: unknown, memory: SceneMemory): SceneItem {
  const kept = memory.part<KeptChunk>('lanes');
  const id = `lane:${type.id}:${chunk.index}`;
  const { geometry, content } = knownChunk(chunk, memory.part('chunks'));
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
