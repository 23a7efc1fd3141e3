/**
 * The picture of a journey map as neutral shapes for canvas, exports and thumbnails. Pure; items with the same inputs as in
 * `previous` keep their identity, so a view repaints only what changed.
 */
import type { PartPicture, Picture, SceneInput } from '../../../../kernel/kind';
import type { Pieces } from '../../../../kernel/pieces';
import { noteItems } from '../../../../kernel/notes/note-scene';
import { type Box, boxesMeet, type SceneItem, unionBox } from '../../../../kernel/scene';
import { cardBox, thingBox } from '../layout/boxes';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout } from '../layout/journey-layout';
import { type JourneyInput, journeyLayout, layoutInPieces } from '../layout/layout';
import { backdrop, foldedStages } from './backdrop';
import { connectorItem } from './connectors';
import { headsIn, headsOf } from './heads-of';
import { joined } from './joined';
import { type Keep, type SceneCache, sceneCache } from './scene-cache';
import { laneItems } from './lane-items';
import { journeyLegend } from './legend';
import { repeatItems } from './repeats';
import { touchpointItems } from './touchpoint-items';

/** Drawn between two pauses: touchpoints, and board units of lanes. */
const CARDS_IN_PIECE = 60;
const STRIP = 2400;

/** A journey as it is drawn. The next picture of the board follows from it. */
export interface JourneyPicture extends Picture {
  readonly layout: JourneyLayout;
}

/** @param previous the picture made last for this board */
export function journeyPicture(input: JourneyInput, previous?: JourneyPicture): JourneyPicture {
  const layout = journeyLayout(input, previous?.layout);
  const { memo } = layout.laneContext;
  const cache = sceneCache(memo);
  const { keep } = cache;
  const notes = noteItems(layout.notes, input.words, (id) => thingBox(layout, id), keep);
  const items = joined(
    [
      backdrop(layout, cache),
      foldedStages(layout, keep, input.words),
      ...laneItems(layout, cache),
      touchpointItems(layout, cache),
      repeatItems(layout, keep),
      connectorItems(layout, keep),
      notes,
    ],
    cache,
  );
  const heads = headsOf(layout, cache, previous?.scene.heads);
  memo.tidy(2 * items.length + 1000);
  const scene = { bounds: boundsWith(layout.bounds, notes), items, heads };
  return { layout, scene, legend: () => journeyLegend(layout) };
}

/**
 * Draws the part of a board's picture that meets an area, in painting order, in pieces: the rest is laid out, since it
 * affects the heights of rows and lanes, but not drawn.
 */
export function journeyPart(): PartPicture {
  let previous: JourneyLayout | undefined;
  return function* (input, area) {
    const layout = yield* layoutInPieces(input, previous);
    previous = layout;
    return yield* itemsIn(layout, input, area);
  };
}

function* itemsIn(layout: JourneyLayout, input: SceneInput, area: Box): Pieces<readonly SceneItem[]> {
  const cache = sceneCache(layout.laneContext.memo);
  const { keep } = cache;
  yield;
  const places = layout.places.inOrder.filter((place) => boxesMeet(cardBox(place), area));
  const items = [...backdrop(layout, cache), ...foldedStages(layout, keep, input.words)];
  for (const item of yield* lanesIn(layout, cache, area)) items.push(item);
  for (let at = 0; at < places.length; at += CARDS_IN_PIECE) {
    yield;
    items.push(...touchpointItems(layout, cache, places.slice(at, at + CARDS_IN_PIECE)));
  }
  yield;
  items.push(...repeatItems(layout, keep), ...connectorItems(layout, keep));
  yield;
  const notes = noteItems(layout.notes, input.words, (id) => thingBox(layout, id), keep);
  const shown = [...items, ...notes].sort((a, b) => a.plane - b.plane).filter(({ box }) => boxesMeet(box, area));
  yield;
  cache.memo.tidy(2 * items.length + 1000);
  return [...shown, ...headsIn(layout, cache, area)];
}

/** The lanes of an area strip by strip, in the order in which they are drawn at once. */
function* lanesIn(layout: JourneyLayout, cache: SceneCache, area: Box): Pieces<readonly SceneItem[]> {
  const { bounds } = layout;
  const lanes: Set<SceneItem>[] = [];
  const end = Math.min(area.x + area.width, bounds.x + bounds.width);
  for (let x = Math.max(area.x, bounds.x); x < end; x += STRIP) {
    yield;
    const strip = { ...area, x, width: Math.min(STRIP, end - x) };
    // Neighbouring strips share the items on their border.
    for (const [nth, list] of laneItems(layout, cache, strip).entries()) {
      const lane = (lanes[nth] ??= new Set());
      for (const item of list) lane.add(item);
    }
  }
  return lanes.flatMap((lane) => [...lane]);
}

/** Notes may be outside the map on every side. */
function boundsWith(bounds: Box, notes: readonly SceneItem[]): Box {
  if (notes.length === 0) return bounds;
  const { x, y, width, height } = unionBox(notes.map(({ box }) => box));
  const room = GEOMETRY.marginRight;
  return unionBox([bounds, { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room }]);
}

function connectorItems(layout: JourneyLayout, keep: Keep): readonly SceneItem[] {
  const { words } = layout.laneContext;
  return layout.tracks.flatMap((track) => {
    const [from, to] = [layout.places.get(track.from), layout.places.get(track.to)];
    const row = layout.rows[track.row];
    if (!from || !to || !row) return [];
    const recovery = track.connector.kind === 'recovery';
    const ends = [from, to].flatMap(({ x, y, level, row: own, touchpoint }) => [
      ...[x, y, level, own, touchpoint.title],
      recovery && touchpoint.emotion,
    ]);
    const make = (): SceneItem => connectorItem(words, layout, track);
    return [
      keep(
        track.connector.id,
        [recovery || track.connector, track.track, track.row, row.cardsY, layout.axis.measures, words, ...ends],
        make,
      ),
    ];
  });
}
