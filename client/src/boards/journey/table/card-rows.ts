/** The cards of a journey as list rows along the path: a stage's own first, then those of each touchpoint. */
import { cardsOf } from '@polku/shared/boards/journey/records/cards';
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { type Card, CARD_KINDS, type CardKind } from '@polku/shared/boards/journey/records/schema';
import { isSettled } from '@polku/shared/kernel/action-status';
import type { RecordReader } from '@polku/shared/kernel/projection';

export interface CardRow {
  readonly card: Card;
  /** Its touchpoint or stage; null when that is gone. */
  readonly under: { readonly id: string; readonly name: string } | null;
  readonly stage: string;
}

/** @param shown the only touchpoints to list; null is all */
export function cardRows(read: RecordReader, board: string, shown: ReadonlySet<string> | null): readonly CardRow[] {
  const byPlace = new Map<string | null, Card[]>();
  for (const card of cardsOf(read, board)) byPlace.set(card.under, [...(byPlace.get(card.under) ?? []), card]);
  const rows: CardRow[] = [];
  const take = (id: string, name: string, stage: string): void => {
    for (const card of byPlace.get(id) ?? []) rows.push({ card, under: { id, name }, stage });
    byPlace.delete(id);
  };
  const { stages, parked } = readJourney(read, board);
  for (const { stage, columns } of stages) {
    if (shown === null) take(stage.id, stage.name, stage.name);
    for (const { touchpoints } of columns)
      for (const { id, title } of touchpoints) if (shown === null || shown.has(id)) take(id, title, stage.name);
  }
  if (shown !== null) return rows;
  for (const { id, title } of parked) take(id, title, '');
  for (const lost of byPlace.values()) rows.push(...lost.map((card) => ({ card, under: null, stage: '' })));
  return rows;
}

/** Which cards a person wants to see in the list; of one kind of condition any, of different ones all. */
export interface CardFilter {
  readonly kinds: readonly CardKind[];
  /** Actions that are still to do, and cards of other kinds. */
  readonly undone: boolean;
}

export function fitsCards({ kinds, undone }: CardFilter): (row: CardRow) => boolean {
  return ({ card }) =>
    (kinds.length === 0 || kinds.includes(card.kind)) && !(undone && card.kind === 'action' && isSettled(card.status));
}

/** @returns kinds that occur, in their usual order, with how many */
export function kindCounts(rows: readonly CardRow[]): readonly { readonly kind: CardKind; readonly n: number }[] {
  return CARD_KINDS.map((kind) => ({ kind, n: rows.filter(({ card }) => card.kind === kind).length })).filter(
    ({ n }) => n > 0,
  );
}

/** @param today as YYYY-MM-DD */
export function isLate({ kind, status, due }: Card, today: string): boolean {
  return kind === 'action' && !isSettled(status) && due !== '' && due < today;
}
