/** The corner points of a connector's line between two cards, along the track assigned by `tracks.ts`. */
import type { Box } from '../../../../kernel/scene';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout } from './journey-layout';
import type { Place } from '../grid/place';
import type { Track } from '../grid/tracks';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * @returns corners from the first card's edge to the second's. A card directly below the track is left and reached at
 * its top, any other through the gap beside it. The label belongs to the longest horizontal run.
 */
export function connectorRoute(layout: JourneyLayout, track: Track): readonly Point[] {
  const from = layout.places.get(track.from);
  const to = layout.places.get(track.to);
  const row = layout.rows[track.row];
  if (!from || !to || !row) return [];
  if (to.column === from.column) return withinColumn(from, to, track.track, layout.axis.measures.columnGap);
  const forward = to.column > from.column;
  const y = row.cardsY - 10 - GEOMETRY.track * track.track;
  const { columnGap } = layout.axis.measures;
  const arriving = leg(to, track, { y, columnGap }, !forward, false);
  return [
    ...leg(from, track, { y, columnGap }, forward, true),
    ...arriving.map((_, i) => arriving[arriving.length - 1 - i] as Point),
  ];
}

interface Run {
  readonly y: number;
  readonly columnGap: number;
}

/** @param toRight whether the other card is to the right */
function leg(place: Place, { row, track }: Track, { y, columnGap }: Run, toRight: boolean, leaving: boolean): Point[] {
  const sign = toRight ? 1 : -1;
  // Lines that share a gap or a card's edge are drawn side by side.
  const shift = track % 3;
  if (place.level === 0 && place.row === row) {
    const x = place.x + place.width / 2 + sign * (16 + shift * 12);
    return [
      { x, y: place.y },
      { x, y },
    ];
  }
  const side = toRight ? place.x + place.width : place.x;
  const gap = side + sign * (columnGap / 2 + (shift - 1) * 3);
  const at = place.y + place.height / 2 + (leaving ? -12 : 12);
  return [
    { x: side, y: at },
    { x: gap, y: at },
    { x: gap, y },
  ];
}

function withinColumn(from: Place, to: Place, track: number, columnGap: number): readonly Point[] {
  const side = to.x + to.width;
  const gap = side + columnGap / 2 + ((track % 3) - 1) * 3;
  const outY = from.y + from.height / 2 - 12;
  const inY = to.y + to.height / 2 + 12;
  return [
    { x: side, y: outY },
    { x: gap, y: outY },
    { x: gap, y: inY },
    { x: side, y: inY },
  ];
}

/** @returns the box around a route with room for its label and arrow head */
export function routeBox(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs) - 8;
  const y = Math.min(...ys) - 10;
  return { x, y, width: Math.max(...xs) + 8 - x, height: Math.max(...ys) + 8 - y };
}
