/**
 * Queries on the scene by id, area and point, and changes since the previous scene. Unchanged items keep their identity, and
 * derived lists know where they differ.
 */
import { differingIndexes } from '@polku/shared/kernel/list-changes';
import { type Box, sameBox, type Scene, type SceneItem } from '@polku/shared/kernel/scene';
import type { Point } from '../canvas-types';
import { type BoxGrid, createBoxGrid } from './box-grid';
import { touchesItem } from './hit-test';

export interface ItemChange {
  readonly before: SceneItem | undefined;
  readonly after: SceneItem | undefined;
}

export interface SceneIndex {
  update(scene: Scene): readonly ItemChange[];
  item(id: string): SceneItem | undefined;
  /** In painting order. */
  query(area: Box): SceneItem[];
  /** The topmost interactive item at the point; `reach` is how near a thin line counts, in board units. */
  hit(point: Point, reach: number): SceneItem | undefined;
  items(): readonly SceneItem[];
  /** Called after every update in which this id's item was changed, added or removed. */
  watch(id: string, listener: () => void): () => void;
  /** Called with the changes of every update. */
  subscribe(listener: (changes: readonly ItemChange[]) => void): () => void;
}

export function createSceneIndex(): SceneIndex {
  let items: readonly SceneItem[] = [];
  let slots = new Map<string, number>();
  let grid: BoxGrid = createBoxGrid();
  const watchers = new Map<string, Set<() => void>>();
  const listeners = new Set<(changes: readonly ItemChange[]) => void>();
  const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
  const boxOf = (slot: number): Box => items[slot]?.box ?? nowhere;

  /** @returns undefined when a thing came, went or has another place in the order */
  const exchangedIn = (next: readonly SceneItem[]): ItemChange[] | undefined => {
    const slotsChanged = differingIndexes(items, next);
    if (!slotsChanged?.every((slot) => items[slot]?.id === next[slot]?.id)) return undefined;
    const changes: ItemChange[] = [];
    for (const slot of slotsChanged) {
      const before = items[slot];
      const after = next[slot];
      if (!before || !after) continue;
      if (!sameBox(before.box, after.box)) {
        grid.remove(slot, before.box);
        grid.put(slot, after.box);
      }
      changes.push({ before, after });
    }
    items = next;
    return changes;
  };
  const rebuild = (next: readonly SceneItem[]): ItemChange[] => {
    const changes: ItemChange[] = [];
    const nextSlots = new Map<string, number>();
    const nextGrid = createBoxGrid();
    for (const [slot, after] of next.entries()) {
      nextSlots.set(after.id, slot);
      nextGrid.put(slot, after.box);
      const was = slots.get(after.id);
      const before = was === undefined ? undefined : items[was];
      if (before !== after) changes.push({ before, after });
    }
    for (const before of items) if (!nextSlots.has(before.id)) changes.push({ before, after: undefined });
    items = next;
    slots = nextSlots;
    grid = nextGrid;
    return changes;
  };
  const query = (area: Box): SceneItem[] => {
    const planes: [SceneItem[], SceneItem[], SceneItem[]] = [[], [], []];
    for (const slot of grid.query(area, items.length, boxOf)) {
      const item = items[slot];
      if (item) planes[item.plane].push(item);
    }
    return planes[0].concat(planes[1], planes[2]);
  };

  return {
    update(scene) {
      const changes = exchangedIn(scene.items) ?? rebuild(scene.items);
      for (const change of changes) {
        const id = change.after?.id ?? change.before?.id;
        if (id !== undefined) watchers.get(id)?.forEach((listener) => listener());
      }
      if (changes.length > 0) for (const listener of listeners) listener(changes);
      return changes;
    },
    item(id) {
      const slot = slots.get(id);
      return slot === undefined ? undefined : items[slot];
    },
    query,
    hit(point, reach) {
      const near = query({ x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach });
      for (let at = near.length - 1; at >= 0; at--) {
        const item = near[at];
        if (item?.interactive && touchesItem(item, point, reach)) return item;
      }
      return undefined;
    },
    items: () => items,
    watch(id, listener) {
      const held = watchers.get(id) ?? new Set();
      watchers.set(id, held.add(listener));
      return () => {
        held.delete(listener);
        if (held.size === 0 && watchers.get(id) === held) watchers.delete(id);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
