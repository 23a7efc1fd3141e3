/**
 * Card lanes, one per kind, shown when there are such cards. A stage's cards are in the upper tier across its columns, a
 * touchpoint's below in its column. A card whose place is gone is parked beside the map, never lost.
 */
import { ownerName } from '../../../../kernel/people';
import { type Box, sameBox, type SceneItem } from '../../../../kernel/scene';
import type { Card, CardKind } from '../../records/schema';
import { cardHeight, cardItem, cardLines } from './card-picture';
import type { LaneContext, LaneType, PlacedCard, PreparedLane } from './lane';

const GAP = 6;

interface Placed {
  readonly card: Card;
  readonly x: number;
  /** Below the top of the lane. */
  readonly top: number;
  readonly height: number;
  /** Name of its touchpoint or stage, for the label. */
  readonly under: string;
  readonly ofStage: boolean;
}

/** A lane of cards of one kind; its id is the kind. */
export function cardLane(kind: CardKind): LaneType {
  return {
    id: kind,
    reads: ['title', 'stage'],
    shownByDefault: ({ cardKinds }) => cardKinds.has(kind),
    prepare: (context) => prepare(context, kind),
  };
}

function prepare(context: LaneContext, kind: CardKind): PreparedLane {
  const { cardWidth } = context.axis.measures;
  const { placed, parked } = place(context, context.cards.get(kind) ?? []);
  const bottom = placed.reduce((most, { top, height }) => Math.max(most, top + height), 0);
  const height = Math.max(40, Math.ceil((bottom + 4) / 4) * 4);
  const boxAt = (box: Box, { x, top, height: own }: Placed): Box => ({
    x,
    y: box.y + top,
    width: cardWidth,
    height: own,
  });
  // The placed cards, once requested.
  let stood: { readonly box: Box; readonly cards: readonly PlacedCard[] } | null = null;
  return {
    height,
    least: height,
    things: (box, keep): readonly SceneItem[] =>
      placed.map((entry) => {
        const at = boxAt(box, entry);
        const { card, under, ofStage } = entry;
        const owner = ownerName(context.facts.read, card, context.words);
        return keep(card.id, [card, at.x, at.y, at.width, at.height, under, ofStage, owner, context.words], () =>
          cardItem(context.words, { ...card, owner }, cardLines(context.memo, card, cardWidth), at, under, ofStage),
        );
      }),
    boxOf(box, id) {
      const entry = placed.find(({ card }) => card.id === id);
      return entry && boxAt(box, entry);
    },
    placedCards(box) {
      if (!stood || !sameBox(stood.box, box)) {
        const cards = placed.map((entry) => ({ card: entry.card, box: boxAt(box, entry), ofStage: entry.ofStage }));
        stood = { box, cards };
      }
      return stood.cards;
    },
    parkedCards: () => parked,
  };
}

/** Hidden with its touchpoint or stage, from this person only; not lost. */
function isHidden({ facts: { read, board } }: LaneContext, under: string | null): boolean {
  const record = under === null ? undefined : read.get(under);
  return record?.type === 'touchpoint' && !record.removed && record.board === board;
}

function place(
  context: LaneContext,
  cards: readonly Card[],
): { readonly placed: readonly Placed[]; readonly parked: number } {
  const { axis, words, places } = context;
  if (cards.length === 0) return { placed: [], parked: 0 };
  const stageOf = new Map(axis.stages.map((stage) => [stage.stage.id, stage]));
  const placed: Placed[] = [];
  // How far each column of the map is filled, by its left edge, and the upper tier of each stage.
  const filled = new Map<number, number>();
  const tier = new Map<number, number>();
  const counts = new Map<number, number>();
  const linesOf = (card: Card) => cardLines(context.memo, card, axis.measures.cardWidth);
  const put = (card: Card, x: number, from: number, under: string, ofStage: boolean): number => {
    const top = Math.max(from, filled.get(x) ?? 0);
    const height = cardHeight(card, linesOf(card));
    placed.push({ card, x, top, height, under, ofStage });
    filled.set(x, top + height + GAP);
    return top + height + GAP;
  };
  for (const card of cards) {
    const stage = card.under === null ? undefined : stageOf.get(card.under);
    if (!stage || stage.narrow) continue;
    const nth = counts.get(stage.index) ?? 0;
    counts.set(stage.index, nth + 1);
    const x = stage.x + (nth % Math.max(1, stage.to - stage.from)) * axis.measures.pitch;
    const bottom = put(card, x, 0, stage.stage.name || words.t('word.untitled'), true);
    tier.set(stage.index, Math.max(tier.get(stage.index) ?? 0, bottom));
  }
  let parked = 0;
  for (const card of cards) {
    if (card.under !== null && stageOf.has(card.under)) continue;
    const at = card.under === null ? undefined : places.get(card.under);
    if (at && !at.parked) {
      const from = tier.get(stageOf.get(at.touchpoint.stage ?? '')?.index ?? -1) ?? 0;
      put(card, at.x, from, at.touchpoint.title || words.t('word.untitled'), false);
      continue;
    }
    if (!at && isHidden(context, card.under)) continue;
    // A parked touchpoint keeps its cards; a card without a place is at the left of the parking area.
    put(card, at?.x ?? axis.parkingX, 0, words.t('scene.parking'), false);
    parked++;
  }
  return { placed, parked };
}
