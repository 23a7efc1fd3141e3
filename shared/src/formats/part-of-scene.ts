/**
 * Extracts part of a board for a picture: the selection with a margin, or whole columns (stages of a journey) with their
 * heads and the row heads moved next to them. Pure; the result is a scene.
 */
import { movedItem } from '../kernel/move-shapes';
import { type Box, boxesMeet, type Scene, type SceneItem, unionBox } from '../kernel/scene';

/** Less than the gap between two cards, so that neighbours do not show. */
const ROOM = 12;
/** Less than half the gap between two stages. */
const COLUMN_ROOM = 10;

/**
 * @param ids records that are drawn on the board; others are passed over
 * @returns the scene of the part; null where the board draws none of them
 */
export function partOfScene(scene: Scene, ids: readonly string[]): Scene | null {
  const wanted = new Set(ids);
  const chosen = ({ id, interactive }: SceneItem): boolean => interactive && wanted.has(id);
  const things = scene.items.filter(chosen);
  const columns = scene.heads.top.filter(chosen);
  if (columns.length > 0) return ofColumns(scene, unionBox([...columns, ...things].map(({ box }) => box)));
  if (things.length === 0) return null;
  return ofArea(scene, cut(widened(unionBox(things.map(({ box }) => box)), ROOM), scene.bounds));
}

/** Without heads: they would be seen in part. */
function ofArea(scene: Scene, area: Box): Scene {
  const items = scene.items.filter(({ box }) => boxesMeet(box, area));
  return { bounds: area, items, heads: { ...scene.heads, top: [], left: [] } };
}

/** All rows and lanes over the width of the columns. */
function ofColumns(scene: Scene, { x, width }: Box): Scene {
  const { y, height } = scene.bounds;
  const { leftWidth, top, left } = scene.heads;
  const area = { x: x - COLUMN_ROOM, y, width: width + 2 * COLUMN_ROOM, height };
  const strip: Box = { x: x - leftWidth, y, width: leftWidth - COLUMN_ROOM, height };
  // Covers what reaches into the strip from the right. Beneath the heads: they are painted by plane, in this order.
  const paper: SceneItem = {
    id: 'part:strip',
    plane: 0,
    box: strip,
    interactive: false,
    shapes: [{ kind: 'rect', ...strip, fill: 'paper' }],
  };
  return {
    bounds: unionBox([strip, area]),
    items: ofArea(scene, area).items,
    heads: {
      ...scene.heads,
      top: top.filter(({ box }) => boxesMeet(box, area)),
      left: [paper, ...left.map((head) => movedItem(head, x - leftWidth, 0))],
    },
  };
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** @returns what the box has in common with the other, which it must meet */
function cut(box: Box, bounds: Box): Box {
  const x = Math.max(box.x, bounds.x);
  const y = Math.max(box.y, bounds.y);
  const right = Math.min(box.x + box.width, bounds.x + bounds.width);
  const bottom = Math.min(box.y + box.height, bounds.y + bounds.height);
  return { x, y, width: right - x, height: bottom - y };
}
