/** Layout of the relation map: columns from referring boards to those they refer to. Deterministic; CSS pixels. */
import type { Relation } from '../boards/relations';

export const NODE = { width: 220, height: 58 } as const;
const ACROSS = 180;
const DOWN = 40;
const MARGIN = 12;
const LABEL_LINE = 16;

export interface MapNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export interface MapLine {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Relation[];
  /** An SVG path from the one that refers to the other. */
  readonly path: string;
  /** Position of its label's first line, centred. */
  readonly label: { readonly x: number; readonly y: number };
}
export interface RelationMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
}

/** Longest path to each board from one without references to it; a cycle is cut where it closes. */
function columnsOf(boards: readonly string[], relations: readonly Relation[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const open = new Set<string>();
  const columnOf = (id: string): number => {
    const cached = columns.get(id);
    if (cached !== undefined) return cached;
    open.add(id);
    let column = 0;
    for (const { from, to } of relations) {
      if (to === id && !open.has(from)) column = Math.max(column, columnOf(from) + 1);
    }
    open.delete(id);
    columns.set(id, column);
    return column;
  };
  for (const id of boards) columnOf(id);
  return columns;
}

/** @param boards ids in the project's order; relations to others are left out, and so are boards without relations */
export function relationMap(boards: readonly string[], all: readonly Relation[]): RelationMap {
  const known = new Set(boards);
  const relations = all.filter(({ from, to }) => known.has(from) && known.has(to));
  const related = boards.filter((id) => relations.some(({ from, to }) => from === id || to === id));
  const columns = columnsOf(related, relations);
  const rows: string[][] = [];
  for (const id of related) (rows[columns.get(id) ?? 0] ??= []).push(id);
  const tallest = Math.max(0, ...rows.map((row) => row.length));
  const height = tallest * (NODE.height + DOWN) - (tallest > 0 ? DOWN : 0) + MARGIN * 2;
  const places = new Map<string, MapNode>();
  for (const [column, row] of rows.entries()) {
    const middleOf = (id: string): number => {
      const before = relations.flatMap(({ from, to }) => (to === id ? (places.get(from)?.y ?? []) : []));
      return before.length === 0 ? 0 : before.reduce((sum, y) => sum + y, 0) / before.length;
    };
    const sorted = row.map((id) => ({ id, middle: middleOf(id) })).sort((a, b) => a.middle - b.middle);
    const top = (height - sorted.length * (NODE.height + DOWN) + DOWN) / 2;
    for (const [nth, { id }] of sorted.entries()) {
      places.set(id, {
        id,
        x: MARGIN + column * (NODE.width + ACROSS),
        y: top + nth * (NODE.height + DOWN),
      });
    }
  }
  const lines = linesOf(relations, places);
  const lowest = lines.map(({ label, relations: own }) => label.y + own.length * LABEL_LINE);
  return {
    width: Math.max(0, rows.length * (NODE.width + ACROSS) - ACROSS) + MARGIN * 2,
    height: Math.max(height, ...lowest),
    nodes: [...places.values()],
    lines,
  };
}

function linesOf(relations: readonly Relation[], places: ReadonlyMap<string, MapNode>): readonly MapLine[] {
  const pairs = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = `${relation.from} ${relation.to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), relation]);
  }
  const wanted = [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    const from = first && places.get(first.from);
    const to = first && places.get(first.to);
    if (!first || !from || !to) return [];
    const x1 = from.x + NODE.width;
    const y1 = from.y + NODE.height / 2;
    const x2 = to.x;
    const y2 = to.y + NODE.height / 2;
    const bend = Math.max(60, Math.abs(x2 - x1) / 2);
    // In the gap after the board that refers, for a line over more than one column: the gap before the other board is
    // full of the labels of those that are nearer. A line to the next column has one gap only.
    const long = x2 - x1 > ACROSS * 1.5;
    const x = long ? x1 + ACROSS / 2 : x2 > x1 ? x2 - ACROSS / 2 : (x1 + x2) / 2;
    const t = x2 > x1 ? (x - x1) / (x2 - x1) : 0.5;
    const tall = pair.length * LABEL_LINE;
    const top = Math.max(0, y1 + (y2 - y1) * (t * t * (3 - 2 * t)) - tall / 2);
    const path = `M ${x1} ${y1} C ${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
    return { from: first.from, to: first.to, relations: pair, path, x, top, tall };
  });
  const taken: { readonly x: number; readonly top: number; readonly bottom: number }[] = [];
  return wanted
    .sort((a, b) => a.top - b.top)
    .map(({ x, top: ideal, tall, ...line }) => {
      let top = ideal;
      // A label never covers another: it moves down until it is free.
      for (let again = true; again; ) {
        const other = taken.find((one) => Math.abs(one.x - x) < ACROSS && top < one.bottom && one.top < top + tall);
        again = other !== undefined;
        if (other) top = other.bottom + 2;
      }
      taken.push({ x, top, bottom: top + tall });
      return { ...line, label: { x, y: top + LABEL_LINE - 4 } };
    });
}
