/** Boxes of the map's things, for selection, keyboard, overlays and "zoom to". */
import { noteBox } from '../../../../kernel/notes/note-boxes';
import type { Box } from '../../../../kernel/scene';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout } from './journey-layout';
import type { Place } from '../grid/place';
import { connectorRoute, routeBox } from './routes';

export function cardBox({ x, y, width, height }: Place): Box {
  return { x, y, width, height };
}

export function stageHeadBox(stage: { readonly x: number; readonly width: number }): Box {
  return { x: stage.x, y: GEOMETRY.stageHeadTop, width: stage.width, height: GEOMETRY.stageHeadHeight };
}

/** @param id of a touchpoint, stage (its head), card, connector or note; @returns undefined for what has no place on the map */
export function boxOf(layout: JourneyLayout, id: string): Box | undefined {
  const note = layout.notes.find((entry) => entry.id === id);
  return note ? noteBox(note, (other) => thingBox(layout, other)) : thingBox(layout, id);
}

/** As `boxOf`, free notes left out. */
export function thingBox(layout: JourneyLayout, id: string): Box | undefined {
  const place = layout.places.get(id);
  if (place) return cardBox(place);
  const stage = layout.axis.stages.find((entry) => entry.stage.id === id);
  if (stage) return stageHeadBox(stage);
  for (const { lane, box } of layout.lanes) {
    const found = lane.boxOf?.(box, id);
    if (found) return found;
  }
  const track = layout.tracks.find((entry) => entry.connector.id === id);
  return track && routeBox(connectorRoute(layout, track));
}
