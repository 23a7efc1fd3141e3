/** The part of a board that its thumbnail shows, made from its scene in pieces. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import type { BoardKind, PartPicture, SceneInput } from '@polku/shared/kernel/kind';
import { sameList } from '@polku/shared/kernel/memo';
import type { Pieces } from '@polku/shared/kernel/pieces';
import type { Projection } from '@polku/shared/kernel/projection';
import { type Box, boxesMeet, type Scene, type SceneItem } from '@polku/shared/kernel/scene';
import type { Words } from '../kernel/words/words';

const NARROWEST = 560;
const WIDEST = 1120;
/** Sheets are shown to their right edge. */
const WIDEST_SHEET = 1200;
/** Height by width. */
export const SHAPE = 9 / 16;

/** The top left part of a board. */
export interface Picture {
  readonly width: number;
  readonly items: readonly SceneItem[];
}

/**
 * @returns a function that makes the picture in pieces, and gives the same object while nothing that it shows has changed;
 *   null for a board of an unknown kind
 */
export function pictureMaker(
  projection: Projection,
  board: string,
  kind: string,
  words: Words,
): () => Pieces<Picture | null> {
  let parts: readonly unknown[] = [];
  let picture: Picture | null = null;
  const own: BoardKind | null = isKindId(kind) ? BOARD_KINDS[kind] : null;
  const part = own?.part?.();
  return function* () {
    if (!own) return null;
    const { records, shows = [] } = own;
    const now = [
      projection.get(board),
      projection.list('team', ''),
      projection.list('person', ''),
      projection.list('board', ''),
      ...records.map(({ type }) => projection.list(type, board)),
      ...projection.list('board', '').flatMap(({ id }) => shows.map((type) => projection.list(type, id))),
    ];
    if (sameList(parts, now)) return picture;
    const input = { read: projection, board, words };
    picture = part ? yield* partPicture(part, input) : wholePicture(own.picture(input).scene);
    parts = now;
    return picture;
  };
}

const areaOf = (width: number): Box => ({ x: 0, y: 0, width, height: width * SHAPE });

/** A board may have thousands of things: only what shows is drawn. A narrow one is shown larger. */
function* partPicture(part: PartPicture, input: SceneInput): Pieces<Picture> {
  const items = yield* part(input, areaOf(WIDEST));
  const right = Math.max(0, ...items.map(({ box }) => box.x + box.width));
  const width = Math.max(NARROWEST, Math.min(WIDEST, right));
  return { width, items: items.filter(({ box }) => boxesMeet(box, areaOf(width))) };
}

/** Of a kind whose boards are small. */
function wholePicture({ bounds, items, heads }: Scene): Picture {
  const width = Math.max(NARROWEST, Math.min(WIDEST_SHEET, bounds.x + bounds.width));
  const all = [...[...items].sort((a, b) => a.plane - b.plane), ...heads.top, ...heads.left];
  return { width, items: all.filter(({ box }) => boxesMeet(box, areaOf(width))) };
}
