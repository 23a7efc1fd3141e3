/** Lanes as scene items: chunks of columns, and the things that stand in lanes of cards. */
import { type Box, type SceneItem, type Shape, unionBox } from '../../../kernel/scene';
import type { Chunk } from '../lanes/lane';
import { GEOMETRY } from '../layout/geometry';
import type { Slot, TimeAxis } from '../layout/axis';
import type { JourneyLayout } from '../layout/journey-layout';
import { sameList, type SceneMemory } from './keep';

/** Cuts the slots into chunks at columns. */
export function chunksOf({ slots }: TimeAxis): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  while (from < slots.length) {
    const index = Math.floor((slots[from]?.column ?? 0) / GEOMETRY.chunk);
    let to = from + 1;
    while (to < slots.length && Math.floor((slots[to]?.column ?? 0) / GEOMETRY.chunk) === index) to++;
    chunks.push({ index, from, to, slots: slots.slice(from, to) });
    from = to;
  }
  return chunks;
}

interface KnownChunk {
  readonly slots: readonly Slot[];
  /** Replaced when a slot moved. */
  readonly geometry: object;
  /** Replaced when a touchpoint changed. */
  readonly content: object;
}

/** Finds out per chunk what changed since last time, so that lanes need not look at what did not. */
function knownChunks(chunks: readonly Chunk[], memory: Map<string, KnownChunk>): readonly KnownChunk[] {
  return chunks.map(({ index, slots }) => {
    const key = String(index);
    const old = memory.get(key);
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
  });
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
  const chunks = chunksOf(layout.axis);
  const known = knownChunks(chunks, memory.part('chunks'));
  const kept = memory.part<KeptChunk>('lanes');
  for (const { type, lane, box } of layout.lanes) {
    if (lane.things) items.push(...lane.things(box, memory.keep));
    if (!lane.chunk) continue;
    chunks.forEach((chunk, i) => {
      const id = `lane:${type.id}:${chunk.index}`;
      const { geometry = NOTHING, content = NOTHING } = known[i] ?? {};
      const old = kept.get(id);
      const around = lane.around?.(chunk) ?? NOTHING;
      const placed =
        old?.words === words &&
        old.y === box.y &&
        old.height === box.height &&
        old.geometry === geometry &&
        sameList(old.around, around);
      if (placed && old.content === content) {
        items.push(old.item);
        return;
      }
      const key = lane.key?.(chunk) ?? NOTHING;
      let item = placed && sameList(old.key, key) ? old.item : undefined;
      if (!item) {
        const shapes = lane.chunk?.(box, chunk) ?? [];
        item = {
          id,
          plane: 0,
          box: unionBox([chunkBox(box, chunk), ...shapes.map(shapeBox)]),
          shapes,
          interactive: false,
        };
      }
      kept.set(id, { words, y: box.y, height: box.height, geometry, content, key, around, item });
      items.push(item);
    });
  }
  return items;
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
