/**
 * The board's picture at one scale: one canvas per tile in a container moved by one transform. Knows which tiles are painted
 * and which parts are outdated; does not paint.
 */
import { type Box, boxesMeet } from '@polku/shared/kernel/scene';
import type { Viewport } from '../canvas-types';
import { commonBox, within } from '../boxes';
import { type TilePlace, tileBox, tilePixels, tilesOver, wholePixels } from './tile-grid';

export interface Tile {
  readonly place: TilePlace;
  readonly box: Box;
  readonly canvas: HTMLCanvasElement;
  readonly context: ImageBitmapRenderingContext;
  /** Painted at least once. */
  ready: boolean;
  /** What has to be painted again; the whole box at first, null when all holds. */
  stale: Box | null;
}

export type LevelContent = 'backdrop' | 'all';

export class PictureLevel {
  readonly element = document.createElement('div');
  readonly tiles = new Map<number, Tile>();
  /** A tile's length on the board. */
  readonly side: number;

  /** @param scale CSS pixels per board unit */
  constructor(
    readonly scale: number,
    readonly pixelRatio: number,
    readonly content: LevelContent,
  ) {
    this.side = tilePixels[content] / (scale * pixelRatio);
    this.element.className = 'canvas-level';
  }

  place(view: Viewport): void {
    this.element.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.zoom / this.scale})`;
  }

  show(shown: boolean): void {
    const display = shown ? '' : 'none';
    if (this.element.style.display !== display) this.element.style.display = display;
  }

  get shown(): boolean {
    return this.element.style.display !== 'none';
  }

  /** @returns whether every tile over the area has been painted */
  covers(area: Box): boolean {
    return tilesOver(area, this.side).every((place) => this.tiles.get(place.key)?.ready);
  }

  /** @returns the first tile over the area that has never been painted or no longer holds, nearest to the middle first */
  wanting(area: Box, repaint: boolean): Tile | undefined {
    for (const place of tilesOver(area, this.side)) {
      const tile = this.tiles.get(place.key);
      if (!tile) return this.add(place);
      if (!tile.ready || (repaint && tile.stale)) return tile;
    }
    return undefined;
  }

  invalidate(area: Box): boolean {
    let met = false;
    for (const tile of this.tiles.values()) {
      if (!boxesMeet(tile.box, area)) continue;
      met = true;
      if (tile.stale !== tile.box) tile.stale = tile.stale ? around(tile.stale, area) : area;
    }
    return met;
  }

  invalidateAll(): void {
    for (const tile of this.tiles.values()) tile.stale = tile.box;
  }

  /** @returns the part of the tile that has to be painted, in whole pixels */
  partOf(tile: Tile): Box | null {
    if (!tile.stale) return null;
    const grown = wholePixels(tile.stale, this.scale * this.pixelRatio);
    return commonBox(grown, tile.box);
  }

  /** Attaches a tile that has just been painted, unless it was dropped meanwhile. */
  painted(tile: Tile): void {
    if (this.tiles.get(tile.place.key) !== tile) return;
    if (!tile.ready) this.element.append(tile.canvas);
    tile.ready = true;
  }

  /** Takes tiles that are not wholly in the area out of sight; null shows all again. */
  limit(area: Box | null): void {
    for (const tile of this.tiles.values()) {
      const display = !area || within(tile.box, area) ? '' : 'none';
      if (tile.canvas.style.display !== display) tile.canvas.style.display = display;
    }
  }

  /** Drops the tiles outside the area. */
  keep(area: Box): void {
    for (const [key, tile] of this.tiles) {
      if (boxesMeet(tile.box, area)) continue;
      tile.canvas.remove();
      // Emptying a canvas frees its memory at once, not at garbage collection.
      tile.canvas.width = tile.canvas.height = 0;
      this.tiles.delete(key);
    }
  }

  drop(): void {
    this.keep({ x: 0, y: 0, width: 0, height: 0 });
    this.element.remove();
  }

  private add(place: TilePlace): Tile {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = tilePixels[this.content];
    const length = tilePixels[this.content] / this.pixelRatio;
    canvas.style.cssText = `left:${place.column * length}px;top:${place.row * length}px;width:${length}px;height:${length}px`;
    const context = canvas.getContext('bitmaprenderer', { alpha: false });
    if (!context) throw new Error('This browser gives no surface to show the board on.');
    const box = tileBox(place, this.side);
    const tile: Tile = { place, box, canvas, context, ready: false, stale: box };
    this.tiles.set(place.key, tile);
    return tile;
  }
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
