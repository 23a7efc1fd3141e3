/** Cards that a round makes, each under a fixed id: written twice, they are there once. */
import { addCard } from '../../boards/journey/commands/add-card';
import { liveStage, liveTouchpoint } from '../../boards/journey/commands/common/rules';
import { cardsUnder } from '../../boards/journey/records/cards';
import { type CardKind, cardRecord } from '../../boards/journey/records/schema';
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import type { RecordReader } from '../../kernel/record-reader';
import { findingItems } from '../from-board/findings';
import { handoffsOf } from '../from-board/handoffs';
import { make, mayMake } from './writing';

export interface MadeCard {
  readonly id: string;
  readonly kind: CardKind;
  /** Id of a touchpoint or stage. */
  readonly under: string;
  readonly text: string;
}

/** @returns changes that make those that are not there; what a person deleted stays deleted */
export function cardChanges(context: CommandContext, cards: readonly MadeCard[]): readonly Change[] {
  const { read } = context;
  const fresh = cards.filter(({ id, under, kind, text }) => {
    const args = { board: read.get(under)?.board ?? '', kind, under, text };
    return mayMake(read, id) && (addCard.check?.(context, args) ?? null) === null;
  });
  return [...new Set(fresh.map(({ under }) => under))].flatMap((under) => {
    const own = fresh.filter((card) => card.under === under);
    const board = read.get(under)?.board ?? '';
    let next = 0;
    const { changes } = addRecords(
      { ...context, newId: () => own[next++]?.id ?? '' },
      cardRecord,
      board,
      own.map(({ kind, text }) => ({ kind, under, text })),
      cardsUnder(read, board, under),
    );
    return changes.flatMap((change) => (change.op === 'create' ? make(read, change) : [change]));
  });
}

/**
 * Where what was said about an item belongs on the journey.
 * @returns a touchpoint or stage: the item itself, who receives at a handoff, the first touchpoint behind a finding
 */
export function placesOf(read: RecordReader, board: string): (item: string) => string | null {
  let handoffs: ReadonlyMap<string, string> | null = null;
  let findings: ReadonlyMap<string, string> | null = null;
  return (item) => {
    if (liveTouchpoint(read, item) ?? liveStage(read, item)) return item;
    handoffs ??= new Map(handoffsOf(read, board).map(({ id, to }) => [id, to]));
    const receiver = handoffs.get(item);
    if (receiver !== undefined) return receiver;
    findings ??= new Map(
      findingItems(read, board).flatMap(({ id, finding }): [string, string][] => {
        const [first] = finding.touchpoints;
        return first === undefined ? [] : [[id, first]];
      }),
    );
    return findings.get(item) ?? null;
  };
}
