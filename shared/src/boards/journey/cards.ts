/** Cards under touchpoints and stages, in order. */
import type { RecordReader } from '../../kernel/projection';
import type { Card } from './schema';
import { liveRecord } from './rules';

export function cardsOf(read: RecordReader, board: string): readonly Card[] {
  return read.list('card', board) as unknown as readonly Card[];
}

/** @returns live cards under one touchpoint or stage, in order */
export function cardsUnder(read: RecordReader, board: string, under: string | null): readonly Card[] {
  return cardsOf(read, board).filter((card) => card.under === under);
}

export function liveCard(read: RecordReader, id: string | null): Card | null {
  const record = liveRecord(read, id);
  return record?.type === 'card' ? (record as unknown as Card) : null;
}
