/**
 * Finds slots whose boxes meet an area: a uniform grid, since items change far more often than a packed tree could be
 * rebuilt. Boxes that span very many cells (bands of a long board) are tested individually.
 */
import { type Box, boxesMeet } from '@polku/shared/kernel/scene';

const cell = 512;
const manyCells = 64;
const stride = 1 << 21;

interface Span {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function spanOf(box: Box): Span {
  return {
    x1: Math.floor(box.x / cell),
    y1: Math.floor(box.y / cell),
    x2: Math.floor((box.x + box.width) / cell),
    y2: Math.floor((box.y + box.height) / cell),
  };
}
const cellsIn = (span: Span): number => (span.x2 - span.x1 + 1) * (span.y2 - span.y1 + 1);
const keyOf = (x: number, y: number): number => (y + stride / 2) * stride + (x + stride / 2);

export interface BoxGrid {
  put(slot: number, box: Box): void;
  remove(slot: number, box: Box): void;
  /** @returns slots whose boxes meet the area, each once, ascending; `boxOf` answers the box of a slot */
  query(area: Box, slots: number, boxOf: (slot: number) => Box): number[];
}

export function createBoxGrid(): BoxGrid {
  const cells = new Map<number, number[]>();
  const wide = new Set<number>();
  const each = (span: Span, visit: (key: number) => void): void => {
    for (let y = span.y1; y <= span.y2; y++) for (let x = span.x1; x <= span.x2; x++) visit(keyOf(x, y));
  };
  return {
    put(slot, box) {
      const span = spanOf(box);
      if (cellsIn(span) > manyCells) {
        wide.add(slot);
        return;
      }
      each(span, (key) => {
        const held = cells.get(key);
        if (held) held.push(slot);
        else cells.set(key, [slot]);
      });
    },
    remove(slot, box) {
      const span = spanOf(box);
      if (cellsIn(span) > manyCells) {
        wide.delete(slot);
        return;
      }
      each(span, (key) => {
        const held = cells.get(key);
        const at = held?.indexOf(slot) ?? -1;
        if (held && at >= 0) held.splice(at, 1);
        if (held?.length === 0) cells.delete(key);
      });
    },
    query(area, slots, boxOf) {
      const found: number[] = [];
      const span = spanOf(area);
      if (cellsIn(span) > slots) {
        for (let slot = 0; slot < slots; slot++) if (boxesMeet(boxOf(slot), area)) found.push(slot);
        return found;
      }
      const taken = new Set<number>();
      const take = (slot: number): void => {
        if (taken.has(slot)) return;
        taken.add(slot);
        if (boxesMeet(boxOf(slot), area)) found.push(slot);
      };
      for (const slot of wide) take(slot);
      each(span, (key) => cells.get(key)?.forEach(take));
      return found.sort((a, b) => a - b);
    },
  };
}
