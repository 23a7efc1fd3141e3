/**
 * Turns cards into touchpoints: each right after its touchpoint, or last in its stage. The card is removed in the same step;
 * undo restores it.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import { boardHasRoom, someExist } from '../../../kernel/record-commands/rules';
import { liveRecord } from '../../../kernel/record-reader';
import { byOrder } from '../../../kernel/records';
import { liveCard } from '../records/cards';
import { touchpointsIn } from '../facts/journey-reader';
import { placeInStage } from './common/places';
import { liveStage, liveTouchpoint, refuse } from './common/rules';
import { type Card, cardRecord, JOURNEY_RECORDS } from '../records/schema';

export interface CardToTouchpointArgs {
  readonly ids: readonly string[];
}

/** A title longer than this is hard to read on the map; the rest belongs into the description. */
const TITLE = 80;

/** @returns title and description for a card's text: cut at a word, never inside a character */
export function titleAndDescription(text: string): { readonly title: string; readonly description: string } {
  const clean = text.trim();
  const [first = ''] = clean.split('\n');
  if (clean.length <= Math.min(TITLE, LIMITS.titleLength) && first === clean) return { title: clean, description: '' };
  if (first.length <= TITLE) return { title: first.trim(), description: clean };
  const cut = first.slice(0, TITLE).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return { title: `${space > TITLE / 2 ? cut.slice(0, space) : cut}…`, description: clean };
}

export const cardToTouchpoint: Command<CardToTouchpointArgs> = {
  name: 'cardToTouchpoint',
  check({ read }, { ids }) {
    const cards = ids.map((id) => liveCard(read, id)).filter((card) => card !== null);
    const [first] = cards;
    const placed = cards.some(({ under }) => liveStage(read, liveTouchpoint(read, under)?.stage ?? under));
    return firstRefusal(
      someExist(read, ids, cardRecord),
      placed ? null : refuse('noPlace'),
      boardHasRoom(read, JOURNEY_RECORDS, first?.board ?? '', cards.length),
    );
  },
  plan(context, { ids }) {
    const { read } = context;
    const groups = new Map<string, Card[]>();
    for (const id of new Set(ids)) {
      const card = liveCard(read, id);
      if (!card?.under || !liveRecord(read, card.under)) continue;
      groups.set(card.under, [...(groups.get(card.under) ?? []), card]);
    }
    const changes: Change[] = [];
    const select: string[] = [];
    // Two groups may end in the same stage: their keys must not meet, so each stage is filled in one go.
    const stages = new Map<string, { card: Card; index: number; like: string | null }[]>();
    for (const [under, cards] of groups) {
      const touchpoint = liveTouchpoint(read, under);
      const stage = liveStage(read, touchpoint ? touchpoint.stage : under);
      if (!stage) continue;
      const siblings = touchpointsIn(read, stage.board, stage.id);
      const index = touchpoint ? siblings.findIndex(({ id }) => id === under) + 1 : siblings.length;
      const waiting = stages.get(stage.id) ?? [];
      waiting.push(...[...cards].sort(byOrder).map((card) => ({ card, index, like: touchpoint?.id ?? null })));
      stages.set(stage.id, waiting);
    }
    for (const [stageId, waiting] of stages) {
      const stage = liveStage(read, stageId);
      if (!stage) continue;
      const indexes = [...new Set(waiting.map(({ index }) => index))];
      for (const index of indexes) {
        const here = waiting.filter((entry) => entry.index === index);
        const placed = placeInStage(context, stage, index, here.length);
        changes.push(...placed.changes);
        here.forEach(({ card, like }, at) => {
          const neighbour = liveTouchpoint(read, like);
          const id = context.newId();
          select.push(id);
          changes.push({
            op: 'create',
            id,
            type: 'touchpoint',
            board: stage.board,
            fields: {
              ...(neighbour ? { layer: neighbour.layer, team: neighbour.team } : {}),
              ...titleAndDescription(card.text),
              ...(card.image ? { image: card.image, imageText: card.text.slice(0, 2000) } : {}),
              stage: stage.id,
              order: placed.keys[at] ?? '',
            },
          });
          changes.push({ op: 'remove', id: card.id });
        });
      }
    }
    return { changes, select };
  },
};
