/**
 * PNGs larger than one canvas, put together from tiles that are painted and compressed one by one: memory follows the file,
 * not the pixels. Tiles side by side make a band; bands are joined from the top.
 */
import { type Box, boxesMeet, type SceneItem } from '@polku/shared/kernel/scene';
import { mostOfTile } from './encode-tile';
import { nextTask } from './next-task';
import { pngChunk, pngHeader, pngTitle } from './png-chunks';
import type { PngPlan } from './png-plan';
import { StreamJoiner } from './stream-joiner';
import type { TileBits } from './tile-deflate';
import type { TileMaker } from './tile-makers';
import { type Layers, type Tile, tileBox } from './tile-painter';

/** Tiles that are sent to a thread together. */
const batchTiles = 8;
/** What joining may take at a time, ms. */
const slice = 12;
const rowsBetweenLooks = 8;

export interface Making {
  readonly title?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How much is done, 0–1. */
  readonly tell?: ((done: number) => void) | undefined;
}

/** @returns the items that reach over more than one batch of tiles */
export function wideItems(layers: Layers, { scale }: Pick<PngPlan, 'scale'>): readonly SceneItem[] {
  const wide = (batchTiles * mostOfTile.width) / scale;
  return layers.flatMap((items) => items.filter(({ box }) => box.width > wide));
}

/**
 * @returns the PNG file of the planned size
 * @throws the signal's reason when it was called off; what the maker throws
 */
export async function pngInTiles(
  plan: PngPlan,
  layers: Layers,
  maker: TileMaker,
  { title, signal, tell }: Making,
): Promise<Blob> {
  const { width, height } = plan;
  const joiner = new StreamJoiner();
  const tops = Array.from({ length: Math.ceil(height / mostOfTile.height) }, (_, at) => at * mostOfTile.height);
  for (const [at, top] of tops.entries()) {
    const rows = Math.min(mostOfTile.height, height - top);
    const stripes = await bandOf(plan, top, rows, layers, maker, (done) => {
      signal?.throwIfAborted();
      tell?.((at + done) / tops.length);
    });
    const more = joiner.band(stripes, rows);
    let began = performance.now();
    while (more(rowsBetweenLooks)) {
      if (performance.now() - began < slice) continue;
      await nextTask();
      signal?.throwIfAborted();
      began = performance.now();
    }
  }
  const data = joiner.finish().flatMap((part) => pngChunk('IDAT', part));
  const parts = [...pngHeader(width, height), ...pngTitle(title), ...data, ...pngChunk('IEND', new Uint8Array(0))];
  return new Blob(parts, { type: 'image/png' });
}

/** @returns the stripes of a band, from the left */
async function bandOf(
  { width, area, scale }: PngPlan,
  top: number,
  height: number,
  layers: Layers,
  maker: TileMaker,
  tell: (done: number) => void,
): Promise<readonly TileBits[]> {
  const tiles: Tile[] = [];
  for (let left = 0; left < width; left += mostOfTile.width)
    tiles.push({ left, top, width: Math.min(mostOfTile.width, width - left), height });
  const made: (readonly TileBits[])[] = [];
  let next = 0;
  let done = 0;
  const turn = async (): Promise<void> => {
    while (next < tiles.length) {
      const from = next;
      const batch = tiles.slice(from, (next += batchTiles));
      made[from / batchTiles] = await maker.make(itemsAround(batch, layers, area, scale), batch);
      done += batch.length;
      tell(done / tiles.length);
    }
  };
  await Promise.all(Array.from({ length: maker.atOnce }, turn));
  return made.flat();
}

/** @returns what is in or around tiles that stand side by side */
function itemsAround(tiles: readonly Tile[], layers: Layers, area: Box, scale: number): Layers {
  const [first, last] = [tiles[0], tiles.at(-1)];
  if (!first || !last) return [];
  // A row more above: tiles compare their first one with it.
  const whole = { ...first, top: first.top - 1, height: first.height + 1, width: last.left + last.width - first.left };
  const box = tileBox(whole, area, scale, 2 / scale);
  return layers.map((items) => items.filter((item) => boxesMeet(item.box, box)));
}
