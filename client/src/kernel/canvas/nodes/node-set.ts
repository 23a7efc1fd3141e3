/**
 * Which things are React Flow nodes now: those in and around the view when near, and at any zoom focused, edited or (a few)
 * selected ones, in reading order. Unchanged nodes keep their identity; few are added or removed per frame.
 */
import type { Box, SceneItem } from '@polku/shared/kernel/scene';
import { boxesMeet, sameBox } from '@polku/shared/kernel/scene';
import type { Node } from '@xyflow/react';
import type { Camera } from '../camera/camera';
import type { FrameWorker } from '../camera/frame-scheduler';
import type { ItemChange, SceneIndex } from '../index/scene-index';
import { isBackdrop } from '../picture/level-policy';
import { mountWindow } from './mount-window';

export type BoardNodeType = Node<{ readonly id: string }, 'board'>;

export interface NodeSet extends FrameWorker {
  /** Everything that shall be seen in the view is mounted. */
  complete(): boolean;
  /** Where things are mounted; null when far. */
  area(): Box | null;
  setNear(near: boolean): void;
  setPinned(ids: ReadonlySet<string>): void;
  follow(): void;
  changed(changes: readonly ItemChange[]): void;
}

export interface NodeSetPort {
  readonly camera: Camera;
  readonly index: SceneIndex;
  readonly wake: () => void;
  /** Gives React Flow its nodes. */
  readonly publish: (nodes: BoardNodeType[]) => void;
}

const perFrame = { pan: 6, rest: 10 };
const removedPerFrame = 12;
const noHandles: [] = [];
/** React Flow calls every node a "node" for screen readers; ours have their own descriptions. */
const quiet = { 'aria-roledescription': undefined } as const;

export function createNodeSet({ camera, index, wake, publish }: NodeSetPort): NodeSet {
  const mounted = new Map<string, BoardNodeType>();
  let order: readonly string[] = [];
  let near = false;
  let first = true;
  let pinned: ReadonlySet<string> = new Set();
  let target: Box | null = null;
  let queue: SceneItem[] = [];
  let surplus: string[] = [];
  let stale = true;

  const wanted = (item: SceneItem): boolean => pinned.has(item.id) || (near && !isBackdrop(item));
  /**
   * New nodes are inserted at their place. A moved one keeps its DOM position until it is remounted: moving an element
   * in the document would take the focus, and a half-typed text, from its siblings.
   */
  const give = (): void => {
    const known = new Set(order);
    const next = order.filter((id) => mounted.has(id));
    for (const [id, node] of mounted) {
      if (known.has(id)) continue;
      const at = next.findIndex((other) => readsBefore(node, mounted.get(other)));
      next.splice(at < 0 ? next.length : at, 0, id);
    }
    order = next;
    publish(next.flatMap((id) => mounted.get(id) ?? []));
  };
  /** Queues what is missing, that in view first, and what is no longer needed. */
  const plan = (): void => {
    stale = false;
    queue = [];
    surplus = [];
    const seen = camera.seen();
    const keep = new Set(pinned);
    if (near && target) {
      const missing: SceneItem[] = [];
      for (const item of index.query(target)) {
        if (isBackdrop(item)) continue;
        keep.add(item.id);
        if (!mounted.has(item.id)) missing.push(item);
      }
      queue = missing.filter((item) => boxesMeet(item.box, seen));
      const inView = new Set(queue);
      for (const item of missing) if (!inView.has(item)) queue.push(item);
    }
    for (const id of pinned) {
      const item = index.item(id);
      if (item && !mounted.has(id)) queue.unshift(item);
    }
    for (const id of mounted.keys()) if (!keep.has(id)) surplus.push(id);
  };

  return {
    complete() {
      if (!near) return true;
      if (stale) return false;
      const seen = camera.seen();
      return !queue.some((item) => boxesMeet(item.box, seen));
    },
    area: () => (near ? target : null),
    setNear(next) {
      if (near === next) return;
      near = next;
      target = near ? mountWindow(camera.seen(), null) : null;
      stale = true;
      wake();
    },
    setPinned(ids) {
      pinned = ids;
      stale = true;
      wake();
    },
    follow() {
      if (!near || camera.phase.getState().phase === 'zoom') return;
      const next = mountWindow(camera.seen(), target);
      if (next === target) return;
      target = next;
      stale = true;
      wake();
    },
    changed(changes) {
      let republish = false;
      for (const { before, after } of changes) {
        if (before && after) {
          const node = mounted.get(after.id);
          if (node && (!sameBox(before.box, after.box) || before.plane !== after.plane)) {
            mounted.set(after.id, nodeOf(after));
            republish = true;
          } else if (!node && !sameBox(before.box, after.box)) stale = true;
        } else if (before) {
          republish = mounted.delete(before.id) || republish;
          stale = true;
        } else stale = true;
      }
      if (republish) give();
      if (stale) wake();
    },
    work() {
      const { phase } = camera.phase.getState();
      if (phase === 'zoom' && pinned.size === 0) return false;
      if (stale) plan();
      if (queue.length === 0 && surplus.length === 0) return false;
      const many = first ? queue.length : phase === 'rest' ? perFrame.rest : perFrame.pan;
      let added = 0;
      for (const item of queue.splice(0, many)) {
        const now = index.item(item.id);
        if (!now || !wanted(now) || mounted.has(now.id)) continue;
        mounted.set(now.id, nodeOf(now));
        added++;
      }
      if (added > 0) first = false;
      // Taking away is never urgent: not in the frames in which things come.
      const gone = added === 0 ? surplus.splice(0, removedPerFrame) : [];
      for (const id of gone) mounted.delete(id);
      if (added > 0 || gone.length > 0) give();
      return queue.length > 0 || surplus.length > 0;
    },
  };
}

function readsBefore({ position: a }: BoardNodeType, other: BoardNodeType | undefined): boolean {
  const b = other?.position;
  return b !== undefined && (a.x < b.x || (a.x === b.x && a.y < b.y));
}

function nodeOf(item: SceneItem): BoardNodeType {
  const { x, y, width, height } = item.box;
  return {
    id: item.id,
    type: 'board',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: noHandles,
    zIndex: item.plane,
    data: { id: item.id },
    domAttributes: quiet,
  };
}
