/** Cards under touchpoints and stages, in order. */
import type { RecordReader } from '../../../kernel/projection';
import { type Card, cardRecord } from './schema';
import { live } from '../../../kernel/record-reader';

export function cardsOf(read: RecordReader, board: string): readonly Card[] {
  return read.list(cardRecord, board);
}

/** @returns live cards under one touchpoint or stage, in order */
export function cardsUnder(read: RecordReader, board: string, under: string | null): readonly Card[] {
  return cardsOf(read, board).filter((card) => card.under === under);
}

export function liveCard(read: RecordReader, id: string | null): Card | null {
  return live(read, cardRecord, id);
}
