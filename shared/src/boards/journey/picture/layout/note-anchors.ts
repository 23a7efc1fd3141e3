/**
 * Anchors of free notes on a journey: a touchpoint; above the rows a stage; beside the lanes a column and a lane. A removed
 * or hidden anchor still has a position, where it would be, so the note stays there and moves with the rest.
 */
import type { AnchorLookup } from '../../../../kernel/notes/note-anchors';
import { bareBox } from '../../../../kernel/notes/note-anchors';
import type { NotePoint } from '../../../../kernel/notes/note-boxes';
import type { Note, NoteAnchor, NoteBox, NoteKind } from '../../../../kernel/notes/note-record';
import type { RecordReader } from '../../../../kernel/projection';
import { byOrder } from '../../../../kernel/records';
import type { Box } from '../../../../kernel/scene';
import { type Stage, type Touchpoint, stageRecord, touchpointRecord } from '../../records/schema';
import type { AxisStage, TimeAxis } from '../grid/axis';
import { cardBox } from './boxes';
import type { JourneyLayout } from './journey-layout';
import { rowValues } from '../../facts/rows';

type Places = Pick<JourneyLayout, 'axis' | 'places' | 'rows' | 'rowsBy' | 'lanes' | 'rowsBottom'>;

/** @returns the positions of anchors in a layout */
export function anchorsIn(read: RecordReader, layout: Places): AnchorLookup {
  const { axis, places, rows, rowsBy, lanes, rowsBottom } = layout;
  let valueOf: ((touchpoint: Touchpoint) => string | null) | null = null;
  const rowOf = (touchpoint: Touchpoint): number => {
    valueOf ??= rowValues(read, rowsBy);
    const value = valueOf(touchpoint);
    return (rows.find(({ heading }) => heading.value === value) ?? rows[0])?.cardsY ?? 0;
  };
  const beside = (id: string): NotePoint | undefined => {
    const place = places.get(id);
    if (place) return { x: place.x, y: place.y };
    const itself = read.get(stageRecord, id);
    if (itself) return { x: stageX(axis, itself), y: 0 };
    const touchpoint = read.get(touchpointRecord, id);
    const home = touchpoint && read.get(stageRecord, touchpoint.stage ?? '');
    if (!home) return undefined;
    const stage = axis.stages.find((entry) => entry.stage.id === home.id);
    const x = stage ? columnX(axis, stage, touchpoint) : stageX(axis, home);
    return { x, y: rowOf(touchpoint) };
  };
  return ({ to, lane }) => {
    const point = beside(to);
    if (!point || lane === undefined) return point;
    return { x: point.x, y: lanes.find(({ type }) => type.id === lane)?.box.y ?? rowsBottom };
  };
}

/** Where a stage begins, or would begin. */
function stageX(axis: TimeAxis, stage: Stage): number {
  const next = axis.stages.find((entry) => entry.stage.id === stage.id || byOrder(entry.stage, stage) > 0);
  return next?.x ?? axis.right;
}

/** Where a touchpoint without a place would be in its stage. */
function columnX(axis: TimeAxis, stage: AxisStage, touchpoint: Touchpoint): number {
  const own = axis.columns.slice(stage.from, stage.to);
  const next = own.find(({ touchpoints: [first] }) => first !== undefined && byOrder(first, touchpoint) > 0);
  const last = own.at(-1);
  return next?.x ?? (last ? last.x + axis.measures.pitch : stage.x);
}

const middle = ({ x, y, width, height }: Box): NotePoint => ({ x: x + width / 2, y: y + height / 2 });

function awayFrom(box: Box, point: NotePoint): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}

function least<T>(items: Iterable<T>, size: (item: T) => number): T | undefined {
  let best: T | undefined;
  let bestSize = Infinity;
  for (const item of items) {
    const own = size(item);
    if (own < bestSize) [best, bestSize] = [item, own];
  }
  return best;
}

/** @returns the anchor of a point of the board; undefined on a board without stages */
function anchorAt(layout: Places, point: NotePoint): NoteAnchor | undefined {
  const { axis, places, rows, lanes, rowsBottom } = layout;
  const stage = least(axis.stages, ({ x, width }) => awayFrom({ x, y: point.y, width, height: 0 }, point));
  if (!stage) return undefined;
  const besideStage = { to: stage.stage.id, x: stage.x, y: 0 };
  if (point.y < (rows[0]?.y ?? 0) || point.x < axis.left) return besideStage;
  const lane =
    point.y > rowsBottom ? least(lanes, ({ box }) => awayFrom({ ...box, x: point.x, width: 0 }, point)) : null;
  if (!lane) {
    const place = least(places.values(), (one) => awayFrom(cardBox(one), point));
    return place ? { to: place.touchpoint.id, x: place.x, y: place.y } : besideStage;
  }
  const inLane = { lane: lane.type.id, y: lane.box.y };
  const column = least(axis.columns, ({ x }) => Math.abs(x + axis.measures.pitch / 2 - point.x));
  const [first] = column?.touchpoints ?? [];
  return column && first ? { to: first.id, ...inLane, x: column.x } : { ...besideStage, ...inLane };
}

/** Anchors something at its current position; attached ends of arrows follow their things instead. */
export function anchoredBox(layout: Places, kind: NoteKind, given: NoteBox, ends: Pick<Note, 'from' | 'to'>): NoteBox {
  const box = bareBox(given);
  const { x, y, width, height } = box;
  const far = { x: x + width, y: y + height };
  if (kind === 'arrow') {
    const start = ends.from === null ? anchorAt(layout, box) : undefined;
    const end = ends.to === null ? anchorAt(layout, far) : undefined;
    return { ...box, ...(start ? { anchor: start } : {}), ...(end ? { end } : {}) };
  }
  if (kind === 'frame') {
    const inside = [...layout.places.values()].filter((place) => awayFrom(box, middle(cardBox(place))) === 0);
    const first = least(inside, (place) => Math.hypot(place.x - x, place.y - y));
    const last = least(inside, (place) => Math.hypot(place.x - far.x, place.y - far.y));
    if (first && last) {
      const below = far.y > layout.rowsBottom ? anchorAt(layout, far)?.lane : undefined;
      const laneY = layout.lanes.find(({ type }) => type.id === below)?.box.y;
      const lane = below !== undefined && laneY !== undefined ? { lane: below, y: laneY } : { y: last.y };
      return {
        ...box,
        anchor: { to: first.touchpoint.id, x: first.x, y: first.y },
        end: { to: last.touchpoint.id, x: last.x, ...lane },
      };
    }
  }
  const anchor = anchorAt(layout, middle(box));
  return anchor ? { ...box, anchor } : box;
}
