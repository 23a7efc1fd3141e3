/**
 * Positions of cards, and of new ones, for add buttons, drops and arrow keys. Pure; board pixels; computed once per layout.
 */
import { cardsUnder } from '@polku/shared/boards/journey/records/cards';
import type { PlacedCard } from '@polku/shared/boards/journey/picture/lanes/lane';
import { lastAtOrBefore } from '@polku/shared/boards/journey/picture/grid/axis';
import { laneAt, slotAt, stageAt } from '@polku/shared/boards/journey/picture/layout/hit';
import { GEOMETRY } from '@polku/shared/boards/journey/picture/grid/geometry';
import type { JourneyLayout, LayoutLane } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { type CardKind, CARD_KINDS } from '@polku/shared/boards/journey/records/schema';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Box } from '@polku/shared/kernel/scene';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** @returns the lane's positioned cards; none for a lane that draws itself */
export function cardsIn({ lane, box }: LayoutLane): readonly PlacedCard[] {
  return lane.placedCards?.(box) ?? [];
}

/** @returns the kind of a lane of cards; null for a lane that draws itself */
export function kindOf(lane: LayoutLane): CardKind | null {
  return CARD_KINDS.find((kind) => kind === lane.type.id) ?? null;
}

export interface FreePlace {
  readonly kind: CardKind;
  /** The touchpoint or, in a stage without any, the stage. */
  readonly under: string;
  readonly box: Box;
}

const LEAST = 18;
const MOST = 30;

/** @returns in each lane of cards the room below the last card of each column between `left` and `right` */
export function freePlaces(layout: JourneyLayout, left: number, right: number): readonly FreePlace[] {
  const places: FreePlace[] = [];
  for (const lane of layout.lanes) {
    const kind = kindOf(lane);
    if (kind === null) continue;
    const bottoms = new Map<number, number>();
    for (const { box } of cardsIn(lane)) {
      bottoms.set(box.x, Math.max(bottoms.get(box.x) ?? 0, box.y + box.height + 4));
    }
    const end = lane.box.y + lane.box.height + GEOMETRY.laneGap - 2;
    const put = (under: string, x: number, width: number): void => {
      if (x + width < left || x > right) return;
      const y = Math.min(bottoms.get(x) ?? lane.box.y + 4, end - LEAST);
      places.push({ kind, under, box: { x, y, width, height: Math.min(MOST, end - y) } });
    };
    const { columns, measures } = layout.axis;
    for (let at = Math.max(0, lastAtOrBefore(columns, left - measures.cardWidth)); at < columns.length; at++) {
      const column = columns[at];
      const first = column?.touchpoints[0];
      if (!column || column.x > right) break;
      if (first) put(first.id, column.x, measures.cardWidth);
    }
    for (const { stage, x, width, from, to, narrow } of layout.axis.stages) {
      if (from === to && !narrow) put(stage.id, x, width);
    }
  }
  return places;
}

export interface CardDrop {
  readonly under: string;
  /** Among all cards under the same, those that move left out. */
  readonly index: number;
  /** Undefined: each stays what it is. */
  readonly kind: CardKind | undefined;
  readonly indicator: Box;
}

/** Height at the top of a lane of cards where a drop means the stage, not the touchpoint. */
const STAGE_TIER = 10;

/**
 * What a drop of cards at the point means. In a lane of cards they become its kind; at its upper edge, or among the cards
 * of a stage, they belong to the whole stage. On the rows above they go under the touchpoint of the column.
 */
export function cardDropAt(
  read: RecordReader,
  layout: JourneyLayout,
  moving: ReadonlySet<string>,
  point: Point,
): CardDrop | null {
  const stage = stageAt(layout, point.x);
  if (!stage) return null;
  const lane = laneAt(layout, point);
  const kind = lane ? (kindOf(lane) ?? undefined) : undefined;
  const ofStage = lane ? cardsIn(lane).filter(({ ofStage: is, card }) => is && card.under === stage.stage.id) : [];
  const tierEnd = ofStage.reduce(
    (bottom, { box }) => Math.max(bottom, box.y + box.height),
    (lane?.box.y ?? 0) + STAGE_TIER,
  );
  const onHead = point.y < GEOMETRY.top;
  const { columnGap, cardWidth } = layout.axis.measures;
  const slot = slotAt(layout, point.x) ?? slotAt(layout, point.x - columnGap);
  const toStage = onHead || stage.from === stage.to || (lane !== undefined && kind !== undefined && point.y < tierEnd);
  const under = toStage ? stage.stage.id : (slot?.touchpoint.id ?? stage.stage.id);
  const column = slot && layout.axis.columns[slot.column];
  const place = under === stage.stage.id ? stage : { x: column?.x ?? stage.x, width: cardWidth };
  const siblings = cardsUnder(read, layout.board, under).filter(({ id }) => !moving.has(id));
  const after = lane
    ? cardsIn(lane)
        .filter(({ card, box }) => card.under === under && !moving.has(card.id) && box.y + box.height / 2 < point.y)
        .at(-1)
    : undefined;
  const before = lane && !after ? cardsIn(lane).find(({ card }) => card.under === under && !moving.has(card.id)) : null;
  const index = after
    ? siblings.findIndex(({ id }) => id === after.card.id) + 1
    : before
      ? Math.max(
          0,
          siblings.findIndex(({ id }) => id === before.card.id),
        )
      : siblings.length;
  const bottom = layout.bounds.y + layout.bounds.height - GEOMETRY.marginBottom;
  const indicator =
    lane && kind !== undefined
      ? toStage
        ? { ...place, y: lane.box.y, height: tierEnd - lane.box.y }
        : { ...place, y: lane.box.y, height: lane.box.height }
      : { ...place, y: layout.rowsBottom, height: bottom - layout.rowsBottom };
  return {
    under,
    index,
    kind,
    indicator: { x: indicator.x, y: indicator.y, width: indicator.width, height: indicator.height },
  };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** @returns the card an arrow key moves to: in its column across all lanes, or the nearest next to it in its lane */
export function neighbourCard(layout: JourneyLayout, id: string, direction: Direction): string | undefined {
  const all = layout.lanes.flatMap((lane) => cardsIn(lane).map((placed) => ({ ...placed, lane: lane.type.id })));
  const here = all.find(({ card }) => card.id === id);
  if (!here) return undefined;
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: string | undefined;
  let least = Infinity;
  for (const { card, box, lane } of all) {
    const [dx, dy] = [box.x - here.box.x, box.y - here.box.y];
    if (card.id === id || (sideways ? dx : dy) * sign <= 0) continue;
    if (sideways ? lane !== here.lane : dx !== 0) continue;
    const cost = sideways ? Math.abs(dx) * 1000 + Math.abs(dy) : Math.abs(dy);
    if (cost < least) [best, least] = [card.id, cost];
  }
  return best;
}
